"""Whether intake stays linear on hostile text: CPU times at two sizes. ``make bench`` prints them.

Linear code takes four times as long for four times the text; where a function reads only so many
characters it takes less. Ratios of the shortest times are noise, so those are not marked.
"""

import time
from collections.abc import Callable, Iterator

from index.intake.clean import clean
from index.intake.dates import find_date
from index.intake.outlet import find_outlet
from index.intake.people import find_people
from index.intake.title import find_title

SIZE = 100_000  # characters; the longer text has four times as many
RUNS = 3
SUSPICIOUS = 8.0  # the least ratio that looks like more than linear
NOISE_SECONDS = 0.001
PIECES = (
    *("kata ", "A\n", "a", "A", "A ", "Aa ", "A.", "A-", "A'", "H. ", ". ", "(", "\n", " \n", "\0", "İ", "1"),
    *("Baca juga ", "Baca juga: ", "Baca juga\n", "Editor: ", "â€œ", "AbcDef", "© 2022 ", "kepada "),
    *("12/3/", "1 2 / ", "12/3/2022\n", "Kamis (", "Kamis (13/1/2022) "),
    *("Budi ", "Budi Karvano, ", "Presiden ", "Ketua (", "kata Budi "),
)
READERS: dict[str, Callable[[str], object]] = {
    "clean": clean,
    "title": lambda text: find_title((text, text)),
    "outlet": find_outlet,
    "date": find_date,
    "people": lambda text: find_people(text, text),
}


def _telephone_book(size: int) -> str:
    """Names that are all different, each on a line of its own."""
    letters = "aeioklmnrt"
    names = (
        f"Budi Karv{''.join(letters[int(figure)] for figure in f'{i:06}')}.\n" for i in range(size // 17 + 1)
    )
    return "".join(names)[:size]


def _texts() -> Iterator[tuple[str, str, str]]:
    """A label, and the text at both sizes."""
    for piece in PIECES:
        short, long = (piece * (size // len(piece)) for size in (SIZE, 4 * SIZE))
        yield repr(piece), short, long
    yield "a telephone book", _telephone_book(SIZE), _telephone_book(4 * SIZE)


def _seconds(call: Callable[[str], object], text: str) -> float:
    """The shortest CPU time of several runs."""
    times = []
    for _ in range(RUNS):
        started = time.process_time()
        call(text)
        times.append(time.process_time() - started)
    return min(times)


def main() -> None:
    """Print the ratio of times for each input and reader, with ``!`` behind the suspicious ones."""
    print(f"ratio of CPU times, {4 * SIZE:,} characters to {SIZE:,}; ! marks those above {SUSPICIOUS:g}")
    print(" " * 22 + "".join(f"{name:>9}" for name in READERS) + f"{'slowest, ms':>13}")
    for label, short, long in _texts():
        row, slowest = f"{label:22}", 0.0
        for call in READERS.values():
            before, after = _seconds(call, short), _seconds(call, long)
            mark = "!" if after > SUSPICIOUS * before and after > NOISE_SECONDS else " "
            row += f"{after / max(before, 1e-9):8.1f}{mark}"
            slowest = max(slowest, after)
        print(f"{row}{1000 * slowest:13.0f}")


if __name__ == "__main__":
    main()
