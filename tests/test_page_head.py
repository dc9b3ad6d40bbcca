from index.intake.page_head import (
    day_in_list,
    headlines_above,
    long_menu,
    opens_with_title,
    sections,
    title_beside,
    title_in_list,
    weather,
)

TITLE = "Tanggul Jebol, Warga Teluk Ranum Bergotong Royong"
LEAD = "Warga Teluk Ranum bergotong royong menambal tanggul yang jebol sejak subuh, dibantu para nelayan."
LISTED = "list of other stories"


def test_the_day_of_scraping_goes_with_temperature_and_town():
    assert weather(["30° C", "Ranum", "Senin, 10 Januari 2022", TITLE, LEAD]) == range(3)
    assert weather(["30° C", TITLE, LEAD, LEAD]) == range(0)


def test_a_long_menu_goes_whole():
    menu = ["Home", "News", "Ekonomi", "Bola", "Tekno", "Travel", "Kuliner", "Indeks", "Kabar Kita"]
    assert long_menu([*menu, TITLE, LEAD], [None] * 11) == range(9)
    assert long_menu(["Home", "Kabar Kita", TITLE, LEAD], [None] * 4) == range(0)


def test_sections_and_counts_go_from_a_page_s_ends():
    lines = ["NASIONAL", TITLE, "1.204", *[LEAD] * 12, "Hiburan"]
    assert [lines[at] for at in sections(lines)] == ["NASIONAL", "1.204", "Hiburan"]


def test_a_title_that_was_taken_for_an_item_of_a_menu_s_list_is_found():
    lines = ["Terpopuler", "Review", TITLE, "Rima Sari", LEAD]
    assert title_in_list(lines, ["list of other stories"] * 4 + [None]) == 2


def test_where_a_title_is_left_none_is_looked_for():
    assert (
        title_in_list(
            [TITLE, "Terpopuler", "Kapal Kandas di Karang Ranum", LEAD], [None, LISTED, LISTED, None]
        )
        is None
    )
    assert title_in_list(["Terpopuler", "Kapal Kandas di Karang Ranum"], [LISTED] * 2) is None


def test_the_page_s_own_day_in_a_list_above_the_text_is_found_with_the_title_beside_it():
    day = "Rabu, 8 Juni 2016 - 08:30 WIB"
    below = ["Foto", "Video", day, TITLE, "Rima Sari", LEAD]
    assert day_in_list(below, [LISTED] * 5 + [None]) == 2
    assert title_beside(below, [LISTED] * 5 + [None], 2) == 3
    above = ["Berita Utama", TITLE, "Rima Sari - kabarRanum", day, LEAD]
    assert day_in_list(above, [LISTED] * 4 + [None]) == 3
    assert title_beside(above, [LISTED] * 4 + [None], 3) == 1


def test_of_a_list_with_several_days_none_is_the_page_s_own():
    days = ["Rabu, 8 Juni 2016 - 08:30 WIB", "Selasa, 7 Juni 2016 - 10:02 WIB"]
    lines = ["Terkini", "Kapal Kandas di Karang Ranum", days[0], "Garam Ranum Naik Lagi", days[1], LEAD]
    assert day_in_list(lines, [LISTED] * 5 + [None]) is None


def test_headlines_high_above_the_title_and_its_day_go():
    others = [
        "Kapal Kandas di Karang Ranum Selatan",
        "Garam Ranum Naik Lagi Pekan Ini",
        "Pasar Ikan Sabuk Tutup",
    ]
    lines = [*others, "Trending", TITLE, "Rima Sari", "16 Februari 2016 09:20", LEAD]
    reasons = [None, None, None, LISTED, None, "byline", "date of publication", None]
    assert list(headlines_above([*lines[:2], "Pasar Ikan Sabuk Tutup Lagi", *lines[3:]], reasons)) == [
        0,
        1,
        2,
    ]


def test_a_title_and_its_deck_above_the_day_stay():
    deck = "Tanggul itu sudah tiga kali ditambal sejak dibangun"
    lines = [TITLE, deck, "16 Februari 2016 09:20", LEAD]
    assert list(headlines_above(lines, [None, None, "date of publication", None])) == []


def test_a_headline_right_above_its_text_is_a_title_whatever_its_words():
    assert opens_with_title(["Yuk Gabung Grup WhatsApp Petambak Ranum", LEAD])
    assert opens_with_title(["Yuk Gabung Grup WhatsApp Petambak Ranum", "Senin, 10 Januari 2022"])
    assert not opens_with_title(["Yuk gabung grup WhatsApp kami", LEAD])
    assert not opens_with_title(["Home > News > Ekonomi > Garam > Ranum", LEAD])
    assert not opens_with_title(["Yuk Gabung Grup WhatsApp Petambak Ranum", TITLE])
