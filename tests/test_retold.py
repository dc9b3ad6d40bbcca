"""Names that are alike, told to be one person's by articles that tell one story."""

from collections import Counter

import numpy as np
import pytest

from index.names import fold_name
from index.people.company import make_company
from index.people.resolve import Resolution, resolve
from index.people.stories import NEAR, PLACES, SOON, Compared, Stories, shares

GIVEN = ("Agus", "Budi", "Siti", "Dewi", "Rina", "Rini", "Hadi", "Joni", "Tono", "Wati")
LAST = ("Santoso", "Setiawan", "Hidayat", "Pratama", "Yulianto", "Yulianti", "Saputra", "Lestari")
ANYBODY = "Hadi Saputra"
CROWD = [name for given in GIVEN for last in LAST if (name := f"{given} {last}") != ANYBODY] * 2
LENGTH = 128  # of a signature

Told = tuple[str, int, int]  # a name, the day of its article, and the places in which that is as the story


def stories(articles: list[tuple[int, int]]) -> Stories:
    """Articles of these days, each with so many places of one story and no others in common."""
    signatures = np.array(
        [[1] * places + [2 + number] * (LENGTH - places) for number, (_, places) in enumerate(articles)]
    )
    return Stories(np.array([day for day, _ in articles]), signatures.astype(np.uint8).__getitem__)


def who(articles: list[Told]) -> Resolution:
    crowd = [(name, 0, 0) for name in CROWD]
    every = [(fold_name(name), day, places) for name, day, places in (*crowd, *articles)]
    counts = Counter(name for name, _, _ in every)
    names = sorted(counts)
    company = make_company(
        ([names.index(name)] for name, _, _ in every), stories([told for _, *told in every])
    )
    return resolve(names, [counts[name] for name in names], company=company)


def are_one(one: str, other: str, articles: list[Told]) -> bool:
    stands = who(articles).stands
    return len({stands.get(key, key) for key in (fold_name(one), fold_name(other))}) == 1


ALIKE = [
    ("Rini Qasalino", "Rini Qasalmo"),  # a letter is another
    ("Agus Saputri Qar", "Agus Saputri Qaar"),  # … of a word of three
    ("Joni Setiawan", "Joni Setyawarno"),  # two are, and one of the words is a name of others
    (ANYBODY, f"{ANYBODY} Qanduli"),  # a short form that anybody may have
    ("Qandirawan", "Budi Qandirawan"),  # a lone word
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_names_alike_in_one_story_are_one_person(one: str, other: str):
    assert are_one(one, other, [(one, 900, LENGTH), (other, 901, LENGTH)])


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_in_two_stories_they_stay_two(one: str, other: str):
    assert not are_one(one, other, [(one, 900, LENGTH), (other, 901, 0)])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rini Pratama", "Rina Pratama"),  # sisters, it may be
        ("Hadi Yulianto", "Hadi Yulianti"),
        ("Budi Hidayat", "Tono Hidayat"),
        ("Budi Qandirawan", "Tono Qandirawan"),
    ],
)
def test_two_who_are_alike_need_more_than_a_sentence_in_common(one: str, other: str):
    assert not are_one(one, other, [(one, 900, PLACES), (other, 900, PLACES)])


def test_a_lone_word_most_of_whose_articles_tell_something_else_is_somebody_else():
    one, other = "Qandirawan", "Budi Qandirawan"
    told = [(one, 900, LENGTH), (other, 900, LENGTH)]
    assert are_one(one, other, [*told, (one, 500, 0)])
    assert not are_one(one, other, [*told, (one, 500, 0), (one, 300, 0)])


def test_a_name_with_a_verb_of_a_headline_is_not_the_one_that_is_shown():
    found = who([*(("Qandira", 900 + day, LENGTH) for day in range(4)), ("Qandira Ungkapkan", 900, LENGTH)])
    assert found.stands == {"qandira ungkapkan": "qandira"}
    assert found.why == {"qandira ungkapkan": "headline"}


@pytest.mark.parametrize(
    ("apart", "places", "told"),
    [
        (SOON, PLACES - 2, True),
        (SOON, PLACES - 3, False),
        (SOON + 1, PLACES - 1, True),
        (SOON + 1, PLACES - 2, False),
        (NEAR + 1, PLACES, True),
        (NEAR + 1, PLACES - 1, False),
    ],
)
def test_the_more_days_are_between_articles_the_more_they_must_share(apart: int, places: int, told: bool):
    two = stories([(700, places), (700 + apart, places)])
    assert shares(two, [Compared([0], [1], 0)]).tolist() == [float(told)]


def test_articles_without_a_day_have_no_day_in_common():
    two = stories([(0, PLACES - 1), (0, PLACES - 1)])
    assert shares(two, [Compared([0], [1], 0)]).tolist() == [0]


def test_the_share_is_that_of_the_first_names_articles_and_nobodys_who_is_in_too_many():
    some = stories([(700, LENGTH), (700, 0), (700, LENGTH), (700, 0)])
    compared = [
        Compared([0, 1], [2, 3], 0),
        Compared([2], [0, 1, 3], 0),
        Compared([2], [2], 0),  # an article of both
        Compared([], [2], 0),
        Compared([0, 1], [2] * 301, 0),
        Compared([0, 1], [2, 3], LENGTH),
    ]
    assert shares(some, compared).tolist() == [0.5, 1, 0, 0, 0, 0]
    assert shares(some, []).tolist() == []


def test_articles_without_a_signature_tell_nothing():
    blank = Stories(np.array([700, 700]), np.zeros((2, LENGTH), np.uint8).__getitem__)
    assert shares(blank, [Compared([0], [1], 0)]).tolist() == [0]
