import pytest

from index.intake.imprint import own_outlet

REST = "Petambak garam di Ranum mulai memanen setelah hujan berhenti pekan ini."


@pytest.mark.parametrize(
    "line",
    [
        "“Garamnya bersih,” kata Jaya saat dikonfirmasi Kompas.com.",
        "“Garamnya bersih,” kata Jaya kepada <strong>Kompas.com</strong>, Kamis.",
        "“Garamnya bersih,” kata Jaya saat berbincang dengan Kompas.com.",
        "Berdasarkan pantauan Kompas.com, tambak mulai kering.",
        "Berikut cara yang telah Kompas.com rangkum.",
        "Kompas.com berkesempatan mendatangi tambak itu.",
        "Keterangan itu Kompas.com terima kemarin.",
        "(KOMPAS.com/Jaya Putra)",
        "KOMPAS.COM/JAYA PUTRA Petambak di Ranum",
        "Tambak di Ranum (Foto: Jaya Putra/Kompas.com)",
        "Kompas.com adalah portal berita dari Ranum.",
        "#PanenGaram bersama Kompas.com",
        "Berita ini sudah tayang di Kompas.com, judulnya Garam Naik",
        "Dikutip Kompas.com dari laman Dinas Garam, produksi naik.",
        "Search Kompas.com",
        "Peranan, Kompas.com,",
        "Liputan mendalam Kompas.com langsung di WhatsApp Anda.",
        "Kompas - https://www.kompas.com/",
    ],
)
def test_the_newsroom_that_does_the_work_is_the_outlet(line):
    assert own_outlet(f"{REST}\n{line}\n{REST}") == "Kompas.com"


@pytest.mark.parametrize(
    "line",
    [
        "Air surut, dilansir Kompas.com, Kamis.",
        "Air surut, dikutip dari Kompas.com.",
        "Air surut, menurut Kompas.com.",
        "Sumber: Kompas.com",
        "Jaya, mantan wartawan Kompas.com, bertani garam.",
        "Jaya adalah pemimpin redaksi Kompas.com.",
        "Tambak di Ranum (ANTARA/Jaya Putra)",
        "“Garamnya bersih,” kata Jaya kepada Antara.",
    ],
)
def test_a_medium_that_is_only_spoken_of_is_not(line):
    assert own_outlet(f"{REST}\n{line}\n{REST}") is None


def test_a_section_of_detik_is_quoted_by_its_own_house_alone():
    assert own_outlet(f"{REST} Air surut, dilansir detikJateng, Kamis.") == "detikcom"
    assert own_outlet(f"{REST} Air surut, dilansir detikcom, Kamis.") is None


def test_a_name_that_scraping_has_glued_to_its_neighbours_is_read():
    assert own_outlet(f"{REST} Pesan itu diterimadetikcomdi Ranum.") == "detikcom"


@pytest.mark.parametrize(
    "line",
    [
        "“Garamnya bersih,” kata Jaya pada Kompas.com.",
        "“Garamnya bersih,” kata Jaya saat dihubungi\xa0Kompas.com.",
        "“Garamnya bersih,” kata Jaya kepada KOMPAS . COM.",
        "Dilansir Kompas.com dari laman Dinas Garam, produksi naik.",
        "Kompas.com lansir dari laman Dinas Garam.",
    ],
)
def test_scraped_spaces_and_the_newsroom_s_own_gathering_are_read(line):
    assert own_outlet(f"{REST}\n{line}") == "Kompas.com"


@pytest.mark.parametrize(
    "line",
    [
        "© 2022 Kabar Ranum",
        "Copyright © 2015 - 2022 Kabar Ranum. All Rights Reserved",
        "Copyright 2022 - Kabar Ranum All rights reserved.",
        "Hak Cipta © 2022 Kabar Ranum, Ranum",
    ],
)
def test_a_copyright_line_names_an_outlet_that_no_table_has(line):
    assert own_outlet(f"{REST}\n{line}") == "Kabar Ranum"


def test_a_copyright_line_without_a_name_tells_nothing():
    assert own_outlet(f"{REST}\n© 2022 All Rights Reserved") is None


def test_the_name_that_video_and_picture_marks_give_is_the_outlet():
    assert own_outlet(f"{REST} [Gambas:Video CNN] {REST}") == "CNN Indonesia"
    assert own_outlet(f"{REST} [Gambas:Video 20detik] {REST}") == "detikcom"
    assert own_outlet(f"{REST} [Gambas:Instagram] {REST}") is None


@pytest.mark.parametrize(
    "line",
    [
        "Berita lain terkait garam, bisa Anda simak di Tempo.co.",
        "Baca berita hari ini seputar garam hanya di kanal Tekno Tempo.co.",
        'Baca artikel Tempo.co "Garam Ranum Mahal" selengkapnya di sini: https://t.example/1',
        "Tempo.co - 15/01/2023, 17:25 WIB",
    ],
)
def test_an_invitation_to_read_on_names_the_outlet(line):
    assert own_outlet(f"{REST}\n{line}") == "Tempo.co"


LINK = '<a href="https://www.detik.com/{}">garam</a>'


def test_links_that_scraping_has_left_lead_to_the_outlet():
    assert own_outlet(f"{REST} {LINK.format('tag/garam')} {REST}") == "detikcom"
    assert own_outlet(f"{REST} {LINK.format('read/1')} dan {LINK.format('read/2')}") == "detikcom"


def test_one_link_to_an_article_or_links_to_several_outlets_tell_nothing():
    assert own_outlet(f"{REST} seperti dikutip dari {LINK.format('read/1')}") is None
    other = '<a href="https://www.tempo.co/tag/garam">garam</a>'
    assert own_outlet(f"{REST} {LINK.format('tag/garam')} dan {other}") is None


@pytest.mark.parametrize(
    "line",
    ["Website: www.kompas.com", "Situs: https://www.kompas.com/", "Kompas.com news logo"],
)
def test_a_site_s_address_and_logo_at_its_foot_name_the_outlet(line):
    assert own_outlet(f"{REST}\n{line}") == "Kompas.com"


def test_the_address_of_an_office_names_none():
    assert own_outlet(f"{REST}\nWebsite: www.dinasgaram.go.id") is None


def test_a_team_of_reporters_is_the_newsroom_s():
    assert own_outlet(f"{REST} Berikut pembuktian tim liputan CNN Indonesia bersama ahli.") == "CNN Indonesia"
