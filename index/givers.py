"""Which file gave which article: a page file that has changed updates its article, and costs no other."""

import json
from collections import Counter
from pathlib import Path

from index.files import write_file


class Givers:
    """Whole-file pages by path, and the articles that a record has given too.

    Kept beside the index. When the note is lost, a changed file adds an article instead of replacing one.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._files, self._records = _read(path)
        self._count = Counter(self._files.values())
        self._changed = False

    def note(self, article_id: str, path: str | None, known: bool) -> str | None:
        """Remember who gave an article; the id of one that nobody gives any more, if there is such.

        ``path`` is None for a record. ``known`` tells whether the index had the article before.
        """
        if path is None:
            if self._count[article_id] and article_id not in self._records:
                self._records.add(article_id)
                self._changed = True
            return None
        before = self._files.get(path)
        if before == article_id:
            return None
        if known and not self._count[article_id]:
            self._records.add(article_id)
        self._files[path] = article_id
        self._count[article_id] += 1
        self._changed = True
        if before is None:
            return None
        self._count[before] -= 1
        return before if not self._count[before] and before not in self._records else None

    def save(self) -> None:
        """Write the note when it has changed."""
        if self._changed:
            note = {"files": self._files, "records": sorted(self._records)}
            write_file(self._path, json.dumps(note))
            self._changed = False


def _read(path: Path) -> tuple[dict[str, str], set[str]]:
    try:
        note = json.loads(path.read_text(encoding="utf-8"))
        files, records = note["files"], note["records"]
        return {str(file): str(one) for file, one in files.items()}, {str(one) for one in records}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}, set()
