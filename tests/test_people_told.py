"""Names that single articles tell: facets, filters, hits and pages, held to a loop over the articles."""

from collections import Counter
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from archive import article
from hypothesis import given, settings
from hypothesis import strategies as st
from telling import LONE, homes_of, meant, told_by_articles

from index.article import Article, Person
from index.build import IndexWriter
from index.check import check
from index.columnar.naming import Growth
from index.compact import compact
from index.names import fold_name
from index.people.company import make_company
from index.people.decisions import NO_DECISIONS, Decisions
from index.people.known import KnownPerson
from index.people.resolve import resolve
from index.who import NoSuchPerson, read_who
from search.embedded.engine import EmbeddedEngine
from search.names import NameSearch
from search.person import PersonMissing
from search.query import Query

NAMES = (
    "Rudi",
    "RUDI",
    "Codet",
    "Rudi Qulandar",
    "Rudy Qulandar",
    "Rudi Xaverindo",
    "Yuri Velikarov",
    "Yury Velikarov",
    "Ratna Wulandari",
    "Bang Codot",
    "Elena Varkonda",
    "Joni Taruna",
)
WANTED = ("rudi qulandar", "rudi xaverindo", "yury velikarov", "bang codot")
DECISIONS = (
    NO_DECISIONS,
    Decisions(people=(KnownPerson("Kodrat Wiralodra", ("Bang Codot",)),)),
    Decisions().split("rudi qulandar", ["rudi"]).merge("Éva Qwerani", ["yury velikarov"]),
)


def said(articles: list[Article], decisions: Decisions) -> tuple[dict[str, str], list[str]]:
    """What names stand for, and whom lone ones may mean but for the user's word."""
    named = [{fold_name(p.name) for p in one.people} for one in articles]
    counts = Counter(key for keys in named for key in keys)
    names = sorted(counts)
    company = make_company([names.index(key) for key in keys] for keys in named)
    found = resolve(names, [counts[name] for name in names], decisions, company=company)
    return dict(found.stands), homes_of(names, found, WANTED)


class Loop:
    """Whom each article names, and by which names, found by looking at every one.

    Where they have not been looked at since ``before``, it is what they told then, and new ones tell nothing.
    """

    def __init__(self, articles: list[Article], decisions: Decisions, before: "Loop | None" = None) -> None:
        self.articles = articles
        stands, homes = (before.stands, []) if before else said(articles, decisions)
        apart = {(stands.get(one, one), form) for one, form in decisions.apart}
        self.people: dict[str, list[str]] = {}
        self.given: dict[str, list[tuple[str, str]]] = {}  # id → person and name, each name once
        self.roles: dict[str, list[tuple[str, str]]] = {}
        for one in articles:
            keys = [fold_name(person.name) for person in one.people]
            by_key = {}
            for key, person in zip(keys, one.people, strict=True):
                mine = [home for home in homes if (home, key) not in apart]
                (by_key[key],) = meant(article(one.id, people=[person.name]), stands, mine)
                if before is not None:
                    told = {key: person for person, key in before.given.get(one.id, ())}
                    by_key[key] = told.get(key, by_key[key])
            self.given[one.id] = [(by_key[key], key) for key in keys]
            self.people[one.id] = list(dict.fromkeys(by_key[key] for key in keys))
            self.roles[one.id] = [
                (by_key[fold_name(p.name)], fold_name(p.role)) for p in one.people if p.role
            ]
        self.stands = stands

    def home(self, name: str) -> str:
        key = fold_name(name)
        return self.stands.get(key, key)

    def naming(self, *names: str) -> set[str]:
        return {one.id for one in self.articles if {*map(self.home, names)} <= set(self.people[one.id])}

    def with_word(self, word: str) -> set[str]:
        """The articles that give a name with a word, or a person who has such a name."""
        found = set()
        for one in self.articles:
            people = set(self.people[one.id])
            names = {key for _, key in self.given[one.id]} | people
            names |= {name for name, home in self.stands.items() if home in people}
            if any(word in name.split() for name in names):
                found.add(one.id)
        return found


