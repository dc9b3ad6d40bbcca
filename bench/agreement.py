"""How often stems are the lemmas of a treebank, by each definition that a reader may have in mind.

They differ in what is counted where a form has several lemmas, and by how common it is.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple

Stem = Callable[[str], str]


class Type(NamedTuple):
    """A form with one of its lemmas, both folded."""

    form: str
    lemma: str
    name: bool  # whether it is one wherever it has this lemma
    count: int  # of tokens


def agreement(stem: Stem, types: Iterable[Type]) -> float:
    """The share of types whose stem is the lemma."""
    rows = list(types)
    return sum(stem(row.form) == row.lemma for row in rows) / len(rows)


def token_agreement(stem: Stem, types: Iterable[Type]) -> float:
    """The share of tokens whose stem is the lemma."""
    rows = list(types)
    return sum(row.count for row in rows if stem(row.form) == row.lemma) / sum(row.count for row in rows)


def any_agreement(stem: Stem, types: Iterable[Type]) -> float:
    """The share of forms whose stem is one of their lemmas."""
    rows = list(types)
    forms = {row.form for row in rows}
    return len({row.form for row in rows if stem(row.form) == row.lemma}) / len(forms)


def commonest_agreement(stem: Stem, types: Iterable[Type]) -> float:
    """The share of forms whose stem is the lemma of most of their tokens; of equal ones the first counts."""
    commonest: dict[str, Type] = {}
    for row in types:
        known = commonest.get(row.form)
        if known is None or row.count > known.count:
            commonest[row.form] = row
    return agreement(stem, commonest.values())


DEFINITIONS: dict[str, Callable[[Stem, Iterable[Type]], float]] = {
    "form and lemma": agreement,
    "any lemma of a form": any_agreement,
    "commonest lemma of a form": commonest_agreement,
    "tokens": token_agreement,
}
