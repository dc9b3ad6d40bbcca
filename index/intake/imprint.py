"""Where a page speaks of its own outlet: credits, notices, copyright lines, "kepada detikcom"."""

import re

from index.intake.press import PRESS, Named, Press, unspaced

EDGE = 20_000  # characters at either end that are searched
REACH = 90  # characters between a cue and the name
END = 2_000  # last characters, in which the copyright line stands
LEAD = 1_000  # first characters, in which the section of a page is credited

_CREDIT = re.compile(r" - (?P<name>detik[A-Z]\w+)\b")
_GLUED = re.compile(r"(?<=[a-z])(?=detik(?:com|[A-Z]))|(?<=detikcom)(?=[a-z])")  # "diterimadetikcomdi"
_NOTICE = re.compile(
    r"(?:©|\(c\)|copyright|newsletter|langganan|dapatkan (?:update|informasi|berita)|ikuti (?:berita|kami)|"
    r"grup telegram|whatsapp channel|(?:saluran|kanal) whatsapp|google news|"
    r"(?:unduh|download|install?) aplikasi|laporan (?:wartawan|reporter|kontributor)|"
    r"selengkapnya di|gambas:video|telah (?:tayang|terbit) di|"
    r"\bredaksi@|#\w{3,30} (?:with|bersama)|\b(?:berita|artikel|informasi)[^.\n]{0,40} di\b)",
    re.IGNORECASE,
)
_IMPRINT = re.compile(
    r"(?i:copyright|hak cipta|©) ?(?:©|\(c\))? ?(?:19|20)\d\d(?: ?[-–] ?(?:19|20)\d\d)? ?(?:by |[-–|,] ?)?"
    r"(?P<name>(?!All )[A-Z]\w+(?:\.\w+)*(?: (?!All )[A-Z]\w+(?:\.\w+)*){0,3})"
)
# What news is done to by its own newsroom; "dikutip X", "dilansir X" and "menurut X" tell of another's.
_ASKED = re.compile(
    r"(?:\b(?:pantauan|catatan|penelusuran|pengamatan|dihimpun|diterima|ditemui|dihubungi(?:n)?|dikonfirmasi|"
    r"ditanya|diwawancarai|dimintai|dipantau|dilihat|diperoleh|didapat|dirangkum|disambangi|dijumpai|"
    r"kontributor|wartawan|reporter|kepada|tim|sahabat|pembaca|kantor|magang di|"
    r"(?:berbincang|perbincangan|wawancara) dengan|pada)"
    r"(?: tim| redaksi| wartawan| reporter| rekan)?|"
    r"(?<!pemimpin )(?<!wakil )(?<!dewan )\bredaksi) ?[(\[]?$",
    re.IGNORECASE,
)
_FORMER = re.compile(r"\b(?:mantan|eks|bekas) \w+ ?$", re.IGNORECASE)
_CITING = re.compile(r"\b(?:dikutip|dilansir) (?:<\w+>)?$", re.IGNORECASE)
_FROM = re.compile(r" ?(?:</\w+> ?)?dari\b", re.IGNORECASE)
_TEAM = re.compile(r"\btim (?:\w+ ){1,3}\($", re.IGNORECASE)  # "Tim Cek Fakta Kabar (Kabar.id)"
_TELLING = re.compile(
    r" (?:(?:telah|sudah|akan|belum|sempat|ingin|pun|coba|mencoba|berusaha) )*"
    r"(?:merangkum\w*|rangkum\w*|lansir|himpun|menghimpun|terima|hubungi|menghubungi|mewawancarai|wawancarai|temui|menemui|"
    r"bertemu|bertanya|membahas|bahas|ulas|mengulas|kutip|paparkan|berkesempatan|mengonfirmasi|mengkonfirmasi|"
    r"meminta|mendapat\w*|memastikan)\b"
)
_PORTAL = re.compile(r" (?:adalah|merupakan) (?:portal|media|situs)\b")
_TAG = re.compile(r"<\w[^<>]{0,60}>\s?$")  # "kepada <strong>detikcom</strong>"
_SECTION = re.compile(r"detik[A-Z]\w+")  # which only the house itself quotes
_QUOTING = re.compile(r"\b(?:dilansir|dikutip|dilihat)(?: dari)? ?$", re.IGNORECASE)
_PHOTO = re.compile(  # "(Kabar.id/Jaya Putra)", "KABAR.ID/JAYA PUTRA Petambak di Ranum"
    r"/(?:[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]*){0,4} ?[)\]\n]|[A-Z][A-Z'.]+ [A-Z'.]{2,}\b)"
)
_TAKEN_BY = re.compile(r"\((?:Foto: [^()/]{3,40}|[A-Z][\w'.-]+(?: [A-Z][\w'.-]+){1,3})/$")
_OTHERS = frozenset({"Antara", "The Conversation", "BBC News Indonesia", "VOA Indonesia"})  # printed by many


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
        or _by_imprint(edges[-END:], press)
        or next((one.outlet for one in named if _is_newsroom(edges, one)), None)
        or next((one.outlet for one in named if _is_photographer(edges, one)), None)
    )


def _is_notice(text: str, named: Named) -> bool:
    """Whether a notice names the outlet: "Ikuti berita kami di", "Laporan wartawan", "©"."""
    return bool(_NOTICE.search(_before(text, named)) or _PORTAL.match(text, named.end))


def _by_imprint(end: str, press: Press) -> str | None:
    """The name in a copyright line, in the table or not."""
    found = _IMPRINT.search(end)
    return press.canonical(found["name"]) if found else None


def _is_newsroom(text: str, named: Named) -> bool:
    """Whether the outlet appears as the one who asked, was told or gathered."""
    if named.outlet in _OTHERS:
        return False
    before = _before(text, named)
    asked = _ASKED.search(before)
    if asked and not _FORMER.search(before):
        return True
    if _TEAM.search(before) or (_CITING.search(before) and _FROM.match(text, named.end)):
        return True
    if _SECTION.match(text, named.start) and _QUOTING.search(before):
        return True
    return bool(_TELLING.match(text, named.end))


def _is_photographer(text: str, named: Named) -> bool:
    if named.outlet in _OTHERS:
        return False
    return bool(_PHOTO.match(text, named.end, named.end + REACH) or _TAKEN_BY.search(_before(text, named)))


def _before(text: str, named: Named) -> str:
    """The line up to the name, no farther than a cue reaches."""
    return _TAG.sub("", text[max(0, named.start - REACH) : named.start].rsplit("\n", 1)[-1])
