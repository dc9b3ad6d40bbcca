"""Times, results, bars and tables of the benchmarks; nothing here asserts a time."""

import sys
from dataclasses import asdict, replace

import pytest

from bench.bars import Bar, print_bars, query_bars, ratio, with_facets
from bench.report import print_queries, print_size
from bench.results import (
    SizeResult,
    Timing,
    load,
    load_figures,
    save_figures,
    save_queries,
)
from bench.timing import LEAST_RUNS, UNKNOWN, Circumstances, in_turns


def timing(name: str, milliseconds: float, kind: str = "rare word") -> Timing:
    return Timing(kind, name, 7, milliseconds, milliseconds / 2)


def result(*times: float, size: float = 1000.0) -> SizeResult:
    return SizeResult(size, {f"q{number}": timing(f"q{number}", time) for number, time in enumerate(times)})


def test_engines_take_turns_from_the_first_run_to_the_last():
    calls: list[str] = []
    runs = {name: lambda name=name: calls.append(name) for name in ("a", "b")}
    assert set(in_turns(runs)) == {"a", "b"}
    assert calls.count("a") == calls.count("b") > LEAST_RUNS
    assert calls[-4:] == ["a", "a", "b", "b"]


def test_a_later_piece_replaces_its_own_kinds_and_keeps_the_others(tmp_path):
    path = tmp_path / "results.json"
    gone = timing("gone", 2.0, "prefix")
    save_queries(100, "telusur", SizeResult(10.0, {"x": timing("x", 1.0), "gone": gone}), path)
    save_queries(100, "telusur", SizeResult(11.0, {"y": timing("y", 3.0, "prefix")}), path)
    save_queries(100, "tantivy", SizeResult(9.0, {"x": timing("x", 4.0)}), path)
    found = load(path)[100]
    assert {key: one.facets_ms for key, one in found["telusur"].timings.items()} == {"x": 1.0, "y": 3.0}
    assert found["telusur"].bytes_per_article == 11.0
    assert found["tantivy"].timings["x"].facets_ms == 4.0


def test_a_timing_keeps_what_it_was_measured_under(tmp_path, capsys):
    path = tmp_path / "results.json"
    measured = replace(timing("x", 1.0), under=Circumstances(1.5, "abc1234+"))
    save_queries(100, "telusur", SizeResult(10.0, {"x": measured, "y": timing("y", 1.0)}), path)
    found = load(path)[100]
    assert found["telusur"].timings["x"] == measured
    print_size(100, found)
    assert "a load of 1.5 at most, at ?, abc1234+" in capsys.readouterr().out


def test_figures_of_several_measurements_stand_side_by_side(tmp_path):
    path = tmp_path / "results.json"
    save_queries(100, "telusur", result(1.0), path)
    save_figures("serving", {"100": {"cold": 1}}, path)
    save_figures("serving", {"1000": {"cold": 2}}, path)
    assert load_figures("serving", path) == {"100": {"cold": 1}, "1000": {"cold": 2}}
    assert load_figures("indexing", path) == {}
    assert load(path)[100]["telusur"] == result(1.0)


def test_other_figures_keep_it_too_and_those_from_before_say_so(tmp_path, capsys):
    pytest.importorskip("psutil", reason="pip install .[bench]")
    from bench.indexing import Indexed, found_turns, print_table

    path = tmp_path / "results.json"
    took = Indexed(100, 2.0, 10, 20, 30.0, under=Circumstances(0.5, "abc1234"))
    row = asdict(took)
    before = {key: value for key, value in row.items() if key != "under"}
    save_figures("indexing", {"telusur 100": [row], "tantivy 100": [before]}, path)
    found = found_turns(load_figures("indexing", path), 100)
    assert found["telusur"].all == (took,)
    assert found["tantivy"].all[0].under == UNKNOWN
    print_table(100, found)
    assert "a load of 0.5 at most, at ?, abc1234" in capsys.readouterr().out


