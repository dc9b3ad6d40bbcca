"""The values of a facet that have a name which begins so, counted over what matches a question."""

from collections.abc import Sequence

import numpy as np

from index.names import fold_name
from search.embedded.aliases import alias_met, begins
from search.embedded.arrays import rows_of
from search.embedded.beginnings import Beginnings
from search.embedded.facets import at_least
from search.embedded.values import Counted, Values
from search.names import NameFound, NameSearch


def found_names(
    asked: NameSearch, selected: Sequence[str], values: Values, beginnings: Beginnings, counted: Counted
) -> tuple[tuple[NameFound, ...], int]:
    """The values that are sought, in the order of ``NamesFound``, and how many have an article.

    ``counted`` gives matching articles under every filter but this facet's own.
    """
    prefix = fold_name(asked.prefix)
    every = np.arange(len(values.keys)), values.totals
    numbers, worth = beginnings.starting(prefix) if prefix else every
    counts = counted.at(numbers)
    rank = counts * (worth / np.maximum(values.totals[numbers], 1))
    rows = np.flatnonzero(counts)
    likely = rows[rank[rows] >= at_least(rank[rows], asked.limit)]
    best = likely[np.argsort(-rank[likely], kind="stable")[: asked.limit]]
    top = dict(zip(numbers[best].tolist(), counts[best].tolist(), strict=True))
    chosen = {number: name for name in selected if (number := values.number(name)) is not None}
    sought, _ = rows_of(numbers, np.array(sorted(chosen), np.int64))  # type: ignore[arg-type]
    rest = [number for number, is_sought in zip(sorted(chosen), sought, strict=True) if is_sought]
    top |= {number: counted.of(number) for number in rest if number not in top}
    shown = [
        NameFound(values.name(number), count, number in chosen, alias_met(values, number, prefix))
        for number, count in top.items()
    ]
    unknown = {fold_name(name): name for name in reversed(selected) if values.number(name) is None}
    shown += [NameFound(name, 0, True, None) for key, name in sorted(unknown.items()) if begins(key, prefix)]
    return tuple(shown), len(rows)
