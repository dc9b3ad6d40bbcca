"""The order of hits from scores in single precision, which are good to five digits and no more."""

import random
from datetime import date

import numpy as np
import pytest
from archive import article, make_index, random_articles
from whoosh.query import Or, Term

from search.embedded.matches import Match
from search.embedded.matching import Matcher
from search.embedded.normal import normal_form
from search.embedded.ranking import Ranking
from search.embedded.snapshot import open_snapshot

FIVE_DIGITS = 1e-5  # as a part of a score


def ranking(now, tree, error=0.0, seed=0):
    """A ranking whose scores in single precision are off by so large a part of them, this way or that."""
    rng, matcher, tree = np.random.default_rng(seed), Matcher(now), normal_form(tree)

    def rough(match):
        factors = 1 + rng.choice([-error, error], len(match.scores))
        return Match(match.docs, (match.scores * factors).astype(np.float32))

    return Ranking(tree, list(map(rough, matcher.match(tree))), matcher, now, "relevance")


@pytest.fixture(scope="module")
def now(tmp_path_factory):
    """Articles of which many have one score, and differ in their days."""
    rng = random.Random(17)
    same = [
        article(f"s{n:03}", "Gempa", "gempa terasa di sawah", date=date(2023, 1, 1 + rng.randrange(28)))
        for n in range(150)
    ]
    return open_snapshot(
        make_index(tmp_path_factory.mktemp("ranking") / "index", same + random_articles(rng, 150), segments=3)
    )


@pytest.mark.parametrize("seed", range(4))
def test_what_single_precision_gets_wrong_does_not_change_the_first_hits(now, seed):
    tree = Or([Term("body", "gempa"), Term("title", "gempa"), Term("body", "sawah")])
    everything = ranking(now, tree).first(400)
    assert len(everything) > 200
    rough = ranking(now, tree, FIVE_DIGITS, seed)
    for count in (1, 2, 5, 10, 37, 100, 149, 151):
        assert rough.first(count) == everything[:count]
        assert rough.first(count, count // 2) == everything[count // 2 : count]


def test_nor_the_number_of_hits_before_a_place(now):
    tree = Or([Term("body", "gempa"), Term("title", "gempa"), Term("body", "sawah")])
    exact, rough = ranking(now, tree), ranking(now, tree, FIVE_DIGITS)
    for rank, hit in enumerate(exact.first(400), 1):
        assert rough.up_to(exact.place(hit)) == exact.up_to(exact.place(hit)) == rank


def test_single_precision_is_good_to_five_digits(now):
    matcher = Matcher(now)
    tree = normal_form(
        Or([Term(field, word) for field in ("body", "title") for word in ("gempa", "di", "sawah")])
    )
    for number, match in enumerate(matcher.match(tree)):
        _, exact = matcher.at(tree, number, match.docs)
        assert np.abs(match.scores / exact - 1).max() < FIVE_DIGITS / 10
