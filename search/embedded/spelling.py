"""The word that was probably meant: of the archive's own words, the likeliest to be typed so.

What was typed competes with the words around it, by how often the archive has each: so a misspelling that a
few articles share is told from a rare word by a common one beside it.
"""

from collections import Counter
from collections.abc import Sequence
from heapq import nsmallest
from math import log

from index.columnar.segment import WORD_FIELDS, Segment
from index.schema import EXACT_SUFFIX, NAME_FIELDS
from search.embedded.kept import Kept
from search.embedded.near_forms import MOST_EDITS, NearForms
from search.spelling import edit_cost

TITLE_WEIGHT = 80  # articles with a word in the title count so often: a question is worded as a title is
NAME_WEIGHT = 20  # articles that name somebody, or an outlet, so: a rare name is spelt like a common word
RARE, FEW = 1e-3, 200  # a word that weighs more than this part of the archive, and this, is not looked at
SHORTEST, LONGEST = 2, 24  # letters of a word that is looked at
SHORTEST_TWICE = 7  # letters of one that may be two edits away
UNKNOWN = 0.02  # what a word weighs that the archive lacks, for some of those will be right …
UNKNOWN_SHARE = 5e-7  # … in an archive of 40,000 articles and more; of a small one this part
WEIGHED = 20  # words of which the edits are weighed, the commonest ones
KEPT_BYTES = 2 * 2**20  # of answers
WORD_BYTES = 60  # of one, besides its letters

Fields = tuple[str, ...]  # of word forms


class Speller:
    """Better spellings by the words of the segments; deleted articles count until they are merged away."""

    def __init__(self, segments: Sequence[Segment], live_count: int) -> None:
        self._dictionaries = {
            field: [NearForms(segment.fields[field]) for segment in segments] for field in WORD_FIELDS
        }
        self._rare = max(FEW, RARE * live_count)
        self._unknown = min(UNKNOWN, UNKNOWN_SHARE * max(1, live_count))
        self._kept: Kept[str] = Kept(KEPT_BYTES, lambda word: WORD_BYTES + len(word))

    def better(self, form: str, fields: Fields) -> str | None:
        """The form that was probably meant where ``form`` was typed; None where that was."""
        if not (SHORTEST <= len(form) <= LONGEST and form.isalpha()):
            return None
        found = self._kept.get((form, fields))
        if found is None:
            found = self._likeliest(form, fields)
            self._kept.put((form, fields), found)
        return found if found != form else None

    def _likeliest(self, form: str, fields: Fields) -> str:
        """The likeliest word, be it ``form`` itself; two edits only where one leads nowhere."""
        mine = self._weight(form, fields)
        if fields[0] not in NAME_FIELDS:
            mine += NAME_WEIGHT * self._weight(form, NAME_FIELDS)
        if mine > self._rare:
            return form
        for edits in range(1, MOST_EDITS + 1 if len(form) >= SHORTEST_TWICE else 2):
            best, best_odds = form, log(mine or self._unknown)
            weights = self._around(form, fields, edits)
            for word, weight in nsmallest(WEIGHED, weights.items(), key=commonest_first):
                odds = log(weight) - edit_cost(form, word)
                if odds > best_odds:
                    best, best_odds = word, odds
            if best != form:
                return best
        return form

    def _around(self, form: str, fields: Fields, edits: int) -> Counter[str]:
        """The words so many edits away, and what each weighs."""
        weights: Counter[str] = Counter()
        for field in fields:
            for dictionary in self._dictionaries[field]:
                for near in dictionary.within(form, edits):
                    if near.edits == edits and near.term.isalpha():
                        weights[near.term] += word_weight(field) * near.doc_frequency
        return weights

    def _weight(self, form: str, fields: Fields) -> int:
        """What a form weighs itself; 0 where no article has it."""
        return sum(
            word_weight(field) * dictionary.doc_frequency(form)
            for field in fields
            for dictionary in self._dictionaries[field]
        )


def commonest_first(weighed: tuple[str, int]) -> tuple[int, str]:
    """The order of words and their weights; equal ones by the alphabet, however many segments there are."""
    return -weighed[1], weighed[0]


def word_weight(field: str) -> int:
    """What an article with a word in a field adds to the word's weight."""
    return TITLE_WEIGHT if field == f"title{EXACT_SUFFIX}" else 1
