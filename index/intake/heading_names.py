"""Full names in a headline, whose words all begin with a capital: "Rudi Hartawan Gencar Kritik Bregania"."""

import re
from collections.abc import Iterable, Mapping

from index.intake.given_names import is_name_like
from index.intake.names import Span, Words
from index.intake.not_people import PLACES, is_barred
from index.intake.tagger.tag import capital_share, leads_share, named_share
from index.intake.titles import TITLES

SURE = 0.88  # the model's least chance of each word of a full name that only the headline gives
SURE_OF_ODD = 0.97  # … of a place ("Joni Paris"), or of a word that is hardly written with a capital
MOSTLY_CAPITAL = 5  # bins of ``train.rates``: three capitals of five
LEAST_NAMED = 3  # … and a tenth of them a name's

_DERIVED = re.compile(r"[a-z]{3,}kan|(?:pen[cdjstu]|pem[bp]|peng)[a-z]{3,}")  # "Bocorkan", "Penusuk"


def full_names(words: Words, spans: Iterable[Span], chances: Mapping[int, float]) -> list[Span]:
    """The names of two words or more in ``spans`` of a headline, parted at words that are no name's."""
    found = []
    for span in spans:
        first = span.first
        for i in range(span.first, span.last + 1):
            twice = i > first and i < span.last and words.low[i] == words.low[i - 1]  # "Karvo Ting Ting"
            if twice or (i < span.last and _may_name(words.low[i], chances.get(i, 0.0))):
                continue
            if i - first > 1:
                found.append(Span(first, i))
            first = i + 1
    return found


def _may_name(low: str, chance: float) -> bool:
    """Whether a word of a headline may have its capital for being in a name, and not only as all have one."""
    if chance < SURE or low in TITLES:
        return False
    if low in PLACES:
        return chance > SURE_OF_ODD
    if is_name_like(low):
        return True
    if is_barred(low):
        return False
    if _DERIVED.fullmatch(low):
        return False
    share = capital_share(low)
    if share == 0 or share >= MOSTLY_CAPITAL:
        return True
    return chance > SURE_OF_ODD and share > 1 and named_share(low) >= LEAST_NAMED and leads_share(low) == 0
