"""What is chosen by size (search or table, sorted or counted) never changes an answer.

The archives of the other tests are so small that one way is always taken; here each way is, by other bounds.
Every score in single precision is held to the exact one, since the best hits are sought by it.
"""

import random
from collections import Counter
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from archive import make_engine, random_articles
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from oracle import Oracle
from test_ranking_oracle import QUERY
from test_trees import ARCHIVE, TREE

from index.analysis.analyzer import Analyzer
from index.names import fold_name
from search.embedded import (
    arrays,
    facets,
    matches,
    near,
    occurrences,
    parts,
    phrases,
    question_words,
    segment_values,
    values,
    words,
)
from search.embedded.arrays import listed
from search.embedded.ranking import TOLERANCE
from search.language import parse_query
from search.query import Query

BOUNDS = {
    "search": {
        "SEARCH_FACTOR": 0.01,
        "INSERT_FACTOR": 100.0,
        "FEW": 1e-4,
        "TABLE_FACTOR": 0.01,
        "LARGE": 0,
        "HELD_BYTES": 1,
    },
    "table": {"SEARCH_FACTOR": 1e6, "INSERT_FACTOR": 1e-6, "FEW": 1e6, "TABLE_FACTOR": 1e6},
    "mixed": {
        "SEARCH_FACTOR": 2.0,
        "INSERT_FACTOR": 1.0,
        "FEW": 2.0,
        "TABLE_FACTOR": 3.0,
        "LARGE": 2,
        "MOST_LOOKS": 1,
    },
}
MODULES = (arrays, matches, near, occurrences, parts, phrases, question_words, segment_values, values, words)
ENDLESS = settings(
    deadline=None,
    max_examples=15,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


@pytest.fixture(params=BOUNDS)
def bounds(request, monkeypatch):
    """One way of choosing, everywhere."""
    for name, value in BOUNDS[request.param].items():
        for module in MODULES:
            if hasattr(module, name):
                monkeypatch.setattr(module, name, value)
    monkeypatch.setattr(facets, "STRIDE", 1)


@contextmanager
def archive_of(drawn):
    """An engine over drawn articles, some of them deleted, and the loop over the others."""
    seed, count, segments = drawn
    rng = random.Random(seed)
    articles = random_articles(rng, count)
    deleted = {one.id for one in articles if rng.random() < 0.2}
    with TemporaryDirectory() as folder:
        engine = make_engine(Path(folder), articles, segments=segments, deleted=deleted)
        yield engine, Oracle([one for one in articles if one.id not in deleted])


def hold_to_the_scores(answer):
    """Documents ascend and live; the scores that hits are sought by are near the exact ones."""
    matcher, now = answer.asked.matcher, answer.snapshot
    for number, match in enumerate(matcher.match(answer.asked.tree)):
        docs, view = listed(match.docs), now.views[number]
        assert len(docs) == match.size
        assert (np.diff(docs) > 0).all()
        assert view.live is None or view.live[docs].all()
        here, exact = matcher.at(answer.asked.tree, number, docs)
        assert here.all()
        near = np.zeros(len(docs)) if match.scores is None else match.scores
        assert np.allclose(near, exact, rtol=TOLERANCE, atol=1e-9)


@settings(ENDLESS)
@given(drawn=ARCHIVE, trees=st.lists(TREE, min_size=6, max_size=6), limit=st.sampled_from([1, 2, 5, 100]))
def test_trees_have_the_hits_of_the_loop(bounds, drawn, trees, limit):
    with archive_of(drawn) as (engine, oracle):
        for tree in trees:
            query = Query(limit=limit, copies="all")
            docs = [doc for doc in range(len(oracle.articles)) if oracle.has(tree, doc)]
            answer = engine.answer(query, tree)
            hold_to_the_scores(answer)
            expected = oracle.ranking(tree, docs, query)[:limit]
            assert answer.total == len(docs)
            assert [one for one, _ in answer.hits] == [one for one, _ in expected]
            assert [score for _, score in answer.hits] == pytest.approx([s for _, s in expected], abs=1e-8)


@settings(ENDLESS)
@given(drawn=ARCHIVE, query=QUERY)
def test_facets_have_the_counts_and_the_order_of_the_loop(bounds, drawn, query):
    with archive_of(drawn) as (engine, oracle):
        answer = engine.answer(query)
        _, docs = oracle.matching(parse_query(query.q, Analyzer()))
        for name in ("outlet", "person"):
            counts = oracle.facet(name, docs, query)
            facet = answer.facets[name]
            shown = [(fold_name(one.value), one.count) for one in facet.values if one.count]
            assert Counter(dict(shown)) == counts
            unselected = [one for one in shown if one[0] not in map(fold_name, query.outlet + query.person)]
            assert unselected == sorted(unselected, key=lambda one: (-one[1], one[0]))
            assert facet.distinct == len(counts)
            assert not facet.truncated
