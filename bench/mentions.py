"""Names of persons in marked sentences: exact spans, as conlleval counts them.

Sentences by themselves, so nothing of what an article tells elsewhere helps. Sets are ``ner/*/dev.txt`` and
``test.txt``; none is trained on (``python -m train.overlap``).
"""

from pathlib import Path

from bench.data import DATA
from index.intake.mentions import read_names
from train.gold import read_gold, spans_of, token_spans
from train.overlap import test_files


def mentions(path: Path) -> str:
    """Precision, recall and F1 of the persons in a file."""
    right = found = marked = 0
    for sentence in read_gold(path):
        spans = [(span.first, span.last) for span in read_names(sentence.words)]
        read, gold = token_spans(sentence, spans), spans_of(sentence.tags)
        right, found, marked = right + len(read & gold), found + len(read), marked + len(gold)
    precision, recall = right / max(1, found), right / max(1, marked)
    f1 = 2 * right / max(1, found + marked)
    return f"precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f} of {marked:,} persons"


def main() -> None:
    """Print the figures of every set."""
    paths = test_files(DATA)
    if not paths:
        print(f"mentions: no sets under {DATA / 'ner'}, nothing measured")
    for path in paths:
        print(f"mentions, {path.parent.name} {path.stem}: {mentions(path)}")


if __name__ == "__main__":
    main()
