"""Names that are alike, told to be one person's by what their articles are about."""

from collections import Counter
from collections.abc import Collection

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.columnar.sketches import PLACES, place_of
from index.names import fold_name
from index.people import clusters
from index.people.alike import near_pairs
from index.people.candidates import Candidate, misprints
from index.people.company import make_company
from index.people.contexts import Text
from index.people.kinds import WEIGHTS
from index.people.misprints import MISPRINT
from index.people.resolve import Resolution, resolve
from index.people.spelling import name_tokens, written_words
from index.people.topical import make_topical
from index.people.topics import Compared, Topics, counted, likeness, times

GIVEN = ("Agus", "Budi", "Siti", "Dewi", "Rina", "Rini", "Hadi", "Joni", "Tono", "Wati")
LAST = ("Santoso", "Setiawan", "Hidayat", "Pratama", "Yulianto", "Yulianti", "Saputra", "Lestari")
CROWD = [f"{given} {last}" for given in GIVEN for last in LAST] * 2
TOPIC = "tahapari gelbo velikarov kodratmaja wulandara karvoa karvob karvoc".split()
OTHER = "satumadu duamadu tigamadu empatmadu limamadu enammadu tujuhmadu lapanmadu".split()

Told = tuple[str, Collection[str]]  # a name, and the rare words of its article


def topics(articles: list[Collection[str]]) -> Topics:
    found = np.zeros((len(articles), PLACES), np.uint16)
    for row, words in zip(found, articles, strict=True):
        for word in words:
            place, value = place_of(word)
            row[place] = value
    every = np.arange(len(articles))
    return Topics(every + 1, every.astype(np.uint64), every, found.__getitem__, place_of)


def who(articles: list[Told], crowded: Collection[str] = CROWD) -> Resolution:
    crowd = [(name, [f"biasa{number}"]) for number, name in enumerate(crowded)]
    every = [(fold_name(name), words) for name, words in (*crowd, *articles)]
    counts = Counter(name for name, _ in every)
    names = sorted(counts)
    company = make_company(([names.index(name)] for name, _ in every), topics([words for _, words in every]))
    return resolve(names, [counts[name] for name in names], company=company)


def one_by_texts(words: str, other_words: str) -> bool:
    """Whether names in doubt are one person's whose articles begin so; these share little of a topic."""
    names = ["hadi saputra qanduli", "hadi saputra", *sorted({*map(fold_name, CROWD)} - {"hadi saputra"})]
    articles = [[number] for number in range(len(names))] * 2
    halves = TOPIC, [*TOPIC[:1], *OTHER[:7]]
    told = [halves[one[0]] if one[0] < 2 else [f"biasa{place}"] for place, one in enumerate(articles)]

    def text(article: int) -> Text:
        (number,) = articles[article]
        name = names[number]
        before = (words, other_words, f"kata{article}")[min(number, 2)]
        return Text(f"{before} {name}", {name: (name,)})

    company = make_company(articles, topics(told), text)
    stands = resolve(names, [2] * len(names), company=company).stands
    return len({stands.get(name, name) for name in names[:2]}) == 1


def misprint_odds(slip: str, name: str, articles: list[Told]) -> float:
    every = [*((one, [f"biasa{number}"]) for number, one in enumerate(CROWD)), *articles]
    counts = Counter(fold_name(one) for one, _ in every)
    names = sorted(counts)
    company = make_company(
        ([names.index(fold_name(one))] for one, _ in every), topics([words for _, words in every])
    )
    known = clusters.Clusters(names, [counts[one] for one in names])
    topical = make_topical(known, company)
    assert topical is not None
    pair = {known.find(words) for words in name_tokens(written_words([fold_name(slip), fold_name(name)]))}
    return next(
        WEIGHTS[MISPRINT].odds(like, one.signs)
        for one, like in topical.scored(misprints(known, near_pairs(known), frozenset()))
        if one.signs is not None and {one.number, one.other} == pair
    )


def are_one(one: str, other: str, articles: list[Told]) -> bool:
    stands = who(articles).stands
    return len({stands.get(key, key) for key in (fold_name(one), fold_name(other))}) == 1


