"""What to try where nothing matches: each piece of advice finds something."""

from collections.abc import Iterator
from dataclasses import replace

from search.engine import Engine
from search.leaving_out import without_each
from search.names import NameSearch
from search.person import PersonMissing
from search.query import Query
from search.suggest import MAX_CHARACTERS, NameKind

NAMES = 5  # that are offered for one
GENERAL = "Nothing matches: check the spelling, use fewer words or filters, or more common ones."


def advice(engine: Engine, query: Query) -> Iterator[str]:
    """Lines for somebody whose question nothing matches: names that are near, and what less would find."""
    if not engine.stats().articles:
        yield "The index has no article yet; telusur index SOURCE… adds some."
        return
    yield GENERAL
    yield from _unknown_names(engine, query)
    asked = replace(query, limit=1, facet=(), cursor=None, explain=False)
    for one in without_each(query.q):
        if total := engine.search(replace(asked, q=one.q)).total:
            yield f"Without {one.left_out}: {total:,} found by {one.q}"
    unfiltered = replace(asked, outlet=(), person=(), people="any", from_=None, to=None, without=frozenset())
    if unfiltered != asked and (total := engine.search(unfiltered).total):
        yield f"Without the filters: {total:,}"


def _unknown_names(engine: Engine, query: Query) -> Iterator[str]:
    for name, shown in zip(query.person, engine.shown_names(query.person), strict=True):
        if shown is None:
            yield _unknown_person(engine, name)
    for name in query.outlet:
        values = _begun(engine, "outlet", name)
        if all(value.casefold() != name.casefold() for value in values):
            yield f"No article is from an outlet {name!r}{_near(engine, 'outlet', name)}"


def _unknown_person(engine: Engine, name: str) -> str:
    try:
        engine.person(name)
    except PersonMissing as missing:
        if missing.told:
            return f"Each article that names {name!r} tells whom it means: {', '.join(missing.told)}"
    return f"No article names a person {name!r}{_near(engine, 'person', name)}"


def _near(engine: Engine, kind: NameKind, name: str) -> str:
    """Names in the archive that begin as a name does, or as its first word."""
    found = _begun(engine, kind, name) or _begun(engine, kind, name.split()[0])
    return f"; there are: {', '.join(found)}" if found else ""


def _begun(engine: Engine, kind: NameKind, prefix: str) -> list[str]:
    asked = NameSearch(kind, prefix[:MAX_CHARACTERS], limit=NAMES)
    return [one.value for one in engine.names(asked).values]
