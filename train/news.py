"""The news archive as words, without the articles that share sentences with what the model is tested on."""

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path

from index.intake.names import Words, split_words
from train.overlap import SHARE, Gram, share

_SENTENCE_END = re.compile(r"(?<=[a-z][.!?])[\"”]? (?=[A-Z“\"])")
LEAST_WORDS = 8  # of a sentence that may be a quotation; shorter ones are alike everywhere


def read_news(data: Path, tested: set[Gram]) -> list[str]:
    """The texts that may be trained on, without gold pages, copies of them and what quotes test sentences."""
    with gzip.open(data / "news" / "articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    return [text for text in texts if not _quotes(split_words(text), tested)]


def _quotes(words: Words, tested: set[Gram]) -> bool:
    return any(
        len(sentence) >= LEAST_WORDS and share(words.low[sentence.start : sentence.stop], tested) > SHARE
        for sentence in sentences(words)
    )


def opening_words(text: str) -> Iterator[str]:
    """The first words of the sentences of a text, of more than three words each."""
    for paragraph in text.split("\n"):
        for sentence in _SENTENCE_END.split(paragraph):
            words = sentence.split(None, 3)
            if len(words) > 3:
                yield words[0]


def sentences(words: Words) -> Iterator[range]:
    """The places of the words of each sentence."""
    first = 0
    for i in range(1, len(words) + 1):
        if i == len(words) or words.opens_sentence(i):
            yield range(first, i)
            first = i


def is_headline(words: Words, sentence: range) -> bool:
    """Whether most words have a capital, so that a capital tells nothing."""
    capitals = sum(words.raw[i][0].isupper() for i in sentence)
    return len(sentence) >= 5 and capitals >= 0.7 * len(sentence)
