"""The words that stand for others, and what of a word is kept."""

import numpy as np
import pytest
from archive import article, make_engine, make_index
from oracle import Oracle
from whoosh.query import And, FuzzyTerm, Term

from index.columnar.arrays import ArrayFile
from index.columnar.invert import Inverted
from index.columnar.postings import Postings
from index.columnar.postings_writer import PostingsWriter
from index.columnar.segment_files import SegmentFiles
from search.embedded import matching
from search.embedded.lexicon import MAX_EXPANSION
from search.embedded.snapshot import open_snapshot
from search.errors import BadQuery
from search.query import Query
from search.tree import Word


@pytest.mark.parametrize(
    ("typed", "edits", "found"),
    [
        ("banjr", 1, ("banjar", "banjir")),
        ("bajnir", 1, ("banjir",)),  # two neighbours swapped
        ("banjr", 2, ("banjar", "banjir", "banjiri")),
        ("anjir", 1, ()),  # another first letter
    ],
)
@pytest.mark.parametrize("segments", [1, 2])
def test_similar_words_share_the_first_letter_and_are_so_many_edits_away(
    tmp_path, typed, edits, found, segments
):
    texts = ["banjir banjar", "banjiri gempa"]
    make_index(tmp_path, [article(f"a{n}", body=text) for n, text in enumerate(texts)], segments=segments)
    lexicon = open_snapshot(tmp_path).lexicon
    assert lexicon.terms(FuzzyTerm("body_exact", typed, maxdist=edits, prefixlength=1)) == found


@pytest.mark.parametrize("segments", [1, 2])
def test_a_word_that_stands_for_too_many_is_refused(tmp_path, segments):
    words = [f"kata{n}x" for n in range(MAX_EXPANSION + 1)]
    halves = [article("a", body=" ".join(words[::2])), article("b", body=" ".join(words[1::2]))]
    engine = make_engine(tmp_path, halves, segments=segments)
    with pytest.raises(BadQuery, match="'kata' stands for more than 1,000 words; type more letters"):
        engine.search(Query(q="kata*"))
    assert engine.search(Query(q="kata1*")).total == 2


def test_prefixes_and_fuzzy_words_find_names(tmp_path):
    engine = make_engine(tmp_path, [article("a", outlet="OBOR.CO", people=["Ratna Wulandari"])])
    assert engine.search(Query(q="tokoh:ratna-wul*")).total == 1
    for text in ("tokoh:rat*", "tokoh:ratnaa~", "outlet:obo*", "person:wulandarih~"):
        assert engine.search(Query(q=text)).total == 1


def test_frequencies_beyond_four_bits_and_positions_beyond_two_bytes_are_kept(tmp_path):
    body = " ".join(["satu"] * 14 + ["dua"] * 15 + ["tiga"] * 70_000 + ["empat lima"])
    engine = make_engine(tmp_path, [article("a", body=body), article("b", body="satu dua tiga")])
    (segment,) = open_snapshot(tmp_path).segments
    field = segment.fields["body_exact"]
    frequencies = {
        word: dict(zip(field.docs(number).tolist(), field.frequencies(number).tolist(), strict=True))
        for word in ("satu", "dua", "tiga")
        if (number := field.find(word.encode())) is not None
    }
    assert frequencies == {"satu": {0: 14, 1: 1}, "dua": {0: 15, 1: 1}, "tiga": {0: 70_000, 1: 1}}
    for number in range(len(field)):
        every = field.frequencies(number)
        for rows in ([], [0], [len(every) - 1], list(range(len(every)))):
            some = field.frequencies_at(number, np.array(rows, dtype=np.int64))
            assert some.tolist() == [every[row] for row in rows]
    assert [hit.id for hit in engine.search(Query(q='"empat lima"')).hits] == ["a"]
    assert [hit.id for hit in engine.search(Query(q='"tiga lima"~2')).hits] == ["a"]


