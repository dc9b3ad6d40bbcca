"""Words, phrases and values of wanted frequencies, picked from a vocabulary; the same ones every time."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import reduce
from itertools import product

from rapidfuzz.distance import OSA

from bench.vocabulary import LEAST_TWICE, Vocabulary, nearest

SHARES = {"rare": 0.001, "middling": 0.015, "common": 0.2}  # of the articles
POOL = 30  # words of a frequency that combinations are made of
EXPANSIONS = (10, 150)  # words that a prefix stands for in the sample, least and most
FUZZY_CANDIDATES = 40


@dataclass(slots=True)
class Chooser:
    """Picks from one vocabulary."""

    vocabulary: Vocabulary
    pools: dict[str, list[str]] = field(default_factory=dict)  # frequency → words, the nearest first
    combined: set[str] = field(default_factory=set)  # words that are in a combination already

    def __post_init__(self) -> None:
        counts = {word: len(self.vocabulary.docs[word]) for word in self.vocabulary.plain_words()}
        taken: set[str] = set()
        for name, share in SHARES.items():
            wanted = max(share * self.vocabulary.doc_count, LEAST_TWICE)
            self.pools[name] = nearest(counts, wanted, counts.keys() - taken)[:POOL]
            taken.update(self.pools[name])

    def words(self, frequency: str, count: int) -> list[str]:
        """The words nearest to a frequency."""
        return self.pools[frequency][:count]

    def commonest(self) -> str:
        """The word that most articles have."""
        return self.vocabulary.plain_words()[0]

    def meeting(self, *frequencies: str) -> tuple[str, ...]:
        """Different words that some articles have together, where possible none from an earlier combination.

        Raises LookupError where the corpus is too small for them.
        """
        for used in (self.combined, set[str]()):
            pools = ([word for word in self.pools[name] if word not in used] for name in frequencies)
            for words in product(*pools):
                if len(set(words)) == len(words) and self._together(words):
                    self.combined.update(words)
                    return words
        raise LookupError(f"no words of the frequencies {frequencies} meet in this corpus; take a larger one")

    def _together(self, words: tuple[str, ...]) -> bool:
        docs = reduce(set.intersection, (self.vocabulary.docs[word] for word in words))
        return len(docs) >= LEAST_TWICE

    def frequent_phrases(self, size: int, count: int) -> list[str]:
        """The commonest phrases of so many content words."""
        phrases = [" ".join(words) for words, _ in self._phrases(size)]
        return phrases[:count]

    def rare_phrases(self, size: int, count: int) -> list[str]:
        """Phrases that few articles have; not the neighbours of each other."""
        counts = {" ".join(words): docs for words, docs in self._phrases(size)}
        wanted = max(SHARES["rare"] * self.vocabulary.doc_count, LEAST_TWICE)
        return nearest(counts, wanted, counts)[: 2 * count : 2]

    def common_word_phrases(self, count: int) -> list[str]:
        """The commonest phrases of two very common words, function words among them."""
        found = sorted(self.vocabulary.common_phrases.items(), key=lambda item: (-item[1], item[0]))
        return [" ".join(words) for words, _ in found[:count]]

    def _phrases(self, size: int) -> Iterator[tuple[tuple[str, ...], int]]:
        items = ((words, n) for words, n in self.vocabulary.phrases.items() if len(words) == size)
        yield from sorted(
            (item for item in items if item[1] >= LEAST_TWICE), key=lambda item: (-item[1], item[0])
        )

    def prefixes(self, letters: int, frequency: str, count: int) -> list[str]:
        """Beginnings whose words have a frequency together; each stands for several words."""
        totals: dict[str, int] = {}
        words: dict[str, int] = {}
        for form, docs in self.vocabulary.forms.items():
            if form.isascii() and form.isalpha() and len(form) > letters:
                start = form[:letters]
                totals[start] = totals.get(start, 0) + docs
                words[start] = words.get(start, 0) + 1
        least, most = EXPANSIONS
        fitting = [start for start, number in words.items() if least <= number <= most] or list(words)
        return nearest(totals, max(SHARES[frequency] * self.vocabulary.doc_count, 1), fitting)[:count]

    def fuzzy(self, count: int) -> list[str]:
        """Middling words of six letters and more, those with the most neighbours at one edit."""
        forms = self.vocabulary.forms
        long = [form for form in forms if form.isascii() and form.isalpha() and len(form) >= 6]
        wanted = max(SHARES["middling"] * self.vocabulary.doc_count, 1)
        near = nearest(forms, wanted, long)[:FUZZY_CANDIDATES]
        return sorted(near, key=lambda form: (-self._neighbours(form), form))[:count]

    def _neighbours(self, word: str) -> int:
        same = (form for form in self.vocabulary.forms if form[:1] == word[0])
        return sum(OSA.distance(word, form, score_cutoff=1) <= 1 for form in same)

    def outlets(self) -> list[str]:
        """Folded names of outlets, the most frequent first; equal ones alphabetically."""
        return [
            name for name, _ in sorted(self.vocabulary.outlets.items(), key=lambda item: (-item[1], item[0]))
        ]

    def people(self, outlet: str | None = None) -> list[str]:
        """Folded names of people, of an outlet if one is named, the most frequent first."""
        counts = self.vocabulary.people_of[outlet] if outlet else self.vocabulary.people
        return [name for name, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))]
