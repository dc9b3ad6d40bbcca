"""An index that an earlier version wrote is opened, searched, checked and written to by this one."""

import json
import shutil
from dataclasses import replace

import pytest
from archive import article
from make_golden import INDEX, KNOWN, answers

from index.article import article_json
from index.build import IndexWriter
from index.check import check
from index.compact import compact
from index.storage import AnalysisChanged
from search.embedded.engine import EmbeddedEngine
from search.engine import ArticleMissing
from search.query import Query

GOLDEN = json.loads(KNOWN.read_text(encoding="utf-8"))
ARTICLES = {row["id"]: row for row in GOLDEN["articles"]}


@pytest.fixture
def golden(tmp_path):
    """A copy of the frozen index: a reader may take a hold on it, a writer changes it."""
    return shutil.copytree(INDEX, tmp_path / "index")


def test_the_golden_index_is_not_damaged(golden):
    report = check(golden)
    assert report.damages == ()
    assert (report.articles, report.segments, report.generation) == (len(ARTICLES), 2, 3)


def test_the_golden_index_has_a_file_of_every_kind():
    endings = {path.suffix for path in INDEX.iterdir()}
    assert endings == {
        *(".columns", ".terms", ".docs", ".freqs", ".positions", ".articles", ".deleted", ".dict"),
        *(".json", ".tsv"),
    }


def test_every_article_of_the_golden_index_is_whole(golden):
    engine = EmbeddedEngine(golden)
    assert {name: article_json(engine.article(name)) for name in ARTICLES} == ARTICLES
    for gone in ("a003", "pasar"):
        with pytest.raises(ArticleMissing):
            engine.article(gone)


@pytest.mark.parametrize("text", GOLDEN["answers"])
def test_the_golden_index_answers_as_ever(golden, text):
    found, known = answers(EmbeddedEngine(golden))[text], GOLDEN["answers"][text]
    assert [name for name, _ in found["hits"]] == [name for name, _ in known["hits"]]
    assert [score for _, score in found["hits"]] == pytest.approx(
        [score for _, score in known["hits"]], abs=1e-5
    )
    assert {**found, "hits": None} == {**known, "hits": None}


def test_the_golden_index_takes_no_articles_of_the_new_analysis_and_says_why(golden):
    with pytest.raises(AnalysisChanged, match="index again into a new folder"), IndexWriter(golden):
        pass
    with IndexWriter(golden, create=False) as writer:
        assert writer.delete("summit")
    compact(golden)
    assert check(golden).damages == ()
    assert EmbeddedEngine(golden).stats().articles == len(ARTICLES) - 1


@pytest.mark.usefixtures("golden_analysis")
def test_the_golden_index_can_be_written_to_and_compacted(golden):
    engine = EmbeddedEngine(golden)
    with IndexWriter(golden) as writer:
        assert writer.put(article("baru", "Gempa baru")) == "added"
        assert writer.put(replace(engine.article("gempa"), title="Gempa lama")) == "updated"
        assert writer.put(engine.article("beras")) == "unchanged"
        assert writer.delete("summit")
    assert engine.stats().articles == len(ARTICLES)
    assert {"baru", "gempa"} <= {hit.id for hit in engine.search(Query(q="judul:gempa", limit=100)).hits}
    compact(golden)
    assert check(golden).damages == ()
    assert (engine.stats().segments, engine.stats().articles) == (1, len(ARTICLES))
    assert engine.article("a033") == EmbeddedEngine(INDEX).article("a033")


@pytest.mark.usefixtures("golden_analysis")
def test_a_page_file_of_the_golden_index_is_known_again(golden):
    with IndexWriter(golden) as writer:
        assert writer.put(article("lain", body="Isi lain."), path="/pages/a000.txt") == "updated"
        assert "a000" not in writer
