"""What is said where nothing matches, and that it leads somewhere."""

import pytest
from archive import article, make_index

from index.build import IndexWriter
from search.embedded.engine import EmbeddedEngine
from search.query import Query
from telusur.advice import GENERAL, advice


@pytest.fixture(scope="module")
def engine(tmp_path_factory):
    rows = [
        article("a", "Panen Garam", "Tambak Ranum.", outlet="Suara Teluk", people=["Sri Lestari Wibowo"]),
        article("b", "Harga Ikan", "Pasar Ranum.", outlet="Gaharu", people=["Hendra Kusumanto"]),
    ]
    return EmbeddedEngine(make_index(tmp_path_factory.mktemp("advice"), rows))


def advised(engine, **asked):
    query = Query(**asked)
    assert engine.search(query).total == 0
    first, *rest = advice(engine, query)
    assert first == GENERAL
    return rest


def test_a_part_of_a_name_leads_to_the_whole_name(engine):
    assert advised(engine, person=("sri",)) == [
        "No article names a person 'sri'; there are: Sri Lestari Wibowo",
        "Without the filters: 2",
    ]
    assert advised(engine, person=("Sri Utami",))[0].endswith("; there are: Sri Lestari Wibowo")
    assert (
        advised(engine, outlet=("suara",))[0]
        == "No article is from an outlet 'suara'; there are: Suara Teluk"
    )


def test_a_name_that_is_like_no_other_is_said_to_be_unknown(engine):
    assert advised(engine, person=("Zulkarnain",))[0] == "No article names a person 'Zulkarnain'"
    assert advised(engine, outlet=("Obor",))[0] == "No article is from an outlet 'Obor'"


def test_names_that_are_known_are_not_blamed(engine):
    told = advised(engine, q="garam", person=("hendra kusumanto",), outlet=("GAHARU",))
    assert told == ["Without the filters: 1"]


def test_what_fewer_words_find_is_counted(engine):
    assert advised(engine, q='judul:"panen raya" garam') == ['Without judul:"panen raya": 1 found by garam']


def test_words_that_nothing_has_get_the_general_advice_alone(engine):
    assert advised(engine, q="zzyzx") == []


def test_an_empty_index_says_that_it_is_empty(tmp_path):
    with IndexWriter(tmp_path):
        pass
    assert list(advice(EmbeddedEngine(tmp_path), Query(q="garam"))) == [
        "The index has no article yet; telusur index SOURCE… adds some."
    ]
