"""Small windows, large letters, wide spacing: nothing is lost and nothing scrolls sideways."""

import pytest
from kinds import NAMES
from reader import DESK, PHONE

NARROW = 320  # what 1280 pixels become at 400 % (WCAG 2.2, 1.4.10)
LARGE = "html { font-size: 200%; }"  # 1.4.4
SPACED = (  # 1.4.12
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }"
    "p { margin-bottom: 2em !important; }"
)
TRIED = [
    *((NARROW, rules) for rules in ("", LARGE, SPACED)),
    (PHONE, LARGE),
    (768, LARGE),
    *((DESK, rules) for rules in ("", LARGE, SPACED)),
]
ADOPT = """(text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [sheet];
  document.querySelectorAll("details").forEach((one) => { one.open = true; });
}"""
CUT = """() => [...document.querySelectorAll("main *, header *")].filter((one) => {
  const hides = ["hidden", "clip"].includes(getComputedStyle(one).overflowX);
  return hides && one.scrollWidth > one.clientWidth + 1 && !one.closest(".unseen, svg, input");
}).map((one) => `${one.tagName.toLowerCase()}.${one.className}`)"""


@pytest.mark.parametrize("lang", ["id", "en"])
def test_on_a_phone_the_name_of_the_site_and_its_menu_share_a_line(keyboarder, lang):
    keyboarder.open(f"/?lang={lang}")
    keyboarder.page.set_viewport_size({"width": PHONE, "height": 640})
    brand, menu = (keyboarder.page.locator(f".site {one}").bounding_box() for one in (".brand", "nav"))
    assert menu["y"] < brand["y"] + brand["height"]


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("kind", NAMES)
def test_nothing_scrolls_sideways_or_is_cut(keyboarder, kinds, kind, lang):
    page = keyboarder.page
    keyboarder.open(kinds.path(kind, lang))
    wrong = {}
    for width, rules in TRIED:
        page.set_viewport_size({"width": width, "height": 640})
        page.evaluate(ADOPT, rules)
        if found := keyboarder.overflow() + page.evaluate(CUT):
            wrong[f"{width} {rules}"] = found
    assert wrong == {}
