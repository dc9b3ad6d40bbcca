"""Pictures of every kind of page, to be looked at: ``.venv/screenshots``."""

import shutil
from pathlib import Path

import pytest
from kinds import ERRORS, NAMES
from reader import DESK, HEIGHT, PHONE

FOLDER = Path(__file__).parents[2] / ".venv" / "screenshots"


@pytest.fixture(scope="module", autouse=True)
def folder() -> None:
    """An empty folder, so that no picture is older than the page."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)


@pytest.mark.parametrize("kind", NAMES)
def test_a_picture_is_taken(keyboarder, kinds, kind):
    page = keyboarder.page
    for theme, lang in (("light", "id"), ("dark", "en")):
        page.emulate_media(color_scheme=theme)
        assert keyboarder.open(kinds.path(kind, lang)).status == ERRORS.get(kind, 200)
        for width in (PHONE, DESK):
            page.set_viewport_size({"width": width, "height": HEIGHT})
            path = FOLDER / f"{kind.replace(' ', '-')}-{width}-{theme}-{lang}.png"
            page.screenshot(path=path, full_page=True)
            assert path.stat().st_size > 5000


def test_a_picture_is_taken_of_a_print(keyboarder, kinds):
    page = keyboarder.page
    page.emulate_media(media="print")
    for kind in ("results", "article", "person"):
        keyboarder.open(kinds.path(kind))
        page.screenshot(path=FOLDER / f"{kind}-print.png", full_page=True)
        expect_hidden = page.get_by_role("search").or_(page.locator(".site nav"))
        assert not any(one.is_visible() for one in expect_hidden.all())
