"""Articles by which a reader sees whether an answer is of one commit, and of which.

All fit on one page of hits. Each commit gives a group of them a new edition or deletes it, and writes into a
ledger the editions of all groups.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from index.article import Article, Person
from index.build import IndexWriter
from search.results import Results, ValueFacet

GROUPS = 9
MEMBERS = 11  # of a group; with the ledger they make one page of hits
DELETED = 0  # the edition of a group that is not there
LEDGER = "ledger"


class Mixed(Exception):
    """An answer is of no commit."""


class Commits:
    """The writer's side: one commit after another."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self._editions = [DELETED] * GROUPS
        self.number = 0  # of the latest commit

    def write_next(self, writer: IndexWriter) -> None:
        """Put what makes the next commit."""
        self.number += 1
        group = self._rng.randrange(GROUPS)
        self._editions[group] = DELETED if self._rng.random() < 0.2 else self.number
        for member in range(MEMBERS):
            if self._editions[group]:
                writer.put(_article(_id(group, member), _title(group, self.number), self.number))
            else:
                writer.delete(_id(group, member))
        writer.put(_article(LEDGER, " ".join(map(str, (self.number, *self._editions))), self.number))


def commit_of(results: Results) -> int:
    """The number of the commit that an answer to the empty query is of; raises Mixed."""
    titles = {hit.id: hit.title_html for hit in results.hits}
    number, *editions = map(int, titles[LEDGER].split())
    if titles != {LEDGER: titles[LEDGER]} | _titles(editions):
        raise Mixed(f"the ledger tells of other articles than there are: {titles}")
    if results.total != len(titles):
        raise Mixed(f"{results.total} articles are counted, {len(titles)} are there")
    outlets = results.facets["outlet"]
    assert isinstance(outlets, ValueFacet)
    counts = {value.value: value.count for value in outlets.values}
    wanted = {_outlet(edition): MEMBERS for edition in editions if edition}
    wanted[_outlet(number)] = wanted.get(_outlet(number), 0) + 1
    if counts != wanted:
        raise Mixed(f"the facet counts {counts}, there are {wanted}")
    return number


def _titles(editions: Sequence[int]) -> dict[str, str]:
    return {
        _id(group, member): _title(group, edition)
        for group, edition in enumerate(editions)
        if edition != DELETED
        for member in range(MEMBERS)
    }


def _id(group: int, member: int) -> str:
    return f"g{group}-{member:02}"


def _title(group: int, edition: int) -> str:
    return f"Kelompok {group} edisi{edition}"


def _outlet(edition: int) -> str:
    return f"Outlet {edition}"


def _article(name: str, title: str, edition: int) -> Article:
    body = f"Berita desa nomor {name}, terbit sebagai edisi{edition}."
    day = date(2022, 1, 1) + timedelta(edition % 300)
    return Article(name, title, body, _outlet(edition), day, "day", "id", (Person(f"Pembaca {edition}"),))
