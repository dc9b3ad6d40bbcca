"""What scripts add to the fields: completions, a key to the search, names that are found while one types."""

import re

from playwright.sync_api import expect


def options(reader):
    return reader.page.get_by_role("option")


def test_what_is_typed_is_completed_and_chosen_by_arrows(scripted):
    scripted.open("/?outlet=Gaharu")
    box = scripted.page.get_by_role("combobox")
    box.press_sequentially("gem")
    expect(options(scripted).first).to_contain_text("gempa")
    expect(box).to_have_attribute("aria-expanded", "true")
    assert "aria-activedescendant" not in box.evaluate("one => one.getAttributeNames()")
    box.press("ArrowDown")
    active = box.get_attribute("aria-activedescendant")
    expect(scripted.page.locator(f"[id='{active}']")).to_have_attribute("aria-selected", "true")
    expect(options(scripted).first).to_be_in_viewport()
    with scripted.page.expect_navigation():
        box.press("Enter")
    assert {("q", "gempa"), ("outlet", "Gaharu")} == set(scripted.asked)


def test_a_completion_is_chosen_by_a_tap_and_finds_what_it_says(scripted):
    scripted.open("/")
    scripted.page.get_by_role("combobox").press_sequentially("lamah")
    option = options(scripted).filter(has_text="Yosef Lamahala").first
    counted = int(re.search(r"(\d+) artikel", option.inner_text())[1])
    with scripted.page.expect_navigation():
        option.click()
    assert scripted.asked == [("person", "Yosef Lamahala")]
    assert scripted.total == counted


def test_enter_without_a_choice_asks_what_was_typed(scripted):
    scripted.open("/")
    box = scripted.page.get_by_role("combobox")
    box.press_sequentially("gemp")
    expect(options(scripted).first).to_be_visible()
    with scripted.page.expect_navigation():
        box.press("Enter")
    assert scripted.asked == [("q", "gemp")]


def test_escape_closes_the_list_and_keeps_the_words(scripted):
    scripted.open("/")
    box = scripted.page.get_by_role("combobox")
    box.press_sequentially("gem")
    expect(options(scripted).first).to_be_visible()
    box.press("Escape")
    expect(options(scripted)).to_have_count(0)
    expect(box).to_have_value("gem")
    expect(box).to_have_attribute("aria-expanded", "false")
    box.press("ArrowDown")
    expect(options(scripted).first).to_be_visible()
    box.press("Tab")  # the list goes with the focus, and traps nobody
    expect(options(scripted)).to_have_count(0)


def test_the_number_of_completions_is_told_and_their_absence_too(scripted):
    scripted.open("/")
    box = scripted.page.get_by_role("combobox")
    told = scripted.page.locator("form [role=status]")
    box.press_sequentially("gem")
    expect(told).to_have_text(re.compile(r"^\d+ saran"))
    box.fill("qwxyzt")
    expect(told).to_have_text("Tidak ada saran")


def test_a_server_that_does_not_complete_lets_one_search(scripted):
    scripted.page.route("**/api/v1/suggest*", lambda route: route.fulfill(status=503))
    scripted.open("/")
    scripted.page.get_by_role("combobox").press_sequentially("gempa")
    scripted.page.wait_for_timeout(400)
    expect(options(scripted)).to_have_count(0)
    with scripted.page.expect_navigation():
        scripted.page.get_by_role("combobox").press("Enter")
    assert scripted.total > 0
    scripted.page.unroute_all()
    scripted.faults[:] = [fault for fault in scripted.faults if "503" not in fault]


def test_a_slash_leads_to_the_search_but_not_while_one_types(keyboarder):
    keyboarder.open("/?q=gempa")
    keyboarder.page.keyboard.press("/")
    box = keyboarder.page.get_by_role("combobox")
    expect(box).to_be_focused()
    expect(box).to_have_value("gempa")
    keyboarder.page.keyboard.press("End")
    keyboarder.page.keyboard.press("/")
    expect(box).to_have_value("gempa/")


def test_single_keys_can_be_turned_off(keyboarder):
    keyboarder.open("/bantuan")
    switch = keyboarder.page.locator("#shortcuts")
    switch.uncheck()
    keyboarder.open("/?q=gempa")
    keyboarder.page.keyboard.press("/")
    expect(keyboarder.page.get_by_role("combobox")).not_to_be_focused()
    keyboarder.open("/bantuan")
    expect(switch).not_to_be_checked()
    switch.check()
    keyboarder.page.locator("h1").click()
    keyboarder.page.keyboard.press("/")
    expect(keyboarder.page.get_by_role("combobox")).to_be_focused()


def test_names_of_a_facet_are_found_while_one_types_and_ticks_stay(scripted):
    scripted.open("/")
    scripted.open_filters()
    scripted.value("Yosef Lamahala").check()
    sought = scripted.page.get_by_label("Cari nama tokoh")
    address = scripted.page.url
    sought.press_sequentially("kew")
    expect(scripted.value("Maria Goreti Kewa")).to_be_visible()
    expect(sought).to_be_focused()
    expect(scripted.page.locator("#person-values-told")).to_have_text(re.compile(r"\S"))
    assert scripted.page.url == address
    expect(scripted.value("Yosef Lamahala")).to_be_checked()
    scripted.value("Maria Goreti Kewa").check()
    scripted.apply()
    assert {("person", "Yosef Lamahala"), ("person", "Maria Goreti Kewa")} <= set(scripted.asked)
