"""The spellings of values are those that a loop over all of them finds."""

import numpy as np
import pytest

from search.embedded.spellings import MOST_COMPARED, Spellings

KEYS = [f"nama {number:02d}" for number in range(3 * MOST_COMPARED)]


@pytest.mark.parametrize("count", [0, 1, MOST_COMPARED, MOST_COMPARED + 1, 2 * MOST_COMPARED])
def test_few_and_many_values_have_the_spellings_that_a_loop_finds(count: int):
    spelt = sorted(KEYS[::2] + KEYS[::4])  # every other value has one spelling, or two
    places = {key: number for number, key in enumerate(KEYS)}
    spellings = Spellings(spelt, KEYS, places, None, np.arange(len(spelt)))
    wanted = set(range(1, 1 + count))
    found = spellings.of(wanted).tolist()
    assert found == [row for row, key in enumerate(spelt) if places[key] in wanted]
