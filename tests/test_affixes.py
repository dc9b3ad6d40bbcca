"""All ways in which affixes can have made a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.analysis.affixes import analyses, without_clitics


def roots_of(word: str, *roots: str) -> list[str]:
    return sorted({found.root for found in analyses(word, frozenset(roots))})


@pytest.mark.parametrize(
    ("word", "root"),
    [
        ("memakai", "pakai"), ("memasak", "masak"), ("membaca", "baca"), ("memproses", "proses"),
        ("menulis", "tulis"), ("menanti", "nanti"), ("mendengar", "dengar"), ("mentransfer", "transfer"),
        ("mengirim", "kirim"), ("mengajar", "ajar"), ("menggali", "gali"), ("mengkritik", "kritik"),
        ("mengecat", "cat"), ("menyapu", "sapu"), ("menyanyi", "nyanyi"), ("melihat", "lihat"),
        ("penglihatan", "lihat"), ("pengetesan", "tes"), ("petani", "tani"), ("pelajar", "ajar"),
        ("peramal", "ramal"), ("pertapaan", "tapa"), ("berenang", "renang"), ("bekerja", "kerja"),
        ("belajar", "ajar"), ("terasa", "rasa"), ("tepercaya", "percaya"), ("diperbarui", "baru"),
        ("memperumit", "rumit"), ("mempekerjakan", "kerja"), ("mempelajari", "ajar"), ("keterbukaan", "buka"),
        ("ketidakpastian", "pasti"), ("ketidakberdayaan", "daya"), ("berpengalaman", "alam"),
        ("ilmuwan", "ilmu"), ("seseorang", "orang"), ("reruntuhan", "runtuh"), ("pepohonan", "pohon"),
        ("kuambil", "ambil"), ("kauhajar", "hajar"), ("nonmuslim", "muslim"), ("legalisasi", "legal"),
        ("bukunyalah", "buku"), ("rumahkupun", "rumah"), ("memegangi", "pegang"),
    ],
)  # fmt: skip
def test_a_root_is_found_behind_its_affixes(word, root):
    assert roots_of(word, root) == [root]


@pytest.mark.parametrize(
    ("word", "roots"),
    [
        ("mengawal", ["awal", "kawal"]),
        ("memalu", ["malu", "palu"]),
        ("kutukan", ["kutu", "kutuk"]),
        ("beruang", ["ruang", "uang"]),
        ("penarikan", ["tari", "tarik"]),
    ],
)
def test_where_several_roots_are_possible_all_are_found(word, roots):
    assert roots_of(word, *roots) == roots


def test_a_prefix_stands_inside_those_only_that_may_hold_it():
    assert roots_of("diperpanjang", "panjang") == ["panjang"]
    assert roots_of("perdipanjang", "panjang") == []


def test_what_is_too_short_for_a_root_is_none():
    assert roots_of("beri", "ri", "i", "ber") == ["ber"]


def test_an_analysis_tells_the_affixes_with_the_sounds_that_they_took():
    (found,) = analyses("memperkirakannya", frozenset(["kira"]))
    assert found.affixes == ("meN=p-per-", "kan")
    assert found.clitics == "nya"


def test_clitics_go_one_after_the_other():
    assert without_clitics("rumahnyalah")[-1] == ("rumah", "nya+lah")
    assert without_clitics("rumah") == [("rumah", "")]


@given(st.text("abdeghiklmnoprstuwy", min_size=1, max_size=14))
def test_any_letters_are_taken_apart_and_never_to_themselves(word):
    class Everything:
        def __contains__(self, root: object) -> bool:
            return True

    for found in analyses(word, Everything()):
        assert found.root != word
        assert found.root[1:] in word
        assert found.prefixes or found.suffix or found.clitics
