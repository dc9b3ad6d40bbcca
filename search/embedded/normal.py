"""Whoosh's query trees in the few kinds of node that are run.

Leaves (terms, phrases, prefixes, wildcards, fuzzy terms, ranges of terms) stand in a Word each; what Whoosh
offers besides And, Or and Not is put in their terms. Trees of the query language come out as they went in.
"""

from datetime import date

from whoosh.query import (
    And,
    AndMaybe,
    AndNot,
    ConstantScoreQuery,
    DateRange,
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
    Term,
    TermRange,
    Wildcard,
    _NullQuery,
)

from index.columnar.segment import STEM_FIELDS, WORD_FIELDS
from search.tree import Node, Word

POSTED = STEM_FIELDS + WORD_FIELDS

MOST_BOOST = 1e6  # scores are sought in single precision
LEAVES = (Term, Phrase, Prefix, Wildcard, FuzzyTerm, TermRange)
_AS_THEY_ARE = (Every, _NullQuery)


def normal_form(node: Node) -> Node:
    """A tree of Word, And (and its kin of ours), Or, Not, AndMaybe, DisjunctionMax, ConstantScoreQuery,
    Every, NumericRange (of days, both ends included) and NullQuery that matches and ranks as ``node`` does.

    ``a ANDNOT b`` is a and not b, ``a REQUIRE b`` is a and b without b's scores. Raises ValueError for a node
    that has no place in a tree, and for a field that is not posted.
    """
    if isinstance(node, _AS_THEY_ARE):
        _check_every(node)
        return node
    if isinstance(node, (Word, *LEAVES)):
        return _word(node)
    if isinstance(node, NumericRange):
        return _days(node)
    if isinstance(node, AndNot):
        return And([normal_form(node.a), Not(normal_form(node.b))])
    if isinstance(node, Require):
        return And([normal_form(node.a), ConstantScoreQuery(normal_form(node.b), 0.0)])
    if isinstance(node, AndMaybe):
        return AndMaybe(normal_form(node.a), normal_form(node.b))
    if isinstance(node, Not):
        return _same(node, node.query) or Not(normal_form(node.query), boost=node.boost)
    if isinstance(node, ConstantScoreQuery):
        _check_boost(node)
        return ConstantScoreQuery(normal_form(node.child), node.score)
    if isinstance(node, DisjunctionMax):
        if not node.subqueries:
            return NullQuery
        _check_boost(node)
        parts = [normal_form(part) for part in node.subqueries]
        return DisjunctionMax(parts, boost=node.boost, tiebreak=node.tiebreak)
    if isinstance(node, (And, Or)):
        if not node.subqueries:
            return NullQuery
        _check_boost(node)
        return _same(node, *node.subqueries) or type(node)(
            [normal_form(part) for part in node.subqueries], boost=node.boost
        )
    raise ValueError(f"{node!r} has no place in a query tree")


def _word(node: Node) -> Word:
    """The word of a leaf, or a word made by hand; raises ValueError for one that cannot be run."""
    word = node if isinstance(node, Word) else Word([node], getattr(node, "text", ""), boost=node.boost)
    _check_boost(word)
    for leaf in word.subqueries:
        if not isinstance(leaf, LEAVES):
            raise ValueError(f"{leaf!r} has no place in a word, which has terms and what stands for terms")
        if leaf.fieldname not in POSTED:
            raise ValueError(f"the field {leaf.fieldname!r} has no words; these have: {', '.join(POSTED)}")
    return word


def _check_boost(node: Node) -> None:
    for name, most in (("boost", MOST_BOOST), ("tiebreak", 1.0), ("score", MOST_BOOST)):
        if not 0 <= getattr(node, name, 0) <= most:
            raise ValueError(f"{name}={getattr(node, name)!r} is not a number from 0 to {most:,.0f}")


def _check_every(node: Node) -> None:
    if isinstance(node, Every) and node.fieldname not in (None, "*"):
        raise ValueError(f"Every({node.fieldname!r}) has no place in a query tree; Every() matches all")


def _days(node: NumericRange) -> Node:
    """A range of days as ordinals, both ends included."""
    if isinstance(node, DateRange):
        raise ValueError("DateRange is of times; NumericRange('date', …) takes days as date.toordinal()")
    if node.fieldname != "date":
        raise ValueError(f"the field {node.fieldname!r} has no range of numbers; date has")
    if node.start is not None and node.end is not None and not (node.startexcl or node.endexcl):
        return node
    first = date.min.toordinal() if node.start is None else node.start + bool(node.startexcl)
    last = date.max.toordinal() if node.end is None else node.end - bool(node.endexcl)
    return NumericRange("date", first, last)


def _same(node: Node, *parts: Node) -> Node | None:
    """The node itself where its parts are in normal form already."""
    return node if all(normal_form(part) is part for part in parts) else None
