"""Whether the arrays of a segment tell of the articles that are stored in it: a sample of them is read."""

from collections.abc import Iterator

from index.article import Article
from index.columnar.arrays import ArrayFile
from index.columnar.frames import FrameReader
from index.columnar.postings import LANGUAGE_CODES
from index.columnar.records import decode_article, digests
from index.columnar.segment import Segment
from index.columnar.sound_texts import signature_faults, text_faults
from index.columnar.sound_values import values_of
from index.names import fold_name
from index.schema import NO_DATE

SAMPLE = 1_000  # articles that are read, evenly spread,
SAMPLE_BYTES = 2**28  # … fewer where they have more bytes together;
TEXTS = 100  # of these, so many are analysed again,
TEXT_BYTES = 2**20  # … fewer where they have more bytes together


def article_faults(
    segment: Segment, frames: FrameReader, same_analysis: bool
) -> Iterator[tuple[ArrayFile, str]]:
    """What is wrong, and the file that is told; the arrays must fit each other.

    ``same_analysis`` says that this version makes the same words of a text as the one that wrote the segment.
    """
    texts: dict[int, Article] = {}
    left, left_of_texts = SAMPLE_BYTES, TEXT_BYTES if same_analysis else 0
    sample = range(0, segment.n_docs, max(1, segment.n_docs // SAMPLE))
    analysed = sample[:: max(1, len(sample) // TEXTS)]
    for doc in sample:
        data = frames.decompress(segment.record(doc), segment.articles.path)
        article = decode_article(data)
        if (told := _fault(segment, doc, article, data)) is not None:
            yield segment.articles, told
            return
        if doc in analysed and len(data) <= left_of_texts:
            texts[doc], left_of_texts = article, left_of_texts - len(data)
        left -= len(data)
        if left < 0:
            break
    yield from ((segment.terms, told) for told in text_faults(segment, texts))
    yield from ((segment.columns, told) for told in signature_faults(segment, texts))


def _fault(segment: Segment, doc: int, article: Article, data: bytes) -> str | None:
    if article.id != segment.id(doc) or segment.find(article.id) != doc:
        return f"the article {article.id!r} stands where {segment.id(doc)!r} should"
    for name, of_article, of_columns in _facts(segment, doc, article, data):
        if of_article != of_columns:
            return f"{article.id!r} has {name} {of_article!r}, and {of_columns!r} in the columns"
    return None


def _facts(segment: Segment, doc: int, article: Article, data: bytes) -> Iterator[tuple[str, object, object]]:
    """What an article and the columns both tell: its name, what the article says, what they say."""
    columns = segment.columns
    day = article.date.toordinal() if article.date else NO_DATE
    yield "the day", day, int(columns["days"][doc])
    yield "the language", article.language, LANGUAGE_CODES[columns["language"][doc]]
    for facet, names in (
        ("outlet", [article.outlet] if article.outlet else []),
        ("person", [person.name for person in article.people]),
    ):
        values = [segment.value(facet, ordinal) for ordinal in values_of(segment, facet, doc)]
        yield f"the {facet}", _folded(names), _folded(values)
    for name, number in zip(("digest", "text_digest"), digests(data, article), strict=True):
        yield f"the {name}", number, int(columns[name][doc])


def _folded(names: list[str]) -> list[str]:
    return sorted(set(map(fold_name, names)))
