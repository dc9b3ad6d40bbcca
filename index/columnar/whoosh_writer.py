"""Writing to the columnar index as one writes with Whoosh; ``index.build`` does the work."""

from collections.abc import Mapping
from contextlib import ExitStack
from datetime import date
from functools import cached_property
from typing import Any

from whoosh.fields import UnknownFieldError
from whoosh.writing import IndexingError, IndexWriter

from index import build
from index.analysis.language import find_language
from index.article import Article, Person
from index.columnar.manifest import Lease, manifest_name
from index.storage import open_generation

FIELDS = frozenset(("id", "title", "body", "outlet", "date", "person", "url"))  # all else follows from these


class ColumnarWriter(IndexWriter):  # type: ignore[misc]
    """Adds articles field by field and deletes them, under the write lock until ``commit`` or ``cancel``.

    An id has one article: adding another replaces it. Document numbers are those of the generation that was
    the latest when the writer was opened. Full batches are committed on the way, and stay when the rest is
    cancelled. ``index`` is a ColumnarIndex. Raises IndexLocked when somebody else writes.
    """

    def __init__(self, index: Any, wait_seconds: float = 0) -> None:
        self.schema = index.schema
        self._index = index
        with ExitStack() as stack:
            self._articles = stack.enter_context(build.IndexWriter(index.folder, wait_seconds, create=False))
            self._manifest, lease = open_generation(index.folder)
            stack.callback(lease.close)
            self._stack: ExitStack | None = stack.pop_all()

    def reader(self, **_: Any) -> Any:
        """A reader of what there was when the writer was opened."""
        self._check_open()
        path = self._index.folder / manifest_name(self._manifest.generation)
        return self._index.read(self._manifest, Lease(path))

    def add_document(self, **fields: Any) -> None:
        """Add an article by its ``FIELDS``; only the id must be there.

        ``date`` is a datetime.date, ``person`` a sequence of names or of index.article.Person.
        """
        self._check_open()
        self._articles.put(_article(fields))

    def update_document(self, **fields: Any) -> None:
        """The same as ``add_document``."""
        self.add_document(**fields)

    def delete_document(self, docnum: int, delete: bool = True) -> None:
        """Take out the article that has a number; only ``cancel`` takes that back."""
        self._check_open()
        if not delete:
            raise IndexingError("one deletion cannot be taken back; cancel() drops all that is not committed")
        self._articles.delete(self._ids[docnum])

    def add_field(self, fieldname: str, fieldtype: Any, **_: Any) -> None:
        """Refused: the schema is the same in every Telusur index."""
        self._refuse(fieldname)

    def remove_field(self, fieldname: str, **_: Any) -> None:
        """Refused: the schema is the same in every Telusur index."""
        self._refuse(fieldname)

    def commit(self) -> None:
        """Make everything visible to readers opened from now on; the writer is done."""
        stack, self._stack = self._check_open(), None
        stack.close()

    def cancel(self) -> None:
        """Drop what is not committed; the writer is done. Nothing happens when it already was."""
        stack, self._stack = self._stack, None
        if stack is not None:
            error = IndexingError("cancelled")
            stack.__exit__(type(error), error, None)

    @cached_property
    def _ids(self) -> Any:
        """The ids by document number."""
        reader = self.reader()
        self._check_open().callback(reader.close)
        return reader.column_reader("id")

    def _check_open(self) -> ExitStack:
        if self._stack is None:
            raise IndexingError("This writer is closed")
        return self._stack

    def _refuse(self, field: str) -> None:
        self.cancel()
        raise IndexingError(f"{field!r}: the fields of a Telusur index are fixed")


def _article(fields: Mapping[str, Any]) -> Article:
    unknown = sorted(fields.keys() - FIELDS)
    if unknown:
        raise UnknownFieldError(
            f"No field named {unknown[0]!r} to write; there are {', '.join(sorted(FIELDS))}"
        )
    if not fields.get("id"):
        raise IndexingError(f"id={fields.get('id')!r}: an article needs an id")
    title, body, day = fields.get("title") or "", fields.get("body") or "", fields.get("date")
    return Article(
        id=fields["id"],
        title=title,
        body=body,
        outlet=fields.get("outlet"),
        date=day and date.fromordinal(day.toordinal()),  # a datetime is a date too
        date_precision="day" if day else None,
        language=find_language(f"{title}\n\n{body}"),
        people=tuple(one if isinstance(one, Person) else Person(one) for one in fields.get("person") or ()),
        url=fields.get("url"),
    )
