"""Files that may not grow, and a folder that may not be written to: trials that mount nothing."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from resource import RLIMIT_FSIZE, setrlimit
from tempfile import TemporaryDirectory

from bench.durability.articles import article
from bench.durability.command import refused, telusur, write_records
from bench.durability.expected import hold_to, hold_to_word
from bench.durability.leftovers import leftovers
from bench.durability.outcome import Failed
from bench.durability.state import State, changed
from index.build import IndexWriter
from index.errors import TelusurError

BEFORE: State = dict.fromkeys(range(1, 31), 1)
ADDED: State = dict.fromkeys(range(25, 61), 2)
NOBODY = 65_534  # the user


def limit_files(folder: Path, limits: list[int]) -> int:
    """Index with files that may have so many bytes, then again without a limit; how often it was refused.

    Raises Failed.
    """
    base, records = _base(folder)
    count = 0
    for limit in limits:
        index = folder / "index"
        shutil.copytree(base, index)
        command = ("index", str(records), "--index", str(index))
        ended = telusur(*command, preexec_fn=lambda limit=limit: setrlimit(RLIMIT_FSIZE, (limit, limit)))
        if ended.code:
            message = refused(ended, index, "File too large")
            hold_to_word(index, message, [BEFORE, changed(BEFORE, ADDED)])
            count += 1
        if (again := telusur(*command)).code:
            raise Failed(f"files of {limit:,} bytes: after the limit is gone: {again.errors}")
        hold_to(index, [changed(BEFORE, ADDED)])
        if left := leftovers(index):
            raise Failed(f"files of {limit:,} bytes: left over: {', '.join(left)}")
        shutil.rmtree(index)
    return count


def close_folder() -> None:
    """Search and write in a folder that may only be read. Raises Failed."""
    with TemporaryDirectory() as place:
        Path(place).chmod(0o755)
        base, _ = _base(Path(place))
        with _closed(base):
            hold_to(base, [BEFORE])
            try:
                with IndexWriter(base):
                    pass
            except TelusurError as error:
                if str(base) not in str(error) or "Permission denied" not in str(error):
                    raise Failed(
                        f"the message does not name {base} and 'Permission denied': {error}"
                    ) from error
            else:
                raise Failed(f"{base} could be written to")


@contextmanager
def _closed(folder: Path) -> Iterator[None]:
    """This process may read the folder and nothing else; root, who may write anywhere, becomes nobody."""
    folder.chmod(0o555)
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)
        folder.chmod(0o755)


def _base(folder: Path) -> tuple[Path, Path]:
    """An index, and records to add to it."""
    with IndexWriter(folder / "base") as writer:
        for number, edition in BEFORE.items():
            writer.put(article(number, edition))
    return folder / "base", write_records(folder / "records.jsonl", ADDED)
