"""What a question can be wrong about, in Indonesian: the engine speaks English, as its other callers do."""

import re

from web.language import Lang

_VALUE = r"(?P<name>.+?)=(?P<value>'.*'|\".*\")"
INDONESIAN: tuple[tuple[str, str], ...] = (
    (rf"{_VALUE} is not a date; .*", "{value} bukan tanggal; tulis 2022, 2022-01, atau 2022-01-13"),
    (rf"{_VALUE} is not a day of the calendar", "{value} tidak ada di kalender"),
    (
        r"from=(?P<a>\S+) is after to=(?P<b>\S+); swap them",
        "tanggal awal {a} sesudah tanggal akhir {b}; tukarkan",
    ),
    (
        r"tanggal: (?P<a>\S+) is after (?P<b>\S+); swap them",
        "tanggal awal {a} sesudah tanggal akhir {b}; tukarkan",
    ),
    (
        rf"{_VALUE} is not a whole number from 1 to (?P<most>\d+)",
        "{name}={value} bukan bilangan dari 1 sampai {most}",
    ),
    (rf"{_VALUE} is none of (?P<known>.*)", "{name}={value} tidak dikenal; pilihannya {known}"),
    (r"cursor=.* is not a cursor of ours; .*", "tautan halaman ini rusak; mulailah dari halaman pertama"),
    (
        r"cursor=.* belongs to another search; .*",
        "tautan halaman ini milik pencarian lain; mulailah dari awal",
    ),
    (
        r"the query (has|asks for) .*; at most .* searched, so shorten it",
        "pencarian ini terlalu panjang; pendekkan",
    ),
    (
        r"(more than \d+ parentheses|too many operators) inside .*",
        "tanda kurung atau penghubungnya terlalu bertumpuk",
    ),
    (
        r"more than \S+ words start with (?P<value>.*); .*",
        "terlalu banyak kata berawalan {value}; tulis lebih banyak huruf",
    ),
    (
        r"(?P<n>\d+) values for \S+; at most (?P<most>\d+) .*",
        "{n} nilai dipilih; paling banyak {most} sekaligus",
    ),
)
_PATTERNS = tuple((re.compile(pattern, re.DOTALL), text) for pattern, text in INDONESIAN)


def told(message: str, lang: Lang) -> tuple[str, Lang]:
    """A message in the reader's language, and the language it is really in: one not listed stays English.

    >>> told("from='kemarin' is not a date; write 2022, 2022-01 or 2022-01-13", "id")
    ("'kemarin' bukan tanggal; tulis 2022, 2022-01, atau 2022-01-13", 'id')
    """
    if lang == "id":
        for pattern, text in _PATTERNS:
            if match := pattern.fullmatch(message):
                return text.format(**match.groupdict()), "id"
    return message, "en"
