"""From a page as scraped to the paragraphs of its article, with everything taken out on record."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from index.article import Removed
from index.intake.above_dateline import captions_above_dateline
from index.intake.behind_signature import behind_signature
from index.intake.captions import around_credits, captions, captions_between_notices
from index.intake.credited import without_credits
from index.intake.edges import (
    LONGEST_LABEL,
    behind_end,
    between_title_and_text,
    labels_between_credits,
)
from index.intake.furniture import furniture_of
from index.intake.headings import heads_list, heads_tags
from index.intake.issued import issue_lines
from index.intake.labelled import under_labels
from index.intake.leftovers import leftovers
from index.intake.lists import (
    CUT_SHORT,
    FIRST_NUMBER,
    dated_tail,
    headline_tail,
    is_bullet,
    numbered_lists,
    other_stories,
    teaser_tail,
)
from index.intake.marking import MarkedLine, mark, mark_edge
from index.intake.outlet_line import outlet_lines
from index.intake.page_head import (
    LAST_LINES,
    LEAD_LINES,
    day_in_list,
    headlines_above,
    long_menu,
    opens_with_title,
    sections,
    title_beside,
    title_in_list,
    weather,
)
from index.intake.prose import LONGEST_ITEM, PROSE_WORDS
from index.intake.related import has_cue, pieces
from index.intake.repair import collapse, repair
from index.intake.repeats import repeat_inside, repeats, titles_again
from index.intake.sign_offs import is_joint_signature
from index.intake.stray_headlines import stray_headlines
from index.intake.unmarked import may_have_unmarked

_POST = re.compile(r"^(?=[^\n]{0,300}$).*(?:#\w|https?://|pic\.twitter|(?<!\w)@\w.*[^.”\"]$)")
_BLANK_LINES = re.compile(r"\n\s*\n")
ISSUED = "date of publication"  # the reason of lines that say it
COPYRIGHT = "COPYRIGHT ©"  # glued to a byline
LEAST_KEPT = 0.3  # of a page's prose, repeats aside; below it the rules have misread the page
LONG_PAGE = 600  # characters of prose from which that share says something
PROSE = 80  # characters that make a line prose
FEWEST_STORIED = 6  # lines of a page that other stories are printed between
SHORTEST_NOTICE = 9  # characters of "Baca juga"


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A page without its furniture."""

    paragraphs: tuple[
        str, ...
    ]  # in order, whitespace collapsed; the title's line first where the page has one
    removed: tuple[Removed, ...]  # in page order
    dated: tuple[str, ...]  # the paragraphs, and among them the removed lines that say when the page came out

    @property
    def imprint(self) -> str:
        """The copyright lines, and what stands behind their mark in a byline."""
        copyrights = (
            line.text if line.reason == "copyright" else line.text.partition(COPYRIGHT)[2]
            for line in self.removed
        )
        return "\n".join(filter(None, copyrights))


def clean(text: str) -> Cleaned:
    """The article's paragraphs and what was removed around and between them.

    When a rule is unsure it keeps. When the rules together would leave hardly any of a long
    page's prose, they have misread it: then only repeats and adverts go.
    """
    lines = marked(text)
    mark_edge(lines, leftovers)
    _guard(lines)
    return Cleaned(
        paragraphs=tuple(line.text for line in lines if line.reason is None),
        removed=tuple(Removed(line.text, line.reason) for line in lines if line.reason),
        dated=tuple(line.text for line in lines if line.reason in (None, ISSUED)),
    )


def marked(text: str) -> list[MarkedLine]:
    """The stretches of the page, in order, and what the rules alone say of each."""
    lines = [line for line in _once(_stretches(_BLANK_LINES.sub("\n", repair(text)))) if line.text]
    _mark_captions(lines)
    mark(lines, repeats([line.text for line in lines]), "repeated block")
    _mark_furniture(lines)
    _mark_head(lines)
    _mark_lists(lines)
    _mark_menu(lines)
    _mark_issue(lines)
    _mark_loose(lines)
    if any(line.reason for line in lines):
        _mark_labelled(lines)
        for find in (captions_between_notices, labels_between_credits):
            mark_edge(lines, find)
    if not _opens_with_prose(lines):
        for find in (captions_above_dateline, between_title_and_text):
            mark_edge(lines, find)
    if any(line.text.endswith(")") for line in lines[:-1]):
        mark_edge(lines, behind_signature)
    lines = without_credits(lines)
    if not _closes_with_prose(lines):
        mark_edge(lines, behind_end)
    return lines


def _stretches(text: str) -> Iterable[MarkedLine]:
    """The page's lines, cut where a notice stands inside one."""
    cued = has_cue(text)
    tidy = "  " not in text and text.replace("\n", "").isprintable()  # white space is single spaces
    for raw in text.split("\n"):
        line = raw.strip() if tidy else raw.strip().replace("\xa0", " ")  # else a notice with one is none
        if len(line) < SHORTEST_NOTICE or not (cued or may_have_unmarked(line)):
            yield MarkedLine(line if tidy else collapse(line))
            continue
        for stretch, reason in pieces(line):
            yield MarkedLine(collapse(stretch), reason)


def _once(lines: Iterable[MarkedLine]) -> Iterable[MarkedLine]:
    """The lines, one that says its beginning again cut there."""
    for line in lines:
        again = repeat_inside(line.text) if line.reason is None else None
        if again is None:
            yield line
            continue
        yield MarkedLine(collapse(line.text[: again.start]))
        yield MarkedLine(collapse(line.text[again.start : again.stop]), "repeated block")
        yield MarkedLine(collapse(line.text[again.stop :]))


def _texts_and_reasons(lines: Sequence[MarkedLine]) -> tuple[list[str], list[str | None]]:
    return [line.text for line in lines], [line.reason for line in lines]


