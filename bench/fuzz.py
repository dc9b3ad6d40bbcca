"""Hostile and random requests against the real site: ``python -m bench.fuzz --minutes 10``.

What must hold: no answer is a fault of ours (5xx), each is what its type says, a HEAD has no body, none takes
longer than a second of the processor. The words, names and outlets asked for are those of the archive,
mixed with a list of nasty texts (``nasty.txt``) and with whatever Hypothesis makes up.
"""

import argparse
import json
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any
from wsgiref.util import setup_testing_defaults

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from api.app import App
from bench.corpus import corpus
from bench.folder import FOLDER, made_once
from bench.fuzz_requests import NASTY, Archive, Asked, requests
from bench.peers.telusur import TelusurPeer
from bench.timing import warn_when_busy
from search.embedded.engine import EmbeddedEngine
from web.app import create_app

SIZE = 100_000
BUDGET_SECONDS = 1.0  # for one request
SHOWN = 10  # of the slowest requests
ROUND = 200  # examples of one seed


@dataclass(frozen=True, slots=True)
class Answered:
    """What came back, and what it took."""

    status: int
    kind: str  # of the content
    body: bytes
    cpu_seconds: float
    wall_seconds: float


@dataclass(slots=True)
class Report:
    """What came of all requests."""

    statuses: Counter[int] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    times: list[tuple[float, float, str]] = field(default_factory=list)  # processor, wall, request

    def note(self, asked: Asked, answered: Answered) -> None:
        """Count an answer and look at it."""
        self.statuses[answered.status] += 1
        self.times.append((answered.cpu_seconds, answered.wall_seconds, str(asked)))
        self.faults += [f"{fault}: {asked}" for fault in faults(asked, answered)]

    def over(self, column: int) -> list[tuple[float, float, str]]:
        """The requests above the budget by one of the two times."""
        return [row for row in self.times if row[column] > BUDGET_SECONDS]

    @property
    def sound(self) -> bool:
        """Whether all held that must."""
        return not self.faults and not self.over(0)

    def write(self) -> None:
        """Print the whole."""
        statuses = ", ".join(f"{count:,} × {status}" for status, count in sorted(self.statuses.items()))
        print(f"{len(self.times):,} requests: {statuses}")
        print(f"faults: {len(self.faults):,}")
        for fault in self.faults[:SHOWN]:
            print(f"  {fault}")
        for column, name in ((0, "processor"), (1, "wall clock")):
            print(f"above {BUDGET_SECONDS:g} s of the {name}: {len(self.over(column)):,}; the slowest:")
            for row in sorted(self.times, key=lambda row: -row[column])[:SHOWN]:
                print(f"  {row[0]:.3f} s of the processor, {row[1]:.3f} s: {row[2][:300]}")


def faults(asked: Asked, answered: Answered) -> Iterator[str]:
    """What is wrong with an answer, whatever was asked."""
    if answered.status >= 500:
        yield f"status {answered.status}"
    if asked.method == "HEAD":
        if answered.body:
            yield "a HEAD with a body"
    elif "json" in answered.kind:
        try:
            row = json.loads(answered.body)
        except ValueError:
            yield "no JSON"
            return
        if answered.status >= 400 and (row.get("status") != answered.status or not row.get("detail")):
            yield "a problem that does not say what it is"
        if answered.status == 200 and asked.path.endswith("/search"):
            yield from _untrue(row)
    elif not answered.body.strip():
        yield "an empty page"


def _untrue(row: dict[str, Any]) -> Iterator[str]:
    """What a page of results says that cannot be."""
    if len(row["hits"]) > row["total"] or row["groups"] > row["total"]:
        yield "more hits than articles"
    for hit in row["hits"]:
        for html in (hit["title_html"], *hit["snippets"]):
            if "<" in html.replace("<mark>", "").replace("</mark>", ""):
                yield "markup that is none of ours"
    for facet in row["facets"].values():
        values = facet.get("values", ())
        choices = [*values, *filter(None, [facet.get("without")])]
        if any(one["selected"] for one in choices):
            continue  # its counts ignore that
        if any(one["count"] > row["total"] for one in choices):
            yield "a count above the total"


