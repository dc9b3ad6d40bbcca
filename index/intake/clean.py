"""From a page as scraped to the paragraphs of its article, with everything taken out on record."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from index.article import Removed
from index.intake.bylines import opens_with_byline, split_byline
from index.intake.captions import captions
from index.intake.credits import may_have_headline, split_end, split_start
from index.intake.dates import is_date_line
from index.intake.edges import (
    LONGEST_LABEL,
    PROSE_WORDS,
    behind_end,
    between_title_and_text,
    captions_between_notices,
)
from index.intake.furniture import furniture, is_count, is_section
from index.intake.headings import heads_list, heads_tags
from index.intake.issued import issue_lines
from index.intake.leftovers import leftovers
from index.intake.lists import dated_tail, headline_tail, is_bullet, other_stories
from index.intake.related import has_cue, pieces
from index.intake.repair import collapse, repair
from index.intake.repeats import repeat_inside, repeats
from index.intake.sign_offs import is_joint_signature, is_signature
from index.intake.unmarked import may_have_unmarked

_DEGREES = re.compile(r"-?\d{1,2}(?:[.,]\d)? ?°? ?C")
_POST = re.compile(r"^(?=[^\n]{0,300}$).*(?:#\w|https?://|pic\.twitter|(?<!\w)@\w.*[^.”\"]$)")
_BLANK_LINES = re.compile(r"\n\s*\n")
ISSUED = "date of publication"  # the reason of lines that say it
LEAST_KEPT = 0.3  # of a page's prose, repeats aside; below it the rules have misread the page
LONG_PAGE = 600  # characters of prose from which that share says something
PROSE = 80  # characters that make a line prose
SHORTEST_NOTICE = 9  # characters of "Baca juga"
LAST_LINES = 3  # among the last ones too
LONG_TITLE = 40  # characters of one that may open a paragraph again
TITLE_LENGTH = 35  # characters of a line that is none of a menu's
LONG_MENU = 8  # lines above the first such one that are surely furniture: the others among them are it too
LEAD_LINES = 8  # among the first lines a section's name is a menu


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A page without its furniture."""

    paragraphs: tuple[
        str, ...
    ]  # in order, whitespace collapsed; the title's line first where the page has one
    removed: tuple[Removed, ...]  # in page order
    dated: tuple[str, ...]  # the paragraphs, and among them the removed lines that say when the page came out


@dataclass(slots=True)
class MarkedLine:
    """A stretch of the page; ``reason`` tells why it goes."""

    text: str
    reason: str | None = None


def clean(text: str) -> Cleaned:
    """The article's paragraphs and what was removed around and between them.

    When a rule is unsure it keeps. When the rules together would leave hardly any of a long
    page's prose, they have misread it: then only repeats and adverts go.
    """
    lines = marked(text)
    _mark_edge(lines, leftovers)
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
    _mark(lines, repeats([line.text for line in lines]), "repeated block")
    for line in lines:
        line.reason = line.reason or furniture(line.text) or _signed(line.text)
    _mark_posts(lines)
    _mark_weather(lines)
    _mark_head(lines)
    _mark_lists(lines)
    _mark_menu(lines)
    _mark_issue(lines)
    _mark_edge(lines, captions_between_notices)
    if not _opens_with_prose(lines):
        _mark_edge(lines, between_title_and_text)
    lines = _without_credits(lines)
    if not _closes_with_prose(lines):
        _mark_edge(lines, behind_end)
    return lines


def _stretches(text: str) -> Iterable[MarkedLine]:
    """The page's lines, cut where a notice stands inside one."""
    cued = has_cue(text)
    for raw in text.split("\n"):
        line = raw.strip().replace("\xa0", " ")  # else a notice with one inside is none
        if len(line) < SHORTEST_NOTICE or not (cued or may_have_unmarked(line)):
            yield MarkedLine(collapse(line))
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


def _mark(lines: list[MarkedLine], places: Iterable[int], reason: str) -> None:
    for at in places:
        lines[at].reason = lines[at].reason or reason


def _mark_captions(lines: list[MarkedLine]) -> None:
    """Before repeats are looked for: the two lines of a caption go both."""
    left = [line for line in lines if line.reason is None]
    if len(left) > 2:
        _mark(left, captions([line.text for line in left], left[0].text), "photo credit")


def _mark_lists(lines: list[MarkedLine]) -> None:
    """Lists are read over what is left, for an advert may stand between a heading and its items."""
    left = [line for line in lines if line.reason is None or _is_of_list(line.text)]
    _mark(left, other_stories([line.text for line in left]), "list of other stories")
    left = [line for line in left if line.reason is None]
    _mark(left, dated_tail([line.text for line in left]), "list of other stories")
    left = [line for line in left if line.reason is None]
    _mark(left, headline_tail([line.text for line in left]), "list of other stories")


def _is_of_list(text: str) -> bool:
    """Whether a line that is furniture by itself tells of a list, too."""
    return is_bullet(text) or heads_tags(text) or heads_list(text)


def _mark_posts(lines: list[MarkedLine]) -> None:
    """The text of an embedded post, above the line that says whose it is."""
    for above, line in pairwise(lines):
        if line.reason == "embedded post" and above.reason is None and _POST.search(above.text):
            above.reason = "embedded post"


