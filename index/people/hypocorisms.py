"""Given names and what their bearers are called for short: "Tom Wiralaga" may be Thomas Wiralaga.

No rule of spelling gives these, and "Tony" may be Anthony or Antonio, so both are asked about. A short name
that is as often given for itself is not here: Mick, whose father is Michael.
"""

from collections.abc import Iterator
from itertools import chain

from index.people.clusters import Clusters
from index.people.shorter import strangers
from index.people.spelling import name_tokens

_SHORT = """
alejandro: alex ale
aleksandr: alex sasha
alexander: alex
alexandre: alex
andreas: andy
andrew: andy drew
anthony: tony toni
antonio: tony toni
benjamin: ben benny
bernard: bernie
catherine: kate cathy
charles: charlie
christian: chris
christopher: chris
daniel: danny
david: dave
deborah: debbie
donald: don
douglas: doug
edward: ed eddie eddy ted
elizabeth: liz beth
emmanuel: manu
eugene: gene
francisco: fran paco
frederick: fred freddy
gabriel: gabi gaby
gerald: gerry jerry
giuseppe: beppe
gregory: greg
henry: harry hank
ignacio: nacho
jacob: jake
james: jim jimmy jamie
javier: javi
jeffrey: jeff
jennifer: jen jenny
jessica: jess
john: johnny jon
jonathan: jon jonny
joseph: joe joey
joshua: josh
katherine: kate katy
kenneth: ken kenny
lawrence: larry
leonardo: leo
lionel: leo
margaret: meg maggie
matthew: matt
maximilian: max
michael: mike
mitchell: mitch
mohammed: mo
nathan: nate
nathaniel: nate
nicholas: nick nicky
nicolas: nico nick
pamela: pam
patrick: pat
peter: pete
philip: phil
raymond: ray
rebecca: becky
reginald: reggie
richard: rick ricky
robert: bob bobby rob robbie
roberto: beto
ronald: ron ronnie ronny
samuel: sam sammy
sebastian: seb
stanley: stan
stephen: steve
steven: steve
terence: terry
theodore: ted teddy
thomas: tom tommy
timothy: tim timmy
valerie: val
victoria: vicky
vincent: vince
vladimir: vlad
walter: walt
william: bill billy will willy
xavier: xavi
zachary: zac zach
"""


MOST_STRANGERS = 0.1  # who bear the name by chance, in full or short: more, and nobody can tell


def _by_name() -> dict[str, tuple[str, ...]]:
    rows = (line.split(":") for line in _SHORT.split("\n") if line)
    return {full: tuple(short.split()) for full, short in rows}


SHORT = _by_name()  # given name, folded → its short ones


def called_short(clusters: Clusters) -> Iterator[tuple[int, int]]:
    """Clusters that differ in a given name and its short one alone, the one with fewer articles first.

    As they are written: "Andi" has the key of "Andy", and is no Andreas.
    """
    keys = {short: name_tokens([[short]])[0] for short in sorted(set(chain(*SHORT.values())))}
    for number in clusters.full:
        for short in SHORT.get(clusters.spelt(number)[0], ()):
            other = clusters.find(keys[short] + clusters.tokens[number][1:])
            if other is not None and other != number and clusters.spelt(other)[0] == short:
                fewer, more = sorted((number, other), key=lambda one: (clusters.weights[one], -one))
                if both_strangers(clusters, fewer, more) <= MOST_STRANGERS:
                    yield fewer, more


def both_strangers(clusters: Clusters, one: int, other: int) -> float:
    """How many other people bear the commoner of two names by chance."""
    return max(strangers(clusters, one, [other]), strangers(clusters, other, [one]))
