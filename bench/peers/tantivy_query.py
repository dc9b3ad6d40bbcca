"""Our query trees and filters as tantivy's query objects, over the same terms."""

import re
from datetime import date

import tantivy
from tantivy import FieldType, Occur
from tantivy import Query as Wanted
from whoosh.query import And, Every, FuzzyTerm, Not, Or, Phrase, Prefix, Term

from bench.peers.expansion import near_terms
from index.analysis.analyzer import Analyzer
from index.names import fold_name
from index.schema import EXACT_SUFFIX
from search.language import parse_query
from search.query import FacetName, Query
from search.tree import Node


class Translator:
    """Translates for one open index."""

    def __init__(self, schema: tantivy.Schema, searcher: tantivy.Searcher) -> None:
        self._schema = schema
        self._searcher = searcher
        self._analyzer = Analyzer()

    def query(self, query: Query, without: FacetName | None = None) -> Wanted:
        """The words and filters of a query, one filter left out."""
        tree = parse_query(query.q, self._analyzer)
        parts = [] if isinstance(tree, Every) else [self.node(tree)]
        for name, chosen in (("outlet", query.outlet), ("person", query.person)):
            if chosen and name != without:
                parts.append(
                    self._any([self._term(f"{name}_name", fold_name(one), "basic") for one in chosen])
                )
        if (query.from_ or query.to) and without != "date":
            parts.append(self._days(query.from_, query.to))
        if not parts:
            return Wanted.all_query()
        return parts[0] if len(parts) == 1 else Wanted.boolean_query([(Occur.Must, part) for part in parts])

    def node(self, node: Node) -> Wanted:
        """One node of a tree; Not stands only below And."""
        if isinstance(node, Or):  # a Word too
            return self._any([self.node(child) for child in node.subqueries])
        if isinstance(node, And):
            return Wanted.boolean_query([self._clause(child) for child in node.subqueries])
        if isinstance(node, Term):
            positions = node.fieldname.endswith(EXACT_SUFFIX) or node.fieldname in ("outlet", "person")
            return self._term(node.fieldname, node.text, "position" if positions else "freq")
        if isinstance(node, Phrase):
            return Wanted.phrase_query(self._schema, node.fieldname, node.words, node.slop - 1)
        if isinstance(node, Prefix):
            return Wanted.regex_query(self._schema, node.fieldname, re.escape(node.text) + ".*")
        if isinstance(node, FuzzyTerm):
            return Wanted.term_set_query(self._schema, node.fieldname, self._similar(node))
        if isinstance(node, Every):
            return Wanted.all_query()
        raise TypeError(f"{node!r} is in none of the benchmark's queries")

    def _clause(self, node: Node) -> tuple[Occur, Wanted]:
        if isinstance(node, Not):
            return Occur.MustNot, self.node(node.query)
        return Occur.Must, self.node(node)

    def _any(self, parts: list[Wanted]) -> Wanted:
        return parts[0] if len(parts) == 1 else Wanted.boolean_query([(Occur.Should, part) for part in parts])

    def _term(self, field: str, text: str, option: str) -> Wanted:
        return Wanted.term_query(self._schema, field, text, option)

    def _days(self, first: date | None, last: date | None) -> Wanted:
        return Wanted.range_query(
            self._schema,
            "day",
            FieldType.Integer,
            first.toordinal() if first else None,
            last.toordinal() if last else None,
        )

    def _similar(self, node: FuzzyTerm) -> list[str]:
        """The terms that a fuzzy term stands for: its own automaton knows no fixed first letter."""
        same_start = (term for term, _ in self._searcher.terms_with_prefix(node.fieldname, node.text[:1]))
        return near_terms(node.text, node.maxdist, same_start)
