"""The query language: what people type, over Whoosh's parser, becomes a query tree.

Words are wanted all, ``"…"`` is a phrase of exact forms, ``"…"~`` of stems, ``"…"~5`` of stems at most five
places apart and in order, ``kata*`` a prefix and ``kata~`` a fuzzy term (of word forms), ``=kata`` one exact
form, ``-kata`` and NOT/BUKAN leave out, AND/DAN and OR/ATAU and parentheses combine, ``judul:``, ``outlet:``,
``tokoh:`` and ``tanggal:`` (and their English names) ask one field.
"""

import re
from collections.abc import Sequence
from typing import Any

from whoosh.qparser.default import QueryParser
from whoosh.query import And, Every, FuzzyTerm, Not, NullQuery, Or, Phrase, Prefix, Term

from index.analysis.analyzer import Analyzer, TermToken
from index.analysis.stopwords import QUESTION_WORDS, STOPWORDS
from index.analysis.tokens import fold
from index.schema import EXACT_SUFFIX, NAME_FIELDS, TEXT_FIELDS
from search.bilingual import abbreviations
from search.errors import BadQuery
from search.period import parse_period
from search.syntax import QUOTES, SideBySide, date_range, field_of, query_plugins, tidy, together
from search.tree import Node, Word, all_words, leaves_of, stretch_of

SENTENCE_ENDS = ".,;:!?"  # behind a word; not shown where it is named
MAX_CHARACTERS = 4_000
MAX_WORDS = 256
MAX_TERMS = 2_048  # a word is sought in two fields, by up to two stems
MAX_DEPTH = 40  # of parentheses
MAX_LEVELS = 120  # of nodes inside each other, which signs in front of a word make as well
MAX_EXPANDING = 4  # prefixes and fuzzy terms of one query
MAX_PHRASES = 24  # of one query, compounds too; each may read its words in a large part of the archive
MAX_PHRASE_WORDS = 64

# Signs that part words as a space does; a slash or a comma between figures is part of a date or a number.
_PARTED = re.compile(r"[|;+]|,(?!\d)|(?<!\d)/|/(?!\d)")
# Signs that do where words are counted: a"a"a"a" is four.
_SIGNS = str.maketrans('"()[]', " " * 5) | dict.fromkeys(QUOTES, " ")


def parse_query(text: str, analyzer: Analyzer) -> Node:
    """The tree of what was typed; ``Every`` for nothing, ``NullQuery`` for signs without a word.

    Unbalanced quotes and parentheses are taken as if they were not there. Raises BadQuery where no sense
    can be made of a value, and where the query is larger than anyone can mean.
    """
    text = text.replace("\x00", " ")
    if not text.strip():
        return Every()
    _check_length(text)
    if (place := _too_deep(text)) is not None:
        raise BadQuery("too_deep").at(place, place + 1)
    try:
        tree = _Parser(analyzer).parse(tidy(text), normalize=False)
    except RecursionError:
        raise BadQuery("too_deep") from None
    if tree is None:
        return NullQuery
    if _levels(tree) > MAX_LEVELS:
        raise BadQuery("too_deep")
    _check_size(tree)
    return tree


def _check_length(text: str) -> None:
    runs = text.translate(_SIGNS).split()
    words = sum(1 for run in runs for part in _PARTED.split(run) if part)
    if len(text.strip()) > MAX_CHARACTERS or words > MAX_WORDS:
        raise BadQuery(
            "too_long",
            words=words,
            characters=len(text.strip()),
            most_words=MAX_WORDS,
            most_characters=MAX_CHARACTERS,
        )


def _check_size(tree: Node) -> None:
    """Raise BadQuery for more terms or phrases than anyone can mean."""
    phrases: set[tuple[str, ...]] = set()
    for word in all_words(tree):
        for leaf in word.subqueries:
            if isinstance(leaf, Phrase):
                phrases.add(tuple(leaf.words))
                if len(leaf.words) > MAX_PHRASE_WORDS:
                    error = BadQuery("long_phrase", count=len(leaf.words), most=MAX_PHRASE_WORDS)
                    raise error.at(*stretch_of(word))
        if len(phrases) > MAX_PHRASES:
            raise BadQuery("too_many_phrases", most=MAX_PHRASES).at(*stretch_of(word))
    terms = sum(len(leaf.words) if isinstance(leaf, Phrase) else 1 for leaf in leaves_of(tree))
    if terms > MAX_TERMS:
        raise BadQuery("too_many_terms", count=terms, most=MAX_TERMS)


def _levels(tree: Node) -> int:
    """How many nodes stand inside each other, or one more than are allowed."""
    levels, nodes = 0, [tree]
    while nodes and levels <= MAX_LEVELS:
        levels += 1
        nodes = [child for node in nodes for child in node.children()]
    return levels


def _too_deep(text: str) -> int | None:
    """Where the first parenthesis stands that is inside too many others."""
    depth = 0
    for place, char in enumerate(text):
        depth += (char == "(") - (char == ")" and depth > 0)
        if depth > MAX_DEPTH:
            return place
    return None


