"""Names that the model reads, and what is cut off them."""

import pytest

from index.intake.mentions import SUREST, find_mentions, read_names
from index.intake.names import split_words
from index.intake.tagger.tag import shipped_tagger


def names(text: str) -> list[str]:
    words = split_words(text)
    return [text[words.start[span.first] : words.end[span.last - 1]] for span in read_names(words)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Menurut Bupati Joko Hartawan, harga naik.", "Joko Hartawan"),
        ('"Baik," kata Hj. Ratna Kusumawati kepada wartawan.', "Ratna Kusumawati"),
        ("Hadir pula Prof. Dr. Bambang Hartawan, M.Si., dari kampus itu.", "Bambang Hartawan"),
        ("Kepala desa, I Made Suardika, mengatakan siap.", "I Made Suardika"),
    ],
)
def test_titles_and_degrees_are_cut_off_and_birth_order_names_stay_whole(text, name):
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Tersangka berinisial AS (35) ditahan bersama RK (28).",
        "Lihat https://BudiHartawan dan @BudiHartawan.",
        "KPK DPR RI 2022",
        "harga beras naik lagi",
        "",
    ],
)
def test_initials_addresses_and_small_words_are_no_names(text):
    assert names(text) == []


def test_names_are_parted_at_marks_and_not_between_words():
    found = names("Mereka adalah Bambang Hartawan, Ratna Kusumawati dan Joko Sutarpi (Jakarta).")
    assert found == ["Bambang Hartawan", "Ratna Kusumawati", "Joko Sutarpi"]


def test_spans_do_not_overlap_and_each_word_has_bounded_odds():
    words = split_words("Bupati Joko Hartawan menemui Ratna di Karvonia. Kata Joko, Karvonia Baru selesai.")
    found = find_mentions(words, shipped_tagger().label(words))
    places = [i for span in found.spans for i in range(span.first, span.last)]
    assert places == sorted(set(places))
    assert set(found.odds) == set(places)
    assert all(-SUREST <= odds <= SUREST for odds in found.odds.values())
