"""Who is who for tests in which single articles tell whom a lone name means: as their ids have it."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
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


def means(name: str, number: int, homes: Sequence[str]) -> str:
    """Whom a lone name means in the article whose id has this hash: one of ``homes``, or nobody else."""
    chosen = [*homes, name, *homes]
    return chosen[(number ^ crc32(name.encode())) % len(chosen)] if chosen else name


def homes_of(names: Iterable[str], found: Resolution, wanted: Collection[str]) -> list[str]:
    """Those whom lone names may mean: the people of ``wanted`` names that the archive has."""
    return sorted({found.stands.get(name, name) for name in names if name in wanted} - set(LONE))


def telling(wanted: Collection[str]):
    """A ``resolve`` by which articles tell whom lone names mean, one of the ``wanted`` or nobody else."""

    def resolved(
        names: Sequence[str],
        counts: Sequence[int],
        decisions: Decisions = NO_DECISIONS,
        company: Company | None = None,
    ) -> Resolution:
        found = resolve(names, counts, decisions, company=company)
        assert company is not None
        assert company.topics is not None
        homes = homes_of(names, found, wanted)
        apart = {(found.stands.get(one, one), form) for one, form in decisions.apart}
        told = []
        said = decisions.placed | found.stands.keys()
        for lone in LONE:
            if lone in said or lone not in names:
                continue
            theirs = [home for home in homes if (home, lone) not in apart]
            for article in company.articles_of([list(names).index(lone)]):
                home = means(lone, int(company.topics.order[article]), theirs)
                if home != lone:
                    told.append(Told(article, lone, home))
        return replace(found, told=told)

    return resolved


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
