"""Corpora of any size: new articles recombined from the sentences of real ones.

An article takes runs of sentences from two to four sources that are near in time, the title of one, outlet
and day of one (moved by some days), and the people whom its sentences name. Article number n is the same in
every corpus, so a small corpus is the beginning of a large one.
"""

import json
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import islice
from pathlib import Path
from random import Random

from bench.folder import FOLDER, made_once
from bench.pool import in_order
from bench.sources import JOBS, Sentence, SourceArticle, load, prepare
from index.names import fold_name

SEED = 2024
CHUNK = 2_000  # articles that are drawn from one random generator
NEAR = 200  # places in the order of time that sources of one article lie apart at most
DAYS_SPREAD = 10.0  # standard deviation of the days by which an article's date is moved
MOST_WORDS = 1_500
PARAGRAPH = (1, 3)  # sentences


@dataclass(frozen=True, slots=True)
class Sources:
    """The sources of one process."""

    articles: list[SourceArticle]
    words: list[int]  # of each
    first: int  # earliest and latest day, proleptic ordinals
    last: int


def corpus(count: int, folder: Path = FOLDER, sources: Path | None = None) -> Path:
    """The corpus of ``count`` articles as JSON Lines; made once, about 2 GB for a million.

    Each record has id, url, title, text, outlet, date and people.
    """
    path = sources or prepare(folder=folder)
    kind = path.stem.removeprefix("sources-")
    return made_once(folder / f"{kind}-{count}.jsonl", partial(_write, path, count))


def _write(sources: Path, count: int, path: Path) -> None:
    with path.open("w", encoding="utf-8") as out:
        ranges = (range(start, min(start + CHUNK, count)) for start in range(0, count, CHUNK))
        jobs = JOBS if count > CHUNK else 1
        for text in in_order(_records, ranges, jobs, _load, sources):
            out.write(text)


_loaded: Sources | None = None  # of this process


def _load(path: Path) -> None:
    global _loaded
    articles = load(path)
    days = [article.day for article in articles if article.day is not None]
    words = [sum(sentence.words for sentence in article.sentences) for article in articles]
    _loaded = Sources(articles, words, min(days, default=1), max(days, default=1))


def _records(numbers: range) -> str:
    assert _loaded is not None
    random = Random(f"{SEED}:{numbers.start}")
    rows = (json.dumps(_record(number, random, _loaded), ensure_ascii=False) for number in numbers)
    return "".join(f"{row}\n" for row in rows)


def _record(number: int, random: Random, sources: Sources) -> dict[str, object]:
    base = random.randrange(len(sources.articles))
    chosen = [sources.articles[base]]
    for _ in range(random.randint(1, 3)):
        near = min(max(base + random.randint(-NEAR, NEAR), 0), len(sources.articles) - 1)
        chosen.append(sources.articles[near])
    wanted = min(sources.words[random.randrange(len(sources.words))], MOST_WORDS)
    sentences = [one for source in chosen for one in _run(source, wanted // len(chosen), random)]
    people: dict[str, str] = {}
    for name in (name for sentence in sentences for name in sentence.people):
        people.setdefault(fold_name(name), name)
    dated = random.choice(chosen)
    return {
        "id": f"b{number:07}",
        "url": f"{dated.url or 'https://arsip.invalid/'}?n={number}",
        "title": random.choice(chosen).title,
        "text": _paragraphs(sentences, random),
        "outlet": dated.outlet,
        "date": _date(dated, random, sources),
        "people": list(people.values()),
    }


def _run(source: SourceArticle, words: int, random: Random) -> list[Sentence]:
    """Neighbouring sentences of about so many words together, at least one."""
    start = random.randrange(len(source.sentences))
    run, length = [], 0
    for sentence in source.sentences[start:] + source.sentences[:start]:
        run.append(sentence)
        length += sentence.words
        if length >= words:
            break
    return run


def _paragraphs(sentences: list[Sentence], random: Random) -> str:
    lines, rest = [], iter(sentences)
    while line := list(islice(rest, random.randint(*PARAGRAPH))):
        lines.append(" ".join(sentence.text for sentence in line))
    return "\n".join(lines)


def _date(source: SourceArticle, random: Random, sources: Sources) -> str | None:
    if source.day is None:
        return None
    moved = source.day + round(random.gauss(0, DAYS_SPREAD))
    return date.fromordinal(min(max(moved, sources.first), sources.last)).isoformat()
