"""Near-copies on articles that were edited as outlets edit them: what is found, and what is found wrongly.

Real articles are the originals; each has copies of five kinds, and a follow-up that repeats its background
and is no copy. The least agreement was tuned on the first half of the originals: quote the second.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, islice
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from bench.data import DATA, json_lines
from index.article import Article
from index.build import IndexWriter
from index.page import BadArticle
from index.sources.records import page_of
from index.intake.read import read_page

SEED = 7
ORIGINALS = 1_000  # of each half
APART = 0.1  # of the shingles that two originals share at most: the archive has real copies
SENTENCES = re.compile(r"(?<=[.!?”\"])\s+")
PLACES = ("Bandar Suluh", "Teluk Gaharu", "Kota Velika", "Muara Obor")
OUTLETS = ("Suluh Pagi", "Obor", "Gaharu", "Kabar Teluk")

Sentences = list[str]
Edit = Callable[[Sentences, Sentences, Random], Sentences]  # its sentences, all words to draw from, chance


def cut(sentences: Sentences, words: Sentences, random: Random) -> Sentences:
    """The end is missing, up to two fifths."""
    return sentences[: round(len(sentences) * random.uniform(0.6, 0.9))]


def reworded(sentences: Sentences, words: Sentences, random: Random) -> Sentences:
    """Up to a quarter of the sentences have every third word replaced."""
    share = random.uniform(0.1, 0.25)
    return [_reworded(one, words, random) if random.random() < share else one for one in sentences]


def dateline(sentences: Sentences, words: Sentences, random: Random) -> Sentences:
    """Another place and outlet in front, a credit and a link behind."""
    front = f"{random.choice(PLACES).upper()}, {random.choice(OUTLETS)} - {sentences[0]}"
    link = " ".join(random.choices(words, k=9))
    return [front, *sentences[1:], f"Baca juga: {link}.", f"Disunting oleh redaksi {random.choice(OUTLETS)}."]


def shuffled(sentences: Sentences, words: Sentences, random: Random) -> Sentences:
    """Some sentences stand elsewhere, one or two are gone, some have a word more or less."""
    kept = [one for one in sentences if random.random() > 0.08]
    for _ in range(len(kept) // 6):
        kept.insert(random.randrange(len(kept)), kept.pop(random.randrange(len(kept))))
    return [_touched(one, words, random) if random.random() < 0.2 else one for one in kept]


def all_at_once(sentences: Sentences, words: Sentences, random: Random) -> Sentences:
    """A little of each."""
    kept = sentences[: round(len(sentences) * random.uniform(0.8, 0.95))]
    kept = [_reworded(one, words, random) if random.random() < 0.1 else one for one in kept]
    return dateline(kept, words, random)


EDITS: tuple[Edit, ...] = (cut, reworded, dateline, shuffled, all_at_once)


def _reworded(sentence: str, words: Sentences, random: Random) -> str:
    old = sentence.split()
    return " ".join(random.choice(words) if place % 3 == 1 else word for place, word in enumerate(old))


def _touched(sentence: str, words: Sentences, random: Random) -> str:
    old = sentence.split()
    place = random.randrange(len(old) + 1)
    return " ".join([*old[:place], random.choice(words), *old[place + random.randint(0, 1) :]])


@dataclass(frozen=True, slots=True)
class Found:
    """Pairs of articles in the same group, of all originals and what was made of them."""

    wanted: int  # an original and a copy of it
    right: int
    wrong: int  # pairs of articles of different originals
    missed: dict[str, int]  # copies that are not in the group of their original, by edit

    def __str__(self) -> str:
        recall, precision = self.right / self.wanted, self.right / max(1, self.right + self.wrong)
        missed = ", ".join(f"{name} {count}" for name, count in self.missed.items())
        return f"precision {precision:.4f}, recall {recall:.4f} ({self.wanted:,} copies; missed of each: {missed})"


def edited(originals: Sequence[Article], random: Random) -> Iterator[tuple[str, str, Article]]:
    """Original, kind and article: each original, its copies, and a follow-up that is none."""
    words = [word for one in originals for word in one.body.split()]
    for number, one in enumerate(originals):
        sentences = _sentences(one)
        yield one.id, "original", one
        for edit in EDITS:
            text = " ".join(edit(sentences, words, random))
            yield one.id, edit.__name__, replace(one, id=f"{one.id}/{edit.__name__}", body=text)
        other = originals[number - 1]
        news, background = _sentences(other), sentences[-round(len(sentences) * 0.3) :]
        body = " ".join([*news[: len(sentences)], *background])
        yield other.id + "/follow-up", "follow-up", replace(one, id=f"{one.id}/follow-up", body=body)
