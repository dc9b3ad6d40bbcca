"""Articles as references: a line of text as Indonesian theses write them, and RIS for reference managers."""

import re
from collections.abc import Iterator

from index.article import Article

MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
_WEB_ADDRESS = re.compile("https?://", re.IGNORECASE)  # any other kind may be code
NO_DATE = "t.t."  # tanpa tahun


def citation(article: Article) -> str:
    """One line in the form of APA (7th edition) as Indonesian has it: author, day, title, outlet, address.

    Names stay as the article gives them, for many Indonesians have no family name to put first. Without an
    author the title comes first, without a day there is "(t.t.)".

    >>> from datetime import date
    >>> day = date(2023, 5, 17)
    >>> citation(Article("1", "Harga beras turun", "", "Gaharu", day, "day", "id", author="Sri Tinta"))
    'Sri Tinta. (2023, 17 Mei). Harga beras turun. Gaharu.'
    """
    title = _line(article.title) or "[Tanpa judul]"
    author = _line(article.author or "")
    when = f"({_when(article)})."
    head = [_closed(author), when, _closed(title)] if author else [_closed(title), when]
    outlet = _line(article.outlet or "")
    return " ".join(
        [*head, *([_closed(outlet)] if outlet else []), *filter(None, [_line(article.url or "")])]
    )


def _when(article: Article) -> str:
    """The day as far as it is known: "2023, 17 Mei", "2023, Mei", "2023"."""
    day = article.date
    if day is None:
        return NO_DATE
    if article.date_precision == "year":
        return str(day.year)
    month = MONTHS[day.month - 1]
    return f"{day.year}, {month}" if article.date_precision == "month" else f"{day.year}, {day.day} {month}"


def ris(article: Article) -> str:
    """A record of RIS, ended by a blank line; lines end as reference managers write them."""
    return "".join(f"{tag}  - {text}\r\n" for tag, text in _fields(article)) + "\r\n"


def _fields(article: Article) -> Iterator[tuple[str, str]]:
    yield "TY", "NEWS"
    yield "ID", _line(article.id)
    url = article.url if _WEB_ADDRESS.match(article.url or "") else None  # a manager opens it with a click
    facts = (("TI", article.title), ("AU", article.author), ("T2", article.outlet), ("UR", url))
    yield from ((tag, line) for tag, text in facts if (line := _line(text or "")))
    if day := article.date:
        month = f"{day.month:02}" if article.date_precision != "year" else ""
        yield "PY", str(day.year)
        yield "DA", f"{day.year}/{month}/{f'{day.day:02}' if article.date_precision == 'day' else ''}/"
    yield "LA", article.language
    yield from (("KW", line) for person in article.people if (line := _line(person.name)))
    yield "ER", ""


def _line(text: str) -> str:
    """A text on one line, without signs that nobody sees: they would turn or break what stands around it."""
    return " ".join("".join(sign for sign in text if sign.isprintable() or sign.isspace()).split())


def _closed(text: str) -> str:
    """With a full stop, unless it ends a sentence already."""
    return text if text.endswith((".", "?", "!", "…", '."', '?"', '!"', ".”", "?”", "!”")) else f"{text}."
