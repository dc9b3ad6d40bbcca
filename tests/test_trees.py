"""Every kind of Whoosh's query trees, over drawn archives, against a loop over the articles."""

import random
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from archive import VOCABULARY, article, make_engine, random_articles
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from oracle import Oracle
from whoosh.query import (
    And,
    AndMaybe,
    AndNot,
    ConstantScoreQuery,
    DateRange,
    DisjunctionMax,
    Every,
    FuzzyTerm,
    Not,
    NullQuery,
    NumericRange,
    Or,
    Phrase,
    Prefix,
    Regex,
    Require,
    Term,
    TermRange,
    Wildcard,
)

from search.errors import BadQuery
from search.query import MAY_LACK, Query
from search.tree import Word

ENDLESS = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
FIELD = st.sampled_from(["title", "body", "title_exact", "body_exact"])
NAME_FIELD = st.sampled_from(["outlet", "person"])
WORD = st.sampled_from([word.lower() for word in VOCABULARY] + ["pimpin", "bangun", "anak", "takada"])
BOOST = st.sampled_from([1.0, 1.0, 2.5, 0.25])
DAY = st.one_of(st.none(), st.integers(date(2021, 12, 1).toordinal(), date(2023, 3, 1).toordinal()))
IN_WORD = st.one_of(  # what a Word may hold, ranked fields and others side by side
    st.builds(Term, FIELD, WORD),
    st.builds(Term, NAME_FIELD, st.sampled_from(["ratna", "wulandari", "obor", "gaharu"])),
    st.builds(Phrase, FIELD, st.lists(WORD, min_size=1, max_size=3), slop=st.integers(1, 4)),
    st.builds(Prefix, FIELD, WORD.map(lambda word: word[:2])),
)
LEAF = st.one_of(
    st.builds(Word, st.lists(IN_WORD, min_size=1, max_size=4), boost=BOOST),
    st.builds(Term, FIELD, WORD, boost=BOOST),
    st.builds(Term, FIELD, WORD),
    st.builds(Term, NAME_FIELD, st.sampled_from(["ratna", "wulandari", "obor", "gaharu"])),
    st.builds(Phrase, FIELD, st.lists(WORD, min_size=1, max_size=3), slop=st.integers(1, 4), boost=BOOST),
    st.builds(Prefix, FIELD, WORD.map(lambda word: word[:2]), boost=BOOST),
    st.builds(Wildcard, FIELD, st.sampled_from(["*", "m*n", "??mpa", "pe*", "*[ai]ng*", "gempa"])),
    st.builds(FuzzyTerm, FIELD, WORD, maxdist=st.integers(1, 2), prefixlength=st.integers(0, 2)),
    st.builds(
        TermRange,
        FIELD,
        st.one_of(st.none(), WORD),
        st.one_of(st.none(), WORD),
        startexcl=st.booleans(),
        endexcl=st.booleans(),
        boost=BOOST,
    ),
    st.builds(NumericRange, st.just("date"), DAY, DAY, startexcl=st.booleans(), endexcl=st.booleans()),
    st.just(Every()),
    st.just(NullQuery),
)
TREE = st.recursive(
    LEAF,
    lambda inner: st.one_of(
        st.builds(And, st.lists(inner, min_size=1, max_size=4), boost=BOOST),
        st.builds(Or, st.lists(inner, min_size=1, max_size=4), boost=BOOST),
        st.builds(
            DisjunctionMax,
            st.lists(inner, min_size=1, max_size=3),
            boost=BOOST,
            tiebreak=st.sampled_from([0.0, 0.3]),
        ),
        st.builds(AndMaybe, inner, inner),
        st.builds(AndNot, inner, inner),
        st.builds(Require, inner, inner),
        st.builds(ConstantScoreQuery, inner, st.sampled_from([0.0, 1.0, 3.5])),
        inner.map(Not),
    ),
    max_leaves=7,
)
ARCHIVE = st.tuples(st.integers(0, 10**6), st.sampled_from([0, 1, 12, 40]), st.sampled_from([1, 3]))


def found_by(engine, tree, query: Query) -> list[tuple[str, float]]:
    return engine.answer(query, tree).hits


