"""What became of a lone word is told by whose it is in the article, and under which name that is shown."""

import pytest

from bench.lone_names import PARTS, Mention, mentions, outcome
from index.article import Person
from index.names import fold_name

SHOWN = {"wira kartavo": "wirawan kartavo", "rudi": "rudi karvo"}


def home(name: str) -> str:
    folded = fold_name(name)
    return SHOWN.get(folded, folded)


@pytest.mark.parametrize(
    ("verdict", "meant", "people", "expected"),
    [
        ("person", "Wirawan Kartavo", [Person("Wira Kartavo", ("Wira Kartavo", "Wira"))], "right"),
        ("person", "Wirawan Kartavo Putra", [Person("Wirawan Kartavo", ("Wira",))], "right"),
        ("person", "Wirawan Kartavo", [Person("Wira", ("Wira",))], "missed"),
        ("person", "Wirawan Kartavo", [Person("Wira Qasalino", ("Wira",))], "wrong"),
        ("person", "Wirawan Kartavo", [], "missed"),
        ("person", "Wirawan Kartavo", [Person("Wira Kartavo", ("Pak Wira Kartavo",))], "right"),
        ("self", "", [Person("Wira", ("Wira",))], "rest"),
        ("self", "", [Person("Wira Kartavo", ("Wira",))], "wrong"),
        ("none", "", [], "rest"),
    ],
)
def test_a_lone_word_is_right_wrong_or_missed(verdict, meant, people, expected):
    assert outcome(Mention("held", "a", "Wira", verdict, meant), people, home) == expected


def test_a_word_that_who_is_who_links_to_somebody_is_wrong_where_it_is_nobody():
    assert outcome(Mention("held", "a", "Rudi", "none", ""), [Person("Rudi", ("Rudi",))], home) == "wrong"


def test_the_judged_mentions_are_sound():
    judged = mentions()
    assert {one.part for one in judged} == set(PARTS)
    assert {one.verdict for one in judged} == {"person", "self", "none"}
    assert all(bool(one.name) == (one.verdict == "person") for one in judged)
