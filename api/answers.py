"""What each route answers, field by field: OpenAPI is written from these, and the tests hold answers to them.

More fields may come; none goes, and none changes its meaning.
"""

from datetime import date
from typing import Annotated, Literal

from msgspec import UNSET, Meta, Struct, UnsetType, field

from index.article import Language, Precision
from search.notices import NoticeKind
from search.period import Interval
from search.query import CopiesShown, MayLack, PeopleNamed, Sort
from search.results import PartKind
from search.suggest import CompletionKind, NameKind

Count = Annotated[int, Meta(ge=0)]
Milliseconds = Annotated[float, Meta(ge=0, description="What the engine took, in milliseconds.")]
Html = Annotated[str, Meta(description="HTML: every character of the source escaped, only <mark> added.")]
QueryString = Annotated[str, Meta(description="The query string of the search that it stands for.")]


class Asked(Struct):
    """The question as it was read."""

    q: str
    outlet: list[str]
    person: list[str]
    people: PeopleNamed
    from_: date | None = field(name="from")
    to: date | None
    without: list[MayLack]
    sort: Sort
    copies: CopiesShown
    expand: bool


class Part(Struct):
    """What a word, two that are near each other, or the day gave to a score."""

    word: str
    score: float
    kind: PartKind


class Hit(Struct, kw_only=True):
    """An article of a page of results."""

    id: str
    score: float
    title: str
    title_html: Html
    snippets: list[Html]
    outlet: str | None
    date: date | None
    date_precision: Precision | None
    language: Language
    people: Annotated[list[str], Meta(description="Under the names by which they are shown.")]
    url: str | None
    duplicates: Annotated[int, Meta(ge=0, description="Other articles that are copies of this one.")]
    missing: Annotated[list[str], Meta(description="Words of the question that it lacks.")] | UnsetType = (
        UNSET
    )
    explanation: Annotated[list[Part], Meta(description="With explain=1.")] | UnsetType = UNSET


class NoValue(Struct):
    """Articles that have no value of a facet; ``without`` asks for them."""

    count: Count
    selected: bool


class Value(Struct):
    """A value of a facet, and how many articles have it."""

    value: str
    count: Count
    selected: bool


class ValueFacet(Struct, kw_only=True):
    """The commonest values under every filter but this facet's own, then the selected ones among the rest."""

    values: list[Value]
    distinct: Count
    truncated: Annotated[bool, Meta(description="There are more values than are listed.")]
    without: NoValue | UnsetType = UNSET


class Bucket(Struct):
    """Articles of one day, week, month or year."""

    start: date
    count: Count


class DateFacet(Struct):
    """Articles over time, without gaps."""

    interval: Interval
    buckets: list[Bucket]
    without: NoValue


class Facets(Struct, kw_only=True):
    """The facets that were asked for."""

    outlet: ValueFacet | UnsetType = UNSET
    person: ValueFacet | UnsetType = UNSET
    date: DateFacet | UnsetType = UNSET


class Expanded(Struct):
    """A name that was sought in other forms too."""

    word: str
    forms: list[str]


class Notice(Struct):
    """A sign of the question that was passed over."""

    kind: NoticeKind
    position: Annotated[int, Meta(ge=0, description="In q, in characters.")]
    length: Count
    message: str


class SearchAnswer(Struct):
    """A page of hits with its facets."""

    query: Asked
    total: Annotated[int, Meta(ge=0, description="Articles that match, exactly.")]
    groups: Annotated[int, Meta(ge=0, description="The same when copies of one article count once.")]
    took_ms: Milliseconds
    relaxed: Annotated[bool, Meta(description="Hits may lack a word; each names it in ``missing``.")]
    as_typed: Annotated[list[str], Meta(description="Phrases and forms that were sought without stems.")]
    expanded: list[Expanded]
    notices: list[Notice]
    suggestion: Annotated[str | None, Meta(description="The words as they were probably meant.")]
    offset: Annotated[int, Meta(ge=0, description="Hits before this page.")]
    hits: list[Hit]
    facets: Facets
    next: Annotated[str | None, Meta(description="Cursor of the next page; null on the last one.")]