def ask(app: App, asked: Asked) -> Answered:
    """One request to the WSGI application."""
    environ: dict[str, Any] = {
        "PATH_INFO": asked.path.encode("utf-8", "replace").decode("latin-1"),
        "QUERY_STRING": asked.query_string,
        "REQUEST_METHOD": asked.method,
    }
    setup_testing_defaults(environ)
    told: list[tuple[str, list[tuple[str, str]]]] = []
    wall, cpu = time.perf_counter(), time.process_time()
    body = b"".join(app(environ, lambda status, headers, error=None: told.append((status, headers))))  # type: ignore[arg-type]
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    status, headers = told[-1]
    kind = {name.lower(): value for name, value in headers}.get("content-type", "")
    return Answered(int(status[:3]), kind, body, cpu, wall)


def look_around(app: App) -> Archive:
    """The words and values that the site itself offers."""
    words: list[str] = []
    people: list[str] = []
    for letters in "abcdefghijklmnoprstuwyz":
        for start in (letters, *(letters + vowel for vowel in "aeiou")):
            row = json.loads(ask(app, Asked("/api/v1/suggest", [("q", start)])).body)
            for one in row["suggestions"]:
                (words if one["kind"] == "word" else people).append(one["value"])
    everything = [("facet", "outlet:100"), ("facet", "person:200"), ("limit", "100")]
    row = json.loads(ask(app, Asked("/api/v1/search", everything)).body)
    words += [word for hit in row["hits"] for word in hit["title"].lower().split() if word.isalpha()]
    return Archive(
        words=list(dict.fromkeys(words)) or ["berita"],
        people=[*people, *(one["value"] for one in row["facets"]["person"]["values"])] or ["Budi"],
        outlets=[one["value"] for one in row["facets"]["outlet"]["values"]] or ["Media"],
        ids=[hit["id"] for hit in row["hits"]] or ["1"],
    )


def fuzz(app: App, minutes: float, first_seed: int) -> Report:
    """Ask for so long; the same seed asks the same as long as the archive is the same."""
    report, strategy = Report(), requests(look_around(app))
    for text in NASTY:
        for path in ("/api/v1/search", "/", "/api/v1/suggest"):
            _ask_and_follow(app, Asked(path, [("q", text)]), report)
    deadline, number = time.monotonic() + 60 * minutes, first_seed
    while time.monotonic() < deadline:
        _round(app, strategy, number, report)
        number += 1
    print(f"seeds {first_seed} to {number - 1}")
    return report


def _round(app: App, strategy: st.SearchStrategy[Asked], number: int, report: Report) -> None:
    """So many examples of one seed."""

    @seed(number)
    @settings(
        max_examples=ROUND,
        database=None,
        deadline=None,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def each(asked: Asked) -> None:
        _ask_and_follow(app, asked, report)

    each()


def _ask_and_follow(app: App, asked: Asked, report: Report) -> None:
    """A request, and the next page or a spoilt cursor where there is one."""
    answered = ask(app, asked)
    report.note(asked, answered)
    if answered.status != 200 or asked.method == "HEAD" or asked.path != "/api/v1/search":
        return
    cursor = json.loads(answered.body)["next"]
    if cursor:
        spoilt = random.Random(cursor).choice((cursor, cursor, cursor[:-1], cursor[::-1], f"{cursor}A"))
        again = Asked(
            asked.path, [pair for pair in asked.pairs if pair[0] != "cursor"] + [("cursor", spoilt)]
        )
        report.note(again, ask(app, again))


def main(arguments: Sequence[str] | None = None) -> int:
    """Ask and print; 1 where something did not hold."""
    flags = argparse.ArgumentParser(prog="python -m bench.fuzz", description=__doc__)
    flags.add_argument("--minutes", type=float, default=10.0)
    flags.add_argument("--seed", type=int, default=1)
    flags.add_argument("--index", type=Path, help="folder of an index  [default: 100,000 articles]")
    given_flags = flags.parse_args(arguments)
    folder = given_flags.index
    if folder is None:
        text = corpus(SIZE)
        peer = TelusurPeer()
        folder = made_once(FOLDER / f"{peer.name}-{text.stem}", partial(peer.build, text))
    warn_when_busy()
    report = fuzz(create_app(EmbeddedEngine(folder)), given_flags.minutes, given_flags.seed)
    report.write()
    return 0 if report.sound else 1


if __name__ == "__main__":
    sys.exit(main())
