"""Whoosh's readers over the columnar index: terms, matchers, columns, stored fields, generations."""

import random
from bisect import bisect_left
from collections import Counter
from datetime import date
from itertools import pairwise

import pytest
from archive import article, make_index, random_articles
from whoosh.columns import VarBytesListColumn
from whoosh.matching import ReadTooFar
from whoosh.query import Every, FuzzyTerm, NumericRange, Phrase, Term
from whoosh.reading import TermNotFound
from whoosh.sorting import FieldFacet, RangeFacet
from whoosh_loop import Page

from index.build import IndexWriter
from index.columnar.manifest import generations
from index.columnar.whoosh_index import ColumnarIndex
from index.storage import IndexMissing

WORD_FIELDS = ("title", "body", "title_exact", "body_exact", "outlet", "person")


@pytest.fixture(scope="module", params=[1, 3])
def archive(request, tmp_path_factory):
    """A reader of one or of several segments, and the pages by document number."""
    articles = random_articles(random.Random(7), 60)
    articles.append(article("ékor", body="satu " * 20 + "dua", date=date(2022, 5, 1)))
    folder = make_index(tmp_path_factory.mktemp("reader"), articles, request.param)
    pages = {one.id: Page(one) for one in articles}
    with ColumnarIndex(folder).reader() as reader:
        column = reader.column_reader("id")
        yield reader, [pages[column[doc]] for doc in range(len(articles))]


def postings(pages, field):
    """Term → document → its positions."""
    found: dict[str, dict[int, list[int]]] = {}
    for doc, page in enumerate(pages):
        for place, term in enumerate(page.terms[field]):
            if term is not None:
                found.setdefault(term, {}).setdefault(doc, []).append(place)
    return found


@pytest.mark.parametrize("field", WORD_FIELDS)
def test_every_term_comes_in_order_with_its_documents_and_positions(archive, field):
    reader, pages = archive
    expected = postings(pages, field)
    assert [term.decode() for term in reader.lexicon(field)] == sorted(expected)
    for term, docs in expected.items():
        assert (field, term.encode()) in reader
        matcher = reader.postings(field, term)
        assert list(matcher.all_ids()) == sorted(docs)
        assert list(reader.postings(field, term).items_as("positions")) == sorted(docs.items())
        frequencies = [(doc, len(places)) for doc, places in sorted(docs.items())]
        assert list(reader.postings(field, term).items_as("frequency")) == frequencies
        info = reader.term_info(field, term)
        lengths = [sum(word is not None for word in pages[doc].terms[field]) for doc in docs]
        assert (info.doc_frequency(), info.weight()) == (len(docs), sum(map(len, docs.values())))
        assert (info.min_id(), info.max_id()) == (min(docs), max(docs))
        assert (info.min_length(), info.max_length()) == (min(lengths), max(lengths))
        assert info.max_weight() == max(map(len, docs.values()))
    assert reader.doc_frequency(field, "takada") == reader.frequency(field, "takada") == 0
    with pytest.raises(TermNotFound):
        reader.postings(field, "takada")


def test_days_and_ids_are_terms_although_nothing_is_posted_of_them(archive):
    reader, pages = archive
    days = Counter(page.day for page in pages if page.day)
    assert list(reader.field_terms("date")) == sorted(days)
    for day, count in days.items():
        found = list(reader.postings("date", day).all_ids())
        assert [pages[doc].day for doc in found] == [day] * count
        assert reader.doc_frequency("date", day) == count
    assert list(reader.field_terms("id")) == sorted(page.id for page in pages)
    for doc, page in enumerate(pages):
        assert list(reader.postings("id", page.id).all_ids()) == [doc]
    assert ("id", b"a\xff") not in reader
    assert ("date", b"") not in reader
    assert reader.doc_frequency("date", max(days) + 1) == 0


def test_terms_go_on_with_the_next_field(archive):
    reader, _ = archive
    everything = [(field, term) for field, term in reader.all_terms()]
    assert sorted(set(everything)) == everything
    assert {field for field, _ in everything} == {*WORD_FIELDS, "id", "date"}
    assert list(reader.terms_from("person", b"s")) == everything[bisect_left(everything, ("person", b"s")) :]
    assert [term for term, _ in reader.iter_field("title", "m")] == [
        term for field, term in everything if field == "title" and term >= b"m"
    ]


