"""How a page says things in its language: texts, numbers, days and stretches of time."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import babel
from babel.dates import format_date
from babel.numbers import format_decimal, format_percent

from index.article import Precision
from web.catalogue import TRANSLATIONS
from web.language import Lang

REGIONS: dict[Lang, babel.Locale] = {"id": babel.Locale("id"), "en": babel.Locale("en", "GB")}
NUMBERS = ("#,##0", "#,##0.0")  # by their decimals
DAYS: dict[Precision, str] = {"day": "d MMMM y", "month": "MMMM y", "year": "y"}
SHORT_DAYS: dict[Precision, str] = {"day": "d MMM y", "month": "MMM y", "year": "y"}


@dataclass(frozen=True, slots=True)
class Locale:
    """One language with its formats."""

    lang: Lang

    @property
    def other(self) -> Lang:
        """The language that the switch leads to."""
        return "en" if self.lang == "id" else "id"

    def text(self, key: str, **values: object) -> str:
        """A text of the catalogue, filled in; plain text, never HTML."""
        return TRANSLATIONS[self.lang].gettext(key).format(**values)

    def count(self, key: str, n: int, **values: object) -> str:
        """A text that counts something.

        >>> [Locale(lang).count("articles", 1250) for lang in ("id", "en")], Locale("en").count("articles", 1)
        (['1.250 artikel', '1,250 articles'], '1 article')
        """
        return TRANSLATIONS[self.lang].ngettext(key, key, n).format(n=self.number(n), **values)

    def forms(self, key: str) -> tuple[str, str]:
        """What counts one thing and what counts many, not filled in: a script counts by itself."""
        one, many = (TRANSLATIONS[self.lang].ngettext(key, key, n) for n in (1, 2))
        return one, many

    def number(self, value: float, decimals: int = 0) -> str:
        """A number with its separators.

        >>> Locale("id").number(1250.5, 1), Locale("en").number(1250.5, 1)
        ('1.250,5', '1,250.5')
        """
        return figure(value, NUMBERS[decimals], self.lang)

    def percent(self, value: float) -> str:
        """A share of a hundred.

        >>> Locale("id").percent(12.345), Locale("en").percent(50)
        ('12,3%', '50.0%')
        """
        return format_percent(value / 100, "#,##0.0%", REGIONS[self.lang])

    def reason(self, reason: str) -> str:
        """Why intake took something out; a rule that the catalogue does not know keeps its own name."""
        key = f"reason {reason}"
        told = TRANSLATIONS[self.lang].gettext(key)
        return reason if told == key else told

    def day(self, day: date, precision: Precision | None = "day") -> str:
        """A day as far as it is known.

        >>> Locale("id").day(date(2022, 1, 13)), Locale("en").day(date(2022, 1, 1), "month")
        ('13 Januari 2022', 'January 2022')
        """
        return written(day, DAYS[precision or "day"], self.lang)

    def short(self, first: date, last: date) -> str:
        """A stretch of time for an axis, where there is little room: its year, month or first day."""
        precision = "year" if first.year != last.year else _whole(first, last)
        return written(first, SHORT_DAYS[precision or "day"], self.lang)

    def span(self, first: date, last: date) -> str:
        """The days from ``first`` to ``last``, both included, as briefly as they can be said.

        >>> spans = [(date(2022, 2, 1), date(2022, 2, 28)), (date(2022, 1, 10), date(2022, 1, 16))]
        >>> [Locale("id").span(*days) for days in spans]
        ['Februari 2022', '10–16 Januari 2022']
        """
        if precision := _whole(first, last):
            return self.day(first, precision)
        if _begins_year(first) and _ends_year(last):
            return f"{first.year}–{last.year}"
        if (first.year, first.month) == (last.year, last.month):
            return f"{first.day}–{self.day(last)}"
        return f"{self.day(first)} – {self.day(last)}"


@lru_cache(10_000)  # a page has a hundred counts, most of them small: a fifth of its time otherwise
def figure(value: float, pattern: str, lang: Lang) -> str:
    """A number by a pattern of CLDR, with the separators of a language."""
    return format_decimal(value, pattern, REGIONS[lang])


@lru_cache(2_000)  # a page says the same days and months again and again
def written(day: date, pattern: str, lang: Lang) -> str:
    """A day by a pattern of CLDR, with the months of a language."""
    return format_date(day, pattern, REGIONS[lang])


def _whole(first: date, last: date) -> Precision | None:
    """Whether two days are the ends of one day, month or year."""
    if first == last:
        return "day"
    if first.year == last.year and _begins_year(first) and _ends_year(last):
        return "year"
    month_end = first.replace(day=monthrange(first.year, first.month)[1])
    return "month" if first.day == 1 and last == month_end else None


def _begins_year(day: date) -> bool:
    return (day.month, day.day) == (1, 1)


def _ends_year(day: date) -> bool:
    return (day.month, day.day) == (12, 31)
