"""Two to four searches or people in one chart."""

import html
import re
from datetime import date
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st
from website import SCRIPT, Page, foreign, page, total

from search.query import Query
from search.results import Bucket, Comparison, DateFacet, NoValue
from web.comparing import MOST, Comparing
from web.lines import HEIGHT, Line, lines
from web.links import Search
from web.locale import Locale

PATH = "/bandingkan?q=garam&q=gempa&person=Tokoh+Nomor3&lang=id"


def months(*counts: int, undated: int = 0) -> DateFacet:
    buckets = tuple(Bucket(date(2022, at, 1), n) for at, n in enumerate(counts, start=1))
    return DateFacet("month", buckets, NoValue(undated, False))


def drawn(measure: str, *series: DateFacet, among: DateFacet) -> tuple[Line, ...]:
    searches = [(f"kata{n}", Search(Query(q=f"kata{n}"))) for n in range(len(series))]
    return lines(Comparison(series, among), searches, measure, Locale("id")).lines


def test_each_search_has_a_line_in_the_legend_with_its_total_and_leads_to_it(site):
    shown = page(site, PATH)
    assert "A garam 26 artikel" in shown.text
    assert "B gempa 1 artikel" in shown.text
    assert "C Tokoh Nomor3 1 artikel" in shown.text
    assert {"/?q=garam&lang=id", "/?q=gempa&lang=id", "/?person=Tokoh+Nomor3&lang=id"} <= {*shown.links}


def test_every_number_of_the_table_leads_to_as_many_articles(site):
    answer = site.simulate_get(PATH).text
    cells = re.findall(r'<td><a href="([^"]+)"[^>]*>(\d+)</a></td>', answer)
    assert len(cells) > 8
    for link, count in cells:
        assert total(page(site, html.unescape(link))) == int(count)
    head = re.findall(r'<th scope="col">(.*?)</th>', answer)
    assert [re.sub(r"<[^>]+>", "", text) for text in head] == [
        "Waktu",
        "A garam",
        "B gempa",
        "C Tokoh Nomor3",
    ]


def test_a_share_is_of_all_articles_of_that_time(site):
    shown = page(site, "/bandingkan?q=garam&measure=share&from=2022-01&to=2022-01&lang=id")
    assert "100,0%" in shown.text
    assert "bagian dari semua artikel" in shown.text
    assert "/bandingkan?q=garam&from=2022-01-01&to=2022-01-31&lang=id" in shown.links  # back to counts


def test_lines_can_be_told_apart_without_colour(site):
    answer = site.simulate_get(PATH).text
    assert {*re.findall(r'class="line-(\w)"', answer)} == {"A", "B", "C"}
    sheet = site.simulate_get("/static/telusur.css").text
    dashes = [
        re.search(rf"\.line-{letter} \.stroke {{ stroke-dasharray: ([^;]+);", sheet) for letter in "BCD"
    ]
    assert len({found[1] for found in dashes if found}) == 3
    (chart,) = re.findall(r'<figure class="chart">.*?</figure>', answer, re.DOTALL)
    assert [*re.findall(r'class="letter"[^>]*>(\w)<', chart)] == ["A", "B", "C"]
    assert all(sign in chart for sign in ("<circle", "<rect", '<path class="sign"'))


def test_the_form_holds_what_is_compared_and_has_room_for_more_up_to_four(site):
    shown = page(site, PATH)
    assert [found["value"] for found in shown.all("input", type="text", name="q")] == ["garam", "gempa", ""]
    assert [found["value"] for found in shown.all("input", type="text", name="person")] == [
        "Tokoh Nomor3",
        "",
    ]
    full = page(site, "/bandingkan?q=a&q=b&q=c&q=d")
    assert len(full.all("input", type="text", name="q")) == 4
    assert not full.all("input", type="text", name="person")
    empty = page(site, "/bandingkan")
    assert len(empty.all("input", type="text", name="q")) == 2
    assert not empty.all("figure")


