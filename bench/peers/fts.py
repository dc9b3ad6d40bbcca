"""Our query trees as FTS5 match expressions, over the same terms."""

from collections.abc import Callable

from whoosh.query import And, Every, FuzzyTerm, Not, Or, Phrase, Prefix, Term

from bench.peers.expansion import near_terms
from search.tree import Node

TermsStarting = Callable[[str], list[str]]  # a letter → the terms that start with it


def match_expression(node: Node, starting: TermsStarting) -> str:
    """The expression of a tree; "" for every article. Not stands only below And."""
    if isinstance(node, Every):
        return ""
    if isinstance(node, Or):
        return _any(node, starting)
    if isinstance(node, And):
        wanted = [match_expression(one, starting) for one in node.subqueries if not isinstance(one, Not)]
        banned = [match_expression(one.query, starting) for one in node.subqueries if isinstance(one, Not)]
        return _group(" NOT ".join([_group(" AND ".join(wanted)), *banned]))
    return _any(Or([node]), starting)


def _any(node: Or, starting: TermsStarting) -> str:
    """Leaves that ask the same in several columns are one leaf with several columns."""
    columns: dict[str, list[str]] = {}
    rest = []
    for one in node.subqueries:
        if isinstance(one, (Term, Phrase, Prefix, FuzzyTerm)):
            columns.setdefault(_leaf(one, starting), []).append(one.fieldname)
        else:
            rest.append(match_expression(one, starting))
    leaves = [f"{{{' '.join(names)}}} : {leaf}" for leaf, names in columns.items()]
    return _group(" OR ".join(leaves + rest))


def _leaf(node: Node, starting: TermsStarting) -> str:
    if isinstance(node, Prefix):
        return f'"{node.text}" *'
    if isinstance(node, Phrase):
        return f'"{" ".join(node.words)}"'
    if isinstance(node, FuzzyTerm):
        near = near_terms(node.text, node.maxdist, starting(node.text[:1]))
        return _group(" OR ".join(f'"{term}"' for term in near))
    return f'"{node.text}"'


def _group(expression: str) -> str:
    return f"({expression})"
