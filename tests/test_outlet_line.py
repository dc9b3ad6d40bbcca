import pytest

from index.intake.outlet_line import outlet_lines

TITLE = "Tanggul Jebol, Warga Teluk Ranum Bergotong Royong"
LEAD = "Warga Teluk Ranum bergotong royong menambal tanggul yang jebol sejak subuh, dibantu para nelayan."
LINES = [TITLE, LEAD, *[LEAD] * 20]


def reason_of(line: str, place: int = 1) -> str | None:
    lines = [*LINES[:place], line, *LINES[place:]]
    return dict(outlet_lines(lines, [None] * len(lines))).get(place)


@pytest.mark.parametrize(
    "line",
    [
        "Jaya Putra | CNN Indonesia",
        "Suara.com - Jaya Putra",
        "Jaya Putra Suara.Com",
        "CNBC Indonesia, Jaya Putra",
        "Tim Redaksi - detikNews",
    ],
)
def test_a_reporter_beside_an_outlet_is_a_byline(line):
    assert reason_of(line) == "byline"


@pytest.mark.parametrize("place", [1, 12])
def test_an_outlet_before_a_slash_and_a_name_is_a_photographer_s_wherever_it_stands(place):
    assert reason_of("Republika/Jaya Putra", place) == "photo credit"


def test_an_outlet_alone_goes_from_a_page_s_ends_only():
    assert reason_of("Tempo.co") == "page furniture"
    assert reason_of("Tempo.co", len(LINES) - 2) == "page furniture"
    assert reason_of("Tempo", 14) is None


def test_a_title_that_names_an_outlet_stays():
    lines = ["Tempo", LEAD, LEAD]
    assert list(outlet_lines(lines, [None] * 3)) == []


@pytest.mark.parametrize(
    "line",
    [
        "Jaya Putra | Ketua Dewan Garam",
        "Wira datang, Tempo pulang larut malam",
        "Harga garam turun, kata Kompas.",
        "CNN Indonesia | Rabu, 12 Jan 2022",
        "Tempo.co, Solo - Nelayan Muara Kecil",  # a dateline, the text broken behind it
    ],
)
def test_other_lines_stay(line):
    assert reason_of(line) is None


def test_a_line_in_capitals_between_title_and_text_goes():
    assert reason_of("JAYA PUTRA") == "page furniture"
    assert reason_of("RABU, 12 JANUARI 2022") is None
    assert reason_of("CERITA WARGA", 3) is None


def test_under_a_title_in_capitals_its_second_line_stays():
    lines = ["WARGA MENAMBAL TANGGUL", "SEJAK SUBUH TADI", LEAD]
    assert list(outlet_lines(lines, [None] * 3)) == []
