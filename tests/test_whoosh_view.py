"""What plain Whoosh finds in the columnar index, against a loop over the articles."""

import random
from datetime import date
from math import log

import pytest
from archive import VOCABULARY, make_index, random_articles
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from whoosh.query import (
    And,
    AndMaybe,
    AndNot,
    ConstantScoreQuery,
    DisjunctionMax,
    Every,
    FuzzyTerm,
    Not,
    NullQuery,
    NumericRange,
    Or,
    Phrase,
    Prefix,
    Require,
    SpanNear,
    SpanNear2,
    Term,
    TermRange,
    Wildcard,
)
from whoosh_loop import ANALYZER, Page

from index.columnar.whoosh_index import ColumnarIndex
from search.language import parse_query

B, K1 = 0.75, 1.2  # of Whoosh's BM25F
WORDS = {
    "title": sorted({token.stem for word in VOCABULARY for token in ANALYZER.analyze(word, "id")}),
    "title_exact": sorted({form for word in VOCABULARY for form in ANALYZER.forms(word)}),
    "outlet": ["gaharu", "obor", "obor.co", "com", "tempat"],
    "person": ["anton", "eva", "ratna", "varkonda", "velikar", "wulandari", "yosef"],
}
WORDS |= {"body": WORDS["title"], "body_exact": WORDS["title_exact"]}
FIELD = st.sampled_from(sorted(WORDS))
DAY = st.integers(date(2021, 12, 25).toordinal(), date(2023, 2, 10).toordinal())


@st.composite
def leaves(draw):
    field = draw(FIELD)
    word, other, third = draw(st.lists(st.sampled_from(WORDS[field]), min_size=3, max_size=3))
    slop, edit = draw(st.integers(1, 4)), draw(st.integers(1, 2))
    flags = draw(st.tuples(st.booleans(), st.booleans()))
    kinds = (
        Term(field, word),
        Term(field, other),
        Prefix(field, word[:2]),
        Wildcard(field, f"*{word[1:3]}?*"),
        FuzzyTerm(field, word[:2] + word[3:], maxdist=edit, prefixlength=draw(st.integers(0, 1))),
        TermRange(field, min(word, other), max(word, other), *flags),
        Phrase(field, [word, other, third][: 1 + edit], slop=slop),
        SpanNear2([Term(field, word), Term(field, other)], slop=slop),
        NumericRange("date", day := draw(DAY), day + 20 * slop, *flags),
        Term("date", day),
        Term("id", f"a{draw(st.integers(0, 70)):03d}"),
        Prefix("id", f"a0{slop}"),
        draw(st.sampled_from([Every(), Every(field), Every("date"), NullQuery])),
    )
    return draw(st.sampled_from(kinds))


def grown(inner):
    several = st.lists(inner, min_size=2, max_size=3)
    return st.one_of(
        several.map(And),
        several.map(Or),
        several.map(DisjunctionMax),
        st.builds(AndMaybe, inner, inner),
        st.builds(Require, inner, inner),
        inner.map(ConstantScoreQuery),
    )


PLAIN = st.recursive(leaves(), grown, max_leaves=5)
NEGATED = PLAIN.map(Not)  # Whoosh loses its way in a NOT of a NOT, and in a DisjunctionMax of one
MIXED = st.recursive(
    st.one_of(leaves(), NEGATED),
    lambda inner: st.one_of(*(st.lists(inner, min_size=2, max_size=3).map(kind) for kind in (And, Or))),
    max_leaves=4,
)
TREE = st.one_of(PLAIN, NEGATED, MIXED)
WORD = st.builds(Term, FIELD, st.sampled_from(WORDS["title_exact"]))
RANKED = st.recursive(  # what Whoosh itself cuts off rightly: of an Or in an Or it loses hits
    st.one_of(WORD, st.lists(WORD, min_size=2, max_size=4).map(Or)),
    lambda inner: st.one_of(
        *(st.lists(inner, min_size=2, max_size=4).map(kind) for kind in (And, DisjunctionMax))
    ),
    max_leaves=6,
)
TYPED = st.sampled_from(VOCABULARY)
TEXT = st.recursive(
    st.one_of(
        TYPED,
        st.lists(TYPED, min_size=2, max_size=3).map(lambda words: f'"{" ".join(words)}"'),
        st.builds('"{} {}"~{}'.format, TYPED, TYPED, st.integers(2, 5)),
        st.builds("{}{}{}".format, st.sampled_from(["=", "judul:", ""]), TYPED, st.sampled_from(["", "~"])),
        TYPED.map(lambda word: word[:3] + "*"),
        st.sampled_from(
            ["tokoh:wulandari", "outlet:obor", "tanggal:2022-03", "tanggal:[2022-05 TO 2022-09]", "*"]
        ),
    ),
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=4).map(" ".join),
        st.builds("({}) OR ({})".format, inner, inner),
        st.builds("({}) AND NOT ({})".format, inner, inner),
    ),
    max_leaves=4,  # as many may stand for others
)