def test_a_word_in_titles_or_bodies_among_rarer_words_is_weighed_in_both(tmp_path):
    articles = [
        article(
            f"a{n:03d}",
            title="kota" if n % 2 else "desa",
            body="kota " * (0 if n == 61 else 1 + n % 5) + "isi langka" * (n in (20, 61, 140, 177)),
        )
        for n in range(200)
    ]
    engine, oracle = make_engine(tmp_path, articles), Oracle(articles)
    word = Word([Term("title_exact", "kota"), Term("body_exact", "kota")])
    tree = And([Term("body_exact", "langka"), word])
    expected = oracle.ranking(tree, [20, 61, 140, 177], Query())
    for limit in (1, 2, 10):
        found = type(engine)(engine.folder).answer(Query(limit=limit, copies="all"), tree).hits
        assert found == [(one, pytest.approx(score)) for one, score in expected[:limit]]


def test_terms_of_documents_beyond_the_first_65536_are_found(tmp_path):
    docs = np.array([3, 65_535, 65_536, 65_537, 200_000, 70_000, 70_001], dtype=np.uint32)
    counts = np.array([5, 2])
    with SegmentFiles(tmp_path, "s00000001") as files:
        writer = PostingsWriter(files, "outlet_name")
        writer.append(Inverted(np.arange(2), counts, docs, np.ones(7, np.uint32), np.empty(0, np.uint32)))
        writer.end()
        entry = files.close(200_001)
    terms, low = (ArrayFile(entry.path(tmp_path, name), entry.files[name]) for name in ("terms", "docs"))
    postings = Postings("outlet_name", terms, low)
    assert [postings.docs(number).tolist() for number in range(2)] == [docs[:5].tolist(), docs[5:].tolist()]


def test_phrases_of_common_words_are_bounded_together_and_one_is_sought(tmp_path, monkeypatch):
    told = "Warga pasar ikan menunggu kapal ikan di pasar."
    engine = make_engine(tmp_path, [article(f"a{n}", body=told) for n in range(10)])
    monkeypatch.setattr(matching, "MOST_PHRASE_WORK", 19)
    assert engine.search(Query(q='"pasar ikan menunggu kapal"')).total == 10
    assert engine.search(Query(q='"pasar ikan" OR "pelabuhan ikan"')).total == 10  # not there: no work
    with pytest.raises(BadQuery, match="leave some of the phrases out") as raised:
        engine.search(Query(q='"pasar ikan" OR "kapal ikan"'))
    assert (raised.value.position, raised.value.length) == (16, 12)
    with pytest.raises(BadQuery, match="leave some of the phrases out"):
        engine.search(Query(q='ikan -"pasar ikan" -"kapal ikan"'))
    monkeypatch.setattr(matching, "MOST_PHRASE_WORK", 20)
    assert engine.search(Query(q='"pasar ikan" OR "kapal ikan"')).total == 10


def test_a_long_phrase_of_nothing_but_common_words_is_refused(tmp_path, monkeypatch):
    told = "Warga pasar ikan menunggu kapal ikan di pasar."
    engine = make_engine(tmp_path, [article(f"a{n}", body=told) for n in range(10)])
    monkeypatch.setattr(matching, "MOST_WORK_OF_ONE", 40)
    assert engine.search(Query(q='"pasar ikan menunggu kapal"')).total == 10
    assert engine.search(Query(q='"warga pasar ikan menunggu pelabuhan"')).total == 0  # not there: no work
    with pytest.raises(BadQuery, match="leave some of them out") as raised:
        engine.search(Query(q='gempa "warga pasar ikan menunggu kapal"'))
    assert (raised.value.position, raised.value.length) == (6, 33)
    with pytest.raises(BadQuery, match="leave some of them out"):  # a distance is more work
        engine.search(Query(q='"pasar ikan kapal"~4'))


def test_another_spelling_shares_the_allowance_of_the_question_for_phrases(tmp_path, monkeypatch):
    told = "Warga pasar ikan menunggu kapal ikan di pasar."
    engine = make_engine(tmp_path, [article(f"a{n}", body=told) for n in range(10)])
    typed = Query(q='"pasar ikan" "kapl ikan"')
    assert engine.search(typed).suggestion == '"pasar ikan" "kapal ikan"'
    monkeypatch.setattr(matching, "MOST_PHRASE_WORK", 19)
    fresh = make_engine(tmp_path / "again", [article(f"a{n}", body=told) for n in range(10)])
    assert fresh.search(typed).suggestion is None