def test_a_cursor_finds_the_first_term_that_is_not_before(archive):
    reader, _ = archive
    leaf, _ = reader.leaf_readers()[0]
    cursor, terms = leaf.cursor("body_exact"), [term.decode() for term in leaf.lexicon("body_exact")]
    assert cursor.text() == terms[0]
    assert [cursor.next() for _ in terms] == [*terms[1:], None]
    assert not cursor.is_valid()
    assert cursor.term_info() is None
    assert cursor.find("m") == cursor.term() == terms[bisect_left(terms, "m")]
    assert cursor.term_info().doc_frequency() == leaf.doc_frequency("body_exact", cursor.text())
    assert cursor.first() == terms[0]


@pytest.mark.parametrize("term", ["satu", "gempa", "yang"])
def test_a_matcher_skips_copies_and_ends_as_whoosh_wants(archive, term):
    reader, _ = archive
    leaf, _ = next(pair for pair in reader.leaf_readers() if ("body", term.encode()) in pair[0])
    matcher = leaf.postings("body", term)
    docs = list(matcher.all_ids())
    assert matcher.is_active(), "all_ids leaves the matcher where it is"
    assert matcher.term() == ("body", term.encode())
    assert not matcher.supports_block_quality()
    for target in range(leaf.doc_count_all() + 1):
        moved = matcher.copy()
        moved.skip_to(target)
        rest = docs[bisect_left(docs, target) :]
        assert list(moved.all_ids()) == rest
        assert moved.is_active() == bool(rest)
        if rest:
            assert moved.id() == rest[0]
            moved.skip_to(0)  # never back
            assert moved.id() == rest[0]
            twin = moved.copy()
            twin.next()
            assert list(twin.all_ids()) == rest[1:]
            assert moved.id() == rest[0]
        else:
            with pytest.raises(ReadTooFar):
                moved.skip_to(target)
            with pytest.raises(ReadTooFar):
                moved.next()
        moved.reset()
        assert moved.id() == matcher.id() == docs[0]
    assert [span.start for span in matcher.spans()] == matcher.value_as("positions")
    assert matcher.weight() == matcher.value_as("weight") == matcher.score() == len(matcher.spans())


def test_deleted_articles_are_passed_over(tmp_path):
    articles = random_articles(random.Random(3), 40)
    deleted = {one.id for one in articles[::3]}
    with ColumnarIndex(make_index(tmp_path, articles, 2, deleted)).searcher() as searcher:
        reader = searcher.reader()
        assert (reader.doc_count(), reader.doc_count_all()) == (40 - len(deleted), 40)
        assert reader.has_deletions()
        live = {one["id"] for _, one in reader.iter_docs()}
        assert live == {one["id"] for one in reader.all_stored_fields()} == {a.id for a in articles} - deleted
        assert all(searcher.document(id=one) is None for one in deleted)
        assert all(hit["id"] not in deleted for hit in searcher.search(Every(), limit=None))


def test_a_hit_shows_the_article(tmp_path):
    page = article("a", "Gempa", "Warga panik.", outlet="OBOR.CO", date=date(2022, 3, 4), people=["Ani Budi"])
    with ColumnarIndex(make_index(tmp_path, [page, article("b")])).searcher() as searcher:
        (hit,) = searcher.search(Term("body_exact", "warga"))
        facts = ("id", "title", "body", "outlet", "date", "person")
        assert [hit[name] for name in facts] == [
            "a",
            "Gempa",
            "Warga panik.",
            "OBOR.CO",
            page.date,
            ["Ani Budi"],
        ]
        assert "outlet" not in searcher.document(id="b")
        assert searcher.document_number(id="a") == hit.docnum


