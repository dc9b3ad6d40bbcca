"""One generation of the index, open for reading, and how the next one takes its place."""

import logging
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from threading import Lock

from whoosh.query import Phrase, Term

from index.article import Article
from index.columnar.dictionaries import read_frames
from index.columnar.manifest import Lease, Manifest
from index.columnar.records import Facts, decode_article, decode_facts
from index.columnar.segment import Segment
from index.damage import damage
from index.errors import TelusurError
from index.schema import NO_DATE
from index.storage import Generation, IndexDamaged, generation, open_generation
from search.embedded.arrays import Docs
from search.embedded.completion import Completer
from search.embedded.copies import Copies
from search.embedded.kept import Kept
from search.embedded.lexicon import Lexicon, expansion_key
from search.embedded.naming import Naming
from search.embedded.near import Near
from search.embedded.scoring import FIELD_WEIGHTS
from search.embedded.spelling import Speller
from search.embedded.timeline import Timeline, days_of
from search.embedded.values import Values
from search.embedded.view import SegmentView
from search.embedded.words import NO_DOCS, WordMatch, match_word
from search.tree import Node, TermIn, Word

TRIES = 5  # a commit may take the files away between finding and opening them
RETRY_SECONDS = 30  # between two trials to open a damaged generation
LOG = logging.getLogger("telusur")
CACHE_BYTES = 128 * 2**20  # of words that were decoded and weighed
NEAR_BYTES = 8 * 2**20  # of where the neighbours of a question are near


class Snapshot:
    """A generation; it stays whole and the same for as long as somebody holds it.

    Documents are numbered within their segment; a place is the number of a segment and a document in it.
    """

    def __init__(self, folder: Path, number: Generation, manifest: Manifest, lease: Lease) -> None:
        self.folder = folder
        self.generation = number
        self._lease = lease  # while we hold it, no writer takes the files away
        self.segments = tuple(Segment(folder, entry) for entry in manifest.segments)
        self._frames = read_frames(folder, manifest.dictionaries)
        self.live_count = sum(entry.live for entry in manifest.segments)
        averages = self._averages()
        self.views = tuple(SegmentView(segment, averages) for segment in self.segments)
        self.lexicon = Lexicon(self.segments)
        self.timeline = Timeline(self.views)
        self.words: Kept[tuple[WordMatch, ...]] = Kept(CACHE_BYTES, _nbytes)
        self.pairs: Kept[tuple[Near, ...]] = Kept(NEAR_BYTES, _nbytes)

    def _averages(self) -> dict[str, float]:
        """Tokens of a live article by field; 0 of an empty index."""
        totals = dict.fromkeys(FIELD_WEIGHTS, 0)
        for segment in self.segments:
            for field in totals:
                lengths = segment.columns[f"{field}_length"]
                totals[field] += int(lengths.sum() if segment.live is None else lengths[segment.live].sum())
        return {field: total / max(1, self.live_count) for field, total in totals.items()}

    @cached_property
    def newest_day(self) -> int:
        """The newest day of a live article, as an ordinal; NO_DATE where none has any."""
        spans = filter(None, (days_of(view, view.every()) for view in self.views))
        return max((last.toordinal() for _, last in spans), default=NO_DATE)

    @cached_property
    def outlet(self) -> Values:
        """The outlets of live articles."""
        return Values("outlet", self.views)

    @cached_property
    def person(self) -> Values:
        """The people of live articles."""
        return Values("person", self.views)

    @cached_property
    def speller(self) -> Speller:
        """Better spellings by the words of the articles."""
        return Speller(self.segments, self.live_count)

    @cached_property
    def completer(self) -> Completer:
        """Completions by the words and names of live articles."""
        return Completer(self.views, self.outlet, self.person)

    def word(self, word: Word) -> tuple[WordMatch, ...]:
        """The documents of a word, by segment; raises BadQuery when it stands for too many terms."""
        key = word_key(word)
        if (known := self.words.get(key)) is not None:
            return known
        with damage(self.folder):
            named = self._named(word)
            found = tuple(
                match_word(
                    [(leaf, self.lexicon.ordinals(leaf, number)) for leaf in word.subqueries],
                    view,
                    named[number] if named else NO_DOCS,
                )
                for number, view in enumerate(self.views)
            )
        self.words.put(key, found)
        return found

    def _named(self, word: Word) -> list[Docs]:
        """By segment, the documents of the people whom a word names by another of their names."""
        leaves = [leaf for leaf in word.subqueries if leaf.fieldname == "person"]
        numbers = set().union(*map(self._naming.named, leaves)) if leaves else set()
        return self.person.docs_of(numbers) if numbers else []

    @cached_property
    def _naming(self) -> Naming:
        return Naming(self.person)

    def article(self, number: int, doc: int) -> Article:
        """The stored article of a document."""
        with damage(self.folder):
            return decode_article(self._record(number, doc))

    def facts(self, number: int, doc: int) -> tuple[Facts, str]:
        """What a hit shows of the stored article of a document, and its body."""
        with damage(self.folder):
            return decode_facts(self._record(number, doc))

    def _record(self, number: int, doc: int) -> bytes:
        segment = self.segments[number]
        return self._frames.decompress(segment.record(doc), segment.articles.path)

    def find(self, article_id: str) -> tuple[int, int] | None:
        """The place of the live article with an id."""
        with damage(self.folder):
            for number, segment in enumerate(self.segments):
                doc = segment.find(article_id)
                if doc is not None and segment.is_live(doc):
                    return number, doc
        return None

    @cached_property
    def copies(self) -> Copies:
        """The groups of copies among live articles."""
        with damage(self.folder):
            return Copies(self.views)

    def duplicates(self, number: int, doc: int) -> int:
        """Other live articles of the same group of copies.

        Those with the same title and body word for word, where there is no group: articles from before
        there were signatures, and those without a word, are in none.
        """
        return self.copies.others(number, doc) or len(self._same_text(number, doc))

    def copies_of(self, number: int, doc: int) -> list[tuple[int, int]]:
        """The places of those articles."""
        found = self.copies.members(number, doc)
        return [place for place in found if place != (number, doc)] or self._same_text(number, doc)

    def _same_text(self, number: int, doc: int) -> list[tuple[int, int]]:
        """The other places of a text that is in no group; not looked for where it would be in one."""
        signatures = self.segments[number].signatures
        if self._all_signed and signatures is not None and signatures[0, doc]:
            return []
        digest = int(self.segments[number].columns["text_digest"][doc])
        found = ((part, one) for part, view in enumerate(self.views) for one in view.with_digest(digest))
        return [place for place in found if place != (number, doc)]

    @cached_property
    def _all_signed(self) -> bool:
        """Whether every segment was written since there are signatures."""
        return all(segment.signatures is not None for segment in self.segments)


