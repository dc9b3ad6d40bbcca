"""All hits of an answer, read one by one: 16 bytes an article are kept, and the generation for as long."""

from collections.abc import Iterator

from index.damage import damage
from search.embedded.ranking import Hits
from search.embedded.snapshot import Snapshot
from search.export import Exported

AT_ONCE = 1_000  # hits whose columns become Python's numbers


def exported(hits: Hits, snapshot: Snapshot) -> Iterator[Exported]:
    """The articles of some hits in order, each read when it is asked for; raises IndexDamaged then."""
    numbers, docs, scores = hits.numbers.astype("int32"), hits.docs, hits.scores
    del hits  # its days are not needed any more
    for start in range(0, len(docs), AT_ONCE):
        part = slice(start, start + AT_ONCE)
        rows = zip(numbers[part].tolist(), docs[part].tolist(), scores[part].tolist(), strict=True)
        for number, doc, score in rows:
            article = snapshot.article(number, doc)
            with damage(snapshot.folder):
                people = snapshot.person.of(number, doc)
            yield Exported(article, score, people)
