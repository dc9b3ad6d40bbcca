"""The person facet over people of several names, held to a loop over the articles."""

from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from archive import article
from hypothesis import given, settings
from hypothesis import strategies as st

from index.article import Article
from index.build import IndexWriter
from index.columnar.naming import Growth
from index.columnar.sketches import PLACES, place_of
from index.compact import compact
from index.names import fold_name
from index.people.company import make_company
from index.people.decisions import NO_DECISIONS, Decisions
from index.people.known import KnownPerson
from index.people.resolve import resolve
from index.people.topics import Topics
from search.embedded.engine import EmbeddedEngine
from search.query import Query

NAMES = (
    "Xaverio Lamahala",
    "XAVERIO LAMAHALA",
    "Xaverio Soeryo Lamahala",
    "Xaverio Suryo Lamahala",
    "Lamahala",
    "Yury Velikarov",
    "Yuri Velikarov",
    "Velikarov",
    "Mohammad Zubalindo",
    "Moh. Zubalindo",
    "Ratna Wulandari",
    "Ratna Wulansari",
    "Bang Codot",
    "Elena Varkonda",
)
TABLE = (KnownPerson("Kodrat Wiralodra", ("Bang Codot",)),)
DECISIONS = (
    NO_DECISIONS,
    Decisions(people=TABLE),
    Decisions(people=TABLE)
    .merge("Ratna Wulandari", ["ratna wulansari"])
    .split("yury velikarov", ["velikarov"]),
    Decisions().merge("Éva Qwerani", ["elena varkonda"]),
)


def stands(articles: list[Article], decisions: Decisions) -> Mapping[str, str]:
    """Folded name → the one under which its person is shown, as far as it is another."""
    counts = Counter(key for one in articles for key in {fold_name(p.name) for p in one.people})
    names = sorted(counts)
    numbers = {name: number for number, name in enumerate(names)}
    days = np.array([one.date.toordinal() if one.date else 0 for one in articles])
    found = np.zeros((len(articles), PLACES), np.uint16)
    company = make_company(
        ({numbers[fold_name(p.name)] for p in one.people} for one in articles),
        Topics(
            days,
            np.arange(len(articles), dtype=np.uint64),
            np.arange(len(articles)),
            found.__getitem__,
            place_of,
        ),
    )
    return resolve(names, [counts[name] for name in names], decisions, company=company).stands


def people(articles: list[Article], decisions: Decisions) -> dict[str, list[str]]:
    """Id → the people of an article, each once, under folded names as they are shown."""
    homes = stands(articles, decisions)
    return {
        one.id: list(dict.fromkeys(homes.get(key, key) for key in (fold_name(p.name) for p in one.people)))
        for one in articles
    }


lists = st.lists(st.sampled_from(NAMES), unique_by=fold_name, max_size=9)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(lists, min_size=1, max_size=24),
    st.sampled_from(DECISIONS),
    st.integers(1, 3),
    st.sets(st.integers(0, 23), max_size=6),
    st.booleans(),
)
def test_facets_filters_and_hits_are_those_of_a_loop_over_the_articles(
    given_people: list[list[str]], decisions: Decisions, parts: int, gone: set[int], one_segment: bool
):
    articles = [
        article(f"a{number:02d}", body="gempa" if number % 3 else "banjir", people=names)
        for number, names in enumerate(given_people)
    ]
    left = [one for number, one in enumerate(articles) if number not in gone]
    expected = people(left, decisions)
    with TemporaryDirectory() as folder:
        for part in range(parts):
            with IndexWriter(Path(folder), merge=False) as writer:
                for one in articles[part::parts]:
                    writer.put(one)
        with IndexWriter(Path(folder), merge=False) as writer:
            writer.decide(decisions)
            for number in gone & set(range(len(articles))):
                writer.delete(f"a{number:02d}")
        if one_segment and left:
            compact(Path(folder))
        engine = EmbeddedEngine(Path(folder))
        for words in ("", "gempa"):
            found = [one for one in left if words in one.body]
            counts = Counter(name for one in found for name in expected[one.id])
            results = engine.search(Query(q=words, facet=(("person", 100),), limit=100, copies="all"))
            values = {fold_name(one.value): one.count for one in results.facets["person"].values}
            assert values == counts
            assert {hit.id: [fold_name(name) for name in hit.people] for hit in results.hits} == {
                one.id: expected[one.id] for one in found
            }
        for name in {fold_name(name) for name in NAMES}:
            home = stands(left, decisions).get(name, name)
            ids = {hit.id for hit in engine.search(Query(person=(name,), limit=100, copies="all")).hits}
            assert ids == {one.id for one in left if home in expected[one.id]}
        assert engine.stats().people == len({name for names in expected.values() for name in names})


