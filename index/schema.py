"""The Whoosh schema: what is posted of an article, what stands in its columns, and in which encoding.

Text fields are fed with terms that our own analysis has made, so Whoosh never analyses. Stems and exact
forms are fields of their own, position by position alike.
"""

import struct
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from whoosh.columns import NumericColumn, VarBytesColumn
from whoosh.fields import COLUMN, ID, NUMERIC, FieldType, Schema
from whoosh.formats import Format

from index.analysis.analyzer import Analyzer
from index.article import Article
from index.columnar.records import make_record

TEXT_FIELDS = ("title", "body")
EXACT_SUFFIX = "_exact"  # title_exact and body_exact hold folded word forms
NAME_FIELDS = ("outlet", "person")  # words of names and mentions, so that tokoh:putin finds "Vladimir Putin"
NAME_GAP = 100  # positions between two people of one article: no phrase spans both
NO_DATE = -(2**31)  # the date column where the date is unknown


class TermPositions(Format):  # type: ignore[misc]
    """Postings with positions as little-endian uint32, ascending; their number is the term frequency."""

    def encode(self, positions: Sequence[int]) -> bytes:
        return struct.pack(f"<{len(positions)}I", *positions)

    def decode_positions(self, value: bytes) -> list[int]:
        return list(struct.unpack(f"<{len(value) // 4}I", value))

    def decode_frequency(self, value: bytes) -> int:
        return len(value) // 4

    def decode_weight(self, value: bytes) -> float:
        return float(len(value) // 4)


class Terms(FieldType):  # type: ignore[misc]
    """A field of ready-made terms; its value is a list with one term, or None for a gap, per position."""

    def __init__(self) -> None:
        self.format = TermPositions()
        self.analyzer = None
        self.vector = None
        self.scorable = True
        self.stored = False
        self.unique = False
        self.indexed = True
        self.column_type = None
        self.spelling = False

    def index(self, value: Iterable[str | None], **_: Any) -> Iterator[tuple[bytes, int, float, bytes]]:
        positions: defaultdict[str, list[int]] = defaultdict(list)
        for position, term in enumerate(value):
            if term is not None:
                positions[term].append(position)
        for term, places in positions.items():
            yield term.encode(), len(places), float(len(places)), self.format.encode(places)


def article_schema() -> Schema:
    """The schema of every Telusur index.

    Columns: ``id``, ``outlet_name`` and ``person_name`` are UTF-8 (people separated by newlines),
    ``date_ordinal`` is the proleptic Gregorian ordinal of the day, lengths count tokens, ``text_digest`` is
    equal for articles whose title and body are equal word for word, ``digest`` for articles that are equal in
    everything, ``record`` is the whole article.
    """
    fields: dict[str, FieldType] = {name: Terms() for name in TEXT_FIELDS}
    fields |= {name + EXACT_SUFFIX: Terms() for name in TEXT_FIELDS}
    fields |= {name: Terms() for name in NAME_FIELDS}
    fields["id"] = ID(unique=True, sortable=True)
    fields["date"] = NUMERIC(int, bits=32, signed=False, shift_step=0)
    fields["date_ordinal"] = COLUMN(NumericColumn("i", default=NO_DATE))
    fields |= {f"{name}_length": COLUMN(NumericColumn("I")) for name in TEXT_FIELDS}
    fields |= {f"{name}_name": COLUMN(VarBytesColumn()) for name in NAME_FIELDS}
    fields |= {name: COLUMN(VarBytesColumn()) for name in ("text_digest", "digest", "record")}
    return Schema(**fields)


def name_terms(names: Iterable[str], analyzer: Analyzer) -> list[str | None]:
    """The words of names as terms, with a gap between two names."""
    terms: list[str | None] = []
    for name in names:
        if terms:
            terms.extend([None] * NAME_GAP)
        terms.extend(token.form for token in analyzer.analyze(name, "id"))
    return terms


def document(article: Article, analyzer: Analyzer) -> dict[str, Any]:
    """An article as the keyword arguments of Whoosh's ``add_document``."""
    fields: dict[str, Any] = {"id": article.id}
    for name, text in (("title", article.title), ("body", article.body)):
        found = analyzer.analyze(text, article.language)
        fields[name] = [token.stem for token in found]
        fields[name + EXACT_SUFFIX] = [token.form for token in found]
        fields[f"{name}_length"] = len(found)
    outlets = [article.outlet] if article.outlet else []
    people = [person.name for person in article.people]
    mentions = [form for person in article.people for form in (person.name, *person.mentions)]
    fields["outlet"] = name_terms(outlets, analyzer)
    fields["person"] = name_terms(dict.fromkeys(mentions), analyzer)  # tokoh:jokowi finds Joko Widodo
    fields["outlet_name"], fields["person_name"] = "\n".join(outlets).encode(), "\n".join(people).encode()
    if article.date:
        fields["date"] = fields["date_ordinal"] = article.date.toordinal()
    record = make_record(article)
    fields["record"], fields["digest"] = record.data, record.digest.to_bytes(8, "little")
    fields["text_digest"] = record.text_digest.to_bytes(8, "little")
    return fields
