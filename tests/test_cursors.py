"""Pages while others index: what stays in the archive comes once, whatever comes and goes between."""

import random
from datetime import date, timedelta

import pytest
from archive import article, make_engine, story

from index.build import IndexWriter
from search.query import Query

FIRST = date(2022, 1, 1)
STAYING = [
    article(f"a{n:03d}", f"Gempa {n}", f"{story(n)} gempa" + n % 5 * " gempa", date=FIRST + timedelta(n % 40))
    for n in range(60)
]


def commit(folder, number: int, gone: tuple[str, ...], rng: random.Random) -> None:
    """Articles of the first, the last and any other day, one updated, and some taken out."""
    with IndexWriter(folder) as writer:
        for days in (-number, 100 + number, rng.randrange(40)):
            day = FIRST + timedelta(days)
            writer.put(article(f"baru{number}{days}", "Gempa baru", story(900 + number * 7 + days), date=day))
        writer.put(article("ubah", f"Gempa {number}", date=FIRST + timedelta(rng.randrange(40))))
        for one in gone:
            writer.delete(one)


@pytest.mark.parametrize("sort", ["newest", "oldest", "relevance"])
@pytest.mark.parametrize("q", ["gempa", ""])
@pytest.mark.parametrize("copies", ["one", "all"])
def test_what_stays_comes_once_though_commits_fall_between_the_pages(tmp_path, sort, q, copies):
    rng = random.Random(3)
    engine = make_engine(tmp_path, STAYING, segments=2)
    seen, cursor, pages = [], None, 0
    deleted = set()
    while pages == 0 or cursor:
        page = engine.search(Query(q=q, sort=sort, copies=copies, limit=15, cursor=cursor, facet=()))
        seen += [hit.id for hit in page.hits]
        cursor, pages = page.next, pages + 1
        if pages < 9 and page.hits:
            gone = page.hits[-1].id, page.hits[-2].id  # the very article whose place the cursor names
            commit(tmp_path, pages, gone, rng)
            deleted |= {*gone}
    stayed = {one.id for one in STAYING} - deleted
    assert sorted(one for one in seen if one in stayed) == sorted(stayed)
    assert pages >= 4
