"""Which terms and phrases a query seeks in which field, for the marks in titles and snippets."""

from collections import defaultdict

from whoosh.query import Phrase

from index.schema import EXACT_SUFFIX, TEXT_FIELDS
from search.embedded.lexicon import Lexicon
from search.marks import Run, Terms
from search.tree import Node, words_of


def sought_terms(tree: Node, lexicon: Lexicon) -> dict[str, Terms]:
    """Text field → what a hit can owe its place to, prefixes and fuzzy terms spelt out."""
    stems: defaultdict[str, set[str]] = defaultdict(set)
    forms: defaultdict[str, set[str]] = defaultdict(set)
    runs: defaultdict[str, dict[Run, None]] = defaultdict(dict)
    for word in words_of(tree):
        for leaf in word.subqueries:
            field = leaf.fieldname.removesuffix(EXACT_SUFFIX)
            exact = leaf.fieldname != field
            if isinstance(leaf, Phrase):
                sign = "=" if exact else ""
                runs[field][Run(tuple(sign + one for one in leaf.words), leaf.slop)] = None
            else:
                (forms if exact else stems)[field].update(lexicon.terms(leaf))
    return {
        field: Terms(frozenset(stems[field]), frozenset(forms[field]), tuple(runs[field]))
        for field in TEXT_FIELDS
    }
