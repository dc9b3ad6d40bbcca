"""What a hit shows: the article's facts, marks and snippets, and why it is here."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from whoosh.query import And, Not, Or

from index.analysis.analyzer import Analyzer
from search.embedded.matching import Matcher
from search.embedded.snapshot import Snapshot
from search.results import Hit, Part
from search.snippets import Terms, mark, snippets
from search.tree import Node, Word, Words


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question came to, as far as its hits show it."""

    tree: Node
    matcher: Matcher
    terms: dict[str, Terms]  # text field → sought terms
    loose: Words | None  # words of which a hit may lack some
    explain: bool


def make_hit(doc: int, score: float, asked: Asked, snapshot: Snapshot, analyzer: Analyzer) -> Hit:
    """The hit of one document."""
    article = snapshot.article(doc)
    sought = asked.terms
    title = analyzer.analyze(article.title, article.language) if sought["title"] else []
    body = analyzer.analyze(article.body, article.language) if sought["body"] else []
    return Hit(
        id=article.id,
        score=score,
        title=article.title,
        title_html=mark(article.title, title, sought["title"]),
        snippets=snippets(article.body, body, sought["body"]),
        outlet=article.outlet,
        date=article.date,
        date_precision=article.date_precision,
        language=article.language,
        people=tuple(person.name for person in article.people),
        url=article.url,
        duplicates=int(snapshot.columns.copies[doc]),
        missing=tuple(missing_words(doc, asked)),
        explanation=tuple(score_parts(asked.tree, doc, asked.matcher)) if asked.explain else (),
    )


def missing_words(doc: int, asked: Asked) -> Iterator[str]:
    """The words, as typed, that were wanted and that the document lacks."""
    for word in asked.loose.subqueries if asked.loose else ():
        if not _has(word, doc, asked.matcher):
            yield word.text


def lacking(docs: NDArray[np.int64], asked: Asked) -> bool:
    """Whether any of the documents lacks a wanted word."""
    words = asked.loose.subqueries if asked.loose else ()
    return any(not asked.matcher.match(word).at(docs)[0].all() for word in words)


def score_parts(node: Node, doc: int, matcher: Matcher) -> Iterator[Part]:
    """What each matching word gave; the parts add up to the score."""
    if isinstance(node, Word):
        found, scores = matcher.match(node).at(np.array([doc]))
        if found[0]:
            yield Part(node.text, float(scores[0]))
    elif isinstance(node, (And, Or)):
        for child in node.subqueries:
            if not isinstance(child, Not) and (isinstance(node, And) or _has(child, doc, matcher)):
                yield from score_parts(child, doc, matcher)


def _has(node: Node, doc: int, matcher: Matcher) -> bool:
    return bool(matcher.match(node).at(np.array([doc]))[0][0])
