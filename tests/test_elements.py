"""The elements of a JSON array: the same as those of a parser, wherever the stream is cut into pieces."""

import json
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.sources import elements
from index.sources.elements import Overlong, split_array

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(alphabet='a"\\[]{},: é\n'),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text('a"\\,'), inner, max_size=3),
    max_leaves=10,
)


class InPieces(BytesIO):
    """A stream that gives a few bytes at a time."""

    size = 3

    def read1(self, size=-1):
        return super().read1(self.size)


@given(st.lists(VALUES, max_size=6), st.integers(1, 9), st.sampled_from([None, 1]), st.booleans())
def test_the_elements_are_those_of_a_parser(values, size, indent, ascii):
    stream = InPieces(json.dumps(values, indent=indent, ensure_ascii=ascii).encode())
    stream.size = size
    assert [json.loads(one) for one in split_array(stream, 10_000)] == values


def test_an_element_that_is_too_long_is_counted_and_the_next_one_comes(monkeypatch):
    monkeypatch.setattr(elements, "PIECE", 16)
    array = json.dumps([{"a": "x" * 500}, {"b": 1}, "y" * 500, 2]).encode()
    assert list(split_array(BytesIO(array), 100)) == [Overlong(509), b'{"b": 1}', Overlong(503), b"2"]


@pytest.mark.parametrize(
    ("array", "told"),
    [
        (b'[{"a": 1}, {"b": ', "the array does not end"),
        (b'[{"a": "x', "nor does a text in it"),
        (b"[1] 2", "something stands behind the end of the array: b'2'"),
    ],
)
def test_an_array_that_is_broken_gives_what_is_whole(array, told):
    found = split_array(BytesIO(array), 100)

    with pytest.raises(ValueError, match=told):
        list(found)
