"""The query language: what people type, over Whoosh's parser, becomes a query tree.

Words are wanted all, ``"…"`` is a phrase of exact forms, ``"…"~`` of stems, ``"…"~5`` of stems at most five
places apart and in order, ``kata*`` a prefix and ``kata~`` a fuzzy term (of word forms), ``=kata`` one exact
form, ``-kata`` and NOT/BUKAN leave out, AND/DAN and OR/ATAU and parentheses combine, ``judul:``, ``outlet:``,
``tokoh:`` and ``tanggal:`` (and their English names) ask one field.
"""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from whoosh.qparser import plugins, syntax
from whoosh.qparser.default import QueryParser
from whoosh.qparser.taggers import RegexTagger
from whoosh.query import And, Every, FuzzyTerm, Not, NullQuery, NumericRange, Or, Phrase, Prefix, Term

from index.analysis.analyzer import Analyzer, TermToken
from index.analysis.stopwords import STOPWORDS
from index.analysis.tokens import fold
from index.schema import EXACT_SUFFIX, NAME_FIELDS, TEXT_FIELDS
from search.errors import BadQuery
from search.period import parse_period
from search.tree import Node, Together, Word, Words, leaves_of

MAX_CHARACTERS = 4_000
MAX_WORDS = 256
MAX_TERMS = 2_048  # a word is sought in two fields, by up to two stems
MAX_DEPTH = 40  # of parentheses
MAX_SLOP = 50  # less than the gap between two people of an article
FIELDS = {
    "judul": "title",
    "title": "title",
    "outlet": "outlet",
    "tokoh": "person",
    "person": "person",
    "tanggal": "date",
    "date": "date",
}
# Signs that part words as a space does; a slash or a comma between figures is part of a date or a number.
_PARTED = re.compile(r"[|;+]|,(?!\d)|(?<!\d)/|/(?!\d)")
MAX_EXPANDING = 4  # prefixes and fuzzy terms of one query
_QUOTES = str.maketrans("“”„‟«»＂", '"' * 7)


def field_of(name: str | None) -> str | None:
    """The field that a name before a colon means; None for no name."""
    return FIELDS[name.lower()] if name else None


def parse_query(text: str, analyzer: Analyzer) -> Node:
    """The tree of what was typed; ``Every`` for nothing, ``NullQuery`` for signs without a word.

    Unbalanced quotes and parentheses are taken as if they were not there. Raises BadQuery where no sense
    can be made of a value, and where the query is larger than anyone can mean.
    """
    text = text.replace("\x00", " ").strip()
    if not text:
        return Every()
    words = len(text.split())
    if len(text) > MAX_CHARACTERS or words > MAX_WORDS:
        raise BadQuery(
            "too_long",
            words=words,
            characters=len(text),
            most_words=MAX_WORDS,
            most_characters=MAX_CHARACTERS,
        )
    if _depth(text) > MAX_DEPTH:
        raise BadQuery("too_deep")
    try:
        tree = _Parser(analyzer).parse(_balanced(text.translate(_QUOTES)), normalize=False)
    except RecursionError:
        raise BadQuery("too_deep") from None
    if tree is None:
        return NullQuery
    terms = sum(len(leaf.words) if isinstance(leaf, Phrase) else 1 for leaf in leaves_of(tree))
    if terms > MAX_TERMS:
        raise BadQuery("too_many_terms", count=terms, most=MAX_TERMS)
    return tree


def _balanced(text: str) -> str:
    """The text without a quote that has no partner, and with one operator where several follow each other."""
    if text.count('"') % 2:
        before, _, behind = text.rpartition('"')
        text = before + behind
    return _DOUBLED.sub(r"\1", text)


def _depth(text: str) -> int:
    depth = deepest = 0
    for char in text:
        depth += (char == "(") - (char == ")" and depth > 0)
        deepest = max(deepest, depth)
    return deepest


class _Together(syntax.GroupNode):  # type: ignore[misc]
    """Words side by side, without an operator between them."""

    qclass = Words

    def query(self, parser: "_Parser") -> Node | None:
        return together([query for node in self.nodes if (query := node.query(parser)) is not None])


class _AllOf(syntax.AndGroup):  # type: ignore[misc]
    """Words between AND; a function word is not required here either."""

    def query(self, parser: "_Parser") -> Node | None:
        return _joined(self, parser)


class _AnyOf(syntax.OrGroup):  # type: ignore[misc]
    """Words between OR; a function word would add every article."""

    def query(self, parser: "_Parser") -> Node | None:
        return _joined(self, parser)


def _joined(group: Any, parser: "_Parser") -> Node | None:
    parts = [query for node in group.nodes if (query := node.query(parser)) is not None]
    parts = _without_stops(parts)
    if len(parts) < 2:
        return parts[0] if parts else None
    if group.qclass is And and all(isinstance(part, Not) for part in parts):
        parts = [Every(), *parts]
    return group.qclass(parts)


def _without_stops(parts: list[Node]) -> list[Node]:
    """The parts without function words, or all where there is nothing else."""
    return [part for part in parts if not (isinstance(part, Word) and part.stop)] or parts


