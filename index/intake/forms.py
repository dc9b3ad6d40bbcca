"""Which words are another form of a name; words are compared in one spelling."""

from rapidfuzz.distance import OSA

from index.intake.parting import Keys
from index.intake.wordlist import wordlist

EPITHETS = wordlist("gus cak bung dok ning neng datuk dato daeng puang ncang")  # may be left out of a name
MIN_CUT = 3  # letters that a shortened given name keeps
LEAST_SHORT = 4  # letters of a word that may lack one
LEAST_MISSPELT = 6  # letters of a word that may have a slip in it


def is_misspelt(keys: Keys, full: Keys) -> bool:
    """Whether one long word of ``keys`` is a slip of the finger away from its word in ``full``: "Sutrapi"."""
    if len(keys) > 1 and len(keys) != len(full):
        return False
    pairs = (
        list(zip(keys, full, strict=True)) if len(keys) == len(full) else [(keys[0], word) for word in full]
    )
    slips = [pair for pair in pairs if pair[0] != pair[1]]
    if len(keys) > 1:
        return len(slips) == 1 and _slip(*slips[0])
    return any(_slip(*pair) for pair in slips)


def _slip(one: str, other: str) -> bool:
    """One letter too many or too few or two in the wrong order; another last letter may be another person."""
    if min(len(one), len(other)) < LEAST_MISSPELT or one[0] != other[0] or one[-1] != other[-1]:
        return False
    return OSA.distance(one, other, score_cutoff=1) == 1


def is_blend(word: str, full: Keys) -> bool:
    """Whether ``word`` is made of the beginnings of two names: "rudhar" from "rudi hartawan"."""
    if len(full) < 2 or len(word) < 5:
        return False
    cuts = range(2, len(word) - 1)
    return any(
        full[0].startswith(word[:cut]) and any(name.startswith(word[cut:]) for name in full[1:])
        for cut in cuts
    )


def is_cut(word: str, full: Keys) -> bool:
    """Whether ``word`` is the beginning of the first name: "Sutar" from "Sutarpi Karvano"."""
    return len(word) > MIN_CUT and full[0].startswith(word)


def is_piece(word: str, full: Keys) -> bool:
    """Whether ``word`` begins or ends a word of a full name, or is made of two or misses a letter of one.

    "Suka" of "Sukarvano", "Jkarv" of "Joko Karvano", "Bretlan" of "Bretelan".
    """
    if any(name.startswith(word) or name.endswith(word) for name in full):
        return True
    if word[0] == full[0][0] and any(name.startswith(word[1:]) for name in full[1:]):
        return True
    return any(_misses_a_letter(word, name) or _misses_a_letter(name, word) for name in full)


def _misses_a_letter(short: str, name: str) -> bool:
    """Whether a letter inside ``name`` is left out; the first and the last one may tell people apart."""
    if (
        len(short) < LEAST_SHORT
        or len(name) != len(short) + 1
        or short[0] != name[0]
        or short[-1] != name[-1]
    ):
        return False
    return OSA.distance(short, name, score_cutoff=1) == 1


def is_form_of(short: Keys, full: Keys) -> bool:
    """Whether ``short`` has words of ``full`` in the same order, one of them perhaps cut off or an initial.

    Beside a word that both have, another may be cut shorter still: "Yos Karvano" for "Yosef Karvano", or
    stand for several by their initials: "BJ Karvano" for "Budi Joni Karvano".

    >>> is_form_of(("faisal", "amodi"), ("faisal", "abdul", "amodi"))
    True
    """
    at, exact = 0, 0
    related = len(short) > 1 and (short[-1] == full[-1] or short[0] == full[0])
    if related and _has_initials(short[0], full):
        return is_form_of(short[1:], full[len(short[0]) :])
    for word in short:
        while at < len(full) and not (_same_word(word, full[at]) or (related and _cut_off(word, full[at]))):
            at += 1
        if at == len(full):
            return False
        exact += word == full[at]
        at += 1
    return exact > 0


def _same_word(a: str, b: str) -> bool:
    if a == b or (len(a) == 1 and b.startswith(a)):
        return True
    return min(len(a), len(b)) >= 3 and abs(len(a) - len(b)) <= 1 and (a.startswith(b) or b.startswith(a))


def _has_initials(word: str, full: Keys) -> bool:
    """Whether ``word`` is the initials of the first words of ``full``, and not all of them."""
    return 1 < len(word) < len(full) and all(
        name[0] == letter for letter, name in zip(word, full, strict=False)
    )


def _cut_off(short: str, full: str) -> bool:
    return len(short) >= MIN_CUT and full.startswith(short)
