"""What the builder writes, against a loop over the articles; and records, frames and inversion beside it."""

import resource
import threading
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st
from segments import STEMS, archives, articles, tiny, write

from index.analysis.analyzer import Analyzer
from index.analysis.vocabulary import Vocabulary
from index.article import Article, Person, Removed
from index.columnar.arrays import FileDamaged
from index.columnar.builder import SegmentBuilder
from index.columnar.frames import FrameReader, FrameWriter, train_dictionary
from index.columnar.invert import invert
from index.columnar.merge_postings import check_fit
from index.columnar.postings import StemPostings
from index.columnar.records import decode_article, decode_facts, make_record
from index.columnar.segment import Segment
from index.names import fold_name
from index.schema import NAME_FIELDS, NO_DATE, TEXT_FIELDS, document

Postings = dict[str, dict[int, list[int]]]  # term → document → positions


def in_order(articles: list[Article]) -> list[Article]:
    """Newest first, undated last, then by id."""
    dated = [one for one in articles if one.date]
    dated.sort(key=lambda one: (-one.date.toordinal(), one.id))  # type: ignore[union-attr]
    return dated + sorted((one for one in articles if not one.date), key=lambda one: one.id)


def expected_postings(articles: list[Article], field: str) -> Postings:
    """The definition: every position of every term, article by article."""
    analyzer = Analyzer(STEMS)
    found: defaultdict[str, dict[int, list[int]]] = defaultdict(dict)
    for doc, article in enumerate(articles):
        for position, term in enumerate(document(article, analyzer)[field]):
            if term is not None:
                found[term].setdefault(doc, []).append(position)
    return found


def read_postings(segment: Segment, field: str) -> Postings:
    """The same as the reader finds it."""
    postings, found = segment.fields[field], {}
    for number, term in enumerate(postings.terms()):
        freqs = postings.frequencies(number).tolist()
        places = np.split(postings.positions(number), np.cumsum(freqs)[:-1])
        docs = postings.docs(number).tolist()
        assert [len(one) for one in places] == freqs
        found[term] = {doc: one.tolist() for doc, one in zip(docs, places, strict=True)}
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


@settings(max_examples=40)
@given(archives)
def test_a_segment_has_every_position_of_every_term(archive):
    with TemporaryDirectory() as folder:
        segment = write(Path(folder), archive)
        for field in ("title", "body", "title_exact", "body_exact", *NAME_FIELDS):
            expected = expected_postings(in_order(archive), field)
            assert read_postings(segment, field) == expected
            assert segment.fields[field].terms() == sorted(expected)


@settings(max_examples=40)
@given(archives)
def test_columns_hold_the_facts_of_each_document(archive):
    archive = in_order(archive)
    with TemporaryDirectory() as folder:
        segment = write(Path(folder), reversed(archive))
        columns, records = segment.columns, [make_record(one) for one in archive]
        assert [segment.id(doc) for doc in range(segment.n_docs)] == [one.id for one in archive]
        assert segment.days.tolist() == [one.date.toordinal() if one.date else NO_DATE for one in archive]
        assert columns["language"].tolist() == [int(one.language == "en") for one in archive]
        assert columns["digest"].tolist() == [one.digest for one in records]
        assert columns["text_digest"].tolist() == [one.text_digest for one in records]
        order = sorted(range(len(archive)), key=lambda doc: (records[doc].text_digest, doc))
        assert columns["text_order"].tolist() == order
        for field in TEXT_FIELDS:
            lengths = [len(Analyzer(STEMS).analyze(getattr(one, field), one.language)) for one in archive]
            assert columns[f"{field}_length"].tolist() == lengths
        assert [segment.find(one.id) for one in archive] == list(range(len(archive)))
        assert segment.find("nowhere") is None


@settings(max_examples=40)
@given(archives)
def test_every_different_name_of_an_article_is_a_value_and_of_names_that_fold_alike_the_first(archive):
    archive = in_order(archive)
    with TemporaryDirectory() as folder:
        segment = write(Path(folder), archive)
        outlets = [[one.outlet] if one.outlet else [] for one in archive]
        people = [different([person.name for person in one.people]) for one in archive]
        for facet, expected in (("outlet", outlets), ("person", people)):
            names = segment.names(facet)
            assert names == sorted({n for some in expected for n in some}, key=lambda n: (fold_name(n), n))
            assert segment.keys(facet) == [fold_name(name) for name in names]
            assert values(segment, facet) == [[names.index(name) for name in some] for some in expected]
            docs = [[doc for doc, some in enumerate(expected) if name in some] for name in names]
            posted = segment.values[f"{facet}_name"]
            assert [posted.docs(ordinal).tolist() for ordinal in range(len(posted))] == docs
            assert segment.columns[f"{facet}_counts"].tolist() == list(map(len, docs))