FILTERS = st.fixed_dictionaries(
    {},
    optional={
        "outlet": st.just(("Gaharu",)),
        "person": st.just(("Yosef Lamahala", "Anton Velikar")),
        "from_": st.just(date(2022, 3, 1)),
        "without": st.frozensets(st.sampled_from(MAY_LACK), min_size=1),
    },
)


@settings(ENDLESS, max_examples=40)
@given(
    drawn=ARCHIVE,
    trees=st.lists(TREE, min_size=12, max_size=12),
    filters=FILTERS,
    sort=st.sampled_from(["relevance", "oldest"]),
)
def test_hits_scores_order_and_totals_equal_a_loop_over_the_articles(drawn, trees, filters, sort):
    seed, count, segments = drawn
    rng = random.Random(seed)
    articles = random_articles(rng, count)
    deleted = {one.id for one in articles if rng.random() < 0.25}
    oracle = Oracle([one for one in articles if one.id not in deleted])
    with TemporaryDirectory() as folder:
        engine = make_engine(Path(folder), articles, segments=segments, deleted=deleted)
        for tree in trees:
            query = Query(sort=sort, limit=100, copies="all", **filters)
            answer = engine.answer(query, tree)
            docs = [
                doc
                for doc in range(len(oracle.articles))
                if oracle.has(tree, doc) and oracle.passes(query, doc)
            ]
            expected = oracle.ranking(tree, docs, query)
            assert answer.total == len(expected)
            assert [found for found, _ in answer.hits] == [one for one, _ in expected]
            assert [score for _, score in answer.hits] == pytest.approx([s for _, s in expected], abs=1e-8)
            for limit in (1, 2, 5):
                assert found_by(engine, tree, replace(query, limit=limit)) == answer.hits[:limit]


RANKED = st.one_of(
    st.builds(Term, FIELD, WORD),
    st.builds(Prefix, FIELD, WORD.map(lambda word: word[:2])),
    st.builds(Phrase, FIELD, st.lists(WORD, min_size=1, max_size=2), slop=st.integers(1, 4)),
)
NAMED = st.builds(Term, NAME_FIELD, st.sampled_from(["ratna", "wulandari", "obor", "gaharu", "velikar"]))
HAND_MADE = st.builds(Word, st.lists(st.one_of(RANKED, NAMED), max_size=4), boost=BOOST)


@settings(ENDLESS, max_examples=30)
@given(drawn=ARCHIVE, words=st.lists(HAND_MADE, min_size=8, max_size=8))
def test_words_made_by_hand_equal_a_loop_over_the_articles(drawn, words):
    seed, count, segments = drawn
    articles = random_articles(random.Random(seed), count)
    oracle = Oracle(articles)
    with TemporaryDirectory() as folder:
        engine = make_engine(Path(folder), articles, segments=segments)
        for tree in (*words, Or(words[:2]), And(words[2:4]), Or(words[4:])):
            query = Query(limit=100)
            docs = [doc for doc in range(len(articles)) if oracle.has(tree, doc)]
            expected = oracle.ranking(tree, docs, query)
            found = found_by(engine, tree, query)
            assert [one for one, _ in found] == [one for one, _ in expected]
            assert [score for _, score in found] == pytest.approx([s for _, s in expected], abs=1e-8)


@pytest.mark.parametrize("segments", [1, 3])
def test_a_word_of_ranked_and_unranked_fields_has_the_hits_of_both(tmp_path, segments):
    articles = [
        article("a", body="ratna menanam padi"),
        article("b", body="padi", people=["Ratna Wulandari"]),
        article("c", body="padi dan jagung"),
    ]
    engine, oracle = make_engine(tmp_path, articles, segments=segments), Oracle(articles)
    word = Word([Term("body_exact", "ratna"), Term("person", "ratna")])
    for tree, docs in (
        (word, [0, 1]),
        (And([Term("body", "padi"), word]), [0, 1]),
        (Or([word, Term("body", "jagung")]), [0, 1, 2]),
        (Not(word), [2]),
    ):
        found = found_by(engine, tree, Query())
        assert found == [(one, pytest.approx(score)) for one, score in oracle.ranking(tree, docs, Query())]