@pytest.fixture
def engine(tmp_path: Path) -> EmbeddedEngine:
    with IndexWriter(tmp_path) as writer:
        writer.put(article("a", people=["Lamahala", "Xaverio Lamahala", "Ratna Wulandari"]))
        for number in range(5):
            writer.put(article(f"b{number}", body=f"Isi {number}.", people=["Xaverio Lamahala"]))
        writer.put(article("c", body="Lain.", people=["Lamahala"]))
    return EmbeddedEngine(tmp_path)


def test_an_article_that_has_a_person_by_two_names_counts_once(engine: EmbeddedEngine):
    facet = engine.search(Query(facet=(("person", 10),))).facets["person"]
    assert [(one.value, one.count) for one in facet.values] == [
        ("Xaverio Lamahala", 7),
        ("Ratna Wulandari", 1),
    ]


@pytest.mark.parametrize("name", ["lamahala", "XAVERIO LAMAHALA", "Xavério Lamahala"])
def test_a_filter_takes_any_name_of_a_person(engine: EmbeddedEngine, name: str):
    assert engine.search(Query(person=(name,))).total == 7


def test_a_hit_shows_a_person_once_under_the_one_name(engine: EmbeddedEngine):
    (hit,) = engine.search(Query(person=("Ratna Wulandari",))).hits
    assert hit.people == ("Xaverio Lamahala", "Ratna Wulandari")


def test_the_article_keeps_the_names_that_it_gives(engine: EmbeddedEngine):
    assert [one.name for one in engine.article("a").people] == [
        "Lamahala",
        "Xaverio Lamahala",
        "Ratna Wulandari",
    ]


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("tokoh:xaverio", {"a", "b", "c"}),  # c has the surname alone
        ('tokoh:"xaverio lamahala"', {"a", "b", "c"}),
        ("tokoh:xav*", {"a", "b", "c"}),
        ("tokoh:xavero~", {"a", "b", "c"}),
        ("tokoh:lamahala -tokoh:ratna", {"b", "c"}),
        ('tokoh:"lamahala xaverio"', set()),
        ("tokoh:codot", {"d"}),
        ("tokoh:bang", {"d"}),
    ],
)
def test_the_query_language_means_people_by_all_of_their_names(tmp_path: Path, words: str, ids: set[str]):
    with IndexWriter(tmp_path) as writer:
        writer.put(article("a", people=["Lamahala", "Xaverio Lamahala", "Ratna Wulandari"]))
        for number in range(3):
            writer.put(article(f"b{number}", body=f"Isi {number}.", people=["Xaverio Lamahala"]))
        writer.put(article("c", body="Lain.", people=["Lamahala"]))
        writer.put(article("d", body="Lagi.", people=["Kodrat Wiralodra"]))
        writer.decide(Decisions(people=TABLE))
    hits = EmbeddedEngine(tmp_path).search(Query(q=words)).hits
    assert {hit.id[0] for hit in hits} == ids


