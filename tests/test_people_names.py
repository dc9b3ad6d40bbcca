"""Which names are one person's: golden cases of variants, and of names that must stay apart."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.names import fold_name
from index.people.decisions import Decisions
from index.people.known import PEOPLE, BadPeople, KnownPerson, parse_people, read_people
from index.people.resolve import RULES, resolve, rules_digest


def one_person(names: Iterable[str | tuple[str, int]], **said: object) -> set[frozenset[str]]:
    """The groups of folded names that are one person's; each has 1 article, or as many as told."""
    counts = {fold_name(n): c for n, c in (one if isinstance(one, tuple) else (one, 1) for one in names)}
    keys = sorted(counts)
    found = resolve(keys, [counts[key] for key in keys], **said)  # type: ignore[arg-type]
    groups: dict[str, set[str]] = {}
    for key in keys:
        groups.setdefault(found.stands.get(key, key), set()).add(key)
    return {frozenset(group) for group in groups.values() if len(group) > 1}


CROWD = tuple(
    f"{first} {last}"
    for first in ("Agus", "Budi", "Siti", "Dewi", "Rian", "Alex", "Muhammad")
    for last in ("Santoso", "Setiawan", "Hidayat", "Pratama", "Wijaya", "Kurniawan", "Saputra", "Lestari")
)


@pytest.mark.parametrize(
    "names",
    [
        ("Yuri Velikarov", "Yury Velikarov"),
        ("Sergei Qaradov", "Sergey Qaradov"),
        ("Muhammad Zubalindo", "Mohammad Zubalindo", "Moh. Zubalindo", "Mochamad Zubalindo", "Muh Zubalindo"),
        ("Soemarno Widjajakoesoema", "Sumarno Wijayakusuma"),
        ("Tjahjo Poerbaningrat", "Cahyo Purbaningrat"),
        ("Djoko Qulandar", "Joko Qulandar"),
        ("Jusuf Qalandra", "Yusuf Qalandra"),
        ("Sjafroeddin Tahapari", "Syafruddin Tahapari", "Syafrudin Tahapari"),
        ("Achmad Tahapari", "Ahmad Tahapari", "Akhmad Tahapari"),
        ("Jürgen Halvorsen", "Juergen Halvorsen", "JURGEN HALVORSEN"),
        ("Arief Xaverindo", "Arif Xaverindo"),
        ("La Ode Qumaruddin", "Laode Qumaruddin"),
        ("Shin Qae-yong", "Shin Qae Yong"),
        ("Pak Rudi Xaverindo", "Rudi Xaverindo", "H. Rudi Xaverindo", "Rudi Xaverindo, S.H."),
        ("Laode Qumar Tahapari", "Laode Q. Tahapari", "Laode Tahapari"),
        ("Xaverio Rakabantala Raka", "Xaverio Rakabantala", "Rakabantala Raka"),
        ("Anton Velikarov Junaedi Qoharu", "Anton Velikarov"),
        ("Qim Hye Xoon", "Hye Xoon"),
        ("Mats Qummels", "Matts Qummels"),
        ("Abd. Qumair", "Abdul Qumair"),
        ("Viktor Qeckham", "Victor Qeckam"),
        ("Xudaryono", "Wamentan Xudaryono", "Pak Xudaryono", "Xudaryono cs"),
        ("Keamanan Xudaryono Qarvo", "Czi Xudaryono Qarvo", "Xudaryono Qarvo"),
        ("HM Zubal Qarvindo", "H. M. Zubal Qarvindo", "M. Zubal Qarvindo"),
        ("Qebrakan B. J. Xabiro", "BJ Xabiro", "B. J. Xabiro"),
    ],
)
def test_spellings_and_short_forms_are_one_person(names: tuple[str, ...]):
    assert one_person([*CROWD, *names]) == {frozenset(map(fold_name, names))}


