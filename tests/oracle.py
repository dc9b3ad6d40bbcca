"""The slow, obvious engine: a loop over articles that reads like the definition of each query."""

from collections import Counter
from datetime import date
from fnmatch import fnmatchcase
from itertools import pairwise
from math import inf, log

from whoosh.query import (
    And,
    AndMaybe,
    AndNot,
    ConstantScoreQuery,
    DisjunctionMax,
    Every,
    FuzzyTerm,
    Not,
    NumericRange,
    Or,
    Phrase,
    Prefix,
    Require,
    Term,
    TermRange,
    Wildcard,
)

from index.analysis.analyzer import Analyzer
from index.article import Article
from index.columnar.copies import LEAST_OF_OUTLET, LEAST_SAME
from index.columnar.signatures import MINIMA, SHORTEST
from index.names import fold_name
from index.schema import document
from search.embedded import relaxing
from search.query import Query
from search.tree import Node, TermIn, Together, Word, Words

WEIGHTS = {"title": (3.0, 0.5), "body": (1.0, 0.75)}  # weight, b
K1 = 0.7
LEAD, LEAD_WORDS = 0.25, 40
NEAR, NEAR_WORDS = 0.6, 8
MOST_PAIRS = 16
RECENT, RECENT_DAYS = 1.0, 180
LEAVES = (Term, Phrase, Prefix, Wildcard, FuzzyTerm, TermRange)


def edits(a: str, b: str) -> int:
    """Damerau-Levenshtein distance with adjacent swaps (optimal string alignment)."""
    rows = [list(range(len(b) + 1))]
    for i in range(1, len(a) + 1):
        row = [i]
        for j in range(1, len(b) + 1):
            best = min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] != b[j - 1]))
            if i > 1 and j > 1 and a[i - 1] == b[j - 2] and a[i - 2] == b[j - 1]:
                best = min(best, rows[i - 2][j - 2] + 1)
            row.append(best)
        rows.append(row)
    return rows[-1][-1]


def is_sought_anywhere(word: Word) -> bool:
    """Whether a word may stand in title or body; one that is asked of a field is a filter."""
    return {leaf.fieldname.removesuffix("_exact") for leaf in word.subqueries} == {"title", "body"}


