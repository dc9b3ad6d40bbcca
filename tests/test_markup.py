"""The article in a web page's markup."""

import pytest

from index.intake.markup import read_markup
from index.page import BadArticle, Page

TEXT = "Suluhpagi.com - Gempa terasa di Sabu."
PAGE = f"""<html><head><title>x</title><meta property="og:title" content="Gempa di Sabu">
<meta property="og:site_name" content="Suluhpagi.com">
<meta property="og:url" content="https://suluhpagi.example/a/1">
<meta property="article:published_time" content="2023-03-14T08:00:00+07:00"></head>
<body><nav>Beranda Politik Olahraga</nav>
<article><h1>Gempa di Sabu</h1>{"<p>" + TEXT * 5 + "</p>" * 3}</article>
<footer>Tentang kami</footer></body></html>"""


def read(html, **facts) -> Page:
    return read_markup(Page("a.html", "", html=html, **facts))


def test_markup_says_title_outlet_date_and_address():
    page = read(PAGE.encode())
    assert (page.title, page.outlet, page.date) == ("Gempa di Sabu", "Suluhpagi.com", "2023-03-14")
    assert page.url == "https://suluhpagi.example/a/1"
    assert TEXT in page.text
    assert "Beranda" not in page.text


def test_what_the_record_gives_wins_over_its_markup():
    page = read(PAGE, title="Judul", outlet="Gaharu", date="2022", url="https://b.example/2")
    assert (page.title, page.outlet, page.date, page.url) == (
        "Judul",
        "Gaharu",
        "2022",
        "https://b.example/2",
    )


def test_the_address_of_a_front_page_is_nobodys_identity():
    assert read(PAGE.replace("suluhpagi.example/a/1", "suluhpagi.example/")).url is None


def test_a_piece_of_markup_is_a_page_too():
    assert read("<p>" + TEXT * 8 + "</p>").text.startswith("Suluhpagi.com")


def test_an_article_laid_out_in_a_table_keeps_its_paragraphs():
    cell = "".join(f"<p>Paragraf {number}. {TEXT * 4}</p>" for number in range(4))
    text = read(f"<html><body><table><tr><td>Menu</td><td>{cell}</td></tr></table></body></html>").text
    assert len([line for line in text.split("\n") if line.startswith("Paragraf")]) == 4


@pytest.mark.parametrize(
    "html", ["", "<html><body></body></html>", b"\x00\xff\xfe", "<table>" + "<tr><td>" * 3000]
)
def test_markup_without_an_article_is_refused(html):
    with pytest.raises(BadArticle, match="no article text found in the HTML"):
        read(html)
