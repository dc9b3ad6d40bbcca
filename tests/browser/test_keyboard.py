"""By keyboard alone: a way past the header, an order that makes sense, focus that is seen, no trap."""

import re

import pytest
from kinds import NAMES
from playwright.sync_api import expect
from reader import DESK, HEIGHT, PHONE

MOST_STOPS = 400
FOCUSED = """() => {
  const one = document.activeElement;
  if (!one || one === document.body || one === document.documentElement) return null;
  const box = one.getBoundingClientRect(), style = getComputedStyle(one);
  const shown = box.width > 0 && box.height > 0 && box.bottom > 0 && box.right > 0
    && box.top < innerHeight && box.left < innerWidth;
  const all = [...document.querySelectorAll("*")];
  const line = [...one.getClientRects()].find((part) => part.width > 0) ?? box;
  const top = document.elementFromPoint(line.x + line.width / 2, line.y + line.height / 2);
  return {
    place: all.indexOf(one),
    name: `${one.tagName.toLowerCase()} ${one.id || one.textContent.trim().slice(0, 40)}`,
    covered: top !== null && !one.contains(top) && !top.contains(one) && !one.labels?.[0]?.contains(top)
      ? `${top.tagName} ${top.className}` : "",
    seen: shown && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
  };
}"""


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("kind", NAMES)
def test_every_stop_of_the_tabulator_is_seen_and_in_order(keyboarder, kinds, kind, width):
    page = keyboarder.page
    page.set_viewport_size({"width": width, "height": HEIGHT})
    keyboarder.open(kinds.path(kind))
    stops = []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop is None or (stops and stop["place"] == stops[0]["place"]):
            break
        stops.append(stop)
    else:
        pytest.fail(f"no end after {MOST_STOPS} stops; the last is {stops[-1]}")
    assert len(stops) >= 5
    places = [stop["place"] for stop in stops]
    assert places == sorted(set(places))
    assert [stop["name"] for stop in stops if not stop["seen"]] == []


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("kind", ["article", "results", "comparison"])
def test_backwards_no_stop_is_covered(keyboarder, kinds, kind, width):
    """What sticks to the top of the window must not lie over what has the focus (WCAG 2.2, 2.4.11)."""
    page = keyboarder.page
    page.set_viewport_size({"width": width, "height": HEIGHT})
    keyboarder.open(kinds.path(kind))
    stops = []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Shift+Tab")
        if (stop := page.evaluate(FOCUSED)) is None:
            break
        stops.append(stop)
    assert len(stops) >= 5
    assert [f"{stop['name']} under {stop['covered']}" for stop in stops if stop["covered"]] == []


def test_the_first_stop_leads_past_the_header(keyboarder):
    page = keyboarder.page
    keyboarder.open("/?q=gempa")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Langsung ke isi")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    inside = "document.querySelector('main section.results').contains(document.activeElement)"
    assert page.evaluate(inside)


def test_a_search_is_typed_filtered_and_opened_by_keyboard(keyboarder):
    page = keyboarder.page
    keyboarder.open("/")
    keyboarder.words.focus()
    page.keyboard.type("gempa")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    box = keyboarder.value("Gaharu")
    box.focus()
    page.keyboard.press("Space")
    expect(box).to_be_checked()
    assert ("outlet", "Gaharu") not in keyboarder.asked
    page.get_by_role("button", name="Terapkan", exact=True).focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert ("outlet", "Gaharu") in keyboarder.asked
    keyboarder.hits.locator("h2 a").first.focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert keyboarder.path.startswith("/artikel/")


def test_the_folded_panel_of_a_phone_opens_by_keyboard(keyboarder):
    page = keyboarder.page
    page.set_viewport_size({"width": PHONE, "height": HEIGHT})
    keyboarder.open("/")
    page.locator("summary", has_text="Saring hasil").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Terapkan", exact=True)).to_be_visible()


def test_the_chart_is_reached_through_its_table(keyboarder):
    page = keyboarder.page
    keyboarder.open("/?q=gempa")
    page.locator("summary", has_text="Lihat sebagai tabel").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert re.search("from=.*to=", page.url)
