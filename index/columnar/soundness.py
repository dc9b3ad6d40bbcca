"""Whether the arrays of a segment fit each other: what checksums cannot tell, since they hold any bytes."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from index.columnar.arrays import Array, ArrayFile
from index.columnar.postings import Postings, TermPostings
from index.columnar.segment import FIRST_PEOPLE, VALUE_FIELDS, WORD_FIELDS, Segment
from index.columnar.signatures import BANDS

BLOCK = 2**22  # postings that are looked at together

Fault = tuple[ArrayFile, str]  # the file, and what is wrong in it


def faults(segment: Segment) -> Iterator[Fault]:
    """What does not fit; raises whatever decoding runs into."""
    yield from ((segment.columns, told) for told in _columns(segment))
    for field, postings in (segment.fields | segment.values).items():
        yield from ((segment.terms, f"{field}: {told}") for told in _terms(segment, field))
        if isinstance(postings, TermPostings):
            yield from ((segment.freqs, f"{field}: {told}") for told in _frequencies(segment, field))
        starts = segment.terms[f"{field}.postings_at"].astype(np.int64)
        if not _documents_ascend(postings, starts, segment.n_docs):
            yield segment.docs, f"{field}: the documents of a term do not ascend, or there are none such"


def _columns(segment: Segment) -> Iterator[str]:
    columns, count = segment.columns, segment.n_docs
    names = ("digest", "text_digest", "text_order", "title_length", "body_length", "language", "outlet")
    for name in ("days", "id_hash", "id_hash_doc", *names):
        if columns[name].shape != (count,):
            yield f"{name} has the shape {columns[name].shape} for {count:,} documents"
    if not _ascends(-columns["days"].astype(np.int64)):
        yield "the days do not go from the newest to the oldest"
    if not _ascends(columns["id_hash"]):
        yield "the hashes of ids do not ascend"
    for name in ("id_hash_doc", "text_order"):
        if not _is_order(columns[name], count):
            yield f"{name} does not have every document once"
    for name, end in (
        ("id_offsets", len(columns["id_blob"])),
        ("record_offsets", segment.articles["frames"].size),
    ):
        if not _is_offsets(columns[name], count, end):
            yield f"{name} does not ascend from 0 to {end:,}"
    yield from _values(columns, count)
    yield from _copies(segment)
    if segment.live is not None and np.count_nonzero(~segment.live) != segment.entry.deleted:
        yield f"{segment.entry.deleted:,} documents are said to be deleted, and others are"


def _copies(segment: Segment) -> Iterator[str]:
    signatures, groups = segment.signatures, segment.copies
    if signatures is not None and signatures.shape != (BANDS, segment.n_docs):
        yield f"signature has the shape {signatures.shape} for {segment.n_docs:,} documents"
    if len(groups.docs) != len(groups.labels) or not _ascends(groups.docs, strict=True):
        yield "the documents that are copies do not ascend, or have not a label each"
    if len(groups.docs) and int(groups.docs[-1]) >= segment.n_docs:
        yield "a document that is not there is a copy"


def _values(columns: ArrayFile, count: int) -> Iterator[str]:
    sizes = {}
    for facet in ("outlet", "person"):
        names = columns[f"{facet}_names"].tobytes().count(b"\n")
        sizes[facet] = names
        if not _is_offsets(columns[f"{facet}_offsets"], names, len(columns[f"{facet}_names"])):
            yield f"{facet}_offsets does not fit the names"
        if (
            columns[f"{facet}_keys"].tobytes().count(b"\n") != names
            or len(columns[f"{facet}_counts"]) != names
        ):
            yield f"{facet}_keys or {facet}_counts do not fit the {names:,} names"
    more = columns["person_more"]
    if columns["person_first"].shape != (count, FIRST_PEOPLE):
        yield "person_first does not fit the documents"
    if not _is_offsets(columns["person_more_offsets"], len(columns["person_more_docs"]), len(more)):
        yield "person_more_offsets does not fit person_more"
    for facet, ordinals in (
        ("outlet", columns["outlet"]),
        ("person", columns["person_first"]),
        ("person", more),
    ):
        if ordinals.size and int(ordinals.max()) > sizes[facet]:
            yield f"a document has a value of {facet} that has no name"


def _terms(segment: Segment, field: str) -> Iterator[str]:
    terms, low = segment.terms, segment.docs[f"{field}.low"]
    count = len(terms[f"{field}.postings_at"]) - 1
    if not _is_offsets(terms[f"{field}.postings_at"], count, len(low), strict=True):
        yield "the postings of terms do not follow each other"
    sizes = terms[f"{field}.container_count"]
    if not _is_offsets(terms[f"{field}.containers_at"], count, len(sizes)):
        yield "the containers of terms do not follow each other"
    if len(terms[f"{field}.container_chunk"]) != len(sizes) or _total(sizes) + len(sizes) != len(low):
        yield "the containers do not hold the postings"
    if field in VALUE_FIELDS:
        return
    blob = terms[f"{field}.terms"]
    if not _is_offsets(terms[f"{field}.term_offsets"], count, len(blob), strict=True):
        yield "the terms do not follow each other"
    elif not _is_sorted(segment.fields[field].terms()):
        yield "the terms do not ascend"
    if field in WORD_FIELDS:
        positions = segment.positions[f"{field}.positions"]
        if not _is_offsets(terms[f"{field}.positions_at"], count, len(positions), strict=True):
            yield "the positions of terms do not follow each other"


def _frequencies(segment: Segment, field: str) -> Iterator[str]:
    freqs, postings = segment.freqs, len(segment.docs[f"{field}.low"])
    places, long = freqs[f"{field}.long_at"], freqs[f"{field}.long"]
    if len(freqs[f"{field}.nibbles"]) != (postings + 1) // 2 or len(places) != len(long):
        yield "there is not a frequency for each posting"
    if not _ascends(places, strict=True) or (len(places) and int(places[-1]) >= postings):
        yield "the large frequencies do not ascend"


def _documents_ascend(postings: Postings, starts: NDArray[np.int64], n_docs: int) -> bool:
    """Whether the documents of each term ascend and exist; the postings of term n begin at ``starts[n]``."""
    cuts = np.searchsorted(starts, np.arange(0, int(starts[-1]), BLOCK)).tolist()
    for first, last in pairwise([*dict.fromkeys(cuts), len(postings)]):
        docs = postings.docs(first, last)
        steps = np.diff(docs)
        steps[starts[first + 1 : last] - starts[first] - 1] = 1  # from one term to the next
        if len(docs) and (int(docs.min()) < 0 or int(docs.max()) >= n_docs or not (steps > 0).all()):
            return False
    return True


def _ascends(array: Array, strict: bool = False) -> bool:
    return bool((array[1:] > array[:-1]).all() if strict else (array[1:] >= array[:-1]).all())


def _is_offsets(array: Array, count: int, end: int, strict: bool = False) -> bool:
    """Whether these are the places where ``count`` things begin, and ``end``."""
    return (
        len(array) == count + 1 and int(array[0]) == 0 and int(array[-1]) == end and _ascends(array, strict)
    )


def _is_order(array: Array, count: int) -> bool:
    """Whether every number below ``count`` is there once."""
    seen: NDArray[np.bool_] = np.zeros(count, bool)
    seen[array[array < count]] = True
    return len(array) == count and bool(seen.all())


def _is_sorted(words: Iterable[str]) -> bool:
    return all(one < other for one, other in pairwise(words))


def _total(numbers: Array) -> int:
    return int(numbers.sum(dtype=np.int64))
