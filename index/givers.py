"""Which file gave which article: a page file that has changed updates its article, and costs no other.

The note is on the disk before the commit that it belongs to, and the manifest names its checksum. It tells
what it changed of the note before, so that one whose commit never came is taken back.
"""

import json
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any
from zlib import crc32

from index.errors import TelusurError
from index.files import read_file, write_file

WAY_OUT = (
    "take it from a backup; or delete it, and index the pages again: until then a changed page file adds an "
    "article instead of replacing one"
)


class GiversDamaged(TelusurError):
    """The note of which file gave what is not as it was written."""


@dataclass(slots=True)
class _Undo:
    """What makes a note into the one before it."""

    files: dict[str, str | None] = field(default_factory=dict)  # path → what it gave before; None for nothing
    records: set[str] = field(default_factory=set)  # ids that were added


@dataclass(slots=True)
class _Note:
    """What a file says."""

    files: dict[str, str] = field(default_factory=dict)  # path → id of the article that it gave last
    records: set[str] = field(default_factory=set)  # ids that a record gave besides
    follows: int = 0  # the checksum of the note before,
    undo: _Undo = field(default_factory=_Undo)  # … and how to come back to it
    checksum: int = 0

    def take_back(self) -> None:
        """Make it the note before."""
        for path, before in self.undo.files.items():
            if before is None:
                del self.files[path]
            else:
                self.files[path] = before
        self.records -= self.undo.records
        self.undo = _Undo()


class Givers:
    """Whole-file pages by path, and the articles that a record has given too.

    Kept beside the index, read when it is first asked. When the note is lost, a changed file adds an article
    instead of replacing one. ``committed`` is the checksum that the manifest names; 0 where it names none.
    """

    def __init__(self, path: Path, committed: int) -> None:
        self._path = path
        self._committed = committed
        self._undo = _Undo()  # of what was noted since the last seal
        self._sealed = ""

    @cached_property
    def _note(self) -> _Note:
        """Raises GiversDamaged: what is not read would be written over."""
        try:
            note = _read(self._path)
        except FileNotFoundError:
            return _Note()
        except OSError as error:
            raise GiversDamaged(f"{self._path} cannot be read: {error.strerror or error}") from error
        if note.checksum != self._committed == note.follows:
            note.take_back()
        return note

    @cached_property
    def _count(self) -> Counter[str]:
        """How many files give an article."""
        return Counter(self._note.files.values())

    def note(self, article_id: str, path: str | None, known: bool) -> str | None:
        """Remember who gave an article; the id of one that nobody gives any more, if there is such.

        ``path`` is None for a record. ``known`` tells whether the index had the article before.
        """
        files = self._note.files
        if path is None:
            if files and self._count[article_id]:
                self._add_record(article_id)
            return None
        before = files.get(path)
        if before == article_id:
            return None
        if known and not self._count[article_id]:
            self._add_record(article_id)
        self._count[article_id] += 1
        files[path] = article_id
        self._undo.files.setdefault(path, before)
        if before is None:
            return None
        self._count[before] -= 1
        return before if not self._count[before] and before not in self._note.records else None

    def _add_record(self, article_id: str) -> None:
        if article_id not in self._note.records:
            self._note.records.add(article_id)
            self._undo.records.add(article_id)

    @property
    def wait(self) -> bool:
        """Whether something was noted that is not sealed."""
        return bool(self._undo.files or self._undo.records)

    def seal(self) -> None:
        """What is known so far belongs to the next commit; what is noted from now on to the one after it."""
        if self.wait:
            undo = {"files": self._undo.files, "records": sorted(self._undo.records)}
            note = {
                "files": self._note.files,
                "records": sorted(self._note.records),
                "follows": self._committed,
                "undo": undo,
            }
            self._sealed = json.dumps(note)
            self._undo = _Undo()

    def forget(self) -> None:
        """Go back to what was committed."""
        self._undo, self._sealed = _Undo(), ""
        self.__dict__.pop("_note", None)
        self.__dict__.pop("_count", None)

    def save(self) -> int:
        """Write what was sealed; the checksum of the note that belongs to the next commit. Raises OSError."""
        if not self._sealed:
            return self._committed
        checksum = crc32(self._sealed.encode())
        write_file(self._path, f"{self._sealed}\n{checksum:08x}\n")
        return checksum

    def confirm(self) -> None:
        """What was saved is committed."""
        if self._sealed:
            self._committed, self._sealed = crc32(self._sealed.encode()), ""

    @staticmethod
    def check(path: Path) -> None:
        """Raise GiversDamaged for a note that is not as it was written; one that is not there is no harm."""
        try:
            _read(path)
        except FileNotFoundError:
            return
        except OSError as error:
            raise GiversDamaged(f"{path} cannot be read: {error.strerror or error}") from error


def _read(path: Path) -> _Note:
    text, _, checksum = read_file(path).partition(b"\n")
    if checksum != b"%08x\n" % crc32(text):
        raise GiversDamaged(f"{path} does not match its checksum; {WAY_OUT}")
    try:
        note = _decoded(json.loads(text))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise GiversDamaged(f"{path} holds what no writer writes ({error}); {WAY_OUT}") from error
    note.checksum = crc32(text)
    return note


def _decoded(row: Any) -> _Note:
    """A note; those of the first versions do not tell what they changed."""
    row = {"follows": 0, "undo": {"files": {}, "records": []}} | row
    files, records, undo = row["files"], row["records"], row["undo"]
    words = (*files, *files.values(), *records, *undo["files"], *undo["records"])
    before = [one for one in undo["files"].values() if one is not None]
    if (
        not all(isinstance(word, str) for word in (*words, *before))
        or not undo["files"].keys() <= files.keys()
    ):
        raise TypeError("something else than paths and ids")
    if type(row["follows"]) is not int:
        raise TypeError(f"{row['follows']!r} where a checksum belongs")
    return _Note(files, set(records), row["follows"], _Undo(undo["files"], set(undo["records"])))
