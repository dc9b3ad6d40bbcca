"""Names in a question, sought in their other forms too."""

import random

import pytest
from archive import article, make_engine
from oracle import Oracle

from index.analysis.analyzer import Analyzer
from search.expansion import MOST_NAMES, Expander, expansions
from search.language import parse_query
from search.query import Query
from search.tree import words_of

ANALYZER = Analyzer()
EXPANDER = Expander(ANALYZER)
WORDS = (
    "as Amerika Serikat United States Ukraina Ukraine Rusia Russia PBB UN United Nations Perserikatan "
    "Bangsa-Bangsa Korea Utara North Korut damai perang menteri who WHO Roma Kementerian Kesehatan"
).split()


def told(text: str) -> dict[str, tuple[str, ...]]:
    """What is sought beside the names of a question."""
    tree = EXPANDER.expand(parse_query(text, ANALYZER))
    return {one.word: one.forms for one in expansions(tree)}


def world(seed: int, count: int = 60) -> list:
    """Articles of names and a few other words, some of them English."""
    rng = random.Random(seed)
    return [
        article(
            f"a{number:03d}",
            " ".join(rng.choices(WORDS, k=rng.randrange(1, 5))),
            " ".join(rng.choices(WORDS, k=rng.randrange(2, 14))),
            language=rng.choice(["id", "id", "en"]),
        )
        for number in range(count)
    ]


@pytest.fixture(scope="module", params=[1, 4])
def archive(request, tmp_path_factory):
    articles = world(request.param)
    return articles, make_engine(tmp_path_factory.mktemp("world"), articles, segments=request.param)


def ids(engine, q: str, expand: bool = True) -> set[str]:
    return {hit.id for hit in engine.search(Query(q=q, expand=expand, copies="all", limit=100)).hits}


def test_a_name_is_told_as_it_was_typed():
    assert told("perang Ukraina") == {"Ukraina": ("Ukraine",)}
    assert told("menlu AS") == {"AS": ("Amerika Serikat", "United States")}
    assert "AS" in told("presiden Amerika Serikat")["Amerika Serikat"]
    assert "PBB" in told("Perserikatan Bangsa-Bangsa")["Perserikatan Bangsa-Bangsa"]


@pytest.mark.parametrize(
    "text",
    ["as", "kartu as", '"Amerika Serikat"', "=AS", "-AS damai", "Ukrain*", "Ukraina~", "AS Roma", "damai"],
)
def test_what_is_exact_left_out_a_pattern_or_no_name_is_left_as_it_is(text):
    tree = parse_query(text, ANALYZER)
    assert EXPANDER.expand(tree) is tree
    assert told(text) == {}


def test_names_of_people_and_outlets_are_not_those_of_places():
    assert told("tokoh:Ukraina outlet:Ukraina") == {}


def test_a_field_keeps_to_its_field():
    (word,) = words_of(EXPANDER.expand(parse_query("judul:Cina", ANALYZER)))
    assert {leaf.fieldname for leaf in word.subqueries} == {"title"}
    assert told("judul:(Korea Utara)") == {"Korea Utara": ("North Korea", "Korut")}


def test_a_name_in_two_fields_is_none():
    assert told("judul:Korea Utara") == {}


def test_names_between_operators_are_expanded():
    assert set(told("Rusia ATAU (Ukraina DAN damai)")) == {"Rusia", "Ukraina"}


def test_so_many_names_are_expanded_and_no_more():
    assert len(told("Rusia Ukraina Jepang Jerman Prancis Swedia")) == MOST_NAMES
    assert set(told("Rusia Rusia Rusia Rusia Rusia Ukraina")) == {"Rusia", "Ukraina"}


def test_the_health_organisation_is_no_question_word():
    assert len(list(words_of(parse_query("WHO damai", ANALYZER)))) == 2
    assert len(list(words_of(parse_query("who damai", ANALYZER)))) == 1


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Ukraina", "Ukraina ATAU Ukraine"),
        ("Korea Utara", '(Korea Utara) ATAU "North Korea" ATAU Korut'),
        ("Ukraina damai", "(Ukraina ATAU Ukraine) DAN damai"),
        ("perang Korea Utara", 'perang DAN ((Korea DAN Utara) ATAU "North Korea" ATAU Korut)'),
        ("Rusia ATAU Ukraina", "Rusia ATAU Russia ATAU Ukraina ATAU Ukraine"),
        ("judul:Ukraina", "judul:Ukraina ATAU judul:Ukraine"),
    ],
)
def test_a_name_matches_as_an_or_of_its_forms(archive, typed, meant):
    _, engine = archive
    assert ids(engine, typed) == ids(engine, meant, expand=False)
    assert ids(engine, typed) > ids(engine, typed, expand=False)


@pytest.mark.parametrize(("typed", "name"), [("AS", '"Amerika Serikat"'), ("Amerika Serikat",) * 2])
def test_an_abbreviation_that_is_an_english_word_is_sought_in_indonesian_articles(archive, typed, name):
    articles, engine = archive
    has_as = {one.id for one in articles if "as" in f"{one.title} {one.body}".split()}
    english = {one.id for one in articles if one.language == "en"}
    meant = ids(engine, f'({name}) ATAU "United States"', expand=False)
    assert has_as & english - meant
    assert ids(engine, typed) == meant | has_as - english


def test_an_english_abbreviation_is_sought_everywhere_when_it_is_typed(archive):
    """UN is Ujian Nasional in an Indonesian article, and who types it may mean that."""
    _, engine = archive
    assert ids(engine, "UN") >= ids(engine, "UN", expand=False) >= ids(engine, "UN -PBB", expand=False)
    assert ids(engine, "UN") > ids(engine, '"United Nations"', expand=False)


@pytest.mark.parametrize("q", ["Ukraina", "AS", "Amerika Serikat damai", "PBB", "Korea Utara", "WHO perang"])
def test_hits_and_scores_are_those_of_the_loop(archive, q):
    articles, engine = archive
    oracle, query = Oracle(articles), Query(q=q, copies="all", limit=100)
    tree, docs = oracle.matching(EXPANDER.expand(parse_query(q, ANALYZER)))
    expected = oracle.ranking(tree, docs, query)
    hits = engine.search(query).hits
    assert [hit.id for hit in hits] == [article_id for article_id, _ in expected]
    assert [hit.score for hit in hits] == pytest.approx([score for _, score in expected])
    assert hits


def test_a_name_is_worth_no_more_for_having_several_forms(tmp_path):
    one_form = [article("a", "Judul", "Ukraina damai"), article("b", "Judul", "Ukraine damai")]
    engine = make_engine(tmp_path, [*one_form, article("c", "Judul", "perang lain")])
    hits = engine.search(Query(q="Ukraina", copies="all")).hits
    assert len(hits) == 2
    assert hits[0].score == hits[1].score


def test_other_forms_are_marked_and_told(tmp_path):
    engine = make_engine(tmp_path, [article("a", "Kabar Ukraine", "Perang di Ukraine belum usai.")])
    results = engine.search(Query(q="Ukraina"))
    assert [(one.word, one.forms) for one in results.expansions] == [("Ukraina", ("Ukraine",))]
    assert results.hits[0].title_html == "Kabar <mark>Ukraine</mark>"
    assert engine.search(Query(q="Ukraina", expand=False)).total == 0
    assert engine.search(Query(q="Ukraina", expand=False)).expansions == ()
    title, _ = engine.highlight(engine.article("a"), Query(q="Ukraina"))
    assert title == "Kabar <mark>Ukraine</mark>"
