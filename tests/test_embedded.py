from datetime import date

import pytest

from index.article import Removed
from index.intake.embedded import posted
from index.intake.read import read_page
from index.page import Page

NEWS = (
    "Ranum FC Menang\n\nRanum FC mengalahkan Tambak FC di kandang sendiri. Dua gol lahir di babak kedua.\n\n"
)


def day_of(*texts: str) -> date | None:
    found = posted([Removed(text, "embedded post") for text in texts])
    return found.day if found else None


@pytest.mark.parametrize(
    "stamp",
    [
        "pic.twitter.com/abc — Ranum FC (@ranumfc) January 13, 2022",
        "— Ranum FC (@ranumfc) 13 Januari 2022",
        "A post shared by Wira (@wira) on Jan 13, 2022 at 11:41am PDT",
    ],
)
def test_a_post_bears_its_day_behind_its_writer_s_name(stamp):
    assert day_of(stamp) == date(2022, 1, 13)


def test_the_latest_of_several_posts_counts_and_one_without_writer_or_day_does_not():
    older, newer = "— A (@a) 3 Januari 2022", "— B (@b) 13 Januari 2022"
    assert day_of(older, newer, "— C (@c)", "pic.twitter.com/abc 20 Januari 2022") == date(2022, 1, 13)
    assert day_of() is None
    assert posted([Removed(newer, "related link")]) is None


def test_a_page_that_names_no_day_is_of_that_of_its_post():
    page = Page("a.txt", f"{NEWS}pic.twitter.com/abc — Ranum FC (@ranumfc) January 13, 2022")
    assert read_page(page).article.date == date(2022, 1, 13)


def test_a_post_settles_the_year_of_a_weekday():
    text = f"{NEWS}“Kami siap,” kata Wira, Rabu (12/1).\n\n— Ranum FC (@ranumfc) January 13, 2022"
    assert read_page(Page("a.txt", text)).article.date == date(2022, 1, 12)