def test_in_a_large_archive_a_new_name_waits_until_one_article_in_a_hundred_is_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("index.columnar.naming.FEW_NAMES", 2)
    with IndexWriter(tmp_path, merge=False) as writer:
        for number in range(300):
            name = "Yuri Velikarov" if number % 3 else "Yury Velikarov"
            writer.put(article(f"a{number}", body=f"Isi {number}.", people=[name]))
    with IndexWriter(tmp_path, merge=False) as writer:
        writer.put(article("b", body="Lain.", people=["Yury Velikarov", "Rudi Qulandar", "Yurii Velikarov"]))
    before = EmbeddedEngine(tmp_path).search(Query(facet=(("person", 9),))).facets["person"]
    assert [(one.value, one.count) for one in before.values] == [
        ("Yuri Velikarov", 301),
        ("Rudi Qulandar", 1),
        ("Yurii Velikarov", 1),
    ]
    with IndexWriter(tmp_path, merge=False) as writer:
        for number in range(4):
            writer.put(article(f"c{number}", body=f"Baru {number}.", people=[]))
    after = EmbeddedEngine(tmp_path).search(Query(facet=(("person", 9),))).facets["person"]
    assert [(one.value, one.count) for one in after.values] == [("Yuri Velikarov", 301), ("Rudi Qulandar", 1)]


@pytest.mark.parametrize(
    ("articles", "meanwhile"), [(100, ["Yuri Velikarov", "Yury Velikarov"]), (20, ["Yuri Velikarov"])]
)
def test_in_a_large_archive_names_stand_for_themselves_until_its_first_run_ends_or_has_gone_on_for_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, articles: int, meanwhile: list[str]
):
    monkeypatch.setattr("index.columnar.naming.FEW_NAMES", 1)
    monkeypatch.setattr("index.columnar.commit.WHILE_IT_GOES_ON", Growth(10, articles))

    def people() -> list[str]:
        values = EmbeddedEngine(tmp_path).search(Query(facet=(("person", 9),))).facets["person"].values
        return sorted(one.value for one in values if one.count)

    with IndexWriter(tmp_path, merge=False) as writer:
        for number in range(30):
            name = "Yuri Velikarov" if number % 3 else "Yury Velikarov"
            writer.put(article(f"a{number}", body=f"Isi {number}.", people=[name]))
        writer.commit()
        assert people() == meanwhile
    assert people() == ["Yuri Velikarov"]


def test_in_a_large_archive_the_next_run_says_who_is_who_after_one_that_was_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("index.columnar.naming.FEW_NAMES", 1)

    def put(name: str, give_up: bool) -> None:
        with suppress(KeyboardInterrupt), IndexWriter(tmp_path, merge=False) as writer:
            for number in range(30):
                one = name if number % 3 == 0 else "Yuri Velikarov"
                writer.put(article(f"a{number}", body=f"Isi {number} {one}.", people=[one]))
            writer.commit()
            if give_up:
                raise KeyboardInterrupt

    def people() -> list[str]:
        values = EmbeddedEngine(tmp_path).search(Query(facet=(("person", 9),))).facets["person"].values
        return sorted(one.value for one in values if one.count)

    put("Yuri Velikarov", give_up=False)
    put("Yury Velikarov", give_up=True)
    assert people() == ["Yuri Velikarov", "Yury Velikarov"]
    put("Yury Velikarov", give_up=False)
    assert people() == ["Yuri Velikarov"]


def test_in_a_large_archive_who_is_shown_by_a_name_that_is_gone_is_worked_out_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("index.columnar.naming.FEW_NAMES", 2)
    with IndexWriter(tmp_path, merge=False) as writer:
        for number in range(300):
            writer.put(article(f"a{number}", body=f"Isi {number}.", people=["Ratna Wulandari"]))
        writer.put(article("b", body="Lain.", people=["Yuri Velikarov"]))
        writer.put(article("c", body="Lagi.", people=["Yury Velikarov"]))
    with IndexWriter(tmp_path, merge=False) as writer:
        writer.delete("b")
    facet = EmbeddedEngine(tmp_path).search(Query(facet=(("person", 9),))).facets["person"]
    assert [one.value for one in facet.values] == ["Ratna Wulandari", "Yury Velikarov"]
