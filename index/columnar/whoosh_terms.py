"""Whoosh's reader of terms over a segment."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import dropwhile
from typing import Any, TypeAlias

from rapidfuzz.distance import OSA
from whoosh.codec.base import Automata, FieldCursor, TermsReader
from whoosh.reading import TermInfo, TermNotFound

from index.columnar.arrays import Array
from index.columnar.whoosh_dictionary import Dictionary
from index.columnar.whoosh_matcher import PostingMatcher

Term: TypeAlias = tuple[str, bytes]  # field and encoded term


class ColumnarTerms(TermsReader):  # type: ignore[misc]
    """The terms of a segment, in the order of fields and of terms."""

    def __init__(self, fields: Mapping[str, Dictionary], lengths: Callable[[str], Array]) -> None:
        self._fields = fields  # by name, in the order of names
        self._lengths = lengths  # field → (n_docs,) words

    def __contains__(self, term: Term) -> bool:
        field, text = term
        return field in self._fields and self._fields[field].find(text) is not None

    def indexed_field_names(self) -> Iterable[str]:
        return self._fields.keys()

    def cursor(self, fieldname: str, fieldobj: Any) -> "Cursor":
        return Cursor(self, fieldname, self._fields[fieldname], fieldobj)

    def terms(self) -> Iterator[Term]:
        return self.terms_from("", b"")

    def terms_from(self, fieldname: str, prefix: bytes) -> Iterator[Term]:
        """The terms of a field that are not before ``prefix``, then those of every later field."""
        for name, dictionary in dropwhile(lambda field: field[0] < fieldname, self._fields.items()):
            for number in dictionary.starting_at(prefix if name == fieldname else b""):
                yield name, dictionary.term(number)

    def items(self) -> Iterator[tuple[Term, Any]]:
        return self.items_from("", b"")

    def items_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[Term, Any]]:
        return ((term, self.term_info(*term)) for term in self.terms_from(fieldname, prefix))

    def term_info(self, fieldname: str, text: bytes) -> Any:
        """A whoosh.reading.TermInfo; deleted documents count until they are merged away, as Whoosh has it."""
        number = self._number(fieldname, text)
        dictionary = self._fields[fieldname]
        docs, frequencies = dictionary.docs(number), dictionary.frequencies(number)
        lengths = self._lengths(fieldname).take(docs)
        return TermInfo(
            weight=float(frequencies.sum()),
            df=len(docs),
            minlength=int(lengths.min()),
            maxlength=int(lengths.max()),
            maxweight=float(frequencies.max()),
            minid=int(docs[0]),
            maxid=int(docs[-1]),
        )

    def frequency(self, fieldname: str, text: bytes) -> float:
        return float(self._fields[fieldname].frequencies(self._number(fieldname, text)).sum())

    def doc_frequency(self, fieldname: str, text: bytes) -> int:
        return self._fields[fieldname].doc_frequency(self._number(fieldname, text))

    def matcher(self, fieldname: str, text: bytes, format_: Any, scorer: Any = None) -> PostingMatcher:
        try:
            number = self._number(fieldname, text)
        except KeyError as error:
            raise TermNotFound(f"No term {fieldname}:{text!r}") from error
        return PostingMatcher(self._fields[fieldname], number, (fieldname, text), format_, scorer)

    def _number(self, field: str, text: bytes) -> int:
        number = self._fields[field].find(text)
        if number is None:
            raise KeyError(f"{field}:{text!r}")
        return number


class Cursor(FieldCursor):  # type: ignore[misc]
    """A place among the terms of one field; it starts at the first."""

    def __init__(self, terms: ColumnarTerms, name: str, dictionary: Dictionary, field: Any) -> None:
        self._terms = terms
        self._name = name
        self._dictionary = dictionary
        self._field = field  # whoosh.fields.FieldType
        self._at = 0
        self._numbers: Sequence[int] = ()
        self.first()

    def first(self) -> Any:
        return self.find(b"")

    def find(self, term: bytes | str) -> Any:
        """Go to the first term that is not before ``term``, and say which."""
        encoded = term if isinstance(term, bytes) else self._field.to_bytes(term)
        self._numbers, self._at = self._dictionary.starting_at(encoded), 0
        return self.text()

    def next(self) -> Any:
        self._at += 1
        return self.text()

    def text(self) -> Any:
        """The term, decoded; None behind the last one."""
        return self._field.from_bytes(self._encoded()) if self.is_valid() else None

    def term(self) -> Any:
        """What ``text`` says; Whoosh asks by both names."""
        return self.text()

    def term_info(self) -> Any:
        return self._terms.term_info(self._name, self._encoded()) if self.is_valid() else None

    def is_valid(self) -> bool:
        return self._at < len(self._numbers)

    def _encoded(self) -> bytes:
        return self._dictionary.term(self._numbers[self._at])


class SimilarTerms(Automata):  # type: ignore[misc]
    """Terms a few edits away; two neighbours swapped are one edit, as in the rest of Telusur.

    Whoosh's own automaton takes that for two edits in one segment, and for one over several.
    """

    def terms_within(self, fieldcur: Cursor, uterm: str, maxdist: int, prefix: int = 0) -> Iterator[str]:
        """The terms at most ``maxdist`` edits from ``uterm`` that share its first ``prefix`` letters."""
        start = uterm[:prefix]
        term = fieldcur.find(start)
        while term is not None and term.startswith(start):
            if OSA.distance(term, uterm, score_cutoff=maxdist) <= maxdist:
                yield term
            term = fieldcur.next()
