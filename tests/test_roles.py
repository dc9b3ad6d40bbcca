"""Title phrases beside a name, where they begin and what is left of them as a role."""

import pytest
from spans import spans_in

from index.intake.evidence import read_evidence
from index.intake.names import split_words


def role(text: str) -> str | None:
    """The role of the last name in ``text``."""
    words = split_words(text)
    return read_evidence(words, spans_in(words)[-1]).role


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kata Presiden Karvo Mandel", "Presiden"),
        ("kata Plt Juru Bicara KPK Karvo Mandel", "Plt Juru Bicara KPK"),
        (
            "kata Asisten Staf Khusus Wapres Bidang Umum Karvo Mandel",
            "Asisten Staf Khusus Wapres Bidang Umum",
        ),
        ("kata Direktur Utama PT Antam Tbk, Karvo Mandel", "Direktur Utama PT Antam Tbk"),
        ("kata penasihat keamanan nasional AS, Karvo Mandel", "penasihat keamanan nasional AS"),
        (
            "kata Duta Besar Kerajaan Arab Saudi untuk RI Karvo Mandel",
            "Duta Besar Kerajaan Arab Saudi untuk RI",
        ),
        ("kata Kepala Dinas Kesehatan, dr. Karvo Mandel", "Kepala Dinas Kesehatan"),
        ("kata Kapolres Brebes AKBP Karvo Mandel", "Kapolres Brebes"),
        ("kata Kombes Pol. Karvo Mandel", "Kombes Pol."),
        ("kata seorang warga Karvo Mandel", "warga"),
        ("kata Pak Karvo Mandel", None),
        ("kata Karvo Mandel", None),
        ("presiden yang memanggil Karvo Mandel", None),
        ("Jalan Jenderal Karvo Mandel", None),
        ("Ibu Kota Karvo Mandel", None),
    ],
)
def test_the_role_is_the_title_phrase_before_the_name(text, expected):
    assert role(text) == expected


def test_without_a_title_before_it_the_role_is_the_apposition_behind_it():
    assert role("Karvo Mandel, juru bicara istana, tersenyum") == "juru bicara istana"
    assert role("Karvo Mandel selaku ketua panitia") == "ketua panitia"


def test_a_title_does_not_reach_over_another_person():
    assert role("Presiden Budi Karvano, Joni Bretelan") is None
    assert role("Bupati Sarkum (51) dan Karvo Mandel") is None