ALIKE = [
    ("Rini Qasalino", "Rini Qasalmo"),  # a letter is another
    ("Qandirawan", "Budi Qandirawan"),  # a lone word
    ("Hadi Saputra", "Hadi Saputra Qanduli"),  # a short form that anybody may have
    ("Kim Jeo", "Kim Jeo Ru"),  # a syllable is missing
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_names_alike_in_articles_about_one_thing_are_one_person(one: str, other: str):
    assert are_one(one, other, [(one, TOPIC), (other, TOPIC)])


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_in_articles_about_other_things_they_stay_two(one: str, other: str):
    assert not are_one(one, other, [(one, TOPIC), (other, OTHER)])


def test_a_lone_word_that_many_bear_needs_more_than_one_that_a_single_name_has():
    some = [*TOPIC[:1], *OTHER[:7]]
    assert are_one("Qandi", "Budi Qandi", [("Qandi", some), ("Budi Qandi", TOPIC)])
    others = [(f"{given} Qandi", [f"lain{given}"]) for given in GIVEN[2:9]]
    told = [("Qandi", some), ("Budi Qandi", TOPIC), *others]
    assert not are_one("Qandi", "Budi Qandi", told)


def test_who_is_named_alone_more_often_is_not_the_one_who_is_named_after_them():
    alone = [("Qandirawan", TOPIC)] * 3
    assert not are_one("Qandirawan", "Rani Sukma Qandirawan", [*alone, ("Rani Sukma Qandirawan", TOPIC)])


@pytest.mark.parametrize(
    ("name", "more"),
    [
        ("Qandira", "Akui"),
        ("Qandira", "Rp1"),
        ("Qandira", "Xoloni"),
        ("Rini Qandira", "Terdepankah"),
    ],
)
def test_what_a_headline_puts_behind_a_name_is_no_part_of_it(name: str, more: str):
    found = who([*[(name, TOPIC)] * 4, (f"{name} {more}", TOPIC)])
    assert found.stands.get(fold_name(f"{name} {more}")) == fold_name(name)


@pytest.mark.parametrize("verb", ["Anggap", "Yakin", "Jenguk"])
def test_a_verb_behind_a_name_is_no_part_of_it_whatever_the_article_is_about(verb: str):
    found = who([*[("Qandira", TOPIC)] * 4, (f"Qandira {verb}", OTHER)])
    assert found.stands.get(fold_name(f"Qandira {verb}")) == "qandira"


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("A Saputra", "Wati A Saputra"),  # a daughter
        ("Putra Qarvo", "Putri Qarvo"),
        ("Rini Qasalino", "Joni Tarvenko"),
    ],
)
def test_of_one_topic_some_are_two_all_the_same(name: str, other: str):
    assert not are_one(name, other, [(name, TOPIC), (other, TOPIC)])


@pytest.mark.parametrize(
    ("slip", "name", "same"),
    [
        ("Rini Qaslino", "Rini Qasalino", True),
        ("Xeni Qaditya Sarwo", "Xeni Qadita Sarwo", True),
        ("Rina Saputra", "Rini Saputra", False),  # sisters
    ],
)
def test_what_an_article_names_beside_a_name_so_alike_is_its_slip(slip: str, name: str, same: bool):
    articles = [[fold_name(one)] for one in CROWD] + [[fold_name(slip), fold_name(name)], [fold_name(name)]]
    counts = Counter(one for article in articles for one in article)
    names = sorted(counts)
    words = [[f"biasa{number}"] for number in range(len(articles))]
    company = make_company(([names.index(one) for one in article] for article in articles), topics(words))
    found = resolve(names, [counts[one] for one in names], company=company)
    assert (found.stands.get(fold_name(slip)) == fold_name(name)) is same


def test_who_stand_in_one_breath_are_two_and_the_breath_is_neither():
    names = ("Qarmo Widelto", "Xeni Tarvenko", "Qarmo Widelto Xeni Tarvenko")
    found = who([(name, TOPIC) for name in names])
    assert not {fold_name(name) for name in names} & found.stands.keys()


def test_a_family_name_behind_de_is_nobody_in_the_same_breath():
    names = ("Qarmo Widelto", "de Tarvenko", "Qarmo Widelto de Tarvenko")
    assert are_one("Qarmo Widelto", "Qarmo Widelto de Tarvenko", [(name, TOPIC) for name in names])


def test_a_club_before_a_name_is_no_given_name_that_its_bearer_lacks():
    players = ["Xeni Tarvenko", "Qarmo Widelto", "Zulo Venharto"]
    others = [f"Qeltik {last}" for last in LAST[:6]]  # more that begin so, as with a given name
    some = [(name, [f"lain{name}"]) for name in (*others, *(f"Qeltik {name}" for name in players[1:]))]
    told = [*some, *[(name, TOPIC) for name in players for _ in range(4)], ("Qeltik Xeni Tarvenko", TOPIC)]
    assert are_one("Xeni Tarvenko", "Qeltik Xeni Tarvenko", told)


