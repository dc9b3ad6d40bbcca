"""The signs of the query language, as plugins and nodes of Whoosh's parser: what belongs to what.

What a word or a phrase asks is not decided here: a node hands its text to the parser of ``search.language``.
"""

import re
from datetime import date
from typing import Any

from whoosh.qparser import plugins, syntax
from whoosh.qparser.taggers import RegexTagger
from whoosh.query import And, Every, Not, NumericRange

from search.errors import BadQuery
from search.period import parse_period
from search.tree import Node, Together, Word, Words

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

QUOTES = str.maketrans("“”„‟«»＂", '"' * 7)
_DOUBLED = re.compile(r"(?<=\s)(AND|DAN|OR|ATAU)(?:\s+(?:AND|DAN|OR|ATAU))+(?=\s)")


def tidy(text: str) -> str:
    """Plain quotes, none without its partner, and one operator where several follow each other.

    What is left stands where it stood, so that errors can point at it.
    """
    text = text.translate(QUOTES)
    if text.count('"') % 2:
        before, _, behind = text.rpartition('"')
        text = f"{before} {behind}"
    return _DOUBLED.sub(lambda match: match[1].ljust(len(match[0])), text)


def field_of(name: str | None) -> str | None:
    """The field that a name before a colon means; None for no name."""
    return FIELDS[name.lower()] if name else None


class SideBySide(syntax.GroupNode):  # type: ignore[misc]
    """Words side by side, without an operator between them."""

    qclass = Words

    def query(self, parser: Any) -> Node | None:
        return together([query for node in self.nodes if (query := _asked(node, parser)) is not None])


def _asked(node: Any, parser: Any) -> Node | None:
    """What a node asks; an error says where it is."""
    try:
        return node.query(parser)
    except BadQuery as error:
        raise error.at(node.startchar, node.endchar) from error.__cause__


class _AllOf(syntax.AndGroup):  # type: ignore[misc]
    """Words between AND; a function word is not required here either."""

    def query(self, parser: Any) -> Node | None:
        return _joined(self, parser)


class _AnyOf(syntax.OrGroup):  # type: ignore[misc]
    """Words between OR; a function word would add every article."""

    def query(self, parser: Any) -> Node | None:
        return _joined(self, parser)


def _joined(group: Any, parser: Any) -> Node | None:
    parts = [query for node in group.nodes if (query := _asked(node, parser)) is not None]
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
    question = any(getattr(part, "asks", False) or getattr(part, "question", False) for part in parts)
    banned = [part for part in parts if isinstance(part, Not)]
    wanted = [part for part in parts if not isinstance(part, Not)]
    wanted = [
        part
        for group in _without_stops(wanted)
        for part in (group.subqueries if isinstance(group, Words) else [group])
    ]
    words = [part for part in wanted if isinstance(part, Word) and part.plain]
    others = [part for part in wanted if not (isinstance(part, Word) and part.plain)]
    parts = ([Words(words, question=question)] if len(words) > 1 else words) + others
    if banned and not parts:
        parts = [Every()]
    parts += banned
    if len(parts) < 2:
        return parts[0] if parts else None
    return Together(parts)


class _PhraseNode(plugins.PhrasePlugin.PhraseNode):  # type: ignore[misc]
    def query(self, parser: Any) -> Node | None:
        asked = parser.phrase(self.fieldname, self.text, self.slop)
        if asked is not None:
            asked.startchar, asked.endchar = self.startchar, self.endchar  # so that errors can point at it
        return asked


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

    def query(self, parser: Any) -> Node | None:
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


def query_plugins() -> list[Any]:
    """The plugins of a parser of the language."""
    return [
        plugins.WhitespacePlugin(),
        _Phrases(),
        _Ranges(),
        _Fields(),
        plugins.GroupPlugin(),
        plugins.OperatorsPlugin([(operator, 0) for operator in _OPERATORS], clean=True),
    ]
