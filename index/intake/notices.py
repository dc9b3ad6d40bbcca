"""Notices inside a paragraph whose beginning and end are sure: adverts, videos, photos, reporters."""

import re
from collections.abc import Iterator

from index.intake.flat_notices import FLAT
from index.intake.headline_end import OPENERS
from index.intake.repair import has_odd_case
from index.literals import Literals

Notice = tuple[int, int, str]  # where it begins, where it ends, and the reason to take it out

VIDEO_REACH = 220  # characters at the end of a line in which a video is announced

_ADVERT = re.compile(
    r"\b(?:ADVERTISEMENT )?SCROLL TO (?:CONTINUE|RESUME)(?: WITH)? CONTENT\b|"
    r"Simak (?:berita|artikel|ulasan)?(?: ini)? ?selengkapnya (?:di|pada) halaman (?:selanjutnya|"
    r"berikutnya)\W{0,3}|"
    r"\b(?:Simak|Cek|Baca|Lihat|Klik|Bersambung|Lanjut)\b[^.\n]{0,100}\b(?:di|ke|"
    r"pada) [Hh]alaman (?:[Ss]elanjutnya|"
    r"[Bb]erikut(?:nya)?) ?(?:\.{1,3}|:|>{1,3})|"
    r"(?<=[a-z0-9.”\"])ADVERTISEMENT\b|\[ ?video ?\][^\[\]\n]{0,120}\[ ?/ ?video ?\]|"
    r"(?<![\w])[.#][\w-]{2,30} ?\{ ?[\w-]{3,30} ?:[^{}\n]{2,300}\}|"
    r"(?:Saksikan|Simak|Tonton|Lihat)(?: juga| pula)?(?: tayangan)? [Vv]ideo (?:[Pp]ilihan|[Mm]enarik|"
    r"[Tt]erkait)"
    r"[^.:\n]{0,30}\b(?:[Bb]erikut|[Bb]awah)(?: [Ii]ni)? ?:?|"
    r"(?:Simak|Baca|Lihat) (?:berita |artikel )?selengkapnya di sini ?[.:]?|"
    r"Jangan [Ll]ewatkan (?:Video|Pilihan) [^.:\n]{0,30}:|"
    r"\[ ?Gambas ?: ?[^\]\n]{0,60}\]|,+ ?loading(?:\.{1,3}|$)|"
    r"Lihat selengkapnya → ?|"
    r"googletag\.cmd\.push\(function\(\) \{[^}\n]{0,200}\}\);?|OA_show\([^)\n]{0,40}\);?"
)
_VIDEO = re.compile(
    r"(?:Simak|Lihat|Tonton|Saksikan)(?: juga| pula)? [Vv]ideo ?"
    r"(?:[\"'“‘][^\n]{5,160}[\"'”’] ?:?|[^\n.]{5,150}:)(?: di sini ?:?)?$"
)
_EMBED = re.compile(
    r"\b[Vv]iew this post on Instagram\b|\bA post shared by [^()\n]{1,80}\(@[\w.]{2,40}\)"
    r"(?: on [A-Z][a-z]{2} \d{1,2}, \d{4} at [\d:apm ]{4,9}P[DS]T)?|"
    r"https?://t\.co/\w{4,12} ?[—–-]{1,2} ?[^()\n]{1,60} \(@\w{2,20}\) [A-Z][a-z]{2,8} \d{1,2}, \d{4}|"
    r"(?:https?://|\b)pic\.twitter\.com/\w{4,12}"
    r"(?: ?[—–-]{1,2} ?[^()\n]{1,60} \(@\w{2,20}\) [A-Z][a-z]{2,8} \d{1,2}, \d{4})?"
)
# "Baca artikel Kabar "Panen Garam" selengkapnya di sini: https://…", "Download Apps Kabar sekarang https://…".
_OWN = re.compile(
    r"\b(?:Baca|"
    r"Simak) artikel [^\n\"“]{2,40}[\"“][^\n\"”]{5,200}[\"”],? ?selengkapnya(?: di ?sini)? ?:? ?(?:https?://\S+)?|"
    r"\b(?:Download|Unduh|Install) (?:[Aa]pps?|[Aa]plikasi) [^\n.]{2,40}https?://\S+|"
    r"\*? ?(?:Fakta atau [Hh]oaks\? ?)?Untuk mengetahui kebenaran informasi"
    r"[^\n]{0,160}? kata kunci[^\n.]{0,40}\.?|"
    r"\b0\d{3} \d{4} \d{3,4} hanya dengan ketik kata kunci[^\n.]{0,40}\.?"  # its first words were a link
)
_EMPTY = re.compile(r"\(,: ,\)$")  # a "Baca juga" of which only the marks are left
_CRUMBS = re.compile(
    r"^Home(?=(?:News|Tekno|Bisnis|Bola|Showbiz|Health|Regional|Global|Lifestyle|Cek|Otomotif|Politik|"
    r"Crypto|Saham|Citizen|Opini|Islami))[A-Za-z]{4,40}(?: News)?(?= [A-Z])"
)
_SEE_PHOTO = re.compile(r"(?:Lihat Foto){1,4}$")
_COMMENT = re.compile(r"<!--[^\n]{0,200}?-->")
_ADDRESS = re.compile(r"\bBACA ?: ?https?://\S{5,300}")
_REPORTER = re.compile(r"\bReporter ?: ?[A-Z][\w.' ]{2,50}? Sumber ?: ?[\w.]{2,30}\.(?:com|co\.id|id)\b")
_PHOTO = re.compile(r"\((?:[Ff]oto|[Dd]ok)(?:\.| ?:) ?[^()\n]{2,60}\)")
CITY = r"(?:(?:Kuala|New|Los|Las|San|Hong|Bandar|Banda|Tanjung|Kota) )?[A-Z][a-z]+"
_PHOTOGRAPHER = re.compile(
    r"/? ?Foto ?: ?[^\n.:\"“]{2,50}[/-]"
    r"detik(?:com|INET|Inet|inet|News|news|Finance|Sport|Hot|Travel|Food|Oto|Health)\)?"
    r"|\bFoto ?: ?(?:[Ii]stimewa|[Ii]nternet|[Ss]creenshot \w+|[Dd]ok\. ?(?:pribadi|\w+\.(?:com|id)))(?= \S)"
    r"|\bFoto ?: ?[A-Z][^\n.:(]{3,150}[.)]? ?"
    r"\((?:[^()\n\d]{2,40}/[^()\n\d]{2,30}|[Dd]ok[^()\n]{2,40}|[Ii]st(?:imewa)?)\)\.?(?= ?\S)"
    rf"|(?:^|(?<=WIB ))Foto ?: ?[A-Z][^\n.:]{{1,50}}? (?={CITY} - [A-Z\"“])"
)
# The second word of a name, when a third capital follows that it does not open a sentence with.
_SURNAME = rf"(?: (?!(?:{'|'.join(sorted(word.capitalize() for word in OPENERS))})\b)[A-Z]\w+(?= [A-Z]))?"
_DAY = r"\( ?\d{1,2} ?/ ?\d{1,2}(?: ?/ ?\d{4})? ?\)(?: \w{4,6})?(?: ?\.)?"
_AGENCY = r"(?:ANTARA(?: FOTO)?|Xinhua|REUTERS|AFP(?: PHOTO)?) ?/ ?"
_CREDIT = r"\w[\w/@&'’-]*(?:,? [A-Z][\w/@&'’-]*){0,6}(?:\.|$)"  # ends where it says so
_CAPTION = re.compile(
    rf"(?:^|(?<=[.!?”\"] ))[A-Z0-9][^\n.]{{3,280}}(?:{_DAY} ?(?:\( ?{_AGENCY}[^()\n]{{2,70}}\)\.?|"
    rf"{_AGENCY}(?:{_CREDIT}|[A-Z][\w/-]+{_SURNAME}(?= [A-Z])))|"
    rf" ?\.? ?\( ?{_AGENCY}[^()\n]{{2,70}}\)(?= [^\s—–-])|\. {_AGENCY}{_CREDIT})"
)
# Each pattern with strings of which its matches have one in lower case: a quick look spares the slow search.
_ADVERT_CUES = (
    "di halaman ", "ke halaman ", "pada halaman ", "advertisement", "video]", "video ]", "{",
    "scroll to", "gambas", "googletag", "oa_show", "selengkapnya", ",loading",
    ", loading", "video pilihan", "video menarik", "video terkait", "jangan lewatkan ",
)  # fmt: skip
_TABLE = (
    *FLAT,
    (_ADVERT, _ADVERT_CUES, "advert"),
    (_EMBED, ("view this post on", "a post shared by", "pic.twitter.com", "//t.co/"), "embedded post"),
    (_COMMENT, ("<!--",), "page furniture"),
    (_OWN, ("selengkapnya", "://", "mengetahui kebenaran", "hanya dengan ketik"), "share notice"),
    (_EMPTY, ("(,: ,)",), "related link"),
    (_CRUMBS, ("home",), "page furniture"),
    (_SEE_PHOTO, ("lihat foto",), "page furniture"),
    (_ADDRESS, ("baca: http", "baca : http", "baca:http", "baca :http"), "related link"),
    (_REPORTER, ("reporter:", "reporter :"), "byline"),
    (_PHOTO, ("(foto", "(dok"), "photo credit"),
    (_PHOTOGRAPHER, ("foto:", "foto :"), "photo credit"),
)
_ROWS = tuple((pattern, frozenset(cues), reason) for pattern, cues, reason in _TABLE)
_ALL_CUES = frozenset(cue for _, cues, _ in _TABLE for cue in cues)
_LITERALS = Literals(_ALL_CUES)
_VIDEO_CUES = ("k video", "t video", "n video", "a video", "simak juga video")
CAPTION_SIGNS = (
    *(
        name + sign
        for name in ("antara", "antara foto", "xinhua", "reuters", "afp photo")
        for sign in ("/", " /")
    ),
    "(afp/",
)
CUES = (*(cue for _, cues, _ in _TABLE for cue in cues), *_VIDEO_CUES, *CAPTION_SIGNS)