@pytest.mark.parametrize(
    "names",
    [
        ("Siti Nurhaliza", "Siti Nurbaya"),
        ("Marc Qarquez", "Alex Qarquez"),  # siblings
        ("Xaver Qonaldo", "Xaver Qonaldo Jr"),
        ("Xaver Qonaldo Sr", "Xaver Qonaldo Jr"),
        ("Raja Xolanda II", "Raja Xolanda III"),
        ("A. Tahapari", "B. Tahapari"),
        ("Kim Soo Qyun", "Kim So Qyun"),
        ("Rian Santoso", "Rian Setiawan"),
        ("Agus Hendra Santoso", "Agus Bambang Santoso"),
        ("Agus Santoso", "Agus Hendra Santoso"),  # anybody may be called so
        ("Jackie Chan", "Jackie Han"),
        ("Anton Velikar", "Elena Velikar"),
        ("Xaverio Lamahala-Ratna Qulandari", "Xaverio Lamahala"),  # a pair on one ticket
        ("Ratna binti Xaverio Lamahala", "Xaverio Lamahala"),  # the daughter
        ("Qee Xoo Hyun", "Qee Xoo"),  # each syllable tells Korean names apart
        ("Cu Xu Hiong", "C. Uxu"),  # alike only when they are written together
        ("Qobert Xudi Qartono", "Qeru Xudi Qartono"),
        ("Raden Xaleh", "Xaleh"),  # who has no other name
        ("Jin Qoo", "Qoo Jin"),
        ("Joseph Qompero", "Joe Qompero"),  # where articles tell nothing
    ],
)
def test_other_people_stay_other_people(names: tuple[str, ...]):
    assert one_person([*CROWD, *names]) == set()


def test_an_initial_is_not_read_together_with_the_word_behind_it():
    names = [("Cristian Qatsu", 4), "C. Qatsu", "Cqa Tsu Hiong"]
    assert one_person([*CROWD, *names]) == {frozenset({"cristian qatsu", "c. qatsu"})}


@pytest.mark.parametrize(
    ("names", "one"),
    [
        ([("Qim Won Ho", 18), ("Wonho Qim", 1)], True),
        ([("Xuzy Qaelani", 6), ("Qaelani Xuzy", 1)], True),
        ([("Xuzy Qaelani", 6), ("Qaelani Xuzy", 4)], False),  # each is as often named
        ([("Dewi Lestari", 26), ("Lestari Dewi", 1)], False),  # anybody may be called so
    ],
)
def test_the_first_word_of_a_name_may_stand_last(names: list[tuple[str, int]], one: bool):
    assert bool(one_person([*CROWD, *names])) is one


def test_an_m_is_muhammad_rather_than_anybody_else():
    names = [("Muhammad Xaverindo", 4), ("Miftah Xaverindo", 1), ("M. Xaverindo", 2)]
    assert one_person([*CROWD, *names]) == {frozenset({"muhammad xaverindo", "m. xaverindo"})}


def test_the_wife_is_not_the_husband():
    wives = [
        f"Erni {name}" for name in ("Santoso", "Setiawan", "Hidayat", "Wijaya", "Saputra", "Halimah", "Sari")
    ]
    names = [*CROWD, *wives, ("Tjahyono Qumoro", 60), ("Erni Tjahyono Qumoro", 2)]
    assert one_person(names) == set()


def test_a_club_or_a_headline_before_a_name_is_not_part_of_it():
    assert one_person([*CROWD, ("Luigi Xamarelli", 60), "Qivorno Luigi Xamarelli"]) == {
        frozenset({"luigi xamarelli", "qivorno luigi xamarelli"})
    }


@pytest.mark.parametrize(
    ("names", "one"),
    [
        ([("Vladimir Xutin", 50), ("Xutin", 5)], True),
        ([("Vladimir Xutin", 50), ("Vladimira Xutin", 1), ("Xutin", 5)], True),
        ([("Marc Xarquez", 70), ("Alex Xarquez", 30), ("Xarquez", 5)], False),  # two are in question
        ([("Vladimir Xutin", 50), ("Xutin", 60)], False),  # who is never called in full is somebody else
        ([("Vladimir Xutin", 1), ("Xutin", 1)], False),  # too little to know
        ([("Agus Xutin", 50), ("Agus", 1)], False),  # a given name of many
        ([("Agus Xutin", 500), ("Agus", 1)], True),  # of whom one outshines the others
    ],
)
def test_a_lone_name_is_its_dominant_bearer(names: list[tuple[str, int]], one: bool):
    assert bool(one_person([*CROWD, *names])) is one