def test_an_i_before_a_balinese_name_is_no_initial_of_a_relative():
    assert are_one(
        "I Made Qarvo", "Formapi I Made Qarvo", [("I Made Qarvo", TOPIC), ("Formapi I Made Qarvo", TOPIC)]
    )


def test_who_is_misprinted_once_is_misprinted_often():
    """Another spelling that is as like a name speaks for a misprint."""
    slip, name, some = "Rini Qasaleno", "Rini Qasalino", [*TOPIC[:1], *OTHER[:7]]
    alone = misprint_odds(slip, name, [(slip, some), (name, TOPIC)])
    assert misprint_odds(slip, name, [(slip, some), (name, TOPIC), ("Rini Qasalinu", some)]) > alone


def test_whose_office_stands_before_a_name_is_not_called_by_it():
    office = [("Qanprojo", TOPIC), ("Qanprojo Xeni Tarvenko", [*TOPIC[:1], *OTHER[:7]])]
    assert are_one("Qanprojo", "Qanprojo Xeni Tarvenko", office)
    often = [("Xeni Tarvenko", [*TOPIC[:3], f"lain{number}"]) for number in range(12)]
    assert not are_one("Qanprojo", "Xeni Tarvenko", [*office, *often])
    assert not are_one("Qanprojo", "Qanprojo Xeni Tarvenko", [*office, *often])


@pytest.mark.parametrize(("words", "same"), [(TOPIC, True), (OTHER, False)])
def test_a_lone_word_in_another_spelling_is_one_person_where_topics_are(words: list[str], same: bool):
    assert are_one("Qodariyo", "Qodario", [("Qodario", TOPIC), ("Qodariyo", words)]) is same


def test_a_word_behind_a_given_name_is_no_verb_for_its_first_letters():
    names = [("Vladimir Qutin", OTHER)] * 6 + [("Vladimir", TOPIC)] * 3
    assert not are_one("Vladimir", "Vladimir Medinqov", [*names, ("Vladimir Medinqov", OTHER[:2])])


def test_in_an_archive_of_few_articles_no_word_is_rare_and_names_tell_alone():
    told = [("Rini Qasalino", TOPIC), ("Rini Qasalmo", TOPIC)]
    assert "rini qasalino" not in who(told, CROWD[:20]).stands
    assert who(told).stands


MISSPELT = [
    ("Nadin Qarmisa", "Nadine Harmisa"),  # a letter in each word
    ("Rendi A Qasaro", "Rendi Kaqasaro"),  # a word parted
]


@pytest.mark.parametrize(("one", "other"), MISSPELT)
def test_a_name_misspelt_in_every_word_is_one_where_topics_are(one: str, other: str):
    assert are_one(one, other, [(one, TOPIC), (other, TOPIC)])
    assert not are_one(one, other, [(one, TOPIC), (other, OTHER)])


def test_whom_an_article_names_beside_a_name_misspelt_so_is_another():
    one, other = MISSPELT[0]
    both = [(one, TOPIC), (other, TOPIC)]
    names = sorted(map(fold_name, (one, other, *CROWD[:80])))
    crowd = [([number], [f"biasa{number}"]) for number in range(len(names))] * 2
    articles = [
        *crowd,
        *(([names.index(fold_name(name))], words) for name, words in both),
        ([names.index(fold_name(name)) for name, _ in both], TOPIC),
    ]
    company = make_company((those for those, _ in articles), topics([words for _, words in articles]))
    found = resolve(names, [3 if n in map(fold_name, (one, other)) else 2 for n in names], company=company)
    assert found.stands.get(fold_name(one), fold_name(one)) != found.stands.get(
        fold_name(other), fold_name(other)
    )


@pytest.mark.parametrize(("least", "joined"), [(0.1, True), (0.0, False)])  # a stuck verb needs no likeness
def test_two_trees_of_names_are_joined_by_two_names_that_are_alike(least: float, joined: bool):
    four = ("qarmo wide", "qarmo widel", "xeni tarve", "xeni tarven")
    names = sorted({*map(fold_name, CROWD), *four})
    articles = [[number] for number in range(len(names))] * 2
    told = [TOPIC if names[number] in four else [f"biasa{place}"] for place, (number,) in enumerate(articles)]
    known = clusters.Clusters(names, [2] * len(names))
    topical = make_topical(known, make_company(articles, topics(told)))
    assert topical is not None
    one, fuller, other, longer = (known.find(name_tokens(written_words([name]))[0]) for name in four)
    assert one is not None
    assert fuller is not None
    assert other is not None
    assert longer is not None
    for pair in ((one, fuller), (other, longer)):
        topical.link([Candidate(*pair, MISPRINT)])
    topical.link([Candidate(one, other, MISPRINT, least=least)])
    assert (known.root(one) == known.root(longer)) is joined


