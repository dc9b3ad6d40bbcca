import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.intake.outlet import find_outlet, split_headline
from index.intake.outlets import Outlet
from index.intake.press import Press
from index.intake.read import read_page
from index.page import Page

REST = "Petambak garam di Ranum mulai memanen setelah hujan berhenti pekan ini."


@pytest.mark.parametrize(
    ("url", "outlet"),
    [
        ("https://regional.kompas.com/read/1", "Kompas.com"),
        ("https://bebas.kompas.id/baca/1", "Kompas.id"),
        ("http://www.cnnindonesia.com/a", "CNN Indonesia"),
        ("https://m.antaranews.com/b", "Antara"),
        ("https://www.thejakartapost.com/c", "The Jakarta Post"),
        ("https://kabar-ranum.example/d", None),
        ("https://bukankompas.com/e", None),
        ("http://[", None),
        ("", None),
    ],
)
def test_the_address_tells_a_known_outlet(url, outlet):
    assert find_outlet("", url) == outlet


@pytest.mark.parametrize(
    ("dateline", "outlet"),
    [
        ("Suara.com - ", "Suara.com"),
        ("Bisnis.com, JAKARTA--", "Bisnis.com"),
        ("Bisnis.com, SOLO — ", "Bisnis.com"),
        ("TEMPO.CO, Jakarta - ", "Tempo.co"),
        ("Jakarta, CNN Indonesia -- ", "CNN Indonesia"),
        ("JAKARTA, KOMPAS.com – ", "Kompas.com"),
        ("REPUBLIKA.CO.ID, JAKARTA – ", "Republika"),
        ("Liputan6.com, Jakarta ", "Liputan6.com"),
        ("Jakarta (ANTARA) - ", "Antara"),
        ("Bandung (ANTARA News) - ", "Antara"),
        ("Merdeka.com - ", "Merdeka.com"),
        ("KONTAN.CO.ID - JAKARTA. ", "Kontan"),
        ("Rimanews - ", "Rimanews"),
        ("Media Indonesia - ", "Media Indonesia"),
        ("Kupang (GAHARU) - ", "GAHARU"),
        ("MATARAM, RINJANIPOST.COM - ", "RINJANIPOST.COM"),
        ("JAKARTA, Banda Courier - ", "Banda Courier"),
        ("LAYANG.ID, BANDUNG - ", "LAYANG.ID"),
        ("kumparan - ", "kumparan"),
        ("Metrotvnews.com, Jakarta: ", "Metrotvnews.com"),
        ("KBRN, Jakarta : ", "RRI"),
        ("NU Online, Jakarta\n", "NU Online"),
        ("Jakarta, NU Online\n", "NU Online"),
        ("AKURAT.CO ", "Akurat.co"),
        ("RMOL. ", "RMOL"),
        ("SURYA.co.id | SURABAYA - ", "Surya"),
        ("WE Online, Jakarta - ", "Warta Ekonomi"),
        ("Surabaya (Antaranews Jatim) - ", "Antara"),
        ("Jakarta, Indonesia\n", None),
        ("Jaya, petambak: ", None),
        ("MOSKOW - ", None),
        ("Bandung, Jawa Barat - ", None),
        ("JAKARTA, Kamis - ", None),
        ("", None),
    ],
)
def test_the_dateline_tells_known_and_unknown_outlets_but_never_a_city(dateline, outlet):
    assert find_outlet(f"Panen Garam Dimulai\n\n{dateline}{REST}") == outlet


def test_the_address_goes_before_the_dateline():
    assert find_outlet(f"Jakarta (ANTARA) - {REST}", "https://www.suara.com/x") == "Suara.com"


def test_a_dateline_behind_a_title_on_the_same_line_counts():
    assert find_outlet(f"Panen Garam Dimulai TRIBUNNEWS.COM, RANUM - {REST}") == "Tribunnews.com"
    assert find_outlet(f"hujan sudah berhentiRanum (ANTARA) - {REST}") == "Antara"


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Dapatkan informasi lengkap di Bisnis.com dengan berlangganan.", "Bisnis.com"),
        ("Newsletter Harian Sabah", "Daily Sabah"),
        ("© 2022 Kabar Ranum", "Kabar Ranum"),
        ("COPYRIGHT © ANTARA 2023", "Antara"),
        ("[Gambas:Video CNN Indonesia]", "CNN Indonesia"),
        ("Laporan Wartawan Tribunnews.com, Jaya Putra", "Tribunnews.com"),
    ],
)
def test_a_page_that_speaks_of_itself_tells_its_outlet(line, outlet):
    assert find_outlet(f"{REST}\n{line}") == outlet


def test_the_one_who_was_told_is_the_outlet():
    assert find_outlet(f"{REST} “Garamnya bersih,” kata Jaya kepada detikcom.") == "detikcom"
    assert find_outlet(f"{REST} Berikut kumparan merangkum caranya.") == "kumparan"


