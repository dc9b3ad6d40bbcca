"""Writing to the columnar index with Whoosh's writer."""

from datetime import date, datetime

import pytest
from archive import article, make_index
from whoosh.fields import ID, UnknownFieldError
from whoosh.query import And, Every, NumericRange, Phrase, Prefix, Term
from whoosh.writing import IndexingError

from index import build
from index.article import Person
from index.columnar.whoosh_index import ColumnarIndex
from index.lock import IndexLocked


@pytest.fixture
def index(tmp_path):
    """An index with the articles a, b and c."""
    days = {"a": date(2022, 1, 1), "b": date(2022, 2, 1), "c": None}
    return ColumnarIndex(
        make_index(tmp_path, [article(one, body=f"Berita {one}.", date=day) for one, day in days.items()])
    )


def ids(index, query=None):
    with index.searcher() as searcher:
        return sorted(hit["id"] for hit in searcher.search(query or Every(), limit=None))


def test_a_document_is_found_by_all_that_is_said_of_it(index):
    with index.writer() as writer:
        writer.add_document(
            id="d",
            title="Harga beras naik",
            body="Pedagang di pasar membangun kios.",
            outlet="OBOR.CO",
            date=date(2023, 4, 5),
            person=["Ratna Wulandari", Person("Anton Velikar", ("Anton", "Velikar"), "Menteri")],
            url="https://obor.example/d",
        )
    day = date(2023, 4, 5).toordinal()
    for query in (
        And([Term("title", "beras"), Term("body", "bangun"), Term("body_exact", "membangun")]),
        Phrase("title_exact", ["harga", "beras"]),
        And([Term("outlet", "obor"), Prefix("person", "wula"), Term("person", "anton")]),
        NumericRange("date", day, day),
        Term("id", "d"),
    ):
        assert ids(index, query) == ["d"]
    with index.searcher() as searcher:
        found = searcher.document(id="d")
        assert (found["title"], found["date"]) == ("Harga beras naik", date(2023, 4, 5))
        assert found["person"] == ["Ratna Wulandari", "Anton Velikar"]


def test_an_article_has_its_id_for_itself(index):
    with index.writer() as writer:
        writer.add_document(id="a", title="Pertama")
        writer.update_document(id="a", title="Kedua", date=datetime(2022, 1, 2, 23, 30))
        writer.update_document(id="e", title="Baru")
    assert ids(index) == ["a", "b", "c", "e"]
    with index.searcher() as searcher:
        assert searcher.document(id="a")["title"] == "Kedua"
        assert searcher.document(id="a")["date"] == date(2022, 1, 2)


def test_documents_are_deleted_by_term_query_and_number(index):
    with index.writer() as writer:
        assert writer.delete_by_term("id", "a") == 1
        assert writer.delete_by_query(Term("body_exact", "takada")) == 0
        with writer.searcher() as searcher:
            writer.delete_document(searcher.document_number(id="c"))
    assert ids(index) == ["b"]
    index.delete_by_term("body_exact", "berita")
    assert ids(index) == []
    assert index.doc_count() == 0


def test_numbers_are_those_of_the_opening_though_a_batch_is_committed_on_the_way(index, monkeypatch):
    monkeypatch.setattr(build, "BATCH", 1)
    with index.writer() as writer:
        with writer.searcher() as searcher:
            number = searcher.document_number(id="b")
        writer.add_document(id="0", date=date(2024, 1, 1))
        writer.add_document(id="1", date=date(2024, 1, 1))
        assert index.doc_count() == 5
        assert writer.reader().doc_count() == 3
        writer.delete_document(number)
        assert writer.delete_by_term("id", "a") == 1
    assert ids(index) == ["0", "1", "c"]


def test_what_is_cancelled_is_not_there_and_the_next_may_write(index):
    writer = index.writer()
    writer.add_document(id="d")
    writer.delete_by_term("id", "a")
    with pytest.raises(IndexLocked):
        index.writer()
    writer.cancel()
    writer.cancel()
    with pytest.raises(UnknownFieldError), index.writer() as writer:  # noqa: PT012 (what stands before counts)
        writer.add_document(id="d")
        writer.add_document(id="e", judul="Gempa")
    assert ids(index) == ["a", "b", "c"]


def test_a_closed_writer_takes_nothing(index):
    writer = index.writer()
    writer.commit()
    for act in (
        writer.commit,
        writer.reader,
        lambda: writer.add_document(id="d"),
        lambda: writer.delete_document(0),
    ):
        with pytest.raises(IndexingError, match="closed"):
            act()


def test_what_cannot_be_written_is_said(index):
    with index.writer() as writer:
        with pytest.raises(UnknownFieldError, match="'judul'"):
            writer.add_document(id="d", judul="Gempa")
        for no_id in (None, ""):
            with pytest.raises(IndexingError, match="needs an id"):
                writer.add_document(id=no_id, title="Gempa")
        with pytest.raises(IndexingError, match="cannot be taken back"):
            writer.delete_document(0, delete=False)
    for change in (lambda: index.add_field("judul", ID()), lambda: index.remove_field("title")):
        with pytest.raises(IndexingError, match="fixed") as kept:  # and with it whatever the error holds
            change()
        with index.writer() as writer:
            writer.add_document(id="d")
        del kept
    assert ids(index) == ["a", "b", "c", "d"]
    assert "title" in index.schema