class Oracle:
    """Answers over a list of articles, one article at a time."""

    def __init__(self, articles: list[Article]) -> None:
        analyzer = Analyzer()
        self.articles = articles
        self.fields = [document(article, analyzer) for article in articles]
        lengths = {name: [fields[f"{name}_length"] for fields in self.fields] for name in WEIGHTS}
        self.group = list(range(len(articles)))  # number of the first article that copies lead to
        for doc in range(len(articles)):
            for other in range(doc):
                if self.group[doc] != self.group[other] and self.are_copies(doc, other):
                    joined = {self.group[doc], self.group[other]}
                    self.group = [min(joined) if group in joined else group for group in self.group]
        self.average = {name: max(1.0, sum(all_) / max(1, len(all_))) for name, all_ in lengths.items()}

    def are_copies(self, doc: int, other: int) -> bool:
        """Whether two articles have enough runs of three words together; short ones, whether all words."""
        words = [self.fields[one]["body_exact"] for one in (doc, other)]
        if min(map(len, words)) < SHORTEST:
            return all(
                self.fields[doc][name] == self.fields[other][name] for name in ("title_exact", "body_exact")
            )
        one, two = ({*zip(w, w[1:], w[2:], strict=False)} for w in words)
        mine, theirs = (fold_name(self.articles[n].outlet or "") for n in (doc, other))
        least = LEAST_OF_OUTLET if mine == theirs != "" else LEAST_SAME
        return len(one & two) / len(one | two) > least / MINIMA

    def duplicates(self, article_id: str) -> int:
        """How many copies an article has."""
        (doc,) = (doc for doc, article in enumerate(self.articles) if article.id == article_id)
        return self.group.count(self.group[doc]) - 1

    def one_of_each(self, ranking: list[tuple[str, float]]) -> list[tuple[str, float]]:
        """The best of each group of copies, of hits in their order."""
        group = {article.id: self.group[doc] for doc, article in enumerate(self.articles)}
        seen: set[int] = set()
        return [hit for hit in ranking if not (group[hit[0]] in seen or seen.add(group[hit[0]]))]

    def occurrences(self, leaf: Node, doc: int) -> int:
        """How often a leaf occurs in its field."""
        if isinstance(leaf, TermIn) and leaf.language != self.articles[doc].language:
            return 0
        if isinstance(leaf, Phrase):
            return len(self.phrase_ends(leaf, doc))
        return sum(self.is_at(leaf, term) for term in self.fields[doc].get(leaf.fieldname, []))

    def is_at(self, leaf: Node, term: str | None) -> bool:
        """Whether a leaf stands for a term; None parts the people of an article."""
        if term is None:
            return False
        if isinstance(leaf, Term):
            return term == leaf.text
        if isinstance(leaf, Prefix):
            return term.startswith(leaf.text)
        if isinstance(leaf, Wildcard):
            return fnmatchcase(term, leaf.text)
        if isinstance(leaf, TermRange):
            low, high = leaf.start or "", leaf.end or "\U0010ffff"
            return (low < term if leaf.startexcl else low <= term) and (
                term < high if leaf.endexcl else term <= high
            )
        assert isinstance(leaf, FuzzyTerm)
        start = leaf.text[: leaf.prefixlength]
        return term.startswith(start) and edits(term, leaf.text) <= leaf.maxdist

    def phrase_ends(self, leaf: Phrase, doc: int) -> set[int]:
        """The places where a phrase ends."""
        terms = self.fields[doc].get(leaf.fieldname, [])
        ends = {place for place, term in enumerate(terms) if term == leaf.words[0]}
        for word in leaf.words[1:]:
            ends = {
                place
                for place, term in enumerate(terms)
                if term == word and any(end < place <= end + leaf.slop for end in ends)
            }
        return ends

    def first_place(self, leaf: Node, doc: int) -> int:
        """The first place where a leaf stands, or a phrase ends."""
        if isinstance(leaf, Phrase):
            return min(self.phrase_ends(leaf, doc))
        terms = self.fields[doc][leaf.fieldname]
        return next(place for place, term in enumerate(terms) if self.is_at(leaf, term))

    def has(self, node: Node, doc: int) -> bool:
        """Whether an article matches."""
        if isinstance(node, LEAVES):
            return self.occurrences(node, doc) > 0
        if isinstance(node, Word):
            return any(self.occurrences(leaf, doc) for leaf in node.subqueries)
        if isinstance(node, AndNot):
            return self.has(node.a, doc) and not self.has(node.b, doc)
        if isinstance(node, AndMaybe):
            return self.has(node.a, doc)
        if isinstance(node, ConstantScoreQuery):
            return self.has(node.child, doc)
        if isinstance(node, Words):
            return sum(self.has(word, doc) for word in node.subqueries) >= node.required
        if isinstance(node, (And, Require)):
            return all(self.has(child, doc) for child in node.subqueries)
        if isinstance(node, (Or, DisjunctionMax)):
            return any(self.has(child, doc) for child in node.subqueries)
        if isinstance(node, Not):
            return not self.has(node.query, doc)
        if isinstance(node, NumericRange):
            day = self.articles[doc].date
            first = 0 if node.start is None else node.start + bool(node.startexcl)
            last = 10**9 if node.end is None else node.end - bool(node.endexcl)
            return day is not None and first <= day.toordinal() <= last
        return isinstance(node, Every)

    def score(self, node: Node, doc: int) -> float:
        """The sum of what the matching words are worth."""
        if isinstance(node, Not) or not self.has(node, doc):
            return 0.0
        if isinstance(node, LEAVES):
            return node.boost * self.word_score(Word([node]), doc)
        if isinstance(node, Word):
            return node.boost * self.word_score(node, doc)
        if isinstance(node, ConstantScoreQuery):
            return node.score
        if isinstance(node, (AndNot, Require)):
            return self.score(node.a, doc)
        if isinstance(node, DisjunctionMax):
            scores = sorted(self.score(child, doc) for child in node.subqueries)
            return node.boost * (scores[-1] + node.tiebreak * sum(scores[:-1]))
        if isinstance(node, (And, Or, AndMaybe)):
            near = self.nearness(node, doc) if isinstance(node, Words) else 0.0
            return node.boost * (sum(self.score(child, doc) for child in node.subqueries) + near)
        return 0.0

    def nearness(self, words: Words, doc: int) -> float:
        """What it is worth that neighbours of the question stand near each other."""
        total, pairs = 0.0, 0
        for one, other in pairwise(words.subqueries):
            terms = [
                {(leaf.fieldname, getattr(leaf, "text", "")) for leaf in w.subqueries} for w in (one, other)
            ]
            plain = all(isinstance(leaf, Term) for word in (one, other) for leaf in word.subqueries)
            plain = plain and is_sought_anywhere(one) and is_sought_anywhere(other)
            if plain and not terms[0] & terms[1] and pairs < MOST_PAIRS:
                pairs += 1
                total += max(0.0, NEAR * (1 - (self.distance(*terms, doc) - 1) / NEAR_WORDS))
        return total

    def distance(self, one: set[tuple[str, str]], other: set[tuple[str, str]], doc: int) -> float:
        """How many places apart two words stand where they are nearest; infinite where they never meet."""
        return min(
            (
                abs(here - there)
                for name in WEIGHTS
                for here, term in enumerate(self.fields[doc].get(name, []))
                for there, next_term in enumerate(self.fields[doc].get(name, []))
                if (name, term) in one and (name, next_term) in other
            ),
            default=inf,
        )

    def word_score(self, word: Word, doc: int) -> float:
        """BM25F of one word over its fields and forms."""
        weighted, first = 0.0, inf
        for leaf in word.subqueries:
            name = leaf.fieldname.removesuffix("_exact")
            if name in WEIGHTS and self.occurrences(leaf, doc):
                first = min(first, 0 if name == "title" else self.first_place(leaf, doc))
                weight, b = WEIGHTS[name]
                length = self.fields[doc][f"{name}_length"]
                weighted += weight * self.occurrences(leaf, doc) / (1 - b + b * length / self.average[name])
        n = len(self.articles)
        if not weighted:
            return 0.0
        df = sum(self.has(word, other) for other in range(n))
        return log(1 + (n - df + 0.5) / (df + 0.5)) * (
            weighted / (K1 + weighted) + LEAD * LEAD_WORDS / (LEAD_WORDS + first)
        )

    def matching(self, tree: Node) -> tuple[Node, list[int]]:
        """The tree as it is answered, what was given up included, and the articles that match it."""
        parts = list(tree.subqueries) if isinstance(tree, Together) else [tree]
        words = next((part for part in parts if isinstance(part, Words)), None)
        if words is not None:
            of_fields = [word for word in words.subqueries if not is_sought_anywhere(word)]
            if of_fields:
                anywhere = [word for word in words.subqueries if is_sought_anywhere(word)]
                parts = [part for part in parts if part is not words] + of_fields
                words = Words(anywhere, question=words.question) if anywhere else None
                parts += [words] if words else []
        answered, docs = self.with_most(words, [part for part in parts if part is not words])
        loose = [part for part in parts if isinstance(part, Word) and is_sought_anywhere(part)]
        plain = [*(words.subqueries if words else ()), *(part for part in loose if part.plain)]
        meant = [part for part in loose if not part.plain]
        if docs or not meant or len(plain) + len(meant) == 1:
            return answered, docs
        others = [part for part in parts if part is not words and part not in loose]
        if plain and (docs := self.having(And([*meant, *others]))):
            return And([*meant, *others]), docs
        return self.with_most(Words([*plain, *meant]), others, least=1)

    def with_most(self, words: Words | None, others: list[Node], least: int = 0) -> tuple[Node, list[int]]:
        """With as many of the words as so many articles have, and all of the others."""
        if words is None:
            return And(others), self.having(And(others))
        count = len(words.subqueries)
        least = least or (1 if count <= relaxing.ALL_OF and not words.question else relaxing.ENOUGH)
        for required in range(count, 0, -1):
            tried = And([words.at_least(required), *others])
            if len(docs := self.having(tried)) >= least or required == 1:
                return tried, docs
        raise AssertionError("words without a word")

    def having(self, tree: Node) -> list[int]:
        """The articles that match."""
        return [doc for doc in range(len(self.articles)) if self.has(tree, doc)]

    def passes(self, query: Query, doc: int, but: str = "") -> bool:
        """Whether an article passes the filters, all or all but one."""
        article = self.articles[doc]
        outlets = {fold_name(name) for name in query.outlet}
        people = {fold_name(name) for name in query.person}
        if but != "outlet" and (outlets or "outlet" in query.without):
            passed = fold_name(article.outlet) in outlets if article.outlet else "outlet" in query.without
            if not passed:
                return False
        named = {fold_name(p.name) for p in article.people}
        if query.people == "all":
            if not people <= named:
                return False
        elif but != "person" and people and not people & named:
            return False
        if but == "date" or not (query.from_ or query.to or "date" in query.without):
            return True
        if article.date is None:
            return "date" in query.without
        days = bool(query.from_ or query.to)
        return days and (query.from_ or date.min) <= article.date <= (query.to or date.max)

    def ranking(self, tree: Node, docs: list[int], query: Query) -> list[tuple[str, float]]:
        """Ids and scores in the order of the pages."""

        def newest(doc: int) -> int:
            day = self.articles[doc].date
            return -day.toordinal() if day else 1

        def oldest(doc: int) -> int:
            day = self.articles[doc].date
            return day.toordinal() if day else 10**9

        scores = {doc: self.score(tree, doc) for doc in docs}
        if query.sort == "recent":
            days = {
                doc: article.date.toordinal() for doc, article in enumerate(self.articles) if article.date
            }
            for doc in days.keys() & scores:
                scores[doc] *= 1 + RECENT * RECENT_DAYS / (RECENT_DAYS + max(days.values()) - days[doc])
        keys = {
            "relevance": lambda doc: (-round(scores[doc], 9), newest(doc), self.articles[doc].id),
            "recent": lambda doc: (-round(scores[doc], 9), newest(doc), self.articles[doc].id),
            "newest": lambda doc: (newest(doc), self.articles[doc].id),
            "oldest": lambda doc: (oldest(doc), self.articles[doc].id),
        }
        return [(self.articles[doc].id, scores[doc]) for doc in sorted(docs, key=keys[query.sort])]

    def facet(self, name: str, docs: list[int], query: Query) -> Counter[str]:
        """Folded value (or ISO day) → articles, blind to the facet's own selection."""
        counts: Counter[str] = Counter()
        for doc in docs:
            if self.passes(query, doc, but=name):
                article = self.articles[doc]
                values = {
                    "outlet": {fold_name(article.outlet)} if article.outlet else set(),
                    "person": {fold_name(person.name) for person in article.people},
                    "date": {article.date.isoformat()} if article.date else set(),
                }
                counts.update(values[name])
        return counts

    def without(self, name: str, docs: list[int], query: Query) -> int:
        """How many articles have no value of a facet, blind to the facet's own selection."""
        passing = [self.articles[doc] for doc in docs if self.passes(query, doc, but=name)]
        return sum(not article.outlet if name == "outlet" else article.date is None for article in passing)
