"""All engines of the benchmark answer alike, and an answer that differs is refused."""

from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bench.compare import Unequal, compare
from bench.corpus import corpus
from bench.feed import feed
from bench.hits import HitCheck, matches
from bench.peers.expansion import near_terms
from bench.peers.opensearch import is_running
from bench.peers.peer import Opened, Peer, PeerAnswer, Timeline, facet_groups
from bench.peers.sqlite import SqlitePeer
from bench.peers.stock import StockPeer
from bench.peers.telusur import TelusurPeer
from bench.queries import BenchQuery, bench_queries
from bench.sources import prepare
from index.analysis.analyzer import Analyzer
from index.article import Article, Person
from search.query import Query

pytest.importorskip("tantivy", reason="pip install .[bench]")
from bench.peers.tantivy import TantivyPeer

ARTICLES = 500
PEERS: tuple[Peer, ...] = (TelusurPeer(), TantivyPeer(), SqlitePeer(), StockPeer())
ASKED = BenchQuery("common word", "gempa", Query(q="gempa"))
ANSWER = PeerAnswer(
    3, ("a", "b", "c"), {"outlet": {"suluhpagi": 2, "obor": 1}, "person": {}}, Timeline("month", {738000: 3})
)


@pytest.fixture(scope="module")
def text(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("peers")
    return corpus(ARTICLES, folder, prepare(folder / "absent.jsonl.gz", folder))


@pytest.fixture(scope="module")
def opened(text: Path) -> dict[str, Opened]:
    for peer in PEERS:
        peer.build(text, text.parent / peer.name)
    return {peer.name: peer.open(text.parent / peer.name) for peer in PEERS}


def test_all_engines_give_equal_totals_and_facets_to_every_query(text, opened):
    hits = HitCheck(text)
    for asked in bench_queries(text):
        answers = {}
        for name, engine in opened.items():
            prepared = engine.prepare(asked, facets=True)
            answers[name] = prepared.read(prepared.run())
        compare(asked, answers)
        hits.note(asked, answers)
    hits.check()


def test_without_facets_totals_and_hits_are_the_same(text, opened):
    for asked in bench_queries(text):
        for engine in opened.values():
            with_facets, bare = (engine.prepare(asked, facets) for facets in (True, False))
            one, other = with_facets.read(with_facets.run()), bare.read(bare.run())
            assert (one.total, one.ids) == (other.total, other.ids)
            assert set(one.values) == {"outlet", "person"} or not one.total
            assert not other.values
            assert other.dates is None


def test_a_selected_outlet_is_counted_beside_the_others_in_every_engine(text, opened):
    outlets = Counter(one.outlet for one in feed(text, jobs=1) if one.outlet)
    asked = BenchQuery("filter: outlet", "one", Query(outlet=(outlets.most_common(1)[0][0],)))
    for engine in opened.values():
        prepared = engine.prepare(asked, facets=True)
        answer = prepared.read(prepared.run())
        assert answer.total == outlets.most_common(1)[0][1]
        assert answer.values["outlet"] == dict(outlets.most_common(10))


@pytest.mark.parametrize(
    ("other", "message"),
    [
        (replace(ANSWER, total=4), r"gempa.*total of a and b: 3 != 4|hits on the page"),
        (replace(ANSWER, ids=("a", "b", "d")), "hits of a and b"),
        (replace(ANSWER, ids=("a", "b", "b")), "hits on the page of b"),
        (replace(ANSWER, values={"outlet": {"suluhpagi": 1, "obor": 1}}), "highest counts, outlet"),
        (replace(ANSWER, values={"outlet": {"suluhpagi": 1, "obor": 2}}), "count of 'obor'"),
        (replace(ANSWER, dates=Timeline("month", {738000: 2})), "dates of a and b"),
    ],
)
def test_an_answer_that_differs_is_refused_with_both_numbers(other, message):
    with pytest.raises(Unequal, match=message):
        compare(ASKED, {"a": ANSWER, "b": other})


def test_dates_are_compared_in_the_coarser_buckets():
    days = {date(2022, 1, day).toordinal(): 1 for day in (3, 4, 9)}
    months = Timeline("month", {date(2022, 1, 1).toordinal(): 3})
    compare(ASKED, {"a": replace(ANSWER, dates=Timeline("day", days)), "b": replace(ANSWER, dates=months)})


def test_equally_frequent_values_at_the_end_of_a_facet_may_differ():
    one, other = ({"obor": 5} | {f"{letter}{number}": 1 for number in range(9)} for letter in "xy")
    compare(
        ASKED, {"a": replace(ANSWER, values={"person": one}), "b": replace(ANSWER, values={"person": other})}
    )


def test_a_hit_that_does_not_match_is_refused(text):
    hits = HitCheck(text)
    hits.note(replace(ASKED, query=Query(q="qwxtiada")), {"a": replace(ANSWER, ids=("b0000000",))})
    with pytest.raises(Unequal, match="a's hit b0000000 does not match"):
        hits.check()


def test_a_hit_that_is_no_article_is_refused(text):
    hits = HitCheck(text)
    hits.note(ASKED, {"a": replace(ANSWER, ids=("tiada",))})
    with pytest.raises(Unequal, match="tiada"):
        hits.check()


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (Query(q="gempa"), True),
        (Query(q="gempa -pasar"), True),
        (Query(q="gempa banjir"), False),
        (Query(q='"gempa mengguncang"'), True),
        (Query(q='"mengguncang gempa"'), False),
        (Query(q="mengg*"), True),
        (Query(q="gemqa~"), True),
        (Query(outlet=("OBOR.CO",), person=("ratna wulandari",)), True),
        (Query(from_=date(2022, 3, 2)), False),
        (Query(to=date(2022, 3, 1)), True),
    ],
)
def test_the_naive_look_at_an_article_knows_words_and_filters(query, expected):
    article = Article(
        *("a1", "Gempa", "Gempa mengguncang Kota Sukamaju.", "Obor.co", date(2022, 3, 1), "day", "id"),
        people=(Person("Ratna Wulandari"),),
    )
    assert matches(query, article, Analyzer()) is expected


def test_facets_with_a_selection_are_counted_apart():
    query = Query(outlet=("Obor.co",), from_=date(2022, 1, 1))
    assert facet_groups(query) == [(None, ("person",)), ("outlet", ("outlet",)), ("date", ("date",))]
    assert facet_groups(Query()) == [(None, ("outlet", "person", "date"))]


def test_near_terms_share_the_first_letter_and_may_swap_two_neighbours():
    assert near_terms("gempa", 1, ["gepma", "gempar", "hempa", "gema", "gamma"]) == [
        "gepma",
        "gempar",
        "gema",
    ]


def test_no_opensearch_is_no_error(monkeypatch):
    monkeypatch.setattr("bench.peers.opensearch.ADDRESS", "http://127.0.0.1:9")
    assert not is_running()
