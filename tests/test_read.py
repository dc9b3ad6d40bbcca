"""A page read as an article."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.intake.identity import article_id, canonical_url
from index.intake.read import MAX_CHARACTERS, read_page
from index.page import BadArticle, Page
from index.run import INLINE, read_pages

TEXT = """Gempa Kecil Terasa di Pulau Sabu

Suluhpagi.com - Gempa terasa di Pulau Sabu pada Selasa (14/3/2023). Kepala Dinas Sosial Marselina Wadu
mengatakan warga sudah pulang.

Baca juga: Harga Cabai Turun Lagi di Pasar Induk

"Semua selamat," kata Marselina kepada wartawan, Selasa siang."""


def read(text: str = TEXT, **facts):
    return read_page(Page("a.txt", text, **facts)).article


def test_a_flat_page_gives_title_outlet_date_people_and_what_was_removed():
    article = read()
    assert article.title == "Gempa Kecil Terasa di Pulau Sabu"
    assert article.outlet == "Suluhpagi.com"
    assert (article.date, article.date_precision) == (date(2023, 3, 14), "day")
    assert [person.name for person in article.people] == ["Marselina Wadu"]
    assert article.language == "id"
    assert "Baca juga" not in article.body
    assert [piece.text for piece in article.removed] == ["Baca juga: Harga Cabai Turun Lagi di Pasar Induk"]


def test_what_the_source_gives_wins():
    article = read(
        title="Judul Lain",
        outlet="kompas",
        date="9 Januari 2022",
        people=("Yosef Lamahala", "Marselina Wadu"),
    )
    assert article.title == "Judul Lain"
    assert article.outlet == "Kompas.com"
    assert article.date == date(2022, 1, 9)
    assert [(p.name, p.mentions) for p in article.people] == [
        ("Yosef Lamahala", ()),
        ("Marselina Wadu", ("Marselina Wadu",)),
    ]


def test_people_given_as_nobody_are_nobody():
    assert read(people=()).people == ()


def test_a_31st_of_february_is_reported_and_the_text_asked_instead():
    reading = read_page(Page("a.jsonl:3", TEXT, date="31 Februari 2022"))
    assert reading.article.date == date(2023, 3, 14)
    assert reading.warnings == (
        "date='31 Februari 2022' is not a day of the calendar; the date was sought in the text",
    )


def test_an_outlet_for_the_whole_source_fills_gaps_only():
    assert read_page(Page("a", "Isi tanpa media."), "Gaharu").article.outlet == "Gaharu"
    assert read_page(Page("a", "Isi.", outlet="OBOR.CO"), "Gaharu").article.outlet == "OBOR.CO"


@pytest.mark.parametrize("text", ["", "   \n\n ", "...", "\x00\x01", "Baca juga: Harga cabai naik"])
def test_a_page_without_text_is_refused(text):
    with pytest.raises(BadArticle, match="no text"):
        read(text)


def test_a_page_longer_than_any_article_is_refused():
    with pytest.raises(BadArticle, match="1,000,001 characters long, no article"):
        read("a" * (MAX_CHARACTERS + 1))


def test_controls_bidi_overrides_and_half_surrogates_never_reach_the_index():
    article = read(
        "Gempa\u202e di\x1b[31m Sabu\ud800\n\nWarga\x00 pulang malam itu.", title="A\x07\u2066B\ud800"
    )
    assert article.title == "AB?"
    assert not set(article.title + article.body) & set("\u202e\x1b\ud800\x00\x07\u2066")


def test_one_page_has_one_id():
    assert read().id == read(TEXT.replace("\n", "\r\n")).id == read("\n" + TEXT + "  ").id
    assert read().id != read(TEXT + " Tamat.").id


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://a.example/x", "http://www.a.example/x/"),
        ("https://a.example/x?utm_source=b&id=3", "https://a.example/x?id=3#komentar"),
    ],
)
def test_addresses_of_one_article_are_one(one, other):
    assert canonical_url(one) == canonical_url(other)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "a.example/x", "https://a.example/", "http://[", ""])
def test_what_names_no_article_is_no_address(url):
    assert canonical_url(url) is None


def test_ids_of_records_are_one_word_of_bounded_length():
    assert article_id(" a b\n", None, "") == "a-b"
    assert len(article_id("x" * 1000, None, "")) == 200


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300), st.text(max_size=30), st.text(max_size=30))
def test_any_text_is_an_article_or_a_reason(text, title, day):
    try:
        article = read(text, title=title, date=day, outlet=title, url=title, author=title)
    except BadArticle:
        return
    assert article.body
    assert article.id
    article.body.encode()


def test_several_processes_read_the_same_in_the_same_order():
    pages = [Page(f"{n}.txt", TEXT.replace("Sabu", f"Sabu {n}")) for n in range(INLINE + 40)]
    alone, together = list(read_pages(pages)), list(read_pages(pages, jobs=2))
    assert alone == together
