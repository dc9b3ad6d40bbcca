"""Which terms and phrases a query seeks in which field, for the marks in titles and snippets."""

from collections import defaultdict
from collections.abc import Mapping
from typing import TypeAlias, get_args

from whoosh.query import Phrase

from index.article import Language
from index.schema import EXACT_SUFFIX, TEXT_FIELDS
from search.embedded.lexicon import Lexicon
from search.marks import Run, Terms
from search.tree import Node, TermIn, words_of

Sought: TypeAlias = Mapping[Language, Mapping[str, Terms]]  # article's language → text field → what to mark
LANGUAGES: tuple[Language, ...] = get_args(Language)


def sought_terms(tree: Node, lexicon: Lexicon) -> Sought:
    """What a hit can owe its place to, prefixes and fuzzy terms spelt out."""
    return {language: _in_language(tree, lexicon, language) for language in LANGUAGES}


def _in_language(tree: Node, lexicon: Lexicon, language: Language) -> dict[str, Terms]:
    """The same for articles of one language, by text field."""
    stems: defaultdict[str, set[str]] = defaultdict(set)
    forms: defaultdict[str, set[str]] = defaultdict(set)
    runs: defaultdict[str, dict[Run, None]] = defaultdict(dict)
    for word in words_of(tree):
        for leaf in word.subqueries:
            if isinstance(leaf, TermIn) and leaf.language != language:
                continue
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
