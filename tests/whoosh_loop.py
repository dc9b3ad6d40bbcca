"""The slow, obvious answer to Whoosh's queries: each is read off the terms of an article."""

from fnmatch import fnmatchcase

from oracle import edits
from whoosh.query import (
    And,
    AndMaybe,
    AndNot,
    ConstantScoreQuery,
    DisjunctionMax,
    Every,
    FuzzyTerm,
    Not,
    NullQuery,
    NumericRange,
    Or,
    Phrase,
    Prefix,
    Require,
    SpanNear,
    SpanNear2,
    Term,
    TermRange,
    Wildcard,
)

from index.analysis.analyzer import Analyzer
from index.schema import NAME_GAP

ANALYZER = Analyzer()


class Page:
    """An article as a list of terms for each field."""

    def __init__(self, one):
        self.id = one.id
        self.day = one.date.toordinal() if one.date else None
        tokens = {name: ANALYZER.analyze(getattr(one, name), one.language) for name in ("title", "body")}
        self.terms = {name: [token.stem for token in found] for name, found in tokens.items()}
        self.terms |= {f"{name}_exact": [token.form for token in found] for name, found in tokens.items()}
        self.terms["outlet"] = _name_words([one.outlet] if one.outlet else [])
        forms = dict.fromkeys(form for p in one.people for form in (p.name, *p.mentions))
        self.terms["person"] = _name_words(forms)
        self.terms["id"] = [one.id]
        self.terms["date"] = [self.day] if self.day else []

    def __repr__(self):
        return self.id

    def has(self, node):
        """Whether a query of Whoosh's matches, as its documentation defines it."""
        match node:
            case AndNot():
                return self.has(node.a) and not self.has(node.b)
            case AndMaybe():
                return self.has(node.a)
            case And() | Require():
                return all(map(self.has, node.subqueries))
            case Or() | DisjunctionMax():
                return any(map(self.has, node.subqueries))
            case Not():
                return not self.has(node.query)
            case ConstantScoreQuery():
                return self.has(node.child)
            case Every(fieldname=None):
                return True
            case NumericRange():
                return bool(self.day) and node.start + node.startexcl <= self.day <= node.end - node.endexcl
            case Phrase():
                return self.near(node.fieldname, node.words, node.slop)
            case SpanNear():
                return self.near(node.a.fieldname, [node.a.text, node.b.text], node.slop)
            case SpanNear2():
                return self.near(node.qs[0].fieldname, [one.text for one in node.qs], node.slop)
        return node != NullQuery and any(fits(node, term) for term in self.terms[node.fieldname])

    def near(self, field, words, slop):
        """Whether the words stand in order, each at most ``slop`` places behind the one before."""
        terms = self.terms[field]
        ends = {place for place, term in enumerate(terms) if term == words[0]}
        for word in words[1:]:
            here = [place for place, term in enumerate(terms) if term == word]
            ends = {place for place in here if any(0 < place - end <= slop for end in ends)}
        return bool(ends)


def fits(leaf, term):
    """Whether a term is one that a leaf stands for."""
    match leaf:
        case Every():
            return term is not None
        case Term():
            return term == leaf.text
        case _ if term is None:
            return False
        case Prefix():
            return term.startswith(leaf.text)
        case Wildcard():
            return fnmatchcase(term, leaf.text)
        case FuzzyTerm():
            start = leaf.text[: leaf.prefixlength]
            return term.startswith(start) and edits(term, leaf.text) <= leaf.maxdist
        case TermRange():
            above = term > leaf.start if leaf.startexcl else term >= leaf.start
            return above and (term < leaf.end if leaf.endexcl else term <= leaf.end)
    raise TypeError(f"{leaf!r} is no leaf")


def _name_words(names):
    terms = []
    for name in names:
        terms += [None] * NAME_GAP if terms else []
        terms += ANALYZER.forms(name)
    return terms
