"""The JSON API, over a real index."""

from datetime import date
from urllib.parse import quote

import pytest
from archive import article, make_engine
from falcon import testing
from promised import assert_as_promised

from api.app import create_app

ARTICLES = [
    article(
        f"a{n}",
        f"Gempa ke-{n} <b>di</b> Sabu",
        "Menteri memimpin rapat. Rapat dipimpin Menteri.",
        outlet="Gaharu" if n % 2 else "OBOR.CO",
        date=date(2022, 1, 1 + n),
        people=["Ratna Wulandari"] if n < 5 else ["Yosef Lamahala"],
        url=f"https://a.example/{n}",
        source="/rahasia/berkas.txt",
    )
    for n in range(12)
]


@pytest.fixture(scope="module")
def client(tmp_path_factory) -> testing.TestClient:
    return testing.TestClient(create_app(make_engine(tmp_path_factory.mktemp("api"), ARTICLES)))


def get(client, path, status=200):
    answer = client.simulate_get(path)
    assert answer.status_code == status, answer.text
    assert_as_promised(path, status, answer.json)
    return answer.json


def test_an_answer_has_the_shape_of_the_contract(client):
    answer = get(
        client, "/api/v1/search?q=memimpin&person=Ratna+Wulandari&limit=2&sort=newest&from=2022-01&to=2022"
    )
    assert answer["query"] == {
        "q": "memimpin",
        "outlet": [],
        "person": ["Ratna Wulandari"],
        "people": "any",
        "from": "2022-01-01",
        "to": "2022-12-31",
        "without": [],
        "sort": "newest",
        "copies": "one",
        "expand": True,
    }
    assert answer["groups"] == answer["total"]
    assert (answer["total"], answer["relaxed"], answer["suggestion"]) == (5, False, None)
    assert answer["took_ms"] >= 0
    hit = answer["hits"][0]
    assert hit.pop("score") > 0
    assert hit == {
        "id": "a4",
        "title": "Gempa ke-4 <b>di</b> Sabu",
        "title_html": "Gempa ke-4 &lt;b&gt;di&lt;/b&gt; Sabu",
        "snippets": [
            "Menteri <mark>memimpin</mark> rapat.",
            "Rapat <mark>dipimpin</mark> Menteri.",
        ],
        "outlet": "Gaharu" if 4 % 2 else "OBOR.CO",
        "date": "2022-01-05",
        "date_precision": "day",
        "language": "id",
        "people": ["Ratna Wulandari"],
        "url": "https://a.example/4",
        "duplicates": 0,
    }
    assert answer["facets"]["outlet"] == {
        "values": [
            {"value": "OBOR.CO", "count": 3, "selected": False},
            {"value": "Gaharu", "count": 2, "selected": False},
        ],
        "distinct": 2,
        "truncated": False,
        "without": {"count": 0, "selected": False},
    }
    assert answer["facets"]["person"]["values"] == [
        {"value": "Yosef Lamahala", "count": 7, "selected": False},
        {"value": "Ratna Wulandari", "count": 5, "selected": True},
    ]
    assert answer["facets"]["date"]["interval"] == "day"
    assert answer["facets"]["date"]["buckets"][0] == {"start": "2022-01-01", "count": 1}
    assert answer["facets"]["date"]["without"] == {"count": 0, "selected": False}
    assert "without" not in answer["facets"]["person"]


def test_a_misspelt_word_gets_a_suggestion(client):
    assert get(client, "/api/v1/search?q=gmpa")["suggestion"] == "gempa"
    assert get(client, "/api/v1/search?q=gempa+Sbau&outlet=Gaharu")["suggestion"] == "gempa Sabu"
    assert get(client, "/api/v1/search?q=gmpa&outlet=Obor")["suggestion"] is None


def test_what_was_begun_gets_completions(client):
    assert get(client, "/api/v1/suggest?q=Gempa+ga&limit=5") == {
        "query": "Gempa ga",
        "suggestions": [
            {"kind": "outlet", "value": "Gaharu", "count": 6, "query": "q=Gempa&outlet=Gaharu"},
        ],
    }
    assert get(client, "/api/v1/suggest?q=wul")["suggestions"][0] == {
        "kind": "person",
        "value": "Ratna Wulandari",
        "count": 5,
        "query": "person=Ratna+Wulandari",
    }
    assert get(client, "/api/v1/suggest") == {"query": "", "suggestions": []}
    assert client.simulate_head("/api/v1/suggest?q=ga").status_code == 200


