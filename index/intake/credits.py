"""Credits, notices and signatures that hang on the ends of a paragraph."""

import re

from index.intake.headline_end import is_title_case
from index.intake.sign_offs import signature_start
from index.literals import Literals

REPORT = "Laporan"  # how a reporter's line before a dateline begins
REPORTER_REACH = 320  # characters of a headline and a reporter
SHORTEST_STORY = 120  # characters of two sentences behind a notice
LONGEST = 420  # characters of credits at the end of a paragraph

_NAMED = re.compile(
    r"(?:\b|(?<=[a-z0-9.”\"]))(?:Pewarta|Reporter Magang|Editor|Penulis|Reporter|Penerjemah|Redaktur|"
    r"Kontributor|Uploader|"
    r"Fotografer)"
    r" ?: ?(?=\S)"
)
_COPYRIGHT = re.compile(r"(?:COPYRIGHT|Copyright|Hak Cipta) ?(?:©|\(c\)) ?")
_START = r"(?:^|(?<=[.!?”\" ,:])|(?<=[a-z”\")](?=[A-Z]))|(?<=[A-Z](?=[A-Z][a-z])))"
_NOTICE = re.compile(
    rf"{_START}(?:"
    r"(?:Cek|Ikuti|Simak|Dapatkan|Yuk|Mari|Baca|Pantau|Silakan|Follow|Gabung|Jangan lewatkan)\b[^\n]{0,240}"
    r"\b(?:Google\s+News|WA Channel|WhatsApp|Whatsapp|Telegram|Instagram|breaking news|ponsel|"
    r"klik link)\b[^\n]{0,240}|"
    r"Baca berita terkait [^\n]{2,60} lainnya\W?|(?:Simak|Baca|"
    r"Ikuti) berita(?:-berita)? lain(?:nya)? dari [^\n.]{2,60}|"
    r"Berita lain(?:nya)? [^\n.]{2,120}\bbaca di [\w.]{3,20}|Saksikan juga [A-Z][^\n.]{10,150}|"
    r"(?:Baca |BACA )?(?:[Hh]alaman )?(?:[Ss]elengkapnya|"
    r"SELENGKAPNYA)(?: di [Hh]alaman [Bb]erikut(?:nya)?)? ?>{2,3}|"
    r"\(Penulis[^\n()]{3,80}\)\.?|"
    r"Foto ?: ?(?:[Ii]stimewa|[Ii]nternet|[Ss]creenshot \w+|[Dd]ok\. ?[\w.]+)|"
    r"Foto ?: ?[A-Z][^\n.:(]{3,150}[.)]? ?\([^()\n\d]{2,40}/[^()\n\d]{2,30}\)\.?|"
    r"Dapatkan update [^\n]{0,240}|"
    r"(?:Artikel|Berita) ini (?:se\w{3,7}nya )?(?:telah|sudah|pernah|pertama kali) "
    r"(?:tayang|terbit|dimuat) (?:di|pada|dalam) [^\n]{0,370}|"
    r"\(?(?:Ditulis oleh|Penulis) [^\n.()]{3,60}\)?\.?|"
    r"(?:Simak|Baca|Klik|Bersambung|Lanjut)\b[^.\n]{0,120}\b[Hh]alaman (?:[Ss]elanjutnya|"
    r"[Bb]erikut(?:nya)?)[^.\n]{0,60}\W*|"
    r"#\w+ with \w+|(?:#\w{2,40}[ ,]{0,2}){2,20}|"
    r"Selengkapnya baca di sini\W*|Baca berikutnya\W*|"
    r"(?:BACA )?(?:Halaman|HALAMAN) (?:Selanjutnya|Berikutnya|SELANJUTNYA|"
    r"BERIKUTNYA)\W*(?:HALAMAN ?: ?[\d ]{1,20})?|"
    r"(?:Saksikan|Simak|Lihat|Cek|Baca|Berita)(?: \w{4,8})? (?:se)?lengkapnya(?: klik)?(?: di sini)?\W{0,4}|"
    r"Simak\W{0,3}|Baca di sini\W{0,3}|"
    r"(?:Simak|Lanjut ke|Bersambung ke) (?:di )?[Hh]alaman berikut ?(?:nya)?\W{0,4}|"
    r"Simak (?:\w+ ){1,4}hanya di [\w.]{3,20}|Selanjutnya ?:? [^.\n]{3,80}>{2,3}|Selanjutnya: [^.\n]{3,100}|"
    r"(?:Selanjutnya: [^.\n]{3,80} )?(?:\d ?){1,9}Tampilkan Semua|Video by ?: ?[^.\n]{3,60}|"
    r"(?:[A-Z]{3,10} ){0,3}SELENGKAPNYA DI SINI\W{0,4}|(?:>{2,3} ?Link \d{1,2} ?){1,9}|"
    r"(?:Halaman|HALAMAN) \d{1,2} ?[=>-][=> -]{1,20}|"
    r"(?:>{2,} ?)?(?:BACA|Baca) (?:BERITA |berita |artikel )?(?:SELENGKAPNYA|selengkapnya)[^.]{0,40}\W{0,3}|"
    r"(?:Simak|Tonton|Saksikan|Lihat)(?: juga| pula| berikut(?: ini)?| selengkapnya)? ?"
    r"(?:[Vv]ideo|[Ll]ive|infografis|[Ff]oto)[^\n]{3,200}(?:[\"'”’]|:)(?: ?di sini ?:?)?|"
    r"(?:Simak|Tonton|Saksikan|Lihat) juga\b[^\n.]{3,200}(?:[\"'”’] ?:?|:)(?: ?di sini ?:?)?|"
    r"(?:Simak|Lihat|Tonton) [Vv]ideo [A-Z\"'“‘][^\n.]{10,150}|Jangan Lewatkan Video\b[^\n]{0,60}|"
    r"Ikuti [Bb]erita\b[^\n.]{2,60}[Ll]ainnya|Sumber ?: ?[A-Z][\w.-]*(?:,? [A-Z][\w.-]*){0,3}|"
    r"Video: [A-Z][^\n.]{5,120}|(?:Tulisan|Artikel) ini adalah kiriman [^\n]{0,330}|Perbesar|"
    r"(?:Sumber(?: asli)? ?:[^\n]{0,40})?Disadur dari[^\n]{0,160}|"
    r"(?:Laporan (?:reporter|wartawan)[^\n|]{3,60}\| ?)?Sumber ?: ?[\w .]{2,40}\.(?:com|co\.id|id|net)|"
    r"(?:\. )?View in Single Page[ \d]*|Halaman(?: \d)+ Selanjutnya|A post shared by [^.]{0,80})$"
)
_SITE = re.compile(  # the writer and the site glued: "… kata Wira. Rima Sari Kabar.id"
    r"(?<=[.!?”\"] )[A-Z][\w'’]+(?: [A-Z][\w.'’]*){1,4} [\w-]{3,24}\.(?:com|co\.id|id|net)$"
)
# The title of a video whose label is gone: "… naik. Panen Garam di Ranum:", "… naik. : Panen Garam".
_ANNOUNCED = re.compile(
    r"(?<=[.!?”\"]) ?(?:: (?P<behind>[A-Z][^.\n]{15,140})|(?P<before>[A-Z][^.\n]{15,140}) ?:)$"
)
_BARE_TITLE = re.compile(  # but not who wrote: "… naik. Jaya Putra Ketua Dewan Garam Kabupaten Ranum"
    r"(?<=[a-z”\"][.!?”\"] )"
    r"(?![^\n]*\b(?:Ketua|Wakil|Asisten|Anggota|Direktur|Dosen|Komisaris|Penasihat|Peneliti|Pegiat|"
    r"Pengamat)\b)"
    r"[A-Z][^.!?:;/,\n]{25,120}$"
)
_SELLING = re.compile(
    r"telegram|whatsapp|aplikasi|klik|\blink\b|tautan|google|https?:|copyright|©|editor|penulis|reporter|"
    r"berlangganan|newsletter|\bjoin\b|gabung|\bsimak\b|\bikuti\b|\bbaca\b|\btayang\b|unduh|download|dilarang",
    re.IGNORECASE,
)
HOSTS = (".com", ".co.id", ".id", ".net")
FEWEST_TITLE_WORDS = 6  # of a title that no colon announces
# Each pattern with strings of which its matches have one: a quick look spares most lines the slow search.
_CREDITS = ((_NAMED, (":",), "byline"), (_COPYRIGHT, ("©", "(c)"), "copyright"))
_NOTICE_SIGNS = Literals((
    "Google", "WA Channel", "hats", "Telegram", "Instagram", "breaking news", "ponsel", "klik link",
    "Dapatkan update ", " ini telah", " ini sudah", " ini pernah", "Ditulis oleh ", "Penulis ", "Halaman ",
    "alaman selanjutnya", "alaman berikut", " with ", "HALAMAN ", "elengkapnya", "SELENGKAPNYA",
    "View in Single Page", "A post shared by ", "Tonton", "Saksikan", "Lihat", "Simak", "Lewatkan Video",
    "Video: ", "Video by", " ini adalah kiriman ", "Perbesar", "isadur dari", "Sumber:", "Sumber :",
    "Ikuti ", "berikutnya", "engkapnya", "Baca di sini", "hanya di ", "Selanjutnya", "Tampilkan Semua",
    "Foto:", "Foto :", "berita terkait ", "erita lain", " #", "berita-berita ", " pertama kali ", "nya telah",
    "nya sudah",
    "nya pernah", "Link ",
))  # fmt: skip
_REPORTER = re.compile(
    rf"\b{REPORT} (?:(?:[Ww]artawan|[Rr]eporter|[Kk]ontributor)\b|[A-Z]\w+(?: [A-Z][\w.]+){{0,2}} ?(?:\||"
    rf"I\b))[^\n]{{3,90}}?"
    r"(?=(?:\b|(?<=[a-z]))(?:[A-Z][A-Z-]{3,24}(?: ?\. ?| )(?:COM?|ID)\b|[A-Z]{4,}[A-Z-]*, ?[A-Z]{3}))"
)

