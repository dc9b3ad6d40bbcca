"""What the stemmer knows of words: roots and how common they are, names, affixes and how usual they are.

The roots are those of Sastrawi's dictionary and ours. ``roots.tsv``, ``affixes.tsv`` and ``names.txt`` hold
what was counted in a large corpus of news, as numbers; ``python -m bench.fit_stems`` writes them.
"""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from index.analysis.own_names import PERSON_NAMES, PLACE_NAMES
from index.analysis.own_roots import NO_ROOTS, OWN_MEANING, OWN_ROOTS
from index.analysis.own_stems import OWN_STEMS
from index.analysis.sastrawi import sastrawi
from index.analysis.spellings import USUAL
from index.analysis.stopwords import INDONESIAN

FOLDER = Path(__file__).parent
ROOTS, AFFIXES, NAMES = FOLDER / "roots.tsv", FOLDER / "affixes.tsv", FOLDER / "names.txt"
CLITIC = "clitic"  # in the place of the prefixes of a row of ``affixes.tsv`` that counts clitics


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Tables of the stemmer; all weights are logarithms to the base of 2."""

    roots: frozenset[str]
    whole: frozenset[
        str
    ]  # words that are their own stems, whatever affixes they seem to have: names, adverbs
    weights: dict[str, int]  # root → of its occurrences, alone and in unambiguous words; 0 is not there
    affixes: dict[tuple[str, str], float]  # (prefixes, suffix) → of their share in all words with affixes
    clitics: dict[str, float]  # the same of clitics, "" among them


@lru_cache(maxsize=1)
def all_roots() -> frozenset[str]:
    """Sastrawi's and ours, without the entries that are no roots."""
    theirs = {word for word in sastrawi().dictionary.words if word.isascii() and word.isalpha()}
    ours = OWN_ROOTS | OWN_MEANING | USUAL.keys() | set(USUAL.values()) | set(OWN_STEMS.values())
    return frozenset((theirs | ours) - NO_ROOTS)


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The tables; the first call reads them (about 60 ms)."""
    affixes, clitics = {}, {}
    for prefixes, suffix, weight in _rows(AFFIXES):
        if prefixes == CLITIC:
            clitics[suffix] = float(weight)
        else:
            affixes[prefixes, suffix] = float(weight)
    weights = {root: int(weight) for weight, roots in _rows(ROOTS) for root in roots.split()}
    names = frozenset(NAMES.read_text(encoding="utf-8").split())
    return Lexicon(all_roots(), INDONESIAN | names | PLACE_NAMES | PERSON_NAMES, weights, affixes, clitics)


def _rows(path: Path) -> list[list[str]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]