def test_an_article_leads_to_those_like_it(tmp_path):
    articles = [
        article(
            "berita/1",
            "Tanggul Semaya jebol",
            "Tanggul pelabuhan jebol diterjang rob.",
            url="https://a.example/1",
        ),
        article("berita/2", "Rob di Semaya", "Rob menerjang tanggul <pelabuhan>."),
        article("berita/2/similar", "Beras", "Harga beras naik di pasar induk."),
        *(article(f"lain/{n}", f"Kabar {n}", f"Isi berita ke-{n}.") for n in range(9)),
    ]
    client = testing.TestClient(create_app(make_engine(tmp_path, articles)))
    answer = get(client, "/api/v1/articles/berita/1/similar?limit=3")
    assert answer["took_ms"] > 0
    assert answer["id"] == "berita/1"
    assert {"tanggul", "semaya", "pelabuhan", "rob"} <= set(answer["words"])
    (hit,) = answer["hits"]
    assert hit["id"] == "berita/2"
    assert hit["snippets"] == [
        "<mark>Rob</mark> <mark>menerjang</mark> <mark>tanggul</mark> &lt;<mark>pelabuhan</mark>&gt;."
    ]
    assert "missing" not in hit
    assert get(client, "/api/v1/articles/berita/2/similar")["title"] == "Beras"  # an article of that very id
    assert client.simulate_head("/api/v1/articles/berita/1/similar").status_code == 200


def test_cursors_lead_through_every_hit_once(client):
    seen, cursor = [], ""
    while cursor is not None:
        answer = get(client, f"/api/v1/search?q=gempa&limit=5&cursor={cursor}")
        seen += [hit["id"] for hit in answer["hits"]]
        cursor = answer["next"]
    assert sorted(seen) == sorted(one.id for one in ARTICLES)


def test_facets_are_those_asked_for(client):
    answer = get(client, "/api/v1/search?facet=person:1&facet=date")
    assert set(answer["facets"]) == {"person", "date"}
    assert answer["facets"]["person"]["truncated"] is True
    assert len(answer["facets"]["person"]["values"]) == 1


def test_articles_without_an_outlet_or_a_date_can_be_asked_for(tmp_path):
    articles = [
        article("a", outlet="Gaharu", date=date(2022, 1, 1)),
        article("b", date=date(2023, 5, 1)),
        article("c", outlet="Gaharu"),
        article("d"),
    ]
    client = testing.TestClient(create_app(make_engine(tmp_path, articles)))

    def found(filters: str) -> str:
        answer = get(client, f"/api/v1/search?copies=all&{filters}")
        return "".join(sorted(hit["id"] for hit in answer["hits"]))

    assert found("without=outlet") == "bd"
    assert found("without=date") == "cd"
    assert found("without=date&without=outlet") == "d"
    assert found("without=outlet&outlet=gaharu") == "abcd"
    assert found("without=date&from=2023") == "bcd"
    answer = get(client, "/api/v1/search?without=date&outlet=gaharu")
    assert answer["query"]["without"] == ["date"]
    assert answer["facets"]["outlet"]["without"] == {"count": 1, "selected": False}
    assert answer["facets"]["date"]["without"] == {"count": 1, "selected": True}


def test_a_score_is_explained_on_request(client):
    (hit, *_) = get(client, "/api/v1/search?q=gempa+memimpin&explain=1")["hits"]
    parts = [(part["word"], part["kind"]) for part in hit["explanation"]]
    assert parts == [("gempa", "word"), ("gempa", "lead"), ("memimpin", "word"), ("memimpin", "lead")]
    assert sum(part["score"] for part in hit["explanation"]) == pytest.approx(hit["score"], abs=1e-5)
    assert "explanation" not in get(client, "/api/v1/search?q=gempa")["hits"][0]


def test_an_answer_names_what_was_sought_as_typed(client):
    text = quote(
        '"memimpin rapat" =memimpin "memimpin rapat"~ judul:gempa "memimpin rapat" -"naik harga" gem*'
    )
    assert get(client, f"/api/v1/search?q={text}")["as_typed"] == ['"memimpin rapat"', "=memimpin"]
    assert get(client, "/api/v1/search?q=gempa+tokoh:wulandari")["as_typed"] == []


def test_a_relaxed_answer_says_so_and_each_hit_names_what_it_lacks(client):
    answer = get(client, "/api/v1/search?q=gempa+durian")
    assert answer["relaxed"] is True
    assert {tuple(hit["missing"]) for hit in answer["hits"]} == {("durian",)}


def test_an_article_comes_whole_without_the_path_it_was_read_from(client):
    answer = get(client, "/api/v1/articles/a3")
    assert answer["body"] == "Menteri memimpin rapat. Rapat dipimpin Menteri."
    assert answer["people"] == [
        {"name": "Ratna Wulandari", "mentions": [], "role": None, "canonical": "Ratna Wulandari"}
    ]
    assert "rahasia" not in str(answer)
    assert (answer["duplicates"], answer["copies"]) == (0, [])


