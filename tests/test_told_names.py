"""A lone name that articles tell: on pages, by commands, in files and backups, and when these are damaged."""

import io
import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from archive import article
from falcon import testing

from bench.durability.rewriting import rewrite
from index.article import Person
from index.backup import backup
from index.build import IndexWriter
from index.check import check
from index.columnar.people import TOLD
from index.columnar.segment import Segment, id_hash
from index.compact import compact
from index.people.company import Company
from index.people.decisions import NO_DECISIONS, Decisions
from index.people.forest import Resolution, Told
from index.people.resolve import resolve
from index.restore import restore
from index.storage import open_generation
from index.tar import BackupDamaged
from search.embedded.engine import EmbeddedEngine
from search.names import NameSearch
from search.person import PersonMissing
from search.query import Query
from search.suggest import Typed
from telusur.cli import run
from web.app import create_app

HARTA, SALIM = "Xaverio Hartalindo", "Ratna Wulandari"
MEANT = {"a": HARTA, "b": HARTA, "c": SALIM}  # article → whom "Codet" means there


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
    if "codet" in names and "codet" not in found.stands:
        ids = {id_hash(one): home.lower() for one, home in MEANT.items()}
        for one in company.articles_of([list(names).index("codet")]):
            home = ids.get(int(company.topics.order[one]))
            home = found.stands.get(home, home) if home else None
            if home and (home, "codet") not in apart:
                told.append(Told(one, "codet", home))
    return replace(found, told=told)


@pytest.fixture(autouse=True)
def _told(monkeypatch):
    for module in ("index.columnar.naming", "index.who"):
        monkeypatch.setattr(f"{module}.resolve", telling)


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


@pytest.fixture
def folder(tmp_path) -> Path:
    return put(tmp_path / "arsip")


def facet(folder: Path, size: int = 50) -> dict[str, int]:
    found = EmbeddedEngine(folder).search(Query(facet=(("person", size),))).facets["person"]
    return {one.value: one.count for one in found.values}


FOUND = {HARTA: 4, SALIM: 2, "Elena Varkonda": 1}


def test_the_person_stands_in_the_place_of_the_name(folder):
    assert facet(folder) == FOUND
    engine = EmbeddedEngine(folder)
    hits = {hit.id: hit.people for hit in engine.search(Query(limit=20)).hits}
    assert hits["a"] == (HARTA,)
    assert hits["b"] == ("Elena Varkonda", HARTA)
    assert engine.search(Query(person=("Codet",))).total == 0
    assert {hit.id for hit in engine.search(Query(person=(SALIM,))).hits} == {"c", "f"}
    compact(folder)
    assert facet(folder) == FOUND


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("tokoh:xaverio", "abde"),
        ('tokoh:"ratna wulandari"', "cf"),
        ("tokoh:rat*", "cf"),
        ("tokoh:codet", "abc"),
        ("tokoh:codet -tokoh:wulandari", "ab"),
    ],
)
def test_the_query_language_means_whom_the_article_tells(folder, words, ids):
    assert {hit.id for hit in EmbeddedEngine(folder).search(Query(q=words)).hits} == set(ids)


def test_who_is_told_is_found_by_the_name_in_the_facet_and_as_somebody_types(folder):
    engine = EmbeddedEngine(folder)
    found = engine.names(NameSearch("person", "cod")).values
    assert [(one.value, one.count, one.alias) for one in found] == [(HARTA, 4, "Codet"), (SALIM, 2, "Codet")]
    offered = [one for one in engine.suggest(Typed("code")) if one.kind == "person"]
    assert [(one.value, one.alias) for one in offered] == [(HARTA, "Codet"), (SALIM, "Codet")]


def test_a_page_lists_the_name_with_the_articles_that_tell_it_and_their_roles(folder):
    page = EmbeddedEngine(folder).person(HARTA)
    assert page.total == 4
    assert [(one.value, one.count) for one in page.names.values] == [(HARTA, 3), ("Codet", 2)]
    assert [(one.value, one.count) for one in page.roles.values] == [("Ketua", 1)]
    assert "<mark>Codet</mark>" in {h.id: h for h in page.latest}["a"].snippets[0]


def test_a_name_that_all_of_its_articles_tell_has_no_page_but_leads_to_those_it_means(folder):
    with pytest.raises(PersonMissing, match="each article that names 'codet' tells whom it means") as caught:
        EmbeddedEngine(folder).person("codet")
    assert caught.value.near == caught.value.told == (HARTA, SALIM)
    site = testing.TestClient(create_app(EmbeddedEngine(folder)))
    answer = site.simulate_get("/api/v1/people/Codet")
    assert (answer.status_code, answer.json["near"]) == (404, [HARTA, SALIM])
    shown = site.simulate_get("/tokoh/Codet?lang=en")
    assert shown.status_code == 404
    assert "Each article tells for itself who is meant by the name <bdi>Codet</bdi>" in shown.text
    assert shown.text.count('href="/tokoh/Ratna%20Wulandari?lang=en"') == 1