def test_of_names_in_doubt_texts_are_read():
    assert one_by_texts("hakim agung", "hakim agung")
    assert not one_by_texts("hakim agung", "penyerang muda")


def test_a_name_written_together_is_the_one_written_as_two_words():
    assert are_one("Qingqing", "Qing-Qing", [("Qingqing", TOPIC), ("Qing-Qing", TOPIC)])
    assert not are_one("Qingqing", "Qing-Qing", [("Qingqing", TOPIC), ("Qing-Qing", OTHER)])


def test_what_stands_behind_a_name_with_a_hyphen_does_not_make_it_two():
    told = [("Zen Qae-yong", TOPIC)] * 5 + [("Zen Qae-yong Kudustan", TOPIC)]
    assert are_one("Zen Qae-yong", "Zen Qae-yong Kudustan", told)


def test_a_short_first_word_with_double_letters_may_stand_last():
    told = [("Attra Wanu", TOPIC)] * 2 + [("Wanu Attra", TOPIC)]
    assert are_one("Attra Wanu", "Wanu Attra", told)


def test_an_archive_of_articles_without_sketches_is_told_by_names():
    names = sorted({*map(fold_name, CROWD), "anies qaswedan", "anis qaswedan"})
    company = make_company(([number] for number in range(len(names))), topics([[] for _ in names]))
    counts = [9 if name == "anies qaswedan" else 1 for name in names]
    found = resolve(names, counts, company=company)
    assert found == resolve(names, counts)
    assert found.stands == {"anis qaswedan": "anies qaswedan"}


def test_two_spellings_of_a_name_that_strangers_bear_are_one_person_where_their_topics_are():
    crowd = [(f"{given} Q{number}", [f"isi{number}"]) for given in ("Ahmad", "Budi") for number in range(400)]
    crowd += [(f"X{number} Nurdin", [f"lagi{number}"]) for number in range(300)]
    names = ("Ahmad Nurdin", "Achmad Nurdin")
    for words, same in ((TOPIC, True), (OTHER, False)):
        assert are_one(*names, [*crowd, (names[0], TOPIC), (names[1], words)]) is same


@pytest.mark.parametrize(
    ("given", "short", "same"),
    [
        ("Thomas", "Tom", True),
        ("Anthony", "Tony", True),
        ("Antonio", "Toni", True),
        ("Thomas", "Tim", False),
        ("Andreas", "Andi", False),
        ("Henry", "Hari", False),
    ],
)
def test_a_given_name_is_cut_short_where_topics_tell(given: str, short: str, same: bool):
    names = f"{given} Qarvalho", f"{short} Qarvalho"
    strangers = [(f"{other} Qarvalho", [f"lain{other}"]) for other in GIVEN[:2]]
    for words, alike in ((TOPIC, same), (OTHER, False)):
        assert are_one(*names, [*strangers, (names[0], TOPIC), (names[1], words)]) is alike
    crowd = [(f"{name}{number} Qarvalho", []) for name in GIVEN for number in range(9)]
    crowd += [(f"{part} Xaverindo{number}", []) for part in (given, short) for number in range(9)]
    assert not are_one(*names, [*crowd, (names[0], TOPIC), (names[1], TOPIC)])  # anybody may be called so


@pytest.mark.parametrize("beside", [True, False])
def test_whom_an_article_names_in_full_and_short_are_two(beside: bool):
    names = ["thomas qarvalho", "tom qarvalho", *map(fold_name, sorted(set(CROWD)))]
    articles = [[number] for number in range(len(names))] * 2 + [[0, 1] if beside else [0]]
    told = [TOPIC if one[0] < 2 else [f"biasa{place}"] for place, one in enumerate(articles)]
    company = make_company(articles, topics(told))
    found = resolve(names, np.bincount(company.names).tolist(), company=company)
    assert ("tom qarvalho" in found.stands) is not beside


@pytest.mark.parametrize("relation", ["Ibunda", "Istri", "Ayah"])
def test_a_relative_who_has_no_other_name_is_not_the_one_they_are_named_after(relation: str):
    for known in ("Qandira", "Rini Qandira"):
        name = f"{relation} {known}"
        assert not are_one(known, name, [*[(known, TOPIC)] * 4, *[(name, TOPIC)] * 3])


