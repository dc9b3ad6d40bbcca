"""A small archive in which three articles tell whom they mean by a lone name."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from archive import article

from index.article import Person
from index.build import IndexWriter
from index.columnar.segment import id_hash
from index.people.company import Company
from index.people.decisions import NO_DECISIONS, Decisions
from index.people.forest import Resolution, Told
from index.people.resolve import resolve
from search.embedded.engine import EmbeddedEngine
from search.query import Query

HARTA, SALIM = "Xaverio Hartalindo", "Ratna Wulandari"
MEANT = {"a": HARTA, "b": HARTA, "c": SALIM}  # article → whom "Codet" means there
FOUND = {HARTA: 4, SALIM: 2, "Elena Varkonda": 1}  # person → articles


def telling(
    names: Sequence[str],
    counts: Sequence[int],
    decisions: Decisions = NO_DECISIONS,
    company: Company | None = None,
) -> Resolution:
    """Who is who, with what the articles of ``MEANT`` tell."""
    found = resolve(names, counts, decisions, company=company)
    assert company is not None
    assert company.topics is not None
    told = []
    apart = {(found.stands.get(one, one), form) for one, form in decisions.apart}
    said = decisions.placed | found.stands.keys()
    if "codet" in names and "codet" not in said:
        ids = {id_hash(one): home.lower() for one, home in MEANT.items()}
        for one in company.articles_of([list(names).index("codet")]):
            home = ids.get(int(company.topics.order[one]))
            home = found.stands.get(home, home) if home else None
            if home and (home, "codet") not in apart:
                told.append(Told(one, "codet", home))
    return replace(found, told=told)


def put(folder: Path, **more: list[str]) -> Path:
    """An index: three articles name Codet, and tell whom they mean; others name these people in full."""
    people = {"a": ["Codet"], "b": ["Elena Varkonda", "Codet", HARTA], "c": ["Codet"]}
    people |= {"d": [HARTA], "e": [HARTA], "f": [SALIM]} | more
    for part in ("ad", "bcef", "".join(more)):
        with IndexWriter(folder, merge=False) as writer:
            for one in part:
                role = {"a": "Ketua", "c": "Menteri"}.get(one)
                named = [Person(name, (name,), role) for name in people[one]]
                writer.put(article(one, body=f"Isi {one}: {', '.join(people[one])} tiba.", people=named))
    return folder


def facet(folder: Path, size: int = 50) -> dict[str, int]:
    found = EmbeddedEngine(folder).search(Query(facet=(("person", size),))).facets["person"]
    return {one.value: one.count for one in found.values}
