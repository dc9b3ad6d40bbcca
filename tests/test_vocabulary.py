"""Texts to numbers: a vocabulary says what the analyzer says, position by position."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.analysis import vocabulary as module
from index.analysis.analyzer import Analyzer
from index.analysis.tokens import tokens
from index.analysis.vocabulary import Vocabulary

ANALYZER = Analyzer()
TEXTS = (
    "Warga membayar 13.000 sampai 1.250.000,50, bukan 6.4 atau 6,4; naik 7.5%.",
    "Rp3,22 triliun, rp500 ribu, Rp. 20, Rp dan 5G di KTT G20 (2022).",
    "Menurut S.H. dan M.Si., A.Yani di .U.S. dan U.S.-Rusia, lalu a.b.cde, S.Sos.",
    "anak-anak, Buku-bukunya, sayur-mayur, Rusia-Ukraina, KPK-lah, COVID-19, U-17, a--b, -lah, lah-",
    "Jum'at Jum’at 'kata’ ’90-an Ma’ruf’ rock'n'roll ‘kutip’ ju\u00admat jum\u200bat \u200b \u00ad-",
    "cafe\u0301 CAFÉ \u0301a İstanbul ﬁnal ＰＢＢ ½ x² ٣٤ हिन्दी 東京 Россия ﷺ ß ẞ a\u0300\u0301-b\u0302",
    "@telusur_id #SaveBumi _a_ __ a_b_c Rp_3 S._H. 13_000 x\u00a0y\u2009z\x1fw\x85v\u3000u",
    "- – — … !!! , . \u00a0 \n\n\t (a) [b] “c” d. e, f- g/ 13/1/2022 http://a.b/c?d=e_f",
    "",
)
PIECES = st.sampled_from(
    [
        *"aAb1 -.,'’_\n\u00a0\u00ad\u200b\u0301",
        "Rp",
        "S.H",
        "anak",
        "13",
        "é",
        "\u2011",
        "ß",
        "東",
        "Ⅳ",
        "\u0e33",
    ]
)
MIXED = st.lists(PIECES, max_size=40).map("".join)


def forms_and_stems(vocabulary: Vocabulary, text: str, language: str) -> list[tuple[str, str]]:
    numbers = vocabulary.encode(text)
    stems = vocabulary.stem_numbers(numbers, language)
    return [
        (vocabulary.forms[form], vocabulary.stems[stem]) for form, stem in zip(numbers, stems, strict=True)
    ]


def analyzed(text: str, language: str) -> list[tuple[str, str]]:
    return [(token.form, token.stem) for token in ANALYZER.analyze(text, language)]


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("text", TEXTS)
def test_positions_forms_and_stems_are_those_of_the_analyzer(text, language):
    assert forms_and_stems(Vocabulary(ANALYZER), text, language) == analyzed(text, language)


@given(st.one_of(st.text(max_size=80), MIXED), st.sampled_from(["id", "en"]))
def test_so_are_those_of_any_text(text, language):
    assert forms_and_stems(Vocabulary(ANALYZER), text, language) == analyzed(text, language)


@given(st.one_of(st.text(max_size=80), MIXED))
def test_the_tokens_of_a_text_are_those_between_its_spaces(text):
    between = text.replace("_", " ").split()
    assert [t.text for t in tokens(text)] == [t.text for stretch in between for t in tokens(stretch)]


@given(st.lists(MIXED, max_size=8))
def test_many_texts_are_encoded_as_one_by_one(texts):
    vocabulary = Vocabulary(ANALYZER)
    numbers, starts = vocabulary.encode_all(texts)
    assert (numbers.dtype, starts.dtype, len(starts)) == (np.int32, np.int64, len(texts) + 1)
    assert starts[-1] == len(numbers)
    for at, text in enumerate(texts):
        assert numbers[starts[at] : starts[at + 1]].tolist() == vocabulary.encode(text).tolist()


def test_numbers_are_given_in_order_of_first_sight():
    vocabulary = Vocabulary()
    assert vocabulary.encode("Rapat dipimpin Ratna").tolist() == [0, 1, 2]
    assert vocabulary.encode("Ratna memimpin rapat").tolist() == [2, 3, 0]
    assert vocabulary.forms == ["rapat", "dipimpin", "ratna", "memimpin"]
    assert vocabulary.stem_numbers(np.array([3, 1, 0], np.int32), "id").tolist() == [1, 1, 0]
    assert vocabulary.stems == ["rapat", "pimpin"]


def test_one_form_has_a_stem_in_each_language():
    vocabulary = Vocabulary()
    forms = vocabulary.encode("meetings")
    stems = [vocabulary.stem_numbers(forms, language) for language in ("id", "en", "id")]
    assert [vocabulary.stems[int(number[0])] for number in stems] == ["meetings", "meet", "meetings"]


def test_a_vocabulary_longer_than_its_table_goes_on_with_the_same_numbers(monkeypatch):
    monkeypatch.setattr(module, "MOST_STRETCHES", 3)
    vocabulary = Vocabulary(ANALYZER)
    before = [vocabulary.encode(text).tolist() for text in TEXTS]
    assert [vocabulary.encode(text).tolist() for text in TEXTS] == before
    assert len(set(vocabulary.forms)) == len(vocabulary.forms)


def test_a_stretch_longer_than_any_word_is_encoded_too():
    text = "-".join(["kata", "lain"] * 200)
    assert forms_and_stems(Vocabulary(ANALYZER), text, "id") == analyzed(text, "id")
