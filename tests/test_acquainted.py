"""Names that are alike, told to be one person's or not by who is named beside them."""

from collections import Counter

import pytest

from index.names import fold_name
from index.people.company import make_company
from index.people.resolve import Resolution, resolve

GIVEN = ("Agus", "Budi", "Siti", "Dewi", "Rian", "Rini", "Hadi", "Joni", "Tono", "Wati")
LAST = ("Santoso", "Setiawan", "Hidayat", "Pratama", "Wijaya", "Kurniawan", "Saputra", "Lestari")
CROWD = [[f"{given} {last}"] for given in GIVEN for last in LAST] * 2
RARE = "Bly Tarnovka"  # hardly an article names her
FAMOUS = "Karta Mandelino"
OFTEN = [[FAMOUS]] * 900


def who(articles: list[list[str]]) -> Resolution:
    named = [sorted({fold_name(name) for name in one}) for one in articles]
    counts = Counter(name for one in named for name in one)
    names = sorted(counts)
    company = make_company([names.index(name) for name in one] for one in named)
    return resolve(names, [counts[name] for name in names], company=company)


def are_one(one: str, other: str, articles: list[list[str]]) -> bool:
    stands, keys = who([*CROWD, *OFTEN, *articles]).stands, (fold_name(one), fold_name(other))
    return len({stands.get(key, key) for key in keys}) == 1


ALIKE = [
    ("Qodir Sartavo", "Qodir Sartova"),  # letters have changed places
    ("Rini Qasalino", "Rini Qasalmo"),  # a letter is another
    ("Bruni Guimarela", "Bruno Guimarola"),  # in two words
    ("Hadi Saputra", "Hadi Saputra Qanduli"),  # a short form that anybody may have
    ("Budi Qandirawan", "Qandirawan"),  # a lone word
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_names_alike_beside_one_whom_hardly_anybody_names_are_one_person(one: str, other: str):
    assert are_one(one, other, [[one, RARE], [other, RARE]])


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_without_company_they_stay_two(one: str, other: str):
    assert not are_one(one, other, [[one], [other], [RARE]])


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_company_that_anybody_keeps_tells_nothing(one: str, other: str):
    assert not are_one(one, other, [[one, FAMOUS], [other, FAMOUS]])


@pytest.mark.parametrize(("one", "other"), ALIKE[:-1])  # who has the lone word is clear without company
def test_whom_one_article_names_beside_each_other_are_two(one: str, other: str):
    assert not are_one(one, other, [[one, RARE], [other, RARE], [one, other]])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rini Qasalino", "Rian Qasalino"),  # both are given names of many
        ("Karvo Putra", "Karvo Putri"),
        ("A Saputra", "Wati A Saputra"),  # a daughter
        ("Hadi Saputra", "Hadi Saputra Menangis Karena Kalah"),  # a headline
    ],
)
def test_of_good_company_some_are_two_all_the_same(one: str, other: str):
    assert not are_one(one, other, [[one, RARE], [other, RARE]])


def test_a_last_word_that_others_have_is_a_misprint_where_company_leaves_no_doubt():
    others = [
        [f"{given} {last}"] for given in ("Xudi", "Xeni", "Xoni", "Xari") for last in ("Qaputra", "Qaputro")
    ]
    pair = [["Bolo Qaputra", RARE], ["Bolo Qaputro", RARE]]
    assert are_one("Bolo Qaputra", "Bolo Qaputro", [*others, *pair])
    somebody = [["Bolo Qaputra", FAMOUS], ["Bolo Qaputro", FAMOUS]]
    assert not are_one("Bolo Qaputra", "Bolo Qaputro", [*others, *somebody])


@pytest.mark.parametrize(
    ("slip", "name", "one"),
    [
        ("Rudi Xabi", "Rudi Qaba", False),  # two letters
        ("Rudi Qbanov", "Rudi Qabanov", True),
        ("Rudi Xahrudin", "Rudi Qabanov", False),
        ("Joni Setiawan", "Jono Setiawan", False),  # a name of others
    ],
)
def test_what_only_stands_beside_a_commoner_name_is_its_slip(slip: str, name: str, one: bool):
    crowd = [["Joni Pratama"], ["Joni Wijaya"]]
    assert are_one(slip, name, [*crowd, [slip, name], *[[name]] * 6]) is one


def test_relatives_are_no_evidence():
    family = "Tono Qasalino"
    assert not are_one("Rini Qasalino", "Rini Qasalmo", [["Rini Qasalino", family], ["Rini Qasalmo", family]])


def test_a_lone_word_that_two_of_the_company_bear_stays_itself():
    articles = [[name, RARE] for name in ("Budi Qandirawan", "Rian Qandirawan", "Qandirawan")]
    stands = who([*CROWD, *articles]).stands
    assert "qandirawan" not in stands


def test_a_lone_word_is_of_one_of_its_bearers_when_only_he_keeps_such_company():
    articles = [["Budi Qandirawan", RARE], ["Rian Qandirawan", FAMOUS], ["Qandirawan", RARE, FAMOUS]]
    stands = who([*CROWD, *OFTEN, *articles]).stands
    assert stands.get("qandirawan") == "budi qandirawan"


def test_a_lone_word_is_not_of_somebody_whose_own_name_lacks_it():
    """A headline that names two is one of them."""
    articles = [*[["Tono Xaverindo"]] * 60, ["Qerin Bela Tono Xaverindo", RARE], ["Qerin", RARE]]
    stands = who([*CROWD, *OFTEN, *articles]).stands
    assert stands.get("qerin bela tono xaverindo") == "tono xaverindo"
    assert "qerin" not in stands


@pytest.mark.parametrize(("beside", "one"), [(RARE, True), (FAMOUS, False)])
def test_a_lone_word_is_its_dominant_bearer_only_if_somebody_is_named_beside_both(beside: str, one: bool):
    assert are_one("Xutin", "Vladimir Xutin", [*[["Vladimir Xutin", RARE]] * 9, ["Xutin", beside]]) is one


@pytest.mark.parametrize(("beside", "one"), [(RARE, True), (FAMOUS, False)])
def test_who_is_often_named_without_a_given_name_is_in_the_company_of_the_fuller_name(beside: str, one: bool):
    articles = [*[["Hadi Qodar Xalino", RARE]] * 30, *[["Qodar Xalino", beside]] * 4]
    assert are_one("Qodar Xalino", "Hadi Qodar Xalino", articles) is one
