"""What holds of cleaning whatever the page: it accounts for all text, keeps sentences, ends soon."""

import time
from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from index.intake.clean import Cleaned, clean
from index.intake.repair import repair
from index.intake.title import find_title

SUBJECTS = [
    "Warga Teluk Ranum",
    "Sekda Tasya",
    "Polisi",
    "Redaksi koran dinding itu",
    "Pewarta foto itu",
    "Ia",
]
VERBS = [
    "menutup",
    "membaca",
    "menonton",
    "menyimak",
    "mengikuti",
    "membagikan",
    "mengiklankan",
    "mengomentari",
    "menulis",
    "juga melihat",
]
OBJECTS = [
    "video ombak",
    "foto dermaga",
    "halaman berikutnya",
    "situs judi daring",
    "kanal berita",
    "artikel terkait",
    "berita lainnya",
    "surat terbuka",
    "iklan garam",
    "komentar tetangga",
    "saluran air di pasar",
]
TAILS = ["sejak subuh", "di sini", "pada Senin (4/7/2023)", "lewat telepon", "tanpa izin", "(lihat grafik)"]
sentences = st.builds(
    lambda *words: " ".join(words) + ".", *map(st.sampled_from, (SUBJECTS, VERBS, OBJECTS, TAILS))
)
paragraphs = st.lists(sentences, min_size=2, max_size=5, unique=True).map(" ".join)
AGE = "3 jam lalu"  # of a story of a list; what stands below may be the beginning of that story
FURNITURE = [
    "Baca juga: Pasar Ikan Sepi",
    "Baca Juga",
    "Terpopuler",
    "- Pasar Ikan Sepi",
    "Tags:",
    "ranum",
    "News",
    "12",
    "(sim/wan)",
    "Editor: Rima Sari",
    "loading...",
    "A",
    "Simak Video 'Ombak':",
    "Artikel Terkait",
    AGE,
    "Perbesar",
    "Ikuti kami di",
    "SCROLL TO CONTINUE WITH CONTENT",
    "Senin, 4 Juli 2023 10:15 WIB",
    "",
]
pages = st.lists(st.one_of(st.sampled_from(FURNITURE), paragraphs, st.text(max_size=80)), max_size=12).map(
    "\n".join
)


def no_title_opens_a_paragraph(article: list[str]) -> bool:
    """Where one does, it is taken for the title printed again."""
    return not any(paragraph.startswith(f"{article[0]} ") for paragraph in article)


def characters(cleaned: Cleaned) -> Counter[str]:
    pieces = [*cleaned.paragraphs, *(piece.text for piece in cleaned.removed)]
    return Counter("".join("".join(pieces).split()))


@given(st.one_of(st.text(), pages))
def test_what_is_kept_and_what_is_removed_are_the_page(page):
    cleaned = clean(page)
    assert characters(cleaned) == Counter("".join(repair(page).split()))
    assert all(piece.text and piece.reason for piece in cleaned.removed)


@settings(max_examples=300)
@given(st.lists(paragraphs, min_size=1, max_size=6, unique=True).filter(no_title_opens_a_paragraph))
def test_paragraphs_of_ordinary_sentences_stay(article):
    assert clean("\n".join(article)) == Cleaned(tuple(article), (), tuple(article))


@settings(max_examples=300)
@given(
    st.lists(paragraphs, min_size=3, max_size=6, unique=True).filter(no_title_opens_a_paragraph), st.data()
)
def test_furniture_between_paragraphs_takes_none_of_them(article, data):
    lines = list(article)
    for line in data.draw(st.lists(st.sampled_from(FURNITURE), max_size=8)):
        lines.insert(data.draw(st.integers(0, len(lines))), line)
    assume(not any(above == AGE and line in article for above, line in pairwise(lines)))  # may be a teaser
    kept = clean("\n".join(lines)).paragraphs
    assert [line for line in kept if line in article] == article


@given(st.lists(st.one_of(paragraphs, st.sampled_from(FURNITURE)), max_size=10, unique=True))
def test_what_is_left_of_ordinary_pages_has_little_more_to_clean(lines):
    """Not nothing: a notice that stood behind another becomes the end of its paragraph, and may go then."""
    once = clean("\n".join(lines))
    twice = clean("\n".join(once.paragraphs))
    article = [line for line in once.paragraphs if line.endswith(".")]
    assert [line for line in twice.paragraphs if line.endswith(".")] == article
    assert len(twice.removed) <= len(once.removed)


@given(st.lists(st.one_of(paragraphs, st.sampled_from(FURNITURE), st.text(max_size=60)), max_size=8))
def test_the_title_and_the_body_lose_no_line_of_the_article(lines):
    kept = clean("\n".join(lines)).paragraphs
    title, body = find_title(kept)
    assert all(line in body for line in kept if line.endswith(".") and len(line) > len(title))


@given(
    st.lists(
        st.sampled_from(
            [
                "“Ombak”",
                "Café",
                "Beyoncé’s",
                "Nestlé,",
                "Güler",
                "Müller”",
                "Peña–Ruiz",
                "Škoda",
                "“PELÉ”",
                "Ibu’s",
                "Rp 5 juta…",
                "Łódź",
                "Đoković",
                "naïve",
                "São",
                "½",
                "20°C",
                "“Å”",
                "Erdoğan",
                "ʿAli",
                "ā",
                "é…",
            ]
        )
    ).map(" ".join)
)
def test_correct_text_with_quotes_and_diacritics_is_never_mended(text):
    assert repair(text) == text


@pytest.mark.parametrize(
    "piece",
    [
        "kata ",
        "kata",
        "\n",
        " \n",
        "A\n",
        "Baca juga\n",
        "Baca juga: Pasar Ikan Sepi ",
        "Pasar Ikan Sepi\n",
        "<a ",
        "<b>",
        "(",
        "Foto: (",
        "Simak video ",
        'Simak Video "',
        "halaman ",
        "ANTARA/",
        "(4/7/2023). ANTARA/A. ",
        "Terpopuler\n-\n",
        "Tags:\n",
        "Senin, 4 Juli 2023 10:15 WIB\n",
        "slot gacor ",
        "Reporter: A ",
        ",loading",
        "Warga Teluk Ranum menutup dermaga sejak subuh karena ombak tinggi sekali hari ini.\n",
        "&",
        "√©",
        "Juga ",
        "Cek berita di Google News ",
        "Laporan Wartawan ",
        "Video: A ",
        "A post shared by ",
        "Halaman 1 ",
    ],
)
def test_half_a_megabyte_is_cleaned_in_time_that_grows_with_its_length(piece):
    quarter, whole = (_seconds(piece * (length // len(piece))) for length in (125_000, 500_000))
    assert (
        whole < 8 * quarter + 0.5
    )  # four times as long; eight and a half second leave room for a busy machine


def _seconds(text: str) -> float:
    started = time.process_time()
    find_title(clean(text).paragraphs)
    return time.process_time() - started
