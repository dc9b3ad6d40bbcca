"""The order of words that become more."""

from hypothesis import given
from hypothesis import strategies as st

from index.analysis.ordered import Ordered


@given(st.lists(st.lists(st.text(max_size=4), max_size=20), max_size=6))
def test_words_that_come_later_are_sorted_in_among_the_others(batches):
    words: list[str] = []
    ordered = Ordered(words)
    for batch in batches:
        words.extend(word for word in dict.fromkeys(batch) if word not in words)
        assert [words[number] for number in ordered().tolist()] == sorted(words)
