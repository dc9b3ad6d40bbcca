"""Which file gave which article: a page file that has changed updates its article, and costs no other."""

import json
from collections import Counter
from functools import cached_property
from pathlib import Path
from zlib import crc32

from index.errors import TelusurError
from index.files import write_file


class GiversDamaged(TelusurError):
    """The note of which file gave what is not as it was written."""


class Givers:
    """Whole-file pages by path, and the articles that a record has given too.

    Kept beside the index, read when it is first asked. When the note is lost or damaged, a changed file adds
    an article instead of replacing one.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._changed = False
        self._sealed: str | None = None

    @cached_property
    def _note(self) -> tuple[dict[str, str], set[str]]:
        """Path → id of the article it gave last, and the ids that a record gave besides."""
        try:
            return _read(self._path)
        except (OSError, GiversDamaged):
            return {}, set()

    @cached_property
    def _count(self) -> Counter[str]:
        """How many files give an article."""
        return Counter(self._note[0].values())

    def note(self, article_id: str, path: str | None, known: bool) -> str | None:
        """Remember who gave an article; the id of one that nobody gives any more, if there is such.

        ``path`` is None for a record. ``known`` tells whether the index had the article before.
        """
        files, records = self._note
        if path is None:
            if files and self._count[article_id] and article_id not in records:
                records.add(article_id)
                self._changed = True
            return None
        before = files.get(path)
        if before == article_id:
            return None
        if known and not self._count[article_id]:
            records.add(article_id)
        self._count[article_id] += 1
        files[path] = article_id
        self._changed = True
        if before is None:
            return None
        self._count[before] -= 1
        return before if not self._count[before] and before not in records else None

    @property
    def wait(self) -> bool:
        """Whether something was noted that is not sealed."""
        return self._changed

    def seal(self) -> None:
        """What is known so far belongs to the next commit; what is noted from now on to the one after it."""
        if self._changed:
            files, records = self._note
            text = json.dumps({"files": files, "records": sorted(records)})
            self._sealed = f"{text}\n{crc32(text.encode()):08x}\n"
            self._changed = False

    def forget(self) -> None:
        """Go back to what was written."""
        self._changed, self._sealed = False, None
        self.__dict__.pop("_note", None)
        self.__dict__.pop("_count", None)

    def save(self) -> None:
        """Write what was sealed, when it has changed."""
        if self._sealed is not None:
            write_file(self._path, self._sealed)
            self._sealed = None

    @staticmethod
    def check(path: Path) -> None:
        """Raise GiversDamaged for a note that is not as it was written; one that is not there is no harm."""
        try:
            _read(path)
        except FileNotFoundError:
            return
        except OSError as error:
            raise GiversDamaged(f"{path} cannot be read: {error.strerror or error}") from error


def _read(path: Path) -> tuple[dict[str, str], set[str]]:
    text, _, checksum = path.read_bytes().partition(b"\n")
    if checksum != b"%08x\n" % crc32(text):
        raise GiversDamaged(
            f"{path} does not match its checksum; delete it, and index the pages again: until then a changed "
            "page file adds an article instead of replacing one"
        )
    try:
        note = json.loads(text)
        files, records = note["files"], set(note["records"])
        if not all(isinstance(word, str) for word in (*files, *files.values(), *records)):
            raise TypeError("something else than paths and ids")
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise GiversDamaged(f"{path} holds what no writer writes ({error}); delete it") from error
    return files, records
