"""A corpus as every engine is fed with it: read and analysed by our own code, so all have the same terms."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby, pairwise
from pathlib import Path

from bench.articles import read_articles
from bench.pool import chunks, in_order
from bench.who_is_who import JOBS, who_is_who
from index.analysis.vocabulary import Numbers, Vocabulary
from index.article import Article, Language, article_json
from index.names import fold_name
from index.schema import name_terms

CHUNK = 250  # records handed to a process at a time
MOST_FORMS = 1_000_000  # different words that a process keeps


@dataclass(frozen=True, slots=True)
class Fed:
    """An article as terms, facet values and the record to store; terms are separated by spaces."""

    id: str
    day: int | None  # proleptic ordinal
    month: int | None  # months since year 0
    outlet: str | None  # folded: names that are one facet value for us are one for everybody
    people: tuple[str, ...]  # folded, each once, under one name each
    title: str  # stems
    body: str
    title_exact: str  # folded forms, position by position with the stems
    body_exact: str
    outlet_words: tuple[str, ...]  # the words of each name
    person_words: tuple[str, ...]
    record: str  # everything that was read of the article, as JSON


def feed(corpus: Path, jobs: int = JOBS) -> Iterator[Fed]:
    """The articles of a corpus in order, analysed in ``jobs`` processes; some chunks are held at a time.

    People have the one name under which we count them, so that everybody counts the same.
    """
    known = who_is_who(corpus)
    with corpus.open("rb") as lines:
        for analysed in in_order(_analysed, chunks(lines, CHUNK), jobs):
            for one in analysed:
                people = tuple(dict.fromkeys(known.get(name, name) for name in one.people))
                yield one if people == one.people else replace(one, people=people)


def fed(articles: Sequence[Article], vocabulary: Vocabulary) -> list[Fed]:
    """Articles as they are fed; their terms are those of ``Analyzer.analyze``, by our own fastest way."""
    forms, starts = vocabulary.encode_all([text for one in articles for text in (one.title, one.body)])
    texts = [forms[start:stop] for start, stop in pairwise(starts.tolist())]
    return [
        _fed(article, title, body, vocabulary)
        for article, title, body in zip(articles, texts[::2], texts[1::2], strict=True)
    ]


def _fed(article: Article, title_forms: Numbers, body_forms: Numbers, vocabulary: Vocabulary) -> Fed:
    title, title_exact = _terms(title_forms, article.language, vocabulary)
    body, body_exact = _terms(body_forms, article.language, vocabulary)
    day, analyzer = article.date, vocabulary.analyzer
    mentions = dict.fromkeys(form for one in article.people for form in (one.name, *one.mentions))
    outlets = [article.outlet] if article.outlet else []
    return Fed(
        id=article.id,
        day=day.toordinal() if day else None,
        month=month_of(day) if day else None,
        outlet=fold_name(article.outlet) if article.outlet else None,
        people=tuple(dict.fromkeys(fold_name(one.name) for one in article.people)),
        title=title,
        body=body,
        title_exact=title_exact,
        body_exact=body_exact,
        outlet_words=_names(name_terms(outlets, analyzer)),
        person_words=_names(name_terms(mentions, analyzer)),
        record=json.dumps(article_json(article), ensure_ascii=False, separators=(",", ":")),
    )


def month_of(day: date) -> int:
    """Months since year 0."""
    return 12 * day.year + day.month - 1


def month_start(month: int) -> int:
    """The proleptic ordinal of a month's first day."""
    return date(month // 12, month % 12 + 1, 1).toordinal()


def _terms(numbers: Numbers, language: Language, vocabulary: Vocabulary) -> tuple[str, str]:
    """Stems and forms of a text."""
    stems = map(vocabulary.stems.__getitem__, vocabulary.stem_numbers(numbers, language).tolist())
    return " ".join(stems), " ".join(map(vocabulary.forms.__getitem__, numbers.tolist()))


def _names(terms: list[str | None]) -> tuple[str, ...]:
    """The words of each name, where gaps part the names."""
    runs = groupby(terms, key=lambda term: term is None)
    return tuple(" ".join(term for term in run if term) for gap, run in runs if not gap)


_vocabulary = Vocabulary()  # of this process


def _analysed(lines: list[bytes]) -> list[Fed]:
    global _vocabulary
    if len(_vocabulary.forms) > MOST_FORMS:
        _vocabulary = Vocabulary(_vocabulary.analyzer)
    return fed(read_articles(lines), _vocabulary)
