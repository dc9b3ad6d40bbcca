"""Long or odd texts made fit for a line."""

import re

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from web.excerpt import cut_html, one_line

marked = st.lists(st.tuples(st.text(max_size=9), st.booleans()), max_size=9)


@given(marked, st.integers(1, 40))
def test_a_cut_title_shows_its_first_characters_and_closes_its_marks(parts, limit):
    html = "".join(f"<mark>{escape(text)}</mark>" if mark else str(escape(text)) for text, mark in parts)
    text = "".join(text for text, _ in parts)
    cut = cut_html(html, limit)
    assert cut.count("<mark>") == cut.count("</mark>")
    shown = Markup(re.sub("</?mark>", "", cut)).unescape()
    assert shown == text if len(text) <= limit else shown == text[:limit] + "…"


@given(st.text())
def test_a_window_title_is_one_line_without_signs_that_turn_it(text):
    line = one_line(text, 20)
    assert len(line) <= 20
    assert not re.search(r"[\x00-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]", line)
