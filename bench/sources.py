"""What the corpora are made of: real articles as sentences, each with the people whom it names.

People are found by our own intake, in the whole article; a sentence has those whose full name stands in it.
"""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import date
from functools import cache
from pathlib import Path

from bench.data import DEMO, NEWS, json_lines
from bench.folder import FOLDER, made_once
from index.article import Article
from index.page import Page, Reject
from index.run import read_pages
from index.sources.records import page_of
from index.sources.walk import iter_pages

JOBS = 2
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"'”’)]*\s+(?=[\"'“‘(]?[A-Z0-9])")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a source."""

    text: str
    words: int
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SourceArticle:
    """A real article, ready to be recombined."""

    title: str
    url: str | None
    outlet: str | None
    day: int | None  # proleptic ordinal
    sentences: tuple[Sentence, ...]  # at least one


def prepare(news: Path = NEWS, folder: Path = FOLDER) -> Path:
    """The sources as JSON Lines, ordered by day and undated ones last; made once.

    The demo archive stands in where the news are absent, and is told from them by its file's name.
    """
    name = "sources-news.jsonl" if news.exists() else "sources-demo.jsonl"
    if not news.exists():
        _say_absent(news)
    return made_once(folder / name, _writer(_news(news) if news.exists() else iter_pages([str(DEMO)])))


def load(path: Path) -> list[SourceArticle]:
    """The sources that ``prepare`` wrote."""
    return [_source(row) for row in json_lines(path)]


def split_sentences(text: str) -> list[str]:
    """The sentences of a text, by the signs that end them and the capital behind; nothing is lost but space.

    >>> split_sentences("Air naik. Warga di Jl. Melati mengungsi! 12 rumah rusak.")
    ['Air naik.', 'Warga di Jl.', 'Melati mengungsi!', '12 rumah rusak.']
    """
    return [
        sentence
        for line in text.splitlines()
        for piece in _SENTENCE_END.split(line)
        if (sentence := piece.strip())
    ]


@cache
def _say_absent(news: Path) -> None:
    print(f"({news} is absent: the corpora are made of the demo archive)")


def _news(path: Path) -> Iterator[Page]:
    for number, record in enumerate(json_lines(path), 1):
        yield page_of(record, f"news:{number}")


def _writer(pages: Iterator[Page] | Iterator[Page | Reject]) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        found = [
            source
            for reading in read_pages(pages, jobs=JOBS)
            if not isinstance(reading, Reject) and (source := _of(reading.article)).sentences
        ]
        found.sort(key=lambda source: source.day or date.max.toordinal())
        with path.open("w", encoding="utf-8") as out:
            for source in found:
                out.write(json.dumps(asdict(source), ensure_ascii=False) + "\n")

    return write


def _of(article: Article) -> SourceArticle:
    names = [person.name for person in article.people]
    sentences = (
        Sentence(text, len(_WORD.findall(text)), tuple(name for name in names if name in text))
        for text in split_sentences(article.body)
    )
    day = article.date.toordinal() if article.date else None
    return SourceArticle(article.title, article.url, article.outlet, day, tuple(sentences))


def _source(row: dict[str, object]) -> SourceArticle:
    sentences = tuple(
        Sentence(one["text"], one["words"], tuple(one["people"]))
        for one in row["sentences"]  # type: ignore[attr-defined]
    )
    return SourceArticle(**(row | {"sentences": sentences}))  # type: ignore[arg-type]
