"""Reading and analysis alone, in the processes of an indexing run, with nothing built or written."""

import time
from dataclasses import dataclass
from pathlib import Path

from bench.articles import read_articles
from bench.pool import chunks, in_order
from index.analysis.vocabulary import Vocabulary
from index.schema import name_terms

CHUNK = 250  # records handed to a process at a time


@dataclass(frozen=True, slots=True)
class Spent:
    """What became of some records; seconds are added up over processes."""

    articles: int = 0
    tokens: int = 0
    reading: float = 0.0
    analysis: float = 0.0

    def __add__(self, other: "Spent") -> "Spent":
        return Spent(
            self.articles + other.articles,
            self.tokens + other.tokens,
            self.reading + other.reading,
            self.analysis + other.analysis,
        )


def read_and_analyse(corpus: Path, jobs: int) -> Spent:
    """Read and analyse every record of a corpus in ``jobs`` processes."""
    with corpus.open("rb") as lines:
        return sum(in_order(_spend, chunks(lines, CHUNK), jobs), Spent())


_vocabulary = Vocabulary()  # of this process


def _spend(lines: list[bytes]) -> Spent:
    started = time.perf_counter()
    articles = read_articles(lines)
    read = time.perf_counter()
    texts = [text for article in articles for text in (article.title, article.body)]
    forms, starts = _vocabulary.encode_all(texts)
    for article, start, stop in zip(articles, starts[:-1:2], starts[2::2], strict=True):
        _vocabulary.stem_numbers(forms[start:stop], article.language)
        name_terms(
            (form for one in article.people for form in (one.name, *one.mentions)), _vocabulary.analyzer
        )
    return Spent(len(articles), len(forms), read - started, time.perf_counter() - read)
