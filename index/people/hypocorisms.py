"""Given names and what their bearers are called for short: "Tom Wiralaga" may be Thomas Wiralaga.

No rule of spelling gives these, and "Tony" may be Anthony or Antonio, so both are asked about. A short name
that is as often given for itself is not here: Mick, whose father is Michael.
"""

from collections.abc import Iterator

from index.people.clusters import STRANGERS, Clusters
from index.people.shorter import strangers
from index.people.spelling import word_keys

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
daniel: dan danny
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
harold: harry
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
susan: sue
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


def _by_key() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for full, short in (line.split(":") for line in _SHORT.split("\n") if line):
        for key in word_keys(full):
            found[key] = word_keys(short) - {key} | found.get(key, frozenset())
    return found


SHORT = _by_key()  # key of a given name → those of its short ones


def called_short(clusters: Clusters) -> Iterator[tuple[int, int]]:
    """Clusters that differ in a given name and its short one alone, the one with fewer articles first."""
    for number in clusters.full:
        given, *rest = clusters.tokens[number]
        for short in sorted(SHORT.get(given, ())):
            other = clusters.find((short, *rest))
            if other is not None and clusters.tokens[other] == (short, *rest):
                fewer, more = sorted((number, other), key=lambda one: (clusters.weights[one], -one))
                yield fewer, more


def surely_called_short(clusters: Clusters) -> Iterator[tuple[int, int]]:
    """Those of them that hardly a stranger bears."""
    return (pair for pair in called_short(clusters) if strangers(clusters, pair[0], pair[1:]) <= STRANGERS)
