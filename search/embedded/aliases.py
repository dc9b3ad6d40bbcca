"""The other names of the values of a facet: which somebody may have typed, and how each is written."""

from collections.abc import Iterator

from index.names import fold_name
from index.people.known import PEOPLE
from search.embedded.beginnings import Beginnings, Other
from search.embedded.values import Values

_WRITTEN = {fold_name(alias): alias for person in PEOPLE for alias in person.aliases}


def beginnings_of(values: Values) -> Beginnings:
    """The values by the first letters of any of their names.

    A name that the archive hardly uses is worth little: of a thousand other names of somebody whom everybody
    writes of, one begins with any letter. Well-known ones, and those that no article has, are worth as
    much as the value.
    """
    counts = values.totals
    others = []
    for home in values.standing.aliases():
        number = values.number(home)
        if number is not None:
            total, told = int(counts[number]), values.told.by_home.get(home, {})
            for key in values.other_keys(number):
                worth = 0 if key in _WRITTEN and key not in told else values.worth(key, number)
                others.append(Other(key, number, min(worth, total) or total))
    return Beginnings(values.keys, counts, others)


def alias_met(values: Values, number: int, prefix: str) -> str | None:
    """The other name of a value of which a word begins with a folded ``prefix``.

    None where the name that is shown does so itself; else the one that most articles have, deleted ones too,
    then the first of the alphabet.
    """
    if begins(fold_name(values.name(number)), prefix):
        return None
    met = [key for key in values.other_keys(number) if begins(key, prefix)]
    return written(values, min(met, key=lambda key: (-values.worth(key, number), key))) if met else None


def written(values: Values, key: str) -> str:
    """A folded name as most live articles write it, else as our table of people does, else word by word."""
    spellings = values.spellings(key)
    if spellings:
        return min(spellings, key=lambda name: (-spellings[name], name))
    return _WRITTEN.get(key) or key.title()


def name_counts(values: Values, number: int) -> Iterator[tuple[str, int]]:
    """Every name that live articles have of a value, as it is shown or written, and how many have each.

    The commonest first, equal ones by the alphabet.
    """
    home = values.keys[number]
    counts = {key: values.articles(key, number) for key in (home, *values.other_keys(number))}
    for key in sorted(counts, key=lambda key: (-counts[key], key)):
        if counts[key]:
            yield values.name(number) if key == home else written(values, key), counts[key]


def begins(key: str, prefix: str) -> bool:
    """Whether a word of a folded name begins so, and the name goes on so.

    >>> begins("joko widodo", "wido"), begins("joko widodo", "oko")
    (True, False)
    """
    return f" {prefix}" in f" {key}"
