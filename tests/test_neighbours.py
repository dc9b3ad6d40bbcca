"""The neighbours of a question: worked out once a pair, bounded, and kept for the next question."""

import numpy as np
import pytest
from archive import article, make_engine
from whoosh.query import Term

from search.embedded import neighbours
from search.embedded.near import pairs_of
from search.embedded.neighbours import Neighbours
from search.tree import Word, Words


@pytest.fixture
def snapshot(tmp_path):
    bodies = ["padi panen raya", "padi yang baru panen", "raya padi"]
    articles = [article(f"a{n}", body=body) for n, body in enumerate(bodies)]
    return make_engine(tmp_path, articles, segments=1)._snapshots.current()


@pytest.fixture
def worked(monkeypatch):
    made = []
    near = neighbours.near
    monkeypatch.setattr(neighbours, "near", lambda *given: made.append(given) or near(*given))
    return made


def words(text):
    return Words([Word([Term("title", word), Term("body", word)]) for word in text.split()])


def everything(snapshot):
    return np.arange(snapshot.views[0].n_docs, dtype=np.int32)


def apart(snapshot, text):
    """Pair by pair, what nearness is worth in each document."""
    docs = everything(snapshot)
    return [one.gather(docs).tolist() for one in Neighbours(snapshot).near(words(text), 0, docs)]


def test_words_are_worth_more_the_nearer_they_stand(snapshot):
    [worth] = apart(snapshot, "padi panen")
    beside, between, absent = (worth[snapshot.find(f"a{n}")[1]] for n in range(3))
    assert beside > between > absent == 0


def test_a_word_that_is_asked_of_one_field_is_near_none(snapshot):
    question = Words([*words("padi panen").subqueries, Word([Term("body", "raya")])])
    assert [str(two) for pair in pairs_of(question) for two in pair] == list(
        map(str, question.subqueries[:2])
    )
    docs = everything(snapshot)
    assert len(Neighbours(snapshot).near(question, 0, docs)) == 1


def test_a_pair_said_again_or_the_other_way_round_is_worked_out_once(snapshot, worked):
    found = apart(snapshot, "padi panen padi panen")
    assert len(worked) == 1
    assert found == [found[0]] * 3


def test_a_question_asked_again_finds_its_pairs_kept(snapshot, worked):
    first, again = apart(snapshot, "padi panen"), apart(snapshot, "padi panen")
    assert first == again
    assert len(worked) == 1


def test_pairs_count_only_as_long_as_there_are_not_too_many_articles_to_look_at(snapshot, monkeypatch):
    monkeypatch.setattr(neighbours, "MOST_WORK", 2)  # "padi panen" has two
    near, too_far = apart(snapshot, "padi panen raya")
    assert any(near)
    assert not any(too_far)
