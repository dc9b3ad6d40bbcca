"""The words of one question: looked up once for a page, held within bounds, found again."""

import numpy as np
import pytest
from archive import article, make_engine
from whoosh.query import Term

from search.embedded import question_words
from search.embedded.question_words import QuestionWords
from search.embedded.words import WordMatch
from search.query import Query
from search.tree import Word


@pytest.fixture(scope="module")
def engine(tmp_path_factory):
    articles = [article(f"a{n}", body=f"padi panen {'raya' * (n % 2)}") for n in range(30)]
    return make_engine(tmp_path_factory.mktemp("words"), articles, segments=2)


def word(text):
    return Word([Term("body_exact", text)])


def test_a_word_is_looked_up_once_for_all_hits_of_a_page(engine, monkeypatch):
    asked = []
    monkeypatch.setattr(
        WordMatch, "at", lambda match, docs, at=WordMatch.at: asked.append(docs) or at(match, docs)
    )
    query = Query(q="padi panen raya", copies="all", limit=15, explain=True)
    shown = engine.search(query).hits
    assert len(shown) == 15
    assert all(hit.explanation for hit in shown)
    assert asked
    assert all(len(docs) > 1 for docs in asked)


def test_what_a_page_is_told_is_what_each_document_is_told(engine):
    snapshot = engine._snapshots.current()
    one, page = QuestionWords(snapshot), QuestionWords(snapshot)
    asked = word("raya")
    for number, view in enumerate(snapshot.views):
        docs = np.arange(0, view.n_docs, 2, dtype=np.int32)
        page.look_at({number: docs})
        for doc in range(view.n_docs):  # those that are not on the page too
            here = np.array([doc], dtype=np.int32)
            assert page.has(asked, number, here).tolist() == one.has(asked, number, here).tolist()
            for mine, theirs in zip(page.at(asked, number, here), one.at(asked, number, here), strict=True):
                assert mine.tolist() == theirs.tolist()


def test_another_page_is_looked_up_anew(engine):
    snapshot, asked = engine._snapshots.current(), word("raya")
    words, found = QuestionWords(snapshot), []
    for number, view in enumerate(snapshot.views):
        for doc in range(view.n_docs):
            docs = np.array([doc], dtype=np.int32)
            words.look_at({number: docs})
            found.append((words.has(asked, number, docs)[0], words.at(asked, number, docs)[0][0]))
    assert sum(here for here, _ in found) == 15
    assert all(here == there for here, there in found)


def test_a_word_that_was_let_go_of_is_found_again(engine, monkeypatch):
    monkeypatch.setattr(question_words, "HELD_BYTES", 1)
    words = QuestionWords(engine._snapshots.current())
    padi, raya = word("padi"), word("raya")
    before = words.weight(padi)
    assert sum(match.count for match in words.found(raya)) == 15
    assert sum(match.count for match in words.found(padi)) == 30
    assert words.weight(padi) == before