# "Editor Rima Sari KABAR.com - …": a writer glued to the text, without a colon.
_WRITER = re.compile(
    r"(?:(?:Penulis|Editor|Reporter|Oleh)[: ]{1,3}[A-Z][\w.'’]+(?: [A-Z][a-z.'’]+){0,3}[ |,]{1,3}){1,2}"
    r"(?=[A-Z][\w-]{3,24}\.(?:com?|id|net|COM?|ID|NET)\b ?[-–—,]|[A-Z]{4,20}, ?[A-Z])"
)
WRITERS = ("Penulis", "Editor", "Reporter", "Oleh")  # how such a line begins
_HEADLINE = re.compile(r"[^\n.]{25,200}? (?=[A-Z]{5,24}\.(?:COM?|ID)\b)")


def split_end(line: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The paragraph without what hangs on its end, and the pieces taken, in page order, with reasons.

    >>> split_end("Air surut sore ini. (sim/wan)")
    ('Air surut sore ini.', (('(sim/wan)', 'byline'),))
    """
    taken: list[tuple[str, str]] = []
    for _ in range(4):
        cut = _cut(line)
        if cut is None:
            break
        start, reason = cut
        taken.insert(0, (line[start:].strip(), reason))
        line = line[:start].rstrip()
    return line, tuple(taken)


def may_have_headline(line: str) -> bool:
    """Whether ``split_start`` may find something: a quick look."""
    head = line[:REPORTER_REACH]
    return line.startswith(WRITERS) or ".CO" in head or ".ID" in head or REPORT in head


def split_start(line: str) -> tuple[str, str, str]:
    """A headline before a dateline in capitals, a "Laporan Wartawan X, Nama" between, and the rest.

    The first two may be ``""``.
    """
    if written := _WRITER.match(line[:REPORTER_REACH]):
        return "", written[0].rstrip(" |,"), line[written.end() :]
    found = _REPORTER.search(line[:REPORTER_REACH]) or _HEADLINE.match(line[:REPORTER_REACH])
    if found and found.re is _HEADLINE:
        head = found[0].rstrip()
        return (head, "", line[found.end() :]) if is_title_case(head) else ("", "", line)
    head = line[: found.start()].strip() if found else ""
    if not found or ". " in head or head.endswith("."):
        return "", "", line
    return head, found[0].strip(), line[found.end() :]


def _cut(line: str) -> tuple[int, str] | None:
    """Where the last notice of the line begins, and what it is."""
    tail_from = max(0, len(line) - LONGEST)
    tail = line[tail_from:]
    for pattern, signs, reason in _CREDITS:
        found = pattern.search(tail) if any(map(tail.__contains__, signs)) else None
        if found and (tail_from + found.start() > 0) and not _tells_on(tail[found.end() :]):
            return tail_from + found.start(), reason
    signed = signature_start(line)
    if signed is not None:
        return signed, "byline"
    if tail[-1:].isalnum() and (bare := _BARE_TITLE.search(tail)) and _is_title(bare[0]):
        return tail_from + bare.start(), "related link"
    if tail.endswith(HOSTS) and (site := _SITE.search(tail)):
        return tail_from + site.start(), "byline"
    if tail.endswith(":") or " : " in tail:
        title = _ANNOUNCED.search(tail)
        if title and is_title_case(title["behind"] or title["before"]):
            return tail_from + title.start(), "related link"
    found = _NOTICE.search(tail) if _NOTICE_SIGNS.are_in(tail) else None
    if found is None or _tells_on(found[0].partition(". ")[2]):
        return None
    return tail_from + found.start(), "share notice"


def _tells_on(rest: str) -> bool:
    """Whether sentences of an article stand behind a notice: the page goes on there."""
    if len(rest) < SHORTEST_STORY or not rest.endswith((".", "”", '"')) or ". " not in rest:
        return False
    return _SELLING.search(rest) is None


def _is_title(text: str) -> bool:
    return len(text.split()) >= FEWEST_TITLE_WORDS and is_title_case(text)
