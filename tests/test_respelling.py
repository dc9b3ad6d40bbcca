"""Which words of a question may be respelt, and the question with others in their place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.respelling import in_case_of, respelt, typed_words

BOTH = ("title_exact", "body_exact")


@pytest.mark.parametrize(
    ("q", "expected"),
    [
        ("gmpa di Cianjur", ["gmpa", "di", "Cianjur"]),
        ('"hrga beras" naik', ["hrga", "beras", "naik"]),
        ("“hrga beras” naik", ["hrga", "beras", "naik"]),
        ('hrga "beras', ["hrga", "beras"]),
        ("(bnjir ATAU rob) DAN tangul", ["bnjir", "rob", "tangul"]),
        ("gempa -bnjir", ["gempa"]),
        ('gempa -"bnjir rob" sawah', ["gempa", "sawah"]),
        ("gempa BUKAN bnjir NOT rob sawah", ["gempa", "sawah"]),
        ("=pemrintah", ["pemrintah"]),
        ("pemer* pemrintah~ pemrntah~2", []),
        ("tanggal:Maret tanggal:[2022-01 TO 2022-03] date:jan gempa", ["gempa"]),
        ("2022 U-17 G20 3,22 k9", []),
        ("www.obor.example ratna@obor.example S.H. https://obor.example/a", []),
        ("anak-anka rusia/ukrania jum'at", ["anak", "anka", "rusia", "ukrania", "jum'at"]),
        ("", []),
    ],
)
def test_plain_words_and_those_of_phrases_may_be_respelt(q, expected):
    typed = list(typed_words(q))
    assert [word.text for word in typed] == expected
    assert all(q[word.start : word.end] == word.text for word in typed)


def test_a_word_belongs_to_the_fields_in_which_it_is_sought():
    fields = {
        word.text: word.fields for word in typed_words('judul:bnjir tokoh:"ratna wlandari" media OUTLET: obr')
    }
    assert fields == {
        "bnjir": ("title_exact",),
        "ratna": ("person",),
        "wlandari": ("person",),
        "media": BOTH,
        "obr": ("outlet",),
    }


def test_everything_else_of_a_question_stays_as_it_is():
    q = 'judul:"Bnjir  rob"~5 (GMPA) -"gmpa"'
    others = {"Bnjir": "banjir", "GMPA": "gempa"}
    chosen = {word: others[word.text] for word in typed_words(q) if word.text in others}
    assert respelt(q, chosen) == 'judul:"Banjir  rob"~5 (GEMPA) -"gmpa"'


@given(st.text(st.sampled_from('ab “"():-=*~[]/. \nANDNOTjudul'), max_size=40))
def test_words_stand_where_they_are_said_to_whatever_is_typed(q):
    typed = list(typed_words(q))
    assert all(q[word.start : word.end] == word.text for word in typed)
    assert respelt(q, {word: word.text.lower() for word in typed}).lower() == q.lower()


def test_a_single_capital_is_no_word_in_capitals():
    assert in_case_of("A", "ada") == "Ada"
