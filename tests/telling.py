"""Who is who for tests in which single articles tell whom a lone name means: as their ids have it."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from zlib import crc32

import pytest

from index.article import Article
from index.columnar.segment import id_hash
from index.names import fold_name
from index.people.company import Company
from index.people.decisions import NO_DECISIONS, Decisions
from index.people.forest import Resolution, Told
from index.people.resolve import resolve

LONE = ("rudi", "codet")

# Folded name, hash of the article's id, all names, who is who, and whom the user keeps apart → whom it means.
Tell = Callable[[str, int, Sequence[str], Resolution, Collection[tuple[str, str]]], str | None]


def means(name: str, number: int, homes: Sequence[str]) -> str:
    """Whom a lone name means in the article whose id has this hash: one of ``homes``, or nobody else."""
    chosen = [*homes, name, *homes]
    return chosen[(number ^ crc32(name.encode())) % len(chosen)] if chosen else name


def homes_of(names: Iterable[str], found: Resolution, wanted: Collection[str]) -> list[str]:
    """Those whom lone names may mean: the people of ``wanted`` names that the archive has."""
    return sorted({found.stands.get(name, name) for name in names if name in wanted} - set(LONE))


def resolve_telling(names_told: Collection[str], tell: Tell):
    """A ``resolve`` by which ``tell`` says whom lone names mean in articles, where the user says nothing."""

    def resolved(
        names: Sequence[str],
        counts: Sequence[int],
        decisions: Decisions = NO_DECISIONS,
        company: Company | None = None,
    ) -> Resolution:
        found = resolve(names, counts, decisions, company=company)
        assert company is not None
        assert company.topics is not None
        apart = {(found.stands.get(one, one), form) for one, form in decisions.apart}
        free = [
            one for one in names if one in names_told and one not in decisions.placed | found.stands.keys()
        ]
        told = [
            Told(article, lone, home)
            for lone in free
            for article in company.articles_of([list(names).index(lone)])
            for home in [tell(lone, int(company.topics.order[article]), names, found, apart)]
            if home and home != lone and (home, lone) not in apart
        ]
        return replace(found, told=told)

    return resolved


def telling(wanted: Collection[str]):
    """One by which articles tell whom lone names mean, one of the ``wanted`` or nobody else."""

    def tell(
        lone: str, number: int, names: Sequence[str], found: Resolution, apart: Collection[tuple[str, str]]
    ) -> str:
        theirs = [home for home in homes_of(names, found, wanted) if (home, lone) not in apart]
        return means(lone, number, theirs)

    return resolve_telling(LONE, tell)


@contextmanager
def told_by_articles(wanted: Collection[str]) -> Iterator[pytest.MonkeyPatch]:
    """Indexes and ``telusur people`` work by such a ``resolve`` meanwhile."""
    with pytest.MonkeyPatch.context() as patch:
        for module in ("index.columnar.naming", "index.who"):
            patch.setattr(f"{module}.resolve", telling(wanted))
        yield patch


def meant(article: Article, stands: Mapping[str, str], homes: Sequence[str]) -> list[str]:
    """The people of an article as they are shown, folded, one for each name."""
    keys = [fold_name(one.name) for one in article.people]
    number = id_hash(article.id)
    return [
        means(key, number, homes) if key in LONE and key not in stands else stands.get(key, key)
        for key in keys
    ]
