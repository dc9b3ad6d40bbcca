"""A small archive in which three articles tell whom they mean by a lone name."""

from pathlib import Path

from archive import article
from telling import resolve_telling

from index.article import Person
from index.build import IndexWriter
from index.columnar.segment import id_hash
from index.people.forest import Resolution
from search.embedded.engine import EmbeddedEngine
from search.query import Query

HARTA, SALIM = "Xaverio Hartalindo", "Ratna Wulandari"
MEANT = {"a": HARTA, "b": HARTA, "c": SALIM}  # article → whom "Codet" means there
FOUND = {HARTA: 4, SALIM: 2, "Elena Varkonda": 1}  # person → articles


def _told(lone: str, number: int, names: object, found: Resolution, apart: object) -> str | None:
    """What the articles of ``MEANT`` tell."""
    home = {id_hash(one): name.lower() for one, name in MEANT.items()}.get(number)
    return found.stands.get(home, home) if home else None


telling = resolve_telling(("codet",), _told)


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
