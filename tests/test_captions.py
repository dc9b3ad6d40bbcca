import pytest

from index.intake.captions import around_credits, captions
from index.intake.clean import clean

TITLE = "Ombak Menutup Pelabuhan Ranum"
PROSE = (
    "Ombak setinggi empat meter menutup Pelabuhan Ranum sejak Senin pagi, dan belasan perahu tidak dapat "
    "merapat sampai malam hari."
)


def places(*lines: str) -> list[int]:
    return sorted(set(captions([TITLE, *lines, PROSE], TITLE)))


@pytest.mark.parametrize(
    "caption",
    [
        "Belasan perahu menunggu di luar Pelabuhan Ranum, Senin (3/1/2022). (Kabar.id/Jaya Putra)",
        "Belasan perahu menunggu di luar Pelabuhan Ranum (Jaya/detikcom)",
        "Belasan perahu menunggu di luar Pelabuhan Ranum, Senin (3/1/2022).(KABAR.COM/JAYA PUTRA)",
        "Belasan perahu menunggu di luar Pelabuhan Ranum, Senin, 3 Januari 2022. Tempo/Jaya Putra",
        "Belasan perahu menunggu di Ranum pada 3 Januari 2022. REUTERS/Jaya Putra Foto: REUTERS/Jaya Putra",
        "Belasan perahu menunggu di Ranum 2017 kabar.com/jaya putra",
        "Boats wait at Ranum. The port is closed. Waves are high. (Photo credit should read JAYA/AFP)",
        "Perahu menunggu di Ranum. Ombak tinggi. Pelabuhan tutup sejak subuh. ANTARA FOTO/Jaya Putra/abc.",
    ],
)
def test_a_line_that_ends_in_its_photographer_is_a_caption(caption):
    assert places(caption) == [1]


@pytest.mark.parametrize(
    "line",
    [
        "Dua Puluh Kabupaten/Kota Menanam Garam Tahun Ini",
        "Warga diminta membawa tanda pengenal ketika mendaftar di balai desa (KTP/SIM).",
        "Harga garam di Ranum kini Rp6.500/Kg",
        "Jaya datang. Ia membawa garam. Ia lalu pulang ke Ranum sore itu juga. (Kabar.id/Jaya Putra)",
    ],
)
def test_a_slash_alone_makes_no_caption(line):
    assert places(line) == []


def test_what_closes_the_article_is_a_signature_and_no_caption():
    assert list(captions([TITLE, PROSE, "Air surut pada Senin sore itu. (Kabar.id/Jaya Putra)"], TITLE)) == []


def test_the_line_under_a_lone_source_is_its_caption():
    assert places("dok: Humas Ranum", "Perahu menunggu di luar pelabuhan, Senin (3/1/2022).") == [2]
    assert places("Istimewa", "Perahu menunggu di luar pelabuhan") == [2]
    assert places("Kabarnews/ Jaya Putra", "Perahu menunggu di luar pelabuhan (Ilustrasi)") == [1, 2]
    assert places("Istimewa", "Perahu menunggu di luar pelabuhan sampai malam, dan warga pulang.") == []


def test_a_picture_and_its_caption_that_say_the_same_go_both():
    caption = "Perahu menunggu di luar Pelabuhan Ranum, Senin (3/1/2022)."
    assert places(f"• {caption}", caption) == [1, 2]
    assert places(f"Foto: {caption}", caption) == [1, 2]
    assert PROSE in clean("\n".join([TITLE, caption, caption, PROSE])).paragraphs


def test_a_paragraph_printed_twice_stays_once():
    again = "Jaya datang ke pelabuhan pada Senin pagi bersama sembilan nelayan lain."
    assert places(again, again) == []
    assert clean("\n".join([TITLE, again, again, PROSE])).paragraphs.count(again) == 1


def test_a_page_that_prints_its_lines_twice_has_no_captions():
    lines = [f"Perahu ke-{n} tiba di Ranum, Senin (3/1/2022)." for n in range(1, 7)]
    assert places(*(line for line in lines for _ in range(2))) == []


def test_the_text_of_a_picture_stands_above_its_button_and_its_caption_below():
    caption = "Belasan perahu menunggu di luar pelabuhan. Kabar6.com/Jaya Putra"
    assert places("Perahu di Luar Pelabuhan", "Perbesar", caption) == [1, 3]
    assert places("Ombak tidak reda.", "Perbesar", "Perahu menunggu sampai malam (3/1/2022).") == []


def test_under_the_title_two_names_behind_a_full_stop_sign_a_caption():
    assert places("Belasan perahu menunggu di luar pelabuhan. (Kabarnews/Jaya)") == [1]
    assert places("Pasangan Ranum kalah dari pasangan Muara dua gim langsung (Jaya/Putra)") == []


def test_a_picture_s_text_and_its_caption_go_with_the_credit_between():
    shown = "Belasan perahu menunggu di luar Pelabuhan Ranum"
    lines = [TITLE, shown, "Lihat Foto", shown, shown, PROSE]
    reasons = [None, None, "page furniture", None, None, None]
    assert [lines[at] for at in around_credits(lines, reasons)] == [shown] * 3


def test_a_paragraph_printed_again_behind_a_bullet_stays_once():
    assert list(around_credits([TITLE, PROSE, "-", PROSE], [None, None, "page furniture", None])) == []


@pytest.mark.parametrize(
    "caption",
    [
        "Alat berat meratakan timbunan di oprit jembatan Ranum-Jaya-RANUMTV",
        "Belasan perahu menunggu di luar Pelabuhan Ranum. JIBI/Jaya Putra",
        "Belasan perahu menunggu di luar Pelabuhan Ranum (ANTARA/HO/Humas Pemkab)",
    ],
)
def test_more_ways_to_credit_a_picture(caption):
    assert places(caption) == [1]


def test_a_lead_with_its_dateline_under_a_credit_is_no_caption():
    lead = "RANUM, kabarranum.com – Ombak menutup Pelabuhan Ranum, Jumat (4/6/2021)."
    page = clean("\n".join((TITLE, "Foto : Nelayan di Pelabuhan Ranum", lead, PROSE)))
    assert lead in page.paragraphs


def test_a_section_above_the_title_is_no_source():
    lines = ["Pesisir / News", "Perahu “Serbu” Pelabuhan, Ini Kata Syahbandar", PROSE]
    assert sorted(set(captions(lines, lines[0]))) == []
    lines = [TITLE, "Hukum / Kriminal", "Perahu menunggu di luar pelabuhan", PROSE]
    assert sorted(set(captions(lines, TITLE))) == []


def test_captions_alone_do_not_make_the_guard_bring_them_back():
    shown = [
        f"Warga {name} menambal tanggul yang jebol di Desa Sabuk, Selasa (23/2/2016).(Kabar.id/Jaya Putra)"
        for name in ("tua", "muda", "lelah", "pulang", "datang", "menunggu")
    ]
    cleaned = clean("\n".join([TITLE, *shown, PROSE]))
    assert cleaned.paragraphs == (TITLE, PROSE)
