"""The query tree: Whoosh's nodes, and two of ours that say what belongs together.

Plain Whoosh runs these trees too, since ours are an ``Or`` and an ``And``; the embedded engine ranks a
``Word`` as one BM25F term and may be content with some of ``Words``.
"""

from collections.abc import Iterator
from functools import cached_property
from typing import Any, TypeAlias

from whoosh.query import And, ConstantScoreQuery, FuzzyTerm, Not, Or, Phrase, Prefix, Term

from index.article import Language
from index.schema import EXACT_SUFFIX, TEXT_FIELDS
from search.bilingual import Expansion

Node: TypeAlias = Any  # whoosh.query.Query, which has no types


class Word(Or):  # type: ignore[misc]
    """One word or phrase as typed, sought in several fields and forms."""

    def __init__(
        self,
        subqueries: list[Any],
        text: str = "",
        plain: bool = False,
        stop: bool = False,
        asks: bool = False,
        boost: float = 1.0,
        expansion: Expansion | None = None,
    ) -> None:
        super().__init__(subqueries, boost=boost)
        self.asks = asks  # a question word, or one with a question mark behind it
        self.text = text  # as typed
        self.expansion = expansion  # of the name that it is of; then other forms of that are among the leaves
        self.plain = (
            plain  # typed without any sign of the query language: may be left out when nothing has all
        )
        self.stop = stop  # a function word: required only where nothing else is

    @cached_property
    def loose(self) -> bool:
        """Whether it may stand in title or body; what is asked of one field was meant for it."""
        fields = {leaf.fieldname.removesuffix(EXACT_SUFFIX) for leaf in self.subqueries}
        return fields == set(TEXT_FIELDS)


class TermIn(Term):  # type: ignore[misc]
    """A term in articles of one language: "as" is the United States in Indonesian, and a word in English."""

    def __init__(self, fieldname: str, text: str, language: Language) -> None:
        super().__init__(fieldname, text)
        self.language = language

    def __eq__(self, other: object) -> bool:
        return super().__eq__(other) is True and self.language == getattr(other, "language", None)

    def __hash__(self) -> int:
        return hash((self.fieldname, self.text, self.language))


class Words(And):  # type: ignore[misc]
    """The plain words of a query, as typed: all are wanted, ``required`` of them must match."""

    def __init__(
        self,
        subqueries: list[Any],
        required: int | None = None,
        boost: float = 1.0,
        question: bool = False,
    ) -> None:
        super().__init__(subqueries, boost=boost)
        self.required = len(subqueries) if required is None else required
        self.question = question  # asked as a question, whose answer need not repeat all of its words

    def at_least(self, required: int) -> "Words":
        """The same words, of which so many must match."""
        return Words(self.subqueries, required, self.boost, self.question)


class Together(And):  # type: ignore[misc]
    """Parts side by side without an operator: at most one of them is Words."""


def stretch_of(node: Node) -> tuple[int | None, int | None]:
    """Where a node stands in the text that was parsed: its first character, and behind its last."""
    return getattr(node, "startchar", None), getattr(node, "endchar", None)


def as_typed(node: Node) -> tuple[str, ...]:
    """What is sought as it was typed, without stems: phrases and =forms, each once, in query order."""
    exact = (
        word.text
        for word in words_of(node)
        if word.text.startswith(('"', "="))
        and all(leaf.fieldname.endswith(EXACT_SUFFIX) for leaf in word.subqueries)
    )
    return tuple(dict.fromkeys(exact))


def words_of(node: Node) -> Iterator[Word]:
    """Every Word of a tree that a hit can owe its place to: not those under a NOT. In query order."""
    if isinstance(node, Word):
        yield node
    elif not isinstance(node, Not):
        parts = (node.child,) if isinstance(node, ConstantScoreQuery) else getattr(node, "subqueries", ())
        for child in parts:
            yield from words_of(child)


def all_words(node: Node) -> Iterator[Word]:
    """Every Word of a tree, those under a NOT too."""
    if isinstance(node, Word):
        yield node
        return
    for child in node.children():
        yield from all_words(child)


def leaves_of(node: Node) -> Iterator[Node]:
    """The terms, phrases, prefixes and fuzzy terms of a tree, those under a NOT too."""
    if isinstance(node, (And, Or)):
        for child in node.subqueries:
            yield from leaves_of(child)
    elif isinstance(node, Not):
        yield from leaves_of(node.query)
    elif isinstance(node, (Term, Phrase, Prefix, FuzzyTerm)):
        yield node
