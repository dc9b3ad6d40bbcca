"""Lone words that are somebody's only if others are named beside both."""

from collections import Counter

import pytest

from index.people.company import make_company
from index.people.resolve import resolve

RARE = "bly tarnovka"  # hardly an article names her
FAMOUS = "karta mandelino"


@pytest.mark.parametrize(("beside", "one"), [(RARE, True), (FAMOUS, False)])
def test_a_lone_word_is_its_dominant_bearer_only_if_somebody_is_named_beside_both(beside: str, one: bool):
    articles = [*[["vladimir xutin", RARE]] * 9, ["xutin", beside], *[[FAMOUS]] * 90]
    counts = Counter(name for article in articles for name in article)
    names = sorted(counts)
    company = make_company([names.index(name) for name in article] for article in articles)
    found = resolve(names, [counts[name] for name in names], company=company)
    assert (found.stands.get("xutin") == "vladimir xutin") is one


def test_whom_an_article_names_in_full_beside_the_word_is_meant():
    articles = [*[["vladimir xutin"]] * 9, ["xutin", "vladimir xutin"]]
    counts = Counter(name for article in articles for name in article)
    names = sorted(counts)
    company = make_company([names.index(name) for name in article] for article in articles)
    assert (
        resolve(names, [counts[name] for name in names], company=company).stands["xutin"] == "vladimir xutin"
    )