@pytest.mark.parametrize("name", ["Putri Qandrawathi", "Putra Qandrawathi", "Anak Agung Qandrawathi"])
def test_a_name_may_begin_with_a_word_of_relation(name: str):
    assert are_one("Qandrawathi", name, [*[("Qandrawathi", TOPIC)] * 3, *[(name, TOPIC)] * 6])


@pytest.mark.parametrize("articles", [3, 5, 50])
def test_a_lone_name_that_a_caption_has_twice_is_that_name(articles: int):
    alone = [("Qandira", TOPIC), *[("Qandira", [f"lain{number}"]) for number in range(articles - 1)]]
    assert are_one("Qandira", "Qandira Qandira", [*alone, ("Qandira Qandira", TOPIC)])
    assert not are_one("Qandira", "Qandira Qandira", [*alone, ("Qandira Qandira", OTHER)])
    others = [(f"{given} Qandira", TOPIC) for given in GIVEN for _ in range(articles)]
    assert not are_one("Qandira", "Qandira Qandira", [*alone, *others, ("Qandira Qandira", OTHER)])


def test_likeness_is_the_share_of_what_rare_words_tell_but_for_the_names_themselves():
    half = [*TOPIC[:4], *OTHER[:4]]
    told = topics([TOPIC, TOPIC, OTHER, half, ["lain"] * 1, *(["isi"] for _ in range(40))])
    counts = counted(told)

    def alike(one: list[int], other: list[int], words: Collection[str] = ()) -> float:
        return float(likeness(told, counts, [Compared(one, other, frozenset(words))])[0])

    assert alike([0], [1]) == pytest.approx(1)
    assert alike([0], [2]) == 0
    assert 0.1 < alike([0], [3]) < 0.6
    assert alike([0], [2, 1]) == pytest.approx(1)  # the likest counts
    assert alike([0, 2], [1, 4, 40]) == pytest.approx(0.5)  # … of each
    assert alike([0], [3], TOPIC[:4]) == pytest.approx(0, abs=1e-3)
    assert alike([0], [0]) == 0  # an article that has both tells nothing
    assert alike([], [1]) == 0


WORDS = (
    "Ani",
    "Anik",
    "Budi",
    "Budy",
    "Karta",
    "Kartawo",
    "Kartavo",
    "M",
    "Muhammad",
    "Achmad",
    "Ahmad",
    "Bilang",
)
PARTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)


@given(
    st.lists(st.tuples(PARTS, st.integers(0, 3), st.sampled_from((TOPIC, OTHER))), min_size=1, max_size=25),
    st.sampled_from((0, 1_000)),
)
def test_any_names_are_told_also_of_which_no_article_is_left(told, enough):
    every = {fold_name(name): (count, words) for name, count, words in told}
    names = sorted(every)
    articles = [names.index(name) for name in names for _ in range(every[name][0])]
    company = make_company(
        ([number] for number in articles), topics([every[names[number]][1] for number in articles])
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(clusters, "ENOUGH", enough)
        resolution = resolve(names, [every[name][0] for name in names], company=company)
    assert resolution.stands.keys() <= set(names) | set(resolution.stands.values())


@pytest.mark.parametrize("articles", [0, 1, 150])
def test_names_of_which_no_article_is_left_are_told_by_what_there_is(articles: int):
    names = ["qandirawan", "rini qasalino", "rini qasalmo"]
    company = make_company(([] for _ in range(articles)), topics([TOPIC] * articles))
    assert resolve(names, [0, 0, 0], company=company).stands.keys() < set(names)


def test_which_articles_of_one_day_are_compared_does_not_hang_on_their_numbers():
    rng = np.random.default_rng(5)
    places = np.zeros((40, PLACES), np.uint16)
    places[:] = rng.integers(1, 9, places.shape)  # words that some share
    order, every = rng.permutation(40).astype(np.uint64), np.arange(40)
    compared = [(range(20), range(20, 40)), (range(3), range(3, 40))]

    def found(new: np.ndarray) -> list[float]:
        """The likeness once the article n has the number new[n]."""
        back = np.argsort(new)
        told = Topics(np.ones(40, np.int64), order[back], every, places[back].__getitem__, place_of)
        when = times(told)
        pairs = [
            Compared(*(sorted(new[list(some)].tolist(), key=when.__getitem__) for some in both), frozenset())
            for both in compared
        ]
        return likeness(told, counted(told), pairs).tolist()

    for _ in range(5):
        assert found(rng.permutation(40)) == pytest.approx(found(every), abs=1e-12)
