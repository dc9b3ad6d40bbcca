"""Texts cut at white space: the same stretches as ``str.split`` gives, with a key for each."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from index.analysis.stretches import LANE, LANES, stretches

LONG = LANE * LANES
SPACES = "".join(char for char in map(chr, range(0x10000)) if char.isspace())
LETTERS = st.sampled_from([*"ab_é東\ud800\x00\u200b", *SPACES, "a" * 7, "b" * 8, "é" * 70, "x" * LONG])
TEXT = st.one_of(st.text(), st.lists(LETTERS).map("".join))


@given(st.lists(TEXT, max_size=5))
def test_each_text_is_cut_where_white_space_or_an_underscore_stands(texts):
    cut = stretches(texts)
    assert len(cut.texts) == len(texts) + 1
    for number, text in enumerate(texts):
        places = range(cut.texts[number], cut.texts[number + 1])
        words = text.replace("_", " ").split()
        assert [cut[place] for place in places] == words
        assert cut.some(np.array(places, np.int64)) == words


@given(st.lists(TEXT, max_size=5), st.lists(TEXT, max_size=5))
def test_two_stretches_have_one_key_exactly_where_they_are_one(some, others):
    told = {}
    for cut in (stretches(some), stretches(others)):
        for place, key in enumerate(cut.keys.tolist()):
            assert key != 0
            assert told.setdefault(key, cut[place]) == cut[place]
    assert len(set(told.values())) == len(told)


def test_every_byte_and_every_length_counts():
    words = ["a" * length for length in range(1, LONG + 20)]
    words += [word[:at] + "b" + word[at + 1 :] for word in words for at in range(len(word))]
    cut = stretches([" ".join(words)])
    assert len(np.unique(cut.keys)) == len(words) == len(cut.keys)


def test_no_text_has_no_stretches():
    for texts in ([], [""], ["", " _ "]):
        cut = stretches(texts)
        assert (len(cut.keys), cut.texts.tolist()) == (0, [0] * (len(texts) + 1))
