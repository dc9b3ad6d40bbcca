"""Whether what a segment tells of near-copies, and of what articles are about, fits its documents."""

from collections.abc import Iterator

from index.columnar.segment import Segment
from index.columnar.signatures import BANDS
from index.columnar.sketches import ROWS
from index.columnar.sound_arrays import ascends


def copy_faults(segment: Segment) -> Iterator[str]:
    """What is wrong with signatures, sketches and groups; a segment may be without any."""
    signatures, groups = segment.signatures, segment.copies
    if signatures is not None and signatures.shape != (BANDS, segment.n_docs):
        yield f"signature has the shape {signatures.shape} for {segment.n_docs:,} documents"
    sketches = segment.sketches
    if sketches is not None and sketches.shape != (ROWS, segment.n_docs):
        yield f"sketch has the shape {sketches.shape} for {segment.n_docs:,} documents"
    if groups.docs.dtype.str != "<u4" or groups.labels.dtype.str != "<u8":
        yield f"groups of copies are of the types {groups.docs.dtype.str} and {groups.labels.dtype.str}"
    elif groups.docs.shape != groups.labels.shape or not ascends(groups.docs, strict=True):
        yield "the documents that are copies do not ascend, or have not a label each"
    elif len(groups.docs) and int(groups.docs[-1]) >= segment.n_docs:
        yield "a document that is not there is a copy"
