"""Characters: broken encodings mended, invisible and control characters taken out."""

import html
import re
import unicodedata
from functools import lru_cache

from ftfy import TextFixerConfig, fix_encoding
from ftfy.badness import is_bad

from index.analysis.tokens import mark_ranges
from index.intake.sound import are_plain, is_plain, uncommon

MOST_MARKS = 30  # in a row
_LINE_BREAK = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]|_x000D_\n?")  # the last is a spreadsheet's return
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{1,6}|#[xX][0-9A-Fa-f]{1,6});")
_TAG = re.compile(
    r"</?(?:a|b|i|u|s|p|br|em|strong|span|div|font|small|sup|sub|h[1-6]|ul|ol|li|blockquote|figure|figcaption|img|"
    r"table|tbody|tr|td|iframe|script|center|hr)(?:\s[^<>]{0,600})?/?>",
    re.IGNORECASE,
)
_BLOCK_TAG = re.compile(r"</?(?:p|br|div|h|ul|ol|li|blockquote|fig|table|tr|hr)", re.IGNORECASE)
# What the first byte of a UTF-8 letter becomes when it is misread as Windows-1252 or MacRoman.
_SUSPECT = re.compile("[\x80-\x9f\xc2-\xff\u0178\u221a\xac]|\u201a\xc4")
_USUAL = frozenset("\xa0‘’“”–—…•")  # what nearly every page has at most, and no encoding or form to mend
_ODD_CASE = "\u0130\u0131\u017f\u212a"  # dotted I, dotless i, long s, Kelvin sign
_SURROGATE = re.compile("[\ud800-\udfff]")
_CONTROL = [*range(0x09), *range(0x0E, 0x20), *range(0x7F, 0xA0)]
_BIDI = [0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
_INVISIBLE = [0xAD, 0x200B, 0x2060, 0xFEFF]  # soft hyphen, zero-width space, word joiner, byte order mark
_GONE = dict.fromkeys([*_CONTROL, *_BIDI, *_INVISIBLE])
_MOJIBAKE_ONLY = TextFixerConfig(uncurl_quotes=False, unescape_html=False)


def repair(text: str) -> str:
    r"""The same text in NFC, lines ended by ``\n``, without mojibake, entities or invisible characters.

    Quotes, dashes and ligatures stay as they were written. Tags that a scraper left in the text go;
    those of blocks end a line.

    >>> repair("â€œTelukâ€\x9d su\u00adrut&nbsp;lagi\r\n")
    '“Teluk” surut\xa0lagi\n'
    """
    rest = uncommon(text)  # a pattern takes its time over a whole page
    usual = _USUAL.issuperset(rest)
    if not usual and _SUSPECT.search(rest) and _SUSPECT.search(text) and is_bad(text):
        text = "\n".join(fix_encoding(line, _MOJIBAKE_ONLY) for line in text.split("\n"))
        rest = uncommon(text)
    plain = usual or are_plain(rest)
    if not plain or "_x000D_" in text:
        text = _LINE_BREAK.sub("\n", text)
    if "&" in text:
        text = _ENTITY.sub(lambda entity: html.unescape(entity[0]), text)
        plain, usual = plain and is_plain(text), False
    if "<" in text and ">" in text:
        text = _TAG.sub(lambda tag: "\n" if _BLOCK_TAG.match(tag[0]) else "", text)
    if not plain:
        text = _SURROGATE.sub("\ufffd", text).translate(_GONE)
    return text if usual else unicodedata.normalize("NFC", _with_few_marks(text))


def _with_few_marks(text: str) -> str:
    """The text with at most MOST_MARKS combining marks in a row (UAX #15, Stream-Safe Text Format).

    No script has more, and to put a run of them in order takes the square of its length.
    """
    runs = _mark_runs()
    return runs.sub(lambda run: run[0][:MOST_MARKS], text) if runs.search(uncommon(text)) else text


@lru_cache(maxsize=1)
def _mark_runs() -> re.Pattern[str]:
    return re.compile(f"[{mark_ranges()}]{{{MOST_MARKS + 1},}}")


def has_odd_case(text: str) -> bool:
    """Whether it has letters that match i, s or k without case, though in lower case they are others."""
    return not text.isascii() and any(map(text.__contains__, _ODD_CASE))


def collapse(text: str) -> str:
    """One space for any run of whitespace, none at the ends."""
    if "  " not in text and text.isprintable():  # then every white space in it is a single space
        return text.strip()
    return " ".join(text.split())