def test_a_search_that_cannot_be_asked_is_told_and_the_others_are_drawn(site):
    shown = page(site, "/bandingkan?q=garam&q=tanggal:kemarin&lang=id")
    assert "tanggal:kemarin: 'kemarin' bukan tanggal" in shown.text
    assert "A garam 26 artikel" in shown.text


@pytest.mark.parametrize("wrong", ["q=a&q=b&q=c&q=d&person=e", "q=a&measure=x", "q=a&from=kemarin"])
def test_what_no_chart_can_show_is_refused(site, wrong):
    assert site.simulate_get(f"/bandingkan?{wrong}").status_code == 400


def test_searches_without_dates_say_so(site):
    assert (
        "Tidak ada artikel bertanggal yang cocok."
        in page(site, "/bandingkan?q=xylofon&q=raksasa&lang=id").text
    )


def test_a_person_is_compared_under_the_name_that_is_shown(site):
    assert "A Ratna Wulandari 1 artikel" in page(site, "/bandingkan?person=ratna+wulandari&lang=id").text
    assert "A Tiada Siapapun 0 artikel" in page(site, "/bandingkan?person=Tiada+Siapapun&lang=id").text


def test_search_and_person_pages_lead_here_with_what_they_show(site):
    search = page(site, "/?q=garam&outlet=Gaharu&person=Tokoh+Nomor3&from=2022&sort=oldest&lang=id")
    link = "/bandingkan?q=garam&person=Tokoh+Nomor3&outlet=Gaharu&from=2022-01-01&lang=id"
    assert link in search.links
    shown = page(site, link)
    assert shown.all("input", type="checkbox", name="outlet", value="Gaharu")
    assert "A garam 12 artikel" in shown.text
    person = page(site, "/tokoh/Ratna%20Wulandari?lang=id")
    assert "/bandingkan?person=Ratna+Wulandari&lang=id" in person.links


def test_the_title_says_what_is_compared(site):
    assert "<title>Bandingkan: garam, gempa, Tokoh Nomor3 – Telusur</title>" in site.simulate_get(PATH).text


def test_hostile_words_are_text(site):
    shown = Page(
        site.simulate_get("/bandingkan", query_string=urlencode({"q": SCRIPT, "person": SCRIPT})).text
    )
    assert shown.text.count(SCRIPT) >= 3
    assert not foreign(shown)


def test_the_highest_point_of_all_touches_the_top_and_nothing_lies_on_the_ground():
    first, second = drawn("count", months(4, 0), months(1, 2), among=months(9, 9))
    assert [point.y for point in first.points] == [0, HEIGHT]
    assert [point.y for point in second.points] == [HEIGHT * 3 / 4, HEIGHT / 2]
    assert first.peak == first.points[0]
    assert second.peak == second.points[1]


def test_shares_are_drawn_by_their_stretch_of_time():
    (line,) = drawn("share", months(1, 1), among=months(2, 4))
    assert [point.y for point in line.points] == [0, HEIGHT / 2]


def test_a_search_that_finds_nothing_has_no_peak_and_lies_on_the_ground():
    found, none = drawn("count", months(2), months(0), among=months(2))
    assert found.peak
    assert none.peak is None
    assert [point.y for point in none.points] == [HEIGHT]


names = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).map(str.strip).filter(bool)


@given(st.lists(names, max_size=2, unique=True), st.lists(names, max_size=2, unique=True), st.booleans())
def test_a_comparison_survives_its_own_address(words, people, share):
    asked = Comparing(tuple(words), tuple(people), ("Gaharu",), date(2022, 1, 1), None)
    asked = asked.measuring("share") if share else asked
    assert Comparing.from_query_string(asked.url().partition("?")[2]) == asked


def test_a_search_of_many_people_brings_as_many_as_fit():
    asked = Comparing.of(Search(Query(q="gempa", person=tuple("abcdef"))))
    assert len(asked.words) + len(asked.people) == MOST