def _mark_weather(lines: list[MarkedLine]) -> None:
    """A temperature, its town and today's day, as some sites print them above all, the day of scraping."""
    for at in range(min(len(lines) - 3, LEAD_LINES)):
        if not lines[at].text.endswith("C"):
            continue
        town, day = lines[at + 1].text, lines[at + 2].text
        if _DEGREES.fullmatch(lines[at].text) and len(town) <= TITLE_LENGTH and is_date_line(day):
            _mark(lines, range(at, at + 3), "page furniture")


def _mark_head(lines: list[MarkedLine]) -> None:
    """The short lines among a long menu above the title, before "Foto" in it is read as a list's heading."""
    title = next((line for line in lines if not line.reason and len(line.text) >= TITLE_LENGTH), None)
    head = next((at for at, line in enumerate(lines) if line is title), 0)
    if sum(line.reason is not None or is_section(line.text) for line in lines[:head]) >= LONG_MENU:
        _mark(lines, range(head), "page furniture")


def _mark_menu(lines: list[MarkedLine]) -> None:
    """Section names ("WORLD") and bare numbers above, under the title or at the end, as menus print them."""
    left = [line for line in lines if line.reason is None]
    if len(left) < 2:
        return
    marked = 0  # a long menu is a menu to its end
    for at, line in enumerate(left):
        if LEAD_LINES + marked <= at < len(left) - LAST_LINES:
            continue
        if is_section(line.text) or (at and is_count(line.text)):
            line.reason, marked = "page furniture", marked + 1


def _mark_issue(lines: list[MarkedLine]) -> None:
    """Once lists are marked: their days are of other stories."""
    left = [line for line in lines if line.reason is None]
    _mark(left, issue_lines([line.text for line in left]), ISSUED)


def _signed(text: str) -> str | None:
    return "byline" if is_joint_signature(text) else None


def _mark_edge(
    lines: list[MarkedLine], find: Callable[[Sequence[str], Sequence[str | None]], Iterator[int]]
) -> None:
    """What no rule knows, and stands where only furniture does; once all else is marked."""
    places = find([line.text for line in lines], [line.reason for line in lines])
    _mark(lines, list(places), "page furniture")


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


def _without_credits(lines: list[MarkedLine]) -> list[MarkedLine]:
    """The lines with reporters cut from the first paragraphs and newsroom credits from the last ones."""
    kept = [at for at, line in enumerate(lines) if line.reason is None]
    ends = _end_credits([lines[at].text for at in kept])
    title = lines[kept[0]].text if kept else ""
    result: list[MarkedLine] = []
    place = {at: number for number, at in enumerate(kept)}
    for at, line in enumerate(lines):
        number = place.get(at)
        if number is None:
            result.append(line)
            continue
        body, credits = ends.get(number, (line.text, ()))
        if number < LEAD_LINES:
            heads, body = _split_lead(body, title if number else "")
            result += heads
        if body:
            result.append(line if body == line.text else MarkedLine(body))
        result += [MarkedLine(text, reason) for text, reason in credits]
    return result


def _split_lead(text: str, title: str) -> tuple[list[MarkedLine], str]:
    """A title and a reporter printed at the head of a paragraph, and the paragraph without them."""
    heads: list[MarkedLine] = []
    rest = text[len(title) + 1 :] if title and text.startswith(f"{title} ") else ""
    if rest and ((len(title) >= LONG_TITLE and rest[0].isupper()) or opens_with_byline(rest)):
        heads.append(MarkedLine(title, "repeated block"))
        text = rest
    if opens_with_byline(text):
        *parts, (text, _) = split_byline(text)
        heads += [MarkedLine(part, reason) for part, reason in parts]
    if not may_have_headline(text):
        return heads, text
    headline, reporter, text = split_start(text)
    if headline:
        heads.append(
            MarkedLine(headline, "repeated block" if headline.casefold() == title.casefold() else None)
        )
    if reporter:
        heads.append(MarkedLine(reporter, "byline"))
    return heads, text


def _end_credits(texts: list[str]) -> dict[int, tuple[str, tuple[tuple[str, str], ...]]]:
    """For the last paragraph and those that are nothing but credits above it: what stays and what goes."""
    ends: dict[int, tuple[str, tuple[tuple[str, str], ...]]] = {}
    for number in range(len(texts) - 1, max(0, len(texts) - 6), -1):
        body, credits = split_end(texts[number])
        if body and is_signature(body):
            body, credits = "", ((body, "byline"), *credits)
        ends[number] = (body, credits)
        if body:
            break
    if len(texts) == 1:
        ends[0] = split_end(texts[0])
    return ends


def _guard(lines: list[MarkedLine]) -> None:
    """Bring back removed prose when hardly any would be left of a long page."""
    prose = [
        line for line in lines if len(line.text) >= PROSE and line.reason not in ("repeated block", "advert")
    ]
    whole = sum(len(line.text) for line in prose)
    kept = sum(len(line.text) for line in prose if line.reason is None)
    if whole >= LONG_PAGE and kept < LEAST_KEPT * whole:
        for line in prose:
            line.reason = None
