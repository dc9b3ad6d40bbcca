"""Names in a question are sought in their other forms too: Ukraina finds Ukraine, AS finds Amerika Serikat.

A word of a name gets the other forms of the whole name as further leaves, one of several words as a phrase.
So a question matches as if each name were an OR of its forms, since (a or x) and (b or x) is (a and b) or x;
and as the leaves of a Word are one BM25F term, a name is worth no more for having several forms.
"""

from collections.abc import Iterator, Sequence
from copy import copy
from itertools import product

from whoosh.query import And, Or, Phrase, Term

from index.analysis.analyzer import Analyzer
from index.article import Language
from index.schema import EXACT_SUFFIX, TEXT_FIELDS
from search.bilingual import Expansion, Form, Known, Names
from search.tree import Node, TermIn, Word, Words, words_of

MOST_NAMES = 4  # of a question that are expanded
LANGUAGES: tuple[Language, ...] = ("id", "en")


class Expander:
    """Adds the other forms of names to the trees of questions."""

    def __init__(self, analyzer: Analyzer) -> None:
        self._names = Names(analyzer)
        self._analyzer = analyzer

    def expand(self, tree: Node) -> Node:
        """A tree in which the first names have all of their forms.

        Only plain words are names: not what is quoted, ``=``, a pattern, left out, or asked of people and
        outlets. The tree itself is returned where there is none.
        """
        found: set[Expansion] = set()
        return self._in_tree(tree, found)

    def _in_tree(self, node: Node, found: set[Expansion]) -> Node:
        if isinstance(node, Word):
            return self._in_row([node], found)[0]
        if isinstance(node, Words):
            return _with_parts(node, self._in_row(node.subqueries, found))
        if isinstance(node, (And, Or)):
            return _with_parts(node, [self._in_tree(part, found) for part in node.subqueries])
        return node

    def _in_row(self, row: Sequence[Word], found: set[Expansion]) -> list[Word]:
        """Words side by side, those of names with their other forms."""
        forms = [self._analyzer.forms(word.text) if word.plain else [] for word in row]
        parts: list[Word] = []
        while len(parts) < len(row):
            start = len(parts)
            known, words = self._name_at(row[start:], forms[start:])
            if known is None or known.expansion is None or len(found | {known.expansion}) > MOST_NAMES:
                parts += row[start : start + words]
            else:
                found.add(known.expansion)
                parts += [self._with_forms(word, known) for word in row[start : start + words]]
        return parts

    def _name_at(self, row: Sequence[Word], forms: Sequence[list[str]]) -> tuple[Known | None, int]:
        """The name with which a row begins, and how many of its Words that takes; one for no name."""
        fields, run = _fields(row[0]), []
        for word, its_forms in zip(row, forms, strict=True):
            if not its_forms or _fields(word) != fields:
                break
            run.append(its_forms)
        flat = [form for its_forms in run for form in its_forms]
        texts = [word.text for word, its_forms in zip(row, run, strict=False) for _ in its_forms]
        known = self._names.at_start(flat, texts) if flat else None
        count = 0
        for words, its_forms in enumerate(run, 1):
            count += len(its_forms)
            if known and count == known.length:
                return known, words
        return None, 1

    def _with_forms(self, word: Word, known: Known) -> Word:
        leaves = list(word.subqueries)
        if known.is_indonesian:
            leaves = [TermIn(leaf.fieldname, leaf.text, "id") for leaf in leaves]
        for (form, words), field in product(known.others, _fields(word)):
            leaves += [leaf for leaf in self._leaves(form, words, field) if leaf not in leaves]
        named = copy(word)
        named.subqueries, named.stop, named.expansion = leaves, False, known.expansion
        return named

    def _leaves(self, form: Form, words: Sequence[str], field: str) -> Iterator[Node]:
        """How a form is sought in a field: a single word by its stems, several as they are written."""
        if len(words) > 1:
            yield Phrase(field + EXACT_SUFFIX, list(words), slop=1)
        elif form.language:
            yield TermIn(field, self._analyzer.stems.stem(words[0], form.language), form.language)
        else:
            for stem in dict.fromkeys(self._analyzer.stems.stem(words[0], one) for one in LANGUAGES):
                yield Term(field, stem)


def expansions(tree: Node) -> tuple[Expansion, ...]:
    """What is sought beside the names of a tree, in the order of the question."""
    return tuple(dict.fromkeys(word.expansion for word in words_of(tree) if word.expansion))


def _fields(word: Word) -> tuple[str, ...]:
    """The text fields in which a word is sought by its stems."""
    sought = {leaf.fieldname for leaf in word.subqueries}
    return tuple(name for name in TEXT_FIELDS if name in sought)


def _with_parts(node: Node, parts: Sequence[Node]) -> Node:
    """A node of the same kind with other parts; itself where they are the same."""
    if all(new is old for new, old in zip(parts, node.subqueries, strict=True)):
        return node
    other = copy(node)
    other.subqueries = list(parts)
    return other
