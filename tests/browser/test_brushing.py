"""Days chosen by dragging over the histogram, beside the two fields that everybody has."""

import re

from playwright.sync_api import expect
from reader import drag


def test_dragging_fills_the_date_fields_and_waits_for_a_press(scripted):
    scripted.open("/?q=gempa")
    address, before = scripted.page.url, scripted.total
    drag(scripted, 0.02, 0.6)
    offer = scripted.page.get_by_role("button", name="Terapkan tanggal ini")
    expect(offer).to_be_visible()
    told = re.findall(r"\d{4}-\d\d-\d\d", scripted.page.locator(".brushed").inner_text())
    fields = scripted.page.locator("#date input[name=from], #date input[name=to]")
    assert [one.input_value() for one in fields.all()] == told
    assert len(told) == 2
    assert scripted.page.url == address
    scripted.follow(offer)
    assert {("from", told[0]), ("to", told[1]), ("q", "gempa")} <= set(scripted.asked)
    assert 0 < scripted.total < before
    days = [one.get_attribute("datetime") for one in scripted.hits.locator("time").all()]
    assert all(told[0] <= day <= told[1] for day in days)


def test_dragging_backwards_is_the_same(scripted):
    scripted.open("/?q=gempa")
    drag(scripted, 0.1, 0.5)
    forwards = scripted.page.locator(".brushed").inner_text()
    drag(scripted, 0.5, 0.1)
    assert scripted.page.locator(".brushed").inner_text() == forwards


def test_a_click_is_still_a_click_on_a_bar(scripted):
    scripted.open("/?q=gempa")
    drag(scripted, 0.1, 0.5)
    scripted.follow(scripted.page.locator("figure.chart svg a").first)
    assert scripted.total > 0


def test_escape_takes_a_drag_back(keyboarder):
    keyboarder.open("/?q=gempa")
    box = keyboarder.page.locator("figure.chart > svg").first.bounding_box()
    keyboarder.page.mouse.move(box["x"] + 20, box["y"] + 20)
    keyboarder.page.mouse.down()
    keyboarder.page.mouse.move(box["x"] + 200, box["y"] + 20, steps=4)
    keyboarder.page.keyboard.press("Escape")
    keyboarder.page.mouse.up()
    expect(keyboarder.page.locator(".brushed")).to_be_hidden()
    expect(keyboarder.page.locator("#date input[name=from]")).to_have_value("")


def test_the_panel_of_a_phone_need_not_be_open(scripted):
    scripted.open("/?q=gempa")
    drag(scripted, 0.02, 0.98)
    scripted.follow(scripted.page.get_by_role("button", name="Terapkan tanggal ini"))
    assert scripted.total > 0
