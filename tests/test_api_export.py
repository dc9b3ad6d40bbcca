"""Everything that a search finds, as a file."""

import csv
import http.client
import io
import json
from datetime import date

import pytest
from archive import article, make_engine, story
from falcon import testing
from running import running

from api.app import create_app
from api.export import AT_ONCE
from api.formats import COLUMNS
from index.build import IndexWriter
from index.run import index_pages
from index.sources.walk import iter_pages
from search.embedded.engine import EmbeddedEngine
from search.query import Query

ARTICLES = [
    article(
        f"a{n:02d}",
        f"Gempa ke-{n}" if n else "=HYPERLINK(gempa)",
        f"{story(n)} gempa",
        outlet="Gaharu" if n % 3 else "OBOR.CO",
        date=date(2022, 1, 1 + n % 28) if n % 7 else None,
        people=["Ratna Wulandari", "Yosef Lamahala"][: n % 3],
        author="Sri Tinta" if n % 2 else None,
        url=f"https://a.example/{n}",
        source="/rahasia/berkas.txt",
    )
    for n in range(40)
] + [article("salinan", "Gempa ke-1", f"{story(1)} gempa", outlet="Cakra", date=date(2022, 1, 5))]


@pytest.fixture(scope="module")
def engine(tmp_path_factory):
    return make_engine(tmp_path_factory.mktemp("export"), ARTICLES, segments=3)


@pytest.fixture(scope="module")
def client(engine) -> testing.TestClient:
    return testing.TestClient(create_app(engine))


def shown(engine: EmbeddedEngine, query: str) -> list[str]:
    """The ids of all hits of all pages of a search."""
    found, cursor = [], None
    while cursor != "":
        page = engine.search(Query.from_query_string(f"{query}&limit=7").with_page(cursor))
        found += [hit.id for hit in page.hits]
        cursor = page.next or ""
    return found


FILTERS = [
    "q=gempa",
    "q=gempa&copies=all",
    "q=",
    "q=gempa&sort=newest&outlet=Gaharu&person=Ratna+Wulandari",
    "sort=oldest&copies=all&from=2022-01-05&to=2022-01-20&without=date",
    "q=gempa+durian+kereta",
    "q=tiada",
]


@pytest.mark.parametrize("filters", FILTERS)
def test_an_export_has_exactly_the_hits_of_the_search_in_their_order(client, engine, filters):
    answer = client.simulate_get(f"/api/v1/export?{filters}")
    rows = [json.loads(line) for line in answer.text.splitlines()]
    assert [row["id"] for row in rows] == shown(engine, filters)
    assert answer.headers["x-total-count"] == str(len(rows))
    table = client.simulate_get(f"/api/v1/export?{filters}&format=csv").text
    assert [row["id"] for row in csv.DictReader(io.StringIO(table))] == shown(engine, filters)
    for name in ("citations", "ris"):
        text = client.simulate_get(f"/api/v1/export?{filters}&format={name}").text
        assert text.count("\n" if name == "citations" else "ER  - ") == len(rows)


def test_json_lines_are_whole_articles_and_can_be_indexed_again(client, engine, tmp_path):
    answer = client.simulate_get("/api/v1/export?copies=all")
    assert answer.headers["content-type"] == "application/x-ndjson"
    assert answer.headers["content-disposition"] == 'attachment; filename="telusur.jsonl"'
    assert "rahasia" not in answer.text
    (tmp_path / "telusur.jsonl").write_bytes(answer.content)
    with IndexWriter(tmp_path / "again") as writer:
        list(index_pages(writer, iter_pages([str(tmp_path / "telusur.jsonl")])))
    again = EmbeddedEngine(tmp_path / "again")
    for one in ARTICLES:
        before, after = engine.article(one.id), again.article(one.id)
        for name in ("title", "outlet", "date", "url", "author", "body"):
            assert getattr(before, name) == getattr(after, name)
        assert [person.name for person in before.people] == [person.name for person in after.people]


