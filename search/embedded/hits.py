"""What a hit shows: the article's facts, marks and snippets, and why it is here."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np
from whoosh.query import Not

from index.analysis.finder import Finder
from index.schema import NO_DATE
from search.embedded.highlights import Sought
from search.embedded.matching import Matcher
from search.embedded.near import pairs_of
from search.embedded.ranking import Ranked
from search.embedded.scoring import recency
from search.embedded.snapshot import Snapshot
from search.marks import mark
from search.results import MOST_COPIES, Copies, Copy, Hit, Part
from search.snippets import MOST_FOUND, snippets
from search.tree import Node, Word, Words


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question came to, as far as its hits show it."""

    tree: Node
    matcher: Matcher
    loose: Words | None  # words of which a hit may lack some
    explain: bool
    recent: bool = False  # recent articles are preferred


def make_hit(ranked: Ranked, asked: Asked, sought: Sought, snapshot: Snapshot, finder: Finder) -> Hit:
    """The hit of one document, with what is sought marked."""
    article, text = snapshot.facts(ranked.number, ranked.doc)
    terms = sought[article.language]
    title = finder.find(article.title, article.language, terms["title"].sought)
    body = finder.find(text, article.language, terms["body"].sought, MOST_FOUND)
    return Hit(
        id=article.id,
        score=ranked.score,
        title=article.title,
        title_html=mark(article.title, title, terms["title"]),
        snippets=snippets(text, body, terms["body"]),
        outlet=article.outlet,
        date=article.date,
        date_precision=article.date_precision,
        language=article.language,
        people=snapshot.person.of(ranked.number, ranked.doc),
        url=article.url,
        duplicates=snapshot.duplicates(ranked.number, ranked.doc),
        missing=tuple(missing_words(ranked, asked)),
        explanation=_explanation(ranked, asked, snapshot) if asked.explain else (),
    )


def named_copies(number: int, doc: int, snapshot: Snapshot) -> Copies:
    """The copies of a document, the oldest first, undated ones last."""
    found = []
    for part, one in snapshot.copies_of(number, doc):
        segment = snapshot.segments[part]
        day = int(segment.days[one])
        found.append((day == NO_DATE, day, segment.id(one), part, one))
    first = (snapshot.facts(part, one)[0] for *_, part, one in sorted(found)[:MOST_COPIES])
    return Copies(
        len(found),
        tuple(Copy(a.id, a.title, a.outlet, a.date, a.date_precision, a.url) for a in first),
    )


def missing_words(hit: Ranked, asked: Asked) -> Iterator[str]:
    """The words, as typed, that were wanted and that the document lacks."""
    for word in asked.loose.subqueries if asked.loose else ():
        if not asked.matcher.has(word, hit.number, np.array([hit.doc], dtype=np.int32))[0]:
            yield word.text


def _explanation(hit: Ranked, asked: Asked, snapshot: Snapshot) -> tuple[Part, ...]:
    """What a score is made of."""
    parts = tuple(score_parts(asked.tree, hit, asked.matcher))
    if not (asked.recent and parts and hit.day != NO_DATE):
        return parts
    (factor,) = recency(np.array([hit.day], dtype=np.int32), snapshot.newest_day)
    more = (factor - 1) * sum(part.score for part in parts)
    return (*parts, Part(date.fromordinal(hit.day).isoformat(), float(more), "recent"))


def score_parts(node: Node, hit: Ranked, matcher: Matcher) -> Iterator[Part]:
    """What each matching word gave, and neighbours that are near; the parts add up to the score."""
    docs = np.array([hit.doc], dtype=np.int32)
    if isinstance(node, Not) or not matcher.at(node, hit.number, docs)[0][0]:
        return
    if isinstance(node, Word):
        often, early = (float(scores[0]) for scores in matcher.parts(node, hit.number, docs))
        yield Part(node.text, often, "word")
        if early:
            yield Part(node.text, early, "lead")
        return
    for child in getattr(node, "subqueries", ()):
        yield from score_parts(child, hit, matcher)
    if isinstance(node, Words):
        scores = matcher.nearness(node, hit.number, docs)
        for (one, other), score in zip(pairs_of(node), scores, strict=True):
            if score[0]:
                yield Part(f"{one.text} … {other.text}", float(score[0]), "near")
