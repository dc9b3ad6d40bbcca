"""Train the model that finds people and write it into the package: ``python -m train``, half an hour.

The gold sets that may be trained on are read, the news archive is counted; the same data and versions
of libraries give the same file. ``DESIGN.md`` says what each step brings.
"""

import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.data import DATA
from index.intake.names import Words, split_words
from index.intake.tagger.lexicon import BINS, LEVELS, Lexicon
from index.intake.tagger.model import load_model, save_model
from index.intake.tagger.tag import MODEL, Tagger
from train.casing import count_cases, restore_capitals
from train.companions import train_clusters
from train.crf import fit
from train.doubts import settle
from train.export import export
from train.gold import Sentence, read_gold
from train.news import read_news
from train.overlap import apart, tested_grams
from train.rates import Bins, count_names, rate_words

NEWS_SET = "idner-news-2k"  # is like what is read, and counts twice
CAREFUL = (NEWS_SET, "nergrit")  # gold sets that are taken as they are
CARELESS = "nerp-lowercase"  # has lost its capitals and misses names


class News:
    """The archive, read anew each time, for its words take gigabytes."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts

    def __iter__(self) -> Iterator[Words]:
        return map(split_words, self._texts)


def main(target: Path = MODEL) -> None:
    """Every step in turn."""
    tested = tested_grams(DATA)
    news = News(read_news(DATA, tested))
    cases = count_cases(news)
    _say(f"{sum(cases.small.values()) + sum(cases.capital.values()):,} words counted")
    words, clusters = train_clusters(news, cases)
    _say(f"{len(words):,} words in clusters")
    gold = {
        name: list(apart(read_gold(DATA / "ner" / name / "train.txt"), tested))
        for name in (*CAREFUL, CARELESS)
    }
    careful = [sentence for name in (NEWS_SET, *CAREFUL) for sentence in gold[name]]
    careless = [restore_capitals(sentence, cases, hyphens=True) for sentence in gold[CARELESS]]
    lexicon = make_lexicon(words, clusters, rate_words(cases, None))
    halves = careless[::2], careless[1::2]
    settled = [
        sentence
        for half, other in (halves, halves[::-1])
        for sentence in settle(half, learn([*careful, *other], lexicon))
    ]
    _say(f"{len(settled):,} of {len(careless):,} sentences of {CARELESS} are without doubt")
    for name in ("first", "second"):
        names = count_names(news, learn([*careful, *settled], lexicon))
        lexicon = make_lexicon(words, clusters, rate_words(cases, names))
        _say(f"names of the archive read by the {name} model")
    learn([*careful, *settled], lexicon, target)
    _say(f"{target}: {target.stat().st_size:,} bytes")


def learn(sentences: Sequence[Sentence], lexicon: Lexicon, target: Path | None = None) -> Tagger:
    """A tagger trained on ``sentences``; its model is kept in ``target``."""
    with tempfile.TemporaryDirectory() as folder:
        fitted, saved = Path(folder, "fitted.crfsuite"), target or Path(folder, "model.npz")
        fit(sentences, lexicon, fitted)
        save_model(saved, export(fitted, lexicon))
        return Tagger(load_model(saved))


def make_lexicon(words: Sequence[str], clusters: NDArray[np.uint16], rates: dict[str, Bins]) -> Lexicon:
    """One table of clusters and bins, words in alphabetical order."""
    rows = {word: row for row, word in enumerate(sorted({*words, *rates}))}
    table = np.zeros((len(rows), LEVELS + BINS), np.uint16)
    table[[rows[word] for word in words], :LEVELS] = clusters + 1
    table[[rows[word] for word in rates], LEVELS:] = list(rates.values())
    return Lexicon(rows, table)


def _say(what: str) -> None:
    print(f"{time.process_time():6.0f} s: {what}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
