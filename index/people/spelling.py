"""Words of names as they are compared: one key for the ways in which a word of a name is spelt.

All names of an archive are folded as one text: a replacement costs one call, not one for each word.
"""

import re
from collections.abc import Sequence
from itertools import chain

Tokens = tuple[str, ...]  # the words of a name by their keys

GENERATIONS = frozenset(("jr", "sr", "junior", "senior", "ii", "iii", "iv"))  # they tell father and son apart
MUHAMMAD = "muhamad"

_PARTING = '.,()[]"“”-‐‑–/'  # signs that stand between words
_DEGREE = re.compile(
    r",? \b(?:s|m|sp|a|d)\.(?:[a-z]{1,4}\b\.?)+(?=$|[ ,])", re.MULTILINE
)  # ", s.h." or " m.si"
_MUHAMMAD = re.compile(r"\b(?:m[ou]h?a?m+[ae]d+|m[ou](?:ch|kh)a?m+[ae]d|mo?ch|mu?h|moh|mohd|muhd|mochd)\b")
_WHOLE = {  # words whose other spelling no rule gives
    "jusuf": "yusuf",
    "joesoef": "yusuf",
    "jahya": "yahya",
    "jasin": "yasin",
    "sofjan": "sofyan",
    "mochtar": "muhtar",
    "muchtar": "muhtar",
    "mukhtar": "muhtar",
    "ahmed": "ahmad",
    "achmed": "ahmad",
    "benjamin": "benyamin",
    "januar": "yanuar",
    "johanes": "yohanes",
    "johannes": "yohanes",
    "hm": "m",  # Haji Muhammad
    "abd": "abdul",
}
_WORD = re.compile(rf"\b(?:{'|'.join(_WHOLE)})\b")
_FOLDS = (
    ("oe", "u"),  # Soeharto
    ("ue", "u"),  # Juergen
    ("tj", "c"),  # Tjahjono
    ("dj", "j"),  # Djoko
    ("sj", "sy"),  # Sjafrie
    ("sh", "sy"),  # Shihab
    ("sy", "s"),  # Syaiful
    ("ae", "ai"),  # Saeful
    ("oo", "u"),  # Noor
    ("uw", "u"),  # Kuwat
    ("ph", "f"),  # Stephan
    ("th", "t"),  # Thohir
    ("dh", "d"),  # Ridho
    ("bh", "b"),  # Subhan
    ("gh", "g"),  # Ghufron
    ("dz", "z"),  # Dzulkifli
    ("ckh", "k"),  # Beckham
    ("kh", "h"),  # Akhmad
    ("ch", "h"),  # Rachmat
    ("ck", "k"),  # Erick
    ("ks", "x"),  # Aleksei
    ("ct", "kt"),  # Victor
    ("sc", "sk"),  # Oscar
    ("rcu", "rku"),  # Marcus
    ("ie", "i"),  # Arief
    ("y", "i"),  # Yury
    ("v", "f"),  # Novrizal
    ("z", "s"),  # Azis
    ("q", "k"),  # Taufiq
)
_UTSMAN = re.compile(r"ts(?=[a-z])")  # Utsman, not Mats
_HARD = re.compile(r"\bch(?!air|usn|ol|ot|alid|anif)")  # Chan is not Han, while Chairul is Khairul
_DOUBLED = re.compile(
    r"([b-df-hj-np-tv-z])\1+|(?<=[a-z]{3})([aeou])\2+|([aeou])\3+(?=[a-z]{3})|ii+"
)  # Kim Soo is not Kim So


def written_words(names: Sequence[str]) -> list[list[str]]:
    """The words of folded names as they are written, without signs and dotted degrees.

    >>> written_words(["shin tae-yong", "dr. ana sari, m.si"])
    [['shin', 'tae', 'yong'], ['dr', 'ana', 'sari']]
    """
    text = "\n".join([_DEGREE.sub("", name) if "." in name else name for name in names])
    for sign in _PARTING:
        if sign in text:
            text = text.replace(sign, " ")
    return [line.split() for line in text.split("\n")][: len(names)]