def different(names: list[str]) -> list[str]:
    """Without those that fold like one before."""
    return [name for n, name in enumerate(names) if fold_name(name) not in map(fold_name, names[:n])]


def values(segment: Segment, facet: str) -> list[list[int]]:
    """The ordinals of each document's values, in order."""
    columns = segment.columns
    nobody = len(columns[f"{facet}_counts"])
    if facet == "outlet":
        return [[value] if value < nobody else [] for value in columns["outlet"].tolist()]
    found = [[value for value in row if value < nobody] for row in columns["person_first"].tolist()]
    offsets = columns["person_more_offsets"].tolist()
    for row, doc in enumerate(columns["person_more_docs"].tolist()):
        found[doc] += columns["person_more"][offsets[row] : offsets[row + 1]].tolist()
    return found


@settings(max_examples=40)
@given(st.lists(articles(), min_size=1, max_size=6, unique_by=lambda one: one.id), st.data())
def test_a_dropped_article_leaves_nothing_behind(archive, data):
    dropped = data.draw(st.sets(st.sampled_from(range(len(archive))), max_size=len(archive) - 1))
    with TemporaryDirectory() as folder:
        builder = SegmentBuilder(Vocabulary())
        slots = [builder.add(one) for one in archive]
        for number in dropped:
            builder.drop(slots[number])
        kept = [one for number, one in enumerate(archive) if number not in dropped]
        assert len(builder) == len(kept)
        entry = builder.write(Path(folder), "s00000002", FrameWriter())
        assert entry.files == write(Path(folder), kept).entry.files


def test_a_builder_without_articles_writes_nothing(folder):
    builder = SegmentBuilder(Vocabulary())
    builder.drop(builder.add(tiny(1)))
    with pytest.raises(ValueError, match="s00000001 would be empty"):
        builder.write(folder, "s00000001", FrameWriter())
    assert list(folder.iterdir()) == []


def test_tokens_are_estimated_until_they_are_counted(folder):
    builder = SegmentBuilder(Vocabulary())
    slot = builder.add(tiny(1, title="", body="padi panen " * 700))
    assert 1_000 < builder.tokens < 1_500
    builder.add(tiny(2, title="", body="padi"))
    builder.write(folder, "s00000001", FrameWriter())
    assert builder.tokens == 1_401
    builder.drop(slot)
    assert builder.tokens == 1


def test_frequencies_and_positions_too_large_for_their_usual_place_are_kept(folder):
    body = " ".join(["padi"] * 14 + ["panen"] * 15 + ["raya"] * 70_000 + ["padi"])
    segment = write(folder, [tiny(1, body=body), tiny(2), tiny(3, body="raya " * 40)])
    forms = segment.fields["body_exact"]
    assert [forms.frequencies(n).tolist() for n in range(3)] == [[15, 1], [15, 1], [70_000, 1, 40]]
    assert forms.positions(0).tolist() == [*range(14), 70_029, 0]
    assert segment.positions["body_exact.positions"].dtype == np.uint32
    assert segment.positions["title_exact.positions"].dtype == np.uint16


def test_the_words_of_two_names_lie_a_hundred_positions_apart(folder):
    people = (Person("…"), Person("Bagas Hadi", ("Bagas",)), Person("Ōta"))
    words = write(folder, [tiny(1, people=people)]).fields["person"]
    places = {term: words.positions(number).tolist() for number, term in enumerate(words.terms())}
    assert places == {"bagas": [0, 102], "hadi": [1], "ota": [203]}


def test_a_segment_that_does_not_fit_on_the_disk_leaves_no_file(folder):
    articles = [tiny(n, body=f"padi {n} panen {n}" * 20) for n in range(500)]
    for size in (0, 100, 5_000, 20_000):
        with largest_file(size), pytest.raises(OSError, match="File too large"):
            write(folder, articles)
        assert list(folder.iterdir()) == []
    assert write(folder, articles).n_docs == 500


