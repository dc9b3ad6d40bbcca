"""The headings of lists that are not an article's own: "Berita Terkait", "Terpopuler", "Tags:"."""

import re

from index.intake.wordlist import wordlist

LONGEST = 40  # characters
MOST_WORDS = 5

_CORE = wordlist(
    """
    terkait terkini terbaru terpopuler populer terhangat pilihan rekomendasi trending related
    recommended latest recent popular lainnya utama serupa sejenis
    """
)  # one of these makes a heading of words that site names put beside it
_BESIDE = wordlist(
    """
    berita artikel baca konten video foto topik tag tags tulisan kabar info kanal indeks infografis opini
    cerita galeri rubrik kumpulan daftar simak pos posting juga lain selanjutnya sebelumnya berikutnya hari
    minggu pekan bulan ini untuk anda kamu untukmu bagi mu kami editor editors redaksi pembaca wajib paling
    banyak dibaca dicari dikomentari sedang ramai tren viral dari kategori mungkin suka for you now hot
    topics topic news posts post articles article stories story more other top read viewed commented most
    this week today from
    """
)
_STORIES = r"(?:berita|artikel|baca|konten|video|foto|topik|tag|tulisan|kabar|info|kanal|indeks)"
_HEADING = re.compile(
    rf"[#\W]{{0,4}}(?:{_STORIES}(?: \w{{3,12}})? ?(?:terkait|lainnya|lain|terbaru|terkini|terpopuler|populer|"
    r"pilihan|utama|juga|rekomendasi|selanjutnya|hari ini|lanjutannya)|"
    r"(?:hot|trending|popular) (?:topics?|news|issues?|now)|rekomendasi (?:untuk anda|kami|artikel|berita)|"
    r"(?:related|latest|popular|recommended|more|other|top|trending) (?:articles?|news|stories|posts?|"
    r"topics?)|"
    r"most (?:popular|read|viewed|commented)|read (?:also|more|next)|you may (?:also )?like|"
    r"recommended for you|pilihan (?:editor|redaksi|untuk anda)|editor['’]?s (?:pick|choice)s?|"
    r"jangan lewatkan|"
    r"terpopuler|terkait|(?:terkini|terbaru|terpopuler|populer) (?:lainnya|hari ini|minggu ini|pekan ini)|"
    r"(?:simak|lihat|tonton|baca) juga|baca(?= ?:)|"
    r"paling (?:populer|banyak dibaca|sering dibaca)|banyak dibaca|"
    r"sedang (?:tren|trending|hangat|viral|ramai)|you might (?:also )?like|anda mungkin juga \w{4,12}|"
    r"mungkin anda (?:melewatkan|tertarik).{0,12}|bacaan (?:lain(?:nya)?|terkait|menarik(?: lainnya)?)|"
    r"mungkin anda suka|anda mungkin (?:suka|tertarik)|(?:topik|isu) (?:hangat|populer|pilihan))\W{0,3}",
    re.IGNORECASE,
)
_WEAK_HEADING = re.compile(
    r"[#\W]{0,4}(?:pilihan|terkini|terbaru|populer|rekomendasi|trending|headlines?|lainnya|foto|video|"
    r"related|"
    r"latest|infografis|sorotan|news update)\W{0,3}",
    re.IGNORECASE,
)
_TAGS = re.compile(
    r"[#\W]{0,3}(?:tags?|topik|topics?|kata kunci|keywords?|label)(?: (?:terkait|artikel|berita|"
    r"populer))?\W{0,3}",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[^\W\d_]+")


def heads_list(line: str) -> bool:
    """Whether other stories follow the line, wherever it stands.

    >>> heads_list("Artikel Terkait"), heads_list("Now Trending"), heads_list("Artikel itu")
    (True, True, False)
    """
    return len(line) <= LONGEST and (_HEADING.fullmatch(line) is not None or _is_made_of_cues(line))


def may_head_list(line: str) -> bool:
    """Whether the line is a word that heads such lists, and may be one of the article."""
    return len(line) <= LONGEST and _WEAK_HEADING.fullmatch(line) is not None


def heads_tags(line: str) -> bool:
    """Whether the line says that the page's tags follow."""
    return len(line) <= 20 and _TAGS.fullmatch(line) is not None


def _is_made_of_cues(line: str) -> bool:
    """Whether all words are of the table, one of the core, and no sentence is made of them."""
    words = [word.casefold() for word in _WORDS.findall(line)]
    if not 1 < len(words) <= MOST_WORDS or line.endswith((".", "?", ",", "”", '"')):
        return False
    return not _CORE.isdisjoint(words) and all(word in _CORE or word in _BESIDE for word in words)
