"""Days of matches that a page looks forward to: "saat menjamu Persiranum, Sabtu (15/1/2022)"."""

import re

from index.intake.days import Mention
from index.intake.tense import AFTER, REACH, sentence_before

LONGEST_TITLE = 200  # characters

_MEETS = (
    r"(?:melakoni|melawan|lawan|menjamu|dijamu|jamu|menghadapi|dihadapi|hadapi|meladeni|bertandang|melawat|"
    r"lawatan|menjajal|bersua|bertemu|berjumpa|menantang|ditantang|berhadapan|kontra|vs|versus)"
)
_RESULTS = (
    r"\w*menang\w*|\w*kalah\w*|imbang|seri|\w*takluk\w*|\w*tumbang\w*|\w*bungkam\w*|\w*bantai\w*|\w*hajar\w*|"
    r"\w*singkir\w*|\w*jegal\w*|\w*libas\w*|\w*ungguli|tertinggal|lolos|kandas|skor|gol|hasil|ditahan|menahan|memetik|meraih|raih|"
    r"menelan|usai|seusai|puas|kecewa|debut|penampilan|bangga|kekecewaan|\d ?[-–] ?\d"
)
_MATCH = re.compile(rf"\b{_MEETS}\b", re.IGNORECASE)
_RESULT = re.compile(
    rf"\b(?:{_RESULTS}|telah|sudah|lalu|tadi|kemarin|setelah|berakhir|mencetak|sempat|berhasil|gagal|sukses|"
    r"tampil|terjadi|cedera)\b",
    re.IGNORECASE,
)
_RESULT_IN_TITLE = re.compile(rf"\b(?:{_RESULTS})\b", re.IGNORECASE)
_FORECAST = re.compile(
    r"\b(?:prediksi|preview|jelang|susunan pemain|menanti|dinanti|nantikan)\b", re.IGNORECASE
)
_SPORT = re.compile(
    r"\b(?:laga|pertandingan|duel|skuad|matchday|fase grup|pekan ke|tim tamu|tuan rumah)\b", re.IGNORECASE
)
_AWAITED = re.compile(
    rf"\b(?:akan|bakal|siap|jelang|menjelang|ingin|ladeni) (?:\w+ ){{0,2}}(?:{_MEETS}|bertanding|berlaga|"
    r"bermain|tampil|turun|digelar|berlangsung|dimainkan|dihelat|disiarkan)\b|"
    r"\b(?:laga|pertandingan|duel|final|partai) (?:itu |tersebut |ini )?nanti\b",
    re.IGNORECASE,
)
_AWAITED_IN_TITLE = re.compile(
    r"\b(?:jelang|menjelang|prediksi|jadwal|link|streaming|siaran langsung|preview|bakal|akan|siap|ingin|"
    r"hadapi|lawan|jamu|waspadai|tantang|tatap)\b",
    re.IGNORECASE,
)
# "(13/1/2022)14.00 - 16.00 WIB: …", "(13/1/2022)\n\nPersiranum vs Garam FC".
_LISTED = re.compile(
    r"[) ]{0,2}\n{0,2}[:,-]? ?(?:\d\d?[.:]\d\d(?: WIB)? ?(?:[-–] ?\d\d?[.:]\d\d|[:/] ?[A-Z])|"
    r"[^\n.]{0,60}\bvs\b)",
    re.IGNORECASE,
)
_SCHEDULE = re.compile(r"\bjadwal", re.IGNORECASE)


def is_fixture(text: str, mention: Mention) -> bool:
    """Whether the day is that of a match to come, or of a line of a schedule."""
    return (is_match(text, mention) and awaits_match(text)) or is_scheduled(text, mention)


def awaits_match(text: str) -> bool:
    """Whether the page's title or text looks forward to a match."""
    title = text.partition("\n")[0][:LONGEST_TITLE]
    told = _RESULT_IN_TITLE.search(title) and not _FORECAST.search(title)
    if told or not _SPORT.search(text):
        return False
    return bool(_AWAITED_IN_TITLE.search(title) or _AWAITED.search(text))


def is_match(text: str, mention: Mention) -> bool:
    """Whether the day is that of a match, and nothing in its sentence tells how that ended."""
    if not _MATCH.search(text, max(0, mention.start - REACH), mention.start):  # a quick look
        return False
    before = sentence_before(text, mention.start)
    if not _MATCH.search(before) or _RESULT.search(before):
        return False
    after = text[mention.end : mention.end + AFTER].split("\n", 1)[0].split(". ", 1)[0]
    return not _RESULT.search(after)


def is_scheduled(text: str, mention: Mention) -> bool:
    """Whether a clock time or two teams stand right behind the day, below what calls itself a schedule."""
    return bool(_LISTED.match(text, mention.end) and _SCHEDULE.search(text, 0, mention.start))
