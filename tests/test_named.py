"""Names of an article as links, beside the marks of the query."""

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape
from website import Page

from index.article import Person
from web.named import NameLinks, Span, form_urls, linked_html

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
marked = st.lists(st.tuples(TEXTS, st.booleans()), max_size=9)
TAG = re.compile(r'<mark>|</mark>|<a class="name" href="[^"]*">|</a>')


@given(marked, st.lists(st.integers(0, 40), max_size=8))
def test_links_change_neither_the_text_nor_what_is_marked_and_tags_are_nested(parts, ends):
    html = "".join(f"<mark>{escape(text)}</mark>" if mark else str(escape(text)) for text, mark in parts)
    text = "".join(text for text, _ in parts)
    places = sorted({end for end in ends if end <= len(text)})
    spans = [Span(start, end, f"/tokoh/{start}?a=1&b=<\"'>") for start, end in pairwise(places)]
    linked = linked_html(html, spans[::2])
    shown, links, marks = "", [], []
    is_linked = is_marked = False
    for piece in re.split(f"({TAG.pattern})", linked):
        if piece.startswith("<a"):
            assert not is_linked
            assert not is_marked
            is_linked = True
        elif piece == "</a>":
            assert is_linked
            assert not is_marked
            is_linked = False
        elif piece in ("<mark>", "</mark>"):
            assert is_marked == (piece == "</mark>")
            is_marked = not is_marked
        else:
            assert "<" not in piece
            there = Markup(piece).unescape()
            shown += there
            links += [is_linked] * len(there)
            marks += [is_marked] * len(there)
    assert shown == text
    assert links == [any(span.start <= n < span.end for span in spans[::2]) for n in range(len(text))]
    assert marks == [mark for text, mark in parts for _ in text]


def spans(text: str, **urls: str) -> list[tuple[str, str]]:
    found = NameLinks({form.replace("_", " "): url for form, url in urls.items()}).spans(text)
    return [(text[span.start : span.end], span.url) for span in found]


def test_the_longest_name_is_linked_and_only_whole_words():
    assert spans("Ratna Wulandari dan Ratna; Ratnawati, xRatna.", Ratna="r", Ratna_Wulandari="w") == [
        ("Ratna Wulandari", "w"),
        ("Ratna", "r"),
    ]
    assert spans("Budi Santoso", Budi="b", Budi_San="s") == [("Budi", "b")]


def test_names_of_signs_and_texts_that_cannot_be_encoded_have_no_links():
    assert spans("?! Ratna", **{"?!": "x"}) == []
    assert spans("Ratna \ud800", Ratna="r") == []
    assert spans("Ratna") == []
    assert spans("x" * 201, **{"x" * 201: "x"}) == []


def test_a_form_of_two_people_leads_to_neither():
    people = (Person("Anton Velikar", ("Velikar",)), Person("Boris Velikar", ("Velikar", "Boris")))
    assert form_urls(people, ["/a", "/b"]) == {
        "Anton Velikar": "/a",
        "Boris Velikar": "/b",
        "Boris": "/b",
    }
    assert form_urls(people, ["/a", "/a"])["Velikar"] == "/a"
    assert form_urls(people, ["/a", None]) == {"Anton Velikar": "/a"}


def test_an_address_cannot_leave_its_attribute():
    html = linked_html("Ratna", [Span(0, 5, '/tokoh/"><script>')])
    assert Page(html).links == ['/tokoh/"><script>']
    assert "<script" not in html
