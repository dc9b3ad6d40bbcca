"""Outlet and date on the large news corpus, whose own fields are hidden first. ``make quality`` prints it.

Rules were tuned on the articles whose id has an even CRC-32; quote the figures of the others. Its dates are
those that its sources gave: some have day and month swapped, which the last line of a part leaves out.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from time import process_time
from typing import Any
from zlib import crc32

from bench.data import NEWS, json_lines
from index.intake.address import canonical_url
from index.intake.clean import clean
from index.intake.dates import FoundDate, find_date
from index.intake.outlet import find_outlet
from index.intake.press import PRESS
from index.intake.sound import sound
from index.intake.url_date import day_in_url

MONTH = 31  # days


@dataclass(frozen=True, slots=True)
class _Seen:
    """What is given of an article, and what its text alone tells."""

    given_outlet: str
    given_day: date
    named: bool  # whether the text names the given outlet at all, as its own or as another's
    outlet: str | None
    day: FoundDate | None

    @property
    def late(self) -> int:
        """Days by which the day that was read lies behind the given one; only with a day."""
        return (self.day.day - self.given_day).days if self.day else 0

    @property
    def swapped(self) -> bool:
        """Whether the day that was read is the given one with day and month swapped, give or take a day."""
        given = self.given_day
        if self.day is None or given.day > 12:
            return False
        return abs((self.day.day - date(given.year, given.day, given.month)).days) <= 1


def main() -> None:
    """Print every figure; takes two minutes."""
    if not NEWS.exists():
        print(f"news: {NEWS} is absent, nothing measured")
        return
    rows = list(json_lines(NEWS))
    _addresses(rows)
    for part, name in ((1, "others (quote these)"), (0, "tuned on")):
        chosen = [row for row in rows if crc32(row["id"].encode()) % 2 == part]
        _report(name, list(_read(chosen)))


def _addresses(rows: list[dict[str, Any]]) -> None:
    """The outlet and day of addresses against the given ones, and how many articles meet in one id."""
    with_url = [row for row in rows if row["url"]]
    outlets = sum(PRESS.at(row["url"]) == PRESS.canonical(row["outlet"]) for row in with_url)
    dated = [(found[0], row) for row in with_url if (found := day_in_url(row["url"])) and found[1] == "day"]
    days = sum(day == date.fromisoformat(row["date"][:10]) for day, row in dated)
    ids = len({canonical_url(row["url"]) for row in with_url})
    print(
        f"news, addresses: outlet as given {outlets / len(with_url):.4f}, "
        f"day as given {days / len(dated):.4f} of {len(dated):,} that carry one, "
        f"{len(with_url):,} articles with {ids:,} ids"
    )


def _read(rows: Iterable[dict[str, Any]]) -> Iterator[_Seen]:
    """Title and text read without address, outlet and date."""
    spent: Counter[str] = Counter()
    for row in rows:
        text = sound(f"{row['title']}\n\n{row['text']}")
        cleaned = clean(text)
        started = process_time()
        day = find_date("\n\n".join(cleaned.dated), None, cleaned.imprint)
        dated = process_time()
        outlet = find_outlet(text)
        spent["date"] += dated - started
        spent["outlet"] += process_time() - dated
        given = PRESS.canonical(row["outlet"])
        spent["articles"] += 1
        named = any(one.outlet == given for one in PRESS.named_in(text))
        yield _Seen(given, date.fromisoformat(row["date"][:10]), named, outlet, day)
    date_cost, outlet_cost = (1e6 * spent[name] / spent["articles"] for name in ("date", "outlet"))
    print(f"news, an article costs: date {date_cost:.0f} µs, outlet {outlet_cost:.0f} µs", file=sys.stderr)


def _report(name: str, seen: list[_Seen]) -> None:
    said = [one for one in seen if one.outlet]
    named = [one for one in seen if one.named]
    right = sum(one.outlet == one.given_outlet for one in said)
    print(
        f"news, {name}: outlet read from {len(said):,} of {len(seen):,} texts, "
        f"as given {right / len(said):.4f}; of {len(named):,} that name the given one "
        f"{sum(one.outlet == one.given_outlet for one in named) / len(named):.4f} are read"
    )
    dated = [one for one in seen if one.day]
    _dates(f"news, {name}: date", dated, len(seen))
    for place in ("head", "speech", "news", "prose"):
        _dates(f"  by {place}", [one for one in dated if one.day and one.day.place == place])
    _dates("  without swapped ones", [one for one in dated if not one.swapped])


def _dates(name: str, dated: list[_Seen], total: int | None = None) -> None:
    if not dated:
        return
    share = {
        "within a day": sum(abs(one.late) <= 1 for one in dated),
        "2 to 7 days early": sum(-7 <= one.late < -1 for one in dated),
        "more": sum(one.late < -7 for one in dated),
        "late": sum(1 < one.late <= MONTH for one in dated),
        f"by more than {MONTH}": sum(one.late > MONTH for one in dated),
    }
    of = f" of {total:,}" if total else ""
    print(
        f"{name}: {len(dated):,}{of}; "
        + ", ".join(f"{what} {n / len(dated):.4f}" for what, n in share.items())
    )


if __name__ == "__main__":
    main()
