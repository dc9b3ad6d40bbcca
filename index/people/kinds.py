"""The kinds of links that are weighed: the signs of each, their weights, and how likely a link must be."""

from index.people.called import SIGNS as CALLS
from index.people.misprints import MISPRINT
from index.people.odds import own_weights
from index.people.shorter import LONE, SHORTER, SPELLING

READ = {MISPRINT: "misprint, read", SHORTER: "shorter, read"}  # by which pairs in doubt are told from texts
SIGNS = {
    SPELLING: ("strangers",),
    MISPRINT: ("far", "shared", "strange", "letters", "articles", "slip", "lead"),
    SHORTER: ("fuller", "margin", "tail", "namesakes", "commoner", "long"),
    LONE: ("people", "share", "letters", "rest"),
    READ[MISPRINT]: ("odds", "before"),
    READ[SHORTER]: ("odds", "before"),
    **CALLS,
}
WEIGHTS = own_weights(SIGNS)
LEAST = {  # log-odds
    SPELLING: 0.75,
    MISPRINT: 1.25,
    SHORTER: 1.0,
    LONE: 1.0,
    READ[MISPRINT]: 1.0,
    READ[SHORTER]: 0.75,
}
DOUBT = 2.5  # a pair so near to the least of its kind is in doubt
