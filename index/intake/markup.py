"""The article in a web page's markup: trafilatura finds it, and the facts that the markup gives."""

import logging
import re
from dataclasses import replace
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from index.intake.address import canonical_url
from index.page import BadArticle, Page

LAYOUT_CELL = 500  # characters; a table cell with more is no datum
MOST_CELLS = 500  # of a page; one with more is made of data

# What they have to say of a bad page is said in its reject.
for _library in ("trafilatura", "htmldate"):
    logging.getLogger(_library).setLevel(logging.CRITICAL + 1)


def read_markup(page: Page) -> Page:
    """The page with the text of its article, and with the facts of the markup that its source does not give.

    Raises BadArticle when there is no article text in it.
    """
    from trafilatura import bare_extraction, load_html  # a second of imports that other sources need not pay

    html = page.html
    if isinstance(html, str) and "<html" not in html[:2000].lower():
        html = f"<html><body>{html}</body></html>"  # a record may hold just the article's markup
    tree = load_html(html)
    if tree is not None:
        _unfold_layout_tables(tree)
    found: Any = tree is not None and bare_extraction(
        tree,
        with_metadata=True,
        include_comments=False,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    if not found or not (found.text or "").strip():
        raise BadArticle("no article text found in the HTML")
    host = urlsplit(found.url).hostname if found.url else None
    return replace(
        page,
        text=_without_table_signs(found.text),
        html=None,
        url=page.url or (found.url if canonical_url(found.url or "") else None),  # never a bare front page
        title=page.title or found.title,
        outlet=page.outlet or (found.sitename if found.sitename != host else None),  # a bare host is a guess
        date=page.date or found.date,
        author=page.author or found.author,
    )


def _unfold_layout_tables(tree: Any) -> None:
    """Old pages lay an article out in a table cell; as a table its paragraphs would run together."""
    for cell in list(islice(tree.iter("td"), MOST_CELLS)):
        if _has_much_text(cell):
            for element in (cell, *cell.iterancestors("tr", "tbody", "table")):
                element.tag = "div"


def _has_much_text(cell: Any) -> bool:
    length = 0
    for text in cell.itertext():
        length += len(text)
        if length >= LAYOUT_CELL:
            return True
    return False


def _without_table_signs(text: str) -> str:
    """Articles laid out in tables come with the cell borders of Markdown."""
    return re.sub(r"(?m)^[ |]+|[ |]+$", "", text).replace("\\|", "|")