def test_a_table_begins_with_its_columns_and_has_no_formula(client):
    answer = client.simulate_get("/api/v1/export?q=gempa&format=csv")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8; header=present"
    assert answer.headers["content-disposition"] == 'attachment; filename="telusur-gempa.csv"'
    first, *rows = csv.reader(io.StringIO(answer.text))
    assert tuple(first) == COLUMNS
    (hostile,) = (row for row in rows if row[0] == "a00")
    assert hostile[1] == "'=HYPERLINK(gempa)"
    (plain,) = (row for row in rows if row[0] == "a05")
    assert plain[2:6] == ["Gaharu", "2022-01-06", "Ratna Wulandari; Yosef Lamahala", "https://a.example/5"]


def test_an_empty_export_is_an_empty_file_of_its_format(client):
    assert client.simulate_get("/api/v1/export?q=tiada").content == b""
    assert client.simulate_get("/api/v1/export?q=tiada&format=csv").text == ",".join(COLUMNS) + "\n"


@pytest.mark.parametrize(
    ("asked", "detail"),
    [
        ("format=xls", "format='xls' is none of jsonl, csv, citations, ris"),
        ("q=tanggal:x", "is not a date"),
        ("limit=5", "unknown parameter 'limit'"),
        ("cursor=abc", "unknown parameter 'cursor'"),
    ],
)
def test_what_cannot_be_exported_is_told_before_anything_is_sent(client, asked, detail):
    answer = client.simulate_get(f"/api/v1/export?{asked}")
    assert answer.status_code == 400
    assert detail in answer.json["detail"]
    assert "content-disposition" not in answer.headers


def test_an_export_is_of_one_commit_whatever_falls_into_it(tmp_path):
    engine = make_engine(tmp_path, ARTICLES)
    export = engine.export(Query(copies="all"))
    first = next(export.articles)
    with IndexWriter(tmp_path) as writer:
        for one in ARTICLES[:30]:
            writer.delete(one.id)
        writer.put(article("baru"))
    engine.search(Query())  # the engine itself goes on with the new one
    rest = list(export.articles)
    assert {one.article.id for one in (first, *rest)} == {one.id for one in ARTICLES}


def test_only_so_many_exports_run_at_once_and_each_gives_its_place_back(engine):
    app = create_app(engine)
    client = testing.TestClient(app)

    def begin(method: str = "GET"):
        environ = testing.create_environ("/api/v1/export", method=method)
        started: list[str] = []
        return app(environ, lambda status, headers, error=None: started.append(status)), started

    running_now = [begin() for _ in range(AT_ONCE)]
    assert all(started == ["200 OK"] for _, started in running_now)
    answer = client.simulate_get("/api/v1/export")
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "10")
    assert "Enough exports are running" in answer.json["detail"]
    for body, _ in running_now:
        body.close()
    for _ in range(2 * AT_ONCE):
        assert client.simulate_get("/api/v1/export").status_code == 200
        assert client.simulate_get("/api/v1/export?q=tanggal:x").status_code == 400
        assert client.simulate_head("/api/v1/export").headers["x-total-count"] == "40"
        assert client.simulate_get("/api/v1/export", headers={"Accept-Encoding": "gzip"}).status_code == 200


def test_http_1_0_cannot_tell_a_broken_export_from_a_whole_one_and_gets_none(client):
    answer = client.simulate_get("/api/v1/export", http_version="1.0")
    assert (answer.status_code, answer.json["status"]) == (505, 505)
    assert client.simulate_get("/api/v1/search", http_version="1.0").status_code == 200


@pytest.mark.parametrize("coding", ["identity", "gzip"])
def test_an_export_that_breaks_off_is_no_whole_answer(tmp_path, coding):
    many = [article(f"a{n:04d}", "Gempa", story(n, 400), date=date(2022, 1, 1)) for n in range(400)]
    with running(tmp_path, articles=many) as server:
        (stored,) = (tmp_path / "index").glob("*.articles")
        with stored.open("r+b") as file:  # the last articles, which come last
            file.seek(stored.stat().st_size * 3 // 4)
            file.write(b"\0" * (stored.stat().st_size // 4))
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
        connection.request("GET", "/api/v1/export?copies=all", headers={"Accept-Encoding": coding})
        answer = connection.getresponse()
        assert (answer.status, answer.headers["X-Total-Count"]) == (200, "400")
        with pytest.raises((http.client.IncompleteRead, ConnectionError)):
            answer.read()
        connection.close()
        assert "broke off" in server.output.read_text()
        assert server.get("/api/v1/search?q=tiada")[0] == 200