def test_columns_give_what_the_article_has(tmp_path):
    many = ["Ani Budi", "Citra", "Dodi", "Eka", "Fajar", "ANI BUDI", "Gita"]
    pages = [
        article("a", "Satu dua", "Tiga.", outlet="OBOR.CO", date=date(2022, 3, 4), people=many),
        article("b", people=["Citra"]),
        article("new", date=date(2023, 1, 1)),
    ]
    with ColumnarIndex(make_index(tmp_path, pages)).reader() as reader:
        read = {
            name: list(reader.column_reader(name))
            for name in ("id", "outlet_name", "person_name", "title_length")
        }
        assert read == {
            "id": ["new", "a", "b"],
            "outlet_name": [b"", b"OBOR.CO", b""],
            "person_name": [b"", b"Ani Budi\nCitra\nDodi\nEka\nFajar\nGita", b"Citra"],
            "title_length": [1, 2, 1],
        }
        listed = reader.column_reader("person_name", VarBytesListColumn(), translate=False)
        assert (listed[0], listed[2]) == ([], [b"Citra"])
        assert listed[1][4:] == [b"Fajar", b"Gita"]
        assert (listed.sort_key(0), listed.sort_key(1)) == (b"", b"Ani Budi")
        assert reader.column_reader("date_ordinal")[1] == date(2022, 3, 4).toordinal()
        assert b'"Satu dua"' in reader.column_reader("record")[1]
        digests = list(reader.column_reader("text_digest"))
        assert digests[0] == digests[2] != digests[1]


def test_hits_are_sorted_and_grouped_by_columns_and_by_terms(tmp_path):
    articles = random_articles(random.Random(5), 50)
    with ColumnarIndex(make_index(tmp_path, articles, 3)).searcher() as searcher:
        for facet in ("date", FieldFacet("date_ordinal")):
            days = [hit.get("date") for hit in searcher.search(Every("date"), limit=None, sortedby=facet)]
            assert all(before <= after for before, after in pairwise(days))
        newest = searcher.search(Every(), limit=None, sortedby=FieldFacet("date_ordinal", reverse=True))
        days = [one.date for one in articles if one.date]
        assert [hit.get("date") for hit in newest] == sorted(days, reverse=True) + [None] * (50 - len(days))
        outlets = searcher.search(Every(), limit=None, groupedby="outlet_name").groups()
        assert {name.decode(): len(docs) for name, docs in outlets.items()} == Counter(
            one.outlet or "" for one in articles
        )
        words = searcher.search(
            Every(), limit=None, groupedby=FieldFacet("person", allow_overlap=True)
        ).groups()
        pages = [Page(one) for one in articles]
        assert len(words["wulandari"]) == sum("wulandari" in page.terms["person"] for page in pages)
        start = date(2022, 1, 1).toordinal()
        ranges = searcher.search(
            Every("date"), limit=None, groupedby=RangeFacet("date", start, start + 400, 100)
        )
        counts = {bounds: len(docs) for bounds, docs in ranges.groups().items()}
        assert counts == Counter(
            (low, low + 100) for day in days for low in [start + (day.toordinal() - start) // 100 * 100]
        )


def test_an_index_without_articles_answers_with_nothing(tmp_path):
    index = ColumnarIndex(make_index(tmp_path, []))
    assert index.is_empty()
    assert index.doc_count() == index.doc_count_all() == 0
    with index.searcher() as searcher:
        day = date(2022, 1, 1).toordinal()
        for query in (
            Every(),
            Term("id", "a"),
            FuzzyTerm("body_exact", "gempa"),
            NumericRange("date", day, day),
        ):
            assert list(searcher.search(query, sortedby="date_ordinal")) == []
        assert list(searcher.search(Phrase("body_exact", ["a", "b"]))) == []
        assert searcher.up_to_date()


def test_a_searcher_is_refreshed_and_then_the_old_generation_may_go(tmp_path):
    index = ColumnarIndex(make_index(tmp_path, [article("a")]))
    searcher, first = index.searcher(), index.latest_generation()
    assert searcher.up_to_date()
    with IndexWriter(tmp_path) as writer:
        writer.put(article("b"))
    assert not searcher.up_to_date()
    assert index.last_modified() > 0
    assert [hit["id"] for hit in searcher.search(Every())] == ["a"]
    assert first in generations(tmp_path)
    searcher = searcher.refresh()
    assert sorted(hit["id"] for hit in searcher.search(Every())) == ["a", "b"]
    with IndexWriter(tmp_path) as writer:
        writer.put(article("c"))
    assert first not in generations(tmp_path)
    searcher.close()


def test_a_folder_without_an_index_is_refused(tmp_path):
    with pytest.raises(IndexMissing, match="is not a Telusur index"):
        ColumnarIndex(tmp_path)
