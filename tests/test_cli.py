"""The command line as a shell sees it: answers, messages, exit codes."""

import csv
import io
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from telusur.cli import run

PAGE = """Gempa Kecil Terasa di Pulau Sabu

Suluhpagi.com - Gempa terasa di Pulau Sabu pada Selasa (14/3/2023). Kepala Dinas Sosial Marselina Wadu
mengatakan warga sudah pulang dan tidak ada yang terluka.

"Semua selamat," kata Marselina kepada wartawan.
"""


@pytest.fixture
def telusur(tmp_path, monkeypatch, capfd):
    """Run a command in an empty folder; gives (exit code, stdout, stderr)."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TELUSUR_INDEX", raising=False)

    def call(*words, stdin=b""):
        monkeypatch.setattr(sys, "argv", ["telusur", *map(str, words)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = run()
        captured = capfd.readouterr()
        return code, captured.out, captured.err

    return call


@pytest.fixture
def indexed(telusur, tmp_path):
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "a.txt").write_text(PAGE)
    assert telusur("index", "pages")[0] == 0
    return telusur


def test_index_says_what_became_of_each_page(telusur, tmp_path):
    (tmp_path / "a.txt").write_text(PAGE)
    (tmp_path / "b.jsonl").write_text('{"id": 1, "text": "Isi satu."}\n{"id": 2\n{"id": 3, "text": ""}\n')
    code, out, err = telusur("index", "a.txt", "b.jsonl")
    assert (code, out) == (0, "")
    assert err.splitlines()[-1] == "2 added, 0 updated, 0 unchanged, 2 rejected"
    assert "telusur: b.jsonl:2: not JSON" in err
    assert "telusur: b.jsonl:3: no text" in err
    assert (
        telusur("index", "a.txt", "b.jsonl")[2].splitlines()[-1]
        == "0 added, 0 updated, 2 unchanged, 2 rejected"
    )
    (tmp_path / "b.jsonl").write_text('{"id": 1, "text": "Isi lain."}\n')
    assert telusur("index", "b.jsonl")[2] == "0 added, 1 updated, 0 unchanged, 0 rejected\n"


def test_a_changed_page_file_is_an_update(indexed, tmp_path):
    (tmp_path / "pages" / "a.txt").write_text(PAGE.replace("Sabu", "Rote"))
    assert indexed("index", "pages")[2] == "0 added, 1 updated, 0 unchanged, 0 rejected\n"
    assert json.loads(indexed("search", "--format", "json")[1])["total"] == 1


def test_nothing_read_or_strict_with_a_reject_is_a_failure(telusur, tmp_path):
    (tmp_path / "a.jsonl").write_text('{"text": "Isi."}\n{\n')
    assert telusur("index", "nope.txt")[0] == 1
    assert telusur("index", "--strict", "a.jsonl")[0] == 1
    assert telusur("index", "a.jsonl")[0] == 0


@pytest.mark.parametrize("more", [(), ("--people", "people.tsv")])
def test_where_nothing_can_be_read_no_index_is_made(telusur, tmp_path, more):
    (tmp_path / "people.tsv").write_text("Ratna Wulandari\tBunda Wulan\n")
    (tmp_path / "a.jsonl").write_text("{\n")
    before = set(tmp_path.iterdir())
    assert telusur("index", "nope.txt", "a.jsonl", "--index", "arsip/baru", *more)[0] == 1
    assert set(tmp_path.iterdir()) == before
    code, _, err = telusur("search", "gempa", "--index", "arsip/baru")
    assert (code, "make one with `telusur index" in err) == (1, True)


def test_an_index_stays_when_nothing_new_can_be_read(indexed):
    assert indexed("index", "nope.txt")[0] == 1
    assert json.loads(indexed("stats", "--json")[1])["articles"] == 1


def test_a_wrong_date_is_a_warning_and_the_article_is_indexed(telusur, tmp_path):
    (tmp_path / "a.jsonl").write_text('{"text": "Isi.", "date": "31 Februari 2022"}\n')
    code, _, err = telusur("index", "a.jsonl")
    assert code == 0
    assert "a.jsonl:1: date='31 Februari 2022' cannot be read as a day" in err
    assert "1 added" in err


def test_standard_input_is_indexed(telusur):
    assert telusur("index", "-", stdin=b'{"text": "Isi."}\n')[0] == 0


def test_search_prints_hits_for_people(indexed):
    code, out, err = indexed("search", "gempa", "--facet", "outlet")
    assert (code, err) == (0, "")
    assert "1. Gempa Kecil Terasa di Pulau Sabu" in out
    assert "Suluhpagi.com · 2023-03-14 · Marselina Wadu" in out
    assert "1–1 of 1 articles" in out


def test_articles_without_an_outlet_or_a_date_are_a_row_of_their_facet_and_can_be_asked_for(
    indexed, tmp_path
):
    (tmp_path / "b.jsonl").write_text(
        '{"id": "b", "title": "Gempa Lagi", "text": "Warga Rote keluar rumah."}\n'
    )
    assert indexed("index", "b.jsonl")[0] == 0
    facets = ("--facet", "outlet", "--facet", "date")
    code, out, _ = indexed("search", *facets)
    assert code == 0
    assert {"1  Suluhpagi.com", "1  no outlet", "1  no date"} <= {line.strip() for line in out.splitlines()}
    code, out, _ = indexed("search", "--without", "outlet", "--without", "date", *facets)
    assert code == 0
    assert "1–1 of 1 articles" in out
    assert {"1  no outlet (selected)", "1  no date (selected)"} <= {line.strip() for line in out.splitlines()}
    assert "no outlet" not in indexed("search", "--outlet", "suluhpagi.com", "sabu", *facets)[1]


def test_no_hit_is_no_failure(indexed):
    code, out, _ = indexed("search", "durian")
    assert code == 0
    assert out.splitlines()[-1].startswith("0 articles, ")
    assert "Nothing matches: check the spelling" in out


def test_search_says_what_was_probably_meant(indexed):
    code, out, _ = indexed("search", "gmpa", "--format", "text")
    assert code == 0
    assert out.splitlines()[0] == "Did you mean: gempa"
    assert "Did you mean" not in indexed("search", "gempa")[1]


def test_similar_shows_articles_like_one(telusur, tmp_path):
    rows = [
        {"id": "a", "text": "Tanggul pelabuhan Semaya jebol."},
        {"id": "b", "text": "Rob melanda Semaya."},
    ]
    rows += [{"id": f"lain-{n}", "text": f"Harga beras ke-{n} naik."} for n in range(9)]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, rows)))
    telusur("index", "a.jsonl")
    code, out, _ = telusur("similar", "a")
    assert (code, out.splitlines()[-1]) == (0, "1 like a, by: semaya")
    found = json.loads(telusur("similar", "a", "--json", "--limit", "1")[1])
    assert (found["words"], [hit["id"] for hit in found["hits"]]) == (["semaya"], ["b"])
    assert telusur("similar", "z")[::2] == (1, "telusur: no article has the id 'z'\n")
    assert telusur("similar", "a", "--limit", "0")[0] == 2


def test_search_json_is_the_answer_of_the_api(indexed, tmp_path):
    from falcon import testing

    from api.app import create_app
    from search.embedded.engine import EmbeddedEngine

    code, out, _ = indexed(
        "search", "gempa", "--person", "marselina wadu", "--format", "json", "--limit", "5"
    )
    client = testing.TestClient(create_app(EmbeddedEngine(tmp_path / "telusur-index")))
    expected = client.simulate_get("/api/v1/search?q=gempa&person=marselina+wadu&limit=5").json
    assert code == 0
    assert json.loads(out) | {"took_ms": 0} == expected | {"took_ms": 0}


def test_articles_that_name_all_people_are_asked_for(telusur, tmp_path):
    rows = (
        {"id": "a", "text": "Isi a.", "people": ["Marselina Wadu", "Yosef Lamahala"]},
        {"id": "b", "text": "Isi b.", "people": ["Marselina Wadu"]},
    )
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    telusur("index", "a.jsonl")
    both = ("search", "--person", "yosef lamahala", "--person", "marselina wadu", "--format", "jsonl")
    assert [json.loads(line)["id"] for line in telusur(*both)[1].splitlines()] == ["a", "b"]
    assert [json.loads(line)["id"] for line in telusur(*both, "--people", "all")[1].splitlines()] == ["a"]
    assert telusur(*both, "--people", "some")[0] == 2


def test_references_are_written_as_the_api_exports_them(indexed):
    code, out, _ = indexed("search", "gempa", "--format", "citations")
    assert code == 0
    (line,) = out.splitlines()
    assert line.endswith(" Suluhpagi.com.")
    assert indexed("search", "gempa", "--format", "ris")[1].startswith("TY  - NEWS\r\n")


def test_csv_and_jsonl_go_on_behind_the_first_page(telusur, tmp_path):
    rows = "".join(json.dumps({"id": n, "title": "=1+1", "text": f"Isi {n}."}) + "\n" for n in range(230))
    (tmp_path / "a.jsonl").write_text(rows)
    telusur("index", "a.jsonl")
    table = list(csv.DictReader(io.StringIO(telusur("search", "--format", "csv", "--limit", "500")[1])))
    assert sorted(int(row["id"]) for row in table) == list(range(230))
    assert table[0]["title"] == "'=1+1"
    assert len(telusur("search", "isi", "--format", "jsonl", "--limit", "150")[1].splitlines()) == 150
    assert len(telusur("search", "isi", "--format", "jsonl")[1].splitlines()) == 10


def test_show_and_delete_go_by_id(indexed):
    (hit,) = json.loads(indexed("search", "--format", "json")[1])["hits"]
    assert "Marselina Wadu, Kepala Dinas Sosial" in indexed("show", hit["id"])[1]
    assert json.loads(indexed("show", hit["id"], "--json")[1])["outlet"] == "Suluhpagi.com"
    assert indexed("delete", hit["id"])[::2] == (0, "1 deleted, 0 not found\n")
    assert indexed("delete", hit["id"])[0] == 1
    code, _, err = indexed("show", hit["id"])
    assert (code, err) == (1, f"telusur: no article has the id {hit['id']!r}\n")


def test_analyze_gives_one_entry_a_token_with_its_stem_first(telusur):
    code, out, _ = telusur("analyze", "--json", "Ia memimpin anak-anak")
    assert code == 0
    assert json.loads(out)[1:] == [
        {"token": "memimpin", "start": 3, "end": 11, "terms": ["pimpin", "=memimpin"]},
        {"token": "anak-anak", "start": 12, "end": 21, "terms": ["anak", "=anak-anak"]},
    ]
    assert json.loads(telusur("analyze", "--json", "-", stdin=b"dipimpin")[1])[0]["terms"][0] == "pimpin"


def test_extract_prints_what_is_read_without_an_index(telusur, tmp_path):
    (tmp_path / "a.txt").write_text(PAGE + "\nBaca juga: Harga Cabai Turun\n")
    code, out, _ = telusur("extract", "a.txt")
    row = json.loads(out)
    assert code == 0
    assert row["source"] == "a.txt"
    assert (row["outlet"], row["date"], row["date_precision"], row["language"]) == (
        "Suluhpagi.com",
        "2023-03-14",
        "day",
        "id",
    )
    assert row["people"] == [
        {"name": "Marselina Wadu", "mentions": ["Marselina Wadu", "Marselina"], "role": "Kepala Dinas Sosial"}
    ]
    assert row["removed"] == [{"text": "Baca juga: Harga Cabai Turun", "reason": "related link"}]
    assert not (tmp_path / "telusur-index").exists()


def test_a_user_s_outlets_are_known_to_extract_and_index(telusur, tmp_path):
    (tmp_path / "a.txt").write_text("Ranum Online - Panen garam dimulai di Ranum dan sekitarnya.")
    (tmp_path / "mine.tsv").write_text("Kabar Ranum\tkabar-ranum.example\tRanum Online\n")
    code, out, _ = telusur("extract", "a.txt", "--outlets", "mine.tsv")
    assert (code, json.loads(out)["outlet"]) == (0, "Kabar Ranum")
    assert telusur("index", "a.txt", "--outlets", "mine.tsv")[0] == 0
    assert '"Kabar Ranum"' in telusur("search", "garam", "--format", "json")[1]


def test_a_bad_line_of_a_user_s_outlets_is_named(telusur, tmp_path):
    (tmp_path / "mine.tsv").write_text("Kabar Ranum\thttps://kabar-ranum.example/a\n")
    code, out, errors = telusur("extract", "a.txt", "--outlets", "mine.tsv")
    assert (code, out) == (1, "")
    assert errors.startswith("telusur: mine.tsv:1: 'https://kabar-ranum.example/a' is no host; ")


def test_stats_counts_the_index(indexed):
    numbers = json.loads(indexed("stats", "--json")[1])
    assert (numbers["articles"], numbers["outlets"], numbers["people"]) == (1, 1, 1)
    assert "articles:   1" in indexed("stats")[1]


def test_the_environment_names_the_index(indexed, monkeypatch, tmp_path):
    monkeypatch.setenv("TELUSUR_INDEX", str(tmp_path / "telusur-index"))
    monkeypatch.chdir("/")
    assert json.loads(indexed("search", "--format", "json")[1])["total"] == 1


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (["search", "--nope"], 2, "No such option '--nope'"),
        (["nope"], 2, "No such command 'nope'"),
        (["index"], 2, "Missing argument 'SOURCE...'"),
        (["search", "--limit", "-1"], 2, "limit='-1' is not a whole number from 1 to 100"),
        (["search", "--format", "csv", "--limit", "0"], 2, "limit='0' is not a whole number"),
        (["search", "--format", "csv", "--limit", "²"], 2, "limit='²' is not a whole number"),
        (["search", "--format", "csv", "--limit", "9" * 5000], 2, "is not a whole number"),
        (["search", "--format", "csv", "tanggal:kemarin"], 2, "is not a date"),
        (["search", "--from", "kemarin"], 2, "from='kemarin' is not a date"),
        (["search", "--without", "person"], 2, "'person' is not one of 'outlet', 'date'"),
        (["search", "--cursor", "abc"], 2, "cursor='abc' is not a cursor of ours"),
        (["search", "kata " * 10_000], 2, "the query has 10,000 words"),
        (["search", "--index", "/dev/null", "x"], 1, "/dev/null is not a Telusur index"),
        (["search", "--index", "opensearch+http://127.0.0.1:9200/x"], 1, "only folders are supported so far"),
        (
            ["index", "--index", "/dev/null/x", "pages"],
            1,
            "/dev/null/x cannot be an index folder: Not a directory",
        ),
        (["index", "--format", "pdf", "pages"], 2, "'pdf' is not one of"),
        (["delete", "--index", "nowhere", "a"], 1, "nowhere is not a Telusur index"),
        (["serve", "--index", "nowhere"], 1, "nowhere is not a Telusur index"),
    ],
)
def test_what_goes_wrong_is_one_message_and_the_right_exit_code(indexed, words, code, message):
    found, out, err = indexed(*words)
    assert (found, out) == (code, "")
    assert message in err
    assert "Traceback" not in err


@pytest.mark.parametrize("query", ['"gempa', "((gempa", "gempa)", "-", "*", '"', "\udcff"])
def test_unbalanced_and_odd_queries_have_an_answer(indexed, query):
    assert indexed("search", "--", query)[0] == 0


@pytest.mark.parametrize("form", ["text", "json", "jsonl", "csv", "ris"])
def test_a_reader_that_leaves_early_is_no_failure(telusur, tmp_path, form):
    rows = "".join(json.dumps({"id": n, "text": f"Gempa {n}. " * 50}) + "\n" for n in range(400))
    (tmp_path / "a.jsonl").write_text(rows)
    assert telusur("index", "a.jsonl")[0] == 0
    limit = "100" if form in ("text", "json") else "all"
    command = f"{sys.executable} -m telusur search gempa --format {form} --limit {limit} | head -c 1"
    env = os.environ | {"PYTHONPATH": str(Path(__file__).parent.parent)}
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], capture_output=True, env=env, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_full_disk_is_told(indexed):
    command = f"{sys.executable} -m telusur search gempa --format csv > /dev/full"
    env = os.environ | {"PYTHONPATH": str(Path(__file__).parent.parent)}
    done = subprocess.run(["bash", "-c", command], capture_output=True, env=env, check=False)
    assert done.returncode == 1
    assert done.stderr == b"telusur: input or output: No space left on device\n"


def test_an_export_says_when_there_is_more(telusur, tmp_path):
    rows = "".join(json.dumps({"id": n, "text": f"Gempa {n}."}) + "\n" for n in range(12))
    (tmp_path / "a.jsonl").write_text(rows)
    telusur("index", "a.jsonl")
    code, out, err = telusur("search", "(gempa", "--format", "jsonl")
    assert (code, len(out.splitlines())) == (0, 10)
    assert err.splitlines()[-2:] == [
        "telusur: this parenthesis is never closed and was passed over",
        "telusur: the first 10 of 12 articles; --limit all gives every one",
    ]
    code, out, err = telusur("search", "gempa", "--format", "jsonl", "--limit", "all")
    assert (code, len(out.splitlines()), err) == (0, 12, "")


def test_a_closed_standard_output_is_no_fault(indexed):
    command = f"{sys.executable} -m telusur search gempa >&-"
    env = os.environ | {"PYTHONPATH": str(Path(__file__).parent.parent)}
    done = subprocess.run(["bash", "-c", command], capture_output=True, env=env, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("words", ["index -", "analyze -"])
def test_a_closed_standard_input_is_no_fault(telusur, tmp_path, words):
    command = f"{sys.executable} -m telusur {words} <&-"
    env = os.environ | {"PYTHONPATH": str(Path(__file__).parent.parent)}
    done = subprocess.run(["bash", "-c", command], capture_output=True, env=env, cwd=tmp_path, check=False)
    assert b"Traceback" not in done.stderr


def test_a_narrow_encoding_costs_a_sign_and_not_the_answer(indexed, tmp_path):
    env = os.environ | {"PYTHONPATH": str(Path(__file__).parent.parent), "PYTHONIOENCODING": "ascii"}
    command = [sys.executable, "-m", "telusur", "search", "gempa"]
    done = subprocess.run(command, capture_output=True, env=env, cwd=tmp_path, check=False)
    assert done.returncode == 0
    assert b"Suluhpagi.com - 2023-03-14" in done.stdout


def test_the_demo_keeps_out_of_an_archive_of_ones_own(indexed):
    code, _, err = indexed("demo", "--index", "telusur-index")
    assert code == 1
    assert "holds articles that are not the demo's" in err
    assert indexed("demo")[0] == indexed("demo")[0] == 0


def test_an_empty_folder_has_nothing_to_read(telusur, tmp_path):
    (tmp_path / "kosong").mkdir()
    code, _, err = telusur("index", "kosong")
    assert (code, err.splitlines()[0]) == (1, "telusur: nothing to read in kosong")


def test_what_extract_prints_can_be_indexed_again(telusur, tmp_path):
    (tmp_path / "a.txt").write_text(PAGE)
    (tmp_path / "b.jsonl").write_text(telusur("extract", "a.txt")[1])
    telusur("index", "b.jsonl")
    (hit,) = json.loads(telusur("search", "--format", "json")[1])["hits"]
    article = json.loads(telusur("show", hit["id"], "--json")[1])
    assert article["people"] == [
        {"name": "Marselina Wadu", "mentions": ["Marselina Wadu", "Marselina"], "role": "Kepala Dinas Sosial"}
    ]


def test_ctrl_c_says_what_was_kept(telusur, tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text(PAGE)

    def interrupted(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("index.build.IndexWriter.put", interrupted)
    code, _, err = telusur("index", "a.txt")
    assert code == 130
    assert err == (
        "telusur: interrupted; 0 articles of this run are in the index, 0 were not yet. "
        "Say the same again to go on.\n"
    )


def test_readers_end_when_their_parent_is_killed(telusur, tmp_path):
    rows = "".join(json.dumps({"id": n, "text": PAGE * 5 + str(n)}) + "\n" for n in range(3_000))
    (tmp_path / "a.jsonl").write_text(rows)
    env = os.environ | {"PYTHONPATH": str(Path(__file__).parent.parent)}
    command = [sys.executable, "-m", "telusur", "index", "a.jsonl", "--jobs", "2"]
    with subprocess.Popen(command, env=env, cwd=tmp_path, stderr=subprocess.PIPE) as run:
        deadline = time.monotonic() + 30
        while len(_family(run.pid)) < 3 and time.monotonic() < deadline:
            time.sleep(0.05)
        family = _family(run.pid)
        run.kill()
        assert run.stderr.read() is not None  # ends only when every process has let go of the pipe
    assert len(family) >= 3


def _family(pid: int) -> set[int]:
    """A process and all below it."""
    children = Path(f"/proc/{pid}/task/{pid}/children")
    below = children.read_text().split() if children.exists() else []
    return {pid}.union(*(_family(int(child)) for child in below))


def test_an_index_being_written_says_by_whom(indexed, tmp_path):
    from index.build import IndexWriter

    with IndexWriter(tmp_path / "telusur-index"):
        code, _, err = indexed("index", "pages")
    assert code == 1
    assert f"telusur-index is being written by process {os.getpid()}" in err
    assert "--wait SECONDS" in err


def test_nobody_waits_for_seconds_that_are_no_number(indexed):
    code, _, err = indexed("index", "pages", "--wait", "nan")
    assert code == 2
    assert "'nan' is not a number" in err


def test_serve_says_when_its_address_is_taken(indexed):
    import socket

    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        code, _, err = indexed("serve", "--port", port)
    assert (code, err) == (
        1,
        f"telusur: 127.0.0.1:{port} is taken by another program; choose another --port\n",
    )


def test_a_file_that_has_not_changed_is_read_again_only_when_told(telusur, tmp_path):
    (tmp_path / "a.jsonl").write_text('{"id": 1, "text": "Isi satu."}\n{"id": 2\n')
    telusur("index", "a.jsonl")
    telusur("delete", "1")
    code, _, err = telusur("index", "a.jsonl", "--strict")
    assert (code, err.splitlines()[-1]) == (1, "0 added, 0 updated, 1 unchanged, 1 rejected")
    assert "a.jsonl:2: not JSON" in err
    assert telusur("index", "--reread", "a.jsonl")[2].splitlines()[-1].startswith("1 added")


def test_copies_are_shown_once_and_exported_whole(telusur, tmp_path):
    body = " ".join(f"Petani garam ke-{number} memanen di tambak nomor {number}." for number in range(9))
    rows = [{"id": one, "title": f"Panen {one}", "text": body, "outlet": one} for one in ("Obor", "Gaharu")]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, rows)))
    assert telusur("index", "a.jsonl")[0] == 0
    shown = telusur("search", "garam")[1]
    assert "1–1 of 2 articles, 1 without copies" in shown
    assert "Gaharu, 1 copy" in shown
    assert "1–2 of 2 articles, 1 without copies" in telusur("search", "garam", "--copies", "all")[1]
    assert len(telusur("search", "garam", "--format", "jsonl")[1].splitlines()) == 2
    assert len(telusur("search", "garam", "--format", "jsonl", "--copies", "one")[1].splitlines()) == 1
    assert "copy:     Obor · Obor · no date · Panen Obor" in telusur("show", "Gaharu")[1]
    found = json.loads(telusur("show", "Gaharu", "--json")[1])
    assert (found["duplicates"], [one["id"] for one in found["copies"]]) == (1, ["Obor"])
