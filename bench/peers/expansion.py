"""What a fuzzy term stands for, for engines whose own idea of it differs from ours."""

from collections.abc import Iterable

from rapidfuzz.distance import OSA


def near_terms(text: str, edits: int, terms: Iterable[str]) -> list[str]:
    """The terms with the same first letter and at most ``edits`` edits away, in the order given.

    An edit adds, drops or replaces a letter or swaps two neighbours.
    """
    return [
        term
        for term in terms
        if term[:1] == text[:1] and OSA.distance(text, term, score_cutoff=edits) <= edits
    ]
