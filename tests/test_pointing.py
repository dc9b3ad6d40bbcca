"""What is wrong with a question, or was passed over in it, and where it stands."""

import pytest
from archive import article, make_index
from click.testing import CliRunner
from falcon import testing
from hypothesis import given
from hypothesis import strategies as st
from website import page

from index.analysis.analyzer import Analyzer
from search.embedded.engine import EmbeddedEngine
from search.errors import BadQuery
from search.language import MAX_DEPTH, parse_query
from search.notices import MOST, notices
from telusur.pointing import pointed_at as on_terminal
from telusur.searching import search
from web.app import create_app
from web.pointing import pointed_at

ANALYZER = Analyzer()
PIECES = [
    "gempa",
    '"',
    "“",
    "(",
    ")",
    "[",
    "]",
    "-",
    "~",
    "*",
    "=",
    " ",
    "AND",
    "OR",
    "OR OR",
    "judul:",
    "x*y",
]
PIECES += ["tanggal:", "2022", "tanggal:x", "tanggal:[2023 TO 2022]", "a~9", "jdul:", " NOT ", "\t"]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=20).map(" ".join) | st.text(max_size=60)


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("gempa tanggal:kemarin", "kemarin"),
        ("gempa tanggal:2022-02-31 banjir", "2022-02-31"),
        ("(gempa ATAU tanggal:[2023 TO 2022])", "[2023 TO 2022]"),
        ('tanggal:"lusa"', '"lusa"'),
        ("gempa -judul:ban*cana", "ban*cana"),
        ("gempa BUKAN *an", "*an"),
        ("gempa OR OR banjir DAN x*y", "x*y"),
        ('"gempa bencana~3', "bencana~3"),
        ("a* b* c* d* e*", "e*"),
        ("tokoh:*", "*"),
        ('gempa "' + "kata " * 65 + '" x', '"' + "kata " * 65 + '"'),
        (" ".join(f'"kata k{n}"' for n in range(30)), '"kata k24"'),
    ],
)
def test_an_error_points_at_what_it_is_about(text, there):
    with pytest.raises(BadQuery) as raised:
        parse_query(text, ANALYZER)
    position, length = raised.value.position, raised.value.length
    assert position is not None
    assert text[position : position + length] == there


def test_parentheses_that_are_too_deep_are_pointed_at():
    with pytest.raises(BadQuery) as raised:
        parse_query("a " + "(" * (MAX_DEPTH + 1) + "b", ANALYZER)
    assert raised.value.position == 2 + MAX_DEPTH


def refused(text: str) -> BadQuery | None:
    """Why a text cannot be read; None where it can."""
    try:
        parse_query(text, ANALYZER)
    except BadQuery as error:
        return error
    return None


@given(TEXTS)
def test_whatever_is_typed_a_place_is_in_the_text(text):
    error = refused(text)
    if error is not None and error.position is not None:
        assert 0 <= error.position < error.position + error.length <= len(text)
        assert text[error.position : error.position + error.length].strip()
    for one in notices(text):
        assert 0 <= one.position < one.position + one.length <= len(text)
        assert one.message


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('gempa "harga beras', [("open_quote", '"')]),
        ("“harga beras", [("open_quote", "“")]),
        ("(gempa ATAU banjir", [("open_bracket", "(")]),
        ("gempa) banjir", [("closing_bracket", ")")]),
        ("gempa () banjir", [("empty_group", "()")]),
        ('gempa "" banjir', [("empty_group", '""')]),
        ("jdul:beras gempa", [("unknown_field", "jdul")]),
        ("(a (b)", [("open_bracket", "(")]),
        ("harga beras", []),
        ('judul:beras "a (b" (c OR d) "e:f"', []),
        ("https://gaharu.example/a?b=c", []),
        ("pukul 10:30", []),
        ("Gempa: warga mengungsi", []),
    ],
)
def test_what_is_passed_over_is_told_with_its_place(text, told):
    found = notices(text)
    assert [(one.kind, text[one.position : one.position + one.length]) for one in found] == told


def test_so_many_notices_are_told_and_no_more():
    assert len(notices(")" * 40)) == MOST


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    articles = [article(f"a{n}", "Gempa", f"Gempa di pulau {'ab'[n % 2]}{n:04d}.") for n in range(1_200)]
    return make_index(tmp_path_factory.mktemp("pointing"), articles)


@pytest.fixture(scope="module")
def site(folder) -> testing.TestClient:
    return testing.TestClient(create_app(EmbeddedEngine(folder)))


def test_a_problem_has_the_place(site):
    answer = site.simulate_get("/api/v1/search", params={"q": "gempa tanggal:kemarin"})
    assert answer.status_code == 400
    assert (answer.json["position"], answer.json["length"]) == (14, 7)
    assert "position" not in site.simulate_get("/api/v1/search?from=kemarin").json


def test_a_word_that_stands_for_too_many_is_pointed_at(tmp_path):
    body = " ".join(f"kata{number}" for number in range(1_100))
    site = testing.TestClient(create_app(EmbeddedEngine(make_index(tmp_path, [article("a", "Judul", body)]))))
    answer = site.simulate_get("/api/v1/search", params={"q": "judul kat*"})
    assert answer.status_code == 400
    assert (answer.json["position"], answer.json["length"]) == (6, 4)


def test_an_answer_tells_what_was_passed_over(site):
    answer = site.simulate_get("/api/v1/search", params={"q": '"gempa'}).json
    assert answer["total"] == 1_200
    (notice,) = answer["notices"]
    assert (notice["kind"], notice["position"], notice["length"]) == ("open_quote", 0, 1)
    assert site.simulate_get("/api/v1/search?q=gempa").json["notices"] == []


def test_the_page_marks_the_place(site):
    shown = page(site, "/?q=gempa+tanggal%3A%3Cb%3E&lang=id", status=400)
    assert "gempa tanggal:<b>" in shown.text
    assert shown.all("mark")
    shown = page(site, "/?q=jdul%3Agempa&lang=id")
    assert "Tidak ada bidang “jdul”" in shown.text
    assert shown.all("mark")
    assert "There is no field “jdul”" in page(site, "/?q=jdul%3Agempa&lang=en").text
    assert not page(site, "/?from=kemarin", status=400).all("mark")


def test_the_command_line_has_a_line_of_carets(folder):
    told = CliRunner().invoke(search, ["gempa tanggal:kemarin", "--index", str(folder)])
    assert isinstance(told.exception, BadQuery)
    assert told.stderr == "  gempa tanggal:kemarin\n                ^^^^^^^\n"
    told = CliRunner().invoke(search, ["(gempa", "--index", str(folder)])
    assert "  (gempa\n  ^\nthis parenthesis is never closed" in told.stdout


def test_a_long_question_is_shown_around_the_place():
    q = "kata " * 100 + "tanggal:x" + " kata" * 100
    before, carets = on_terminal(q, 508, 1).split("\n")
    assert before[carets.index("^")] == "x"
    assert len(before) < 140
    parts = pointed_at(q, 508, 1)
    assert parts is not None
    assert (parts.before[0], parts.there, parts.after[-1]) == ("…", "x", "…")


def test_wide_signs_move_the_carets():
    assert on_terminal("日本 x*y", 3, 3).split("\n")[1] == " " * 7 + "^^^"
