"""Writes the tables of the stemmer from the large news corpus: ``python -m bench.fit_stems``, 20 seconds.

Nothing but counts is learnt, and from the text alone: which affixes stand together (by expectation and
maximisation over the words that several roots could have made), how common each root is, and which words
are written as names. The same corpus and rules give the same tables.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import log2

from bench.data import NEWS, json_lines
from index.analysis.affixes import Analysis, analyses
from index.analysis.indonesian import COMMON, likelihood
from index.analysis.lexicon import AFFIXES, CLITIC, NAMES, ROOTS, Lexicon, all_roots
from index.analysis.own_names import PERSON_NAMES, PLACE_NAMES
from index.analysis.own_stems import OWN_STEMS
from index.analysis.stopwords import INDONESIAN

NOTE = "# Counted in a large corpus of Indonesian news by bench/fit_stems.py; not to be edited by hand.\n"
ROUNDS = 6
LEAST_SEEN = 4  # occurrences of a word that tells of affixes, or is a name
OFTEN = 20  # occurrences of a name that might well be a word with affixes; a song's title is seen less
FUNCTION_WORD = 63  # occurrences of a function word that count: dan is common, and seldom a root
RARE = 0.3  # added to each count of affixes
NAME_SHARE = 0.85  # of a word's occurrences away from sentence starts that are capitalised
NAME_LIKELIHOOD = 6.0  # a capitalised word more likely than that to have affixes is one of an office's name
NOUN_LIKELIHOOD = -3.0  # the same of one with the affixes of a noun in -an: Kementerian, Perhubungan
OFFICES = re.compile(r"(?:ke|peN[^-]*|pe|per)-")
NO_NAMES = frozenset(  # words of headlines and of the names of offices, songs and films
    """
    disadur himpunan indahku jagoi kartuku kejarlah kisaku modalku pegadaian pelototi penabok
    penabur pendayagunaan pengampun permusyawaratan pewarta republikan tersilet
    """.split()
)
_PIECES = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|[^\w\s]|\n|\d+")


@dataclass(slots=True)
class Seen:
    """How often each folded word was written in lower case, as a name, at a sentence's start."""

    lower: Counter[str] = field(default_factory=Counter)
    capital: Counter[str] = field(default_factory=Counter)
    start: Counter[str] = field(default_factory=Counter)

    def common(self, word: str) -> int:
        """Occurrences as a common word."""
        return self.lower[word] + min(self.start[word], self.lower[word])

    def name_share(self, word: str) -> float:
        """The share of a word's occurrences away from sentence starts that are capitalised."""
        both = self.lower[word] + self.capital[word]
        return self.capital[word] / both if both else 0.0


def count(texts: Iterable[str]) -> Seen:
    """How words are written; what stands behind a mark other than a comma or hyphen begins a sentence."""
    seen = Seen()
    for text in texts:
        at_start = True
        for piece in _PIECES.findall(text):
            if not piece[0].isalpha():
                at_start = at_start if piece.isdigit() else piece not in ",-/;&%'"
                continue
            word = re.sub("['’]", "", piece).lower()
            written = seen.lower if piece.islower() else seen.start if at_start else seen.capital
            written[word] += 1
            at_start = False
    return seen


def fit(seen: Seen) -> Lexicon:
    """The tables, without names."""
    roots = all_roots()
    words = {
        word: seen.common(word)
        for word in sorted(seen.lower)
        if seen.common(word) >= LEAST_SEEN
        and word.isascii()
        and word not in roots
        and word not in OWN_STEMS
        and seen.name_share(word) < NAME_SHARE
    }
    found = {word: ways for word in words if (ways := analyses(word, roots))}
    weights = _root_weights(seen, words, found)
    affixes: Mapping[tuple[str, str], float] = defaultdict(float)
    for _ in range(ROUNDS):
        affixes = _affix_weights(words, found, weights, affixes)
    clitics = {suffix: weight for (prefixes, suffix), weight in affixes.items() if prefixes == CLITIC}
    chains = {key: weight for key, weight in affixes.items() if key[0] != CLITIC}
    return Lexicon(roots, INDONESIAN | PLACE_NAMES | PERSON_NAMES, weights, chains, clitics)


