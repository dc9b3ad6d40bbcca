"""Whether all engines give the same answers: what is compared before anything is timed.

Totals and facet counts must be equal, and every hit must match. The order of hits is each engine's own
(BM25F is ours, BM25 theirs), so it is not compared.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from bench.peers.peer import PeerAnswer, Timeline
from bench.queries import BenchQuery
from search.period import Interval, bucket_start
from search.query import FACET_SIZE

COARSER: tuple[Interval, ...] = ("day", "week", "month", "year")


class Unequal(Exception):
    """Two engines do not give the same answer."""


def compare(asked: BenchQuery, answers: Mapping[str, PeerAnswer]) -> None:
    """Raises Unequal with the query and both numbers; all are held against the first answer."""
    (first, expected), *others = answers.items()
    for name, answer in answers.items():
        _check_page(asked, name, answer)
    for name, answer in others:
        pair = f"{first} and {name}"
        _same(asked, f"total of {pair}", expected.total, answer.total)
        if expected.total <= asked.query.limit and not asked.offset:
            _same(asked, f"hits of {pair}", sorted(expected.ids), sorted(answer.ids))
        for facet in expected.values.keys() | answer.values.keys():
            _compare_values(
                asked, f"{facet} of {pair}", expected.values.get(facet, {}), answer.values.get(facet, {})
            )
        _same(asked, f"dates of {pair}", _has_dates(expected), _has_dates(answer))
        if expected.dates and answer.dates:
            _compare_dates(asked, f"dates of {pair}", expected.dates, answer.dates)


def _check_page(asked: BenchQuery, name: str, answer: PeerAnswer) -> None:
    wanted = min(asked.query.limit, max(0, answer.total - asked.offset))
    _same(asked, f"hits on the page of {name}", wanted, len(set(answer.ids)))
    _same(asked, f"different hits of {name}", len(set(answer.ids)), len(answer.ids))


def _has_dates(answer: PeerAnswer) -> bool:
    return answer.dates is not None and bool(answer.dates.counts)


def _compare_values(asked: BenchQuery, what: str, one: Mapping[str, int], other: Mapping[str, int]) -> None:
    """The ten highest counts; which of equally frequent values comes tenth is chance, so names follow."""
    highest = _highest(one.values())
    _same(asked, f"highest counts, {what}", highest, _highest(other.values()))
    certain = highest[-1] if len(highest) == FACET_SIZE else 0
    names = [sorted(value for value, count in values.items() if count > certain) for values in (one, other)]
    _same(asked, f"values above the tenth, {what}", *names)
    for value in sorted(one.keys() & other.keys()):
        _same(asked, f"count of {value!r}, {what}", one[value], other[value])


def _highest(counts: Iterable[int]) -> list[int]:
    return sorted(counts, reverse=True)[:FACET_SIZE]


def _compare_dates(asked: BenchQuery, what: str, one: Timeline, other: Timeline) -> None:
    """Bucket by bucket of the coarser interval; weeks do not add up to months, there it is the sum."""
    if "week" in (one.interval, other.interval) and one.interval != other.interval:
        _same(asked, f"sum, {what}", sum(one.counts.values()), sum(other.counts.values()))
        return
    interval = max(one.interval, other.interval, key=COARSER.index)
    _same(asked, what, _by(interval, one), _by(interval, other))


def _by(interval: Interval, dates: Timeline) -> dict[str, int]:
    counts: Counter[str] = Counter()
    for start, count in dates.counts.items():
        counts[bucket_start(interval, date.fromordinal(start)).isoformat()] += count
    return dict(sorted(counts.items()))


def _same(asked: BenchQuery, what: str, one: object, other: object) -> None:
    if one != other:
        question = asked.query.to_query_string() or "everything"
        raise Unequal(f"{asked.kind}, {asked.name} ({question}, page {asked.page}): {what}: {one} != {other}")