@contextmanager
def largest_file(size: int) -> Iterator[None]:
    """The system lets no file grow beyond ``size`` bytes, as if the disk were full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_segment_of_that_name_is_not_written_over(folder):
    before = write(folder, [tiny(1)])
    with pytest.raises(FileExistsError):
        write(folder, [tiny(2)])
    assert before.id(0) == Segment(folder, before.entry).id(0) == "t000001"


def test_inversion_sorts_places_by_term():
    terms, docs = np.array([3, 7, 7, 7], np.uint32), np.array([0, 0, 1, 1], np.uint32)
    found = invert(terms, docs, np.array([2, 4, 5, 9], np.uint32))
    assert found.terms.tolist() == [3, 7]
    assert found.counts.tolist() == [1, 2]
    assert found.docs.tolist() == [0, 0, 1]
    assert found.freqs.tolist() == [1, 1, 2]
    assert found.positions.tolist() == [2, 4, 5, 9]


EDGES = (2**16 - 1, 2**16, 2**17 + 1, 2**18 - 1, 2**18, 2**31, 2**32 - 1)
TERM = st.integers(1, len(EDGES)).flatmap(lambda most: st.sampled_from([*range(6), *EDGES[:most]]))


@given(st.lists(st.lists(TERM)), st.booleans())
def test_inverted_texts_have_each_term_at_each_of_its_places(texts, with_positions):
    places = [(term, doc, at) for doc, text in enumerate(texts) for at, term in enumerate(text)]
    rows = np.array(places, np.uint64).reshape(-1, 3)
    terms, docs, positions = (rows[:, column].astype(np.uint32) for column in range(3))
    found = invert(terms, docs, positions) if with_positions else invert(terms, docs)
    postings = sorted({(term, doc) for term, doc, _ in places})
    assert found.terms.tolist() == sorted({term for term, _, _ in places})
    assert found.counts.tolist() == [sum(t == term for t, _ in postings) for term in found.terms.tolist()]
    assert found.docs.tolist() == [doc for _, doc in postings]
    assert found.freqs.tolist() == [texts[doc].count(term) for term, doc in postings]
    assert found.positions.tolist() == ([at for _, _, at in sorted(places)] if with_positions else [])


def test_keys_that_do_not_fit_are_refused():
    check_fit(32, 32)
    with pytest.raises(OverflowError, match="too much for one segment"):
        check_fit(32, 32, 1)


FULL = Article(
    "id/1",
    'Judul "panen"',
    "Baris satu.\n\nBaris\tdua \\ é 𝔞 {}",
    "Lensa.id",
    date(2022, 1, 13),
    "day",
    "en",
    (Person("Ōta", ("Ōta", "Pak Ōta"), "Lurah"), Person("Bagas")),
    "https://lensa.example/1",
    "Yohana",
    "berkas.jsonl:7",
    (Removed("Iklan\nbaris", "advert"),),
)


@given(articles())
def test_a_record_gives_its_article_back(article):
    for one in (article, FULL, replace(FULL, body="", source="\n")):
        assert decode_article(make_record(one).data) == one


@given(articles())
def test_the_facts_of_a_record_are_those_of_its_article(article):
    facts, body = decode_facts(make_record(article).data)
    assert body == article.body
    for name in ("id", "title", "outlet", "date", "date_precision", "language", "url"):
        assert getattr(facts, name) == getattr(article, name)


@pytest.mark.parametrize("head", [b"", b"{", b"{}", b'{"id": 1}', b"[]"])
def test_facts_that_are_none_are_refused(head):
    with pytest.raises(ValueError, match=r"truncated|malformed|missing|Expected"):
        decode_facts(head + b"\nIsi.")


def test_the_digest_changes_with_everything_but_the_source():
    changed = {"id": "2", "title": "T", "body": "B", "outlet": None, "date": None, "date_precision": None}
    changed |= {"language": "id", "people": FULL.people[:1], "url": None, "author": None, "removed": ()}
    digests = {make_record(replace(FULL, **{name: value})).digest for name, value in changed.items()}
    assert len(digests | {make_record(FULL).digest}) == len(changed) + 1
    assert make_record(replace(FULL, source="lain")).digest == make_record(FULL).digest


@pytest.mark.parametrize("space", [" ", "\n\n", "\t", "\u00a0", " \n "])
def test_the_text_digest_sees_words_and_not_what_is_between_them(space):
    one = make_record(tiny(1, title="Panen raya", body="padi di sawah")).text_digest
    assert (
        make_record(tiny(2, title=f"Panen{space}raya{space}", body=f"padi di{space}sawah")).text_digest == one
    )
    assert make_record(tiny(1, title="Panen raya", body="padi disawah")).text_digest != one
    assert make_record(tiny(1, title="Panen", body="raya padi di sawah")).text_digest == one


RECORDS = [
    make_record(replace(FULL, id=str(n), body=f"padi {n * 7919} panen " * 20)).data for n in range(700)
]


@pytest.fixture(scope="module")
def dictionaries() -> list[bytes]:
    """Two dictionaries of one index."""
    first, second = train_dictionary(RECORDS, 1), train_dictionary(RECORDS[::2], 2)
    assert first is not None
    assert second is not None
    return [first, second]


def test_frames_are_read_with_the_dictionary_they_were_written_with(dictionaries):
    reader = FrameReader({"d1": dictionaries[0], "d2": dictionaries[1]})
    for dictionary in (None, *dictionaries):
        frames = [FrameWriter(dictionary).compress(record) for record in RECORDS[:5]]
        assert [reader.decompress(frame, "s.articles") for frame in frames] == RECORDS[:5]
    short = sum(len(FrameWriter(dictionaries[0]).compress(one)) for one in RECORDS)
    assert short < 0.7 * sum(len(FrameWriter().compress(one)) for one in RECORDS)


def test_articles_are_kept_in_frames(folder, dictionaries):
    segment = write(folder, [tiny(2), tiny(1, body="é")], dictionary=dictionaries[1])
    reader = FrameReader({"d": dictionaries[1]})
    found = [decode_article(reader.decompress(segment.record(doc), "")) for doc in (0, 1)]
    assert found == [tiny(1, body="é"), tiny(2)]


def test_there_is_no_dictionary_where_there_is_nothing_to_learn():
    assert train_dictionary([], 1) is None
    assert train_dictionary([b"padi"] * 3, 1) is None


def test_a_damaged_frame_is_told_with_its_file(dictionaries):
    reader = FrameReader({"d": dictionaries[0]})
    frame, told = FrameWriter(dictionaries[0]).compress(RECORDS[0]), 0
    for bit in range(8 * len(frame)):
        damaged = bytearray(frame)
        damaged[bit >> 3] ^= 1 << (bit & 7)
        try:  # some bits of a frame's head mean nothing
            assert reader.decompress(bytes(damaged), "s7.articles") == RECORDS[0]
        except FileDamaged as error:
            told += 1
            assert str(error).startswith("s7.articles: ")  # noqa: PT017
    assert told > 8 * len(frame) - 4
    for length in range(len(frame)):
        with pytest.raises(FileDamaged):
            reader.decompress(frame[:length], "s7.articles")


def test_a_frame_that_claims_gigabytes_is_refused_before_anything_is_allocated():
    frame = zstandard.ZstdCompressor().compress(bytes(65 * 2**20))
    with pytest.raises(FileDamaged, match="68,157,440 bytes"):
        FrameReader({}).decompress(frame, "s.articles")
    stream = zstandard.ZstdCompressor(write_content_size=False).compress(b"padi")
    with pytest.raises(FileDamaged):
        FrameReader({}).decompress(stream, "s.articles")


def test_a_missing_or_spoilt_dictionary_is_named(dictionaries):
    frame = FrameWriter(dictionaries[0]).compress(RECORDS[0])
    with pytest.raises(FileDamaged, match="needs the dictionary 32769"):
        FrameReader({"d2": dictionaries[1]}).decompress(frame, "s.articles")
    with pytest.raises(FileDamaged, match=r"^d1 is no zstd dictionary"):
        FrameReader({"d1": b"padi" * 100})


def test_threads_may_share_a_frame_reader(dictionaries):
    reader = FrameReader({"d": dictionaries[0]})
    frames = [FrameWriter(dictionaries[0]).compress(record) for record in RECORDS]
    right = []

    def read() -> None:
        right.append([reader.decompress(frame, "") for frame in frames] == RECORDS)

    threads = [threading.Thread(target=read) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert right == [True] * 4


def test_a_stem_is_found_by_its_forms_in_documents_of_each_language(folder):
    articles = [tiny(1, body="meetings meeting"), tiny(2, body="meetings", language="en")]
    stems = write(folder, articles).fields["body"]
    assert isinstance(stems, StemPostings)
    assert stems.terms() == ["meet", "meeting", "meetings"]
    assert [stems.positions(n).tolist() for n in range(3)] == [[0], [1], [0]]
