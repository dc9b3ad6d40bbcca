from pathlib import Path
from time import process_time

import pytest

from index.intake.leftovers import TABLE, asked, leftovers, signs

TITLE = "Tanggul Jebol, Warga Teluk Ranum Bergotong Royong"
LEAD = "Warga Teluk Ranum bergotong royong menambal tanggul yang jebol sejak subuh, dibantu nelayan."
LAST = "Kepala desa meminta perahu tidak melaut dulu sampai ombak kembali tenang di pesisir itu."


def in_question(*lines: tuple[str, str | None] | str) -> list[str]:
    texts, reasons = unzip(lines)
    return [texts[at] for at in asked(texts, reasons)]


def taken(*lines: tuple[str, str | None] | str) -> list[str]:
    texts, reasons = unzip(lines)
    return [texts[at] for at in leftovers(texts, reasons)]


def unzip(lines):
    pairs = [line if isinstance(line, tuple) else (line, None) for line in lines]
    return [text for text, _ in pairs], [reason for _, reason in pairs]


def gone(text: str) -> tuple[str, str]:
    return text, "page furniture"


def test_short_lines_among_the_removed_ones_of_a_page_s_foot_go():
    foot = [
        gone("Bagikan"),
        "Ruang Pembaca",
        gone("Facebook"),
        "Warga Ranum",
        gone("Twitter"),
        gone("Redaksi"),
    ]
    assert taken(TITLE, LEAD, LAST, *foot) == ["Ruang Pembaca", "Warga Ranum"]


def test_far_from_removed_lines_nothing_is_asked():
    assert in_question(TITLE, "Cerita Warga", LEAD, "Perahu Kecil", LAST, "Ombak Tenang") == []


def test_above_the_end_of_the_text_nothing_is_asked():
    assert in_question(gone("Beranda"), TITLE, "Siaran Pers", gone("Oleh: Rima Sari"), LEAD, LAST) == []
    assert in_question(TITLE, LEAD, gone("Baca juga: Garam Mahal"), "Ombak Lebih Tinggi", LAST) == []


@pytest.mark.parametrize(
    "line",
    [
        "Senin, 10 Januari 2022",
        "Ranum FC vs Sabuk FC",
        "Pelatih: Wira Santana",
        "- Pakai wadah kedap udara",
        "Ombak datang lagi.",
        "Wira datang ke tanggul. Ia membawa garam (Kabar)",
    ],
)
def test_days_results_items_and_sentences_are_not_asked(line):
    assert in_question(TITLE, LEAD, LAST, gone("Bagikan"), line, gone("Redaksi")) == []


def test_every_weight_belongs_to_a_sign_that_lines_can_have():
    table = Path(__file__).parents[1] / "index" / "intake" / TABLE
    names = {row.split("\t")[1].split(" ")[0] for row in table.read_text(encoding="utf-8").splitlines()}
    texts, reasons = unzip([LEAD, gone("Beranda"), "KLIK www.ranum.example aB", "b", gone("c")])
    possible = {sign.split(" ")[0] for found in signs(texts, reasons, (2, 3)) for sign in found} | {"", "all"}
    assert names <= possible


def test_a_hundred_thousand_leftovers_take_no_time():
    texts, reasons = unzip([LEAD, *[gone("Bagikan"), "Warga Ranum"] * 50_000])
    began = process_time()
    assert len(list(leftovers(texts, reasons))) in (0, 50_000)
    assert process_time() - began < 20
