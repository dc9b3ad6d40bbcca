"""Lines that belong to the page and not to the article, one table of rules for whole lines."""

import re
from collections.abc import Collection
from functools import lru_cache

from index.analysis.tokens import letter_runs
from index.intake.repair import has_odd_case

LONGEST = 400  # characters; a longer line is never furniture as a whole

_AGENCY = (
    r"(?:reuters|afp|ap|antara(?: foto)?|getty(?: images)?|epa|xinhua|bloomberg|tass|istimewa|"
    r"shutterstock|pixabay)"
)
_SECTION = (
    r"(?:home|beranda|news|berita|nasional|internasional|world|dunia|daerah|regional|nusantara|metro|"
    r"megapolitan|"
    r"ekonomi|economy|bisnis|business|finance|finansial|market|money|keuangan|politik|politics|hukum|"
    r"kriminal|"
    r"olahraga|sport|sports|bola|sepak bola|liga inggris|liga indonesia|teknologi|tekno|tech|otomotif|"
    r"lifestyle|"
    r"gaya hidup|hiburan|entertainment|seleb|showbiz|kesehatan|health|travel|wisata|kuliner|food|opini|"
    r"opinion|"
    r"pendidikan|edukasi|sains|science|indeks|index|login|masuk|daftar|search|cari|menu|foto|video|podcast|"
    r"infografis|e-paper|live|tv|trending|populer|terkini|terpopuler|home page|cek fakta|properti|syariah|"
    r"lainnya)"
)
_APPS = r"(?:google news|google|whatsapp|wa channel|telegram|channel|saluran|kanal)"

# Each rule reads a whole line, whitespace collapsed, without case.
_RULES: tuple[tuple[str, str], ...] = (
    ("page furniture", r"(?:please )?(?:loading|memuat|tunggu)\b[ .…]*|.|[\W_]+|(?:\W*\b\w\b){1,6}\W*"),
    (
        "advert",
        r"\W*(?:advertisements?|iklan|advertorial|scroll (?:to|untuk) .{0,40}(?:content|konten|membaca)|"
        r"pariwara)\W*|"
        r"\W*advertisement scroll to .{0,30}|.{0,60}\btanpa (?:\w{3,12} )?iklan\b.{0,80}|konten premium\W*|"
        r".{0,200}\b(?:silakan|silahkan|please) (?:login|log in|masuk)\b.{0,150}|"
        r"(?:langganan|berlangganan|subscribe)(?: sekarang| now| \w+)?\W*|googletag\.cmd\..*|"
        r".{0,80}\b(?:scan|pindai) qr ?code\b.{0,80}",
    ),
    (
        "page furniture",
        rf"(?:#? ?{_SECTION} ?(?:[|>›»/•·-] ?)+){{1,12}}.{{0,120}}|(?:{_SECTION}\s){{3,20}}{_SECTION}?|"
        r"skip to (?:main )?content|(?:tags?|tag|topik|topic|via|source|kategori|category) ?:?|"
        r"tags? ?: ?.{1,120}|\W*(?:gambas|embed) ?:.{0,60}|<!--.{0,200}-->|"
        r"halaman(?: (?:\d{1,2}|selanjutnya|berikutnya|sebelumnya|all|semua))+\W*|"
        r"(?:.{0,40}\W)?view in single page[ \d]*|(?:tampilkan|show|lihat) (?:semua|all)|selanjutnya\W*|"
        r"(?:next|previous|prev|sebelumnya|kembali ke atas|back to top|baca selengkapnya|read more|"
        r"selengkapnya)\W*|"
        r"simak .{0,40}\bhalaman (?:selanjutnya|berikutnya)\W*|\d{1,3} (?:jam|menit|hari) (?:yang )?lalu|"
        r"dark mode|mode gelap|font size|ukuran huruf|a[- ]a[+ ]a?|daftar isi\W*",
    ),
    (
        "embedded post",
        r"(?:a post shared by|sebuah kiriman dibagikan oleh|lihat postingan ini di|"
        r"view this post on)\b.{0,150}",
    ),
    (
        "share notice",
        r"(?:share|bagikan|sebarkan|share this|bagikan (?:berita|artikel) ini)\b[^.]{0,60}|"
        r"(?:(?:share|bagikan|copy link|salin (?:link|tautan)|facebook|twitter|whatsapp|telegram|line|"
        r"email|print|"
        r"cetak|linkedin|pinterest|x)\b\W{0,4}){1,20}|"
        rf"(?:cek|ikuti|baca|dapatkan|simak|temukan|gabung|bergabung|follow|"
        rf"mari)\b.{{0,200}}\b{_APPS}\b.{{0,150}}",
    ),
    (
        "newsletter",
        r".{0,80}\bnewsletters?\b.{0,80}|"
        r".{0,200}\b(?:berhenti berlangganan|unsubscribe)\b.{0,200}|.{0,200}\brecaptcha\b.{0,200}|"
        r".{0,200}\b(?:dengan mendaftar|by (?:signing up|subscribing)),? .{0,200}|"
        r".{0,100}\b(?:kebijakan privasi|privacy policy)\b.{0,40}\b(?:layanan|service|ketentuan|"
        r"terms)\b.{0,100}|"
        r"(?:tetap up to date|stay up to date|keep up to date|dapatkan (?:update|informasi|berita)|"
        r"jangan lewatkan)"
        r"\b.{0,220}|"
        r".{0,80}\b(?:install|instal|unduh|download)\b.{0,30}\b(?:aplikasi|app)\b.{0,120}|"
        r"caranya klik link .{0,200}",
    ),
    (
        "photo credit",
        rf"©.{{0,200}}|\W?(?:foto|photo|ilustrasi|dok|gambar|sumber foto|image|credit)\W*[:/].{{0,120}}|"
        rf".{{3,160}} ?[/|] ?{_AGENCY}\b.{{0,30}}|.{{3,160}}\((?:foto|photo|dok|{_AGENCY})\b[^()]{{0,60}}\)",
    ),
    ("copyright", r".{0,120}\b(?:copyright|hak cipta)\b.{0,160}|.{0,80}\ball rights reserved\b.{0,80}"),
    (
        "byline",
        r"(?:(?:editor|reporter|penulis|pewarta|penerjemah|kontributor|wartawan|author|writer|oleh|sumber|"
        r"uploader|"
        r"redaktur|fotografer|koordinator|ditulis oleh|laporan(?: wartawan| reporter)?)\W{0,3}[:|/]|"
        r"laporan (?:wartawan|reporter|kontributor)|\(ditulis oleh|periksa fakta [A-Z]|posted by|written by|"
        r"diposting oleh).{0,120}",
    ),
    ("comments", r"(?:no|\d{1,5}|tidak ada|belum ada) (?:comments?|komentar)\W*|(?:komentar|"
    r"comments?)\W*[\d() :]*|"
                 r"(?:tulis|beri|post a|leave a|kirim) (?:komentar|comment|reply).{0,60}"),
)  # fmt: skip


