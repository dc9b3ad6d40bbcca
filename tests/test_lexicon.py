"""The words that stand for others, and what of a word is kept."""

import numpy as np
import pytest
from archive import article, make_engine, make_index
from whoosh.query import FuzzyTerm

from search.embedded.lexicon import MAX_EXPANSION
from search.embedded.snapshot import open_snapshot
from search.errors import BadQuery
from search.query import Query


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
