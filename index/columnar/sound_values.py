"""Whether the facets of a segment fit: names, what each document has of them, and the documents of each."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from index.columnar.invert import lengths_between
from index.columnar.segment import FIRST_PEOPLE, Segment
from index.columnar.sound_arrays import are_lines, ascends, is_offsets
from index.columnar.tally import Numbers, Tally, draw

VALUES_AT_ONCE = 2**20


def value_faults(segment: Segment) -> Iterator[str]:
    """What is wrong with names and columns; postings are held to them by ``posting_value_faults``."""
    wrong = [*_names(segment, "outlet"), *_names(segment, "person")]
    wrong = wrong or list(_column(segment))
    yield from wrong or _people(segment)


def _names(segment: Segment, facet: str) -> Iterator[str]:
    columns = segment.columns
    names, keys, counts = (columns[f"{facet}_{kind}"] for kind in ("names", "keys", "counts"))
    if not are_lines(names, columns[f"{facet}_offsets"]):
        yield f"{facet}_offsets does not fit the names"
    found, folded = names.tobytes().split(b"\n"), keys.tobytes().split(b"\n")
    if len(found) != len(folded) or len(counts) != len(found) - 1 or found[-1] or folded[-1]:
        yield f"{facet}_keys or {facet}_counts do not fit the {len(found) - 1:,} names"
        return
    pairs = list(zip(folded[:-1], found[:-1], strict=True))
    if any(one >= other for one, other in pairwise(pairs)):
        yield f"the names of {facet} do not ascend"
    for blob in (names, keys):
        blob.tobytes().decode()


def _column(segment: Segment) -> Iterator[str]:
    columns, count = segment.columns, segment.n_docs
    if columns["outlet"].shape != (count,) or columns["person_first"].shape != (count, FIRST_PEOPLE):
        yield "person_first or outlet does not fit the documents"
    for facet, name in (("outlet", "outlet"), ("person", "person_first"), ("person", "person_more")):
        most = len(columns[f"{facet}_counts"])
        if int(columns[name].max(initial=0)) > most - (name == "person_more") and columns[name].size:
            yield f"a document has a value of {facet} that has no name"


def _people(segment: Segment) -> Iterator[str]:
    """The first people of a document fill its row from the left; who has more of them has a full one."""
    columns, nobody = segment.columns, len(segment.columns["person_counts"])
    docs, more = columns["person_more_docs"], columns["person_more"]
    if not is_offsets(columns["person_more_offsets"], len(docs), len(more), strict=True):
        yield "person_more_offsets does not fit person_more"
    if not ascends(docs, strict=True) or int(docs.max(initial=0)) >= segment.n_docs:
        yield "the documents of person_more do not ascend, or there are none such"
        return
    first = columns["person_first"]
    if ((first[:, 1:] != nobody) & (first[:, :-1] == nobody)).any():
        yield "person_first has a gap"
    if (first[docs, -1] == nobody).any():
        yield "a document has people in person_more, and room for them in person_first"


def posting_value_faults(segment: Segment, facet: str) -> Iterator[str]:
    """Whether the postings of a facet tell of the same documents as its columns.

    Both must have been found sound by themselves.
    """
    postings, counts = segment.values[f"{facet}_name"], segment.columns[f"{facet}_counts"]
    starts = segment.terms[f"{facet}_name.postings_at"].astype(np.int64)
    if len(postings) != len(counts):
        yield f"{facet}_name has {len(postings):,} lists of documents for {len(counts):,} names"
        return
    if not (np.diff(starts) == counts).all():
        yield f"{facet}_counts does not count the documents"
    numbers = draw(len(counts) + 1)
    numbers[-1] = 0  # of no value
    posted = Tally(segment.n_docs)
    cuts = np.searchsorted(starts, np.arange(0, int(starts[-1]), VALUES_AT_ONCE)).tolist()
    for start, stop in pairwise(dict.fromkeys((*cuts, len(postings)))):
        own = np.repeat(numbers[start:stop], np.diff(starts[start : stop + 1]))
        posted.add(postings.docs(start, stop), own)
    if not posted.equals(_having(segment, facet, numbers)):
        yield f"{facet}_name does not have the documents that the columns of {facet} tell of"


def _having(segment: Segment, facet: str, numbers: Numbers) -> Tally:
    """What the columns tell of each document."""
    columns, found = segment.columns, Tally(segment.n_docs)
    if facet == "outlet":
        found.sums += numbers[columns["outlet"]]
        return found
    for place in range(FIRST_PEOPLE):
        found.sums += numbers[columns["person_first"][:, place]]
    more = lengths_between(columns["person_more_offsets"])
    found.add(np.repeat(columns["person_more_docs"], more), numbers[columns["person_more"]])
    return found


def values_of(segment: Segment, facet: str, doc: int) -> list[int]:
    """The ordinals of the values that the columns give a document, in its order."""
    columns, nobody = segment.columns, len(segment.columns[f"{facet}_counts"])
    first = columns["outlet"][doc : doc + 1] if facet == "outlet" else columns["person_first"][doc]
    found: list[int] = first[first != nobody].tolist()
    if facet == "person":
        row = bisect_left(columns["person_more_docs"].data, doc)
        if row < len(columns["person_more_docs"]) and columns["person_more_docs"][row] == doc:
            start, stop = columns["person_more_offsets"][row : row + 2].tolist()
            found += columns["person_more"][start:stop].tolist()
    return found
