"""Somebody who reads the site with a browser, and what goes wrong on their way."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal
from urllib.parse import parse_qsl, urlsplit

from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Dialog,
    Locator,
    Page,
    Request,
    Response,
)

PHONE, DESK = 360, 1280  # widths of a window in CSS pixels
HEIGHT = 800
TIMEOUT_MILLISECONDS = 30_000  # on a busy machine, too
Theme = Literal["light", "dark"]
_NOT_FOUND = "Failed to load resource"  # Chromium says it of the page itself, too, when that is a 404


@dataclass(frozen=True, slots=True)
class Manner:
    """How somebody comes to the site."""

    width: int = DESK
    scripts: bool = True
    theme: Theme = "light"
    lang: Literal["id", "en"] = "id"  # that the browser accepts

    def context(self, browser: Browser, address: str) -> BrowserContext:
        """A fresh browser profile: no cache and no history of others."""
        context = browser.new_context(
            base_url=address,
            viewport={"width": self.width, "height": HEIGHT},
            java_script_enabled=self.scripts,
            color_scheme=self.theme,
            locale={"id": "id-ID", "en": "en-GB"}[self.lang],
            reduced_motion="reduce",
            accept_downloads=True,
        )
        context.set_default_timeout(TIMEOUT_MILLISECONDS)
        return context


class Reader:
    """A window on the site, in Indonesian unless its manner says otherwise.

    ``faults`` has whatever no page may do on the way: scripts that break, dialogs, breaches of the content
    policy, requests to other hosts, files that are missing.
    """

    def __init__(self, browser: Browser, address: str, manner: Manner) -> None:
        self.manner = manner
        self.address = address
        self.faults: list[str] = []
        self._context = manner.context(browser, address)
        self.page: Page = self._context.new_page()
        self.page.on("pageerror", lambda error: self._fault(f"script error: {error}"))
        self.page.on("dialog", self._dialog)
        self.page.on("console", self._console)
        self.page.on("request", self._request)
        self.page.on("response", self._response)

    def begin(self) -> None:
        """As if newly come, but for the cache and the history: a new profile takes a second."""
        self.page.goto("about:blank")
        self.page.set_viewport_size({"width": self.manner.width, "height": HEIGHT})
        self.page.emulate_media(color_scheme=self.manner.theme, media="screen")
        self.faults.clear()

    def close(self) -> None:
        """Close the window."""
        self._context.close()

    def open(self, path: str) -> Response:
        """Go to a page as if its address had been typed."""
        answer = self.page.goto(path)
        assert answer is not None
        return answer

    @property
    def asked(self) -> list[tuple[str, str]]:
        """The parameters in the address bar that say something, in order."""
        return parse_qsl(urlsplit(self.page.url).query)

    @property
    def path(self) -> str:
        """The path in the address bar."""
        return urlsplit(self.page.url).path

    @property
    def words(self) -> Locator:
        """The field of the question."""
        return self.page.locator("input[name=q]:not([type=hidden])").first

    def search(self, words: str) -> None:
        """Ask by typing and pressing Enter."""
        self.words.fill(words)
        self.words.press("Enter")
        self.page.wait_for_url(lambda url: ("q", words) in parse_qsl(urlsplit(url).query))

    @property
    def total(self) -> int:
        """The number of articles that the page tells."""
        text = self.page.locator("main [role=status]").first.inner_text()
        match = re.match(r"[\d.,]+", text)
        assert match, f"{text!r} does not begin with a number"
        return int(re.sub(r"\D", "", match[0]))

    @property
    def hits(self) -> Locator:
        """The results on this page."""
        return self.page.locator("ol.hits > li")

    @property
    def titles(self) -> list[str]:
        """The titles of the results on this page, in order."""
        return self.hits.locator("h2 a, h3 a").all_inner_texts()

    @property
    def chips(self) -> list[str]:
        """The filters in use, each a link that takes it away."""
        links = self.page.get_by_role("link", name=re.compile("^Hapus filter"))
        return links.locator("bdi").all_inner_texts()

    def open_filters(self) -> None:
        """Show the panel of filters, which is folded on a phone."""
        button = self.page.get_by_role("button", name="Terapkan", exact=True)
        if not button.is_visible():
            self.page.locator("summary", has_text="Saring hasil").click()
        button.wait_for()

    def value(self, name: str) -> Locator:
        """The checkbox of a value, with its count."""
        return self.page.get_by_role("checkbox", name=re.compile(rf"^{re.escape(name)}\b"))

    def count(self, name: str) -> int:
        """The count beside a value."""
        label = self.page.locator("label.value").filter(has=self.value(name))
        match = re.search(r"([\d.]+)\s+artikel$", label.inner_text().strip())
        assert match, label.inner_text()
        return int(match[1].replace(".", ""))

    def apply(self) -> None:
        """Press "Terapkan" and wait for what it leads to."""
        with self.page.expect_navigation():
            self.page.get_by_role("button", name="Terapkan", exact=True).click()

    def follow(self, link: Locator) -> None:
        """Click a link and wait for the page behind it."""
        with self.page.expect_navigation():
            link.click()

    def link(self, name: str | re.Pattern[str], exact: bool = True) -> Locator:
        """The link of that name; the first, where there are several."""
        return self.page.get_by_role("link", name=name, exact=exact).first

    def overflow(self) -> list[str]:
        """What makes the page wider than its window; [] for a page that can only be scrolled down."""
        found: list[str] = self.page.evaluate(WIDER)
        return found

    def _fault(self, text: str) -> None:
        self.faults.append(f"{self.page.url}: {text}")

    def _dialog(self, dialog: Dialog) -> None:
        self._fault(f"dialog {dialog.message!r}")
        dialog.dismiss()

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and not message.text.startswith(_NOT_FOUND):
            self._fault(f"console: {message.text}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith((f"{self.address}/", "data:")):
            self._fault(f"request to {request.url}")

    def _response(self, response: Response) -> None:
        if response.status >= 400 and not response.request.is_navigation_request():
            self._fault(f"{response.status} for {response.url}")


def drag(reader: Reader, begin: float, end: float) -> None:
    """Drag over the first chart, from one share of its width to another."""
    box = reader.page.locator("figure.chart > svg").first.bounding_box()
    assert box is not None
    mouse, height = reader.page.mouse, box["y"] + 30
    mouse.move(box["x"] + begin * box["width"], height)
    mouse.down()
    mouse.move(box["x"] + (begin + end) / 2 * box["width"], height, steps=4)
    mouse.move(box["x"] + end * box["width"], height, steps=4)
    mouse.up()


Sit = Callable[[str, Manner], Reader]  # at an address, in a manner


def watched(reader: Reader) -> Iterator[Reader]:
    """A fixture's way with a reader: whatever a page did wrong fails the test at its end."""
    yield reader
    assert reader.faults == []


WIDER = """() => {
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= room) return [];
  const wide = [...document.body.querySelectorAll("*")].filter(
    (one) => one.getBoundingClientRect().right > room + 0.5 && !one.closest(".unseen"));
  return [`${document.documentElement.scrollWidth} > ${room}`].concat(wide.map(
    (one) => `${one.tagName.toLowerCase()}.${one.className.baseVal ?? one.className}`)).slice(0, 9);
}"""