def name_tokens(written: Sequence[list[str]]) -> list[Tokens]:
    """The keys of the words of names; without honorifics and degrees, unless nothing were left.

    >>> name_tokens([["soeharto"], ["yury", "ushakov"], ["pak", "djoko"], ["moch", "nasir", "sh"]])
    [('suharto',), ('iuri', 'usakof'), ('joko',), ('muhamad', 'nasir')]
    >>> name_tokens([["habib", "salman"], ["khabib", "salman"]])
    [('salman',), ('habib', 'salman')]
    >>> name_tokens([["rudi", "raya", "rudi", "raya"], ["saleh", "saleh"]])
    [('rudi', 'raia'), ('saleh', 'saleh')]
    """
    words = list(set(chain.from_iterable(written)))
    keys = dict(zip(words, _fold(words), strict=True))
    keys |= {word: word for word in GENERATIONS.intersection(keys)}  # II and III must not fold alike
    key = keys.__getitem__
    tokens = [tuple(map(key, line)) for line in written]
    return [
        _once(_bare(line, words) if line and (words[0] in _HONORIFICS or line[-1] in _DEGREES) else line)
        for line, words in zip(tokens, written, strict=True)
    ]


def _once(tokens: Tokens) -> Tokens:
    """A name that a caption or a headline has twice in a row, once; "Abdullah Abdullah" may be a name."""
    half, odd = divmod(len(tokens), 2)
    return tokens[:half] if half > 1 and not odd and tokens[:half] == tokens[half:] else tokens


def _fold(words: Sequence[str]) -> list[str]:
    """Words by their keys; none of them has a newline in it."""
    text = "\n".join([_modern(w) if "oe" in w or "tj" in w or "dj" in w or "sj" in w else w for w in words])
    text = _WORD.sub(lambda match: _WHOLE[match[0]], _MUHAMMAD.sub(MUHAMMAD, text))
    text = _UTSMAN.sub("s", _HARD.sub("C", text))
    for old, new in _FOLDS:
        text = text.replace(old, new)
    return _DOUBLED.sub(_first, text.lower()).split("\n")[: len(words)]


def word_keys(words: str) -> frozenset[str]:
    """The keys of words that spaces part."""
    return frozenset(_fold(words.split()))


def _first(match: re.Match[str]) -> str:
    return match[0][0]


def _modern(word: str) -> str:
    """A word of the spelling from before 1972 in the new one; a j that begins a word may be a modern one."""
    word = _WHOLE.get(word, word).replace("tj", "c").replace("dj", "J").replace("oe", "u")
    return (word[:1] + word[1:].replace("j", "y")).lower()


def _bare(tokens: Tokens, written: Sequence[str]) -> Tokens:
    """The keys of a name without what is no part of it; Khabib is a name, though it has the key of Habib."""
    first, last = 0, len(tokens)
    while last - first > (1 if tokens[last - 1] in _AND_OTHERS else 2) and tokens[last - 1] in _DEGREES:
        last -= 1
    while last - first > (2 if written[first] in _NOBLE else 1) and written[first] in _HONORIFICS:
        first += 1
    return tokens[first:last]


# Words before a name that are not part of it, where extraction or a record has left them there.
_HONORIFICS = frozenset(
    """
        pak bapak bp bpk ibu bu bang kang mas mbak mba nyonya tuan sdr saudara saudari mr mrs ms miss sir h hj
        haji hajah kh kiai kyai ust ustaz ustad ustadz ustazah habib tgb romo dr dra drs drg ir prof profesor
        dokter raden jenderal jend letjen mayjen brigjen kolonel letkol komjen irjen kombes akbp kompol
        laksamana marsekal presiden wapres menteri gubernur bupati menko menkeu menlu menhan mendagri menkes
        mendikbud mendikdasmen mendag menag menaker menperin menpora menhub menkominfo menkomdigi mensesneg
        menkumham mensos mentan menpan rb menkopolhukam menpolhukam menparekraf menpar wamen wamenlu wamenkeu
        wamenhan wamenkumham wamendag wamenag wamentan seskab wagub cagub cawagub capres cawapres walikota
        wabup ketum waketum sekjen wasekjen kapolri wakapolri kapolda kapolres kapolsek ksad ksal ksau
        dirut dirjen jubir coach keamanan polhukam informasi informatika negara keuangan perekonomian maritim
        kemaritiman perikanan mendes menpar menpupera kelima keenam infanteri inf kav arm arh czi cpl chk pnb
        """.split()
)
# Words behind a name that are not part of it: degrees, and what headlines add.
_NOBLE = frozenset(("raden", "miss", "kang"))  # part of the name of who has no other: "Raden Saleh"
_AND_OTHERS = frozenset(("cs", "dkk"))
_DEGREES = word_keys(
    "sh mh msi mm mt spd mpd sag mag sip skom mkom ssos msos shi mhi spog spm phd mba msc bsc mkes cs dkk"
)
