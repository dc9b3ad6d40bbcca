"""Operators mean what set theory says, whichever way they are spelt."""

import random

import pytest
from archive import make_engine, random_articles

from search.query import Query


@pytest.fixture(scope="module")
def engine(tmp_path_factory):
    return make_engine(tmp_path_factory.mktemp("operators"), random_articles(random.Random(11), 80))


def ids(engine, text: str) -> set[str]:
    return {hit.id for hit in engine.search(Query(q=text, limit=100)).hits}


@pytest.mark.parametrize("a", ["gempa", '"harga beras"', "judul:rapat", "memimpin"])
@pytest.mark.parametrize("b", ["banjir", "tokoh:wulandari", "pem*", "tanggal:2022-03"])
def test_operators_are_set_operations(engine, a, b):
    left, right, all_ = ids(engine, a), ids(engine, b), ids(engine, "")
    assert left
    assert right
    for text in (f"{a} AND {b}", f"{a} DAN {b}", f"({a}) AND ({b})"):
        assert ids(engine, text) == left & right
    for text in (f"{a} OR {b}", f"{a} ATAU {b}", f"({a} OR {b})"):
        assert ids(engine, text) == left | right
    for text in (f"{a} -{b}", f"{a} NOT {b}", f"{a} BUKAN {b}", f"{a} AND NOT {b}", f"{a} DAN BUKAN {b}"):
        assert ids(engine, text) == left - right
    for text in (f"{a} AND -{b}", f"-{b} AND {a}", f"NOT {b} AND {a}", f"{a} AND (NOT {b})"):
        assert ids(engine, text) == left - right
    assert ids(engine, f"NOT ({a} OR {b})") == all_ - left - right
    assert ids(engine, f"-{a} AND -{b}") == ids(engine, f"-{a} -{b}") == all_ - left - right
    assert ids(engine, f"{a} OR NOT {b}") == left | (all_ - right)
    assert ids(engine, f"sawah OR {a} AND NOT {b}") == ids(engine, "sawah") | (left - right)
    assert ids(engine, f"NOT NOT {a}") == left
