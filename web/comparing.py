"""Which searches are compared: a value that its address holds, and that builds the search of each."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, Self, get_args
from urllib.parse import parse_qsl

from search.errors import BadQuery
from search.query import Query
from web.language import Lang, lang_parameter
from web.links import Pairs, Search, address, language_pairs

Measure = Literal["count", "share"]
MEASURES: tuple[Measure, ...] = get_args(Measure)
MOST = 4  # searches in one chart; more lines are a tangle
PATH = "/bandingkan"


@dataclass(frozen=True, slots=True)
class Comparing:
    """Words and people, each a search of its own, among articles of the same outlets and days."""

    words: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    from_: date | None = None
    to: date | None = None
    measure: Measure = "count"
    lang: Lang | None = None

    @classmethod
    def from_query_string(cls, text: str) -> Self:
        """Read an address: ``q`` and ``person`` may stand several times in it. Raises BadQuery."""
        given = [(name, value.strip()) for name, value in parse_qsl(text, errors="replace") if value.strip()]
        words = tuple(dict.fromkeys(value for name, value in given if name == "q"))
        plain = Query.from_pairs(
            [(n, value) for n, value in given if n in ("outlet", "person", "from", "to")]
        )
        if (count := len(words) + len(plain.person)) > MOST:
            raise BadQuery("too_many_values", name=PATH, count=count, most=MOST)
        measure = dict(given).get("measure", MEASURES[0])
        if measure not in MEASURES:
            raise BadQuery("not_a_choice", name="measure", value=measure, choices=", ".join(MEASURES))
        return cls(words, plain.person, plain.outlet, plain.from_, plain.to, measure, lang_parameter(text))

    @classmethod
    def of(cls, search: Search) -> Self:
        """What a search has to compare: its words and each of its people, as many as fit."""
        query = search.query
        words = (query.q,) if query.q else ()
        people = query.person[: MOST - len(words)]
        return cls(words, people, query.outlet, query.from_, query.to, lang=search.lang)

    @property
    def among(self) -> Search:
        """All articles of the same outlets and days."""
        return Search(Query(outlet=self.outlets, from_=self.from_, to=self.to), self.lang)

    def searches(self) -> tuple[tuple[str, Search], ...]:
        """What is compared: a name for each, and its search."""
        plain = self.among
        of_words = [(q, plain.asking(q)) for q in self.words]
        return (*of_words, *((name, plain.with_filter("person", name)) for name in self.people))

    def named(self, names: tuple[str | None, ...]) -> Self:
        """People under the names by which they are shown; a name that no article has stays as it is."""
        shown = (name or asked for name, asked in zip(names, self.people, strict=True))
        return replace(self, people=tuple(dict.fromkeys(shown)))

    def measuring(self, measure: Measure) -> Self:
        """By another measure."""
        return replace(self, measure=measure)

    def url(self) -> str:
        """Its address.

        >>> Comparing(("beras", "cabai"), measure="share").url()
        '/bandingkan?q=beras&q=cabai&measure=share'
        """
        plain = self.among.query.pairs()
        pairs: Pairs = [("q", q) for q in self.words] + [("person", name) for name in self.people] + plain
        pairs += [("measure", self.measure)] if self.measure != MEASURES[0] else []
        return address(PATH, pairs + language_pairs(self.lang))
