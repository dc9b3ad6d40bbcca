"""Misspelt words of real titles, and how often the right one is offered: ``python -m bench.spelling``.

Each word gets one random edit (a letter added, dropped, replaced, or two neighbours swapped), drawn with a
seed, and is asked for alone. The weights were tuned on the titles of articles whose id has an even CRC-32;
quote the figures of the others.
"""

import re
import string
import time
from collections.abc import Sequence
from pathlib import Path
from random import Random
from zlib import crc32

from bench.bars import Bar, print_bars
from bench.data import NEWS, json_lines, plain_article
from bench.folder import FOLDER, made_once
from index.build import IndexWriter
from search.embedded.engine import EmbeddedEngine
from search.query import Query

COUNT = 500  # words of a draw
SEED = 2024
LEAST_LETTERS = (4, 1)  # of the words drawn; most edits of a word of two letters are words themselves
LEAST_RIGHT, MOST_WRONG = 0.85, 0.03
_WORD = re.compile(r"[A-Za-z]+")


def main() -> None:
    """Print every figure; takes two minutes for an index that is made once, and then half of one."""
    if not NEWS.exists():
        print(f"spelling: {NEWS} is absent, nothing measured")
        return
    engine = EmbeddedEngine(made_once(FOLDER / "telusur-news-plain", _build))
    titles = [(row["id"], row["title"]) for row in json_lines(NEWS)]
    for part, name in ((0, "tuned on"), (1, "others (quote these)")):
        words = [
            word
            for article_id, title in titles
            if crc32(article_id.encode()) % 2 == part
            for word in _WORD.findall(title)
        ]
        _report(engine, words, name)


def _build(place: Path) -> None:
    with IndexWriter(place) as writer:
        for row in json_lines(NEWS):
            writer.put(plain_article(row["id"], row["title"], row["text"]))


def _measure(engine: EmbeddedEngine, words: Sequence[str], random: Random) -> tuple[float, float, float]:
    """The share of words that come back from a misspelling, that of right ones changed, and ms a search."""
    started = time.perf_counter()
    right = sum(_offered(engine, misspelt(word, random)) == word.lower() for word in words)
    wrong = sum(_offered(engine, word) is not None for word in words)
    milliseconds = 1000 * (time.perf_counter() - started) / (2 * len(words))
    return right / len(words), wrong / len(words), milliseconds


def _report(engine: EmbeddedEngine, words: Sequence[str], part: str) -> None:
    """What comes of words as often as titles have them, and of different words."""
    bars = []
    for least in LEAST_LETTERS:
        long = [word for word in words if len(word) >= least]
        for name, drawn in (("words", long), ("different words", sorted({word.lower() for word in long}))):
            random = Random(SEED)
            right, wrong, milliseconds = _measure(engine, random.sample(drawn, COUNT), random)
            kind = f"{name} of {least} letters and more"
            if least == LEAST_LETTERS[0]:
                bars += [
                    Bar(f"{kind}: misspelt, the right one first", right, LEAST_RIGHT, True, unit=""),
                    Bar(f"{kind}: right, another one offered", wrong, MOST_WRONG, unit=""),
                ]
            else:
                print(
                    f"spelling, {part}, {kind}: right {right:.3f}, changed {wrong:.3f}, {milliseconds:.1f} ms"
                )
    print_bars(bars, f"spelling, {part}")


def _offered(engine: EmbeddedEngine, word: str) -> str | None:
    suggestion = engine.search(Query(q=word, limit=1, facet=(("outlet", 1),))).suggestion
    return None if suggestion is None else suggestion.lower()


def misspelt(word: str, random: Random) -> str:
    """The word with one edit that changes it."""
    edited = word
    while not edited or edited.lower() == word.lower():
        at, letter = random.randrange(len(word)), random.choice(string.ascii_lowercase)
        before, here, behind = word[:at], word[at], word[at + 1 :]
        edited = random.choice(
            (
                before + letter + here + behind if random.randrange(len(word) + 1) else word + letter,
                before + behind,
                before + letter + behind,
                before + behind[:1] + here + behind[1:],
            )
        )
    return edited


if __name__ == "__main__":
    main()
