"""The queries of the benchmark, of every kind, picked from a corpus by document frequency."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from bench.choosing import Chooser
from bench.folder import made_once
from bench.vocabulary import read_vocabulary
from search.query import Query

DEEP_PAGE = 50
PICKED_FROM = 10_000  # articles of the corpus that queries are picked from: the beginning of every other


@dataclass(frozen=True, slots=True)
class BenchQuery:
    """One query; ``page`` counts from 1, with the query's ``limit`` hits on a page."""

    kind: str
    name: str
    query: Query
    page: int = 1

    @property
    def offset(self) -> int:
        """Hits before the page."""
        return (self.page - 1) * self.query.limit


def bench_queries(corpus: Path) -> list[BenchQuery]:
    """The queries for a corpus and for every larger one of the same sources; picked once, kept beside it."""
    path = corpus.with_name(f"queries-{corpus.stem.partition('-')[0]}.json")
    made_once(path, partial(_write, corpus))
    return [_query(*row) for row in json.loads(path.read_text(encoding="utf-8"))]


def _query(kind: str, name: str, text: str, page: int) -> BenchQuery:
    return BenchQuery(kind, name, Query.from_query_string(text), page)


def _write(corpus: Path, path: Path) -> None:
    chosen = choose_queries(Chooser(read_vocabulary(corpus)))
    rows = [[one.kind, one.name, one.query.to_query_string(), one.page] for one in chosen]
    path.write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def choose_queries(choose: Chooser) -> list[BenchQuery]:
    """Two queries and more of each kind; raises LookupError where the corpus is too small."""
    makers = (_words, _all_of, _any_of, _phrases, _expanding, _filters, _filtered, _selected, _others)
    return [one for maker in makers for one in maker(choose)]


def _words(choose: Chooser) -> Iterator[BenchQuery]:
    for frequency in ("rare", "middling", "common"):
        for word in choose.words(frequency, 2):
            yield BenchQuery(f"{frequency} word", word, Query(q=word))
    commonest = choose.commonest()
    yield BenchQuery("common word", f"{commonest} (the commonest)", Query(q=commonest))


def _all_of(choose: Chooser) -> Iterator[BenchQuery]:
    for count, mixes in {
        2: (("middling", "middling"), ("common", "common"), ("rare", "common"), ("middling", "common")),
        3: (("middling", "common", "common"), ("common", "common", "common")),
        4: (("middling", "common", "common", "common"), ("common",) * 4),
    }.items():
        for mix in mixes:
            words = choose.meeting(*mix)
            yield BenchQuery(f"AND of {count}", " + ".join(mix), Query(q=" ".join(words)))


def _any_of(choose: Chooser) -> Iterator[BenchQuery]:
    rare, middling, common = (choose.words(name, 12) for name in ("rare", "middling", "common"))
    for count, words, name in (
        (2, middling[2:4], "middling"),
        (2, common[2:4], "common"),
        (3, [rare[2], middling[4], common[4]], "mixed"),
        (3, common[5:8], "common"),
        (4, middling[5:9], "middling"),
        (4, [*middling[9:11], *common[8:10]], "mixed"),
        (5, [*rare[3:5], *middling[2:5]], "rare and middling"),
        (5, common[6:11], "common"),
    ):
        yield BenchQuery(f"OR of {count}", name, Query(q=" OR ".join(words)))


def _phrases(choose: Chooser) -> Iterator[BenchQuery]:
    for size in (2, 3):
        for phrase in choose.frequent_phrases(size, 1):
            yield BenchQuery(f"phrase of {size}", "frequent", Query(q=f'"{phrase}"'))
        for phrase in choose.rare_phrases(size, 1):
            yield BenchQuery(f"phrase of {size}", "rare", Query(q=f'"{phrase}"'))
    for phrase in choose.common_word_phrases(1):
        yield BenchQuery("phrase of 2", "of very common words", Query(q=f'"{phrase}"'))


def _expanding(choose: Chooser) -> Iterator[BenchQuery]:
    for letters, frequency in ((4, "common"), (5, "middling"), (6, "middling")):
        for prefix in choose.prefixes(letters, frequency, 1):
            yield BenchQuery("prefix", f"{letters} letters, {frequency}", Query(q=f"{prefix}*"))
    first, second = choose.fuzzy(2)
    yield BenchQuery("fuzzy", "1 edit", Query(q=f"{first}~"))
    yield BenchQuery("fuzzy", "1 edit, another", Query(q=f"{second}~"))
    yield BenchQuery("fuzzy", "2 edits", Query(q=f"{first}~2"))


