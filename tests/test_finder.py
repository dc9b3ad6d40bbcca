"""Sought words in a text: the finder finds what the analysis of the whole text shows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.analysis.analyzer import Analyzer, TermToken
from index.analysis.finder import MANY, Finder
from index.analysis.tokens import LONGEST_FORM

ANALYZER = Analyzer()
FINDER = Finder(ANALYZER)
TEXT = (
    "Ia memimpin rapat (dipimpin Ratna), “Pimpinan” itu bayar Rp3,22 triliun; S.H. dan M.Si. di U.S.-Rusia.\n"
    "Anak-anak@sekolah_dasar/gempa, Jum’at 13.000 café İstanbul \u212aelvin rp500, anak\u00ad-anak a_b-c."
)
PIECES = st.sampled_from(
    [
        *"aAbr1 -.,'’_\n()/\u00a0\u00ad\u0301",
        "Rp",
        "S.H",
        "anak",
        "13",
        "é",
        "ß",
        "Σ",
        "\u212a",
        "İ",
        "東",
        ". ",
        ", ",
    ]
)
MIXED = st.lists(PIECES, max_size=40).map("".join)


def by_analysis(text: str, language: str, terms: set[str]) -> list[TermToken]:
    return [token for token in ANALYZER.analyze(text, language) if terms.intersection(token.terms)]


@pytest.mark.parametrize("language", ["id", "en"])
def test_each_term_of_a_text_is_found_wherever_it_stands(language):
    for text in (TEXT, TEXT.replace("İ", "I").replace("\u212a", "k")):
        terms = {term for token in ANALYZER.analyze(text, language) for term in token.terms}
        assert FINDER.find(text, language, terms) == by_analysis(text, language, terms)
        for term in terms:
            assert FINDER.find(text, language, {term}) == by_analysis(text, language, {term})


@given(st.one_of(MIXED, st.text(max_size=60)), st.data(), st.sampled_from(["id", "en"]))
def test_so_are_those_of_any_text(text, data, language):
    known = sorted({term for token in ANALYZER.analyze(text, language) for term in token.terms})
    terms = set(data.draw(st.lists(st.sampled_from([*known, "tanpa"]), max_size=3)))
    assert FINDER.find(text, language, terms) == by_analysis(text, language, terms)


@given(st.one_of(MIXED, st.text(max_size=60)), st.sampled_from(["id", "en"]))
def test_so_are_those_of_many_terms(text, language):
    known = sorted({term for token in ANALYZER.analyze(text, language) for term in token.terms})
    terms = {f"tanpa{number}" for number in range(MANY)} | set(known[::2]) | {"="}
    for _ in range(2):  # the second time, what was decided is known
        assert FINDER.find(text, language, terms) == by_analysis(text, language, terms)


def test_an_exact_form_is_not_found_by_its_stem():
    found = FINDER.find("dipimpin pimpin memimpin", "id", {"=memimpin"})
    assert [(token.token, token.start, token.end) for token in found] == [("memimpin", 16, 24)]


def test_a_word_within_another_is_not_found():
    assert FINDER.find("sekalian kali kalimat", "id", {"=kali"}) == by_analysis(
        "sekalian kali", "id", {"=kali"}
    )


def test_a_word_longer_than_any_form_is_found_by_its_beginning():
    text = f"kata {'x' * (LONGEST_FORM + 9)} kata"
    (token,) = FINDER.find(text, "id", {"=" + "x" * LONGEST_FORM})
    assert (token.start, token.end) == (5, 5 + LONGEST_FORM + 9)


@pytest.mark.parametrize(
    ("written", "form"),
    [(f"jum{sign}at", "jumat") for sign in "'’‘`´\u00ad\u200b"]
    + [
        ("13.000", "13000"),
        ("13,5", "13,5"),
        ("6.4", "6,4"),
        ("S.H.", "sh"),
        ("M.Si", "msi"),
        ("café", "cafe"),
    ]
    + [("ＰＢＢ", "pbb"), ("anak\u2011anak", "anak-anak"), ("\u212aelvin", "kelvin"), ("Rp5", "rp")],
)
def test_a_word_that_folding_changes_is_found_by_its_form(written, form):
    for text in (
        written,
        f"({written})",
        f"kata {written}, kata",
        f"kata\n“{written}”\tkata",
        f"x/{written}",
    ):
        found = FINDER.find(text, "id", {"=" + form})
        assert found == by_analysis(text, "id", {"=" + form})
        assert [token.form for token in found] == [form]


def test_a_word_behind_letters_that_are_two_in_lower_case_is_found():
    text = "İ" * 40 + " gempa di sana"
    assert [token.token for token in FINDER.find(text, "id", {"gempa"})] == ["gempa"]


def test_without_terms_nothing_is_found():
    assert FINDER.find(TEXT, "id", set()) == []