def test_a_name_that_some_articles_tell_has_a_page_of_the_others(tmp_path):
    engine = EmbeddedEngine(put(tmp_path, g=["Codet"], h=["Codet", HARTA]))
    page = engine.person("codet")
    assert (page.name, page.total) == ("Codet", 2)
    assert [(one.value, one.count) for one in page.names.values] == [("Codet", 2)]
    assert [(one.value, one.count) for one in page.people.values] == [(HARTA, 1)]


def test_names_in_an_article_lead_to_whom_it_tells(folder):
    engine = EmbeddedEngine(folder)
    assert engine.people_of(engine.article("b")) == ("Elena Varkonda", HARTA, HARTA)
    assert engine.people_of(replace(engine.article("b"), id="gone")) == ("Elena Varkonda", None, HARTA)
    site = testing.TestClient(create_app(engine))
    assert '<a class="name" href="/tokoh/Ratna%20Wulandari">Codet</a>' in site.simulate_get("/artikel/c").text
    assert '<a class="name" href="/tokoh/Xaverio%20Hartalindo">Codet</a>' in (
        site.simulate_get("/artikel/a").text
    )


@pytest.fixture
def telusur(folder, monkeypatch, capfd):
    """Run a command on the index; gives (exit code, stdout, stderr)."""
    monkeypatch.setenv("TELUSUR_INDEX", str(folder))
    monkeypatch.delenv("TELUSUR_PEOPLE", raising=False)

    def call(*words: str):
        monkeypatch.setattr(sys, "argv", ["telusur", *words])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO()))
        code = run()
        captured = capfd.readouterr()
        return code, captured.out, captured.err

    return call


def test_commands_show_what_articles_tell(telusur):
    assert telusur("people", "show", HARTA)[1].splitlines() == [
        f"{HARTA}: 4 articles",
        f"        3  {HARTA}",
        "        2  Codet  (a lone name, told by the article)",
    ]
    shown = json.loads(telusur("people", "show", SALIM, "--json")[1])
    assert shown["names"][1] == {"name": "Codet", "articles": 1, "why": "article"} | shown["names"][1]
    assert f"        2  {SALIM}  = Codet" in telusur("people", "list")[1].splitlines()
    code, _, told = telusur("people", "show", "codet")
    assert code == 1
    assert f"each article that names 'codet' tells whom it means: '{HARTA}', '{SALIM}'" in told
    assert f"Each article that names 'Codet' tells whom it means: {HARTA}, {SALIM}" in (
        "".join(telusur("search", "--person", "Codet")[1:])
    )


def test_a_told_name_is_split_off_and_merged_again(telusur, folder):
    code, _, told = telusur("people", "split", HARTA, "Codet")
    assert (code, told.splitlines()) == (0, [f"{HARTA}: {HARTA} (3)", "Codet: Codet (2)"])
    assert facet(folder) == FOUND | {HARTA: 3, "Codet": 2}
    assert telusur("people", "split", SALIM, "Codet")[0] == 0
    assert facet(folder) == FOUND | {HARTA: 3, SALIM: 1, "Codet": 3}
    assert telusur("people", "split", SALIM, "Codet")[0] == 0  # said again
    assert telusur("people", "split", SALIM, "Elena Varkonda")[0] == 1
    assert telusur("people", "merge", SALIM, "Codet")[0] == 0
    assert facet(folder) == {HARTA: 3, SALIM: 4, "Elena Varkonda": 1}


def test_who_was_split_off_and_is_told_otherwise_then_is_said_so(telusur, monkeypatch):
    read, asked = telling, []

    def split(names, counts, decisions=NO_DECISIONS, company=None):
        if decisions.apart:
            asked.append(MEANT.update(a=SALIM, b=SALIM))
        return read(names, counts, decisions, company)

    monkeypatch.setattr("index.who.resolve", split)
    monkeypatch.setattr("index.columnar.naming.resolve", split)
    try:
        code, _, told = telusur("people", "split", HARTA, "Codet")
    finally:
        MEANT.update(a=HARTA, b=HARTA)
    assert asked
    assert (code, told.splitlines()[1]) == (0, f"Codet: told by the article: {SALIM} (3)")


def test_whoever_is_merged_or_renamed_takes_along_what_is_told_only_as_told(telusur, folder):
    code, _, told = telusur("people", "merge", "Elena Varkonda", HARTA)
    assert (code, told) == (0, f"Elena Varkonda: {HARTA} (3), Codet (2), Elena Varkonda (1)\n")
    assert facet(folder) == {"Elena Varkonda": 4, SALIM: 2}
    assert telusur("people", "rename", SALIM, "Éva Qwerani")[0] == 0
    assert facet(folder) == {"Elena Varkonda": 4, "Éva Qwerani": 2}
    code, _, told = telusur("people", "rename", "Éva Qwerani", "Codet")
    assert (code, "'Codet' is somebody else in the archive" in told) == (1, True)


