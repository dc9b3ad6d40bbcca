"""What the benchmark asks of an engine, and what an answer is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from bench.queries import BenchQuery
from search.period import Interval
from search.query import FacetName, Query

FACET_NAMES: tuple[FacetName, ...] = ("outlet", "person", "date")


@dataclass(frozen=True, slots=True)
class Timeline:
    """Articles over time; only buckets with a count above zero."""

    interval: Interval
    counts: Mapping[int, int]  # proleptic ordinal of the bucket's first day → articles


@dataclass(frozen=True, slots=True)
class PeerAnswer:
    """An answer in a form that every engine's can be brought into."""

    total: int
    ids: tuple[str, ...]  # of the hits of the page, in order
    values: Mapping[str, Mapping[str, int]] = field(
        default_factory=dict
    )  # outlet, person → folded name → count
    dates: Timeline | None = None


@dataclass(frozen=True, slots=True)
class Prepared:
    """A query that is ready to run: ``run`` is what is timed, ``read`` makes its result comparable."""

    run: Callable[[], Any]
    read: Callable[[Any], PeerAnswer]


class Opened(Protocol):
    """An open index of one engine."""

    def prepare(self, asked: BenchQuery, facets: bool) -> Prepared:
        """Total and hits of the page, with three facets or without any.

        Whatever an engine's user would write down once (the engine's own query objects, SQL) is made here;
        for ours nothing is, though a query that was asked before is found among the parsed ones.
        """
        ...

    def close(self) -> None:
        """Let go of files and memory."""
        ...


class Peer(Protocol):
    """One engine."""

    name: str

    def build(self, corpus: Path, folder: Path) -> None:
        """Index a corpus into a folder that is not there yet."""
        ...

    def open(self, folder: Path) -> Opened:
        """Open what ``build`` made."""
        ...


def facet_groups(query: Query) -> list[tuple[FacetName | None, tuple[FacetName, ...]]]:
    """The facets that can be counted together: (the filter that is left out, facets).

    A facet is counted without its own selection; those without one share the query of the hits.
    """
    chosen = {
        "outlet": bool(query.outlet),
        "person": bool(query.person),
        "date": bool(query.from_ or query.to),
    }
    shared = tuple(name for name in FACET_NAMES if not chosen[name])
    groups: list[tuple[FacetName | None, tuple[FacetName, ...]]] = [(None, shared)] if shared else []
    return groups + [(name, (name,)) for name in FACET_NAMES if chosen[name]]
