"""Sastrawi's stemmer, word for word the same stems in a fraction of the time.

Sastrawi compiles a regular expression for nearly every word, to see what an affix rule took off, and tries
all its rules of prefixes on each. Here the first is a replacement in a string, and of the rules only those
are tried whose prefix or infix the word begins with. Dictionary, rules and their order are Sastrawi's own.
"""

import re
from functools import lru_cache
from typing import Any

from Sastrawi.Stemmer.Context.Context import Context
from Sastrawi.Stemmer.Context.Removal import Removal
from Sastrawi.Stemmer.Context.Visitor.VisitorProvider import VisitorProvider
from Sastrawi.Stemmer.Stemmer import Stemmer
from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

# The numbers of Sastrawi's rules, by how the words begin that they match; the others are for infixes.
_RULES = {
    "be": range(1, 6), "te": (*range(6, 10), 35), "me": range(10, 20), "pe": (*range(20, 35), 36),
    "ku": (41,), "kau": (42,),
}  # fmt: skip
_INFIXES = frozenset(("er", "el", "em", "in"))  # behind the first letter


@lru_cache(maxsize=1)
def sastrawi() -> Any:
    """The stemmer; ``stem_word`` stems a folded word. The first call loads the dictionary (about 30 ms)."""
    return _Stemmer(StemmerFactory().create_stemmer().delegatedStemmer.dictionary)


class _Suffix:
    """A rule that takes a suffix or a plain prefix off."""

    def __init__(self, rule: Any, kind: str) -> None:
        self._rule = rule
        self._kind = kind

    def visit(self, context: Any) -> None:
        word = context.current_word
        rest = self._rule.remove(word)
        if rest != word:
            _note(context, self._rule, rest, self._kind)


class _Prefix:
    """A rule for a prefix that changes sounds; of its guesses the first one that is a word counts."""

    def __init__(self, rule: Any) -> None:
        self._rule = rule
        number = int(re.findall(r"\d+", type(rule.disambiguators[0]).__name__)[0])
        self.beginning = next((start for start, numbers in _RULES.items() if number in numbers), None)

    def visit(self, context: Any) -> None:
        rest = None
        for guess in self._rule.disambiguators:
            rest = guess.disambiguate(context.current_word)
            if context.dictionary.contains(rest):
                break
        if rest is not None:
            _note(context, self._rule, rest, "DP")


def _note(context: Any, rule: Any, rest: str, kind: str) -> None:
    word = context.current_word
    context.add_removal(Removal(rule, word, rest, word.replace(rest, "", 1), kind))
    context.current_word = rest


class _Rules(VisitorProvider):  # type: ignore[misc]
    def __init__(self) -> None:
        super().__init__()
        suffixes: list[Any] = self.get_suffix_visitors()
        plain, *rules = self.get_prefix_visitors()
        self.suffix_visitors: list[Any] = list(map(_Suffix, suffixes, ("P", "PP", "DS")))
        prefixes = list(map(_Prefix, rules))
        self._likely = {
            (beginning, infixed): [
                _Suffix(plain, "DP"),
                *(
                    rule
                    for rule in prefixes
                    if rule.beginning == beginning or (infixed and not rule.beginning)
                ),
            ]
            for beginning in ("", *_RULES)
            for infixed in (False, True)
        }

    def likely(self, word: str) -> list[Any]:
        """The rules of prefixes that can match the word, in Sastrawi's order, the plain one before all."""
        beginning = word[:2] if word[:2] in _RULES else "kau" if word.startswith("kau") else ""
        return self._likely[beginning, word[1:3] in _INFIXES]


class _Context(Context):  # type: ignore[misc]
    def accept_prefix_visitors(self, visitors: object) -> None:
        super().accept_prefix_visitors(self.visitor_provider.likely(self.current_word))


class _Stemmer(Stemmer):  # type: ignore[misc]
    def __init__(self, dictionary: Any) -> None:
        super().__init__(dictionary)
        self.visitor_provider = _Rules()

    def stem_singular_word(self, word: str) -> str:
        context = _Context(word, self.dictionary, self.visitor_provider)
        context.execute()
        stem: str = context.result
        return stem
