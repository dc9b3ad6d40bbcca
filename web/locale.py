"""How a page says things in its language: texts, numbers, days and stretches of time."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from index.article import Precision
from web.language import LANGS, Lang
from web.texts import TEXTS

MONTHS: dict[Lang, tuple[str, ...]] = {
    "id": tuple(
        "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
    ),
    "en": tuple(
        "January February March April May June July August September October November December".split()
    ),
}
SHORT_MONTHS: dict[Lang, tuple[str, ...]] = {
    "id": tuple("Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des".split()),
    "en": tuple("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()),
}


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
        return TEXTS[key][LANGS.index(self.lang)].format(**values)

    def count(self, key: str, n: int, **values: object) -> str:
        """A text that counts something.

        >>> [Locale(lang).count("articles", 1250) for lang in ("id", "en")], Locale("en").count("articles", 1)
        (['1.250 artikel', '1,250 articles'], '1 article')
        """
        one, _, many = TEXTS[key][LANGS.index(self.lang)].partition("|")
        return (one if n == 1 or not many else many).format(n=self.number(n), **values)

    def number(self, value: float, decimals: int = 0) -> str:
        """A number with its separators.

        >>> Locale("id").number(1250.5, 1), Locale("en").number(1250.5, 1)
        ('1.250,5', '1,250.5')
        """
        text = f"{value:,.{decimals}f}"
        return text.translate(str.maketrans(",.", ".,")) if self.lang == "id" else text

    def reason(self, reason: str) -> str:
        """Why intake took something out; a rule that the catalogue does not know keeps its own name."""
        key = f"reason {reason}"
        return self.text(key) if key in TEXTS else reason

    def day(self, day: date, precision: Precision | None = "day") -> str:
        """A day as far as it is known.

        >>> Locale("id").day(date(2022, 1, 13)), Locale("en").day(date(2022, 1, 1), "month")
        ('13 Januari 2022', 'January 2022')
        """
        month = f"{MONTHS[self.lang][day.month - 1]} {day.year}"
        if precision == "year":
            return str(day.year)
        return month if precision == "month" else f"{day.day} {month}"

    def short(self, first: date, last: date) -> str:
        """A stretch of time for an axis, where there is little room: its year, month or first day."""
        precision = _whole(first, last)
        month = f"{SHORT_MONTHS[self.lang][first.month - 1]} {first.year}"
        if precision == "year" or first.year != last.year:
            return str(first.year)
        return month if precision == "month" else f"{first.day} {month}"

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
