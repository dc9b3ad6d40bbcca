"""Looking up some documents in what is stored of a term, against all of it decoded."""

from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from segments import archives, write

from index.columnar.postings import CHUNK_BITS, CHUNK_MASK, Postings, sums_before

DOCS = st.lists(
    st.builds(
        lambda chunk, low: (chunk << CHUNK_BITS) + low,
        st.integers(0, 4),
        st.integers(0, 30) | st.integers(CHUNK_MASK - 3, CHUNK_MASK),
    ),
    min_size=1,
    unique=True,
).map(lambda docs: np.array(sorted(docs), dtype=np.int32))


def postings_of(*terms):
    """Postings of terms that some documents have, as they are stored."""
    containers = [np.unique(docs >> CHUNK_BITS, return_counts=True) for docs in terms]
    ends = np.cumsum([0, *map(len, terms)]), np.cumsum([0, *(len(chunks) for chunks, _ in containers)])
    return Postings(
        "kata",
        {
            "kata.container_chunk": np.concatenate([chunks for chunks, _ in containers]).astype(np.uint16),
            "kata.container_count": np.concatenate([counts - 1 for _, counts in containers]).astype(
                np.uint16
            ),
            "kata.postings_at": ends[0].astype(np.uint32),
            "kata.containers_at": ends[1].astype(np.uint32),
        },
        {"kata.low": np.concatenate([docs & CHUNK_MASK for docs in terms]).astype(np.uint16)},
    )


@given(st.lists(DOCS, min_size=1, max_size=3), DOCS)
def test_a_document_is_found_in_its_row_and_no_other_is_found(terms, wanted):
    postings = postings_of(*terms)
    for ordinal, docs in enumerate(terms):
        assert postings.docs(ordinal).tolist() == docs.tolist()
        here, rows = postings.rows_of(ordinal, wanted)
        assert here.tolist() == np.isin(wanted, docs).tolist()
        assert docs[rows[here]].tolist() == wanted[here].tolist()
        assert ((rows >= 0) & (rows < len(docs))).all()


@given(st.lists(st.integers(1, 300), min_size=1), st.data())
def test_sums_before_rows_are_those_of_everything_before(counts, data):
    rows = sorted(data.draw(st.sets(st.integers(0, len(counts) - 1))))
    kind = np.uint8 if max(counts) < 256 else np.uint32
    found = sums_before(np.array(counts, dtype=kind), np.array(rows, dtype=np.int64))
    assert found.tolist() == [sum(counts[:row]) for row in rows]


@settings(max_examples=40)
@given(archives, st.data())
def test_the_first_places_of_some_documents_are_those_of_all(archive, data):
    with TemporaryDirectory() as folder:
        segment = write(Path(folder), archive)
        for field in ("body", "body_exact"):
            postings = segment.fields[field]
            for ordinal in range(len(postings)):
                count = postings.doc_frequency(ordinal)
                rows = np.array(sorted(data.draw(st.sets(st.integers(0, count - 1)))), dtype=np.int64)
                expected = postings.firsts(ordinal).take(rows)
                docs = postings.docs(ordinal).take(rows)
                assert postings.firsts_at(ordinal, rows, docs).tolist() == expected.tolist()
