import pytest

from index.intake.above_dateline import captions_above_dateline

TITLE = "Tanggul Jebol, Warga Teluk Ranum Bergotong Royong"
DECK = "Mereka bekerja sejak subuh tanpa menunggu alat berat"
LEAD = "RANUM, KABAR.ID — Warga Teluk Ranum bergotong royong menambal tanggul yang jebol sejak subuh."
CAPTION = "Warga mengangkut karung pasir di Desa Sabuk, Kabupaten Ranum, Sabtu (22/1/2022)."


def gone(*lines: str, byline: int | None = None) -> list[str]:
    reasons = ["byline" if at == byline else None for at in range(len(lines))]
    return [lines[at] for at in captions_above_dateline(lines, reasons)]


@pytest.mark.parametrize(
    "caption",
    [
        CAPTION,
        "Ilustrasi warga mengangkut karung pasir di Desa Sabuk",
        "Kepala Desa Sabuk Wira Santana (kiri) mengangkut karung pasir bersama warga.",
    ],
)
def test_between_title_and_dateline_a_sentence_about_a_picture_goes(caption):
    assert gone(TITLE, DECK, caption, LEAD) == [caption]


def test_a_caption_of_several_sentences_goes_with_its_credit():
    caption = f"{CAPTION} Tanggul itu jebol sejak subuh. Warga bekerja sampai malam. (KABAR/Jaya Putra)"
    assert gone(TITLE, DECK, caption, LEAD) == [caption]


def test_a_deck_stays():
    assert gone(TITLE, DECK, LEAD) == []


def test_behind_a_byline_stands_no_deck_but_a_caption():
    plain = "Warga mengangkut karung pasir di Desa Sabuk"
    assert gone(TITLE, DECK, "Oleh: Rima Sari", plain, LEAD, byline=2) == [plain]


def test_under_a_site_s_name_and_a_day_stands_the_title():
    for site in ("KABARRANUM.COM | Pesisir", "Kabar Ranum"):
        assert gone(site, "Oleh: Rima Sari", TITLE, LEAD, byline=1) == []
        assert gone(site, "Oleh: Rima Sari", "Warga Ranum menambal tanggul jebol", LEAD, byline=1) == []


@pytest.mark.parametrize(
    "line",
    [
        "Air surut pada Sabtu (22/1/2022), kata Wira Santana, kepala desa yang memimpin warga.",
        "Warga mengangkut pasir. Tanggul itu jebol lagi pada Sabtu (22/1/2022).",
    ],
)
def test_what_is_said_and_what_is_told_in_two_sentences_stays(line):
    assert gone(TITLE, line, LEAD) == []


def test_without_a_dateline_behind_it_the_first_sentence_is_the_lead():
    assert gone(TITLE, CAPTION, "Air laut merendam dapur dan kandang ayam warga sampai sore hari itu.") == []
    assert gone(TITLE, LEAD, CAPTION) == []
