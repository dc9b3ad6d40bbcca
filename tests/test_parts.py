"""Occurrences of one leaf: what is looked up of a common term is what the whole of it says."""

import random

import numpy as np
import pytest
from archive import make_engine, random_articles

from search.embedded import parts
from search.embedded.parts import MOST_LOOKS, FoundPart, TermPart, outside


@pytest.fixture(scope="module")
def view(tmp_path_factory):
    articles = random_articles(random.Random(7), 60)
    return make_engine(tmp_path_factory.mktemp("parts"), articles, segments=1)._snapshots.current().views[0]


def terms(view, field):
    postings = view.segment.fields[field]
    return [TermPart(field.removesuffix("_exact"), postings, term) for term in range(len(postings))]


@pytest.mark.parametrize("field", ["body", "body_exact", "title", "outlet"])
def test_a_few_documents_of_a_common_term_are_looked_up_as_the_whole_term_has_them(view, field, monkeypatch):
    monkeypatch.setattr(parts, "LARGE", 0)
    monkeypatch.setattr(parts, "SEARCH_FACTOR", 0)
    wanted = np.arange(0, view.n_docs, 3, dtype=np.int32)
    for few, whole in zip(terms(view, field), terms(view, field), strict=True):
        has, rows = few.rows_of(wanted)
        assert has.tolist() == np.isin(wanted, whole.docs).tolist()
        assert whole.docs[rows[has]].tolist() == wanted[has].tolist()
        assert few.frequencies_at(rows[has]).tolist() == whole.frequencies[rows[has]].tolist()
        assert few.firsts_at(rows[has], wanted[has]).tolist() == whole.firsts[rows[has]].tolist()
        assert not {"docs", "frequencies", "firsts"} & few.__dict__.keys()


def test_a_term_that_is_looked_into_again_and_again_is_decoded(view, monkeypatch):
    monkeypatch.setattr(parts, "LARGE", 0)
    monkeypatch.setattr(parts, "SEARCH_FACTOR", 0)
    part, wanted = max(terms(view, "body"), key=lambda one: one.count), np.array([3], dtype=np.int32)
    before = part.rows_of(wanted)
    for _ in range(MOST_LOOKS):
        assert "docs" not in part.__dict__
        assert part.rows_of(wanted)[0].tolist() == before[0].tolist()
    assert "docs" in part.__dict__


def test_a_term_of_few_documents_is_decoded_at_once(view):
    part = max(terms(view, "body"), key=lambda one: one.count)
    part.rows_of(np.array([3], dtype=np.int32))
    assert "docs" in part.__dict__


def test_what_stands_outside_the_body_comes_first_in_a_title_and_last_where_nothing_is_ranked():
    assert outside("title", 2).tolist() == [0, 0]
    assert outside("person", 2).tolist() == [parts.LAST_FIRST] * 2
    found = FoundPart("title", np.array([1, 4], np.int32), np.array([1, 2], np.uint32), lambda: 1 / 0)
    assert found.firsts_at(np.array([1]), np.array([4], np.int32)).tolist() == [0]
