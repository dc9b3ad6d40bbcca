"""Sentences of the training sets that share their 5-grams with what the model is tested on.

``python -m train.overlap`` says how many each set shares, and fails when one of them is left in the training.
"""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from bench.data import DATA
from index.intake.names import split_words
from train.gold import Sentence, read_gold

SHARE = 0.3  # of a sentence's 5-grams; one that shares more is not trained on
SIZE = 5  # words

Gram = tuple[str, ...]


def grams(words: Iterable[str]) -> set[Gram]:
    """All runs of SIZE words, in lower case and without marks; a shorter sentence is one itself."""
    low = [word.lower() for word in words if any(map(str.isalnum, word))]
    return {tuple(low[i : i + SIZE]) for i in range(max(1, len(low) - SIZE + 1))} if low else set()


def share(sentence: Iterable[str], tested: set[Gram]) -> float:
    """The share of a sentence's 5-grams that is in the test sets."""
    own = grams(sentence)
    return len(own & tested) / max(1, len(own))


def tested_grams(data: Path) -> set[Gram]:
    """The 5-grams of all that the model is tested on: dev and test files, and the gold pages."""
    found: set[Gram] = set()
    for path in test_files(data):
        for sentence in read_gold(path):
            found |= grams(sentence.words.low)
    for line in (data / "gold" / "pages.jsonl").open(encoding="utf-8"):
        found |= grams(split_words(json.loads(line)["text"]).low)
    return found


def test_files(data: Path) -> list[Path]:
    """The marked sentences that nothing is trained on."""
    return sorted([*data.glob("ner/*/dev.txt"), *data.glob("ner/*/test.txt")])


def apart(sentences: Sequence[Sentence], tested: set[Gram]) -> Iterator[Sentence]:
    """The sentences that may be trained on."""
    return (sentence for sentence in sentences if share(sentence.words.low, tested) <= SHARE)


def main() -> None:
    """Print the overlap of each training set before and after what is left out."""
    tested, failed = tested_grams(DATA), False
    for path in sorted(DATA.glob("ner/*/train.txt")):
        sentences = read_gold(path)
        kept = list(apart(sentences, tested))
        most = max((share(sentence.words.low, tested) for sentence in kept), default=0.0)
        failed |= most > SHARE
        print(
            f"training, {path.parent.name}: {len(sentences) - len(kept)} of {len(sentences):,} sentences "
            f"share more than {SHARE:.0%} of their 5-grams with test data and are left out; "
            f"of the rest none shares more than {most:.2f}"
        )
    sys.exit(failed)


if __name__ == "__main__":
    main()