def held(engine: EmbeddedEngine, loop: Loop) -> None:
    """Everything that is told of people is what the loop finds."""
    for words in ("", "gempa"):
        found = [one for one in loop.articles if words in one.body]
        counts = Counter(name for one in found for name in loop.people[one.id])
        asked = Query(q=words, limit=100, copies="all")
        results = engine.search(Query(q=words, facet=(("person", 100),), limit=100, copies="all"))
        assert {fold_name(one.value): one.count for one in results.facets["person"].values} == counts
        shown = {hit.id: [fold_name(name) for name in hit.people] for hit in results.hits}
        assert shown == {one.id: loop.people[one.id] for one in found}
        exported = {one.article.id: list(map(fold_name, one.people)) for one in engine.export(asked).articles}
        assert exported == shown
        for prefix in ("", "rud", "qul", "cod"):
            names = engine.names(NameSearch("person", prefix, asked, 100))
            got = {fold_name(one.value): one.count for one in names.values if one.count}
            assert got.items() <= counts.items()
            assert {key for key in counts if f" {prefix}" in f" {key}"} <= got.keys()
    every = sorted({fold_name(name) for name in NAMES})
    for name in every:
        found = engine.search(Query(person=(name,), limit=100, copies="all"))
        assert {hit.id for hit in found.hits} == loop.naming(name)
    for one, other in combinations(every[::2], 2):
        for how, ids in (("any", loop.naming(one) | loop.naming(other)), ("all", loop.naming(one, other))):
            hits = engine.search(Query(person=(one, other), people=how, limit=100, copies="all")).hits  # type: ignore[arg-type]
            assert {hit.id for hit in hits} == ids
    for word in ("rudi", "qulandar", "codet", "velikarov", "bang", "kodrat", "qwerani"):
        hits = engine.search(Query(q=f"tokoh:{word}", limit=100, copies="all")).hits
        assert {hit.id for hit in hits} == loop.with_word(word)
    for name in every:
        page_is_right(engine, loop, name)
    for one in loop.articles:
        shown = [fold_name(name or "") for name in engine.people_of(one)]
        assert shown == [person for person, _ in loop.given[one.id]]
    assert engine.stats().people == len({name for names in loop.people.values() for name in names})


def page_is_right(engine: EmbeddedEngine, loop: Loop, name: str) -> None:
    home, ids = loop.home(name), loop.naming(name)
    if not ids:
        with pytest.raises(PersonMissing):
            engine.person(name)
        return
    page = engine.person(name)
    assert (fold_name(page.name), page.total) == (home, len(ids))
    counts = Counter(key for one in ids for person, key in loop.given[one] if person == home)
    own = {fold_name(entry.value): entry.count for entry in page.names.values}
    assert own == {(home if key == home else key): n for key, n in counts.items()}
    together = Counter(other for one in ids for other in loop.people[one] if other != home)
    assert {fold_name(entry.value): entry.count for entry in page.people.values} == together
    roles = Counter(role for one in ids for role in {r for person, r in loop.roles[one] if person == home})
    assert {fold_name(entry.value): entry.count for entry in page.roles.values} == roles
    outlets = Counter(one.outlet for one in loop.articles if one.id in ids and one.outlet)
    assert {entry.value: entry.count for entry in page.outlets.values} == outlets


def who_is_right(folder: Path, loop: Loop) -> None:
    who = read_who(folder)
    for name in {fold_name(name) for name in NAMES}:
        home = loop.home(name)
        pairs = Counter(
            (key, key in LONE and key not in loop.stands and person != key)
            for given in loop.given.values()
            for person, key in given
            if person == home
        )
        if not pairs:
            with pytest.raises(NoSuchPerson):
                who.person(name)
            continue
        forms = who.person(name).forms
        assert {(fold_name(one.name), one.why == "article"): one.articles for one in forms} == pairs


