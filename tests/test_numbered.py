"""Marks of an article, numbered."""

from web.named import Span, linked_html
from web.numbered import numbered


def test_numbers_go_on_from_text_to_text():
    texts, count = numbered(["<mark>a</mark> b <mark>c</mark>", "d", "<mark>e</mark>"])
    assert texts == [
        '<mark id="mark-1">a</mark> b <mark id="mark-2">c</mark>',
        "d",
        '<mark id="mark-3">e</mark>',
    ]
    assert count == 3


def test_a_mark_that_a_link_parts_counts_once_and_neighbours_count_each():
    parted = linked_html("Budi <mark>Tan Co</mark> dan", [Span(0, 8, "/tokoh/x")])
    assert parted.count("<mark>") == 2
    assert numbered([parted])[1] == 1
    into = linked_html("<mark>Bang Budi</mark> Tan", [Span(5, 13, "/tokoh/x")])
    assert into.count("<mark>") == 2
    assert numbered([into])[1] == 1
    assert numbered(["<mark>a</mark><mark>b</mark>"])[1] == 2


def test_what_looks_like_a_mark_in_the_text_is_none():
    assert numbered(["&lt;mark&gt;"]) == (["&lt;mark&gt;"], 0)


def test_only_the_first_marks_stay_and_all_are_counted():
    texts, count = numbered(["<mark>a</mark> <mark>b</mark>", "<mark>c &lt;</mark> d"], most=1)
    assert texts == ['<mark id="mark-1">a</mark> b', "c &lt; d"]
    assert count == 3


def test_a_link_stays_where_its_mark_goes():
    parted = linked_html("<mark>x</mark> Budi <mark>Tan Co</mark>", [Span(2, 10, "/tokoh/x")])
    (text,), count = numbered([parted], most=1)
    assert text == '<mark id="mark-1">x</mark> <a class="name" href="/tokoh/x">Budi Tan</a> Co'
    assert count == 2
    (whole,), _ = numbered([parted], most=2)
    assert whole.count("<mark") == whole.count("</mark>") == 3
