from pathlib import Path
from time import process_time

import pytest

from index.intake.leftovers import TABLE, asked, leftovers
from index.intake.line_signs import layout

TITLE = "Tanggul Jebol, Warga Teluk Ranum Bergotong Royong"
LEAD = "Warga Teluk Ranum bergotong royong menambal tanggul yang jebol sejak subuh, dibantu nelayan."
LAST = "Kepala desa meminta perahu tidak melaut dulu sampai ombak kembali tenang di pesisir itu."


def in_question(*lines: tuple[str, str | None] | str) -> list[str]:
    texts, reasons = unzip(lines)
    return [texts[at] for at in asked(texts, reasons, layout(texts, reasons))]


def taken(*lines: tuple[str, str | None] | str) -> list[str]:
    texts, reasons = unzip(lines)
    return [texts[at] for at in leftovers(texts, reasons)]


def unzip(lines):
    pairs = [line if isinstance(line, tuple) else (line, None) for line in lines]
    return [text for text, _ in pairs], [reason for _, reason in pairs]


def gone(text: str) -> tuple[str, str]:
    return text, "page furniture"


def test_short_lines_among_the_removed_ones_of_a_page_s_foot_go():
    foot = [gone("Bagikan"), "Ruang Pembaca", gone("Twitter"), gone("Redaksi"), gone("Kontak")]
    assert taken(TITLE, LEAD, LAST, *foot) == ["Ruang Pembaca"]


def test_short_lines_among_the_removed_ones_above_and_under_the_title_go():
    head = [gone("Beranda"), "Kabar Kita", gone("Masuk"), TITLE, gone("Oleh: Rima Sari"), "Tim Pesisir"]
    assert taken(*head, gone("Bagikan"), LEAD, LAST) == ["Kabar Kita", "Tim Pesisir"]


def test_neither_the_first_nor_the_longest_line_above_the_text_is_asked():
    rubric = "PALING HANGAT PEKAN INI DI RANUM"
    assert in_question(rubric, gone("Bagikan"), TITLE, gone("Oleh: Rima Sari"), LEAD, LAST) == []


def test_where_nothing_was_removed_nothing_is_asked():
    assert in_question("Kabar Kita", TITLE, "Cerita Warga", LEAD, "Perahu Kecil", LAST, "Ombak Tenang") == []


def test_between_the_first_and_the_last_paragraph_nothing_is_asked():
    assert in_question(TITLE, LEAD, gone("Baca juga: Garam Mahal"), "Ombak Lebih Tinggi", LAST) == []


@pytest.mark.parametrize(
    "line",
    [
        "Senin, 10 Januari 2022",
        "Ranum FC vs Sabuk FC",
        "Sabuk FC 2 - 1 Ranum FC",
        "Pelatih: Wira Santana",
        "- Pakai wadah kedap udara",
        "Ombak datang lagi.",
        "Wira datang ke tanggul. Ia membawa garam (Kabar)",
        "RANUM, KABAR.ID - Warga menambal tanggul yang jebol",
    ],
)
def test_days_results_items_datelines_and_sentences_are_not_asked(line):
    assert in_question(TITLE, LEAD, LAST, gone("Bagikan"), line, gone("Redaksi")) == []


def test_a_list_between_title_and_text_is_the_article_s():
    names = [f"Dusun {name}" for name in ("Karang", "Muara", "Sabuk", "Teluk", "Pasir", "Bakau", "Nipah")]
    assert in_question(gone("Beranda"), TITLE, *names, LEAD, LAST) == []


@pytest.mark.parametrize(
    "pieces",
    [("Teluk Ranum", "ditutup sejak subuh karena ombak setinggi atap rumah."), ("Ranum (", "), Senin siang")],
)
def test_a_sentence_that_a_scraper_broke_is_not_asked(pieces):
    assert in_question(gone("Beranda"), TITLE, *pieces, LEAD, LAST) == []


def test_a_line_that_heads_a_list_of_the_article_is_not_asked():
    assert in_question(TITLE, LEAD, LAST, gone("Bagikan"), "Susunan pemain:", "Wira; Bima; Surya") == [
        "Wira; Bima; Surya"
    ]


def test_every_weight_belongs_to_a_sign_that_lines_can_have():
    table = Path(__file__).parents[1] / "index" / "intake" / TABLE
    names = {row.split("\t")[1] for row in table.read_text(encoding="utf-8").splitlines()}
    words = {word for name in names for word in name.split(" ")[:1]}
    zones = {"above", "head", "text", "tail"}
    grammar = {"small", "calls", "notice", "verbs", "switch", "somebody", "title"}
    assert words <= zones | grammar | {""}
    assert {"above", "head", "tail"} <= words


def test_a_hundred_thousand_leftovers_take_no_time():
    texts, reasons = unzip([LEAD, *[gone("Bagikan"), "Warga Ranum"] * 50_000])
    began = process_time()
    assert len(list(leftovers(texts, reasons))) <= 50_000
    assert process_time() - began < 20