def _filters(choose: Chooser) -> Iterator[BenchQuery]:
    outlets, people = choose.outlets(), choose.people()
    yield BenchQuery("filter: outlet", "largest", Query(outlet=(outlets[0],)))
    yield BenchQuery("filter: outlet", "middling", Query(outlet=(_middle(outlets),)))
    yield BenchQuery("filter: person", "most frequent", Query(person=(people[0],)))
    yield BenchQuery("filter: person", "twentieth", Query(person=(people[min(20, len(people)) - 1],)))
    for name, (first, last) in _periods(choose).items():
        yield BenchQuery("filter: date", name, Query(from_=first, to=last))
    month = _periods(choose)["a month"]
    yield BenchQuery(
        "filters together", "outlet and date", Query(outlet=(outlets[0],), from_=month[0], to=month[1])
    )
    person = choose.people(outlets[0])[0]
    yield BenchQuery("filters together", "outlet and person", Query(outlet=(outlets[0],), person=(person,)))


def _filtered(choose: Chooser) -> Iterator[BenchQuery]:
    outlets, people = choose.outlets(), choose.people()
    month = _periods(choose)["a month"]
    for frequency in ("middling", "common"):
        word = choose.words(frequency, 1)[0]
        yield BenchQuery("word and outlet", frequency, Query(q=word, outlet=(outlets[1],)))
        yield BenchQuery("word and person", frequency, Query(q=word, person=(people[0],)))
        yield BenchQuery("word and date", frequency, Query(q=word, from_=month[0], to=month[1]))


def _selected(choose: Chooser) -> Iterator[BenchQuery]:
    outlets, people = choose.outlets(), choose.people()
    first, last = _periods(choose)["a month"]
    common, pair = choose.words("common", 2), choose.meeting("common", "common")
    kind = "facets selected"
    person = choose.people(outlets[0])[0]
    yield BenchQuery(kind, "2 outlets", Query(q=common[0], outlet=tuple(outlets[:2])))
    yield BenchQuery(kind, "outlet, person", Query(q=common[1], outlet=(outlets[0],), person=(person,)))
    yield BenchQuery(kind, "2 people", Query(q=" ".join(pair), person=tuple(people[:2])))
    yield BenchQuery(
        kind,
        "outlet, person, date",
        Query(q=common[0], outlet=(outlets[0],), person=(person,), from_=first, to=last),
    )


def _others(choose: Chooser) -> Iterator[BenchQuery]:
    middling, common = choose.words("middling", 6), choose.words("common", 6)
    yield BenchQuery("NOT", "common without common", Query(q=f"{common[0]} -{common[1]}"))
    yield BenchQuery("NOT", "middling without common", Query(q=f"{middling[0]} -{common[2]}"))
    yield BenchQuery("browse all", "first page", Query())
    yield BenchQuery("browse all", "third page", Query(), 3)
    yield BenchQuery("sorted by date", "common, newest", Query(q=common[0], sort="newest"))
    yield BenchQuery("sorted by date", "middling, oldest", Query(q=middling[1], sort="oldest"))
    yield BenchQuery("sorted by date", "everything, newest", Query(sort="newest"))
    for name, words, q in (
        ("common", common[:1], common[0]),
        ("OR of 2 common", common[2:3], " OR ".join(common[2:4])),
    ):
        hits = min(len(choose.vocabulary.docs[word]) for word in words)
        page = max(1, min(DEEP_PAGE, hits // 10))
        yield BenchQuery(f"page {DEEP_PAGE}", name, Query(q=q), page)


def _periods(choose: Chooser) -> dict[str, tuple[date, date]]:
    """The fullest day's month and year, by their thirty and 365 days around it."""
    days = choose.vocabulary.days
    centre = max(days, key=lambda day: (days[day], -day))
    return {
        name: (date.fromordinal(max(1, centre - before)), date.fromordinal(centre + behind))
        for name, before, behind in (("a month", 15, 14), ("a year", 182, 182))
    }


def _middle(names: list[str]) -> str:
    return names[min(len(names) // 3, len(names) - 1)]