def word_key(word: Word) -> tuple[object, ...]:
    """What makes two words ask the same."""
    return tuple(map(_leaf_key, word.subqueries))


def _leaf_key(leaf: Node) -> tuple[object, ...]:
    if isinstance(leaf, Phrase):
        return Phrase, leaf.fieldname, tuple(leaf.words), leaf.slop
    if isinstance(leaf, TermIn):
        return leaf.fieldname, leaf.text, leaf.language
    return (leaf.fieldname, leaf.text) if isinstance(leaf, Term) else expansion_key(leaf)


def _nbytes(matches: Sequence[WordMatch] | Sequence[Near]) -> int:
    return sum(match.nbytes for match in matches)


def open_snapshot(folder: Path) -> Snapshot:
    """The latest generation; raises IndexMissing or IndexDamaged."""
    for _ in range(TRIES):
        number = generation(folder)
        try:
            return _open(folder, number)
        except TelusurError:
            if generation(folder) == number:
                raise
        time.sleep(0.05)
    return _open(folder, generation(folder))


def _open(folder: Path, number: Generation) -> Snapshot:
    manifest, lease = open_generation(folder)
    with damage(folder):
        return Snapshot(folder, number, manifest, lease)


@dataclass(frozen=True, slots=True)
class Refused:
    """A generation that cannot be opened."""

    generation: Generation
    reason: str
    until: float  # it is tried again then, in seconds of ``time.monotonic``


class Snapshots:
    """The snapshot of the moment; a new commit replaces it between two requests.

    A commit that turns out damaged does not: the generation that is open is served on, the log says so once,
    ``refused`` as long as it lasts.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = Lock()
        self._latest = open_snapshot(folder)
        self.refused: Refused | None = None

    @property
    def latest(self) -> Snapshot:
        """The one that is open, whether or not there is a newer one by now."""
        return self._latest

    def current(self) -> Snapshot:
        """The latest generation, opened at most once; readers of an older one are not disturbed.

        Who comes while it is being opened waits: another process may have shown it to them already.
        """
        if self._is_behind():
            with self._lock:
                if self._is_behind():
                    self._renew()
        return self._latest

    def _is_behind(self) -> bool:
        """Whether there is another generation that is worth a trial."""
        now = generation(self._folder)
        if now == self._latest.generation:
            self.refused = None
            return False
        refused = self.refused
        return refused is None or refused.generation != now or time.monotonic() >= refused.until

    def _renew(self) -> None:
        now = generation(self._folder)
        try:
            new = open_snapshot(self._folder)
            new.words.count_on(self._latest.words)
            new.pairs.count_on(self._latest.pairs)
            self._latest, self.refused = new, None
        except IndexDamaged as error:
            if self.refused is None or self.refused.generation != now:
                LOG.error("%s; generation %d is served on", error, self._latest.generation.number)
            self.refused = Refused(now, str(error), time.monotonic() + RETRY_SECONDS)
