"""Names by their first letters are those that a loop over all of them finds."""

import random

import numpy as np
import pytest

from search.embedded.beginnings import Beginnings

WORDS = ("ratna", "rat", "ratu-ratu", "élok", "el", "yosef", "lamahala", "lam", "varkonda", "van", "yo", "o")


def begins(key: str, prefix: str) -> bool:
    words = key.split(" ")
    return any(" ".join(words[place:]).startswith(prefix) for place in range(len(words)))


@pytest.mark.parametrize(
    "prefix", ["r", "ra", "rat", "ratna", "ratna v", "ratna van lam", "el", "é", "lamahala y", "o", "zx"]
)
def test_names_are_found_by_any_of_their_words(prefix):
    rng = random.Random(3)
    keys = sorted({" ".join(rng.sample(WORDS, rng.randrange(1, 5))) for _ in range(400)})
    counts = np.array([rng.randrange(4) for _ in keys], np.int64)
    wanted = [n for n, key in enumerate(keys) if begins(key, prefix) and counts[n]]
    wanted.sort(key=lambda n: (-counts[n], n))
    for most in (1, 5, 1_000):
        assert Beginnings(keys, counts).commonest(prefix, most) == wanted[:most]


def test_no_names_have_no_beginnings():
    assert Beginnings([], np.empty(0, np.int64)).commonest("a", 5) == []
