"""What a word is worth in an article, and two words that stand near each other.

    tf'   = Σ_field weight · tf / (1 - b + b · length / average length)
    idf   = ln(1 + (N - df + 0.5) / (df + 0.5))
    lead  = LEAD · 40 / (40 + words before the first place in the body), LEAD where the title has it;
            0 from word 65,535 on
    score = idf · (tf' / (k1 + tf') + lead)
    near  = NEAR · (1 - (d - 1) / 8) for neighbours of the question that stand d ≤ 8 places apart

N counts the live articles, df those that have the word in any field: both over all segments. tf' is BM25F
(Robertson & Zaragoza 2009, doi:10.1561/1500000019); that it tells something where a word stands first is
from Troy & Zhang 2007 (doi:10.1145/1277741.1277845), nearness beside BM25 from Tao & Zhai 2007
(doi:10.1145/1277741.1277794). LEAD and NEAR were set on facqa, by itself and among news articles.
"""

from dataclasses import dataclass
from functools import lru_cache
from math import log
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.columnar.postings import LAST_FIRST
from index.schema import NO_DATE

K1 = 0.7
LEAD = 0.25
LEAD_WORDS = 40  # a first paragraph of news; a word that stands first behind so many has half of LEAD
NEAR = 0.6
RECENT = 1.0  # an article of the newest day counts twice as much where recent ones are preferred
RECENT_DAYS = 180  # … one that is so many days older, one and a half times
NEAR_WORDS = 8  # places apart from which on two words are not near


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


def leads() -> NDArray[np.float64]:
    """(65536,) what it gives where a word stands first, by the words before it; nothing at the last place.

    >>> leads()[[0, 40, 65535]].round(3).tolist()
    [0.25, 0.125, 0.0]
    """
    return _leads(LEAD, LEAD_WORDS)


@lru_cache(maxsize=1)
def _leads(most: float, half: int) -> NDArray[np.float64]:
    places = np.arange(LAST_FIRST + 1)
    return np.where(places < LAST_FIRST, most * half / (half + places), 0.0)


def nearness() -> NDArray[np.float64]:
    """(9,) what two words give that stand so many places apart, 1 and more.

    >>> nearness()[1:].round(3).tolist()
    [0.6, 0.525, 0.45, 0.375, 0.3, 0.225, 0.15, 0.075]
    """
    apart = np.arange(NEAR_WORDS + 1)
    return np.where(apart > 0, NEAR * (1 - (apart - 1) / NEAR_WORDS), 0.0)


def recency(days: NDArray[np.int32], newest: int) -> NDArray[np.float64]:
    """(n,) what the scores of articles of some days are multiplied by where recent ones are preferred.

    ``newest`` is the newest day of the archive; undated articles are as old as can be.

    >>> recency(np.array([738000, 737820, NO_DATE], np.int32), newest=738000).tolist()
    [2.0, 1.5, 1.0]
    """
    ages = np.maximum(newest - days.astype(np.float64), 0.0)
    return 1.0 + np.where(days == NO_DATE, 0.0, RECENT * RECENT_DAYS / (RECENT_DAYS + ages))
