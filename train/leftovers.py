"""Fit the weights of ``index/intake/leftovers.tsv``: ``python -m train.leftovers``, half a minute.

Made from the invented pages that rules are tuned on, and from nothing else. Each page is also read with some
of what the rules take put back, as if they did not know it: so the weights learn to finish what rules begin.
"""

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.invented import Marked, tuned_pages
from index.intake import leftovers
from index.intake.clean import marked
from index.intake.leftovers import asked
from index.intake.line_signs import layout, signs

TARGET = Path(leftovers.__file__).with_name(leftovers.TABLE)
COPIES = 12  # of each page, with other lines put back
PUT_BACK = 0.35  # of the removed lines
SEED = 5
FEWEST_PAGES = 2  # that a sign stands on
STEPS, RATE, DECAY = 200, 0.3, 2e-3

Example = tuple[tuple[str, ...], bool]  # the signs of a line, and whether it is furniture


def main(target: Path = TARGET) -> None:
    """Read, fit and write the table."""
    rng = random.Random(SEED)  # noqa: S311 — lines are put back, nothing is kept secret
    pages = [list(_examples(page, rng)) for page in tuned_pages()]
    names = _frequent(pages)
    examples = [example for page in pages for example in page]
    weights = _fit(
        [[0, *(names[sign] for sign in signs if sign in names)] for signs, _ in examples],
        np.array([wanted for _, wanted in examples], dtype=np.float64),
        len(names) + 1,
    )
    rows = [(round(float(weights[number]), 3), sign) for sign, number in {"": 0, **names}.items()]
    target.write_text(
        "".join(f"{weight}\t{sign}\n" for weight, sign in rows if weight or not sign), encoding="utf-8"
    )
    print(f"{len(rows)} weights of {len(examples):,} lines in {target.name}")


def _examples(page: Marked, rng: random.Random) -> Iterator[Example]:
    gone = {" ".join(junk.split()) for junk in page.gone}
    lines = marked(page.text)
    texts, reasons = [line.text for line in lines], [line.reason for line in lines]
    for copy in range(COPIES):
        known = [None if copy and reason and rng.random() < PUT_BACK else reason for reason in reasons]
        where = layout(texts, known)
        for at in asked(texts, known, where):
            yield tuple(signs(texts, known, where, at)), texts[at] in gone


def _frequent(pages: Sequence[Sequence[Example]]) -> dict[str, int]:
    """The signs of enough pages, numbered from one on."""
    found: dict[str, set[int]] = defaultdict(set)
    for number, page in enumerate(pages):
        for names, _ in page:
            for sign in names:
                found[sign].add(number)
    frequent = sorted(sign for sign, on in found.items() if len(on) >= FEWEST_PAGES)
    return {sign: number for number, sign in enumerate(frequent, 1)}


def _fit(rows: Sequence[Sequence[int]], wanted: NDArray[np.float64], size: int) -> NDArray[np.float64]:
    """Weights of a logistic regression by AdaGrad (Duchi et al. 2011); (size,), the first of every line."""
    lengths = [len(row) for row in rows]
    signs, starts = np.concatenate([np.array(row) for row in rows]), np.cumsum([0, *lengths[:-1]])
    weights, squares = np.zeros(size), np.full(size, 1e-8)
    for _ in range(STEPS):
        found = 1 / (1 + np.exp(-np.add.reduceat(weights[signs], starts)))
        error = np.repeat((found - wanted) / len(rows), lengths)
        slope = np.bincount(signs, weights=error, minlength=size) + DECAY * weights / len(rows) ** 0.5
        squares += slope * slope
        weights -= RATE * slope / np.sqrt(squares)
    return weights


if __name__ == "__main__":
    main()