@pytest.mark.parametrize(
    ("names", "one"),
    [
        ([("Imam Qahrawi", 50), ("Iman Qahrawi", 2)], True),
        ([("Qernesto Valvarde", 9), ("Qernesto Valvade", 1)], True),
        ([("Rian Qurniasih", 1), ("Dian Qurniasih", 1)], False),
        ([("Saksi Nomor1", 50), ("Saksi Nomor2", 1)], False),
        ([("Budi Santoso", 9), ("Budi Santosa", 9), ("Dewi Santosa", 3)], False),
        ([("Qaolo Valvarde", 3), ("Qaulo Valvarde", 2)], True),  # a vowel inside a word
        ([("Qaola Valvarde", 3), ("Qaolo Valvarde", 2)], False),  # the last one tells man from woman
        ([("Agus Xaverindo", 3), ("Agus Xaverindomengatakan", 1)], True),  # a verb is stuck to it
        ([("Agus Xaverindo", 3), ("Agus Xaverindowati", 1)], False),
        ([("Agus Xaverindo", 1), ("Agus Xaverindosebagai", 1)], True),
        ([("Marc Qarquez", 9), ("Marc Qarquez93", 1)], True),  # the number on his back
        ([("Auqelie Xoeremans", 1), ("Aurqelie Xoeremans", 5)], True),  # a letter apart as they are written
        ([("Budi Qadinata", 13), ("Budi Xqadinata", 9)], False),  # nine articles do not slip
    ],
)
def test_a_misprint_is_told_from_another_name(names: list[tuple[str, int]], one: bool):
    assert bool(one_person([*CROWD, *names])) is one


def test_names_of_public_figures_come_from_the_table():
    names = ["Joko Widodo", "Jokowi", "SBY", "Susilo Bambang Yudhoyono", "Gus Dur", "Soeharto", "Suharto"]
    assert one_person(names) == {
        frozenset({"joko widodo", "jokowi"}),
        frozenset({"sby", "susilo bambang yudhoyono"}),
        frozenset({"soeharto", "suharto"}),
    }
    shown = resolve(["gus dur"], [1])
    assert shown.shown[shown.stands["gus dur"]] == "Abdurrahman Wahid"


def test_a_known_alias_does_not_take_along_somebody_with_more_articles():
    known = (KnownPerson("Qobert Xudi Hartono", ("Xudi Hartono",)),)
    names = [("Qobert Xudi Hartono", 9), ("Xudi Hartono", 5), ("Qeru Xudi Hartono", 120)]
    assert one_person([*CROWD, *names], people=known) == {frozenset({"qobert xudi hartono", "xudi hartono"})}


def test_the_user_s_table_goes_before_ours():
    table = (KnownPerson("Ruhar Qodrat", ("Jokowi",)),)
    assert one_person(["Joko Widodo", "Jokowi", "Ruhar Qodrat"], decisions=Decisions(people=table)) == {
        frozenset({"jokowi", "ruhar qodrat"})
    }


def test_why_a_name_is_somebody_s_is_told_of_the_fullest_one_too():
    found = resolve(["anton velikarov", "anton velikarov junaedi qoharu"], [9, 1])
    assert found.stands == {"anton velikarov junaedi qoharu": "anton velikarov"}
    assert found.why["anton velikarov junaedi qoharu"] == "shorter"


def test_the_name_in_full_is_shown_and_of_these_the_commonest():
    found = resolve(["laode q. tahapari", "laode qumar tahapari", "laode kumar tahapari"], [9, 2, 1])
    assert set(found.stands.values()) == {"laode qumar tahapari"}


