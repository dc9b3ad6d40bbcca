"""Saved web pages: what their markup says of the article reaches it."""

from datetime import date

import pytest
from packed import html, warc_record

from index.intake.read import read_page
from index.page import Page, Reject
from index.sources.html import MOST_TAGS
from index.sources.walk import iter_pages

LD = """<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
"headline": "Gempa Kecil Terasa di Sabu", "datePublished": "2023-03-14T08:00:00+07:00",
"author": {"@type": "Person", "name": "Sari Kewa"},
"publisher": {"@type": "Organization", "name": "Gaharu"}}</script>"""
GRAPH = """<meta property="og:title" content="Gempa Kecil Terasa di Sabu">
<meta property="og:site_name" content="Gaharu"><meta property="og:url" content="https://gaharu.example/a/17">
<meta property="article:published_time" content="2023-03-14T08:00:00+07:00">
<meta name="author" content="Sari Kewa">"""


def article(tmp_path, markup: str | bytes, name="a.html"):
    path = tmp_path / name
    path.write_bytes(markup if isinstance(markup, bytes) else markup.encode())
    (page,) = iter_pages([str(path)])
    return read_page(page).article


def with_head(head: str) -> str:
    return html().replace("<title>Gempa di Sabu</title>", head)


@pytest.mark.parametrize("head", [LD, GRAPH])
def test_what_the_head_says_reaches_the_article(tmp_path, head):
    found = article(tmp_path, with_head(head))
    assert (found.title, found.date) == ("Gempa Kecil Terasa di Sabu", date(2023, 3, 14))
    assert (found.outlet, found.author) == ("Gaharu", "Sari Kewa")
    assert "Warga keluar rumah" in found.body


def test_the_address_in_the_head_makes_the_id(tmp_path):
    found = article(tmp_path, with_head(GRAPH))
    assert found.url == "https://gaharu.example/a/17"
    assert found.id == article(tmp_path, with_head(GRAPH.replace("a/17", "a/17?utm_source=x")), "b.html").id


def test_a_time_element_dates_the_article(tmp_path):
    time = '<article><time datetime="2023-03-14T08:00:00+07:00">kemarin dulu</time>'
    assert article(tmp_path, html().replace("<article>", time)).date == date(2023, 3, 14)


def test_a_page_of_a_crawl_has_the_address_at_which_it_was_found(tmp_path):
    record = warc_record(html().encode(), "https://gaharu.example/b/18")
    found = article(tmp_path, record, "a.warc")
    assert (found.url, found.source) == ("https://gaharu.example/b/18", f"{tmp_path}/a.warc:1")
    assert found.date is None  # the day of the crawl is none of the article


def test_a_western_page_keeps_its_signs(tmp_path):
    page = html("Suluhpagi.com - “Kafe René” dibuka di Sabu.").replace(
        "<head>", '<head><meta charset="latin1">'
    )
    assert "“Kafe René”" in article(tmp_path, page.encode("windows-1252")).body


def test_a_page_that_declares_an_encoding_as_xml_is_read(tmp_path):
    page = '<?xml version="1.0" encoding="iso-8859-1"?>\n' + html("Kafe René dibuka di Sabu.")
    assert "Kafe René" in article(tmp_path, page.encode("latin-1"), "a.xhtml").body


def test_endless_markup_is_no_article(tmp_path):
    (tmp_path / "a.html").write_text("<html>" + "<b>" * MOST_TAGS)
    (tmp_path / "b.html").write_text(html())
    reject, page = iter_pages([str(tmp_path)])
    assert isinstance(reject, Reject)
    assert "100,001 tags, no article" in reject.reason
    assert isinstance(page, Page)


def test_ten_thousand_nested_tags_cost_no_other_page(tmp_path):
    nested = html().replace("<article>", "<article>" + "<span>" * 10_000)
    (tmp_path / "a.html").write_text("<div>" * 10_000 + html())
    (tmp_path / "b.html").write_text(nested)
    (tmp_path / "c.html").write_text(html())
    *_, last = iter_pages([str(tmp_path)])
    assert "Warga keluar rumah" in read_page(last).article.body