@pytest.mark.parametrize(
    "quote",
    [
        "seperti dilansir dari Kompas.com, Kamis",
        "dikutip dari Tempo.co",
        "menurut Antara",
        "jarak antara dua desa",
        "kata Jaya kepada Antara",
        "tempo yang lama",
    ],
)
def test_a_quoted_medium_is_not_the_outlet(quote):
    assert find_outlet(f"{REST} Air surut, {quote}.") is None


def test_a_headline_s_tail_may_name_an_outlet_of_the_user_s():
    press = Press([Outlet("Kabar Ranum", ())])
    assert find_outlet(f"Garam Naik | Kabar Ranum\n\n{REST}", press=press) == "Kabar Ranum"
    assert find_outlet(f"Garam Naik | Kabar Ranum\n\n{REST}") is None


def test_a_headline_gives_up_only_a_known_outlet():
    assert split_headline("Garam Naik - Kompas.com") == ("Garam Naik", "Kompas.com")
    assert split_headline("Garam Naik - Petambak Lega") == ("Garam Naik - Petambak Lega", "")


@given(st.text(), st.text())
def test_any_text_and_address_get_an_answer(text, url):
    name = find_outlet(text, url)
    assert name is None or name.strip()


@pytest.mark.parametrize(
    "piece", ["kata ", "A\n", "© 2022 ", "kepada ", "12/3/", "Antara, ", "(", "(\n", "\n ", "<a href="]
)
def test_an_outlet_is_found_before_and_behind_a_hostile_stretch(piece):
    hostile = piece * 20_000
    assert find_outlet(hostile) is None
    assert find_outlet(f"{hostile}\n© 2022 Kabar Ranum") == "Kabar Ranum"
    assert find_outlet(f"Jakarta (ANTARA) - {REST}\n{hostile}") == "Antara"


def test_a_word_that_newspapers_are_called_by_makes_an_outlet_behind_an_unknown_village():
    assert find_outlet("TANJUNGKARANGBARU, Karang Courier - Hujan turun.") == "Karang Courier"
    assert find_outlet("TANJUNGKARANGBARU, Hujan Lebat - Warga mengungsi.") is None


def test_a_dateline_glued_to_the_title_or_with_spaces_in_its_host_counts():
    assert find_outlet(f"Panen Garam Ranum DitundaTRIBUNNEWS.COM, RANUM- {REST}") == "Tribunnews.com"
    assert find_outlet(f"Panen Garam TRIBUNNEWS . COM , RANUM - {REST}") == "Tribunnews.com"


def test_a_dateline_whose_brackets_scraping_has_broken_over_lines_counts():
    assert find_outlet(f"Panen Garam Dimulai\n\nRanum (\nLampost.co\n)\n – {REST}") == "Lampost.co"
    assert find_outlet(f"Panen Garam Dimulai\n\nRanum (Lampost.co)\n–{REST}") == "Lampost.co"


def test_a_headline_s_tail_may_call_the_outlet_news():
    assert find_outlet(f"Panen Garam Dimulai | Katadata News\n\n{REST}") == "Katadata"


def test_a_sentence_may_open_with_a_small_letter_that_belongs_to_a_name():
    assert find_outlet("Ponsel Murah Datang\n\nRimanews - iGaram dijual di Ranum.") == "Rimanews"


def test_a_dateline_behind_a_long_menu_is_read_in_the_article():
    menu = [
        "Prototype",
        "Serba-Serbi",
        "Aksesoris",
        "Galeri Foto",
        *(f"» Perahu {n} menunggu lama di Ranum" for n in range(20)),
    ]
    lead = "Ranum (ANTARA News) - Harga garam naik lagi pekan ini karena hujan turun tanpa henti."
    text = "\n".join([*menu, "Harga Garam di Ranum Naik Lagi Pekan Ini", lead])
    assert find_outlet(text) is None
    assert read_page(Page(source="p", text=text)).article.outlet == find_outlet(lead)


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("JAKARTA (Lampungpro.co): Petambak garam memanen lebih awal pada musim ini.", "Lampungpro.co"),
        ("Kabarmuara, Jakarta- Petambak garam memanen lebih awal pada musim ini.", "Kabarmuara"),
        ("Sabuk, Jakarta - Petambak garam memanen lebih awal pada musim ini.", None),
        ("Bupati (Wira Santana): Petambak garam memanen lebih awal pada musim ini.", None),
        ("INFO CANTIKA.COM - Petambak garam memanen lebih awal pada musim ini.", "Cantika.com"),
    ],
)
def test_more_datelines_tell_the_outlet_and_a_village_none(line, outlet):
    assert find_outlet(f"{line}\n{REST}") == outlet
