"""Sets of documents with their scores, joined."""

import tracemalloc

import numpy as np

from search.embedded.matches import Match, all_of

N_DOCS = 20_000


def test_hundreds_of_sets_of_which_all_are_wanted_are_not_held_at_once():
    docs = np.arange(N_DOCS, dtype=np.int32)
    sets = [Match(docs, np.ones(N_DOCS, dtype=np.float32)) for _ in range(200)]
    tracemalloc.start()
    try:
        found = all_of(sets, 0, N_DOCS, N_DOCS)
        assert tracemalloc.get_traced_memory()[1] < 50 * N_DOCS
    finally:
        tracemalloc.stop()
    assert found.scores.tolist() == [200.0] * N_DOCS


def test_documents_of_all_sets_have_the_sum_of_the_scores_that_there_are():
    few = Match(np.array([1, 4, 7], dtype=np.int32), np.array([1, 2, 4], dtype=np.float32))
    unscored = Match(np.array([1, 2, 4, 7], dtype=np.int32))
    many = Match(np.array([0, 1, 5, 6, 7], dtype=np.int32), np.array([8, 16, 32, 64, 128], dtype=np.float32))
    found = all_of([many, unscored, few], 1, 8, 8)
    assert (found.docs.tolist(), found.scores.tolist()) == ([1, 7], [17.0, 132.0])
    assert all_of([unscored, unscored], 0, 8, 8).scores is None