def _root_weights(
    seen: Seen, words: Mapping[str, int], found: Mapping[str, list[Analysis]]
) -> dict[str, int]:
    """Root → whole logarithm of its count, alone and in words that have no other root."""
    counts: Counter[str] = Counter()
    for root in all_roots():
        number = round(seen.common(root) * (1 - seen.name_share(root)))
        counts[root] = min(number, FUNCTION_WORD) if root in INDONESIAN else number
    for word, ways in found.items():
        if len({way.root for way in ways}) == 1:
            counts[ways[0].root] += words[word]
    return {root: round(log2(1 + number)) for root, number in sorted(counts.items()) if number}


def _affix_weights(
    words: Mapping[str, int],
    found: Mapping[str, list[Analysis]],
    weights: Mapping[str, int],
    before: Mapping[tuple[str, str], float],
) -> dict[tuple[str, str], float]:
    """One round: the share of each set of affixes; a word counts for its analyses as they are likely."""
    shares: defaultdict[tuple[str, str], float] = defaultdict(float)
    for word, ways in found.items():
        scores = [
            before.get(way.affixes, 0.0)
            + before.get((CLITIC, way.clitics), 0.0)
            + COMMON * weights.get(way.root, 0)
            for way in ways
        ]
        parts = [2 ** (score - max(scores)) for score in scores]
        for way, part in zip(ways, parts, strict=True):
            share = log2(1 + words[word]) * part / sum(parts)
            shares[way.affixes] += share
            shares[CLITIC, way.clitics] += share
    total = sum(share for key, share in shares.items() if key[0] == CLITIC)
    return {key: log2((share + RARE) / total) for key, share in shares.items()}


def names(seen: Seen, lexicon: Lexicon) -> list[str]:
    """Words that are written as names, and that the stemmer would take for words with affixes."""
    found = []
    for word in sorted(seen.capital):
        if not word.isascii() or word in lexicon.roots or word in lexicon.whole or word in OWN_STEMS:
            continue
        if seen.name_share(word) < NAME_SHARE or seen.capital[word] < LEAST_SEEN:
            continue
        ways = [] if word in NO_NAMES else analyses(word, lexicon.roots)
        if not ways or any(_is_beyond_doubt(way, lexicon) for way in ways):
            continue
        unlikely = all(way.affixes != ("", "") and likelihood(way, lexicon) < 0 for way in ways)
        if unlikely or seen.capital[word] >= OFTEN:
            found.append(word)
    return found


def _is_beyond_doubt(way: Analysis, lexicon: Lexicon) -> bool:
    """Whether a capitalised word has these affixes nevertheless: Kementerian, Perhubungan, Tuhannya."""
    owned = way.clitics.startswith("nya") and not way.prefixes and not way.suffix
    noun = way.suffix == "an" and OFFICES.fullmatch(way.prefixes) is not None
    return (
        owned
        or way.suffix == "kan"
        or likelihood(way, lexicon) > (NOUN_LIKELIHOOD if noun else NAME_LIKELIHOOD)
    )


def main() -> None:
    """Count, fit and write."""
    if not NEWS.exists():
        raise SystemExit(f"{NEWS} is absent; set TELUSUR_DATA to the folder of the measuring data")
    seen = count(row["text"] for row in json_lines(NEWS))  # titles have capitals everywhere
    lexicon = fit(seen)
    groups: defaultdict[int, list[str]] = defaultdict(list)
    for root, weight in lexicon.weights.items():
        groups[weight].append(root)
    rows = [f"{weight}\t{' '.join(groups[weight])}\n" for weight in sorted(groups, reverse=True)]
    ROOTS.write_text(NOTE + "".join(rows), encoding="utf-8")
    counted = [
        *lexicon.affixes.items(),
        *(((CLITIC, key), weight) for key, weight in lexicon.clitics.items()),
    ]
    rows = [
        f"{prefixes}\t{suffix}\t{weight:.1f}\n"
        for (prefixes, suffix), weight in sorted(counted, key=lambda row: (-round(row[1], 1), row[0]))
    ]
    AFFIXES.write_text(NOTE + "".join(rows), encoding="utf-8")
    NAMES.write_text("\n".join(names(seen, lexicon)) + "\n", encoding="utf-8")
    print(f"{len(lexicon.weights):,} roots, {len(rows):,} affixes")


if __name__ == "__main__":
    main()
