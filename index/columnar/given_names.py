"""The names of people that the documents of a segment give, whoever they are."""

import numpy as np
from numpy.typing import NDArray

from index.columnar.invert import lengths_between
from index.columnar.segment import Segment
from index.slices import ranges


def live_docs(segment: Segment) -> NDArray[np.int64]:
    """The documents that are not deleted, ascending."""
    return np.arange(segment.n_docs) if segment.live is None else np.flatnonzero(segment.live)


def given_names(segment: Segment, docs: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The document and the ordinal of each name of ascending documents, in the order of the articles."""
    columns = segment.columns
    first = columns["person_first"][docs]
    known = first != len(columns["person_counts"])
    owners, found = np.repeat(docs, known.sum(axis=1)), first[known].astype(np.int64)
    crowds = columns["person_more_docs"]
    if not len(crowds):
        return owners, found
    places = np.searchsorted(crowds, docs).clip(max=len(crowds) - 1)
    more = crowds[places] == docs
    starts = columns["person_more_offsets"][:-1][places[more]].astype(np.int64)
    lengths = lengths_between(columns["person_more_offsets"])[places[more]]
    found = np.concatenate((found, columns["person_more"][ranges(starts, lengths)].astype(np.int64)))
    owners = np.concatenate((owners, np.repeat(docs[more], lengths)))
    order = np.argsort(owners, kind="stable")
    return owners[order], found[order]
