from datetime import date

import pytest

from bench.invented import Errors, Marked, errors_of, marked_pages

# A headline between two sentences of a flat paragraph, with nothing to show it: subheadings look the same.
UNMARKED = "Jadwal Siaran Langsung Liga Pesisir Pekan Ini, Ada Laga Sabuk United Kontra Teluk Ranum"


@pytest.mark.parametrize("page", list(marked_pages("tuned")), ids=lambda page: page.name)
def test_of_an_invented_page_the_furniture_goes_and_day_and_sentences_stay(page):
    wrong = errors_of(page)
    assert wrong.day == ()
    assert wrong.lost == ()
    assert [left for left in wrong.left if left != UNMARKED] == []


def test_a_marked_page_says_what_goes_and_what_stays():
    page = next(
        page for page in marked_pages("tuned") if page.name == "paragraf datar dengan tajuk tanpa label"
    )
    assert "(ysw)" in page.gone
    assert "Gol tunggal dicetak Samuel Rumaropen pada menit ke-78." in page.kept
    assert "⟦" not in page.text
    assert "~" not in page.text


def test_what_is_left_and_what_is_lost_are_told():
    sentence = "Warga Teluk Ranum menambal tanggul yang jebol sejak subuh."
    text = f"Tanggul Jebol di Teluk Ranum Lagi\n\n{sentence}"
    page = Marked("page", date(2022, 1, 13), text, gone=(sentence,), kept=("Tidak ada di sini.",))
    assert errors_of(page) == Errors(day=(None,), left=(sentence,), lost=("Tidak ada di sini.",))