def test_indexing_is_compared_turn_by_turn_since_a_machine_changes_its_pace():
    pytest.importorskip("psutil", reason="pip install .[bench]")
    from bench.indexing import Indexed, Turns, indexing_bars

    ours = Turns(tuple(Indexed(100, seconds, 10, 20, 30.0) for seconds in (3.0, 9.0, 4.0)))
    reading = Turns(tuple(Indexed(100, seconds, 10, 20, 0.0) for seconds in (2.0, 6.0, 4.0)))
    stock = Turns((Indexed(20, 12.0, 10, 20, 60.0),))
    bars = {
        bar.name: bar for bar in indexing_bars(100, {"telusur": ours, "reading": reading, "stock": stock})
    }
    assert bars["time, ours / reading and analysis alone"].figure == pytest.approx(1.5)  # not 4.0 / 4.0
    assert bars["time, stock Whoosh / ours"].figure == pytest.approx(20)
    assert bars["time, stock Whoosh / ours"].passed


def test_a_ratio_is_the_geometric_mean_over_the_queries_that_both_ran():
    assert ratio(result(1.0, 4.0), result(2.0, 2.0, 100.0), with_facets) == pytest.approx(1.0)
    assert ratio(result(), result(1.0), with_facets) is None


def test_a_bar_is_kept_on_its_own_side():
    assert Bar("at most", 0.5, 0.5).passed
    assert not Bar("at most", 0.51, 0.5).passed
    assert Bar("at least", 200, 200, at_least=True).passed
    assert not Bar("at least", 199, 200, at_least=True).passed


def test_the_bars_name_the_slowest_kind_and_judge_it():
    ours = SizeResult(900.0, {"a": timing("a", 1.0), "b": timing("b", 3.0, "prefix")})
    theirs = SizeResult(1000.0, {"a": timing("a", 4.0), "b": timing("b", 2.0, "prefix")})
    bars = query_bars({100_000: {"telusur": ours, "tantivy": theirs}})
    slowest = next(bar for bar in bars if "slowest kind" in bar.name)
    assert "(prefix)" in slowest.name
    assert slowest.figure == pytest.approx(1.5)
    assert not slowest.passed
    assert {bar.name: bar.passed for bar in bars if "bytes" in bar.name} == {
        "100,000: ours / tantivy, bytes per article": True
    }


def test_a_bar_says_how_many_queries_it_lacks():
    bars = query_bars({100_000: {"telusur": result(1.0, 1.0, 1.0), "sqlite": result(9.0)}})
    assert [bar.name for bar in bars] == [
        "100,000: ours / SQLite, geometric mean (without 2 queries that one has not run)"
    ]


def test_sizes_without_a_bar_are_not_judged():
    assert query_bars({10_000: {"telusur": result(1.0), "tantivy": result(1.0)}}) == []


def test_tables_show_every_query_and_every_verdict(capsys):
    peers = {"telusur": result(1.0, 4.0), "tantivy": result(2.0)}
    print_queries(peers)
    print_size(1_000, peers)
    print_bars([Bar("good", 1, 2), Bar("bad", 3, 2)], "bars")
    shown = capsys.readouterr().out
    assert all(word in shown for word in ("q0", "q1", "rare word", "0.50", "pass", "FAIL"))


def test_plots_are_written_as_png_and_svg(tmp_path):
    pytest.importorskip("matplotlib", reason="pip install .[bench]")
    from bench.plots import draw

    found = {size: {"telusur": result(1.0, 4.0), "tantivy": result(2.0)} for size in (10_000, 100_000)}
    paths = draw(found, tmp_path)
    assert {path.name for path in paths} == {
        f"{name}.{kind}" for name in ("kinds-10000", "kinds-100000", "growth") for kind in ("png", "svg")
    }
    assert all(path.stat().st_size for path in paths)


def test_a_command_is_measured_with_its_output(tmp_path):
    pytest.importorskip("psutil", reason="pip install .[bench]")
    from bench.memory import measure

    took = measure(
        [sys.executable, "-c", "import time; kept = b'x' * 50_000_000; time.sleep(0.6); print('ya')"]
    )
    assert took.output.strip() == "ya"
    assert took.largest > 50_000_000
    assert took.together > 50_000_000


def test_a_command_that_fails_shows_what_it_said():
    pytest.importorskip("psutil", reason="pip install .[bench]")
    from bench.memory import CommandFailed, measure

    with pytest.raises(CommandFailed, match="ended with 3:\ngagal"):
        measure([sys.executable, "-c", "print('gagal'); raise SystemExit(3)"])
