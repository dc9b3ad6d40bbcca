"""Who is who in a corpus, as an index of ours says it: other engines are fed with it, and pay nothing."""

import json
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path

from bench.folder import made_once
from index.columnar.people_files import said_of
from index.columnar.segment import Segment
from index.names import fold_name
from index.people.decisions import NO_DECISIONS
from index.people.resolve import rules_digest
from index.storage import open_generation

JOBS = 2


def index_corpus(corpus: Path, folder: Path) -> None:
    """Index a corpus by the command line."""
    command = [sys.executable, "-m", "telusur", "index", str(corpus), "--index", str(folder)]
    subprocess.run([*command, "--jobs", str(JOBS)], check=True)


def who_is_who(corpus: Path) -> dict[str, str]:
    """Folded name → the one under which its person is shown, where that is another.

    Asked of an index that is made for it, once for each state of the rules, unless ``keep_who_is_who`` was
    told of one: no engine pays for it when its time is taken.
    """
    path = made_once(_kept(corpus), partial(_index_and_write, corpus))
    known: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return known


def keep_who_is_who(corpus: Path, folder: Path) -> None:
    """Keep what the index of a corpus in ``folder`` says, beside the corpus."""
    made_once(_kept(corpus), partial(_write, folder), again=True)


def _kept(corpus: Path) -> Path:
    return corpus.with_name(f"{corpus.stem}-people-{rules_digest(NO_DECISIONS)}.json")


def _index_and_write(corpus: Path, path: Path) -> None:
    with tempfile.TemporaryDirectory(dir=corpus.parent) as place:
        folder = Path(place, "index")
        index_corpus(corpus, folder)
        _write(folder, path)


def _write(folder: Path, path: Path) -> None:
    manifest, lease = open_generation(folder)
    resolution = said_of([Segment(folder, entry) for entry in manifest.segments])
    lease.close()
    homes = {name: resolution.shown.get(home, home) for name, home in resolution.stands.items()}
    shown = {name: fold_name(home) for name, home in {**resolution.shown, **homes}.items()}
    known = {name: one for name, one in shown.items() if one != name and name not in resolution.absent}
    path.write_text(json.dumps(known, ensure_ascii=False), encoding="utf-8")