class _Parser(QueryParser):  # type: ignore[misc]
    """Whoosh's parser with our operators; texts become terms through our analysis."""

    def __init__(self, analyzer: Analyzer) -> None:
        super().__init__(None, None, plugins=query_plugins(), group=SideBySide)
        self._analyzer = analyzer
        self._expanding = 0  # words so far that stand for others

    def term_query(self, fieldname: str | None, text: str, *_: Any, **__: Any) -> Node | None:
        """What a run of characters without a space asks; None when there is no word in it."""
        field = field_of(fieldname)
        if field == "date":
            return date_range(*parse_period(text, "tanggal"))
        if field is None and set(text) == {"*"}:
            return Every()
        if field and text.startswith("-") and len(text) > 1:  # judul:-kata is -judul:kata
            excluded = self.term_query(fieldname, text[1:])
            return Not(excluded) if excluded is not None else None
        fields = (field,) if field else TEXT_FIELDS
        exact = [name if name in NAME_FIELDS else name + EXACT_SUFFIX for name in fields]
        if text.startswith("=") and (forms := self._forms(text[1:])):
            return Word([_sequence(name, forms, 1) for name in exact], text)
        if text.endswith("*") and self._forms(text[:-1]):
            return self._prefix(exact, text)
        if (match := re.fullmatch(r"(.+)~(\d*)", text)) and (form := self._one_form(match[1])):
            edits = int(match[2] or 1) if len(match[2]) < 3 else 99
            if edits not in (1, 2):
                raise BadQuery("not_a_number", name=f"{match[1]}~", value=match[2], most=2)
            return self._expanded([FuzzyTerm(n, form, maxdist=edits, prefixlength=1) for n in exact], text)
        if "*" in text.strip("*\"'()[]{}.,;:!?") or re.match(r"\*(\w|$)", text):
            raise BadQuery("stray_star", value=text)
        if field in NAME_FIELDS:
            return self.phrase(fieldname, text, 0)
        parts = [part for part in _PARTED.split(text) if part]
        words = [word for part in parts if (word := self._stems(fields, part, 1))]
        return together(list(words))

    def _prefix(self, exact: Sequence[str], text: str) -> Node:
        """Words that begin so; of a compound, the whole, or its last word where the index has split it."""
        *before, last = self._forms(text[:-1])
        one = self._expanded([Prefix(name, last) for name in exact], text)
        if not before:
            return one
        whole = self._expanded([Prefix(name, fold(text[:-1].strip())) for name in exact], text)
        words = [Word([Term(name, form) for name in exact], form) for form in before]
        return Or([whole, And([*words, one])])

    def _expanded(self, leaves: list[Node], text: str) -> Word:
        """A word that stands for others; so many of them are searched, and no more."""
        self._expanding += 1
        if self._expanding > MAX_EXPANDING:
            raise BadQuery("too_many_expanding", most=MAX_EXPANDING)
        return Word(leaves, text)

    def phrase(self, fieldname: str | None, text: str, slop: int) -> Node | None:
        """What a quoted text asks: exact forms next to each other, or with a slop stems in order."""
        field = field_of(fieldname)
        if field == "date":
            return date_range(*parse_period(text, "tanggal"))
        if field in NAME_FIELDS:
            forms = self._forms(text)
            return Word([_sequence(field, forms, 1)], text) if forms else None
        fields = (field,) if field else TEXT_FIELDS
        if slop and (words := self._stems(fields, text, slop)):
            return Word(words.subqueries, f'"{text}"')
        forms = self._forms(text)
        return (
            Word([_sequence(name + EXACT_SUFFIX, forms, 1) for name in fields], f'"{text}"')
            if forms
            else None
        )

    def _tokens(self, text: str) -> list[TermToken]:
        return self._analyzer.analyze(text, "id")

    def _forms(self, text: str) -> list[str]:
        return [token.form for token in self._tokens(text)]

    def _one_form(self, text: str) -> str | None:
        """The folded form of a single word, or of a hyphenated one; None for anything else."""
        forms = self._forms(text)
        return forms[0] if len(forms) == 1 else (fold(text) if len(forms) > 1 and "-" in text else None)

    def _stems(self, fields: Sequence[str], text: str, slop: int) -> Word | None:
        """A word by its Indonesian and its English stem, as the reader's language is not known."""
        tokens = self._tokens(text)
        if not tokens:
            return None
        both = ([t.stem for t in tokens], [self._analyzer.stems.stem(t.form, "en") for t in tokens])
        variants = both[:1] if both[0] == both[1] else both
        form = tokens[0].form if len(tokens) == 1 else None
        if form and tokens[0].token in abbreviations():  # AS and WHO in capitals are names
            form = None
        asks = text.endswith("?") or form in QUESTION_WORDS
        return Word(
            [_sequence(name, stems, slop) for name in fields for stems in variants],
            text.rstrip(SENTENCE_ENDS),
            plain=True,
            stop=form in STOPWORDS,
            asks=asks,
        )


def _sequence(field: str, words: list[str], slop: int) -> Node:
    return Term(field, words[0]) if len(words) == 1 else Phrase(field, words, slop=slop)
