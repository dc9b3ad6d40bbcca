"""The stemmer's tables: how they are counted, and that what is shipped is sound."""

import pytest

from bench.fit_stems import NO_NAMES, count, fit, names
from index.analysis.indonesian import indonesian_stem
from index.analysis.lexicon import CLITIC, all_roots, lexicon
from index.analysis.own_names import PERSON_NAMES, PLACE_NAMES
from index.analysis.own_roots import NO_ROOTS, OWN_MEANING, OWN_ROOTS
from index.analysis.own_stems import OWN_STEMS
from index.analysis.sastrawi import sastrawi
from index.analysis.spellings import USUAL
from index.analysis.stopwords import INDONESIAN

TEXT = (
    "Warga Gilimanu memperbaiki jalan. Perbaikan itu selesai, kata Wasesani di Gilimanu.\n"
    "Jalan yang diperbaiki dipakai warga (Pemakai jalan senang).\n"
)


def test_words_are_counted_by_how_they_are_written():
    seen = count([TEXT])
    assert (seen.lower["jalan"], seen.start["jalan"], seen.capital["jalan"]) == (2, 1, 0)
    assert (seen.capital["gilimanu"], seen.start["pemakai"]) == (2, 1)
    assert seen.name_share("gilimanu") == 1
    assert seen.name_share("jalan") == 0


def test_a_root_weighs_what_it_occurs_alone_and_in_words_of_no_other_root():
    weights = fit(count([TEXT] * 100)).weights
    assert weights["jalan"] == 8  # 200 in lower case and 100 at a sentence's start
    assert weights["baik"] == 8  # diperbaiki, memperbaiki
    assert "tulis" not in weights


def test_affixes_are_weighed_by_the_words_that_have_them():
    found = fit(count([TEXT] * 100))
    assert set(found.affixes) >= {("di-", ""), ("di-per-", "i"), ("meN=p-per-", "i")}
    assert all(weight < 0 for weight in found.affixes.values())


def test_the_same_corpus_gives_the_same_tables():
    assert fit(count([TEXT] * 9)) == fit(count([TEXT] * 9))


def test_a_word_that_is_written_as_a_name_is_one():
    text = "Kata Jalani dan Perbaikan. Saat itu Jalani pergi; kepada Jalani, perbaikan dan perbaikan besar.\n"
    seen = count([text] * 30)
    assert names(seen, fit(seen)) == ["jalani"]


def test_every_shipped_root_is_known_and_every_weight_in_bounds():
    known = lexicon()
    assert known.weights.keys() <= all_roots()
    assert all(1 <= weight <= 24 for weight in known.weights.values())
    assert all(-30 < weight < 0 for weight in (*known.affixes.values(), *known.clitics.values()))
    assert CLITIC not in {prefixes for prefixes, _ in known.affixes}
    assert {"", "nya", "ku", "lah"} <= known.clitics.keys()


def test_shipped_names_are_words_that_the_rules_would_change():
    known = lexicon()
    shipped = known.whole - INDONESIAN - PLACE_NAMES - PERSON_NAMES
    assert len(shipped) > 200
    assert not shipped & known.roots
    assert not shipped & NO_NAMES


def test_own_tables_do_not_contradict_each_other():
    assert not set(OWN_STEMS) & (set(USUAL) | PLACE_NAMES | PERSON_NAMES | INDONESIAN)
    assert not set(USUAL) & (set(USUAL.values()) | PLACE_NAMES | PERSON_NAMES | OWN_MEANING)
    assert not NO_ROOTS & (OWN_ROOTS | OWN_MEANING | set(USUAL.values()))
    assert set(sastrawi().dictionary.words) >= NO_ROOTS
    assert not OWN_ROOTS & set(sastrawi().dictionary.words)  # else it is theirs


@pytest.mark.parametrize("name", sorted(PLACE_NAMES | PERSON_NAMES))
def test_an_own_name_is_its_own_stem(name):
    assert indonesian_stem(name) == name
