"""Sentences in which people have marked persons, organisations and places, read as words with tags."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from index.intake.names import Words, split_words

_GLUED_LEFT = frozenset(".,;:!?)]%’”")
_GLUED_RIGHT = frozenset("([“‘")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A marked sentence: its tokens as published, and the words that Telusur reads in them."""

    tokens: tuple[str, ...]
    tags: tuple[str, ...]  # of the tokens, "O" or B-, I- with PER, ORG, LOC
    words: Words
    homes: tuple[int, ...]  # for each word the token in which it starts
    ends: tuple[int, ...]  # and the one in which it ends, excluded

    def word_tags(self) -> list[str]:
        """A tag for each word: that of its token, and I- where a token holds more than one word."""
        found, before = [], -1
        for home in self.homes:
            tag = self.tags[home]
            found.append("I" + tag[1:] if home == before and tag != "O" else tag)
            before = home
        return sound(found)


def read_gold(path: Path) -> list[Sentence]:
    """The sentences of a file of lines ``token TAB tag`` with empty lines between.

    Where hyphens are tokens everywhere ("Eun - Hye"), they join words; elsewhere a lone one is a dash.
    """
    rows = list(_rows(path))
    hyphens = not any(re.search(r"\w-\w", token) for sentence in rows[:200] for token, _ in sentence)
    return [make_sentence(*zip(*sentence, strict=True), hyphens=hyphens) for sentence in rows]


def _rows(path: Path) -> Iterator[list[tuple[str, str]]]:
    rows: list[tuple[str, str]] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.strip():
            token, tag = line.split("\t")[:2]
            rows.append((token, tag.strip()))
        elif rows:
            yield rows
            rows = []


def make_sentence(tokens: Sequence[str], tags: Sequence[str], hyphens: bool = False) -> Sentence:
    """Tokens set as a newspaper sets them, so that commas, brackets and hyphens stand as in an article."""
    text, starts = "", []
    for i, token in enumerate(tokens):
        text += " " if text and _apart(tokens, i, hyphens) else ""
        starts.append(len(text))
        text += token
    words = split_words(text)
    homes = tuple(bisect_right(starts, start) - 1 for start in words.start)
    ends = tuple(bisect_left(starts, end) for end in words.end)
    return Sentence(tuple(tokens), tuple(tags), words, homes, ends)


def _apart(tokens: Sequence[str], i: int, hyphens: bool) -> bool:
    """Whether a space stands before token ``i``; a lone hyphen between two words joins them."""
    token, before = tokens[i], tokens[i - 1]
    if token in _GLUED_LEFT or before in _GLUED_RIGHT:
        return False
    if not hyphens:
        return True
    if token in {"-"} and i + 1 < len(tokens):
        return not (before[-1].isalnum() and tokens[i + 1][0].isalnum())
    return not (before == "-" and i > 1 and tokens[i - 2][-1].isalnum() and token[0].isalnum())


def sound(tags: list[str]) -> list[str]:
    """The tags with B- where an I- follows nothing of its kind."""
    found: list[str] = []
    for tag in tags:
        before = found[-1][2:] if found else ""
        found.append("B" + tag[1:] if tag[0] == "I" and before != tag[2:] else tag)
    return found


def spans_of(tags: Sequence[str], kind: str = "PER") -> set[tuple[int, int]]:
    """First and last (excluded) of each run that the tags mark as ``kind``, as conlleval reads them."""
    spans, first = set(), None
    for i, tag in enumerate([*tags, "O"]):
        ends = first is not None and tag != f"I-{kind}"
        if ends:
            spans.add((first, i))
            first = None
        if tag == f"B-{kind}" or (tag == f"I-{kind}" and first is None):
            first = i
    return spans


def token_spans(sentence: Sentence, spans: Sequence[tuple[int, int]]) -> set[tuple[int, int]]:
    """Spans of words as spans of tokens."""
    return {(sentence.homes[first], sentence.ends[last - 1]) for first, last in spans}
