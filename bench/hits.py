"""Whether what an engine returns as hits matches the query, by a naive look at the articles themselves."""

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from whoosh.query import And, Every, FuzzyTerm, Not, Or, Phrase, Prefix, Term

from bench.compare import Unequal
from bench.peers.expansion import near_terms
from bench.peers.peer import PeerAnswer
from bench.queries import BenchQuery
from bench.who_is_who import who_is_who
from index.analysis.analyzer import Analyzer
from index.article import Article
from index.intake.read import read_page
from index.names import fold_name
from index.schema import EXACT_SUFFIX
from index.sources.records import page_of
from search.language import parse_query
from search.query import Query
from search.tree import Node

Terms = Mapping[str, list[str]]  # field → the terms of an article in order


@dataclass(slots=True)
class HitCheck:
    """Collects the hits of many answers and looks at their articles in one pass over the corpus."""

    corpus: Path
    hits: defaultdict[str, list[tuple[str, BenchQuery]]] = field(default_factory=lambda: defaultdict(list))

    def note(self, asked: BenchQuery, answers: Mapping[str, PeerAnswer]) -> None:
        """Remember whose hits the articles are."""
        for engine, answer in answers.items():
            for article_id in answer.ids:
                self.hits[article_id].append((engine, asked))

    def check(self) -> None:
        """Raises Unequal for a hit that does not match, or that is no article of the corpus."""
        analyzer, known = Analyzer(), who_is_who(self.corpus)
        missing = set(self.hits)
        with self.corpus.open("rb") as lines:
            for line in lines:
                article_id = line.split(b'"', 4)[3].decode()
                if article_id in missing:
                    missing.remove(article_id)
                    article = read_page(page_of(json.loads(line), "corpus")).article
                    people = tuple(
                        replace(one, name=known.get(fold_name(one.name), one.name)) for one in article.people
                    )
                    article = replace(article, people=people)
                    for engine, asked in self.hits[article_id]:
                        if not matches(asked.query, article, analyzer):
                            raise Unequal(
                                f"{asked.kind}, {asked.name}: {engine}'s hit {article_id} does not match"
                            )
        if missing:
            raise Unequal(f"hits that are no articles of {self.corpus}: {', '.join(sorted(missing)[:5])}")


def matches(query: Query, article: Article, analyzer: Analyzer) -> bool:
    """Whether an article has the words of a query and passes its filters."""
    outlets, people = {fold_name(article.outlet or "")}, {fold_name(one.name) for one in article.people}
    day = article.date
    passes = (
        not query.outlet or outlets & set(map(fold_name, query.outlet)),
        not query.person or people & set(map(fold_name, query.person)),
        not query.from_ or (day and day >= query.from_),
        not query.to or (day and day <= query.to),
    )
    terms: dict[str, list[str]] = {}
    for name, text in (("title", article.title), ("body", article.body)):
        tokens = analyzer.analyze(text, article.language)
        terms[name] = [token.stem for token in tokens]
        terms[name + EXACT_SUFFIX] = [token.form for token in tokens]
    return all(passes) and _holds(parse_query(query.q, analyzer), terms)


def _holds(node: Node, terms: Terms) -> bool:
    if isinstance(node, Every):
        return True
    if isinstance(node, Not):
        return not _holds(node.query, terms)
    if isinstance(node, And):
        return all(_holds(child, terms) for child in node.subqueries)
    if isinstance(node, Or):
        return any(_holds(child, terms) for child in node.subqueries)
    found = terms[node.fieldname]
    if isinstance(node, Phrase):
        size = len(node.words)
        return any(found[start : start + size] == node.words for start in range(len(found) - size + 1))
    if isinstance(node, Prefix):
        return any(term.startswith(node.text) for term in found)
    if isinstance(node, FuzzyTerm):
        return bool(near_terms(node.text, node.maxdist, found))
    if isinstance(node, Term):
        return node.text in found
    raise TypeError(f"{node!r} is in none of the benchmark's queries")
