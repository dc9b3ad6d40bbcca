"""The weights of edits: what a hand does often weighs less than what it hardly ever does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from oracle import edits

from search.spelling import DOUBLED, EDIT, FIRST, WRONG, edit_cost

WORDS = st.text("abeirsty", min_size=1, max_size=6)


@pytest.mark.parametrize(
    ("likelier", "less_likely", "meant"),
    [
        ("bajir", "banxjir", "banjir"),  # a missing letter, a strange one too many
        ("banjjir", "banjwir", "banjir"),  # a key hit twice, another one
        ("bankir", "banwir", "banjir"),  # the key beside, one far away
        ("propinsi", "prowinsi", "provinsi"),  # the same sound, another one
        ("resiko", "rasiko", "risiko"),
        ("ahir", "atkhir", "akhir"),
        ("soeharto", "sweharto", "suharto"),  # one spelling of a sound, two wrong letters
        ("sarif", "swarif", "syarif"),
        ("bajnir", "bajwir", "banjir"),  # neighbours swapped, two wrong letters
        ("banxir", "xanjir", "banjir"),  # a letter in the middle, the first one
    ],
)
def test_what_hands_do_often_weighs_less(likelier, less_likely, meant):
    assert edit_cost(likelier, meant) < edit_cost(less_likely, meant)


@given(WORDS, WORDS)
def test_a_weight_lies_between_those_of_so_many_edits_of_the_cheapest_and_of_the_dearest_kind(typed, meant):
    count = edits(typed, meant)
    if count:
        least = (EDIT + DOUBLED) * (count + 1) // 2  # a spelling of a sound may be two edits
        assert least <= edit_cost(typed, meant) <= (EDIT + WRONG) * count + FIRST
