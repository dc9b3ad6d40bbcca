"""What goes wrong, as a page or as a problem document, and static files."""

import re

import pytest
from falcon import testing
from website import ARTICLES, page

from index.errors import TelusurError
from search.engine import ArticleMissing
from search.query import Query
from search.results import Results
from web.app import create_app
from web.errors import MACHINE_PATHS


def test_a_bad_question_is_explained_and_stays_in_the_form(site):
    shown = page(site, "/?q=gempa&from=kemarin&outlet=Gaharu&lang=id", status=400)
    assert "'kemarin' bukan tanggal" in shown.text
    assert shown.all("input", name="q", value="gempa")
    assert shown.all("input", name="from", value="kemarin")
    assert shown.all("input", name="outlet", value="Gaharu", checked="")
    assert not shown.all("input", name="without")
    shown = page(site, "/?without=date&without=orang&lang=id", status=400)
    assert "without='orang' tidak dikenal; pilihannya outlet, date" in shown.text
    assert [box["value"] for box in shown.all("input", name="without", checked="")] == ["date"]
    assert "is not a date" in page(site, "/?from=kemarin&lang=en", status=400).text


@pytest.mark.parametrize(
    "path", ["/?cursor=abc", "/?limit=0", "/?sort=acak", "/?q=tanggal:x", "/?from=2023&to=2022"]
)
def test_whatever_is_wrong_with_a_question_is_a_page(site, path):
    assert "Pencarian ini tidak dapat dijawab" in page(site, path, status=400).text


@pytest.mark.parametrize(
    "path", ["/nix", "/artikel/", "/artikel/nix", "/static/nix.css", "/static/..%2Fapp.py"]
)
def test_what_is_not_there_is_a_page_with_a_search_form(site, path):
    shown = page(site, path, status=404)
    assert "Halaman tidak ditemukan" in shown.text
    assert shown.all("input", type="search")


def test_pages_can_only_be_read(site):
    answer = site.simulate_post("/")
    assert answer.status_code == 405
    assert "Alamat ini hanya dapat dibaca" in answer.text


@pytest.mark.parametrize("path", ["/", "/bantuan", "/artikel/berita/1", "/static/telusur.css"])
def test_pages_can_be_asked_for_their_head(site, path):
    answer = site.simulate_head(path)
    assert answer.status_code == 200
    assert not answer.content


class Broken:
    """An engine whose index is gone, or that has a fault."""

    def __init__(self, error: Exception) -> None:
        self._error = error

    def search(self, query: Query) -> Results:
        raise self._error

    article = highlight = stats = search

    def version(self) -> str:
        raise self._error

    def cache_lookups(self) -> dict[tuple[str, str], int]:
        return {}


@pytest.mark.parametrize(
    ("error", "status", "heading"),
    [
        (TelusurError("/srv/rahasia: damaged"), 503, "Arsip sedang tidak dapat dibaca"),
        (ArticleMissing("no article"), 404, "Halaman tidak ditemukan"),
        (RuntimeError("/srv/rahasia"), 500, "Server berbuat salah"),
        (OSError("/srv/rahasia"), 500, "Server berbuat salah"),
    ],
)
def test_trouble_is_a_page_that_tells_nothing_of_the_server(error, status, heading):
    site = testing.TestClient(create_app(Broken(error)))
    for path in ("/", "/artikel/1"):
        shown = page(site, path, status=status)
        assert heading in shown.text
        assert "rahasia" not in shown.text
        assert "Traceback" not in shown.text


@pytest.mark.parametrize("path", [*MACHINE_PATHS, "/api", "/api/v1/search?limit=0", "/api/v1/articles/nix"])
def test_programs_get_problem_documents(site, path):
    answer = site.simulate_get(path + ("nix" if path.endswith("/") else ""))
    if answer.status_code >= 400:
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.json["status"] == answer.status_code


def test_the_api_answers_beside_the_pages(site):
    assert site.simulate_get("/api/v1/search?q=gempa").json["total"] == 1
    assert site.simulate_get("/health/ready").json["articles"] == len(ARTICLES)


def test_the_style_sheet_may_be_kept_for_good_under_its_own_version(site):
    (sheet,) = page(site, "/").all("link", rel="stylesheet")
    answer = site.simulate_get(sheet["href"])
    assert answer.headers["content-type"].startswith("text/css")
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert site.simulate_get("/static/old/telusur.css").headers["cache-control"] == "no-cache"


def test_the_style_sheet_loads_nothing_from_elsewhere(site):
    sheet = site.simulate_get("/static/telusur.css").text
    assert not re.search(r"@import|url\(|https?:", sheet)


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    short = colour.removeprefix("#")
    digits = short if len(short) == 6 else "".join(digit * 2 for digit in short)
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_can_be_told_apart(site, scheme):
    sheet = site.simulate_get("/static/telusur.css").text
    light, dark = re.findall(r":root \{(.*?)\}", sheet, re.DOTALL)[:2]
    colours = dict(re.findall(r"--([\w-]+): (#\w+);", light if scheme == "light" else dark))

    def contrast(one: str, other: str) -> float:
        low, high = sorted((luminance(colours[one]), luminance(colours[other])))
        return (high + 0.05) / (low + 0.05)

    for text in ("ink", "quiet", "link", "visited"):
        assert contrast(text, "paper") >= 4.5
    for text in ("ink", "link", "visited"):
        assert contrast(text, "mark") >= 4.5
    for text, ground in (("on-accent", "accent"), ("ink", "notice"), ("quiet", "field")):
        assert contrast(text, ground) >= 4.5
    for sign, ground in (("edge", "field"), ("edge", "paper"), ("focus", "paper"), ("accent", "paper")):
        assert contrast(sign, ground) >= 3