@pytest.fixture(scope="module")
def archives(tmp_path_factory):
    """Searchers of one and many segments, with and without deletions, and the live pages of each."""
    built = []
    for seed, (count, segments) in enumerate([(60, 1), (60, 4), (1, 1), (50, 1), (70, 5)]):
        rng = random.Random(seed)
        articles = random_articles(rng, count)
        deleted = {one.id for one in articles if seed >= 2 and rng.random() < 0.3}
        index = ColumnarIndex(make_index(tmp_path_factory.mktemp("view"), articles, segments, deleted))
        built.append((index.searcher(), [Page(one) for one in articles if one.id not in deleted]))
    yield built
    for searcher, _ in built:
        searcher.close()


def ids(searcher, numbers, tree=None):
    """The ids of documents; Whoosh's NOT lets deleted ones through, which are left out."""
    reader = searcher.reader()
    live = [number for number in numbers if "Not(" not in repr(tree) or not reader.is_deleted(number)]
    column = reader.column_reader("id")
    return [column[number] for number in live]


MANY = settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@MANY
@given(tree=TREE, which=st.integers(0, 4))
def test_every_kind_of_query_finds_what_a_loop_over_the_articles_finds(archives, tree, which):
    searcher, pages = archives[which]
    wanted = sorted(page.id for page in pages if page.has(tree))
    assert sorted(ids(searcher, searcher.docs_for_query(tree), tree)) == wanted
    results = searcher.search(tree, limit=None)
    assert sorted(ids(searcher, results.docs(), tree)) == wanted
    by_day = searcher.search(tree, limit=None, sortedby="date_ordinal")
    assert sorted(ids(searcher, by_day.docs(), tree)) == wanted


@MANY
@given(text=TEXT, which=st.integers(0, 4))
def test_the_trees_of_our_query_language_find_the_same(archives, text, which):
    searcher, pages = archives[which]
    tree = parse_query(text, ANALYZER)
    found = ids(searcher, searcher.docs_for_query(tree), tree)
    assert sorted(found) == sorted(page.id for page in pages if page.has(tree))


@MANY
@given(a=leaves(), b=leaves(), which=st.integers(0, 4))
def test_and_not_takes_away_all_but_what_whoosh_itself_lets_through(archives, a, b, which):
    searcher, pages = archives[which]
    found = set(ids(searcher, searcher.docs_for_query(AndNot(a, b))))
    wanted = {page.id for page in pages if page.has(AndNot(a, b))}
    assert wanted <= found <= {page.id for page in pages if page.has(a)}
    assert len(found - wanted) <= len(
        searcher.leaf_searchers()
    )  # Whoosh forgets to look at the first of each


@MANY
@given(field=FIELD, data=st.data(), slop=st.integers(1, 4), which=st.integers(0, 4))
def test_two_words_near_each_other_are_found_by_their_positions(archives, field, data, slop, which):
    searcher, pages = archives[which]
    word, other = (data.draw(st.sampled_from(WORDS[field])) for _ in range(2))
    tree = SpanNear(Term(field, word), Term(field, other), slop=slop)
    assert sorted(ids(searcher, searcher.docs_for_query(tree))) == sorted(
        page.id for page in pages if page.has(tree)
    )


@MANY
@given(tree=RANKED, which=st.integers(0, 4), limit=st.integers(1, 12))
def test_a_limit_cuts_the_ranking_off_and_leaves_the_total(archives, tree, which, limit):
    searcher, _ = archives[which]
    everything, top = searcher.search(tree, limit=None), searcher.search(tree, limit=limit)
    assert [hit.score for hit in top] == [hit.score for hit in everything][:limit]
    assert len(top) == len(everything)


@MANY
@given(field=FIELD, data=st.data(), which=st.integers(0, 1))
def test_scores_are_those_of_whooshs_formula_with_exact_lengths(archives, field, data, which):
    searcher, pages = archives[which]  # without deletions, which Whoosh counts until they are merged away
    word = data.draw(st.sampled_from(WORDS[field]))
    lengths = {page.id: sum(term is not None for term in page.terms[field]) for page in pages}
    average = sum(lengths.values()) / len(pages)
    frequencies = {page.id: count for page in pages if (count := page.terms[field].count(word))}
    idf = 1 + log(len(pages) / (len(frequencies) + 1))
    expected = {
        one: idf * tf * (K1 + 1) / (tf + K1 * (1 - B + B * lengths[one] / average))
        for one, tf in frequencies.items()
    }
    hits = searcher.search(Term(field, word), limit=None)
    assert {hit["id"]: hit.score for hit in hits} == pytest.approx(expected)
