"""Candidate runs: which capitalised words are taken together, and which words stay outside."""

import pytest

from index.intake.names import Span, find_spans, quoted, split_words


def runs(text: str) -> list[str]:
    words = split_words(text)
    return [text[words.start[span.first] : words.end[span.last - 1]] for span in find_spans(words)]


def test_offsets_and_gaps_rebuild_the_text():
    text = "Kata  Ja'far, di\nrumah (KPK)."
    words = split_words(text)
    rebuilt = "".join(gap + word for gap, word in zip(words.gap, words.raw, strict=True))
    assert text.startswith(rebuilt)


def test_glued_words_come_apart_but_camel_case_names_do_not():
    assert split_words("PresidenBudi KPKBudi Joni-Budi McKay LeBron Jae-in").raw == [
        "Presiden", "Budi", "KPK", "Budi", "Joni", "Budi", "McKay", "LeBron", "Jae-in",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("tamu Karvo Mandel tiba", ["Karvo Mandel"]),
        ("tamu Karvo von der Mandel tiba", ["Karvo von der Mandel"]),
        ("tamu Karvo B. Mandel tiba", ["Karvo B. Mandel"]),
        ("tamu Budi di Bregan tiba", ["Budi", "Bregan"]),
        ("tamu Karvo. Mandel tiba", ["Karvo", "Mandel"]),
        ("tamu Karvo, Mandel tiba", ["Karvo", "Mandel"]),
        ("tamu Karvo\n\nMandel tiba", ["Karvo", "Mandel"]),
        ("tamu Menteri Perhubungan Karvo Mandel tiba", ["Karvo Mandel"]),
        ("tamu dari Kabupaten Brebes Karvo tiba", ["Karvo"]),
        ("tamu Chairul Tanjung di Tanjung Priok", ["Chairul Tanjung", "Priok"]),
        ("Melihat Karvo, mereka pulang", ["Karvo"]),
        ("tamu Imam Karvano dan Hakim Budi", ["Imam Karvano", "Budi"]),
        ("tamu Wali Kota Bogor Bima Karvano di Bima", ["Bima Karvano"]),
        ("KPK DPR RI 2022", []),
    ],
)
def test_runs_end_at_punctuation_and_at_words_that_are_no_names(text, found):
    assert runs(text) == found


def test_a_word_that_the_article_also_writes_small_is_no_name():
    assert runs("Direksi Produk Karvo menjual produk itu") == ["Karvo"]


@pytest.mark.parametrize("degree", ["M.Sc.", "M.Sc", "MSc", "M.Eng.", "Ph.D.", "S.Sos., M.Si."])
def test_a_degree_is_no_name(degree):
    assert runs(f"tamu Karvo Mandel, {degree}, ahli gempa") == ["Karvo Mandel"]


def test_a_headline_tells_nothing_by_its_capitals():
    assert runs("Karvo Mandel Akan Kembali Ke Bregan") == []
    assert runs("Staf Khusus Karvo Mandel hadir di sini") == ["Karvo Mandel"]


def test_a_span_in_quotation_marks_is_seen():
    words = split_words('film "Karvo Mandel" laris')
    assert quoted(words, Span(1, 3))
    assert not quoted(words, Span(0, 3))
