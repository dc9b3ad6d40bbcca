"""The SQL of one query: total, hits and facets in a single statement over the articles that match."""

from collections.abc import Iterable, Mapping

from bench.peers.peer import FACET_NAMES, facet_groups
from bench.queries import BenchQuery
from search.query import FACET_SIZE, FacetName

MATCHED = """WITH matched AS MATERIALIZED (
    SELECT rowid AS id, bm25(words, 3.0, 1.0, 1.0, 1.0, 1.0, 1.0) AS score FROM words WHERE words MATCH ?),
found AS MATERIALIZED (
    SELECT id, outlet, day, month, score FROM matched JOIN article USING (id))
"""


def statement(asked: BenchQuery, conditions: Mapping[FacetName, str], words: bool, facets: bool) -> str:
    """Rows of (what, key, number): ``total``, each ``hit``, values of ``outlet``, ``person``, ``date``.

    ``conditions`` are those of the filters by the facet they belong to; ``words`` tells whether the articles
    are found by words, else all of them are.
    """
    source = "found" if words else "article"
    order = {"relevance": "score" if words else "id", "newest": "day DESC", "oldest": "day IS NULL, day"}
    all_of = _where(conditions.values())
    page = f"ORDER BY {order[asked.query.sort]} LIMIT {asked.query.limit} OFFSET {asked.offset}"
    parts = [
        f"SELECT 'total', NULL, count(*) FROM {source}{all_of}",
        f"SELECT * FROM (SELECT 'hit', id, NULL FROM {source}{all_of} {page})",
    ]
    for without, names in facet_groups(asked.query) if facets else ():
        rest = [condition for name, condition in conditions.items() if name != without]
        parts += [_facet(name, source, rest) for name in FACET_NAMES if name in names]
    return (MATCHED if words else "") + "\nUNION ALL ".join(parts)


def _facet(name: FacetName, source: str, conditions: list[str]) -> str:
    """The commonest values, or all months."""
    if name == "person":
        joined = (
            f"{source} JOIN article_person ON article = id"
            if conditions or source == "found"
            else "article_person"
        )
        counted = f"SELECT 'person', person, count(*) FROM {joined}{_where(conditions)} GROUP BY person"
    else:
        column = "outlet" if name == "outlet" else "month"
        known = _where([*conditions, f"{column} IS NOT NULL"])
        counted = f"SELECT '{name}', {column}, count(*) FROM {source}{known} GROUP BY {column}"
    return counted if name == "date" else f"SELECT * FROM ({counted} ORDER BY 3 DESC LIMIT {FACET_SIZE})"


def _where(conditions: Iterable[str]) -> str:
    together = " AND ".join(conditions)
    return f" WHERE {together}" if together else ""
