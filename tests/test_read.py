"""A page read as an article."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.article import Person
from index.intake.address import canonical_url
from index.intake.identity import article_id
from index.intake.read import MAX_CHARACTERS, read_page, reading_json
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
        people=(Person("Yosef Lamahala"), Person("Marselina Wadu")),
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
        "date='31 Februari 2022' cannot be read as a day; the date was sought in the text",
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


def test_a_given_id_stays_as_it_is():
    assert article_id(" berita 1\n", None, "") == "berita 1"


@pytest.mark.parametrize(
    ("one", "other"),
    [("x" * 200 + "1", "x" * 200 + "2"), ("abc", "\u202eabc"), ("a b", "a\x00b"), ("a\ud800", "a?")],
)
def test_ids_that_had_to_be_changed_do_not_meet(one, other):
    first, second = article_id(one, None, ""), article_id(other, None, "")
    assert first != second
    assert max(len(first), len(second)) <= 200


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://a.example/read?12345", "https://a.example/read?67890"),
        ("https://a.example/read?from=2", "https://a.example/read?from=3"),
        ("https://a.example:8080/a", "https://a.example/a"),
        ("https://a.example/app#/a/1", "https://a.example/app#/a/2"),
        ("https://a.example/a?id=1", "https://a.example/a"),
    ],
)
def test_addresses_of_two_articles_stay_two(one, other):
    assert canonical_url(one) != canonical_url(other)


def test_one_text_in_two_outlets_is_two_articles():
    assert read(outlet="Gaharu").id != read(outlet="OBOR.CO").id


def test_half_a_surrogate_in_an_address_costs_nothing():
    assert read(url="https://a.example/berita-\ud83d").url == "https://a.example/berita-?"


def test_facts_too_long_to_be_facts_are_left_out_with_a_warning():
    long = "x" * 5_000
    reading = read_page(
        Page("a", TEXT, title=long, outlet=long, author=long, url="https://a.example/" + long)
    )
    assert (len(reading.article.title), reading.article.author, reading.article.url) == (500, None, None)
    assert len(reading.warnings) == 4
    assert reading.warnings[0] == "title of 5,000 characters was cut; at most 500 are kept"


@pytest.mark.parametrize(
    ("page", "day", "evidence"),
    [
        (Page("a", TEXT), "2023-03-14", "text: Selasa (14/3/2023)"),
        (Page("a", TEXT, url="https://a.example/2023/03/15/b"), "2023-03-15", "address: 2023/03/15"),
        (Page("a", TEXT, date="16 Maret 2023"), "2023-03-16", "record: 16 Maret 2023"),
        (Page("a", "Gempa terasa di Sabu."), None, None),
    ],
)
def test_the_date_comes_with_its_evidence(page, day, evidence):
    shown = reading_json(read_page(page))
    assert (shown["date"], shown["date_evidence"]) == (day, evidence)
    assert list(shown)[-2:] == ["body", "removed"]


def test_the_date_of_markup_is_told_from_that_of_a_record():
    html = (
        '<html><head><meta property="article:published_time" content="2023-03-17T08:00:00+07:00"></head>'
        f"<body><article><h1>Gempa</h1><p>{TEXT * 3}</p></article></body></html>"
    )
    evidence = read_page(Page("a", "", html=html)).date_evidence
    assert evidence == "markup: 2023-03-17"


def test_a_register_of_people_is_cut_with_a_warning():
    many = (*(Person(f"Nama {n}") for n in range(5_000)), Person("x" * 500))
    reading = read_page(Page("a", TEXT, people=many))
    assert len(reading.article.people) == 300
    assert [warning.split(" ")[0] for warning in reading.warnings] == ["a", "5,000"]


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


def test_a_caption_that_is_taken_out_still_dates_the_page():
    caption = "Warga menambal tanggul di Teluk Ranum, Senin (4/7/2023). ANTARA/Rima Sari/aa."
    link = "Baca juga: Ombak Besar Menutup Pelabuhan Ranum Selama Dua Hari"
    article = read(f"Tanggul Jebol di Ranum\n\nTanggul itu jebol kemarin. {link} {caption} Warga berjaga.")
    assert caption not in article.body
    assert article.date == date(2023, 7, 4)