def _ascii(words: str) -> frozenset[bytes]:
    return frozenset(words.encode().split())


_COMPILED = tuple((reason, re.compile(pattern, re.IGNORECASE | re.DOTALL)) for reason, pattern in _RULES)
_SHORT = 60  # characters; in longer lines only those with one of the cue words are worth the rules
_CUES = _ascii(
    """
    tanpa login log masuk scan pindai gambas a sebuah lihat view google whatsapp channel telegram
    saluran kanal newsletter newsletters berlangganan unsubscribe recaptcha mendaftar signing
    subscribing privasi privacy tetap stay keep dapatkan jangan install instal unduh download klik foto
    photo ilustrasi dok gambar image credit reuters afp ap antara getty epa xinhua bloomberg tass
    istimewa shutterstock pixabay copyright cipta reserved editor reporter penulis pewarta penerjemah
    kontributor wartawan author writer oleh sumber redaktur fotografer laporan ditulis posted written
    diposting tag tags share bagikan advertisement iklan cmd home beranda
    """
)
# These rules are slow to say no. Of the words of what they match, so far as it is long, one is always here.
_NEEDED = {
    "advert": _ascii(
        """
        advertisement advertisements iklan advertorial scroll pariwara premium silakan silahkan please
        langganan berlangganan subscribe googletag scan pindai
        """
    ),
    "newsletter": _ascii(
        """
        newsletter newsletters berlangganan unsubscribe recaptcha mendaftar signing subscribing privasi
        privacy date dapatkan lewatkan install instal unduh download klik
        """
    ),
    "copyright": _ascii("copyright cipta reserved"),
}
_PHOTO_SIGNS = "©:/|("
_SECTION_LINE = re.compile(rf"#? ?{_SECTION}", re.IGNORECASE)


@lru_cache(maxsize=4096)  # pages of one site share their furniture
def furniture(line: str) -> str | None:
    """Why ``line`` (whitespace collapsed) is no part of an article; None when it may be.

    >>> furniture("Editor : Sari Melati")
    'byline'
    """
    if len(line) > LONGEST:
        return None
    hopeless: Collection[str] = ()
    if len(line) > _SHORT:
        words = letter_runs(line)
        if _CUES.isdisjoint(words):
            return None
        hopeless = _hopeless(line, words)
    for reason, pattern in _COMPILED:
        if reason not in hopeless and pattern.fullmatch(line):
            return reason
    return None


def _hopeless(line: str, words: list[bytes]) -> Collection[str]:
    """The rules that cannot match, for want of a word or a sign."""
    if has_odd_case(line):
        return ()
    hopeless = {reason for reason, needed in _NEEDED.items() if needed.isdisjoint(words)}
    if not any(sign in line for sign in _PHOTO_SIGNS):
        hopeless.add("photo credit")
    return hopeless


def is_section(line: str) -> bool:
    """Whether the line is nothing but the name of a section, as menus and breadcrumbs print it."""
    return len(line) <= 30 and _SECTION_LINE.fullmatch(line) is not None
