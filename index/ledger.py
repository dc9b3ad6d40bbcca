"""Which files were read, and how far: what the index holds of them need not be read again.

A file of lines beside the index (``ledger_file``). Each is written after the commit that holds the articles,
and bears the number of its generation: of an index that was put back to an older one, by a backup or by hand,
it says nothing that this one does not hold.
"""

import json
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from index.ledger_file import Content, Entry, append_to_ledger, last_generation, read_ledger, rewrite_ledger
from index.page import FileBegins, FileMark, Reject
from index.sources.files import Known

RULES = ("intake", "sources")  # our folders that decide what is read of a page
MOST_REJECTS = 100  # of a file; one with more is read again
STALE = 2  # times as many lines as files, and some: then it is written anew
SPARE_LINES = 1_000


@dataclass(slots=True)
class _Count:
    """What has come of the file that is being read; a reject more than are kept means too many."""

    articles: int = 0
    rejects: list[Reject] = field(default_factory=list)


def how_read(format: str, outlet: str | None, outlets: str = "") -> str:
    """What else decides what comes of a file: the flags, our own rules, and the libraries that read pages.

    The rules are what their files hold, so that whoever changes one need not remember to say so: all files
    are read again. ``outlets`` tells tables of known outlets apart.
    """
    libraries = [version(name) for name in ("trafilatura", "htmldate", "lxml", "ftfy", "warcio")]
    digest = blake2b(json.dumps([format, outlet, outlets, libraries]).encode("ascii"), digest_size=8)
    for folder in RULES:
        for path in sorted(Path(__file__).with_name(folder).glob("*.*")):
            digest.update(f"{path.name} {path.stat().st_size}\n".encode() + path.read_bytes())
    return digest.hexdigest()


class Ledger:
    """The files that were read in a run before this one, or are known so far in this one.

    What is noted becomes part of the ledger by ``seal`` and ``save``, as changes do by a commit. Losing it,
    or a line of it, costs time and nothing else.
    """

    def __init__(self, path: Path, generation: int) -> None:
        self._path = path
        self._generation = generation
        self._noted: dict[str, Entry] = {}
        self._sealed: dict[str, Entry] = {}
        self._count = _Count()
        # Commits to come would bear the numbers of those that are gone.
        if last_generation(path) > generation:
            rewrite_ledger(self._path, self._content)

    @cached_property
    def _content(self) -> Content:
        try:
            return read_ledger(self._path, self._generation)
        except OSError:
            return Content({}, wrong=1)

    def find(self, path: str, how: str) -> Known | None:
        """What is known of a file that was read in this way, and is committed."""
        entry = self._content.entries.get(path)
        return Known(entry.begins, entry.mark) if entry and entry.how == how else None

    @property
    def wait(self) -> bool:
        """Whether something was noted that is not sealed."""
        return bool(self._noted)

    def begin(self, begins: FileBegins) -> None:
        """What is read from here on comes of another file."""
        self._count = _Count(begins.articles, list(begins.rejects))

    def add(self, reject: Reject | None) -> None:
        """A reject has come of it, or an article."""
        if reject is None:
            self._count.articles += 1
        elif len(self._count.rejects) <= MOST_REJECTS:
            self._count.rejects.append(reject)

    def note(self, mark: FileMark, how: str) -> None:
        """So much has come of it, and is in the batch that grows or in one before it."""
        if len(self._count.rejects) <= MOST_REJECTS:
            self._noted[mark.path] = Entry(mark, how, self._count.articles, tuple(self._count.rejects))

    def seal(self) -> None:
        """What was noted so far belongs to the next commit."""
        self._sealed |= self._noted
        self._noted = {}

    def forget(self) -> None:
        """What is not saved was not committed."""
        self._noted, self._sealed = {}, {}

    def save(self, generation: int) -> None:
        """Write what was sealed, which ``generation`` holds; raises OSError."""
        self._generation = generation
        new = {path: entry._replace(generation=generation) for path, entry in self._sealed.items()}
        self._sealed = {}
        if not new:
            return
        content = self._content
        content.entries.update(new)
        content.lines += len(new)
        stale = content.lines > STALE * len(content.entries) + SPARE_LINES
        if stale or content.wrong or not content.told:
            rewrite_ledger(self._path, content)
        else:
            append_to_ledger(self._path, content, new.values())


class Memory(NamedTuple):
    """What a ledger knows of files that were read in one way."""

    ledger: Ledger
    how: str

    def find(self, path: str) -> Known | None:
        """What is known of a file."""
        return self.ledger.find(path, self.how)
