"""axe-core finds nothing to object to: every kind of page, both languages, both themes, phone and desk."""

from pathlib import Path

import pytest
from kinds import ERRORS, NAMES
from reader import DESK, HEIGHT, PHONE, drag

AXE = Path(__file__).with_name("node_modules") / "axe-core" / "axe.min.js"
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
RUN = """async (tags) => {
  const found = await axe.run(document, {runOnly: {type: "tag", values: tags}, resultTypes: ["violations"]});
  return found.violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target.join(" ")}: ${node.failureSummary}`));
}"""
UNFOLD = "all => all.forEach((one) => { one.open = true; })"


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("kind", NAMES)
def test_axe_finds_no_violation(keyboarder, kinds, kind, lang):
    page = keyboarder.page
    assert keyboarder.open(kinds.path(kind, lang)).status == ERRORS.get(kind, 200)
    page.evaluate(AXE.read_text("utf-8"))
    found = {}
    for width in (PHONE, DESK):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        page.eval_on_selector_all("details", UNFOLD)
        for theme in ("light", "dark"):
            page.emulate_media(color_scheme=theme)
            if violations := page.evaluate(RUN, TAGS):
                found[f"{width} {theme}"] = violations
    assert found == {}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_no_violation_in_what_scripts_open(scripted, theme):
    page = scripted.page
    page.emulate_media(color_scheme=theme)
    scripted.open("/?q=gempa")
    box = page.get_by_role("combobox")
    box.fill("lam")
    page.get_by_role("option").first.wait_for()
    box.press("ArrowDown")
    page.evaluate(AXE.read_text("utf-8"))
    assert page.evaluate(RUN, TAGS) == []
    box.press("Escape")
    drag(scripted, 0.1, 0.6)
    assert page.evaluate(RUN, TAGS) == []


def test_axe_would_object(keyboarder):
    """Else no violation might mean that nothing was looked at."""
    keyboarder.open("/")
    keyboarder.page.evaluate(AXE.read_text("utf-8"))
    keyboarder.page.evaluate("document.querySelector('h1').outerHTML = '<h1></h1><img src=\"data:,\">'")
    violations = " ".join(keyboarder.page.evaluate(RUN, TAGS))
    assert "image-alt" in violations
    assert "empty-heading" in violations
