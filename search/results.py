"""The answer: a page of hits with its facets, and how it looks as JSON."""

from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any, Literal

from index.article import Language, Precision
from search.bilingual import Expansion
from search.notices import notices
from search.period import Interval
from search.query import MAY_LACK, Query

PartKind = Literal["word", "lead", "near", "recent"]


@dataclass(frozen=True, slots=True)
class Part:
    """What a word of the query, or two of them, gave to a score."""

    word: str  # as typed; of two that are near "harga … beras"; of "recent" the day
    score: float
    kind: (
        PartKind  # how often it occurs, how early it does first, how near two are, or how recent the article
    )


@dataclass(frozen=True, slots=True)
class Hit:
    """One article of a page of results."""

    id: str
    score: float  # 0 when nothing but filters was asked
    title: str
    title_html: str  # escaped, with <mark>
    snippets: tuple[str, ...]  # escaped, with <mark>, in text order
    outlet: str | None
    date: date | None
    date_precision: Precision | None
    language: Language
    people: tuple[str, ...]
    url: str | None
    duplicates: int  # other articles that are copies of this one, whatever was asked
    missing: tuple[str, ...] = ()  # words of the query, as typed, that the article lacks
    explanation: tuple[Part, ...] = ()  # only when asked for; adds up to the score


MOST_COPIES = 50  # of an article that are named


@dataclass(frozen=True, slots=True)
class Copy:
    """An article that has the text of another, or nearly so."""

    id: str
    title: str
    outlet: str | None
    date: date | None
    date_precision: Precision | None
    url: str | None


@dataclass(frozen=True, slots=True)
class Copies:
    """The copies of an article."""

    count: int
    first: tuple[Copy, ...]  # the oldest ones, undated ones last; MOST_COPIES at most


@dataclass(frozen=True, slots=True)
class Similar:
    """Articles like another one."""

    id: str  # of that one
    words: tuple[str, ...]  # of it, by which the others were found, the most telling first
    hits: tuple[Hit, ...]  # the likest first; their marks are of those words
    took_ms: float


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value of a facet, with the number of articles that have it."""

    value: str
    count: int
    selected: bool


@dataclass(frozen=True, slots=True)
class NoValue:
    """The articles that have no value of a facet, which can be selected as a value can."""

    count: int
    selected: bool


@dataclass(frozen=True, slots=True)
class ValueFacet:
    """The commonest values under every filter but this facet's own, then selected ones among the rest."""

    values: tuple[FacetValue, ...]
    distinct: int  # values with a count above zero
    truncated: bool  # some of those are not in ``values``
    without: NoValue | None  # None for people, of whom an article may have several


@dataclass(frozen=True, slots=True)
class Bucket:
    """Articles of one day, week (from Monday), month or year."""

    start: date
    count: int


@dataclass(frozen=True, slots=True)
class DateFacet:
    """Articles over time under every filter but the dates; without gaps from the first to the last."""

    interval: Interval
    buckets: tuple[Bucket, ...]
    without: NoValue  # undated articles, which are in no bucket


@dataclass(frozen=True, slots=True)
class Comparison:
    """Several searches over time, in the same buckets; without any date there is none."""

    series: tuple[DateFacet, ...]  # in the order of the searches
    among: DateFacet  # all articles of the same outlets and days, of which each is a share


@dataclass(frozen=True, slots=True)
class Results:
    """One page of the answer to a query."""

    query: Query
    total: int  # articles that match, exactly; facets count articles too
    groups: int  # … and when copies of one article count once: what pages show unless each copy is asked for
    took_ms: float
    relaxed: bool  # hits may lack a word; each names it in ``missing``
    hits: tuple[Hit, ...]
    offset: int  # hits before this page
    facets: dict[str, ValueFacet | DateFacet] = field(default_factory=dict)
    next: str | None = None  # cursor of the next page
    previous: str | None = None  # cursor of the page before; "" means the first page
    as_typed: tuple[str, ...] = ()  # phrases and forms of the question that were sought without stems
    expansions: tuple[Expansion, ...] = ()  # names that were sought in other forms too
    suggestion: str | None = None  # the words as they were probably meant, which find more; first page only


def results_json(results: Results) -> dict[str, Any]:
    """The answer in the shape of the JSON API."""
    query = results.query
    return {
        "query": {
            "q": query.q,
            "outlet": list(query.outlet),
            "person": list(query.person),
            "people": query.people,
            "from": query.from_.isoformat() if query.from_ else None,
            "to": query.to.isoformat() if query.to else None,
            "without": [name for name in MAY_LACK if name in query.without],
            "sort": query.sort,
            "copies": query.copies,
            "expand": query.expand,
        },
        "total": results.total,
        "groups": results.groups,
        "took_ms": round(results.took_ms, 2),
        "relaxed": results.relaxed,
        "as_typed": list(results.as_typed),
        "expanded": [{"word": one.word, "forms": list(one.forms)} for one in results.expansions],
        "notices": [
            {"kind": one.kind, "position": one.position, "length": one.length, "message": one.message}
            for one in notices(query.q)
        ],
        "suggestion": results.suggestion,
        "offset": results.offset,
        "hits": [hit_json(hit, query.explain) for hit in results.hits],
        "facets": {name: facet_json(facet) for name, facet in results.facets.items()},
        "next": results.next,
    }


def copies_json(copies: Copies) -> dict[str, Any]:
    """The copies of an article, as fields beside its own."""
    return {
        "duplicates": copies.count,
        "copies": [asdict(copy) | {"date": copy.date and copy.date.isoformat()} for copy in copies.first],
    }


def similar_json(similar: Similar) -> dict[str, Any]:
    """Articles like another one, in the shape of the JSON API."""
    return {
        "id": similar.id,
        "words": list(similar.words),
        "took_ms": round(similar.took_ms, 2),
        "hits": [hit_json(hit) for hit in similar.hits],
    }


def hit_json(hit: Hit, explain: bool = False) -> dict[str, Any]:
    """One hit; ``missing`` and ``explanation`` appear only when there is something to say."""
    row: dict[str, Any] = {
        "id": hit.id,
        "score": round(hit.score, 6),
        "title": hit.title,
        "title_html": hit.title_html,
        "snippets": list(hit.snippets),
        "outlet": hit.outlet,
        "date": hit.date.isoformat() if hit.date else None,
        "date_precision": hit.date_precision,
        "language": hit.language,
        "people": list(hit.people),
        "url": hit.url,
        "duplicates": hit.duplicates,
    }
    if hit.missing:
        row["missing"] = list(hit.missing)
    if explain:
        row["explanation"] = [asdict(part) | {"score": round(part.score, 6)} for part in hit.explanation]
    return row


def facet_json(facet: ValueFacet | DateFacet) -> dict[str, Any]:
    """One facet; ``without`` appears where articles that have no value can be asked for."""
    if isinstance(facet, DateFacet):
        buckets = [{"start": bucket.start.isoformat(), "count": bucket.count} for bucket in facet.buckets]
        return {"interval": facet.interval, "buckets": buckets, "without": _no_value_json(facet.without)}
    values = [{"value": v.value, "count": v.count, "selected": v.selected} for v in facet.values]
    row: dict[str, Any] = {"values": values, "distinct": facet.distinct, "truncated": facet.truncated}
    return row | {"without": _no_value_json(facet.without)} if facet.without else row


def _no_value_json(without: NoValue) -> dict[str, Any]:
    return {"count": without.count, "selected": without.selected}
