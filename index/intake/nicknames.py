"""Whose nickname a word is, where the article tells: "Rudi Hartawan yang akrab disapa Codet"."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from index.intake.names import Words
from index.intake.parting import FAMILY, Keys
from index.intake.titles import TITLES, is_courtesy
from index.intake.wordlist import wordlist

MOST_BETWEEN = 4  # words between "disapa" and the nickname: "dengan nama panggilan Kang"
FAR = 60  # words back to whom "pria yang akrab disapa Codet itu" may mean
MOST_NICK_WORDS = 2  # "Cak Codet"
SHARED = 3  # letters in a row that a nickname has of the name that it is for

_CALLED = frozenset(("disapa", "dipanggil", "dikenal", "disebut", "panggilan", "sapaan"))
_OTHERWISE = frozenset(("dipanggil", "dikenal", "disebut"))  # also of who is summoned, known and named
_ALSO = wordlist("dalam sebagai ke oleh kedua dari di")  # behind somebody else's name: "disebut Karvo kedua"
_OR = frozenset(("yang", "atau", "dan"))
_USUALLY = wordlist("akrab karib kerap biasa sering lebih populer familiar acap")
_FILLING = wordlist("dengan sebagai nama sapaan panggilan sebutan akrab karib dari untuk")
_LINKS = wordlist("yang atau dan juga serta biasa")
_VOWELS = frozenset("aeiou")
_KIN = FAMILY | wordlist("cucu menantu keponakan kakek nenek mertua sepupu tunangan")
_AIDES = wordlist("ajudan rekan sahabat sekretaris asisten sopir supir pengacara")
_FROM = wordlist("asal milik rumah desa kampung")  # what is called so is no person, but a place
_POINTS = frozenset(("itu", "ini", "tersebut"))
_SAID = wordlist("kata ujar tutur jelas ucap imbuh menurut papar tegas ungkap terang lanjut tambah beber")
_TIED = frozenset((" ", ", ", " (", ",", " - ", " – ", " — ", "  "))
_ASIDE = frozenset((", ", " - ", " – ", " — ", " - - ", " -- ", " ("))


@dataclass(frozen=True, slots=True)
class Told:
    """That the name at a word is somebody's nickname."""

    nick: int  # its first word
    owner: int | None  # the word behind the full name that stands beside it, or the first one of that
    begins: bool = False  # whether ``owner`` is the first word
    back: int = 0  # where to look back for whom a noun means: "pria yang akrab disapa Codet itu"


def told_nicknames(words: Words, starts: Mapping[int, int], ends: Mapping[int, int]) -> Iterator[Told]:
    """What the article tells of the names that begin at ``starts``, which say where they end.

    ``ends`` say of the word behind a name where it begins.
    """
    if _CALLED.isdisjoint(words.low):
        return
    for i, low in enumerate(words.low):
        if low not in _CALLED:
            continue
        told = _sapaan(words, i, starts, ends) if low in {"sapaan", "panggilan"} else None
        told = told or _called(words, i, starts, ends)
        if told is not None:
            yield told


def _sapaan(words: Words, i: int, starts: Mapping[int, int], ends: Mapping[int, int]) -> Told | None:
    """For "Codet, sapaan akrab Rudi Hartawan", and "Codet, sapaan akrabnya"."""
    nick = ends.get(i)
    if nick is None or words.gap[i] not in _ASIDE:
        return None
    k = i + 1
    if k < len(words) and words.low[k] in {"akrabnya", "karibnya"}:
        return Told(nick, None, back=nick)
    while k < min(len(words), i + MOST_BETWEEN) and (words.low[k] in _FILLING or is_courtesy(words.low[k])):
        k += 1
    if k not in starts:
        return None
    two = words.text.startswith("/", words.end[starts[k] - 1])  # "Rudi/Joni" are a pair
    return None if two else Told(nick, k, begins=True)


def _called(words: Words, i: int, starts: Mapping[int, int], ends: Mapping[int, int]) -> Told | None:
    """For "Rudi Hartawan yang akrab disapa Codet", and "pria yang akrab disapa Codet itu"."""
    first = i
    while first and words.low[first - 1] in _USUALLY and words.joined(first):
        first -= 1
    if first == i and words.low[i] != "disapa":
        return None
    nick = _nick_behind(words, i, starts)
    if nick is None or (words.low[i] in _OTHERWISE and not _is_called(words, first, starts[nick])):
        return None
    link = first
    while link and words.low[link - 1] in _LINKS and words.joined(link):
        link -= 1
    if link in ends and words.gap[link] in _TIED:
        owner = ends[link]
        two = "/" in words.gap[owner]
        return None if two or _is_of_another(words, owner) else Told(nick, link)
    noun = link - 1
    if link == first or words.low[link] != "yang" or noun < 0 or not words.joined(link):
        return None
    his = words.low[noun].removesuffix("nya")
    if not words.raw[noun].isalpha() or his in _KIN or (his in _AIDES and his != words.low[noun]):
        return None
    last = starts[nick]
    points = last < len(words) and words.low[last] in _POINTS and words.joined(last)
    says = noun > 0 and words.low[noun - 1] in _SAID and words.joined(noun)
    return Told(nick, None, back=noun) if points or says else None


def _nick_behind(words: Words, i: int, starts: Mapping[int, int]) -> int | None:
    for k in range(i + 1, min(len(words), i + 1 + MOST_BETWEEN)):
        if k in starts:
            return k if starts[k] - k <= MOST_NICK_WORDS else None
        if words.low[k] not in _FILLING and not is_courtesy(words.low[k]):
            return None
    return None


def _is_called(words: Words, first: int, last: int) -> bool:
    """Whether "disebut" and the like tell a nickname that ends before word ``last``; they begin at ``first``.

    "Rudi Hartawan kerap disebut Joni Bretelan dalam sidang" tells none.
    """
    linked = first > 0 and words.low[first - 1] in _OR and words.joined(first)
    return linked and not (last < len(words) and words.joined(last) and words.low[last] in _ALSO)


def _is_of_another(words: Words, first: int) -> bool:
    """Whether the name at word ``first`` says whose relative, aide or village it is: "cucu Bupati Rudi".

    A former one of an office is the one named, "mantan Bupati Rudi", but of a person a relative.
    """
    k = first - 1
    if k >= 0 and words.joined(first) and words.low[k] == "mantan":
        return True
    while k >= 0 and words.joined(k + 1):
        low = words.low[k].removesuffix("nda")
        if low in _KIN or low in _AIDES or low in _FROM or (low == "buah" and words.low[k - 1] == "anak"):
            return True
        if not is_courtesy(low) and low not in TITLES:
            return False
        k -= 1
    return False


def may_be_for(nick: str, full: Keys) -> bool:
    """Whether the letters of a nickname allow a name."""
    return is_like(nick, full) or has_its_letters(nick, full)


def is_like(nick: str, full: Keys) -> bool:
    """Whether a nickname has some letters of a name in a row: "Wira" of "Wiratno"."""
    parts = [nick[k : k + SHARED] for k in range(len(nick) - SHARED + 1)]
    return any(part in word for part in parts for word in full)


def has_its_letters(nick: str, full: Keys) -> bool:
    """Whether a nickname's consonants, two or more, are in the name in order; a syllable may stand twice.

    >>> has_its_letters("jojo", ("joko", "wiratno")), has_its_letters("teco", ("stefano", "cumara"))
    (True, True)
    """
    consonants = [letter for letter in nick if letter not in _VOWELS]
    letters = iter("".join(full))
    return len(consonants) > 1 and all(letter in letters for letter in dict.fromkeys(consonants))
