"""The table of names of places and institutions."""

import re

import pytest

from index.analysis.analyzer import Analyzer
from search.bilingual import TABLE, Names, abbreviations, names

ANALYZER = Analyzer()
TABLE_NAMES = Names(ANALYZER)


def found(text: str) -> tuple[int, tuple[str, ...]]:
    """How many words a name at the start of a text takes, and what is sought besides."""
    forms = ANALYZER.forms(text)
    known = TABLE_NAMES.at_start(forms, text.split())
    assert known is not None
    return known.length, known.expansion.forms if known.expansion else ()


def test_a_name_is_known_by_each_of_its_forms():
    assert "Ukraine" in found("Ukraina")[1]
    assert "Ukraina" in found("ukraine")[1]
    assert {"Perserikatan Bangsa-Bangsa", "United Nations"} <= set(found("pbb")[1])


def test_the_longest_name_wins():
    assert found("korea utara") == (2, ("North Korea", "Korut"))


def test_a_name_that_holds_another_and_means_something_else_has_no_other_forms():
    assert found("AS Roma") == (2, ())


@pytest.mark.parametrize("word", ["as", "us", "un", "who", "As", "Who"])
def test_a_word_is_a_name_in_capitals_alone(word):
    assert TABLE_NAMES.at_start([word.lower()], [word]) is None
    assert TABLE_NAMES.at_start([word.lower()], [word.upper()]) is not None


def test_function_words_of_a_name_need_not_be_typed():
    assert found("bosnia herzegovina")[0] == 2
    assert found("hague") == (1, ("Den Haag",))


def test_no_two_names_share_a_form():
    owners: dict[tuple[str, ...], set[int]] = {}
    for number, name in enumerate(names()):
        for form in name:
            owners.setdefault(tuple(ANALYZER.forms(form.text)), set()).add(number)
    assert [words for words, numbers in owners.items() if len(numbers) > 1] == []


def test_every_form_has_a_word_and_no_stray_sign():
    for name in names():
        for form in name:
            assert ANALYZER.forms(form.text)
            assert re.fullmatch(r"[^\s!:-][^!:\t]*", form.text)
        assert len(name) == 1 or any(form.sought for form in name)


def test_what_needs_capitals_is_in_capitals():
    assert all(form.isupper() for form in abbreviations())


def test_the_table_has_no_line_twice():
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line.strip("#")]
    assert len(lines) == len(set(lines))
