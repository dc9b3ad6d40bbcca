"""Names in which no word is spelt as in another one."""

import pytest

from index.people.clusters import Clusters
from index.people.misspelt import LEAST, LEAST_FAR, misspelt


def found(*names: str) -> list[tuple[str, str, float]]:
    clusters = Clusters(names, [1, 2, 3][: len(names)])
    shown = [names[members[0]] for members in clusters.members]
    return [(shown[one.number], shown[one.other], one.least) for one in misspelt(clusters)]


@pytest.mark.parametrize(
    ("one", "other", "least"),
    [
        ("nadin qarmisa", "nadine harmisa", LEAST),
        ("rendi a qasaro", "rendi kaqasaro", LEAST),
        ("balamando tirgosaro", "balamondo tirkesaro", LEAST_FAR),
    ],
)
def test_they_begin_and_end_alike(one: str, other: str, least: float):
    assert found(one, other) == [(one, other, least)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("annisa qartolo", "ani qartolo"),  # a sister: they share a word
        ("qim hyun woo", "qim hyum wo"),  # syllables
        ("nadin qarmisa", "nadine harbusa"),  # too many letters for a name so short
        ("nadin qarmisa", "wadine harmisa"),  # another beginning
        ("nadin qarmisa jr", "nadine harmisa sr"),  # father and son
    ],
)
def test_others_are_not(one: str, other: str):
    assert found(one, other) == []
