"""A site over an archive of plain and of hostile articles, and pages as a browser would take them."""

import re
from dataclasses import replace
from datetime import date, timedelta
from html.parser import HTMLParser

from falcon import testing

from index.article import Article, Person, Removed

RATNA = Person("Ratna Wulandari", ("Ratna Wulandari", "Ratna"), "Menteri Kelautan")
QUOTED = Person('Umar "Si Jangkung" O\'Hara', (), None)
SCRIPT = "<script>alert(1)</script>"
FLIP = "\u202egnirk\u202c"


def article(number: int, **fields: object) -> Article:
    """One of many plain articles, a week apart."""
    plain = Article(
        id=f"berita/{number}",
        title=f"Panen garam kampung {number}",
        body=f"Petani garam di kampung {number} memanen.\n\nHarga garam naik.",
        outlet="Gaharu" if number % 2 else "Obor.co",
        date=date(2022, 1, 3) + timedelta(weeks=number),
        date_precision="day",
        language="id",
        people=(Person(f"Tokoh Nomor{number}"),),
    )
    return replace(plain, **fields)  # type: ignore[arg-type]


ARTICLES = [
    *(article(number) for number in range(25)),
    article(
        100,
        id="2022/gempa bumi?#1",
        title="Gempa guncang Pulau Karang",
        outlet="Gaharu",
        body="Gempa bumi mengguncang Pulau Karang.\n\nRatna Wulandari meninjau pelabuhan yang rusak.",
        people=(RATNA, QUOTED),
        date=date(2023, 5, 1),
        date_precision="month",
        url="https://gaharu.example/gempa?a=1&b=2",
        author="Sri Tinta",
        removed=(Removed("Baca juga: Tsunami", "related link"), Removed(SCRIPT, "aturan baru")),
    ),
    article(101, id="salinan/1", title="Panen garam kampung 1", body=article(1).body, outlet="Cakra"),
    article(
        102,
        id='jahat"><script>',
        title=f"{SCRIPT} Badai & <b>topan</b> {FLIP}",
        body=f'{SCRIPT} <img src=x onerror=alert(1)> badai "topan" &amp; {FLIP}',
        outlet='<i>"Jahat"</i>',
        people=(Person(f"Nama{SCRIPT}", (f"'{SCRIPT}",), f"Ketua {SCRIPT}"),),
        url="javascript:alert(1)",
        author=f"{SCRIPT}",
        removed=(Removed(f"{SCRIPT}", f"{SCRIPT}"),),
    ),
    article(103, id="raksasa", title="raksasa " * 130_000, body="raksasa", date=None, date_precision=None),
    article(104, id="tanpa-judul", title="", body="Kelelawar.", outlet=None),
]


class Page(HTMLParser):
    """What a browser would make of a page, as far as the tests ask; tags must be nested."""

    VOID = frozenset({"meta", "link", "input", "br", "img", "hr"})

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts: list[str] = []
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert not self._open

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in self.VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag):
        assert self._open.pop() == tag

    def handle_data(self, data):
        self.texts.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.texts).split())

    @property
    def links(self) -> list[str]:
        return [attrs["href"] for tag, attrs in self.elements if tag == "a"]

    def all(self, tag: str, **attrs: str) -> list[dict[str, str]]:
        return [found for name, found in self.elements if name == tag and attrs.items() <= found.items()]


def foreign(shown: Page) -> list[dict[str, str]]:
    """Scripts and pictures that are not files of ours: a text that came through as HTML."""
    return [
        attrs
        for tag, attrs in shown.elements
        if tag == "img"
        or (tag == "script" and not (attrs.keys() == {"type", "src"} and attrs["src"].startswith("/static/")))
    ]


def page(site: testing.TestClient, path: str, status: int = 200, **headers: str) -> Page:
    answer = site.simulate_get(path, headers=headers)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    return Page(answer.text)


def total(shown: Page) -> int:
    match = re.search(
        r"([\d.]+) (?:artikel|articles?)(?:, [\d.]+ (?:tanpa salinan|without copies))? · ", shown.text
    )
    assert match
    return int(match[1].replace(".", ""))
