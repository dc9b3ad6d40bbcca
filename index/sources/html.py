"""A saved web page: trafilatura finds the article and the facts that its markup gives."""

import logging
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from index.page import Page, Reject
from index.sources.source import MAX_PAGE_BYTES, Source, too_long

LAYOUT_CELL = 500  # characters; a cell with more is no datum

# What they have to say of a bad page is said in its reject.
for _library in ("trafilatura", "htmldate"):
    logging.getLogger(_library).setLevel(logging.CRITICAL + 1)


def read_html(source: Source) -> Iterator[Page | Reject]:
    """The page that the whole file is."""
    data = source.stream.read(MAX_PAGE_BYTES + 1)
    if len(data) > MAX_PAGE_BYTES:
        yield source.reject(too_long(source.path.stat().st_size if source.path else len(data)))
        return
    page = html_page(data, source.name)
    if page is None:
        yield source.reject("no article text found in the HTML")
    else:
        yield replace(page, path=str(source.path) if source.path else None)


def html_page(html: bytes | str, name: str) -> Page | None:
    """The article of an HTML document with its title, outlet, date, address and author, as far as it says.

    None when there is no text in it.
    """
    from trafilatura import bare_extraction, load_html  # a second of imports that other sources need not pay

    if isinstance(html, str) and "<html" not in html[:2000].lower():
        html = f"<html><body>{html}</body></html>"  # a record may hold just the article's markup
    tree = load_html(html)
    if tree is None:
        return None
    _unfold_layout_tables(tree)
    found: Any = bare_extraction(
        tree,
        with_metadata=True,
        include_comments=False,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    if found is None or not (found.text or "").strip():
        return None
    url = found.url if _names_an_article(found.url) else None
    host = urlsplit(found.url).hostname if found.url else None
    return Page(
        name,
        _without_table_signs(found.text),
        url=url,
        title=found.title,
        outlet=found.sitename if found.sitename != host else None,  # a bare host is a guess, not a name
        date=found.date,
        author=found.author,
    )


def _unfold_layout_tables(tree: Any) -> None:
    """Old pages lay an article out in a table cell; as a table its paragraphs would run together."""
    for cell in list(tree.iter("td")):
        if len(cell.text_content()) >= LAYOUT_CELL:
            for element in (cell, *cell.iterancestors("tr", "tbody", "table")):
                element.tag = "div"


def _names_an_article(url: str | None) -> bool:
    """Many pages give the address of their front page; that is nobody's identity."""
    if not url:
        return False
    parts = urlsplit(url)
    return bool(parts.path.strip("/") or parts.query)


def _without_table_signs(text: str) -> str:
    """Articles laid out in tables come with the cell borders of Markdown."""
    return re.sub(r"(?m)^[ |]+|[ |]+$", "", text).replace("\\|", "|")
