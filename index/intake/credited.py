"""Reporters cut from the first paragraphs of a page, and newsroom credits from the last ones."""

from index.intake.bylines import opens_with_byline, split_byline
from index.intake.credits import may_have_headline, split_end, split_start
from index.intake.marking import MarkedLine
from index.intake.page_head import LEAD_LINES
from index.intake.sign_offs import is_signature

LONGEST_CAPTION = 150  # characters
LONG_TITLE = 40  # characters of one that may open a paragraph again


def without_credits(lines: list[MarkedLine]) -> list[MarkedLine]:
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
            if heads and heads[-1].reason is None and _is_caption(body, lines[at + 1 : at + 2]):
                result.append(MarkedLine(body, "photo credit"))
                body = ""
        if body:
            result.append(line if body == line.text else MarkedLine(body))
        result += [MarkedLine(text, reason) for text, reason in credits]
    return result


def _is_caption(text: str, below: list[MarkedLine]) -> bool:
    """Whether what is left of a page's head is a picture's words, whose credit stands below."""
    credited = bool(below) and below[0].reason == "photo credit"
    return credited and 0 < len(text) <= LONGEST_CAPTION and ". " not in text


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