names = st.lists(
    st.tuples(
        st.sampled_from(("Yuri", "Yury", "Ratna", "Moh.", "Muhammad", "Xaverio", "")),
        st.sampled_from(("", "A.", "Soeryo", "Suryo")),
        st.sampled_from(("Lamahala", "Velikarov", "Qulandari", "Santoso")),
        st.integers(1, 60),
    ),
    max_size=25,
)


@given(names, st.randoms(use_true_random=False))
def test_nothing_depends_on_the_order_of_the_names(parts: list[tuple[str, str, str, int]], shuffled: object):
    counts = {fold_name(" ".join(filter(None, words))): count for *words, count in parts}
    keys = sorted(counts)
    mixed = list(keys)
    shuffled.shuffle(mixed)  # type: ignore[attr-defined]
    one = resolve(keys, [counts[key] for key in keys])
    other = resolve(mixed, [counts[key] for key in mixed])
    assert one == other
    assert not set(one.stands.values()) & set(one.stands)  # nobody is shown by a name that stands for another


@pytest.mark.parametrize("form", ["Xaverio Rakabantala", "Xaverio Rakabantala Raka", "Rakabantala Raka"])
def test_a_name_is_split_off_alone(form: str):
    names = [
        ("Xaverio Rakabantala Raka", 9),
        ("Xaverio Rakabantala", 4),
        ("Rakabantala Raka", 3),
        ("Xaverio", 3),
    ]
    folded = {fold_name(name) for name, _ in names}
    assert one_person([*CROWD, *names]) == {frozenset(folded)}
    for stays in folded - {fold_name(form)}:
        said = Decisions().split(stays, [fold_name(form)])
        assert one_person([*CROWD, *names], decisions=said) == {frozenset(folded - {fold_name(form)})}


def test_several_names_are_split_off_at_once():
    names = [
        ("Xaverio Rakabantala Raka", 9),
        ("Xaverio Rakabantala", 4),
        ("Rakabantala Raka", 3),
        ("Xaverio", 3),
    ]
    said = Decisions().split("xaverio", ["xaverio rakabantala", "xaverio rakabantala raka"])
    assert one_person([*CROWD, *names], decisions=said) == {frozenset({"xaverio", "rakabantala raka"})}


def test_rules_tables_and_decisions_have_a_digest_of_their_own():
    said = [Decisions(), Decisions().merge("A B", ["c d"]), Decisions().split("a b", ["c d"])]
    said.append(Decisions(people=(KnownPerson("A B", ("C",)),)))
    assert len({rules_digest(one) for one in said}) == 4
    assert rules_digest(Decisions()).startswith(f"{RULES}-")


def test_our_table_gives_each_name_to_one_person():
    assert len(PEOPLE) > 150  # parse_people refuses a name that two people have


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Rudi Hartawan", "mine.tsv:1: 1 columns; a line has 2"),
        ("Rudi\tRuhar\tCodet", "mine.tsv:1: 3 columns"),
        ("Rudi\t", "mine.tsv:1: name '' is not of 1 to 100 printable characters"),
        ("Rudi\tRUDI", None),
        ("Rudi\tCodet\nAnton\tcodet", "mine.tsv:2: 'codet' is a name of 'Rudi' already"),
    ],
)
def test_a_bad_line_of_a_table_is_named(line: str, told: str | None):
    if told is None:
        assert parse_people(line.splitlines(), "mine.tsv")
    else:
        with pytest.raises(BadPeople) as caught:
            parse_people(line.splitlines(), "mine.tsv")
        assert str(caught.value).startswith(told)


def test_a_table_that_cannot_be_read_says_why(tmp_path):
    with pytest.raises(BadPeople, match=r"nope\.tsv: No such file or directory; name a file of people"):
        read_people(tmp_path / "nope.tsv")
    (tmp_path / "odd.tsv").write_bytes(b"Rudi\t\xff")
    with pytest.raises(BadPeople, match="not UTF-8 at byte 5"):
        read_people(tmp_path / "odd.tsv")