def notices(line: str, folded: str) -> Iterator[Notice]:
    """The notices of a line, rule by rule; ``folded`` is the line in lower case."""
    found = _ALL_CUES if has_odd_case(line) else _LITERALS.found_in(folded)
    if found:
        for pattern, cues, reason in _ROWS:
            if not cues.isdisjoint(found):
                yield from ((mark.start(), mark.end(), reason) for mark in pattern.finditer(line))
    if any(cue in folded for cue in _VIDEO_CUES):
        video = _VIDEO.search(line, max(0, len(line) - VIDEO_REACH))
        if video:
            yield video.start(), video.end(), "related link"


def without_captions(stretch: str) -> Iterator[tuple[str, str | None]]:
    """The stretch cut at captions of photos, one sentence each with its day and its photographer."""
    kept_from = 0
    if "/" in stretch and any(name in stretch for name in ("ANTARA", "Xinhua", "REUTERS", "AFP")):
        opening = len(stretch) - len(stretch.lstrip())
        for caption in _CAPTION.finditer(stretch.lstrip()):
            start, end = caption.start() + opening, caption.end() + opening
            if kept_from < start:
                yield stretch[kept_from:start], None
            yield stretch[start:end], "photo credit"
            kept_from = end
    if kept_from < len(stretch):
        yield stretch[kept_from:], None
