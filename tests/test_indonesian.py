"""The stem of an Indonesian word: the likeliest root, with names, exceptions and spellings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.analysis.analyzer import Analyzer
from index.analysis.indonesian import core, indonesian_stem
from index.analysis.lexicon import lexicon
from index.analysis.own_stems import OWN_STEMS
from index.analysis.spellings import USUAL
from index.analysis.stopwords import INDONESIAN

BEGINNINGS = ["", *"me mem men meng meny pe pem pen peng ber ter di ke se per diper ketidak".split()]
ENDS = ["", *"kan an i nya kannya lah".split()]


@pytest.mark.parametrize(
    ("word", "root"),
    [
        ("kerusakan", "rusak"), ("gerakan", "gerak"), ("penarikan", "tarik"), ("perpajakan", "pajak"),
        ("senilai", "nilai"), ("penegakan", "tegak"), ("perbankan", "bank"), ("pasukan", "pasukan"),
        ("penyelidikan", "selidik"), ("memasuki", "masuk"), ("berbasis", "basis"), ("menangis", "tangis"),
        ("relawan", "relawan"), ("perampokan", "rampok"), ("perokok", "rokok"), ("ditemani", "teman"),
        ("kutukan", "kutuk"), ("memenangi", "menang"), ("bergaris", "garis"), ("memuaskan", "puas"),
    ],
)  # fmt: skip
def test_the_root_is_the_one_that_readers_see(word, root):
    assert indonesian_stem(word) == root


@pytest.mark.parametrize(
    ("word", "root"),
    [("mengatakan", "kata"), ("berita", "berita"), ("beruang", "beruang"), ("mengakui", "aku")],
)
def test_the_longest_root_is_not_always_the_right_one(word, root):
    assert indonesian_stem(word) == root


@pytest.mark.parametrize(
    ("word", "root"),
    [
        ("ketidakpastian", "pasti"), ("ketidakadilannya", "adil"), ("berpengalaman", "alam"),
        ("olahragawan", "olahraga"), ("ilmuwannya", "ilmu"), ("kewartawanan", "wartawan"),
        ("memperebutkan", "rebut"), ("reruntuhan", "runtuh"), ("bertanggungjawab", "tanggungjawab"),
        ("disebarluaskan", "sebarluas"), ("menandatangani", "tandatangan"), ("fiturnya", "fitur"),
    ],
)  # fmt: skip
def test_affixes_and_roots_that_sastrawi_does_not_know_are_known(word, root):
    assert indonesian_stem(word) == root


@pytest.mark.parametrize(
    "name",
    """
    bali susi bekasi berlin kediri merapi jokowi megawati kurniawan gunawan setiawan hadi pekalongan lukaku
    messi berau banyuasin semarang selayar merangin pemalang serang sampang kenya terawan diana dian teresa
    malang mentawai
    """.split(),
)
def test_a_name_is_its_own_stem_also_with_a_clitic(name):
    assert indonesian_stem(name) == name
    assert indonesian_stem(f"{name}nya") == name


@pytest.mark.parametrize("word", sorted(INDONESIAN))
def test_a_function_word_is_its_own_stem(word):
    assert indonesian_stem(word) == word


@pytest.mark.parametrize("word", ["peserta", "kepesertaan", "alasannya", "anggaran", "akhirnya", "setuju"])
def test_a_word_that_has_left_its_root_does_not_share_its_stem(word):
    assert indonesian_stem(word) not in {"serta", "alas", "anggar", "akhir", "tuju"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("aktifis", "aktivis"), ("analisa", "analisis"), ("jumat", "jumat"), ("ijin", "izin"),
        ("resiko", "risiko"), ("praktek", "praktik"), ("hutang", "utang"), ("sekedar", "sekadar"),
        ("atlit", "atlet"), ("apotik", "apotek"), ("nopember", "november"), ("kwalitas", "kualitas"),
        ("standarisasi", "standardisasi"), ("obyek", "objek"), ("sholat", "salat"), ("propinsi", "provinsi"),
        ("perijinan", "perizinan"), ("mempraktekkan", "mempraktikkan"), ("berhutang", "berutang"),
        ("menganalisa", "menganalisis"), ("dikoordinir", "dikoordinasi"), ("merubah", "mengubah"),
        ("beresiko", "berisiko"), ("keaktifisan", "keaktivisan"), ("terlantar", "menelantarkan"),
    ],
)  # fmt: skip
def test_spellings_of_one_word_share_a_stem(one, other):
    assert indonesian_stem(one) == indonesian_stem(other)


@pytest.mark.parametrize(("one", "other"), [("kritik", "kritis"), ("putri", "puteri"), ("bank", "bang")])
def test_words_and_names_that_merely_look_alike_do_not(one, other):
    assert indonesian_stem(one) != indonesian_stem(other)


@pytest.mark.parametrize("word", ["jum'at", "Jum’at", "JUMAT"])
def test_typography_and_stems_go_together(word):
    assert [token.terms for token in Analyzer().analyze(word, "id")] == [("jumat", "=jumat")]


def test_only_the_stem_is_folded_and_the_form_stays_as_typed():
    (token,) = Analyzer().analyze("Perijinan", "id")
    assert (token.token, token.terms) == ("Perijinan", ("izin", "=perijinan"))


@pytest.mark.parametrize(
    ("compound", "stem"),
    [
        ("buku-bukunya", "buku"), ("tolong-menolong", "tolong"), ("meniru-nirukan", "tiru"),
        ("undang-undang", "undang"), ("perundang-undangan", "undang"), ("warna-warni", "warna"),
        ("nikmat-ku", "nikmat"), ("ke-2", "ke-2"), ("1990-an", "1990-an"), ("non-migas", "non-migas"),
        ("ijin-ijin", "izin"), ("-", "-"), ("a-", "a-"),
    ],
)  # fmt: skip
def test_a_compound_has_the_stem_of_what_is_said_twice_or_stays_whole(compound, stem):
    assert indonesian_stem(compound) == stem


def test_an_unknown_word_loses_its_nya_and_nothing_else():
    assert indonesian_stem("bloggernya") == "blogger"
    assert indonesian_stem("zzyzxan") == "zzyzxan"


@pytest.mark.parametrize(("word", "stem"), [*USUAL.items(), *OWN_STEMS.items()])
def test_words_of_the_own_tables_have_their_stem_and_its_core(word, stem):
    assert indonesian_stem(word) == stem
    assert indonesian_stem(stem) == stem  # else a query for the stem would not find the word
    assert core(stem)
    for form in (word, f"meng{word}", f"di{word}kan", f"{word}nya"):
        assert core(indonesian_stem(form)) in form


@given(
    st.sampled_from(sorted(lexicon().roots)),
    st.sampled_from(BEGINNINGS),
    st.sampled_from(ENDS),
    st.booleans(),
)
def test_a_word_holds_the_core_of_its_stem(root, beginning, end, lose):
    word = beginning + root[lose:] + end
    assert core(indonesian_stem(word)) in word


@given(st.sampled_from(sorted(lexicon().roots | lexicon().whole)))
def test_a_root_is_its_own_stem_but_for_its_spelling(root):
    once = indonesian_stem(root)
    assert indonesian_stem(once) == once
    assert root in USUAL or root in OWN_STEMS or once == root
