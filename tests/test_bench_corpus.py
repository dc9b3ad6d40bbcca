"""The corpora of the benchmarks and the queries that are picked from them."""

import json
from collections import Counter
from pathlib import Path

import pytest

from bench.choosing import Chooser
from bench.corpus import CHUNK, corpus
from bench.feed import fed, feed
from bench.folder import made_once
from bench.queries import bench_queries, choose_queries
from bench.sources import load, prepare, split_sentences
from bench.vocabulary import Vocabulary
from bench.who_is_who import index_corpus, keep_who_is_who, who_is_who
from index.analysis.analyzer import Analyzer
from index.analysis.vocabulary import Vocabulary as Numbered
from index.intake.read import read_page
from index.names import fold_name
from index.sources.records import page_of

KINDS = (
    *("rare word", "middling word", "common word", "AND of 2", "AND of 3", "AND of 4"),
    *("OR of 2", "OR of 3", "OR of 4", "OR of 5", "phrase of 2", "phrase of 3", "prefix", "fuzzy"),
    *("filter: outlet", "filter: person", "filter: date", "filters together"),
    *("word and outlet", "word and person", "word and date", "facets selected", "NOT"),
    *("browse all", "sorted by date", "page 50"),
)


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo archive as sources, which is what stands in for absent news."""
    folder = tmp_path_factory.mktemp("sources")
    return prepare(folder / "absent.jsonl.gz", folder)


@pytest.fixture(scope="module")
def large(sources: Path) -> Path:
    return corpus(CHUNK + 100, sources.parent, sources)


@pytest.fixture(scope="module")
def small(sources: Path) -> Path:
    return corpus(500, sources.parent, sources)


def test_absent_news_are_replaced_by_the_demo_archive_and_that_is_said(tmp_path, capsys):
    path = prepare(tmp_path / "absent.jsonl.gz", tmp_path)
    assert path.name == "sources-demo.jsonl"
    assert "demo archive" in capsys.readouterr().out


def test_a_small_corpus_is_the_beginning_of_a_large_one(small, large):
    assert small.read_text().splitlines() == large.read_text().splitlines()[:500]


def test_a_corpus_is_the_same_every_time(sources, large, tmp_path):
    again = corpus(CHUNK + 100, tmp_path, sources)
    assert again.read_bytes() == large.read_bytes()


def test_every_article_has_an_id_of_its_own_and_a_text(large):
    rows = [json.loads(line) for line in large.read_text().splitlines()]
    assert len({row["id"] for row in rows}) == len({row["url"] for row in rows}) == CHUNK + 100
    assert all(row["text"] and row["title"] for row in rows)


def test_people_are_those_that_intake_found_in_the_sources_and_stand_in_the_text(sources, large):
    known = {name for one in load(sources) for sentence in one.sentences for name in sentence.people}
    rows = [json.loads(line) for line in large.read_text().splitlines()]
    named = [(name, row["text"]) for row in rows for name in row["people"]]
    assert named
    assert all(name in known and name in text for name, text in named)


def test_outlets_and_years_are_spread_as_in_the_sources(sources, large):
    rows = [json.loads(line) for line in large.read_text().splitlines()]
    articles = load(sources)
    assert {row["outlet"] for row in rows} == {one.outlet for one in articles}
    assert len({row["date"] for row in rows}) > len({one.day for one in articles})


def test_sentences_end_with_a_sign_before_a_capital():
    text = 'Air naik 2,5 meter. "Kami mengungsi!" kata Wardi.\nPasar tutup? Tidak.'
    assert split_sentences(text) == [
        "Air naik 2,5 meter.",
        '"Kami mengungsi!" kata Wardi.',
        "Pasar tutup?",
        "Tidak.",
    ]


def test_what_is_fed_to_every_engine_are_the_terms_of_our_analysis(large):
    page = page_of(json.loads(large.read_text().splitlines()[0]), "corpus")
    article = read_page(page).article
    [one] = fed([article], Numbered())
    tokens = Analyzer().analyze(article.body, article.language)
    assert one.body.split() == [token.stem for token in tokens]
    assert one.body_exact.split() == [token.form for token in tokens]
    assert one.outlet == fold_name(article.outlet or "")
    assert len(one.people) == len(one.person_words) == len(article.people)


def test_articles_are_fed_in_order_however_many_processes_analyse(small):
    ids = [one.id for one in feed(small, jobs=2)]
    assert ids == [one.id for one in feed(small, jobs=1)]
    assert ids == sorted(ids)


def test_who_is_who_is_worked_out_before_an_engine_is_timed_and_then_only_read(tmp_path, monkeypatch):
    path = tmp_path / "berita-40.jsonl"
    people = [["Raka Tembaga"]] * 30 + [["Raka Tembagga"]] * 2
    records = [{"text": f"Panen nomor {number}.", "people": names} for number, names in enumerate(people)]
    path.write_text("".join(json.dumps(record) + "\n" for record in records))
    found = who_is_who(path)
    assert found == {"raka tembagga": "raka tembaga"}
    monkeypatch.setattr("bench.who_is_who.index_corpus", lambda *_: pytest.fail("worked out again"))
    assert who_is_who(path) == found


def test_who_is_who_is_taken_from_the_index_that_is_asked_where_there_is_one(tmp_path, monkeypatch):
    path = tmp_path / "berita-3.jsonl"
    path.write_text(
        "".join(json.dumps({"text": f"Panen {n}.", "people": ["Jokowi"]}) + "\n" for n in range(3))
    )
    index_corpus(path, tmp_path / "index")
    keep_who_is_who(path, tmp_path / "index")
    monkeypatch.setattr("bench.who_is_who.index_corpus", lambda *_: pytest.fail("indexed again"))
    assert who_is_who(path) == {"jokowi": "joko widodo"}


def test_every_kind_of_query_has_two_examples_and_they_are_more_than_forty(small):
    queries = bench_queries(small)
    counts = Counter(one.kind for one in queries)
    assert set(counts) == set(KINDS)
    assert min(counts.values()) >= 2
    assert len({(one.kind, one.name) for one in queries}) == len(queries) >= 40


def test_the_same_queries_are_picked_once_and_read_back(small):
    assert bench_queries(small) == bench_queries(small)


def test_a_corpus_without_words_that_meet_is_too_small():
    lonely = Vocabulary(doc_count=4)
    for number, word in enumerate(("gempa", "banjir")):
        lonely.docs[word] |= {2 * number, 2 * number + 1}
    with pytest.raises(LookupError, match="take a larger one"):
        choose_queries(Chooser(lonely))


def test_what_is_made_once_is_not_made_again_unless_asked(tmp_path):
    made = []
    for again in (False, False, True):
        made_once(tmp_path / "one", lambda path: (made.append(1), path.write_text("isi")), again)
    assert len(made) == 2


def test_what_was_interrupted_is_not_taken_for_made(tmp_path):
    def interrupted(path: Path) -> None:
        path.write_text("separuh")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        made_once(tmp_path / "one", interrupted)
    assert not (tmp_path / "one").exists()
    made_once(tmp_path / "one", lambda path: path.write_text("utuh"))
    assert [path.read_text() for path in tmp_path.iterdir()] == ["utuh"]
