"""Agreement of stems with lemmas, by each definition."""

import pytest

from bench.agreement import DEFINITIONS, Type

# "berkas" with two lemmas, one of them commoner; "padi" with one.
TYPES = [
    Type("berkas", "bekas", False, 1),
    Type("berkas", "berkas", False, 3),
    Type("berkas", "kas", False, 3),
    Type("padi", "padi", False, 1),
]


@pytest.mark.parametrize(
    ("definition", "as_it_is", "shortened"),
    [
        ("form and lemma", 2 / 4, 2 / 4),
        ("any lemma of a form", 2 / 2, 2 / 2),
        ("commonest lemma of a form", 2 / 2, 1 / 2),  # of equal ones the first
        ("tokens", 4 / 8, 4 / 8),
    ],
)
def test_each_definition_counts_what_it_says(definition, as_it_is, shortened):
    agree = DEFINITIONS[definition]
    assert agree(lambda word: word, TYPES) == as_it_is
    assert agree(lambda word: word.removeprefix("ber"), TYPES) == shortened


def test_no_definition_is_untested():
    assert len(DEFINITIONS) == 4
