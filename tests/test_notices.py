import pytest

from index.intake.notices import notices, without_captions

BEFORE = "Perahu ditambatkan di muara sejak subuh."
AFTER = "Warga menunggu ombak reda."


@pytest.mark.parametrize(
    ("notice", "reason"),
    [
        ("SCROLL TO CONTINUE WITH CONTENT", "advert"),
        ("[ Gambas : Video 20detik ]", "advert"),
        (",,,loading...", "advert"),
        ("Simak jadwal melaut selengkapnya di halaman berikutnya.", "advert"),
        ("Bersambung ke halaman berikutnya...", "advert"),
        ("Saksikan Video Pilihan Berikut Ini:", "advert"),
        ("Jangan Lewatkan Pilihan Redaksi ini:", "advert"),
        ("0811 1111 111 hanya dengan ketik kata kunci berita apa saja.", "share notice"),
        ("BACA: https://kabar.example/ombak", "related link"),
        ("Reporter: Rima Sari Sumber: Wartakarang.com", "byline"),
        ("(Foto: Jaya Putra/Wartakarang)", "photo credit"),
        ("(dok. Koperasi Nelayan)", "photo credit"),
        ('Baca artikel Kabar "Ombak Datang" selengkapnya di sini: https://kabar.example/1.', "share notice"),
        ("Download Apps Kabar sekarang https://kabar.example/", "share notice"),
        ("Foto: Jaya Putra/detikcom", "photo credit"),
    ],
)
def test_a_notice_is_found_where_it_stands(notice, reason):
    line = f"{BEFORE} {notice} {AFTER}"
    found = [(line[start:end].strip(), why) for start, end, why in notices(line, line.lower())]
    assert found == [(notice, reason)]


def test_what_is_left_of_a_lost_link_goes_from_the_end():
    line = f"{BEFORE} (,: ,)"
    assert [line[start:end] for start, end, _ in notices(line, line.lower())] == ["(,: ,)"]
    assert not list(notices(f"{line} {AFTER}", line.lower()))


def test_a_photographer_before_the_dateline_ends_where_the_city_begins():
    for city in ("Ranum", "Kuala Ranum"):
        line = f"Foto: Warta Karang {city} - {BEFORE}"
        assert [line[start:end] for start, end, _ in notices(line, line.lower())] == ["Foto: Warta Karang "]


@pytest.mark.parametrize(
    "line",
    [
        "Lihat saja di halaman rumah itu, perahunya masih utuh.",
        "Foto: siapa yang mengambilnya tidak diketahui.",
        "Ia menyimak video itu, lalu menangis:",
        "Warga (foto) ikut menambal tanggul.",
        "Kata loading berarti memuat.",
    ],
)
def test_prose_has_no_notices(line):
    assert list(notices(line, line.lower())) == []


def test_a_caption_needs_a_day_and_an_agency_photographer():
    caption = "Warga menambal tanggul di Ranum, Senin (4/7/2023). ANTARA FOTO/Rima Sari/aa."
    line = f"{BEFORE} {caption} {AFTER}"
    assert [piece.strip() for piece, reason in without_captions(line) if reason] == [caption]
    prose = f"{BEFORE} Warga menambal tanggul di Ranum, Senin (4/7/2023). {AFTER} (ANTARA)"
    assert list(without_captions(prose)) == [(prose, None)]


def test_a_caption_is_found_in_text_that_was_cut_into_words():
    caption = "Jaya Putra ( tengah ) meninjau tambak Ranum akhir pekan . ( ANTARA FOTO / Rima Sari )"
    line = f"{AFTER} {caption} Diketahui tambak itu kering ."
    assert (caption, "photo credit") in [(text.strip(), why) for text, why in without_captions(line)]
