"""Where a page speaks of its own outlet: credits, notices, copyright lines, "kepada detikcom"."""

import re

from index.intake.outlet_names import canonical_outlet, known_outlet, outlets_in

EDGE = 20_000  # characters at either end that are searched
REACH = 90  # characters behind a cue in which the name stands

_CREDIT = re.compile(r" - (?P<name>detik[A-Z]\w+)\b")
_NOTICE = re.compile(
    r"(?:©|\(c\)|copyright|newsletter|langganan|dapatkan (?:update|informasi|berita)|ikuti (?:berita|kami)|"
    r"grup telegram|whatsapp channel|(?:saluran|kanal) whatsapp|google news|(?:unduh|download|"
    r"install?) aplikasi|"
    r"laporan (?:wartawan|reporter|kontributor)|selengkapnya di|gambas:video|"
    r"\b(?:berita|artikel|informasi)[^.\n]{0,40} di\b)",
    re.IGNORECASE,
)
_IMPRINT = re.compile(
    r"(?i:copyright|©) ?(?:©|\(c\))? ?(?:19|20)\d\d ?(?:by |- )?(?P<name>[A-Z][\w.]+(?: [A-Z][\w.]+){0,3})"
)
_NEWSROOM = re.compile(
    r"\b(?:pantauan|dihimpun|diterima|ditemui|dihubungi|wartawan|reporter|redaksi|kepada|tim) "
    r"(?P<name>[\w.]+(?: [A-Z][\w.]+)?)|\((?P<team>[\w.]{4,30})\)|"
    r"\bdikutip (?:<\w+>)?(?P<citing>[\w.]+) ?(?:</\w+> ?)?dari\b",
    re.IGNORECASE,
)
_TEAM = re.compile(r"\btim (?:\w+ ){1,3}$", re.IGNORECASE)  # "Tim Cek Fakta Kabar (Kabar.id)"
_TELLING = re.compile(r"\b(?:merangkum|menghubungi|mewawancarai)\b")
_OTHERS = frozenset({"Antara", "The Conversation", "BBC News Indonesia", "VOA Indonesia"})  # printed by many


def by_notice(text: str) -> str | None:
    """The outlet of the last notice, credit or imprint on the page; None without one."""
    edges = text if len(text) <= 2 * EDGE else f"{text[:EDGE]}\n{text[-EDGE:]}"
    credit = _CREDIT.search(edges[:1000])
    if credit:
        return known_outlet(credit["name"]) or "detikcom"
    last = None
    for cue in _NOTICE.finditer(edges):
        line = edges[cue.end() : cue.end() + REACH].split("\n", 1)[0]
        last = next(outlets_in(line), last)
    imprint = None if last else _IMPRINT.search(edges[-2000:])
    return canonical_outlet(imprint["name"]) if imprint else last


def by_newsroom(text: str) -> str | None:
    """A known outlet that appears as the one who asked, was told or gathered; None without one.

    One that others quote from ("dikutip dari Antara") did not publish the page.
    """
    text = text[:EDGE]
    for found in _NEWSROOM.finditer(text):
        if found["team"] and not _TEAM.search(text[max(0, found.start() - 50) : found.start()]):
            continue
        name = next(outlets_in(found["name"] or found["team"] or found["citing"]), None)
        if name and name not in _OTHERS:
            return name
    for found in _TELLING.finditer(text):
        words = text[max(0, found.start() - 40) : found.start()].removesuffix("telah ").split()
        name = next(outlets_in(" ".join(words[-1:])), None)
        if name and name not in _OTHERS:
            return name
    return None
