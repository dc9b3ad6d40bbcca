"""The engine over an index on this machine."""

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from index.analysis.analyzer import Analyzer
from index.analysis.finder import Finder
from index.analysis.stemmer import StemTable
from index.article import Article
from index.damage import damage
from index.storage import STEMS, folder_bytes
from search.embedded.executor import Answer, Executor
from search.embedded.exporting import exported, made, one_by_one
from search.embedded.highlights import sought_terms
from search.embedded.hits import make_hit, named_copies
from search.embedded.kept import Kept
from search.embedded.name_search import found_names
from search.embedded.people import person_page, terms_of
from search.embedded.similar import similar_hits
from search.embedded.snapshot import Snapshot, Snapshots
from search.embedded.timeline import days_of, n_dated, within_buckets
from search.engine import ArticleMissing, Stats
from search.expansion import expansions
from search.export import Export
from search.marks import Terms, mark
from search.names import NameSearch, NamesFound
from search.person import LATEST, PersonPage
from search.query import Query
from search.results import Comparison, Copies, DateFacet, Hit, NoValue, Results, Similar
from search.suggest import Completion, Typed
from search.tree import Node, as_typed

KEPT_WORDS = 50_000  # that the analysis of questions and snippets keeps besides those of the archive


class EmbeddedEngine:
    """Answers from a folder that ``index.build.IndexWriter`` made; safe to call from several threads.

    Raises IndexMissing or IndexDamaged when the folder cannot be opened.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._snapshots = Snapshots(folder)
        self._analyzer = Analyzer(StemTable(folder / STEMS, passing=KEPT_WORDS), KEPT_WORDS)
        self._finder = Finder(self._analyzer)
        self._executor = Executor(self._analyzer)

    def search(self, query: Query) -> Results:
        """One page of hits with the facets asked for; raises BadQuery."""
        started = time.perf_counter()
        answer = self.answer(query)
        now = answer.snapshot
        with damage(self.folder):
            sought, page = sought_terms(answer.asked.tree, now.lexicon), answer.order.page()
            answer.asked.matcher.look_at((hit.number, hit.doc) for hit in page)
            hits = [make_hit(one, answer.asked, sought, now, self._finder) for one in page]
            return Results(
                query=query,
                total=answer.total,
                groups=answer.order.groups,
                relaxed=answer.relaxed,
                as_typed=as_typed(answer.asked.tree),
                hits=tuple(hits),
                offset=answer.order.offset,
                facets=answer.facets,
                next=answer.order.next_cursor(),
                previous=answer.order.previous_cursor(),
                expansions=expansions(answer.asked.tree),
                suggestion=None if query.cursor else self._executor.suggestion(query, answer),
                took_ms=1000 * (time.perf_counter() - started),
            )

    def answer(self, query: Query, tree: Node | None = None) -> Answer:
        """Totals, facets and the order of the page, before any article is read; raises BadQuery.

        A ``tree`` of Whoosh's nodes stands in the place of the query's words; ValueError for a node or a
        field that cannot be run.
        """
        now = self._snapshots.current()
        with damage(self.folder):
            return self._executor.answer(query, now, tree)

    def export(self, query: Query) -> Export:
        """Every article that the query finds behind its cursor, in the order of hits; raises BadQuery."""
        answer = self.answer(replace(query, limit=1, facet=()))
        now = answer.snapshot
        with damage(self.folder):
            hits = answer.order.every()
        return Export(len(hits), exported(one_by_one(hits, now), now))

    def hits(self, query: Query) -> Iterator[Hit]:
        """Every hit behind the query's cursor in order, as ``search`` shows it; raises BadQuery at once."""
        answer = self.answer(replace(query, limit=1, facet=()))
        asked, now = answer.asked, answer.snapshot
        with damage(self.folder):
            sought = sought_terms(asked.tree, now.lexicon)
            ranked = one_by_one(answer.order.every(), now)
        make = partial(make_hit, asked=asked, sought=sought, snapshot=now, finder=self._finder)
        return made(ranked, make, now)

    def article(self, article_id: str) -> Article:
        """The whole article; raises ArticleMissing."""
        now = self._snapshots.current()
        return now.article(*_place(article_id, now))

    def copies(self, article_id: str) -> Copies:
        """The copies of an article; raises ArticleMissing."""
        now = self._snapshots.current()
        with damage(self.folder):
            return named_copies(*_place(article_id, now), now)

    def similar(self, article_id: str, most: int) -> Similar:
        """Articles that share the telling words of one, its copies left out; raises ArticleMissing."""
        started = time.perf_counter()
        now = self._snapshots.current()
        with damage(self.folder):
            place = _place(article_id, now)
            words, hits = similar_hits(*place, most, self._finder, self._analyzer, now)
        return Similar(article_id, words, hits, took_ms=1000 * (time.perf_counter() - started))

    def highlight(self, article: Article, query: Query) -> tuple[str, tuple[str, ...]]:
        """Title and paragraphs of the body as HTML, escaped, with the query's words marked."""
        with damage(self.folder):
            sought = sought_terms(
                self._executor.parse(query.q, query.expand), self._snapshots.current().lexicon
            )
        terms = sought[article.language]
        title = self._mark(article, article.title, terms["title"])
        return title, tuple(self._mark(article, text, terms["body"]) for text in article.body.split("\n\n"))

    def suggest(self, typed: Typed) -> tuple[Completion, ...]:
        """Ways to go on from what was typed."""
        now = self._snapshots.current()
        with damage(self.folder):
            return now.completer.complete(typed, lambda form: self._analyzer.stems.stem(form, "id"))

    def names(self, asked: NameSearch) -> NamesFound:
        """Values of a facet that have a name which begins so; raises BadQuery."""
        started = time.perf_counter()
        now, facet, query = self._snapshots.current(), asked.facet, asked.query
        with damage(self.folder):
            sets = self._executor.documents(query, now, facet)
            values, selected = (now.outlet, query.outlet) if facet == "outlet" else (now.person, query.person)
            counted = values.counts(sets)
            shown, distinct = found_names(asked, selected, values, now.completer.beginnings(facet), counted)
        more = distinct > sum(one.count > 0 for one in shown)
        return NamesFound(asked, shown, distinct, more, 1000 * (time.perf_counter() - started))

    def compare(self, queries: Sequence[Query], among: Query) -> Comparison:
        """Articles over time of each search, in buckets that fit all of them; raises BadQuery."""
        now = self._snapshots.current()
        with damage(self.folder):
            many = [self._executor.documents(query, now) for query in queries]
            ends = now.timeline.ends(many)
            if ends is None:
                none = tuple(now.timeline.facet(sets) for sets in many)
                return Comparison(none, DateFacet("day", (), NoValue(0, False)))
            whole = self._executor.documents(within_buckets(among, *ends), now)
            series = tuple(now.timeline.cut(sets, *ends) for sets in many)
            return Comparison(series, now.timeline.cut(whole, *ends))

    def person(self, name: str) -> PersonPage:
        """The person who has a name; raises PersonMissing."""
        started = time.perf_counter()
        with damage(self.folder):
            page = person_page(name, self._snapshots.current())
            answer = self.answer(replace(page.query, sort="newest", limit=LATEST, facet=()))
            sought = terms_of(page, self._analyzer)
            latest = tuple(
                make_hit(one, answer.asked, sought, answer.snapshot, self._finder)
                for one in answer.order.page()
            )
        return replace(page, latest=latest, took_ms=1000 * (time.perf_counter() - started))

    def shown_names(self, names: Sequence[str]) -> tuple[str | None, ...]:
        """The name under which the person of each name is shown; None for a name that no article has."""
        person = self._snapshots.current().person
        with damage(self.folder):
            numbers = [person.number(name) for name in names]
            return tuple(None if number is None else person.name(number) for number in numbers)

    def people_of(self, article: Article) -> tuple[str | None, ...]:
        """The name under which each person of an article is shown, in the order of its people."""
        now, names = self._snapshots.current(), [one.name for one in article.people]
        place = now.find(article.id)
        if place is None:  # it was taken away since it was read
            return self.shown_names(names)
        with damage(self.folder):
            numbers = now.person.meant(*place, names)
            return tuple(None if number is None else now.person.name(number) for number in numbers)

    def cache_lookups(self) -> Mapping[tuple[str, str], int]:
        """Looks into what is kept of questions, words and pairs of words."""
        now = self._snapshots.latest
        kept: dict[str, Kept[Any]] = {"queries": self._executor.trees, "words": now.words, "pairs": now.pairs}
        found = {(name, "hit"): one.hits for name, one in kept.items()}
        return found | {(name, "miss"): one.misses for name, one in kept.items()}

    def version(self) -> str:
        """A mark of the index as it stands."""
        now = self._snapshots.current().generation
        return f"{now.number}-{now.inode:x}-{now.written:x}"

    def stats(self) -> Stats:
        """Counts of the index as it stands."""
        now, refused = self._snapshots.current(), self._snapshots.refused
        with damage(self.folder):
            sets = [view.every() for view in now.views]
            spans = [
                span for view, docs in zip(now.views, sets, strict=True) if (span := days_of(view, docs))
            ]
            return Stats(
                articles=now.live_count,
                outlets=len(now.outlet),
                people=len(now.person),
                first=min((first for first, _ in spans), default=None),
                last=max((last for _, last in spans), default=None),
                undated=now.live_count - sum(n_dated(v, d) for v, d in zip(now.views, sets, strict=True)),
                segments=len(now.views),
                bytes=folder_bytes(self.folder),
                generation=now.generation.number,
                behind=refused.reason if refused else None,
            )

    def _mark(self, article: Article, text: str, terms: Terms) -> str:
        return mark(text, self._finder.find(text, article.language, terms.sought), terms)


def _place(article_id: str, now: Snapshot) -> tuple[int, int]:
    """Segment and document of an article; raises ArticleMissing."""
    place = now.find(article_id)
    if place is None:
        raise ArticleMissing(f"no article has the id {article_id[:100]!r}")
    return place
