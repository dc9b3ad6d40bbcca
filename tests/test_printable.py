"""What a terminal would obey is shown, left out or escaped, and never sent."""

import json
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from telusur.printable import json_text, one_line, printable

OBEYED = {"Cc", "Cs", "Zl", "Zp"}
TURNING = {"RLO", "LRO", "RLE", "LRE", "PDF", "RLI", "LRI", "FSI", "PDI"}


def hazards(text: str) -> set[str]:
    return {
        char
        for char in text
        if unicodedata.category(char) in OBEYED or unicodedata.bidirectional(char) in TURNING
    }


@given(st.text())
def test_nothing_that_a_terminal_obeys_is_left_but_tabs_and_line_feeds(text):
    assert hazards(printable(text)) <= {"\t", "\n"}
    assert hazards(one_line(text)) == set()


@given(st.text(st.characters(exclude_categories=["C", "Zl", "Zp"])))
def test_what_can_be_read_stays(text):
    assert printable(text) == text


def test_letters_of_every_writing_and_joined_signs_stay():
    text = "Ibu Sri’s “é” 北京 عربي 👩\u200d🌾 Rp1.000"
    assert printable(text) == text


def test_hidden_tags_are_left_out():
    assert printable("Sabu\U000e0041\U000e007f") == "Sabu"


@given(st.text())
def test_json_is_one_safe_line_and_loses_nothing(text):
    line = json_text({text: [text]})
    assert hazards(line) == set()
    assert json.loads(line) == {text: [text]}
