"""Words to terms."""

import re
import unicodedata
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.analysis.analyzer import Analyzer
from index.analysis.language import find_language
from index.analysis.stemmer import StemsDamaged, StemTable, core
from index.analysis.tokens import LONGEST_FORM, MARKED, fold, tokens


def stems(text: str, language="id") -> list[str]:
    return [token.stem for token in Analyzer().analyze(text, language)]


def forms(text: str) -> list[str]:
    return [token.form for token in Analyzer().analyze(text, "id")]


def test_forms_of_one_root_share_a_stem():
    assert set(stems("memimpin dipimpin Pemimpin kepemimpinan PIMPINAN")) == {"pimpin"}


def test_the_stem_comes_first_and_the_exact_form_second():
    (token,) = Analyzer().analyze("Dipimpin", "id")
    assert token.terms == ("pimpin", "=dipimpin")


@pytest.mark.parametrize(
    ("compound", "stem"),
    [
        ("anak-anak", "anak"),
        ("Buku-bukunya", "buku"),
        ("buku-buku-nya", "buku"),
        ("tolong-menolong", "tolong"),
        ("meniru-nirukan", "tiru"),
        ("karang-mengarang", "karang"),
        ("wartawan-wartawan", "wartawan"),
        ("sayur-mayur", "sayur"),
        ("gerak-gerik", "gerak"),
        ("anak\u2011anak", "anak"),  # the non-breaking hyphen
        ("anak\u00ad-anak", "anak"),
    ],
)
def test_a_reduplication_is_one_token(compound, stem):
    assert stems(compound) == [stem]


@pytest.mark.parametrize("compound", ["Rusia-Ukraina", "COVID-19", "Jakarta-Bandung", "U-17", "KPK-lah"])
def test_another_compound_is_a_token_for_each_word(compound):
    first, second = compound.lower().split("-")
    assert forms(compound) == [first, second]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("13.000 rumah", ["13000", "rumah"]),
        ("Rp3,22 triliun", ["rp", "3,22", "triliun"]),
        ("tahun 2022.", ["tahun", "2022"]),
        ("6,4 dan 6.4", ["6,4", "dan", "6,4"]),
        ("m.si M.SI s.h. u.s. A.Yani", ["msi", "msi", "sh", "us", "a", "yani"]),
        ("13/1/2022", ["13", "1", "2022"]),
        ("jaringan 5G di KTT G20", ["jaringan", "5g", "di", "ktt", "g20"]),
        ("PBB, AS, dan U.S. serta S.H. M.Si", ["pbb", "as", "dan", "us", "serta", "sh", "msi"]),
        ("#SaveBumi @telusur_id", ["savebumi", "telusur", "id"]),
    ],
)
def test_numbers_years_and_abbreviations_survive(text, expected):
    assert forms(text) == expected


@pytest.mark.parametrize(
    "written", ["Jum'at", "Jum’at", "JUM`AT", "ju\u00admat", "Ｊｕｍａｔ", "jum\u200bat"]
)
def test_typography_does_not_tell_words_apart(written):
    assert forms(written) == ["jumat"]


def test_composed_and_decomposed_accents_are_one():
    assert forms("café") == forms("cafe\u0301") == ["cafe"]


def test_other_scripts_keep_their_letters_and_marks():
    assert forms("Россия हिन्दी 東京") == ["россия", "हिन्दी", "東京"]


def test_english_is_stemmed_as_english():
    assert stems("meetings were leading", "en") == ["meet", "were", "lead"]


def test_the_language_of_a_text_is_that_of_its_function_words():
    assert (
        find_language("The talks between the two countries will go on in Jakarta, said the minister.") == "en"
    )
    assert find_language("Menteri itu mengatakan bahwa perundingan akan dilanjutkan di Jakarta.") == "id"
    assert find_language("") == "id"


def test_a_word_of_any_length_gives_a_bounded_term():
    assert [len(form) for form in forms("x" * 100_000)] == [LONGEST_FORM]


@given(st.text(max_size=200))
def test_every_token_stands_where_it_says(text):
    for token in Analyzer().analyze(text, "id"):
        assert text[token.start : token.end] == token.token
        assert token.stem
        assert token.form


@given(st.text(max_size=60))
def test_folding_is_done_after_one_time(text):
    for token in tokens(text):
        once = fold(token.text)
        assert fold(once) == once


@given(st.text(alphabet=st.characters(categories=["L", "M", "N"]), max_size=30))
def test_unicode_forms_of_one_text_have_the_same_terms(text):
    composed, decomposed = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert forms(composed) == forms(decomposed)


