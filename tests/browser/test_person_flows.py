"""The page of a person, on a phone and at a desk, with scripts and without."""

import re

from playwright.sync_api import expect


def test_a_name_below_a_result_opens_a_page_that_knows_the_way_back(reader):
    reader.open("/?q=gempa")
    address = reader.page.url
    name = reader.hits.locator(".people a").first
    shown = name.inner_text()
    reader.follow(name)
    expect(reader.page.get_by_role("heading", level=1)).to_have_text(shown)
    reader.follow(reader.link(re.compile("Kembali ke hasil pencarian")))
    assert reader.page.url == address


def test_a_person_filters_the_search_behind_the_page(reader):
    reader.open("/tokoh/Yosef%20Lamahala?q=gempa")
    reader.follow(reader.link("Saring pencarian Anda dengan tokoh ini"))
    assert set(reader.asked) == {("q", "gempa"), ("person", "Yosef Lamahala")}
    assert reader.chips == ["Yosef Lamahala"]


def test_every_number_on_the_page_is_what_its_link_finds(reader):
    reader.open("/tokoh/Yosef%20Lamahala")
    entries = reader.page.locator("ul.entries")
    assert entries.count() >= 3
    for number in range(entries.count()):
        first = entries.nth(number).locator("li").first
        counted = int(re.search(r"(\d+)\s+artikel$", first.inner_text().strip())[1])
        reader.follow(first.get_by_role("link").first)
        if "q" not in dict(reader.asked):  # names and titles are sought as phrases of the text
            assert reader.total == counted
        reader.page.go_back()


def test_all_articles_of_a_person(reader):
    reader.open("/tokoh/Yosef%20Lamahala")
    link = reader.link(re.compile("artikel menyebut nama ini"))
    counted = int(re.match(r"\d+", link.inner_text())[0])
    reader.follow(link)
    assert reader.total == counted


def test_the_chart_of_a_person_leads_to_articles_of_that_time(reader):
    reader.open("/tokoh/Yosef%20Lamahala")
    chart = reader.page.locator("figure.chart").first
    chart.get_by_text("Lihat sebagai tabel").click()
    row = chart.locator("tbody tr").first
    counted = int(row.get_by_role("cell").inner_text())
    reader.follow(row.get_by_role("link"))
    assert ("person", "Yosef Lamahala") in reader.asked
    assert reader.total == counted


def test_who_is_named_together_has_a_page_too(reader):
    reader.open("/tokoh/Yosef%20Lamahala")
    profile = reader.page.locator("a[href^='/tokoh/']", has_text="profil").first
    reader.follow(profile)
    assert reader.path.startswith("/tokoh/")
    assert reader.page.get_by_role("heading", level=1).inner_text() != "Yosef Lamahala"


def test_a_name_that_nobody_has_offers_those_near_it(reader):
    assert reader.open("/tokoh/Yosef%20Lamahalo").status == 404
    reader.follow(reader.link("Yosef Lamahala"))
    expect(reader.page.get_by_role("heading", level=1)).to_have_text("Yosef Lamahala")
