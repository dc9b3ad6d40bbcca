"""Invented pages, marked by hand, with the furniture that real sites print: what intake makes of them.

A page begins with ``=== what it is like | its day``, ``none`` where a careful reader could tell none. A line
that begins with ``~ `` is furniture and should go, one with ``? `` may go or stay, and what stands in ⟦⟧
should go from inside a line. All else is the article. Rules are tuned on the parts of ``TUNED`` (the tests
hold them): ``tuned.txt``, ``layouts.txt`` to ``layouts3.txt`` in the shapes of more sites, ``lists.txt`` and
``lists2.txt`` with articles that have short lines or the words of notices of their own. ``blind.txt``,
written with the first, is the figure to quote: read its figures and never its errors.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from index.intake.read import read_all_but_people
from index.page import Page

HERE = Path(__file__).parent
SHORTEST = 30  # characters of a sentence that is asked for
TUNED = ("tuned", "layouts", "layouts2", "layouts3", "lists", "lists2")
_GONE = re.compile(r"⟦(.*?)⟧")
_SENTENCE_END = re.compile(r"(?<=[.!?”\"])\s+")


@dataclass(frozen=True, slots=True)
class Marked:
    """A page and what should become of it."""

    name: str
    day: date | None
    text: str
    gone: tuple[str, ...]
    kept: tuple[str, ...]  # sentences


@dataclass(frozen=True, slots=True)
class Errors:
    """What came out otherwise."""

    day: tuple[date | None, ...]  # the day that was read, where it is another
    left: tuple[str, ...]  # furniture in the body
    lost: tuple[str, ...]  # sentences of the article in neither body nor title


def tuned_pages() -> Iterator[Marked]:
    """All pages that rules are tuned on and weights fitted to."""
    for name in TUNED:
        yield from marked_pages(name)


def marked_pages(name: str) -> Iterator[Marked]:
    """The pages of ``tuned`` or ``blind``, in order."""
    whole = (HERE / f"{name}.txt").read_text(encoding="utf-8")
    for page in re.split(r"(?m)^=== ", whole)[1:]:
        head, *lines = page.rstrip("\n").split("\n")
        like, day = head.rsplit(" | ", 1)
        article = [line for line in lines if not line.startswith(("~ ", "? "))]
        yield Marked(
            name=like,
            day=None if day == "none" else date.fromisoformat(day),
            text="\n".join(re.sub(r"^[~?] |[⟦⟧]", "", line) for line in lines),
            gone=(
                *(line[2:] for line in lines if line.startswith("~ ")),
                *(piece for line in article for piece in _GONE.findall(line)),
            ),
            kept=tuple(
                sentence.strip()
                for line in article
                for stretch in _GONE.sub("\n", line).split("\n")
                for sentence in _SENTENCE_END.split(stretch)
                if len(sentence.strip()) >= SHORTEST
            ),
        )


def errors_of(page: Marked) -> Errors:
    """What reading the page gets wrong; a short label is left where a line of the body is it."""
    article = read_all_but_people(Page(source=page.name, text=page.text)).article
    lines = {_plain(line) for line in article.body.split("\n")}
    body, text = _plain(article.body), _plain(f"{article.title}\n{article.body}")
    kept = {_plain(sentence) for sentence in page.kept}
    return Errors(
        day=() if article.date == page.day else (article.date,),
        left=tuple(
            junk
            for junk in page.gone
            if _plain(junk) in lines or (len(junk) >= SHORTEST and _plain(junk) in body)
            if not any(_plain(junk) in sentence for sentence in kept)
        ),
        lost=tuple(sentence for sentence in page.kept if _plain(sentence) not in text),
    )


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def main() -> None:
    """Print the shares of both halves."""
    for pages, title in ((list(tuned_pages()), "tuned on"), (list(marked_pages("blind")), "quote these")):
        found = [errors_of(page) for page in pages]
        dated = [(page, wrong) for page, wrong in zip(pages, found, strict=True) if page.day]
        gone, kept = sum(len(page.gone) for page in pages), sum(len("".join(page.kept)) for page in pages)
        print(
            f"invented pages, {title}: {len(pages)}; "
            f"date right {1 - sum(bool(wrong.day) for _, wrong in dated) / len(dated):.3f}, "
            f"invented {sum(bool(w.day) for p, w in zip(pages, found, strict=True) if not p.day)} of "
            f"{len(pages) - len(dated)}, "
            f"furniture gone {1 - sum(len(wrong.left) for wrong in found) / gone:.3f} of {gone}, "
            f"sentences kept {1 - sum(len(''.join(wrong.lost)) for wrong in found) / kept:.4f}"
        )


if __name__ == "__main__":
    main()