def together(parts: list[Node]) -> Node | None:
    """Parts of a query side by side; function words count only where nothing else is asked."""
    banned = [part for part in parts if isinstance(part, Not)]
    wanted = [part for part in parts if not isinstance(part, Not)]
    wanted = [
        part
        for group in _without_stops(wanted)
        for part in (group.subqueries if isinstance(group, Words) else [group])
    ]
    words = [part for part in wanted if isinstance(part, Word) and part.plain]
    others = [part for part in wanted if not (isinstance(part, Word) and part.plain)]
    parts = ([Words(words)] if len(words) > 1 else words) + others
    if banned and not parts:
        parts = [Every()]
    parts += banned
    if len(parts) < 2:
        return parts[0] if parts else None
    return Together(parts)


class _PhraseNode(plugins.PhrasePlugin.PhraseNode):  # type: ignore[misc]
    def query(self, parser: "_Parser") -> Node | None:
        return parser.phrase(self.fieldname, self.text, self.slop)


class _PhraseTagger(RegexTagger):  # type: ignore[misc]
    """``"…"`` has slop 0, ``"…"~`` 1, ``"…"~5`` 5."""

    def create(self, parser: Any, match: re.Match[str]) -> _PhraseNode:
        slop = 0 if match["tilde"] is None else min(int(match["slop"][:4] or 1) or 1, MAX_SLOP)
        return _PhraseNode(match["text"], match.start("text"), slop)


class _Phrases(plugins.Plugin):  # type: ignore[misc]
    def taggers(self, parser: Any) -> list[tuple[RegexTagger, int]]:
        return [(_PhraseTagger(r'"(?P<text>[^"]*)"(?P<tilde>~(?P<slop>\d*))?'), 0)]


class _RangeNode(syntax.TextNode):  # type: ignore[misc]
    """``[2022-01 TO 2022-03]``; behind anything but a date field it is just words."""

    def query(self, parser: "_Parser") -> Node | None:
        if field_of(self.fieldname) == "date":
            first, _, last = (part.strip() for part in self.text.partition(" TO "))
            return date_range(
                parse_period(first, "tanggal")[0] if first != "*" else date.min,
                parse_period(last, "tanggal")[1] if last != "*" else date.max,
            )
        return parser.term_query(self.fieldname, self.text, None)


class _RangeTagger(RegexTagger):  # type: ignore[misc]
    def create(self, parser: Any, match: re.Match[str]) -> _RangeNode:
        return _RangeNode(f"{match['first']} TO {match['last']}")


class _Ranges(plugins.Plugin):  # type: ignore[misc]
    def taggers(self, parser: Any) -> list[tuple[RegexTagger, int]]:
        return [(_RangeTagger(r"\[\s*(?P<first>[^\s\[\]]+)\s+(?:TO|SAMPAI)\s+(?P<last>[^\s\[\]]+)\s*\]"), 0)]


class _Fields(plugins.FieldsPlugin):  # type: ignore[misc]
    def __init__(self) -> None:
        super().__init__(rf"(?<![\w:])(?P<text>(?i:{'|'.join(FIELDS)})):\s*(?=[^\s:])", remove_unknown=False)


def date_range(first: date, last: date) -> Node:
    """Articles of these days, both included."""
    if first > last:
        raise BadQuery("days_reversed", first=first, last=last)
    return NumericRange("date", first.toordinal(), last.toordinal())


_tagger = plugins.OperatorsPlugin.OpTagger
# The order is that of binding: a NOT takes what stands behind it before an AND does, an AND before an OR.
_OPERATORS = (
    _tagger(
        r"(?:^|(?<=[\s(]))(?:(?:NOT|BUKAN)(?=[\s(])|-(?=[^\s\-]))",
        syntax.NotGroup,
        syntax.PrefixOperator,
        memo="not",
    ),
    _tagger(r"(?<=[\s)])(?:AND|DAN)(?=[\s(])", _AllOf, memo="and"),
    _tagger(r"(?<=[\s)])(?:OR|ATAU)(?=[\s(])", _AnyOf, memo="or"),
)
_DOUBLED = re.compile(r"(?<=\s)(AND|DAN|OR|ATAU)(?:\s+(?:AND|DAN|OR|ATAU))+(?=\s)")


class _Parser(QueryParser):  # type: ignore[misc]
    """Whoosh's parser with our operators; texts become terms through our analysis."""

    def __init__(self, analyzer: Analyzer) -> None:
        pins = [
            plugins.WhitespacePlugin(),
            _Phrases(),
            _Ranges(),
            _Fields(),
            plugins.GroupPlugin(),
            plugins.OperatorsPlugin([(operator, 0) for operator in _OPERATORS], clean=True),
        ]
        super().__init__(None, None, plugins=pins, group=_Together)
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
            return self._prefix(fields, exact, text)
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

    def _prefix(self, fields: Sequence[str], exact: Sequence[str], text: str) -> Node:
        """Words that begin so; of a compound that the index has split, the last word."""
        *before, last = self._forms(text[:-1])
        one = self._expanded([Prefix(name, last) for name in exact], text)
        if not before:
            return one
        whole = fold(text[:-1].strip())
        words = [word for form in before if (word := self._stems(fields, form, 1))]
        return Or([Word([Prefix(name, whole) for name in exact], text), And([*words, one])])

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
        stop = len(tokens) == 1 and tokens[0].form in STOPWORDS
        return Word(
            [_sequence(name, stems, slop) for name in fields for stems in variants],
            text,
            plain=True,
            stop=stop,
        )


def _sequence(field: str, words: list[str], slop: int) -> Node:
    return Term(field, words[0]) if len(words) == 1 else Phrase(field, words, slop=slop)