@pytest.mark.parametrize(
    ("path", "status", "detail"),
    [
        ("/api/v1/search?limit=-1", 400, "limit='-1' is not a whole number from 1 to 100"),
        ("/api/v1/search?without=person", 400, "without='person' is none of outlet, date"),
        ("/api/v1/search?cursor=abc", 400, "cursor='abc' is not a cursor of ours"),
        ("/api/v1/search?cursor=%F0%9F%98%80", 400, "is not a cursor of ours"),
        ("/api/v1/search?cursor=" + "A" * 3000, 400, "is not a cursor of ours"),
        ("/api/v1/search?persons=x", 400, "unknown parameter 'persons'; known are q, outlet"),
        ("/api/v1/search?q=" + "kata+" * 10_000, 400, "the query has 10,000 words"),
        ("/api/v1/search?q=tanggal:kemarin", 400, "tanggal='kemarin' is not a date"),
        ("/api/v1/suggest?q=" + "a" * 201, 400, "201 characters; at most 200 are completed"),
        ("/api/v1/suggest?limit=21", 400, "limit='21' is not a whole number from 1 to 20"),
        ("/api/v1/suggest?q=a&sort=newest", 400, "unknown parameter 'sort'; known are q, limit"),
        ("/api/v1/articles/tidak-ada/similar", 404, "no article has the id 'tidak-ada'"),
        ("/api/v1/articles/a3/similar?limit=51", 400, "limit='51' is not a whole number from 1 to 50"),
        ("/api/v1/articles/a3?q=gempa", 400, "unknown parameter 'q'; known are none"),
        ("/api/v1/articles/a3/similar?q=gempa", 400, "unknown parameter 'q'; known are limit"),
        ("/api/v1/articles/tidak-ada", 404, "no article has the id 'tidak-ada'"),
        ("/api/v1/nothing", 404, "nothing at this path"),
    ],
)
def test_an_error_is_a_problem_that_shows_the_value(client, path, status, detail):
    answer = client.simulate_get(path)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json["status"] == status
    assert answer.json["title"]
    assert detail in answer.json["detail"]


def test_a_cursor_of_another_search_is_refused(client):
    cursor = get(client, "/api/v1/search?q=gempa&limit=5")["next"]
    answer = get(client, f"/api/v1/search?q=rapat&limit=5&cursor={cursor}", status=400)
    assert "belongs to another search" in answer["detail"]


@pytest.mark.parametrize(
    "q", ['"gempa', "((gempa", "gempa))", "%00", "%FF", "*", "-", '"', "judul:", "a AND OR b"]
)
def test_unbalanced_and_odd_queries_have_an_answer(client, q):
    assert get(client, f"/api/v1/search?q={q}")["total"] >= 0


@pytest.mark.parametrize("path", ["/api/v1/search", "/api/v1/articles/a3", "/health/live", "/health/ready"])
def test_head_is_answered_like_get_without_a_body(client, path):
    answer = client.simulate_head(path)
    assert (answer.status_code, answer.text) == (200, "")


def test_the_api_can_only_be_read(client):
    answer = client.simulate_post("/api/v1/search")
    assert (answer.status_code, answer.json["detail"]) == (405, "This path can only be read; use GET.")


def test_health_says_live_and_ready(client):
    assert get(client, "/health/live") == {"status": "live"}
    assert get(client, "/health/ready") == {"status": "ready", "articles": 12, "generation": 1}


def test_an_index_that_is_gone_is_503_and_not_ready_and_the_log_alone_says_where(tmp_path, caplog):
    engine = make_engine(tmp_path / "index", ARTICLES)
    client = testing.TestClient(create_app(engine))
    (tmp_path / "index").rename(tmp_path / "elsewhere")
    for path in ("/health/ready", "/api/v1/search"):
        answer = client.simulate_get(path)
        assert answer.status_code == 503
        assert answer.json["detail"].startswith("The archive cannot be read at the moment")
        assert str(tmp_path) not in answer.text
        assert (
            f"GET {path} ({answer.json['request_id']}): {tmp_path / 'index'} is not a Telusur" in caplog.text
        )


def test_a_fault_of_ours_is_a_plain_500(tmp_path, monkeypatch):
    engine = make_engine(tmp_path, ARTICLES[:1])
    monkeypatch.setattr(engine, "search", lambda query: 1 / 0)
    answer = testing.TestClient(create_app(engine)).simulate_get("/api/v1/search")
    assert answer.status_code == 500
    assert "Traceback" not in answer.text
    assert "division" not in answer.text
