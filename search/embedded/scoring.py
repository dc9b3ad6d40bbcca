"""BM25F: what a word is worth in an article (Robertson & Zaragoza 2009, doi:10.1561/1500000019).

    tf'   = Σ_field weight · tf / (1 - b + b · length / average length)
    idf   = ln(1 + (N - df + 0.5) / (df + 0.5))
    score = idf · tf' / (k1 + tf')

N counts the live articles, df those that have the word in any field: both over all segments.
"""

from dataclasses import dataclass
from math import log
from typing import Any

K1 = 1.2
LEAD = 0.0
NEAR = 0.0


@dataclass(frozen=True, slots=True)
class FieldWeight:
    """How much an occurrence in a field counts, and how much the field's length matters (``b``, 0 to 1)."""

    weight: float
    b: float


FIELD_WEIGHTS = {"title": FieldWeight(3.0, 0.5), "body": FieldWeight(1.0, 0.75)}


def idf(doc_count: int, doc_frequency: int) -> float:
    """Inverse document frequency; above zero also for a word that every article has.

    >>> round(idf(100, 1), 3), round(idf(100, 100), 3)
    (4.21, 0.005)
    """
    return log(1 + (doc_count - doc_frequency + 0.5) / (doc_frequency + 0.5))


def length_norm(field: FieldWeight, length: Any, average: float) -> Any:
    """What a frequency is divided by to give its part of tf'; a number or an array, as ``length`` is."""
    return (1 - field.b + field.b * length / max(average, 1.0)) / field.weight


def saturate(frequency: Any) -> Any:
    """tf' / (k1 + tf'): each further occurrence says less."""
    return frequency / (K1 + frequency)
