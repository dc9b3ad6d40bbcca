"""How often a word has a capital where no sentence starts, and capitals for text that lost them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from index.intake.names import Words
from index.intake.tagger.attributes import PARTICLES
from train.gold import Sentence, make_sentence
from train.news import is_headline, sentences


@dataclass(frozen=True, slots=True)
class Cases:
    """Counts by lower-case word."""

    small: Counter[str] = field(default_factory=Counter)
    capital: Counter[str] = field(default_factory=Counter)
    capitals: Counter[str] = field(default_factory=Counter)

    def total(self, low: str) -> int:
        return self.small[low] + self.capital[low] + self.capitals[low]

    def usual(self, low: str) -> str:
        """The commonest way to write it; as it is when it was never met."""
        small, capital, capitals = self.small[low], self.capital[low], self.capitals[low]
        if capitals > small + capital:
            return low.upper()
        return low.capitalize() if capital and capital >= small else low


def count_cases(texts: Iterable[Words]) -> Cases:
    cases = Cases()
    for words in texts:
        for sentence in sentences(words):
            if is_headline(words, sentence):
                continue
            for i in sentence[1:]:
                raw, low = words.raw[i], words.low[i]
                if raw[0].islower():
                    cases.small[low] += 1
                elif raw.isupper() and len(raw) > 1:
                    cases.capitals[low] += 1
                elif raw[0].isupper():
                    cases.capital[low] += 1
    return cases


def restore_capitals(sentence: Sentence, cases: Cases, hyphens: bool) -> Sentence:
    """A lower-case sentence as a newspaper prints it: names by their tags, all else as usual."""
    tokens, opens = [], True
    for token, tag in zip(sentence.tokens, sentence.tags, strict=True):
        text = _written(token, tag, cases)
        tokens.append(text[:1].upper() + text[1:] if opens else text)
        opens = token in {".", "?", "!"} or (opens and not any(map(str.isalnum, token)))
    return make_sentence(tokens, sentence.tags, hyphens)


def _written(low: str, tag: str, cases: Cases) -> str:
    if not low[:1].isalpha():
        return low
    small, capitals, count = cases.small[low], cases.capitals[low], cases.total(low)
    if tag == "O":
        return cases.usual(low)
    if tag.endswith("PER"):
        if low in PARTICLES and tag[0] == "I":
            return low
        shouted = count > 5 and capitals > 2 * (count - capitals) and len(low) <= 4
        return low.upper() if shouted or len(low) == 1 else "-".join(map(_capital, low.split("-")))
    if capitals > count - capitals or (not count and len(low) <= 3):
        return low.upper()
    return low if small > 5 * (count - small) else _capital(low)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
