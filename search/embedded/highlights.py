"""Which terms a query seeks in which field, for the marks in titles and snippets."""

from collections import defaultdict

from index.schema import EXACT_SUFFIX, TEXT_FIELDS
from search.embedded.lexicon import Lexicon
from search.snippets import Terms
from search.tree import Node, words_of


def sought_terms(tree: Node, lexicon: Lexicon) -> dict[str, Terms]:
    """Text field → the terms that a hit can owe its place to, prefixes and fuzzy terms spelt out."""
    stems: defaultdict[str, set[str]] = defaultdict(set)
    forms: defaultdict[str, set[str]] = defaultdict(set)
    for word in words_of(tree):
        for leaf in word.subqueries:
            field = leaf.fieldname.removesuffix(EXACT_SUFFIX)
            (forms if leaf.fieldname != field else stems)[field].update(lexicon.terms(leaf))
    return {field: Terms(frozenset(stems[field]), frozenset(forms[field])) for field in TEXT_FIELDS}
