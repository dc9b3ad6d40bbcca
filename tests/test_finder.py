"""Sought words in a text: the finder finds what the analysis of the whole text shows."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.analysis import finder
from index.analysis.analyzer import Analyzer, TermToken
from index.analysis.finder import FEW, MANY, PIECE, Finder
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


OTHERS = [f"{number:04}" for number in range(MANY + 1)]  # no two begin alike


@given(
    st.one_of(MIXED, st.text(max_size=60)),
    st.sampled_from(["id", "en"]),
    st.sampled_from([{*OTHERS[: FEW + 1]}, {*OTHERS}, {f"tanpa{other}" for other in OTHERS}, {*OTHERS, "="}]),
)
def test_so_are_those_of_many_terms(text, language, others):
    known = sorted({term for token in ANALYZER.analyze(text, language) for term in token.terms})
    terms = others | set(known[::2])
    for _ in range(2):  # the second time, what was decided is known
        assert FINDER.find(text, language, terms) == by_analysis(text, language, terms)


def test_words_that_begin_alike_are_found_by_their_beginning():
    words = [f"bara{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"] + ["bareskrim"]
    text = " ".join(words)
    terms = {f"={word}" for word in words[::2]}
    assert [token.token for token in FINDER.find(text, "id", terms)] == words[::2]


@given(st.lists(PIECES, max_size=80).map("".join), st.data())
def test_a_long_text_is_looked_at_in_parts(text, data):
    terms = {
        term for token in ANALYZER.analyze(text, "id") for term in token.terms[: data.draw(st.integers(1, 2))]
    }
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(finder, "PIECE", max(map(len, re.split("[ \n]", text))) + 1)
        assert FINDER.find(text, "id", terms) == by_analysis(text, "id", terms)
        most = data.draw(st.integers(0, 5))
        assert FINDER.find(text, "id", terms, most) == by_analysis(text, "id", terms)[:most]


def test_what_is_behind_the_last_part_that_is_needed_is_not_analysed():
    seen = []

    class Watched(Analyzer):
        def analyze(self, text, language):
            seen.append(text)
            return super().analyze(text, language)

    text = "gempa " * PIECE + "gempabumi"
    assert len(Finder(Watched()).find(text, "id", {"gempa"}, 3)) == 3
    assert seen == ["gempa"]


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


def test_a_long_text_without_spaces_is_not_cut_within_a_word():
    text = "kata\t" * 9_999 + "kat\t" + "keberhasilan\t" * 30
    found = Finder(ANALYZER).find(text, "id", {"hasil"})
    assert [(one.start, one.end) for one in found] == [
        (one.start, one.end) for one in ANALYZER.analyze(text, "id") if "hasil" in one.terms
    ]
    assert len(found) == 30