def test_hits_of_an_unranked_field_push_no_ranked_hit_out(tmp_path):
    articles = [article(f"o{n}", body="lain", outlet="Obor") for n in range(8)]
    articles += [article(f"t{n}", body="gempa " * (n + 1)) for n in range(8)]
    engine, oracle = make_engine(tmp_path, articles, segments=2), Oracle(articles)
    tree = Word([Term("outlet", "obor"), Term("body", "gempa")])
    expected = oracle.ranking(tree, list(range(16)), Query())
    for limit in (1, 3, 9, 16):
        found = found_by(engine, tree, Query(limit=limit, copies="all"))
        assert found == [(one, pytest.approx(score)) for one, score in expected[:limit]]


def test_what_has_no_place_in_a_word_is_refused(tmp_path):
    engine = make_engine(tmp_path, [article("a", body="padi")])
    with pytest.raises(ValueError, match="has no place in a word"):
        engine.answer(Query(), Word([And([])]))
    with pytest.raises(ValueError, match="the field 'isi' has no words"):
        engine.answer(Query(), Word([Term("isi", "ratna")]))


def test_a_node_or_field_that_cannot_be_run_is_refused(tmp_path):
    engine = make_engine(tmp_path, [article("a", body="satu dua")])
    with pytest.raises(ValueError, match="the field 'isi' has no words; these have: title, body"):
        engine.answer(Query(), Term("isi", "satu"))
    with pytest.raises(ValueError, match="has no range of numbers"):
        engine.answer(Query(), NumericRange("harga", 1, 2))
    with pytest.raises(ValueError, match="has no place in a query tree"):
        engine.answer(Query(), And([Regex("body", "ge.*")]))
    with pytest.raises(ValueError, match=r"Every\('outlet'\) has no place in a query tree; Every\(\)"):
        engine.answer(Query(), Or([Every("outlet"), Term("body", "satu")]))
    with pytest.raises(ValueError, match=r"DateRange is of times; NumericRange\('date', …\) takes days"):
        engine.answer(Query(), DateRange("date", datetime(2022, 1, 1), None))


def test_a_pattern_or_range_of_too_many_terms_is_refused(tmp_path):
    engine = make_engine(tmp_path, [article("a", body=" ".join(f"kata{n}x" for n in range(1_001)))])
    for tree in (Wildcard("body_exact", "k*x"), TermRange("body_exact", "kata", None)):
        with pytest.raises(BadQuery, match="stands for more than 1,000 words"):
            engine.answer(Query(), tree)


def test_hits_whose_scores_differ_by_less_than_is_shown_are_ties(tmp_path):
    days = [date(2022, 1, 1 + number % 28) for number in range(400)]
    archive = [
        article(f"a{n:03d}", body="gempa " + "isi " * (n % 50), date=day) for n, day in enumerate(days)
    ]
    engine = make_engine(tmp_path, archive, segments=2)
    tree = Term("body_exact", "gempa", boost=1e-8)
    everything = engine.answer(Query(limit=400, copies="all"), tree).hits
    assert len(everything) == 400
    for limit in (1, 5, 10, 50):
        assert found_by(engine, tree, Query(limit=limit, copies="all")) == everything[:limit]


def test_empty_groups_match_nothing_and_negative_boosts_are_refused(tmp_path):
    engine = make_engine(tmp_path, [article("a", body="satu dua")])
    for tree in (And([]), Or([]), DisjunctionMax([]), And([And([]), Every()])):
        assert engine.answer(Query(), tree).total == 0
    for tree in (
        Term("body", "satu", boost=-1.0),
        Or([Every()], boost=-1.0),
        ConstantScoreQuery(Every(), -1.0),
        Term("body", "satu", boost=1e39),
        Or([Term("body", "satu"), Term("body", "dua")], boost=float("nan")),
        DisjunctionMax([Term("body", "satu"), Term("body", "dua")], tiebreak=float("nan")),
    ):
        with pytest.raises(ValueError, match="is not a number from 0 to"):
            engine.answer(Query(), tree)
