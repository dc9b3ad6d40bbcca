"""Every path of the embedded engine against a loop over the articles: hits, scores, order, pages, facets."""

import random
import re
from collections import Counter
from dataclasses import replace
from datetime import date

import pytest
from archive import OUTLETS, PEOPLE, VOCABULARY, article, make_engine, random_articles, with_copies
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from oracle import Oracle

from index.analysis.analyzer import Analyzer
from index.build import IndexWriter
from index.columnar.whoosh_index import ColumnarIndex
from index.names import fold_name
from search.embedded import relaxing
from search.embedded.engine import EmbeddedEngine
from search.embedded.pages import encode_cursor
from search.embedded.ranking import Place
from search.engine import ArticleMissing
from search.errors import BadQuery
from search.language import MAX_EXPANDING, parse_query
from search.names import NameSearch
from search.period import bucket_start
from search.query import MAY_LACK, Query
from search.results import Hit, NoValue, Results

WORD = st.sampled_from(VOCABULARY)
PHRASE = st.lists(WORD, min_size=1, max_size=3).map(" ".join)
ATOM = st.one_of(
    WORD,
    WORD,
    PHRASE.map('"{}"'.format),
    PHRASE.map('"{}"~'.format),
    st.builds('"{}"~{}'.format, PHRASE, st.integers(2, 6)),
    WORD.map("={}".format),
    WORD.map(lambda word: word[:3] + "*"),
    WORD.map("{}~".format),
    WORD.map("judul:{}".format),
    st.sampled_from(["tokoh:wulandari", 'tokoh:"Anton Velikar"', "outlet:obor", "tanggal:2022-03", "takada"]),
    st.just("tanggal:[2022-05 TO 2022-09]"),
)
TEXT = st.recursive(
    ATOM,
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=6).map(" ".join),
        st.lists(WORD, min_size=2, max_size=6).map(" ".join),
        st.lists(WORD, min_size=1, max_size=4).map(lambda words: f"apakah {' '.join(words)}?"),
        st.builds("{} OR {}".format, inner, inner),
        st.builds("({}) DAN {}".format, inner, inner),
        st.builds("{} AND NOT {}".format, inner, inner),
        inner.map("-({})".format),
        inner.map("({})".format),
    ),
    max_leaves=6,
).filter(lambda text: text.count("*") + len(re.findall(r"\w~", text)) <= MAX_EXPANDING)
QUERY = st.builds(
    Query,
    q=st.one_of(st.just(""), TEXT),
    outlet=st.lists(st.sampled_from([o for o in OUTLETS if o] + ["Tak Ada"]), max_size=2).map(tuple),
    person=st.lists(st.sampled_from(PEOPLE), max_size=2).map(tuple),
    people=st.sampled_from(["any", "any", "all"]),
    from_=st.one_of(st.none(), st.just(date(2022, 3, 1))),
    to=st.one_of(st.none(), st.just(date(2022, 10, 15))),
    without=st.frozensets(st.sampled_from(MAY_LACK)),
    sort=st.sampled_from(["relevance", "relevance", "recent", "newest", "oldest"]),
    copies=st.sampled_from(["one", "one", "all"]),
    limit=st.sampled_from([1, 3, 10, 100]),
)