class Person(Struct):
    """Somebody whom an article names."""

    name: Annotated[str, Meta(description="As the article gives it.")]
    mentions: Annotated[list[str], Meta(description="The forms in which the article names them.")]
    role: str | None
    canonical: Annotated[str, Meta(description="As the archive shows this person.")]


class Removed(Struct):
    """A piece of the page that is not the article."""

    text: str
    reason: str


class Copy(Struct):
    """An article that has the text of another, or nearly so."""

    id: str
    title: str
    outlet: str | None
    date: date | None
    date_precision: Precision | None
    url: str | None


class ArticleAnswer(Struct):
    """One article with everything that was read of it."""

    id: str
    title: str
    outlet: str | None
    date: date | None
    date_precision: Precision | None
    language: Language
    people: list[Person]
    url: str | None
    author: str | None
    body: Annotated[str, Meta(description="Plain text, a blank line between paragraphs.")]
    removed: list[Removed]
    duplicates: Count
    copies: list[Copy]


class SimilarAnswer(Struct):
    """Articles like another one."""

    id: str
    words: Annotated[list[str], Meta(description="By which they were found, the most telling first.")]
    took_ms: Milliseconds
    hits: list[Hit]


class Suggestion(Struct, kw_only=True):
    """One way to go on."""

    kind: CompletionKind
    value: str
    count: Count
    query: QueryString
    alias: Annotated[str, Meta(description="Another name, by which they were found.")] | UnsetType = UNSET


class SuggestAnswer(Struct):
    """Words, people and outlets that begin as what was typed last."""

    query: str
    suggestions: list[Suggestion]


class Name(Struct, kw_only=True):
    """A value with a name that begins so."""

    value: str
    count: Count
    selected: bool
    alias: Annotated[str, Meta(description="Another name, by which they were found.")] | UnsetType = UNSET


class FacetNamesAnswer(Struct):
    """Values of a facet that have a name which begins so."""

    facet: NameKind
    prefix: str
    values: list[Name]
    distinct: Count
    truncated: bool
    took_ms: Milliseconds


class Entry(Struct):
    """One thing that is told of a person, and how many articles say it."""

    value: str
    count: Count
    query: QueryString


class Entries(Struct, kw_only=True):
    """The commonest ones."""

    values: list[Entry]
    distinct: Count
    truncated: bool
    sample: Annotated[int, Meta(description="Of so many articles, where not all were read.")] | UnsetType = (
        UNSET
    )


class PersonAnswer(Struct):
    """A person by any of their names."""

    asked: str
    canonical: Annotated[str, Meta(description="The name under which they are shown.")]
    total: Count
    query: QueryString
    names: Entries
    roles: Entries
    dates: DateFacet
    outlets: Entries
    people: Annotated[Entries, Meta(description="Named by the same articles.")]
    latest: list[Hit]
    took_ms: Milliseconds


class LiveAnswer(Struct):
    """The process answers."""

    status: Literal["live"]


class ReadyAnswer(Struct, kw_only=True):
    """The index can be read."""

    status: Literal["ready"]
    articles: Count
    generation: Annotated[int, Meta(description="Grows by one with each commit.")]
    behind: Annotated[str, Meta(description="Why a later commit is not served.")] | UnsetType = UNSET


class Problem(Struct, kw_only=True):
    """What went wrong (RFC 9457)."""

    type: str
    title: str
    status: Annotated[int, Meta(ge=400, le=599)]
    detail: Annotated[str, Meta(description="It shows the value and what would do.")]
    request_id: (
        Annotated[str, Meta(description="As in X-Request-ID, and in the server's log.")] | UnsetType
    ) = UNSET
    position: Annotated[int, Meta(ge=0, description="Where in q, in characters.")] | UnsetType = UNSET
    length: Annotated[int, Meta(ge=0, description="Of that place.")] | UnsetType = UNSET
    near: Annotated[list[str], Meta(description="Names like the one that nobody has.")] | UnsetType = UNSET
