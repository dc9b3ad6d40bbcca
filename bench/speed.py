"""Query times beside other engines, at several sizes, after all answers were found equal.

``python -m bench.speed`` builds or reuses corpora and indexes in ``$TELUSUR_BENCH``, compares, times, prints,
and writes ``results.json`` and plots there. It can be run in pieces; results are put together.
"""

import argparse
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from statistics import median

from bench.bars import print_bars, query_bars
from bench.compare import Unequal, compare
from bench.corpus import corpus
from bench.folder import FOLDER, disk_bytes, made_once
from bench.hits import HitCheck
from bench.peers.opensearch import ADDRESS, OpenSearchPeer, is_running
from bench.peers.peer import Opened, Peer
from bench.peers.sqlite import SqlitePeer
from bench.peers.stock import StockPeer
from bench.peers.tantivy import TantivyPeer
from bench.peers.telusur import TelusurPeer
from bench.plots import draw
from bench.queries import PICKED_FROM, BenchQuery, bench_queries
from bench.report import print_queries, print_size
from bench.results import RESULTS, SizeResult, Timing, load, save_queries
from bench.timing import circumstances, in_turns, milliseconds, warn_when_busy, without_collector
from search.query import Query

PEERS: tuple[Peer, ...] = (TelusurPeer(), TantivyPeer(), SqlitePeer(), StockPeer(), OpenSearchPeer())
SIZES = {  # articles → the engines that can bear them
    10_000: ("telusur", "tantivy"),
    20_000: ("telusur", "tantivy", "stock"),
    100_000: ("telusur", "tantivy", "sqlite", "opensearch"),
    1_000_000: ("telusur", "tantivy", "opensearch"),
}
WITH_FIRST = ("telusur", "tantivy")
FIRST_RUNS = 5
WARMING = ("warga", "jalan", "hari")  # words that are asked before a first run, where it has others


def main(arguments: Sequence[str] | None = None) -> None:
    """Run what the flags name, print it, and draw everything measured so far."""
    wanted = _flags().parse_args(arguments)
    queries = [
        one for one in bench_queries(corpus(PICKED_FROM)) if not wanted.only or one.kind in wanted.only
    ]
    if not queries:
        raise SystemExit(f"--only {','.join(wanted.only)}: no query is of these kinds")
    names = [name for name in wanted.peers or [peer.name for peer in PEERS] if _is_there(name)]
    warn_when_busy()
    for size in wanted.sizes:
        able = SIZES.get(size, ("telusur", "tantivy", "sqlite", "stock"))
        peers = [peer for peer in PEERS if peer.name in names and (wanted.peers or peer.name in able)]
        if peers:
            try:
                measure(size, peers, queries, wanted.rebuild)
            except Unequal as error:
                told = "if another version of the code built one of the indexes, --rebuild makes them anew"
                raise SystemExit(f"{error}\n{told}") from None
    found = load()
    for size in (size for size in wanted.sizes if size in found):
        print_queries(found[size])
        print_size(size, found[size])
    print_bars(query_bars(found), "query times and sizes")
    draw(found, FOLDER)
    print(f"{RESULTS} and the plots beside it hold everything that has been measured.")


def measure(size: int, peers: Sequence[Peer], queries: Sequence[BenchQuery], rebuild: bool = False) -> None:
    """Compare the answers of the engines at one size, then time them and keep the times."""
    text = corpus(size)
    kind = text.stem.partition("-")[0]
    folders = {
        peer.name: made_once(FOLDER / f"{peer.name}-{kind}-{size}", partial(peer.build, text), rebuild)
        for peer in peers
    }
    opened = {peer.name: peer.open(folders[peer.name]) for peer in peers}
    totals = check(queries, opened, HitCheck(text))
    print(f"{size:,} articles: {len(queries)} answers of {', '.join(opened)} are equal")
    found: dict[str, dict[str, Timing]] = {name: {} for name in opened}
    for asked in queries:
        with_facets, bare = (_times(asked, opened, facets) for facets in (True, False))
        for peer in peers:
            first = _first(peer, folders[peer.name], asked) if peer.name in WITH_FIRST else None
            times = with_facets[peer.name], bare[peer.name], first, circumstances()
            found[peer.name][key_of(asked)] = Timing(asked.kind, asked.name, totals[key_of(asked)], *times)
    for name, timings in found.items():
        save_queries(size, name, SizeResult(disk_bytes(folders[name]) / size, timings))
        opened[name].close()


def check(queries: Sequence[BenchQuery], opened: Mapping[str, Opened], hits: HitCheck) -> dict[str, int]:
    """The total of each query by its key; raises Unequal where engines differ or a hit does not match."""
    totals = {}
    for asked in queries:
        answers = {}
        for name, engine in opened.items():
            prepared = engine.prepare(asked, facets=True)
            answers[name] = prepared.read(prepared.run())
        compare(asked, answers)
        hits.note(asked, answers)
        totals[key_of(asked)] = next(iter(answers.values())).total
    hits.check()
    return totals


def key_of(asked: BenchQuery) -> str:
    """What names a query in the results."""
    return f"{asked.kind}: {asked.name}"


def _times(asked: BenchQuery, opened: Mapping[str, Opened], facets: bool) -> dict[str, float]:
    return in_turns({name: engine.prepare(asked, facets).run for name, engine in opened.items()})


def _first(peer: Peer, folder: Path, asked: BenchQuery) -> float | None:
    """Milliseconds of the first run of a query by an engine that has answered others.

    So no word of it was met before, though the engine is warm; ours parses it too, what others prepare is
    not timed. None for a page that is reached by turning others.
    """
    if asked.offset:
        return None
    others = [Query(), *(Query(q=word) for word in WARMING if word not in asked.query.q.split())]
    times = []
    for _ in range(FIRST_RUNS):
        opened = peer.open(folder)
        for other in others:
            opened.prepare(BenchQuery("warming", other.q, other), facets=True).run()
        prepared = opened.prepare(asked, facets=True)
        with without_collector():
            times.append(milliseconds(prepared.run))
        opened.close()
    return median(times)


def _is_there(name: str) -> bool:
    if name != "opensearch" or is_running():
        return True
    print(f"OpenSearch is not running at {ADDRESS}: it is left out")
    return False


def _flags() -> argparse.ArgumentParser:
    flags = argparse.ArgumentParser(prog="python -m bench.speed", description=__doc__)
    flags.add_argument("--sizes", type=_numbers, default=list(SIZES), metavar="N,N", help="articles")
    flags.add_argument(
        "--peers", type=_names, metavar="NAME,NAME", help=", ".join(peer.name for peer in PEERS)
    )
    flags.add_argument("--only", type=_names, metavar="KIND,KIND", help="kinds of queries")
    flags.add_argument("--rebuild", action="store_true", help="build the indexes anew")
    return flags


def _names(text: str) -> list[str]:
    return text.split(",")


def _numbers(text: str) -> list[int]:
    return [int(one.replace("_", "")) for one in text.split(",")]


if __name__ == "__main__":
    main()
