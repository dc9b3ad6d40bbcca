"""Facets."""

from datetime import date

import pytest
from archive import article, make_engine

from search.query import Query
from search.results import FacetValue, NoValue

FIRST = date(2022, 1, 1)


def outlets(engine, **query):
    return engine.search(Query(**query)).facets["outlet"]


@pytest.fixture(scope="module")
def engine(tmp_path_factory):
    names = ["Gaharu"] * 3 + ["GAHARU"] + ["Antara"] * 2 + ["Cakra"] * 2 + [None]
    found = [article(f"a{n}", outlet=name, date=FIRST) for n, name in enumerate(names)]
    return make_engine(tmp_path_factory.mktemp("facets"), found)


def test_equal_counts_go_alphabetically_and_spellings_are_one_value(engine):
    assert outlets(engine).values == (
        FacetValue("Gaharu", 4, False),
        FacetValue("Antara", 2, False),
        FacetValue("Cakra", 2, False),
    )


@pytest.mark.parametrize("selected", [(), ("Gaharu",)])
def test_what_is_not_listed_is_told(engine, selected):
    for most in (1, 2, 3, 4):
        facet = outlets(engine, outlet=selected, facet=(("outlet", most),))
        assert (len(facet.values), facet.distinct, facet.truncated) == (min(most, 3), 3, most < 3)


def test_a_selected_value_stays_listed_at_zero_and_beyond_the_size(engine):
    facet = outlets(engine, q="durian", outlet=("cakra", "Tak Ada", "tak ada"), facet=(("outlet", 1),))
    assert facet.values == (FacetValue("Cakra", 0, True), FacetValue("Tak Ada", 0, True))
    facet = outlets(engine, outlet=("cakra",), facet=(("outlet", 1),))
    assert facet.values == (FacetValue("Gaharu", 4, False), FacetValue("Cakra", 2, True))
    assert (facet.distinct, facet.truncated) == (3, True)


def test_articles_without_an_outlet_are_counted_beside_the_values_and_are_no_value(engine):
    facet = outlets(engine, outlet=("Cakra",))
    assert facet.without == NoValue(1, selected=False)
    assert facet.distinct == 3
    assert outlets(engine, q="durian", without=frozenset({"outlet"})).without == NoValue(0, selected=True)


def test_no_outlet_is_one_more_outlet_to_select(engine):
    alone = engine.search(Query(without=frozenset({"outlet"})))
    assert [hit.id for hit in alone.hits] == ["a8"]
    both = engine.search(Query(outlet=("Cakra",), without=frozenset({"outlet"})))
    assert both.total == 3
    assert both.facets["outlet"].values == (*outlets(engine).values[:2], FacetValue("Cakra", 2, True))


def test_an_archive_without_any_outlet_has_no_value_but_counts_its_articles(tmp_path):
    engine = make_engine(tmp_path, [article(name) for name in "abcd"], segments=2, deleted=["b"])
    facet = outlets(engine)
    assert (facet.values, facet.distinct, facet.without) == ((), 0, NoValue(3, False))
    results = engine.answer(Query(without=frozenset({"outlet"})))
    assert results.total == sum(len(view.without_outlet()) for view in results.snapshot.views) == 3


def test_equal_counts_go_alphabetically_in_any_case_and_accents(tmp_path):
    names = ["zulfikar", "Éva", "Elena", "Fajar", "deni"]
    engine = make_engine(tmp_path, [article("a", people=names)])
    shown = [value.value for value in engine.search(Query()).facets["person"].values]
    assert shown == ["deni", "Elena", "Éva", "Fajar", "zulfikar"]


@pytest.mark.parametrize("segments", [1, 2])
def test_a_name_of_deleted_articles_alone_is_no_value(tmp_path, segments):
    articles = [article("a", outlet="Gaharu"), article("b", outlet="Suluh"), article("c", outlet="SULUH")]
    engine = make_engine(tmp_path, articles, segments=segments, deleted=["b", "c"])
    assert outlets(engine).values == (FacetValue("Gaharu", 1, False),)
    assert engine.stats().outlets == 1
    facet = outlets(engine, outlet=("Suluh",))
    assert facet.values[-1] == FacetValue("Suluh", 0, True)


def test_apostrophes_and_invisible_signs_make_no_second_person(tmp_path):
    names = ["Ma'ruf Amin", "Ma’ruf Amin", "Ma'ruf A\u00admin", "Maruf Amin"]
    engine = make_engine(tmp_path, [article(f"a{n}", people=[name]) for n, name in enumerate(names)])
    (value,) = engine.search(Query(person=("ma`ruf amin",))).facets["person"].values
    assert (value.count, value.selected) == (4, True)