@pytest.fixture(scope="module", autouse=True)
def few_are_enough():
    """So that of questions, and of long queries, more than one word must match in so small archives."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(relaxing, "ENOUGH", 12)
        yield


def archive(seed: int) -> tuple[list, dict]:
    """Articles, and how they are laid out: one or many segments, some articles deleted."""
    rng = random.Random(seed)
    articles = with_copies(rng, random_articles(rng, rng.choice([0, 1, 40, 60])))
    deleted = {a.id for a in articles if rng.random() < 0.2}
    return articles, {"segments": rng.choice([1, 4]), "deleted": deleted}


@pytest.fixture(scope="module")
def engines(tmp_path_factory):
    built = []
    for seed in range(6):
        articles, how = archive(seed)
        engine = make_engine(tmp_path_factory.mktemp("oracle"), articles, **how)
        built.append((engine, Oracle([a for a in articles if a.id not in how["deleted"]])))
    return built


def every_page(engine: EmbeddedEngine, query: Query) -> tuple[Results, list[Hit]]:
    first = page = engine.search(query)
    hits = list(page.hits)
    while page.next:
        page = engine.search(query.with_page(page.next))
        assert page.offset == len(hits)
        assert (page.total, page.groups) == (first.total, first.groups)
        hits += page.hits
    return first, hits


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(query=QUERY, which=st.integers(0, 5))
def test_hits_scores_order_and_facets_equal_a_loop_over_the_articles(engines, query, which):
    engine, oracle = engines[which]
    query = replace(query, facet=(("outlet", 1000), ("person", 1000), ("date", 1)))
    results, hits = every_page(engine, query)
    tree, docs = oracle.matching(parse_query(query.q, Analyzer()))
    expected = oracle.ranking(tree, [doc for doc in docs if oracle.passes(query, doc)], query)
    assert results.total == len(expected)
    assert results.groups == len(oracle.one_of_each(expected))
    if query.copies == "one":
        expected = oracle.one_of_each(expected)
    assert [hit.id for hit in hits] == [article_id for article_id, _ in expected]
    assert [hit.score for hit in hits] == pytest.approx([score for _, score in expected], abs=1e-9)
    for hit in hits:
        assert hit.duplicates == oracle.duplicates(hit.id)
    for name in ("outlet", "person"):
        shown = {fold_name(value.value): value.count for value in results.facets[name].values if value.count}
        assert shown == oracle.facet(name, docs, query)
    facet = results.facets["date"]
    by_bucket = Counter()
    for day, count in oracle.facet("date", docs, query).items():
        by_bucket[bucket_start(facet.interval, date.fromisoformat(day))] += count
    assert {bucket.start: bucket.count for bucket in facet.buckets if bucket.count} == by_bucket
    for name in MAY_LACK:
        without = NoValue(oracle.without(name, docs, query), name in query.without)
        assert results.facets[name].without == without


@settings(max_examples=200, deadline=None)
@given(
    query=QUERY,
    which=st.integers(0, 5),
    facet=st.sampled_from(["outlet", "person"]),
    prefix=st.sampled_from(["", "e", "É", "ratna", "WUL", "ratna w", "varkonda", "o", "gah", "zx"]),
    most=st.sampled_from([1, 2, 1000]),
)
def test_a_search_inside_a_facet_counts_what_a_loop_over_the_articles_does(
    engines, query, which, facet, prefix, most
):
    engine, oracle = engines[which]
    _, docs = oracle.matching(parse_query(query.q, Analyzer()))
    beginning = f" {fold_name(prefix)}"
    counts = {key: n for key, n in oracle.facet(facet, docs, query).items() if beginning in f" {key}"}
    found = engine.names(NameSearch(facet, prefix, query, most))
    shown = [(fold_name(one.value), one.count) for one in found.values if one.count]
    best = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    selected = {fold_name(name) for name in getattr(query, facet)}
    assert shown == best[:most] + sorted(one for one in best[most:] if one[0] in selected)
    assert (found.distinct, found.truncated) == (len(counts), len(counts) > len(shown))
    named = {fold_name(one.value) for one in found.values if one.selected}
    assert named == {key for key in selected if beginning in f" {key}"}


@settings(max_examples=100, deadline=None)
@given(query=QUERY, which=st.integers(0, 5))
def test_the_parts_of_an_explanation_add_up_to_the_score(engines, query, which):
    engine, _ = engines[which]
    for hit in engine.search(replace(query, explain=True)).hits:
        assert sum(part.score for part in hit.explanation) == pytest.approx(hit.score, abs=1e-9)


@settings(max_examples=100, deadline=None)
@given(query=QUERY, which=st.integers(0, 5), outlet=st.sampled_from(OUTLETS))
def test_adding_a_filter_never_raises_the_total_or_another_facets_count(engines, query, which, outlet):
    engine, _ = engines[which]
    query = replace(
        query, outlet=(), without=query.without - {"outlet"}, facet=(("person", 1000), ("date", 1))
    )
    added = {"outlet": (outlet,)} if outlet else {"without": query.without | {"outlet"}}
    before, after = engine.search(query), engine.search(replace(query, **added))
    counts = {value.value: value.count for value in before.facets["person"].values}
    assert after.total <= before.total
    assert all(value.count <= counts[value.value] for value in after.facets["person"].values)
    assert after.facets["date"].without.count <= before.facets["date"].without.count


@settings(max_examples=100, deadline=None)
@given(query=QUERY, which=st.integers(0, 5), name=st.sampled_from(MAY_LACK))
def test_what_a_facet_says_of_articles_without_a_value_is_shown_when_they_are_asked_for(
    engines, query, which, name
):
    engine, _ = engines[which]
    others = {"outlet": ()} if name == "outlet" else {"from_": None, "to": None}
    alone = engine.search(replace(query, without=query.without | {name}, **others))
    assert alone.total == alone.facets[name].without.count == engine.search(query).facets[name].without.count


@settings(max_examples=150, deadline=None)
@given(text=TEXT, which=st.integers(0, 5))
def test_plain_whoosh_finds_the_same_articles_in_the_same_index(engines, text, which):
    engine, oracle = engines[which]
    tree = parse_query(text, Analyzer())
    with ColumnarIndex(engine.folder).searcher() as searcher:
        # Whoosh's own NOT inside an OR lets deleted documents through.
        live = (n for n in searcher.docs_for_query(tree) if not searcher.reader().is_deleted(n))
        found = {searcher.stored_fields(number)["id"] for number in live}
    assert found == {a.id for doc, a in enumerate(oracle.articles) if oracle.has(tree, doc)}


def test_a_page_follows_its_article_when_commits_shift_every_score(tmp_path):
    rng = random.Random(5)
    words = ["kota", "pasar", "warga", "sawah", "rapat"]
    archive = [
        article(f"a{n:03d}", body=" ".join(["kota", *rng.choices(words, k=20 + n % 7)])) for n in range(200)
    ]
    engine = make_engine(tmp_path, archive)
    page, seen = engine.search(Query(q="kota", limit=9)), []
    while True:
        seen += [hit.id for hit in page.hits]
        if not page.next:
            break
        with IndexWriter(tmp_path) as writer:
            writer.put(article(f"baru{len(seen)}", body="lain " * 60))
        page = engine.search(Query(q="kota", limit=9, cursor=page.next))
    assert len(seen) == len(set(seen))
    assert {one.id for one in archive} - set(seen) == set()


def test_of_two_ranges_of_days_both_count(tmp_path):
    articles = [article(f"a{month:02}", date=date(2022, month, 1)) for month in range(1, 13)]
    engine = make_engine(tmp_path, articles)
    query = Query(q="tanggal:[2022-01 TO 2022-06] tanggal:[2022-05 TO 2022-12]", copies="all")
    assert sorted(hit.id for hit in engine.search(query).hits) == ["a05", "a06"]


@pytest.mark.parametrize(
    "place",
    [
        *(Place(1.0, 5, "\ud800"), Place(float("nan"), 5, "a"), Place(float("inf"), 5, "a")),
        *(Place(1.0, -1, "a"), Place(1.0, True, "a"), Place(1.0, 5, None), Place(1.0, 5, 7)),
    ],
)
def test_a_cursor_that_was_made_up_is_told_as_one(engines, place):
    query = Query(q="gempa")
    for engine, _ in engines:
        with pytest.raises(BadQuery, match="is not a cursor of ours"):
            engine.search(replace(query, cursor=encode_cursor(place, query)))
        with pytest.raises(ArticleMissing):
            engine.article("\ud800")
