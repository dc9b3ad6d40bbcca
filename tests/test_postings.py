"""Posting lists and the words that stand for others."""

import pytest
from archive import article, make_index

from index.storage import open_index
from search.embedded.engine import EmbeddedEngine
from search.embedded.postings import EMPTY, MAX_EXPANSION, OVERHEAD_BYTES, Postings
from search.errors import BadQuery
from search.query import Query


def postings(folder, **how) -> Postings:
    return Postings(open_index(folder).reader(), folder, **how)


def test_what_does_not_fit_is_read_again_and_nothing_that_is_absent_is_kept(tmp_path):
    make_index(tmp_path, [article(f"a{n}", body="satu dua tiga satu") for n in range(5)])
    small = postings(tmp_path, cache_bytes=OVERHEAD_BYTES + 200)
    for word in ("satu", "dua", "tiga", "satu", "empat"):
        assert list(small.read("body", word).frequencies) == {"satu": [2] * 5, "empat": []}.get(word, [1] * 5)
    assert len(small._cache) == 1
    assert small.read("body", "empat") is EMPTY


def test_positions_are_those_of_the_words(tmp_path):
    make_index(tmp_path, [article("a", body="satu dua satu")])
    found = postings(tmp_path).read("body", "satu")
    assert list(found.positions) == [0, 2]
    assert list(found.starts) == [0, 2]


@pytest.mark.parametrize(
    ("typed", "edits", "found"),
    [
        ("banjr", 1, ("banjar", "banjir")),
        ("bajnir", 1, ("banjir",)),  # two neighbours swapped
        ("banjr", 2, ("banjar", "banjir", "banjiri")),
        ("anjir", 1, ()),  # another first letter
    ],
)
def test_similar_words_share_the_first_letter_and_are_so_many_edits_away(tmp_path, typed, edits, found):
    make_index(tmp_path, [article("a", body="banjir banjar banjiri gempa")])
    assert postings(tmp_path).similar("body_exact", typed, edits) == found


def test_a_word_that_stands_for_too_many_is_refused(tmp_path):
    words = " ".join(f"kata{n}x" for n in range(MAX_EXPANSION + 1))
    engine = EmbeddedEngine(make_index(tmp_path, [article("a", body=words)]))
    with pytest.raises(BadQuery, match="'kata' stands for more than 1,000 words; type more letters"):
        engine.search(Query(q="kata*"))
    assert engine.search(Query(q="kata99*")).total == 1


def test_prefixes_and_fuzzy_words_find_names(tmp_path):
    engine = EmbeddedEngine(
        make_index(tmp_path, [article("a", outlet="OBOR.CO", people=["Ratna Wulandari"])])
    )
    assert engine.search(Query(q="tokoh:ratna-wul*")).total == 1
    for text in ("tokoh:rat*", "tokoh:ratnaa~", "outlet:obo*", "person:wulandarih~"):
        assert engine.search(Query(q=text)).total == 1
