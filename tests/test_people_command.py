"""``telusur people``: the user's word on who is who, as a shell sees it, and how it lasts."""

import io
import json
import subprocess
import sys
import time
from pathlib import Path

import pytest
from archive import article

from index.backup import backup
from index.build import IndexWriter
from index.check import check
from index.columnar import naming
from index.compact import compact
from index.people.decisions import (
    Decisions,
    DecisionsDamaged,
    DecisionsRefused,
    read_decisions,
    write_decisions,
)
from index.people.known import KnownPerson
from index.restore import restore
from index.storage import PEOPLE
from search.embedded.engine import EmbeddedEngine
from search.query import Query
from telusur.cli import run


@pytest.fixture
def telusur(tmp_path, monkeypatch, capfd):
    """Run a command on an index of six articles; gives (exit code, stdout, stderr)."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TELUSUR_INDEX", "arsip")
    monkeypatch.delenv("TELUSUR_PEOPLE", raising=False)
    with IndexWriter(tmp_path / "arsip") as writer:
        for number in range(3):
            writer.put(article(f"r{number}", body=f"Isi {number}.", people=["Ratna Wulandari"]))
        writer.put(article("w", body="Lain.", people=["Bunda Wulan", "Ratna Wulandari"]))
        writer.put(article("y", body="Dua.", people=["Yuri Velikarov"]))
        writer.put(article("z", body="Tiga.", people=["Yury Velikarov", "Yosef Lamahala"]))

    def call(*words: str, stdin: bytes = b""):
        monkeypatch.setattr(sys, "argv", ["telusur", *words])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = run()
        captured = capfd.readouterr()
        return code, captured.out, captured.err

    return call


def facet(folder: Path = Path("arsip")) -> dict[str, int]:
    found = EmbeddedEngine(folder).search(Query(facet=(("person", 50),))).facets["person"]
    return {value.value: value.count for value in found.values}


FOUND = {"Ratna Wulandari": 4, "Yuri Velikarov": 2, "Bunda Wulan": 1, "Yosef Lamahala": 1}


def test_list_shows_whom_most_articles_name_and_their_other_names(telusur):
    code, out, _ = telusur("people", "list", "--limit", "2")
    assert (code, out.splitlines()) == (
        0,
        ["        4  Ratna Wulandari", "        2  Yuri Velikarov  = Yury Velikarov"],
    )


def test_show_tells_why_a_name_is_theirs(telusur):
    assert telusur("people", "show", "YURY velikarov")[1].splitlines() == [
        "Yuri Velikarov: 2 articles",
        "        1  Yuri Velikarov",
        "        1  Yury Velikarov  (another spelling)",
    ]
    found = json.loads(telusur("people", "show", "Yury Velikarov", "--json")[1])
    assert found == {
        "name": "Yuri Velikarov",
        "articles": 2,
        "names": [
            {"name": "Yuri Velikarov", "articles": 1, "why": ""},
            {"name": "Yury Velikarov", "articles": 1, "why": "spelling"},
        ],
    }


def test_merge_shows_one_as_the_other_and_an_article_with_both_once(telusur):
    assert facet() == FOUND
    code, out, err = telusur("people", "merge", "ratna wulandari", "Bunda Wulan")
    assert (code, out) == (0, "")
    assert err == "Ratna Wulandari: Ratna Wulandari (4), Bunda Wulan (1)\n"
    assert facet() == {"Ratna Wulandari": 4, "Yuri Velikarov": 2, "Yosef Lamahala": 1}
    (hit,) = EmbeddedEngine(Path("arsip")).search(Query(q="lain")).hits
    assert hit.people == ("Ratna Wulandari",)


def test_split_undoes_what_was_merged_by_whomever(telusur):
    assert telusur("people", "merge", "Ratna Wulandari", "Bunda Wulan")[0] == 0
    assert telusur("people", "split", "Ratna Wulandari", "Bunda Wulan")[0] == 0
    assert facet() == FOUND
    assert telusur("people", "split", "Yuri Velikarov", "Yury Velikarov")[0] == 0
    assert facet() == FOUND | {"Yuri Velikarov": 1, "Yury Velikarov": 1}
    assert telusur("people", "merge", "Yuri Velikarov", "Yury Velikarov")[0] == 0
    assert facet() == FOUND


def test_the_name_that_is_shown_can_be_split_off_too(telusur):
    assert telusur("people", "split", "Yury Velikarov", "Yuri Velikarov")[0] == 0
    assert facet() == FOUND | {"Yuri Velikarov": 1, "Yury Velikarov": 1}


def test_the_last_merge_says_who_is_shown(telusur):
    assert telusur("people", "merge", "Ratna Wulandari", "Bunda Wulan")[0] == 0
    assert telusur("people", "rename", "Ratna Wulandari", "Bunda Wulan")[0] == 0
    assert facet() == {"Bunda Wulan": 4, "Yuri Velikarov": 2, "Yosef Lamahala": 1}
    assert telusur("people", "rename", "Bunda Wulan", "Ratna Wulandari")[0] == 0
    assert "Ratna Wulandari" in facet()


def test_rename_shows_a_name_that_no_article_has_and_all_names_find_it(telusur):
    assert telusur("people", "rename", "yury velikarov", "Ratu  Éva Qwerani")[0] == 0
    assert facet() == {"Ratna Wulandari": 4, "Ratu Éva Qwerani": 2, "Bunda Wulan": 1, "Yosef Lamahala": 1}
    engine = EmbeddedEngine(Path("arsip"))
    for name in ("ratu eva qwerani", "Yuri Velikarov", "Yury Velikarov"):
        assert engine.search(Query(person=(name,))).total == 2
    assert engine.search(Query(q="tokoh:qwerani")).total == 2
    assert telusur("people", "rename", "Ratu Eva Qwerani", "yuri velikarov")[0] == 0
    assert "yuri velikarov" in facet()  # as the user writes it


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("show", "Zoro"), "no article names 'Zoro'; `telusur people list` shows who there is"),
        (("merge", "Ratna Wulandari", "Zoro"), "no article names 'Zoro'"),
        (("split", "Ratna Wulandari", "Yuri Velikarov"), "'Yuri Velikarov' is not one of several names of"),
        (("split", "Yosef Lamahala", "Yosef Lamahala"), "is not one of several names of 'Yosef Lamahala'"),
        (("rename", "Bunda Wulan", "Ratna Wulandari"), "'Ratna Wulandari' is somebody else in the archive"),
        (("table", "none.tsv"), "none.tsv: No such file or directory; name a file of people"),
    ],
)
def test_what_cannot_be_done_says_why_and_changes_nothing(telusur, words, told):
    code, out, err = telusur("people", *words)
    assert (code, out) == (1, "")
    assert told in err
    assert facet() == FOUND
    assert not Path("arsip", PEOPLE).exists()


def test_an_empty_name_is_wrong_usage(telusur):
    assert telusur("people", "rename", "Bunda Wulan", "  ")[0] == 2


def test_a_table_is_kept_with_the_index_and_given_with_index_too(telusur):
    Path("tokoh.tsv").write_text("Wulan Sasmita\tBunda Wulan\n", encoding="utf-8")
    assert telusur("people", "table", "tokoh.tsv")[0] == 0
    assert "Wulan Sasmita" in facet()
    row = {"id": "n", "text": "Isi baru.", "people": ["Bunda Wulan"]}
    assert telusur("index", "-", stdin=json.dumps(row).encode())[0] == 0
    assert facet()["Wulan Sasmita"] == 2
    Path("lain.tsv").write_text("Sari Wulan\tBunda Wulan\n", encoding="utf-8")
    assert telusur("index", "-", "--people", "lain.tsv", stdin=json.dumps(row).encode())[0] == 0
    assert facet()["Sari Wulan"] == 2


def test_a_name_that_was_renamed_can_be_renamed_back(telusur):
    for shown in ("Bu Ratna", "Ibu Ratna", "Ratna Wulandari"):
        name = next(one for one in facet() if facet()[one] == 4)
        assert telusur("people", "rename", name, shown)[0] == 0
        assert facet()[shown] == 4


def test_a_name_can_be_split_off_a_person_who_was_renamed(telusur):
    telusur("people", "rename", "Yuri Velikarov", "Pak Yuri")
    telusur("people", "split", "Pak Yuri", "Yury Velikarov")
    assert {"Pak Yuri": 1, "Yury Velikarov": 1}.items() <= facet().items()


def test_a_word_that_could_not_be_read_again_is_refused_and_the_old_one_stays(telusur):
    telusur("people", "merge", "Ratna Wulandari", "Bunda Wulan")
    before = Path("arsip", PEOPLE).read_bytes()
    with pytest.raises(DecisionsRefused, match="nothing was changed"):
        write_decisions(Path("arsip", PEOPLE), Decisions({"": "Ratna Wulandari"}))
    assert Path("arsip", PEOPLE).read_bytes() == before


def test_who_was_split_off_is_not_found_by_an_alias_that_no_article_has_any_more(telusur):
    with IndexWriter(Path("arsip")) as writer:
        writer.put(article("j1", body="Satu.", people=["Joko Widodo"]))
        writer.put(article("j2", body="Dua.", people=["Jokowi"]))
    telusur("people", "split", "Joko Widodo", "Jokowi")
    telusur("delete", "j2")
    assert EmbeddedEngine(Path("arsip")).search(Query(person=("Jokowi",))).total == 0


def test_articles_put_in_the_place_of_others_have_their_names_worked_out(tmp_path, monkeypatch):
    monkeypatch.setattr(naming, "FEW_NAMES", 1)
    for names in (["Yuri Velikarov"] * 30, ["Yuri Velikarov"] * 20 + ["Yury Velikarov"] * 10):
        with IndexWriter(tmp_path) as writer:
            for number, name in enumerate(names):
                writer.put(article(f"a{number}", body=f"Isi {name}.", people=[name, f"Orang Ke{number}"]))
    assert facet(tmp_path)["Yuri Velikarov"] == 30


def test_what_was_said_outlasts_indexing_again_compact_backup_and_restore(telusur, tmp_path):
    assert telusur("people", "merge", "Ratna Wulandari", "Bunda Wulan")[0] == 0
    expected = facet()
    with IndexWriter(Path("arsip"), merge=False) as writer:
        writer.put(article("w", body="Lain sekali.", people=["Bunda Wulan", "Ratna Wulandari"]))
    assert facet() == expected
    assert compact(Path("arsip"))
    assert facet() == expected
    backup(Path("arsip"), tmp_path / "arsip.tar")
    restore(tmp_path / "arsip.tar", tmp_path / "kembali")
    assert facet(tmp_path / "kembali") == expected
    assert not check(tmp_path / "kembali").damages
    with IndexWriter(tmp_path / "kembali") as writer:
        writer.put(article("n", body="Baru.", people=["Bunda Wulan"]))
    assert facet(tmp_path / "kembali") == expected | {"Ratna Wulandari": 5}


def test_a_word_that_was_written_and_not_yet_served_is_served_by_the_next_commit(telusur):
    write_decisions(
        Path("arsip", PEOPLE), Decisions().merge("Ratna Wulandari", ["bunda wulan"])
    )  # then a kill
    assert facet() == FOUND
    with IndexWriter(Path("arsip")):
        pass
    assert "Bunda Wulan" not in facet()


def test_a_split_that_was_written_and_not_yet_served_can_be_said_again(telusur):
    assert telusur("people", "merge", "Ratna Wulandari", "Bunda Wulan")[0] == 0
    said = read_decisions(Path("arsip", PEOPLE))
    write_decisions(Path("arsip", PEOPLE), said.split("ratna wulandari", ["bunda wulan"]))  # then a kill
    assert "Bunda Wulan" not in facet()
    for _ in range(2):
        assert telusur("people", "split", "Ratna Wulandari", "Bunda Wulan")[0] == 0
        assert facet() == FOUND


def test_damage_is_named_and_the_way_out(telusur):
    assert telusur("people", "merge", "Ratna Wulandari", "Bunda Wulan")[0] == 0
    path = Path("arsip", PEOPLE)
    path.write_bytes(path.read_bytes().replace(b"Ratna", b"Rasna"))
    code, _, err = telusur("people", "split", "Ratna Wulandari", "Bunda Wulan")
    assert code == 1
    assert "people.json is cut off or damaged" in err
    assert "take it from a backup, or delete it" in err
    assert [one.file for one in check(Path("arsip")).damages] == [PEOPLE]
    assert facet()["Ratna Wulandari"] == 4  # readers are not disturbed


def test_a_word_that_is_lost_is_told_until_something_is_said_again(telusur):
    assert not check(Path("arsip")).damages  # nothing was said
    assert telusur("people", "merge", "Ratna Wulandari", "Bunda Wulan")[0] == 0
    Path("arsip", PEOPLE).unlink()
    with IndexWriter(Path("arsip")) as writer:
        writer.put(article("n", body="Baru.", people=["Bunda Wulan"]))
    (damage,) = check(Path("arsip")).damages
    assert damage.file == PEOPLE
    assert damage.reason.startswith("is missing, and what was said of people with it; take it from a backup")
    assert telusur("people", "merge", "Ratna Wulandari", "Bunda Wulan")[0] == 0
    assert not check(Path("arsip")).damages


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}\n",
        "[]\n00000000\n",
        '{"format":9}\n',
        '{"format":1,"same":{"A":"B"},"apart":[],"people":[]}\n',
        '{"format":1,"same":{},"apart":[["a","a"]],"people":[]}\n',
    ],
)
def test_a_file_that_no_writer_writes_is_damaged(tmp_path, text):
    from zlib import crc32

    first = text.removesuffix("\n")
    whole = f"{first}\n{crc32(first.encode()):08x}\n" if text.startswith('{"') else text
    (tmp_path / PEOPLE).write_text(whole)
    with pytest.raises(DecisionsDamaged):
        read_decisions(tmp_path / PEOPLE)


def test_decisions_survive_their_own_file(tmp_path):
    said = Decisions(people=(KnownPerson("Rudi Hartawan", ("Ruhar",)),))
    said = said.merge("Éva Q", ["yuri v", "eva q"]).split("ratna w", ["wulan"])
    write_decisions(tmp_path / PEOPLE, said)
    assert read_decisions(tmp_path / PEOPLE) == said
    assert read_decisions(tmp_path / "none.json") == Decisions()


KILLED = """
import sys
from pathlib import Path
from index.people.decisions import Decisions, write_decisions
number = 0
while True:
    number += 1
    forms = [f"nama {one}" for one in range(number % 50 + 1)]
    write_decisions(Path(sys.argv[1]), Decisions().merge(f"Tokoh {number}", forms))
    if number == 1:
        print("ok", flush=True)
