from index.intake.page_head import long_menu, opens_with_title, sections, title_in_list, weather

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


def test_a_headline_right_above_its_text_is_a_title_whatever_its_words():
    assert opens_with_title(["Yuk Gabung Grup WhatsApp Petambak Ranum", LEAD])
    assert opens_with_title(["Yuk Gabung Grup WhatsApp Petambak Ranum", "Senin, 10 Januari 2022"])
    assert not opens_with_title(["Yuk gabung grup WhatsApp kami", LEAD])
    assert not opens_with_title(["Home > News > Ekonomi > Garam > Ranum", LEAD])
    assert not opens_with_title(["Yuk Gabung Grup WhatsApp Petambak Ranum", TITLE])
