"""Whether a line reads like a sentence of an article, and not like a headline, a label or an item."""

import re

LONGEST_ITEM = 160  # characters of a line that may be no prose
PROSE_WORDS = 6  # and a mark at the end make a sentence
PARAGRAPH = 80  # characters of a line that is surely a paragraph when it ends as one

_SENTENCE_END = (".", "!", "?", ":", ";", ",", "”", '"', "…")
_TOLD_END = (".", "!", "?", ":", ";", ",", "”", '"', ".)")
_INNER_END = re.compile(r"[a-z][.!?][”\"]?\*? ")
_PARAGRAPH_END = (".", '"', "”", ")")


def reads_like_prose(line: str) -> bool:
    """Whether the line is long, or has some words and ends as a sentence or its part does."""
    return len(line) > LONGEST_ITEM or (line.endswith(_SENTENCE_END) and len(line.split()) >= PROSE_WORDS)


def is_prose(line: str) -> bool:
    """The same, but a sentence that ends inside the line counts, and one that is cut short does not."""
    told = line.endswith(_TOLD_END) or _INNER_END.search(line) is not None
    return len(line) > LONGEST_ITEM or (told and len(line.split()) >= PROSE_WORDS)


def is_paragraph(line: str) -> bool:
    """Whether the line is surely a paragraph of an article; one that asks has a sentence before."""
    if len(line) < PARAGRAPH:
        return False
    return line.endswith(_PARAGRAPH_END) or (
        line.endswith(("?", "!")) and _INNER_END.search(line) is not None
    )
