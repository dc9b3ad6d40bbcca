"""A lone name that articles tell: in answers, on pages and by commands."""

import io
import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from codet import FOUND, HARTA, MEANT, SALIM, facet, put, telling
from falcon import testing

from index.compact import compact
from index.people.decisions import NO_DECISIONS
from index.people.resolve import resolve
from search.embedded.engine import EmbeddedEngine
from search.names import NameSearch
from search.person import PersonMissing
from search.query import Query
from search.suggest import Typed
from telusur.cli import run
from web.app import create_app


@pytest.fixture(autouse=True)
def _told(monkeypatch):
    for module in ("index.columnar.naming", "index.who"):
        monkeypatch.setattr(f"{module}.resolve", telling)


@pytest.fixture
def folder(tmp_path) -> Path:
    return put(tmp_path / "arsip")


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
    people = site.simulate_get("/api/v1/articles/c").json["people"]
    assert [(one["name"], one["canonical"]) for one in people] == [("Codet", SALIM)]
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


def test_a_name_that_the_index_does_not_know_to_be_told_yet_is_listed(telusur, folder, monkeypatch):
    monkeypatch.setattr("index.columnar.naming.resolve", resolve)
    compact(folder)
    code, out, _ = telusur("people", "list")
    assert (code, "        3  Codet" in out.splitlines()) == (0, True)


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
    assert (code, "articles tell whom they mean by 'Codet'" in told) == (1, True)


def test_a_name_that_each_of_its_articles_tells_can_be_one_person_s_as_a_whole(telusur, folder):
    assert telusur("people", "merge", "Elena Varkonda", "Codet")[0] == 0
    assert facet(folder) == {HARTA: 3, "Elena Varkonda": 3, SALIM: 1}


def test_a_word_by_which_others_are_meant_is_not_renamed_under_them(telusur, folder):
    put(folder, g=["Codet"])
    before = facet(folder)
    assert before["Codet"] == 1
    code, _, told = telusur("people", "rename", "Codet", "Codet Bernyanyi")
    assert code == 1
    assert f"say `telusur people split {HARTA!r} 'Codet'`" in told
    assert facet(folder) == before


def test_who_is_merged_into_a_lone_word_has_it_everywhere_and_it_is_listed_once(telusur, folder):
    put(folder, g=["Codet"])
    code, _, told = telusur("people", "merge", "Codet", "Elena Varkonda")
    assert (code, told) == (0, "Codet: Codet (4), Elena Varkonda (1)\n")
    assert facet(folder) == {HARTA: 3, SALIM: 1, "Codet": 4}


def test_a_lone_word_may_be_shown_in_capitals_and_articles_tell_on(telusur, folder):
    put(folder, g=["Codet"])
    assert telusur("people", "rename", "Codet", "CODET")[0] == 0
    assert facet(folder) == {HARTA: 4, SALIM: 2, "CODET": 1, "Elena Varkonda": 1}


def test_what_was_said_of_a_lone_word_can_be_forgotten(telusur, folder):
    before = facet(folder)
    assert telusur("people", "merge", HARTA, "Codet")[0] == 0
    assert facet(folder) != before
    code, _, told = telusur("people", "forget", "Codet")
    assert (code, told) == (0, f"Codet: told by the article: {HARTA} (2), {SALIM} (1)\n")
    assert facet(folder) == before
    code, _, told = telusur("people", "forget", "Codet")
    assert (code, "nothing was said of 'Codet'" in told) == (1, True)


def test_a_person_is_not_shown_by_a_word_by_which_articles_mean_several(telusur, folder):
    code, _, told = telusur("people", "rename", HARTA, "Codet")
    assert code == 1
    assert f"say `telusur people merge {HARTA!r} 'Codet'` first" in told
    assert telusur("people", "merge", HARTA, "Codet")[0] == 0
    assert telusur("people", "rename", HARTA, "Codet")[0] == 0
