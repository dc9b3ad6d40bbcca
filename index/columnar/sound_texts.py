"""Whether what is posted of some articles is what they say: each word where it stands, and no other."""

import re
from collections.abc import Iterator, Mapping
from itertools import compress, islice
from typing import Any

import numpy as np

from index.analysis.analyzer import Analyzer
from index.analysis.vocabulary import Vocabulary
from index.article import Article
from index.columnar.postings import LANGUAGE_CODES
from index.columnar.segment import STEM_FIELDS, WORD_FIELDS, Segment
from index.columnar.signatures import TermHashes, signatures
from index.columnar.sketches import Rarities, sketches
from index.columnar.sound_postings import blocks
from index.schema import EXACT_SUFFIX, document
from index.slices import ranges

Posted = dict[int, int]  # position → ordinal of the term there
_SETTLED = re.compile(r"[\0-\u024f\u2010-\u2027\u20ac]*")  # Latin letters and signs, in Unicode for decades


def text_faults(segment: Segment, articles: Mapping[int, Article]) -> Iterator[str]:
    """What is wrong with ``articles``, which come by document, in a segment that was found sound.

    They are analysed as this version does: the segment must have been, too. Articles with characters of which
    another Python may know more or less are passed over.
    """
    analyzer = Analyzer()
    articles = {doc: article for doc, article in articles.items() if _is_settled(article)}
    fields = {doc: document(article, analyzer) for doc, article in articles.items()}
    for field in WORD_FIELDS:
        posted = _posted(segment, field, list(articles))
        for doc, article in articles.items():
            if _terms(segment, field, posted[doc]) != _wanted(fields[doc], field):
                yield f"{field}: the words of the article {article.id!r} are not those that are posted"
                break
            text = field.removesuffix(EXACT_SUFFIX)
            if text in STEM_FIELDS and _stems(segment, text, doc, posted[doc]) != _wanted(fields[doc], text):
                yield f"{text}: the stems of the article {article.id!r} are not those that are posted"
                break


def signature_faults(segment: Segment, articles: Mapping[int, Article]) -> Iterator[str]:
    """Whose signature or sketch is not that of their words; zeros are from before there were any."""
    settled = {doc: article for doc, article in articles.items() if _is_settled(article)}
    if not settled:
        return
    vocabulary = Vocabulary()
    texts = [text for article in settled.values() for text in (article.title, article.body)]
    numbers, starts = vocabulary.encode_all(texts)
    languages = [article.language for article in settled.values()]
    hashes, rarities = TermHashes(vocabulary.forms)(numbers), Rarities(vocabulary)(numbers, starts, languages)
    for name, column, wanted in (
        ("signature", segment.signatures, signatures(hashes, starts)),
        ("sketch", segment.sketches, sketches(hashes, rarities, starts)),
    ):
        if column is not None:
            found = column[:, list(settled)]
            wrong = (wanted != found).any(axis=0) & found.any(axis=0)
            for article in islice(compress(settled.values(), wrong.tolist()), 1):
                yield f"{name}: that of the article {article.id!r} is not of its words"


def _is_settled(article: Article) -> bool:
    names = (name for person in article.people for name in (person.name, *person.mentions))
    return all(
        _SETTLED.fullmatch(text) for text in (article.title, article.body, article.outlet or "", *names)
    )


def _wanted(fields: dict[str, Any], field: str) -> dict[int, str]:
    return {position: term for position, term in enumerate(fields[field]) if term is not None}


def _terms(segment: Segment, field: str, posted: Posted) -> dict[int, str]:
    postings = segment.fields[field]
    return {position: postings.term(ordinal).decode() for position, ordinal in posted.items()}


def _stems(segment: Segment, text: str, doc: int, posted: Posted) -> dict[int, str]:
    language = LANGUAGE_CODES[segment.columns["language"][doc]]
    stems = segment.terms[f"{text}{EXACT_SUFFIX}.stem_{language}"]
    return _terms(segment, text, {position: int(stems[form]) for position, form in posted.items()})


def _posted(segment: Segment, field: str, sample: list[int]) -> dict[int, Posted]:
    """What is posted of some documents."""
    found: dict[int, Posted] = {doc: {} for doc in sample}
    wanted = np.zeros(segment.n_docs, bool)
    wanted[sample] = True
    positions = segment.positions[f"{field}.positions"]
    starts = segment.terms[f"{field}.positions_at"]
    for block in blocks(segment, field):
        rows = np.flatnonzero(wanted.take(block.docs))
        freqs = block.freqs[rows]
        firsts = (np.cumsum(block.freqs) - block.freqs)[rows] + int(starts[block.terms.start])
        terms = block.terms.start + np.searchsorted(block.starts, rows, "right") - 1
        columns = (
            np.repeat(block.docs[rows], freqs),
            positions[ranges(firsts, freqs)],
            np.repeat(terms, freqs),
        )
        for doc, position, term in zip(*(column.tolist() for column in columns), strict=True):
            found[doc][position] = term
    return found
