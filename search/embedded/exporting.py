"""All hits of an answer, read one by one: 16 bytes a hit are kept, and the generation for as long.

What hits with snippets are made by is kept too: the documents of the answer and their scores, as many again.
"""

from collections.abc import Callable, Iterator

import numpy as np

from index.damage import damage
from search.embedded.ranking import Hits, Ranked
from search.embedded.snapshot import Snapshot
from search.export import Exported
from search.results import Hit

AT_ONCE = 1_000  # hits whose columns become Python's numbers


def one_by_one(hits: Hits, snapshot: Snapshot) -> Iterator[Ranked]:
    """The hits in their order."""
    numbers, docs, scores = hits.numbers.astype(np.int32), hits.docs, hits.scores
    del hits  # its days are those of the segments, which have them already
    for start in range(0, len(docs), AT_ONCE):
        part = slice(start, start + AT_ONCE)
        for number, doc, score in zip(
            numbers[part].tolist(), docs[part].tolist(), scores[part].tolist(), strict=True
        ):
            yield Ranked(number, doc, score, snapshot.views[number].day(doc))


def exported(hits: Iterator[Ranked], snapshot: Snapshot) -> Iterator[Exported]:
    """The articles of some hits in order, each read when it is asked for; raises IndexDamaged then."""
    for hit in hits:
        article = snapshot.article(hit.number, hit.doc)
        with damage(snapshot.folder):
            people = snapshot.person.of(hit.number, hit.doc)
        yield Exported(article, hit.score, people)


def made(hits: Iterator[Ranked], make: Callable[[Ranked], Hit], snapshot: Snapshot) -> Iterator[Hit]:
    """What each of some hits shows, made when it is asked for; raises IndexDamaged then."""
    for one in hits:
        with damage(snapshot.folder):
            hit = make(one)
        yield hit
