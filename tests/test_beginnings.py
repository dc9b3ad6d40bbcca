"""Names by their first letters are those that a loop over all of them finds."""

import random

import numpy as np
import pytest

from search.embedded.beginnings import Beginnings, Other

WORDS = ("ratna", "rat", "ratu-ratu", "élok", "el", "yosef", "lamahala", "lam", "varkonda", "van", "yo", "o")


def begins(key: str, prefix: str) -> bool:
    words = key.split(" ")
    return any(" ".join(words[place:]).startswith(prefix) for place in range(len(words)))


@pytest.mark.parametrize(
    "prefix",
    [
        "",
        "r",
        "ra",
        "rat",
        "ratna",
        "ratna v",
        "ratna van lam",
        "el",
        "é",
        "lamahala y",
        "o",
        "zx",
        "ratna" * 9,
    ],
)
def test_names_are_found_by_any_of_their_words(prefix):
    rng = random.Random(3)
    keys = sorted({" ".join(rng.sample(WORDS, rng.randrange(1, 5))) for _ in range(400)})
    counts = np.array([rng.randrange(4) for _ in keys], np.int64)
    wanted = [n for n, key in enumerate(keys) if begins(key, prefix) and counts[n]]
    wanted.sort(key=lambda n: (-counts[n], n))
    for most in (1, 5, 1_000):
        assert Beginnings(keys, counts).commonest(prefix, most) == wanted[:most]


@pytest.mark.parametrize("prefix", ["r", "ratna", "lamahala y", "ratna van lam", "yosef", "zx"])
def test_other_names_lead_to_the_value_for_which_they_stand_and_count_what_they_are_worth(prefix):
    rng = random.Random(4)
    names = sorted({" ".join(rng.sample(WORDS, rng.randrange(1, 5))) for _ in range(300)})
    keys, others = names[::2], [Other(name, rng.randrange(20), rng.randrange(1, 9)) for name in names[1::2]]
    counts = np.array([rng.randrange(4, 9) if number < 20 else 0 for number in range(len(keys))], np.int64)
    worth: dict[int, int] = {}
    for name, number, weight in [*((key, n, int(counts[n])) for n, key in enumerate(keys)), *others]:
        if begins(name, prefix):
            worth[number] = max(weight, worth.get(number, -1))
    found, weights = Beginnings(keys, counts, others).starting(prefix)
    assert dict(zip(found.tolist(), weights.tolist(), strict=True)) == worth
    best = sorted((n for n in worth if worth[n]), key=lambda n: (-worth[n], n))
    assert Beginnings(keys, counts, others).commonest(prefix, 3) == best[:3]


def test_no_names_have_no_beginnings():
    assert Beginnings([], np.empty(0, np.int64)).commonest("a", 5) == []
