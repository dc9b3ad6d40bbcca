"""Articles like another one: those that share its most telling words."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from whoosh.query import Or, Term

from index.analysis.analyzer import Analyzer
from index.analysis.finder import Finder
from index.analysis.stopwords import STOPWORDS
from index.article import Article
from index.schema import TEXT_FIELDS
from search.embedded.highlights import sought_terms
from search.embedded.hits import Asked, make_hit
from search.embedded.matching import Matcher
from search.embedded.pages import Order
from search.embedded.scoring import FIELD_WEIGHTS, idf, saturate
from search.embedded.snapshot import Snapshot
from search.query import Query
from search.results import MOST_COPIES, Hit
from search.tree import Word

MOST_TERMS = 20
LEAST_SHARE = 0.15  # of the score of the article itself; on news, what has less is about something else
SHORTEST = 3  # letters of a telling word
MOST_CHARACTERS = 50_000  # of a title or a body that are looked at, its first ones


@dataclass(frozen=True, slots=True)
class _Term:
    """A stem of an article."""

    stem: str
    form: str  # as it stands there most often
    frequency: float  # occurrences, those in the title weighed as in BM25F


def similar_hits(
    number: int, doc: int, most: int, finder: Finder, analyzer: Analyzer, now: Snapshot
) -> tuple[tuple[str, ...], tuple[Hit, ...]]:
    """The telling words of a document, and the best hits for them: no copy of it, one of each other group.

    A hit has LEAST_SHARE of the score that the document itself has, so there may be none.
    """
    same = {(number, doc), *now.copies_of(number, doc)}
    words = telling_words(now.article(number, doc), len(same), analyzer, now)
    if not words:
        return (), ()
    tree, matcher = Or(words), Matcher(now)
    grouped = now.copies.others(number, doc) > 0  # then all of them are one hit
    query = Query(limit=most + (1 if grouped else min(len(same), MOST_COPIES)))
    order = Order(tree, matcher.match(tree), matcher, now, query)
    least = LEAST_SHARE * matcher.at(tree, number, np.array([doc], np.int32))[1][0]
    best = [hit for hit in order.page() if hit.score >= least and (hit.number, hit.doc) not in same]
    asked, sought = Asked(tree, matcher, None, False), sought_terms(tree, now.lexicon)
    hits = tuple(make_hit(hit, asked, sought, now, finder) for hit in best[:most])
    return tuple(word.text for word in words), hits


def telling_words(article: Article, copies: int, analyzer: Analyzer, now: Snapshot) -> list[Word]:
    """The words that tell an article from the rest of the archive, each as its commonest form, best first.

    By BM25 as if the archive had been asked for the article: often here, in few others, but in more than its
    ``copies``, itself one of them. Each is boosted by what it is worth here, so a word in passing leads to
    little.
    """
    weighed = []
    for term in _terms(article, analyzer):
        count = max(_doc_frequency(term.stem, field, now) for field in TEXT_FIELDS)
        if count > copies:
            here = float(saturate(term.frequency))
            worth = here * idf(now.live_count, min(count, now.live_count))  # deleted ones are counted too
            weighed.append((-worth, term.stem, term.form, here))
    return [
        Word([Term(field, stem) for field in TEXT_FIELDS], form, plain=True, boost=here)
        for _, stem, form, here in sorted(weighed)[:MOST_TERMS]
    ]


def _terms(article: Article, analyzer: Analyzer) -> Iterator[_Term]:
    frequencies: defaultdict[str, float] = defaultdict(float)
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for field, text in (("title", article.title), ("body", article.body)):
        for token in analyzer.analyze(text[:MOST_CHARACTERS], article.language):
            if len(token.form) >= SHORTEST and token.form.isalpha() and token.form not in STOPWORDS:
                frequencies[token.stem] += FIELD_WEIGHTS[field].weight
                forms[token.stem][token.form] += 1
    for stem, frequency in frequencies.items():
        yield _Term(stem, forms[stem].most_common(1)[0][0], frequency)


def _doc_frequency(stem: str, field: str, now: Snapshot) -> int:
    count = 0
    for segment in now.segments:
        ordinal = segment.fields[field].find(stem.encode())
        count += 0 if ordinal is None else segment.fields[field].doc_frequency(ordinal)
    return count
