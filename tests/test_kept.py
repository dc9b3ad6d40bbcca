"""What a serving process keeps of the questions of strangers is bounded, however many they ask."""

import pytest
from archive import article, make_engine

from index.analysis.analyzer import Analyzer
from index.analysis.stemmer import StemTable
from search.embedded import engine as engines
from search.embedded import executor, lexicon
from search.embedded.kept import KEY_BYTES, PIECE_BYTES, Kept
from search.query import Query


def nonsense(number):
    """A word that no archive has."""
    return "meng" + "".join("bcdfghjklm"[int(figure)] + "aiueo"[int(figure) // 2] for figure in str(number))


def test_what_was_not_asked_for_longest_goes_first():
    entry = KEY_BYTES + PIECE_BYTES + 1  # and the value
    kept = Kept(3 * entry + 30, len)
    for key in "abc":
        kept.put(key, "x" * 10)
    assert kept.get("a") == "x" * 10
    kept.put("d", "y")
    assert kept.asked() == ["c", "a", "d"]
    assert kept.get("b") is None
    assert kept.bytes == 3 * entry + 21


def test_long_keys_count():
    kept = Kept(10**6, len)
    kept.put(("phrase", "body", tuple("k" * 100 for _ in range(50)), 1), "")
    assert 5_000 < kept.bytes - KEY_BYTES < 10_000


def test_a_value_larger_than_all_is_kept_alone_and_the_first_of_two_stays():
    kept = Kept(100, len)
    kept.put("a", "x" * 500)
    kept.put("a", "y")
    assert (kept.get("a"), len(kept)) == ("x" * 500, 1)
    kept.put("b", "z")
    assert (kept.asked(), kept.bytes) == (["b"], KEY_BYTES + PIECE_BYTES + 2)


def test_stems_of_strangers_words_pass_through_a_bounded_table(tmp_path):
    StemTable(tmp_path / "stems.tsv").save()
    learning = StemTable(tmp_path / "stems.tsv")
    words = [nonsense(number) for number in range(500)]
    stems = [learning.stem(word, "id") for word in words]
    learning.save()
    serving = StemTable(tmp_path / "stems.tsv", passing=40)
    for number in range(1_000, 3_000):
        serving.stem(nonsense(number), "id")
        serving.stem(nonsense(number), "en")
        assert len(serving._stems.passing) <= 40
        assert len(serving._english.passing) <= 40
    assert (len(serving._stems), len(serving._english)) == (500, 0)
    assert [serving.stem(word, "id") for word in words] == stems
    assert serving.new() == {}


def test_a_table_that_learns_keeps_so_many_words_for_good(monkeypatch):
    monkeypatch.setattr("index.analysis.stemmer.MOST_WORDS", 100)
    table = StemTable()
    for number in range(300):
        table.stem(nonsense(number), "id")
    assert (len(table._stems), len(table._stems.passing)) == (100, 200)
    assert len(table.new()) == 100


def test_words_that_are_their_own_stems_take_no_room():
    table = StemTable()
    assert [table.stem(word, "id") for word in ("2022", "tōkyō", "13")] == ["2022", "tōkyō", "13"]
    assert not table._stems


def test_forms_and_compounds_that_the_analysis_keeps_are_bounded():
    analyzer = Analyzer(StemTable(), kept=30)
    for number in range(400):
        analyzer.analyze(f"{nonsense(number)} {nonsense(number)}-{nonsense(number + 1)}", "id")
        assert len(analyzer._forms) <= 30
        assert len(analyzer._one_token) <= 30


@pytest.fixture
def engine(tmp_path, monkeypatch):
    monkeypatch.setattr(engines, "KEPT_WORDS", 50)
    monkeypatch.setattr(executor, "TREE_BYTES", 60_000)
    monkeypatch.setattr(lexicon, "KEPT_BYTES", 30_000)
    monkeypatch.setattr("search.embedded.snapshot.CACHE_BYTES", 200_000)
    words = " ".join(f"pasar{number}x" for number in range(300))
    return make_engine(tmp_path, [article("a", body=f"harga beras naik {words}")])


def test_any_number_of_different_questions_leaves_an_engine_as_large_as_it_was(engine):
    now = engine._snapshots.current()
    for number in range(700):
        word = nonsense(number)
        engine.search(
            Query(q=f"{word} OR pasar{number % 250} OR pasar{number % 29}* OR {word}~ -beras{number}")
        )
    assert 0 < len(engine._executor.trees) < 60
    assert engine._executor.trees.bytes <= 60_000
    assert 0 < len(now.lexicon.expansions) <= 30
    assert now.lexicon.expansions.bytes <= 30_000
    assert now.words.bytes <= 200_000
    assert len(engine._analyzer.stems._stems) < 400  # the words of the archive
    assert len(engine._analyzer.stems._stems.passing) <= 50
    assert len(engine._analyzer.stems._english.passing) <= 50
    assert len(engine._analyzer._forms) <= 50


def test_long_questions_are_kept_by_their_length(engine):
    for number in range(40):
        engine.search(Query(q=" ".join(nonsense(number * 30 + place) for place in range(30))))
    assert len(engine._executor.trees) <= 2