names = st.lists(st.sampled_from(NAMES), unique_by=fold_name, max_size=8)
archives = st.lists(names, min_size=1, max_size=20)


def an_article(number: int, names: list[str], version: int = 0) -> Article:
    people = [Person(name, (name,), ("Ketua", None, "Menteri")[number % 3]) for name in names]
    body = f"{'gempa' if number % 3 else 'banjir'} {version}"
    return article(f"a{number:02d}", body=body, people=people, outlet=("Gaharu", None, "Obor.co")[number % 3])


@settings(max_examples=50, deadline=None)
@given(
    archives,
    st.sampled_from(DECISIONS),
    st.integers(1, 3),
    st.sets(st.integers(0, 19), max_size=5),
    st.dictionaries(st.integers(0, 19), names, max_size=4),
    st.booleans(),
)
def test_all_that_is_told_of_people_is_what_a_loop_over_the_articles_finds(
    given_people: list[list[str]],
    decisions: Decisions,
    parts: int,
    gone: set[int],
    updated: dict[int, list[str]],
    one_segment: bool,
):
    articles = {number: an_article(number, names) for number, names in enumerate(given_people)}
    with TemporaryDirectory() as folder, told_by_articles(WANTED):
        path = Path(folder)
        for part in range(parts):
            with IndexWriter(path, merge=False) as writer:
                for number in range(part, len(given_people), parts):
                    writer.put(articles[number])
        with IndexWriter(path, merge=False) as writer:
            writer.decide(decisions)
            for number in gone & articles.keys():
                writer.delete(articles.pop(number).id)
            for number in updated.keys() & articles.keys():
                articles[number] = an_article(number, updated[number], 1)
                writer.put(articles[number])
        if one_segment and articles:
            compact(path)
        loop = Loop(list(articles.values()), decisions)
        held(EmbeddedEngine(path), loop)
        who_is_right(path, loop)
        assert not check(path).damages


@settings(max_examples=30, deadline=None)
@given(
    archives,
    st.integers(1, 3),
    st.sets(st.integers(0, 19), max_size=5),
    st.dictionaries(st.integers(0, 19), names, max_size=4),
    st.lists(names, max_size=4),
    st.booleans(),
)
def test_until_who_is_who_is_worked_out_again_an_article_tells_what_it_told(
    given_people: list[list[str]],
    parts: int,
    gone: set[int],
    updated: dict[int, list[str]],
    new: list[list[str]],
    merged: bool,
):
    articles = {number: an_article(number, names) for number, names in enumerate(given_people)}
    stays = article("z", people=[name for name in NAMES if fold_name(name) not in LONE])
    with TemporaryDirectory() as folder, told_by_articles(WANTED) as patch:
        path = Path(folder)
        for part in range(parts):
            with IndexWriter(path, merge=False) as writer:
                writer.put(stays)
                for number in range(part, len(given_people), parts):
                    writer.put(articles[number])
        before = Loop([*articles.values(), stays], NO_DECISIONS)
        patch.setattr("index.columnar.naming.FEW_NAMES", 0)
        patch.setattr("index.columnar.commit.AT_THE_END", Growth(10))
        patch.setattr("index.columnar.naming.resolve", None)  # it is not asked again
        with IndexWriter(path, merge=False) as writer:
            for number in gone & articles.keys():
                writer.delete(articles.pop(number).id)
            for number in updated.keys() & articles.keys():
                articles[number] = an_article(number, updated[number], 1)
                writer.put(articles[number])
            for number, theirs in enumerate(new, 50):
                articles[number] = an_article(number, theirs)
                writer.put(articles[number])
        if merged:
            with IndexWriter(path, merge=False) as writer, writer.writing():
                merge = writer.index.begin_merge(writer.index.segments)
                assert merge is not None
                writer.index.merge(merge)
        loop = Loop([*articles.values(), stays], NO_DECISIONS, before)
        held(EmbeddedEngine(path), loop)
        assert not check(path).damages