def _mark_captions(lines: list[MarkedLine]) -> None:
    """Before repeats are looked for: the two lines of a caption go both."""
    left = [line for line in lines if line.reason is None]
    if len(left) > 2:
        mark(left, captions([line.text for line in left], left[0].text), "photo credit")


def _mark_lists(lines: list[MarkedLine]) -> None:
    """Lists are read over what is left, for an advert may stand between a heading and its items."""
    left = [line for line in lines if line.reason is None or _is_of_list(line.text)]
    mark(left, other_stories([line.text for line in left]), "list of other stories")
    if any(line.text in FIRST_NUMBER for line in lines):
        left = [line for line in lines if line.reason is None or is_bullet(line.text)]
        mark(left, numbered_lists([line.text for line in left]), "list of other stories")
    left = [line for line in left if line.reason is None]
    mark(left, dated_tail([line.text for line in left]), "list of other stories")
    left = [line for line in left if line.reason is None]
    mark(left, headline_tail([line.text for line in left]), "list of other stories")
    if left and left[-1].text.endswith(CUT_SHORT):
        mark(left, teaser_tail([line.text for line in left]), "list of other stories")
    if any(line.reason == "list of other stories" for line in lines[: 4 * LEAD_LINES]):
        texts, reasons = _texts_and_reasons(lines)
        day = day_in_list(texts, reasons)
        title = title_in_list(texts, reasons) if day is None else title_beside(texts, reasons, day)
        for own in (day, title):
            if own is not None:
                lines[own].reason = None


def _is_of_list(text: str) -> bool:
    """Whether a line that is furniture by itself tells of a list, too."""
    return is_bullet(text) or heads_tags(text) or heads_list(text)


def _mark_furniture(lines: list[MarkedLine]) -> None:
    """Lines that are furniture by themselves, and what goes with them."""
    left = [line for line in lines if line.reason is None]
    for line, reason in zip(left, furniture_of([line.text for line in left]), strict=True):
        line.reason = reason or _signed(line.text)
    if (
        lines
        and lines[0].reason not in (None, "photo credit")
        and opens_with_title([x.text for x in lines[:2]])
    ):
        lines[0].reason = None
    mark(lines, list(titles_again([line.text for line in lines[:LEAD_LINES]])), "repeated block")
    if any(line.reason for line in lines):
        _mark_posts(lines)
        for at in around_credits(*_texts_and_reasons(lines)):
            lines[at].reason = "photo credit"


def _mark_posts(lines: list[MarkedLine]) -> None:
    """The text of an embedded post, above the line that says whose it is."""
    for above, line in pairwise(lines):
        if line.reason == "embedded post" and above.reason is None and _POST.search(above.text):
            above.reason = "embedded post"


def _mark_loose(lines: list[MarkedLine]) -> None:
    """Lines below the first that end no sentence and name an outlet or other stories."""
    if any(
        len(line.text) <= LONGEST_ITEM and line.text[-1].isalnum() and not line.reason for line in lines[1:]
    ):
        for at, reason in outlet_lines(*_texts_and_reasons(lines)):
            lines[at].reason = reason
        if len(lines) > FEWEST_STORIED:
            mark(lines, list(stray_headlines(*_texts_and_reasons(lines))), "related link")


def _mark_labelled(lines: list[MarkedLine]) -> None:
    for at, reason in under_labels(*_texts_and_reasons(lines)):
        lines[at].reason = lines[at].reason or reason


def _mark_head(lines: list[MarkedLine]) -> None:
    mark(lines, weather([line.text for line in lines[: 2 * LEAD_LINES]]), "page furniture")
    if sum(line.reason is not None for line in lines) > 1:
        mark_edge(lines, long_menu)


def _mark_menu(lines: list[MarkedLine]) -> None:
    left = [line for line in lines if line.reason is None]
    mark(left, list(sections([line.text for line in left])), "page furniture")


def _mark_issue(lines: list[MarkedLine]) -> None:
    """Once lists are marked: their days are of other stories."""
    left = [line for line in lines if line.reason is None]
    found = list(issue_lines([line.text for line in left]))
    if found:
        mark(left, found, ISSUED)
        mark(lines, list(headlines_above(*_texts_and_reasons(lines))), "list of other stories")


def _signed(text: str) -> str | None:
    return "byline" if is_joint_signature(text) else None


def _opens_with_prose(lines: Sequence[MarkedLine]) -> bool:
    """Whether the title's line stands right above the text: a quick look."""
    return len(lines) > 1 and lines[0].reason is lines[1].reason is None and _is_surely_prose(lines[1].text)


def _closes_with_prose(lines: Sequence[MarkedLine]) -> bool:
    """Whether nothing stands behind the text: a quick look."""
    if not lines or any(line.reason for line in lines[-LAST_LINES:]) or not _is_surely_prose(lines[-1].text):
        return False
    return all(line.reason != "byline" for line in lines)  # else the last one may be about the writer


def _is_surely_prose(text: str) -> bool:
    return len(text) > LONGEST_LABEL and text.endswith((".", "”", '"')) and text.count(" ") >= PROSE_WORDS


def _guard(lines: list[MarkedLine]) -> None:
    """Bring back removed prose when hardly any would be left of a long page."""
    prose = [
        line
        for line in lines
        if len(line.text) >= PROSE and line.reason not in ("repeated block", "advert", "photo credit")
    ]
    if all(line.reason is None for line in prose):
        return
    whole = sum(len(line.text) for line in prose)
    kept = sum(len(line.text) for line in prose if line.reason is None)
    if whole >= LONG_PAGE and kept < LEAST_KEPT * whole:
        for line in prose:
            line.reason = None
