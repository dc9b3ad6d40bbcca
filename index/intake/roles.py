"""The title phrase beside a name: "mantan Menteri Sosial" before it, "juru bicara istana" behind it."""

import re

from index.intake.given_names import is_name_like
from index.intake.names import Span, Words, is_capitalised, titles_here
from index.intake.not_people import is_barred
from index.intake.titles import HONORIFICS, MODIFIERS, RANKS, TITLES, is_courtesy
from index.intake.wordlist import wordlist

MAX_TITLE_WORDS = 16
MAX_SMALL_WORDS = 4  # lower-case words inside one: "kepala kebijakan luar negeri Uni Eropa"

_STOPS = wordlist(
    """
    yang di ke saat ini itu adalah ialah akan telah sudah dengan oleh karena bahwa agar jika ketika
    setelah sebelum serta atau juga tidak tak tetapi tapi namun hingga sampai seperti sebagai kepada
    kata ujar menurut dia ia mereka kami kita saya pun
    """
)
_TITLE_LINKS = wordlist("dan bidang dari umum urusan luar negeri dalam keamanan nasional")
_INSIDE_TITLE = frozenset((" ", "  ", " (", ") ", " - ", "-", "/", " & ", "\xa0"))
_NOT_BEFORE_TITLE = wordlist(
    """
    jalan jl jln stadion bandara film pemilihan kantor museum
    """
)
_SEATS = wordlist("direktorat sekretariat inspektorat")
_ROLE_HEADS = wordlist("seorang sang dari dan untuk bidang")
_ROLE_TAILS = RANKS | HONORIFICS | wordlist("dari dan bidang selaku untuk polisi besar komisaris")
_VERB = re.compile(r"me[mnlrwy][a-z]{3,}|ber[a-z]{3,}|di[a-z]{4,}|ter[a-z]{4,}")
_NOMINAL = wordlist(
    """
    direktur direksi direktorat dirjen dinas divisi berita dirut bersama berlian terdakwa tersangka
    """
)


def title_before(words: Words, span: Span) -> Span | None:
    """The title phrase that leads up to the span; an empty one for a bare rank or honorific.

    Organisations and places may stand between, and one comma at the end: "kepala dinas kota, Budi".
    """
    k = span.first - 1
    if k < 0 or words.gap[span.first] not in {"", " ", "  ", ", ", ". ", ".", ") ", "), ", " , "}:
        return None
    if words.gap[span.first] in {". ", "."} and not words.joined(span.first):
        return None
    courtesy, last = False, span.first
    while k >= 0 and is_courtesy(words.low[k]) and _leads(words, k, last, courtesy):
        courtesy, last, k = True, k, k - 1
    first = _title_start(words, k, last)
    if first is None:
        return Span(last, last) if courtesy else None
    return Span(first, last)


def _leads(words: Words, k: int, last: int, courtesy: bool) -> bool:
    """Whether a rank or honorific at word ``k`` stands right before the name or another of its kind."""
    return (
        words.joined(last)
        or words.gap[last] in {". ", ".", ") ", " ("}
        or (courtesy and words.gap[last] == ", ")
    )


def _title_start(words: Words, k: int, last: int) -> int | None:
    """Where the title phrase begins that ends before word ``last``, looking left from word ``k``."""
    comma = last <= k + 1 and words.gap[last] in {", ", " , ", "), "}
    small = names = 0
    for i in range(k, max(-1, k - MAX_TITLE_WORDS), -1):
        low, raw = words.low[i], words.raw[i]
        if _is_title(words, i):
            return None if comma and 1 < names == k - i else _lengthen(words, i)
        if not raw[0].isupper():
            small += 1
            if small > MAX_SMALL_WORDS or _ends_title(words, i):
                return None
        elif _is_somebody(words, i, comma):
            return None
        names += is_capitalised(raw) and not is_barred(low)
        if i == 0 or (words.gap[i] not in _INSIDE_TITLE and not (words.gap[i] == ", " and raw[0].isupper())):
            return None
    return None


def _is_title(words: Words, i: int) -> bool:
    if words.low[i] not in TITLES and words.low[i].removesuffix("nya") not in TITLES:
        return False
    return not _names_a_thing(words, i) and (words.raw[i][0].islower() or titles_here(words, i))


def _ends_title(words: Words, i: int) -> bool:
    """Whether the lower-case word ``i`` shows that what stands left of it is another phrase."""
    low = words.low[i]
    if low[0].isdigit() and "(" in words.gap[i]:
        return True
    return low in _STOPS or (low not in _NOMINAL and _VERB.fullmatch(low) is not None)


def _is_somebody(words: Words, i: int, comma: bool) -> bool:
    """Whether word ``i`` is of another person's name, who then owns the title."""
    if not is_capitalised(words.raw[i]) or not is_name_like(words.low[i]) or is_barred(words.low[i]):
        return False
    return comma or not words.joined(i + 1)


def _names_a_thing(words: Words, i: int) -> bool:
    """Whether the title at word ``i`` is part of a street, building or office: "Jalan Jenderal Sudirman"."""
    if words.low[i] == "ibu" and i + 1 < len(words) and words.low[i + 1] == "kota":
        return True
    before = words.low[i - 1] if i > 0 and words.joined(i) else ""
    return before in _NOT_BEFORE_TITLE or (words.low[i] == "jenderal" and before in _SEATS)


def _lengthen(words: Words, i: int) -> int:
    """The start of the longest title phrase that word ``i`` is part of: "Ketua Dewan Pimpinan"."""
    first = i
    for k in range(i - 1, max(-1, i - MAX_TITLE_WORDS), -1):
        low, raw = words.low[k], words.raw[k]
        if words.gap[k + 1] not in _INSIDE_TITLE:
            break
        if low in MODIFIERS or low in TITLES:
            first = k
            continue
        name = is_capitalised(raw) and is_name_like(low) and not is_barred(low)
        if name or not (raw[0].isupper() or low in _TITLE_LINKS):
            break
    return first


def role_text(words: Words, title: Span, name: Span) -> str | None:
    """The title as written, without a rank at its end unless it is all there is; None for "Pak"."""
    first, last = title.first, title.last
    if first == last and words.low[first] in RANKS and not _names_a_thing(words, first):
        return " ".join(words.text[words.start[first] : words.start[name.first]].split())
    opening = next((k for k in range(last - 1, first, -1) if words.gap[k].startswith(")")), None)
    if opening is not None and not any("(" in words.gap[k] for k in range(first + 1, opening)):
        first = opening  # "(Pj) Gubernur" lost its first bracket
    while last - 1 > first and words.low[last - 1] in _ROLE_TAILS:
        last -= 1
    while first < last and words.low[first] in _ROLE_HEADS:
        first += 1
    if first >= last or (last - first == 1 and words.low[first] in HONORIFICS):
        return None
    text = words.text[words.start[first] : words.end[last - 1]]
    behind = words.text[words.end[last - 1] : words.end[last - 1] + 1]
    return " ".join(text.split()) + (")" if behind == ")" and "(" in text else "")


def apposition_text(words: Words, span: Span) -> str | None:
    """The phrase after "Nama, " or "Nama selaku " up to the next comma or verb."""
    first = span.last + (words.low[span.last] == "selaku")
    last = first + 1
    while last < len(words) and last - first < 8 and words.joined(last) and words.low[last] not in _STOPS:
        if _VERB.fullmatch(words.low[last]) and words.raw[last][0].islower():
            break
        last += 1
    return words.text[words.start[first] : words.end[last - 1]] if first < len(words) else None
