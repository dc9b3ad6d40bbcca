"""The text of an article as its page shows it: the query's words marked, names linked, both within bounds.

What a reader asks and what an archive holds are a stranger's both. A name that stands in a text 50,000 times,
each time with a link that carries a question of thousands of characters, would be a page of 70 MB.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from index.article import Article
from web.excerpt import cut_html
from web.links import Search
from web.named import NameLinks, form_urls, linked_html
from web.numbered import MOST_MARKS, numbered
from web.view import TITLE_CHARACTERS

MOST_LINKS = 1_000  # names of a text that lead to their pages
LONGEST_CARRIED = 500  # characters of a search's address in links that stand often on a page


@dataclass(frozen=True, slots=True)
class Reading:
    """An article's text as escaped HTML with marks and links."""

    heading: str
    paragraphs: tuple[str, ...]
    marks: int  # that are shown
    more_marks: int  # words that were found, too, and are not marked


def reading(
    article: Article, title: str, paragraphs: Sequence[str], people_urls: Sequence[str | None]
) -> Reading:
    """``title`` and ``paragraphs`` are HTML of the engine, ``people_urls`` the addresses of its people."""
    links, left = NameLinks(form_urls(article.people, people_urls)), MOST_LINKS
    linked: list[str] = []
    for html, text in zip(paragraphs, article.body.split("\n\n"), strict=True):
        spans = links.spans(text)[:left] if left else ()
        left -= len(spans)
        linked.append(linked_html(html, spans))
    heading = cut_html(title, TITLE_CHARACTERS)
    whole = [title] if heading != title else []  # as a paragraph
    (heading, *shown), count = numbered([heading, *whole, *linked])
    return Reading(heading, tuple(shown), min(count, MOST_MARKS), max(0, count - MOST_MARKS))


def carried(search: Search | None, plain: Search) -> Search:
    """The search that links of an article carry along; ``plain`` where there is none, or one that is long."""
    return search if search and len(search.url()) <= LONGEST_CARRIED else plain
