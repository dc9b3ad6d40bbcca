"""Fit where a linked headline ends inside a flat paragraph: ``python -m train.headlines``, a minute.

Headlines of the news archive are put into paragraphs of other articles of their outlet, as
``bench.cleaning`` does, and a conditional logistic regression learns which of the capitals behind opens the
next sentence. Made from odd articles of each outlet, without gold pages; even ones are the figure to quote.
"""

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from math import log
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.cleaning import Article, by_outlet, with_link
from bench.data import DATA, json_lines
from index.intake import headline_signs
from index.intake.headline_end import places
from index.intake.headline_signs import WEIGHTS, WORDS, is_small, lexical, plain, signs
from index.intake.related import LONGEST_HEADLINE
from train.news import opening_words

SEEDS = (11, 12, 13)  # of the links that are put into the articles
FEWEST = 8  # times that a word of the table stands at a beginning, an end or inside
EXTREME = 4.0  # log-odds
STEPS, RATE, DECAY = 300, 0.3, 1e-4

Example = tuple[list[dict[str, float]], int]  # what is so of each place, and which is right


def main() -> None:
    """Count words, put links, fit, and write both tables."""
    target = Path(headline_signs.__file__).parent
    gold = {row["id"] for row in json_lines(DATA / "gold" / "pages.jsonl")}
    articles = {
        outlet: [one for one in found[0::2] if one["id"] not in gold]
        for outlet, found in sorted(by_outlet().items())
    }
    rows = list(_word_rows([one for found in articles.values() for one in found]))
    (target / WORDS).write_text("".join(rows), encoding="utf-8")
    examples = [one for seed in SEEDS for one in _examples(articles, random.Random(seed))]  # noqa: S311
    names = sorted({name for places, _ in examples for place in places for name in place})
    weights = _fit(examples, {name: number for number, name in enumerate(names)})
    table = (f"{weight:.2f}\t{name}\n" for name, weight in zip(names, weights, strict=True))
    (target / WEIGHTS).write_text("".join(table), encoding="utf-8")
    print(f"{len(names)} weights of {len(examples):,} links, {len(rows):,} words")


def _word_rows(articles: Sequence[Article]) -> Iterator[str]:
    """How well each word opens a sentence and ends a headline, against standing inside one."""
    titles = [article["title"].split() for article in articles]
    inside = Counter(plain(word) for title in titles for word in title[1:-1])
    ends = Counter(plain(title[-1]) for title in titles if title)
    opens = Counter(plain(word) for article in articles for word in opening_words(article["text"]))
    for word in sorted(word for word in {*inside, *ends, *opens} if word and not word.isdigit()):
        if inside[word] + ends[word] + opens[word] >= FEWEST:
            beginning, end = (_odds(word, found, inside) for found in (opens, ends))
            yield f"{word}\t{beginning:.1f}\t{end:.1f}\n"


def _odds(word: str, found: Counter[str], inside: Counter[str]) -> float:
    share = found.total() / inside.total()
    return max(-EXTREME, min(EXTREME, log((found[word] + 0.5) / (share * inside[word] + 1))))


def _examples(articles: dict[str, list[Article]], rng: random.Random) -> Iterator[Example]:
    for found in articles.values():
        for article in found:
            put = with_link(article, rng.choice(found)["title"].strip(), rng)
            if put is None:
                continue
            before, link, after = put
            headline = link.removeprefix("Baca juga: ")
            words = f"{headline} {after}"[:LONGEST_HEADLINE].split()
            around = f"{before}{link} {after}"
            where, right = list(places(words)), len(headline.split())
            if right in where:
                small = list(map(is_small, words))
                yield [_values(words, small, at, around) for at in where], where.index(right)


def _values(words: Sequence[str], small: Sequence[bool], at: int, around: str) -> dict[str, float]:
    opens, ends = lexical(words, at)
    case = "sentence" if any(small[:at]) else "title"
    return {
        **dict.fromkeys(signs(words, small, at, around), 1.0),
        f"{case} opens": opens,
        f"{case} ends": ends,
    }


def _fit(examples: Sequence[Example], numbers: dict[str, int]) -> NDArray[np.float64]:
    """Weights of a conditional logistic regression (McFadden 1974) by AdaGrad; (n_signs,)."""
    places = [place for found, _ in examples for place in found]
    values = np.zeros((len(places), len(numbers)))
    for row, place in enumerate(places):
        for name, value in place.items():
            values[row, numbers[name]] = value
    lengths = np.array([len(found) for found, _ in examples])
    starts = np.cumsum([0, *lengths[:-1]])
    right = starts + np.array([one for _, one in examples])
    weights, squares = np.zeros(len(numbers)), np.full(len(numbers), 1e-8)
    for _ in range(STEPS):
        scores = values @ weights
        chances = np.exp(scores - np.repeat(np.maximum.reduceat(scores, starts), lengths))
        chances /= np.repeat(np.add.reduceat(chances, starts), lengths)
        chances[right] -= 1
        slope = values.T @ chances / len(examples) + DECAY * weights
        squares += slope * slope
        weights -= RATE * slope / np.sqrt(squares)
    return weights


if __name__ == "__main__":
    main()
