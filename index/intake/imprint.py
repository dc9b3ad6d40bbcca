"""Where a page speaks of its own outlet: credits, notices, copyright lines, "kepada detikcom"."""

import re
from collections import Counter

from index.intake.newsroom import is_newsroom, is_photographer, line_before
from index.intake.press import PRESS, Named, Press, unspaced

EDGE = 20_000  # characters at either end that are searched
END = 2_000  # last characters, in which the copyright line stands
LONGEST_ISSUE = 90  # characters of a line that says when the page came out
LEAD = 1_000  # first characters, in which the section of a page is credited

_CREDIT = re.compile(r" - (?P<name>detik[A-Z]\w+)\b")
_GLUED = re.compile(r"(?<=[a-z])(?=detik(?:com|[A-Z]))|(?<=detikcom)(?=[a-z])")  # "diterimadetikcomdi"
_NOTICE = re.compile(
    r"(?:©|\(c\)|copyright|newsletter|langganan|dapatkan (?:update|informasi|berita)|ikuti (?:berita|kami)|"
    r"grup telegram|whatsapp channel|(?:saluran|kanal) whatsapp|google news|"
    r"(?:unduh|download|install?) (?:aplikasi|apps?)|laporan (?:wartawan|reporter|kontributor)|"
    r"selengkapnya di|baca artikel|gambas ?:|telah (?:tayang|terbit) di|\bsimak[^.\n]{0,40} di\b|"
    r"\bredaksi@|#\w{3,30} (?:with|bersama)|\b(?:berita|artikel|informasi)[^.\n]{0,40} di\b)",
    re.IGNORECASE,
)
_IMPRINT = re.compile(
    r"(?i:copyright|hak cipta|©) ?(?:©|\(c\))? ?(?:19|20)\d\d(?: ?[-–] ?(?:19|20)\d\d)? ?(?:by |[-–|,] ?)?"
    r"(?P<name>(?!All )[A-Z]\w+(?:\.\w+)*(?: (?!All )[A-Z]\w+(?:\.\w+)*){0,3})"
)
_ISSUED = re.compile(  # "Kabar.id - 15/01/2026, 17:25 WIB"
    r"(?P<name>[A-Za-z][\w. ]{3,30}?) ?[-–|,] ?(?:[A-Z]\w{3,6}, ?)?\d{1,2}[ /](?:\d\d|"
    r"[A-Z]\w{2,8})[ /](?:19|20)\d\d\b"
)
_HREF = re.compile(r"<a [^<>]{0,60}?href=.(https?://[^\s<>\"']{4,300})")
_TAG_PAGE = "/tag/"  # an outlet's own links lead to its pages of one topic
_PORTAL = re.compile(
    r" (?:(?:adalah|merupakan) (?:portal|media|situs)\b|langsung di (?:WhatsApp|ponsel|surel|e-?mail)\b)"
)
_BUTTON = re.compile(
    r"(?m)^(?:Search|Cari di|Tentang|Peranan,) (?P<name>[\w.]{3,24}(?: [\w.]{2,20}){0,2}),?$"
)
_SITE = re.compile(  # a site's own address at its foot, and the text of its logo
    r"(?im)^(?:website|situs|web|laman) ?: ?(?P<host>(?:https?://)?(?:www\.)?[\w-]+\.[\w./-]{2,40})$|"
    r"^(?P<logo>[\w.]{3,24}) (?:(?:news )?logo\b|[-–|] (?:https?://|www\.)\S{4,60}$)"
)


def own_outlet(text: str, press: Press = PRESS) -> str | None:
    """The outlet of the page's last notice, else of its copyright line, newsroom or photo credit, or None.

    One that the page quotes ("dikutip dari Antara") did not publish it.
    """
    text = unspaced(text)
    edges = text if len(text) <= 2 * EDGE else f"{text[:EDGE]}\n{text[-EDGE:]}"
    if "detik" in edges:
        credit = _CREDIT.search(edges[:LEAD])
        if credit:
            return press.known(credit["name"]) or "detikcom"
        edges = _GLUED.sub(" ", edges)
    named = list(press.named_in(edges))
    notices = (one.outlet for one in reversed(named) if _is_notice(edges, one))
    return (
        next(notices, None)
        or _by_issue_line(edges, press)
        or _by_imprint(edges[-END:], press)
        or _by_links(edges, press)
        or _by_site(edges[-END:], press)
        or _by_search(edges, press)
        or next((one.outlet for one in named if is_newsroom(edges, one)), None)
        or next((one.outlet for one in named if is_photographer(edges, one)), None)
    )


def _is_notice(text: str, named: Named) -> bool:
    """Whether a notice names the outlet: "Ikuti berita kami di", "Laporan wartawan", "©"."""
    return bool(_NOTICE.search(line_before(text, named)) or _PORTAL.match(text, named.end))


def _by_imprint(end: str, press: Press) -> str | None:
    """The name in a copyright line, in the table or not."""
    found = _IMPRINT.search(end)
    return press.canonical(found["name"]) if found else None


def _by_issue_line(text: str, press: Press) -> str | None:
    """The known outlet on a line that says when the page came out."""
    lines = (_ISSUED.match(line) for line in text.split("\n") if len(line) <= LONGEST_ISSUE)
    return next(filter(None, (press.known(line["name"]) for line in lines if line)), None)


def _by_search(text: str, press: Press) -> str | None:
    """The known outlet on a button or of a reporter: "Search Kabar", "Peranan, Kabar"."""
    if not any(map(text.__contains__, ("Search ", "Cari di ", "Tentang ", "Peranan, "))):
        return None
    return next(filter(None, (press.known(found["name"]) for found in _BUTTON.finditer(text))), None)


def _by_site(end: str, press: Press) -> str | None:
    """The known outlet of the site's address or logo."""
    for found in _SITE.finditer(end):
        address = found["host"]
        known = press.known(found["logo"]) if address is None else press.at(f"//{address.split('//')[-1]}")
        if known:
            return known
    return None


def _by_links(text: str, press: Press) -> str | None:
    """The known outlet to which all links lead that scraping has left, two and more or one to a topic."""
    if "href=" not in text:
        return None
    addresses = [link[1] for link in _HREF.finditer(text)]
    outlets = Counter(outlet for address in addresses if (outlet := press.at(address)))
    topics = any(_TAG_PAGE in address and press.at(address) for address in addresses)
    if len(outlets) != 1:
        return None
    ((name, count),) = outlets.items()
    return name if count > 1 or topics else None
