"""Whom a lone word means, article by article."""

from collections import Counter
from collections.abc import Collection

import numpy as np
import pytest
from test_topical import CROWD, GIVEN, OTHER, TOPIC, topics

from index.names import fold_name
from index.people import bearers, called
from index.people.company import make_company
from index.people.decisions import NO_DECISIONS, Decisions
from index.people.known import KnownPerson
from index.people.resolve import Resolution, resolve
from index.people.topics import Topics

THIRD = "ketigasatu ketigadua ketigatiga ketigaempat ketigalima ketigaenam ketigatujuh ketigalapan".split()

Article = tuple[Collection[str], Collection[str]]  # its names, and its rare words
RIVALS: list[Article] = [(["Qandi Tarvenko"], TOPIC)] * 3 + [(["Qandi Velhorst"], OTHER)] * 3


def who(
    articles: list[Article], decisions: Decisions = NO_DECISIONS, known: tuple[KnownPerson, ...] = ()
) -> tuple[Resolution, list[str]]:
    """Who is who, and how each lone word of ``articles`` is shown, in their order."""
    crowd: list[Article] = [([name], [f"biasa{number}"]) for number, name in enumerate(CROWD)]
    every = [*crowd, *articles]
    folded = [[fold_name(name) for name in names] for names, _ in every]
    counts = Counter(name for names in folded for name in names)
    names = sorted(counts)
    company = make_company(
        ([names.index(one) for one in article] for article in folded), topics([words for _, words in every])
    )
    found = resolve(names, [counts[name] for name in names], decisions, known, company)
    told = {(one.article, one.name): one.home for one in found.told}
    shown = [
        told.get((number, name), found.stands.get(name, name))
        for number, article in enumerate(folded)
        if number >= len(crowd)
        for name in article
        if " " not in name
    ]
    return found, shown


def test_a_word_means_in_each_article_the_bearer_whose_articles_are_like_it():
    found, shown = who([*RIVALS, (["Qandi"], TOPIC), (["Qandi"], OTHER), (["Qandi"], THIRD)])
    assert shown == ["qandi tarvenko", "qandi velhorst", "qandi"]
    assert "qandi" not in found.stands
    assert len(found.told) == 2


def test_a_word_that_means_one_in_all_its_articles_is_that_persons_name_and_not_told():
    found, shown = who([*RIVALS, (["Qandi"], TOPIC), (["Qandi"], TOPIC)])
    assert shown == ["qandi tarvenko"] * 2
    assert found.stands["qandi"] == "qandi tarvenko"
    assert found.why["qandi"] == "lone"
    assert not found.told


def test_of_bearers_whose_articles_are_as_like_it_is_the_one_who_is_named_the_most():
    articles: list[Article] = [(["Qandi Tarvenko"], TOPIC)] * 6 + [(["Qandi Velhorst"], TOPIC)]
    assert who([*articles, (["Qandi"], TOPIC), (["Qandi"], THIRD)])[1] == ["qandi tarvenko", "qandi"]


def test_who_is_told_is_shown_under_the_name_of_their_person():
    known = (KnownPerson("Qanditar", ("Qandi Tarvenko",)),)
    _, shown = who([*RIVALS, (["Qandi"], TOPIC), (["Qandi"], THIRD)], known=known)
    assert shown == ["qanditar", "qandi"]


def test_the_users_word_stands_above_what_articles_tell():
    articles = [*RIVALS, (["Qandi"], TOPIC), (["Qandi"], OTHER)]
    split = NO_DECISIONS.split("qandi tarvenko", ["qandi"])
    assert who(articles, split)[1] == ["qandi", "qandi velhorst"]
    merged = NO_DECISIONS.merge("Qandi Velhorst", ["qandi"])
    found, shown = who(articles, merged)
    assert shown == ["qandi velhorst"] * 2
    assert not found.told


def test_who_is_merged_into_a_lone_word_has_it_everywhere():
    articles = [*RIVALS, (["Qandi"], TOPIC), (["Qandi"], OTHER)]
    found, shown = who(articles, NO_DECISIONS.merge("Qandi", ["qandi tarvenko"]))
    assert shown == ["qandi", "qandi"]
    assert found.stands["qandi tarvenko"] == "qandi"
    assert not found.told


def test_a_name_that_the_table_knows_is_not_asked():
    known = (KnownPerson("Qandi", ("Kang Xaver",)),)
    assert who([*RIVALS, (["Qandi"], TOPIC), (["Kang Xaver"], OTHER)], known=known)[1][0] == "qandi"


def test_a_word_that_everybody_bears_tells_nobody(monkeypatch: pytest.MonkeyPatch):
    articles = [*RIVALS, (["Qandi"], TOPIC), (["Qandi"], OTHER)]
    monkeypatch.setattr(bearers, "MOST_BEARERS", 1)
    assert who(articles)[1] == ["qandi", "qandi"]


def test_words_are_told_alike_in_portions_and_at_once(monkeypatch: pytest.MonkeyPatch):
    articles = [*RIVALS, *[(["Qandi"], words) for words in (TOPIC, OTHER, THIRD, TOPIC)]]
    at_once = who(articles)
    monkeypatch.setattr(called, "AT_ONCE", 1)
    assert who(articles) == at_once


def test_only_the_most_named_and_nearest_in_time_are_asked(monkeypatch: pytest.MonkeyPatch):
    others: list[Article] = [([f"Qandi {given}"], [f"lain{given}"]) for given in GIVEN]
    articles = [*others, *RIVALS, (["Qandi"], TOPIC), (["Qandi"], OTHER)]
    assert who(articles)[1] == ["qandi tarvenko", "qandi velhorst"]
    monkeypatch.setattr(bearers, "ASKED", 1)
    assert who(articles)[1].count("qandi") == 1


def test_the_numbers_of_articles_tell_nothing():
    articles = [*RIVALS, (["Qandi"], TOPIC), (["Qandi"], OTHER), (["Qandi"], THIRD)]
    names = sorted({*map(fold_name, CROWD), "qandi tarvenko", "qandi velhorst", "qandi"})
    every = [([fold_name(name)], [f"biasa{number}"]) for number, name in enumerate(CROWD)]
    every += [([fold_name(name) for name in of], words) for of, words in articles]
    counts = Counter(name for of, _ in every for name in of)
    found = []
    for order in (np.arange(len(every)), np.random.default_rng(5).permutation(len(every))):
        told = topics([every[number][1] for number in order])
        moved = Topics(
            np.arange(len(every))[order] // 3 + 1,
            order.astype(np.uint64),
            told.sample,
            told.sketches,
            told.place_of,
        )
        company = make_company(
            ([names.index(one) for one in every[number][0]] for number in order.tolist()), moved
        )
        resolved = resolve(names, [counts[name] for name in names], company=company)
        found.append(sorted((int(order[one.article]), one.home) for one in resolved.told))
    assert found[0] == found[1]
    assert found[0]