@given(
    st.text("abdegiklmnoprstuy", min_size=1, max_size=12),
    st.sampled_from(["", "kan", "i", "ing", "ies", "bility", "y"]),
)
def test_a_word_has_the_core_of_its_stem(beginning, end):
    table = StemTable()
    for language in ("id", "en"):
        word = beginning + end
        assert core(table.stem(word, language), language) in word


@pytest.mark.parametrize(
    "word",
    [
        "memukul",
        "seruling",
        "pelajar",
        "kpk",
        "pengaruhnya",
        "dying",
        "skies",
        "happily",
        "hoping",
        "sensibility",
    ],
)
def test_so_have_words_that_lose_or_change_letters(word):
    for language in ("id", "en"):
        assert core(StemTable().stem(word, language), language) in word


def table_in(folder, *words: str) -> Path:
    path = folder / "stems.tsv"
    table = StemTable(path)
    for word in words:
        table.stem(word, "id")
    table.save()
    return path


def test_stems_are_kept_between_runs_and_each_word_is_stemmed_once(tmp_path, monkeypatch):
    asked = []
    monkeypatch.setattr("index.analysis.stemmer.indonesian_stem", lambda word: asked.append(word) or word[:3])
    first = StemTable(tmp_path / "stems.tsv")
    assert [first.stem("rumah", "id"), first.stem("rumah", "id")] == ["rum", "rum"]
    first.save()
    assert StemTable(tmp_path / "stems.tsv").stem("rumah", "id") == "rum"
    assert asked == ["rumah"]


def test_a_table_tells_another_what_it_learnt_since_it_was_read(tmp_path, monkeypatch):
    path = table_in(tmp_path, "rumah")
    worker, parent = StemTable(path), StemTable(path)
    for word in ("rumah", "dipimpin", "2022", "meetings"):
        worker.stem(word, "id")
    worker.stem("leading", "en")
    learnt = worker.new()
    assert learnt == {"dipimpin": "pimpin", "meetings": "meetings"}  # a number is its own stem
    assert worker.new() == {}
    parent.learn(learnt)
    parent.save()
    monkeypatch.setattr("index.analysis.stemmer.indonesian_stem", None)
    assert StemTable(path).stem("dipimpin", "id") == "pimpin"


def test_a_table_with_nothing_new_is_not_written(tmp_path):
    path = table_in(tmp_path, "rumah")
    before = path.stat().st_mtime_ns, path.read_bytes()
    again = StemTable(path)
    again.stem("rumah", "id")
    again.save()
    assert (path.stat().st_mtime_ns, path.read_bytes()) == before


def test_a_stem_that_many_words_have_is_kept_once(tmp_path):
    table = StemTable(table_in(tmp_path, "dipimpin", "memimpin", "pimpin"))
    stems = [table.stem(word, "id") for word in ("dipimpin", "memimpin", "pimpin")]
    assert stems == ["pimpin"] * 3
    assert len(set(map(id, stems))) == 1


@pytest.mark.parametrize("damage", [b"", b"\xff\xfe", b"# another version\nrumah\tx\n", b"rumah\tx\n"])
def test_a_damaged_or_foreign_table_of_stems_is_built_again(tmp_path, damage):
    (tmp_path / "stems.tsv").write_bytes(damage)
    assert StemTable(tmp_path / "stems.tsv").stem("dipimpin", "id") == "pimpin"


@given(st.data())
def test_any_wrong_bit_or_cut_in_a_table_of_stems_is_found(data):
    with TemporaryDirectory() as folder:
        path = table_in(Path(folder), "rumah", "dipimpin", "anak-anak", "2022")
        StemTable.check(path)
        whole = bytearray(path.read_bytes())
        if data.draw(st.booleans()):
            bit = data.draw(st.integers(0, 8 * len(whole) - 1))
            whole[bit // 8] ^= 1 << bit % 8
        else:
            del whole[data.draw(st.integers(0, len(whole) - 1)) :]
        path.write_bytes(whole)
        with pytest.raises(StemsDamaged, match=re.escape(str(path))):
            StemTable.check(path)
        assert StemTable(path).stem("dipimpin", "id") == "pimpin"


def test_a_table_of_stems_that_is_not_there_is_no_damage(tmp_path):
    StemTable.check(tmp_path / "stems.tsv")
    with pytest.raises(StemsDamaged, match="cannot be read"):
        StemTable.check(tmp_path)


def test_no_combining_mark_stands_where_none_is_sought():
    marks = [point for point in range(0x1E94B) if unicodedata.category(chr(point))[0] == "M"]
    assert set(marks) <= set(chain(*MARKED))