"""


def test_a_kill_leaves_a_whole_file(tmp_path):
    for number in range(8):
        path = tmp_path / PEOPLE
        writing = [sys.executable, "-c", KILLED, str(path)]
        with subprocess.Popen(writing, stdout=subprocess.PIPE) as process:
            assert process.stdout.readline() == b"ok\n"
            time.sleep(0.003 * number)
            process.kill()
        assert read_decisions(path).same


def test_forgetting_a_name_undoes_merge_split_and_rename(telusur):
    before = telusur("people", "list")
    for said, *names in (
        (("rename", "Yuri Velikarov", "Pak Yuri"), "Pak Yuri"),
        (("merge", "Yuri Velikarov", "Ratna Wulandari"), "Ratna Wulandari"),
    ):
        assert telusur("people", *said)[0] == 0
        assert telusur("people", "list") != before
        assert telusur("people", "forget", *names)[0] == 0
        assert telusur("people", "list") == before
    assert telusur("people", "forget", "Nobody Qwerani")[0] == 1


def test_a_split_that_leaves_nobody_under_a_name_is_done_and_says_so(telusur):
    assert telusur("people", "rename", "Yosef Lamahala", "Pak Yosef")[0] == 0
    code, _, told = telusur("people", "split", "Pak Yosef", "Yosef Lamahala")
    assert code == 0
    assert "Pak Yosef: nobody is shown so" in told
