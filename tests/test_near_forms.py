"""Terms a few edits away are found by length and letters: the same as by looking at every term."""

import random

import pytest
from archive import article, make_index
from oracle import edits

from search.embedded.near_forms import NearForms
from search.embedded.snapshot import open_snapshot

LETTERS = "aabeéikn-2ß東"


def words(rng: random.Random, count: int) -> list[str]:
    return ["".join(rng.choices(LETTERS, k=rng.randrange(1, 8))) for _ in range(count)]


@pytest.mark.parametrize("distance", [1, 2])
def test_every_term_within_so_many_edits_is_found_and_no_other(tmp_path, distance):
    rng = random.Random(5)
    make_index(tmp_path, [article(f"a{n}", body=" ".join(words(rng, 60))) for n in range(8)])
    (segment,) = open_snapshot(tmp_path).segments
    postings = segment.fields["body_exact"]
    terms = postings.terms()
    near = NearForms(postings)
    found = 0
    for typed in words(rng, 60):
        expected = {(term, edits(typed, term)) for term in terms if 0 < edits(typed, term) <= distance}
        assert {(one.term, one.edits) for one in near.within(typed, distance)} == expected
        found += len(expected)
    assert found > 100


def test_each_comes_with_the_number_of_its_documents(tmp_path):
    bodies = ["banjir banjar", "banjir banjir", "gempa"]
    make_index(tmp_path, [article(f"a{n}", body=body) for n, body in enumerate(bodies)])
    near = NearForms(open_snapshot(tmp_path).segments[0].fields["body_exact"])
    assert {(one.term, one.doc_frequency) for one in near.within("banjer", 1)} == {
        ("banjir", 2),
        ("banjar", 1),
    }
    assert [near.doc_frequency(term) for term in ("banjir", "badai")] == [2, 0]


def test_an_empty_field_has_nothing_near(tmp_path):
    make_index(tmp_path, [article("a", outlet=None)])
    near = NearForms(open_snapshot(tmp_path).segments[0].fields["outlet"])
    assert near.within("obor", 2) == []