def test_a_name_that_each_of_its_articles_tells_can_be_one_person_s_as_a_whole(telusur, folder):
    assert telusur("people", "merge", "Elena Varkonda", "Codet")[0] == 0
    assert facet(folder) == {HARTA: 3, "Elena Varkonda": 3, SALIM: 1}


def segments(folder: Path) -> list[Segment]:
    manifest, lease = open_generation(folder)
    lease.close()
    return [Segment(folder, entry) for entry in manifest.segments]


def test_a_segment_without_a_name_of_the_person_has_a_value_for_them(tmp_path):
    names = [f"Orang Ke{number:03d}" for number in range(254)]  # and Codet; one more is beyond a byte
    with IndexWriter(tmp_path, merge=False) as writer:
        for number, name in enumerate(names):
            writer.put(article(f"x{number}", body=f"Isi {number}.", people=[name]))
        writer.put(article("a", body="Satu.", people=["Codet", *names[:3]]))
        writer.put(article("c", body="Dua.", people=[*names[:5], "Codet"]))
    with IndexWriter(tmp_path, merge=False) as writer:
        writer.put(article("d", body="Tiga.", people=[HARTA, SALIM]))
    first, _ = segments(tmp_path)
    assert first.people is not None
    assert first.people.people.first.dtype == np.uint16
    assert len(first.people.people.owners) == 257
    counts = dict.fromkeys(names, 1) | dict.fromkeys(names[:3], 3) | dict.fromkeys(names[3:5], 2)
    assert facet(tmp_path, size=300) == counts | {HARTA: 2, SALIM: 2}
    engine = EmbeddedEngine(tmp_path)
    for name, ids in ((HARTA, {"a", "d"}), (SALIM, {"c", "d"})):
        assert {hit.id for hit in engine.search(Query(person=(name,))).hits} == ids
        assert [(one.value, one.count) for one in engine.person(name).names.values] == [
            *sorted(((name, 1), ("Codet", 1)), key=lambda one: one[0].lower())
        ]
    assert not check(tmp_path).damages


def test_files_are_written_only_where_what_is_said_changes(folder):
    before = {path.name for path in folder.glob("*.people")}
    with IndexWriter(folder, merge=False) as writer:
        writer.put(article("n", body="Baru.", people=["Joni Taruna"]))
    assert {path.name for path in folder.glob("*.people")} == before
    with IndexWriter(folder, merge=False) as writer:
        writer.delete("a")
    after = {path.name for path in folder.glob("*.people")}
    assert len(before) == 2
    assert len(after & before) == 1  # nothing is told in the other segment any more
    assert facet(folder) == FOUND | {HARTA: 3, "Joni Taruna": 1}


def test_a_file_in_which_no_article_tells_anything_is_as_it_was_before_any_did(tmp_path):
    with IndexWriter(tmp_path, merge=False) as writer:
        for number, name in enumerate(("Yuri Velikarov", "Yury Velikarov", "Codet")):
            writer.put(article(f"n{number}", body=f"Isi {number}.", people=[name]))
    (segment,) = segments(tmp_path)
    assert segment.people is not None
    assert not any(name in TOLD for name, _ in segment.people.file.items())
    assert facet(tmp_path) == {"Yuri Velikarov": 2, "Codet": 1}
    assert not check(tmp_path).damages


def test_a_backup_keeps_what_articles_tell(folder, tmp_path):
    backup(folder, tmp_path / "arsip.tar")
    restore(tmp_path / "arsip.tar", tmp_path / "kembali")
    assert facet(tmp_path / "kembali") == FOUND
    assert not check(tmp_path / "kembali").damages


def at(place: int, number: int):
    def change(array):
        array[place] = number
        return array

    return change


@pytest.mark.parametrize(
    ("name", "change", "told"),
    [
        ("told_docs", at(-1, 900), "a document that is not there tells whom a name means"),
        ("told_ordinals", at(0, 900), "a document tells whom a name means that is not there"),
        ("told_rows", at(0, 900), "a document tells of a person who is not there"),
        ("told_docs", lambda array: array[::-1], "the names that documents tell do not ascend"),
        ("told_docs", lambda array: array[:1], "have not a document and a person each"),
        ("told_ordinals", at(0, 1), "tells whom a name means that it does not have"),
        ("told_rows", lambda array: array[::-1], "first has other people than the documents name"),
        ("told_rows", lambda array: array.astype(np.uint8), "told_rows is of the type |u1"),
        ("owners", lambda array: array[:-1], "owners has other people than the documents name"),
    ],
)
def test_damage_to_what_documents_tell_is_named_and_never_restored(folder, tmp_path, name, change, told):
    compact(folder)
    ending = next(folder.glob("*.people")).name.partition(".")[2]
    assert not check(folder).damages
    file = rewrite(folder, ending, name, change)
    (damage,) = check(folder).damages
    assert damage.file == file
    assert told in damage.reason
    backup(folder, tmp_path / "arsip.tar")
    with pytest.raises(BackupDamaged):
        restore(tmp_path / "arsip.tar", tmp_path / "kembali")
