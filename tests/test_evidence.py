"""Each kind of evidence for and against a name."""

import pytest
from spans import spans_in

from index.intake.evidence import AGAINST, WEIGHTS, read_evidence
from index.intake.names import split_words


def kinds(text: str) -> frozenset[str]:
    """The evidence of the first name in ``text``."""
    words = split_words(text)
    return read_evidence(words, spans_in(words)[0]).kinds


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("rapat Menteri Sosial Karvo Mandel", "title"),
        ("rapat Menteri Sosial Karvo", "title_of_one"),
        ("rapat Iptu Karvo", "courtesy"),
        ("jelas Karvo", "says_before"),
        ("jelas Bupati Karvo", "says_before"),
        ("hal itu Karvo pun menegaskan", "says_after"),
        ("tamu Karvo, S.H., pulang", "degree"),
        ("tamu Karvo (35) pulang", "age"),
        ("tamu Karvo, pelatih tim itu", "apposition"),
        ("tamu Karvo menangis", "does"),
        ("sebuah gol Karvo", "context"),
        ("tamu Budi Karvo", "given"),
        ("tamu Karvo Siregar", "name_like"),
        ("tamu Suharto", "known_mononym"),
        ("tamu Karvo Mandel", "several_words"),
        ("lewat Jalan Karvo", "thing_head"),
        ("lewat Jalan Jenderal Karvo", "thing_head"),
        ("lewat Bandara Internasional Karvo", "thing_head"),
        ("saham Karvo Group", "thing_tail"),
        ("tiba di Karvo", "place_before"),
        ('film "Karvo Mandel"', "quoted"),
        ("warung Karvo Surabaya", "place_tail"),
        ("mobil Karvo SF5", "code"),
        ("Editor: Karvo Mandel", "credit"),
        ("(Karvo Mandel/Antara)", "credit"),
        ("(ANTARA/Karvo Mandel)", "credit"),
        ("Editor: A. Karvo Mandel", "credit"),
        ("Laporan wartawan Bregan.com, Karvo Mandel", "credit"),
        ("Karvo Mandel B - bregan Senin, 21 Jan 2019", "credit"),
        ("Warga menunggu beras/Bregan - Karvo Mandel", "credit"),
        ("lalu. Karvo pulang", "opens"),
        ("kelompok tani Sumber Karvo", "thing_head"),
    ],
)
def test_the_words_beside_a_name_give_evidence(text, kind):
    assert kind in kinds(text)


def test_the_last_name_of_a_bracket_with_a_slash_is_a_credit():
    words = split_words("tamu. (Dok. Bregan/Karvo Mandel)")
    assert "credit" in read_evidence(words, spans_in(words)[-1]).kinds


def test_a_pair_in_a_bracket_is_no_credit():
    assert "credit" not in kinds("ganda (Karvo Budi/Joni Mandel)")
    words = split_words("ganda (Budi Karvo/Joni Mandel)")
    assert all("credit" not in read_evidence(words, span).kinds for span in spans_in(words))


def test_every_kind_has_a_weight():
    assert all(weight > 0 for weight in WEIGHTS.values())
    assert all(weight < 0 for weight in AGAINST.values())


def test_no_evidence_without_a_reason():
    assert kinds("tamu Karvo pulang") == frozenset()
