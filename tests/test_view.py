"""A segment as queries see it."""

import numpy as np
import pytest
from archive import article, make_index

from search.embedded import view
from search.embedded.scoring import FIELD_WEIGHTS
from search.embedded.snapshot import open_snapshot

AVERAGES = {"title": 3.5, "body": 7.25}
LENGTHS = (1, 2, 30, 5, 31)


@pytest.mark.parametrize("most", [2**16, 31, 30, 0])
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_norms_are_the_same_with_a_table_by_length_and_without(tmp_path, monkeypatch, most, dtype):
    monkeypatch.setattr(view, "MOST_LENGTHS", most)
    articles = [article(f"a{n}", body="pasar " * length) for n, length in enumerate(LENGTHS)]
    (segment,) = open_snapshot(make_index(tmp_path, articles)).segments
    docs = np.array([1, 2, 4], np.int32)
    norms = view.SegmentView(segment, AVERAGES).norms("body", docs, dtype)
    field = FIELD_WEIGHTS["body"]
    expected = [(1 - field.b + field.b * LENGTHS[doc] / AVERAGES["body"]) / field.weight for doc in docs]
    assert norms.dtype == dtype
    assert norms.tolist() == pytest.approx(expected, rel=1e-6)
