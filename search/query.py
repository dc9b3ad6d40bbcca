"""The question: one value that API, web page and command line share, and that turns into a link and back."""

import hashlib
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, Self, TypeVar, get_args
from urllib.parse import parse_qsl, urlencode

from search.errors import BadQuery
from search.period import parse_period

Sort = Literal["relevance", "recent", "newest", "oldest"]  # recent: relevance, new articles preferred
CopiesShown = Literal["one", "all"]
PeopleNamed = Literal["any", "all"]
FacetName = Literal["outlet", "person", "date"]
MayLack = Literal["outlet", "date"]  # facets of which an article has one value, or none
SORTS: tuple[Sort, ...] = get_args(Sort)
COPIES: tuple[CopiesShown, ...] = get_args(CopiesShown)
PEOPLE: tuple[PeopleNamed, ...] = get_args(PeopleNamed)
FACETS: tuple[FacetName, ...] = get_args(FacetName)
MAY_LACK: tuple[MayLack, ...] = get_args(MayLack)
LIMIT = 10
MAX_LIMIT = 100
MAX_SIMILAR = 50  # articles like another one
FACET_SIZE = 10
EVERY_FACET: tuple[tuple[FacetName, int], ...] = tuple((name, FACET_SIZE) for name in FACETS)
MAX_FACET_SIZE = 1_000
MAX_VALUES = 100  # selected values of one facet
Choice = TypeVar("Choice", bound=str)
REPEATED = ("outlet", "person", "without", "facet")
FILTERS = ("outlet", "person", "people", "from", "to", "without")


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked: words, filters, order and page.

    Values of one filter combine with OR, filters and words with AND. To be without a value is one value
    more: with ``without={"date"}`` undated articles pass beside those of the days from ``from_`` to ``to``,
    and alone where no day is given. With ``people="all"`` articles name each of the people, and their facet
    obeys its own selection: it counts what one more of them would leave.
    """

    q: str = ""  # in the query language; "": every article
    outlet: tuple[str, ...] = ()
    person: tuple[str, ...] = ()
    people: PeopleNamed = "any"  # of the people selected, an article names at least one, or each
    from_: date | None = None  # first day, inclusive
    to: date | None = None  # last day, inclusive
    without: frozenset[MayLack] = frozenset()
    sort: Sort = "relevance"
    copies: CopiesShown = "one"  # of articles that are copies of each other: the best hit, or each
    expand: bool = True  # seek names of places and institutions in their other forms too
    limit: int = LIMIT  # hits on a page, 1 to MAX_LIMIT
    cursor: str | None = None  # where the page starts; opaque, from Results.next
    facet: tuple[tuple[FacetName, int], ...] = EVERY_FACET  # wanted, with sizes
    explain: bool = False  # show of what a score is made

    def __post_init__(self) -> None:
        if self.from_ and self.to and self.from_ > self.to:
            raise BadQuery("days_reversed", first=self.from_, last=self.to)
        for name, values in (("outlet", self.outlet), ("person", self.person)):
            if len(values) > MAX_VALUES:
                raise BadQuery("too_many_values", name=name, count=len(values), most=MAX_VALUES)

    @classmethod
    def from_query_string(cls, text: str) -> Self:
        """Read a URL's query string; names that are no parameters of a search are passed over.

        Raises BadQuery with the parameter, its value and what would do.

        >>> Query.from_query_string("q=gempa&person=Ratna+Wulandari&to=2023").to
        datetime.date(2023, 12, 31)
        """
        return cls.from_pairs(parse_qsl(text, keep_blank_values=True, errors="replace", max_num_fields=None))

    @classmethod
    def from_pairs(cls, pairs: list[tuple[str, str]]) -> Self:
        """Read ``(parameter, value)`` pairs; a blank value means that the parameter is not given."""
        given = [(name, value.strip()) for name, value in pairs if value.strip()]
        single = {name: value for name, value in given if name not in REPEATED}
        repeated = {
            name: tuple(dict.fromkeys(value for key, value in given if key == name)) for name in REPEATED
        }
        fields: dict[str, object] = {"outlet": repeated["outlet"], "person": repeated["person"]}
        if "from" in single:
            fields["from_"] = parse_period(single["from"], "from")[0]
        if "to" in single:
            fields["to"] = parse_period(single["to"], "to")[1]
        if repeated["without"]:
            fields["without"] = frozenset(_one_of("without", name, MAY_LACK) for name in repeated["without"])
        if "limit" in single:
            fields["limit"] = whole_number("limit", single["limit"], MAX_LIMIT)
        if "sort" in single:
            fields["sort"] = _one_of("sort", single["sort"], SORTS)
        if "people" in single:
            fields["people"] = _one_of("people", single["people"], PEOPLE)
        if "copies" in single:
            fields["copies"] = _one_of("copies", single["copies"], COPIES)
        if "expand" in single:
            fields["expand"] = _one_of("expand", single["expand"], ("0", "1")) == "1"
        if repeated["facet"]:
            fields["facet"] = tuple(dict(_facet(value) for value in repeated["facet"]).items())
        if "explain" in single:
            fields["explain"] = _one_of("explain", single["explain"], ("0", "1")) == "1"
        return cls(q=single.get("q", ""), cursor=single.get("cursor"), **fields)  # type: ignore[arg-type]

    def pairs(self) -> list[tuple[str, str]]:
        """The parameters that differ from their defaults, in a fixed order."""
        pairs = [("q", self.q)] if self.q else []
        pairs += [("outlet", value) for value in self.outlet] + [("person", value) for value in self.person]
        pairs += [("people", self.people)] if self.people != "any" else []
        pairs += [(name, day.isoformat()) for name, day in (("from", self.from_), ("to", self.to)) if day]
        pairs += [("without", name) for name in MAY_LACK if name in self.without]
        pairs += [("sort", self.sort)] if self.sort != "relevance" else []
        pairs += [("copies", self.copies)] if self.copies != "one" else []
        pairs += [] if self.expand else [("expand", "0")]
        pairs += [("limit", str(self.limit))] if self.limit != LIMIT else []
        if self.facet != EVERY_FACET:
            pairs += [("facet", f"{name}:{size}") for name, size in self.facet]
        pairs += [("explain", "1")] if self.explain else []
        return pairs + ([("cursor", self.cursor)] if self.cursor else [])

    def to_query_string(self) -> str:
        """The query as the query string of a link; ``from_query_string`` reads it back.

        >>> Query(q="harga beras", outlet=("Tempo.co",)).to_query_string()
        'q=harga+beras&outlet=Tempo.co'
        """
        return urlencode(self.pairs(), errors="replace")

    def with_page(self, cursor: str | None) -> Self:
        """The same question at another page."""
        return replace(self, cursor=cursor)

    def identity(self) -> str:
        """A short mark of what is asked and in which order, the same on every page of an answer."""
        same = replace(self, cursor=None, limit=LIMIT, facet=EVERY_FACET, explain=False)
        return hashlib.blake2b(same.to_query_string().encode(), digest_size=6).hexdigest()


def whole_number(name: str, text: str, most: int) -> int:
    """A number from 1 to ``most``; raises BadQuery."""
    if not (text.isascii() and text.isdigit() and len(text) < 10 and 1 <= int(text) <= most):
        raise BadQuery("not_a_number", name=name, value=text, most=most)
    return int(text)


def _one_of(name: str, text: str, choices: tuple[Choice, ...]) -> Choice:
    for choice in choices:
        if choice == text:
            return choice
    raise BadQuery("not_a_choice", name=name, value=text, choices=", ".join(choices))


def _facet(text: str) -> tuple[FacetName, int]:
    """``outlet`` or ``outlet:25``."""
    name, colon, size = text.partition(":")
    return _one_of("facet", name, FACETS), whole_number(
        "facet size", size, MAX_FACET_SIZE
    ) if colon else FACET_SIZE
