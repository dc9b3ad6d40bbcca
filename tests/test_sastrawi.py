"""Our quick way through Sastrawi's rules: it gives the stems that Sastrawi gives."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

from index.analysis.sastrawi import sastrawi

THEIRS = StemmerFactory().create_stemmer().delegatedStemmer
PREFIXES = [
    *"be ber bel berke te ter teler me mem memp mempe memper men meng menge meny pe pem pen peng".split(),
    *"penge peny per pel pemer di dike ke se ku kau ge ger gel gem sin terjer mer".split(),
    "",
]
SUFFIXES = [*"i kan an nya ku mu lah kah tah pun isme isasi is -nya -lah kannya annyalah kanlah".split(), ""]
ROOTS = """
    pimpin adu ajar buka coba dengar embun faedah gali hitung injak jual kerja lari main nyanyi olah pakai
    quran rawat sapu tari ukur vonis wajib xa yakin zalim tulis pukul kirim kurung gigi getar suling tunjuk
    ruk kan kb percaya cermin kecewa serang a ab abc 2019 b2b
""".split()


@pytest.mark.parametrize("prefix", PREFIXES)
def test_every_prefix_rule_gives_their_stem(prefix):
    rng = random.Random(prefix)
    for root in ROOTS:
        for suffix in rng.sample(SUFFIXES, 4):
            word = prefix + root + suffix
            assert sastrawi().stem_word(word) == THEIRS.stem_word(word)


@pytest.mark.parametrize(
    "word", ["belajar", "pelajar", "pembelajarannya", "kekan", "nya", "", "-", "anak-anaknya"]
)
def test_so_do_words_that_they_make_an_exception_of(word):
    assert sastrawi().stem_word(word) == THEIRS.stem_word(word)


@given(
    st.lists(st.sampled_from([*"aeiounbrtmpklsjgdh-", "ng", "ny", "er", "em", "kan", "an"]), max_size=9).map(
        "".join
    )
)
def test_so_does_any_word(word):
    assert sastrawi().stem_word(word) == THEIRS.stem_word(word)


@given(
    st.sampled_from(ROOTS),
    st.sampled_from(ROOTS),
    st.sampled_from(SUFFIXES),
    st.sampled_from(["", "me", "ber"]),
)
def test_so_do_words_said_twice(first, second, suffix, prefix):
    for word in (
        f"{prefix}{first}-{first}{suffix}",
        f"{first}-{second}{suffix}",
        f"{first}-{prefix}{first}{suffix}",
    ):
        assert sastrawi().stem_word(word) == THEIRS.stem_word(word)
