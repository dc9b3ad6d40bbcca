"""People of articles: the sample pages name by name, and what each part of the finding brings.

Parts are switched off one at a time. Figures are F1 of canonical people by halves of the gold pages; people
are tuned on pages 2, 4, 6 …, so those of 1, 3, 5 … are to be quoted.
"""

import importlib.util
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

from bench.data import DATA, json_lines
from index.intake import evidence, grouping, mentions, people
from index.intake.read import read_page
from index.page import Page

GOLD, SCORER = DATA / "gold" / "pages.jsonl", DATA.parent / "tools" / "intake_gold.py"
SAMPLES = DATA.parent / "samples" / "pages"

Switch = tuple[object, str, Any]  # what is replaced, its name, and by what

PARTS: dict[str, tuple[Switch, ...]] = {
    "all": (),
    "without what stands beside a name": ((people, "WEIGHTS", {}), (people, "AGAINST", {})),
    "without the model's certainty": ((people, "ODDS", 0.0),),
    "without names that the model only does not rule out": ((mentions, "POSSIBLE", 1.0),),
    "without a look at the rest of the article for parts of a name": (
        (people, "part_runs", lambda words, spans, others, odds: spans),
    ),
    "without slips of the finger": ((grouping, "MAX_COMPARED", 0),),
    "without credits": ((people, "AGAINST", {**evidence.AGAINST, "credit": 0.0}),),
}


def samples() -> None:
    """The names of each sample page, where they are not gold's."""
    gold = {page["id"]: page for page in json_lines(GOLD)} if GOLD.exists() else {}
    for path in sorted(SAMPLES.glob("*.txt")):
        wanted = [person["name"] for person in gold[path.stem]["people"]]
        found = [person.name for person in _people(path.read_text(encoding="utf-8"))]
        missed, extra = set(wanted) - set(found), set(found) - set(wanted)
        verdict = "exactly" if not missed | extra else f"missed {sorted(missed)}, extra {sorted(extra)}:"
        print(f"people, sample page {path.stem[:3]}: {verdict} the {len(wanted)} people")


def parts() -> None:
    """What each part brings to the gold pages."""
    if not (GOLD.exists() and SCORER.exists()):
        print(f"people: {GOLD} or {SCORER} is absent, nothing measured")
        return
    pages, scorer = list(json_lines(GOLD)), _module(SCORER)
    for name, switches in PARTS.items():
        with _switched(switches):
            f1 = [_f1(scorer, half) for half in (pages[::2], pages[1::2])]
        print(f"people of gold pages 1, 3, 5 … and 2, 4, 6 …, F1: {f1[0]:.3f}, {f1[1]:.3f}, {name}")


def boilerplate() -> None:
    """Which share of the names found is of a byline or of what is not the article, by gold's own marks."""
    if not (GOLD.exists() and SCORER.exists()):
        return
    scorer, pages = _module(SCORER), list(json_lines(GOLD))
    for half, part in (("1, 3, 5 …", pages[::2]), ("2, 4, 6 …", pages[1::2])):
        found = of_boilerplate = 0
        for page in part:
            names = [person.name for person in _people(_text(page))]
            kept = scorer.plain(scorer.without_junk(page))
            gold = {scorer.plain(name) for person in page["people"] for name in _names(person)}
            bylines = {scorer.plain(name) for one in page["byline_people"] for name in _names(one)}
            plain = [scorer.plain(name) for name in names]
            found += len(names)
            of_boilerplate += sum(one not in gold and (one in bylines or one not in kept) for one in plain)
        share = of_boilerplate / max(1, found)
        print(
            f"people of gold pages {half}: {of_boilerplate} of {found} names ({share:.1%}) are of boilerplate"
        )


def _names(person: str | dict[str, Any]) -> list[str]:
    if isinstance(person, str):
        return [person]
    return [person["name"], *person.get("mentions", []), *person.get("alt", [])]


def _text(page: dict[str, Any]) -> str:
    head = "" if page["raw"] or not page["title"] else page["title"] + "\n\n"
    return f"{head}{page['text']}"


def _f1(scorer: ModuleType, pages: list[dict[str, Any]]) -> float:
    right = extra = missed = 0
    for page in pages:
        found = [{"name": p.name, "mentions": p.mentions} for p in _people(_text(page))]
        hits, _, more, lost, _, _ = scorer.match_people(page, json.loads(json.dumps(found)))
        right, extra, missed = right + hits, extra + more, missed + lost
    return 2 * right / max(1, 2 * right + extra + missed)


def _people(text: str) -> tuple[Any, ...]:
    return read_page(Page(source="page.txt", text=text)).article.people


def _module(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@contextmanager
def _switched(switches: tuple[Switch, ...]) -> Iterator[None]:
    kept = [(where, name, getattr(where, name)) for where, name, _ in switches]
    for where, name, value in switches:
        setattr(where, name, value)
    try:
        yield
    finally:
        for where, name, value in kept:
            setattr(where, name, value)


def main() -> None:
    """Print every figure."""
    samples()
    boilerplate()
    parts()


if __name__ == "__main__":
    main()
