"""Two to four searches or people over time, on a phone and at a desk, with scripts and without."""

import re

from playwright.sync_api import expect


def legend(reader):
    return reader.page.locator(".legend li")


def test_a_search_is_compared_with_another(reader):
    reader.open("/?q=gempa")
    total = reader.total
    reader.follow(reader.link("Bandingkan dengan pencarian atau tokoh lain"))
    assert reader.path == "/bandingkan"
    expect(reader.page.get_by_label("Pencarian 1")).to_have_value("gempa")
    reader.page.get_by_label("Pencarian 2").fill("beras")
    with reader.page.expect_navigation():
        reader.page.get_by_role("button", name="Bandingkan").click()
    assert [one.inner_text().split()[0] for one in legend(reader).all()] == ["A", "B"]
    assert f"{total} artikel" in legend(reader).first.inner_text()
    reader.follow(legend(reader).first.get_by_role("link"))
    assert (reader.asked, reader.total) == ([("q", "gempa")], total)


def test_the_table_says_what_the_chart_draws_and_leads_to_its_articles(reader):
    reader.open("/bandingkan?q=gempa&q=beras&person=Yosef+Lamahala")
    assert legend(reader).count() == 3
    reader.page.get_by_text("Lihat sebagai tabel").click()
    cells = reader.page.locator("td a")
    counted = int(cells.first.inner_text())
    reader.follow(cells.first)
    assert {"from", "to"} <= {name for name, _ in reader.asked}
    assert reader.total == counted


def test_shares_instead_of_numbers(reader):
    reader.open("/bandingkan?q=gempa&q=beras")
    reader.follow(reader.page.get_by_role("navigation", name="Ukuran").get_by_role("link"))
    assert ("measure", "share") in reader.asked
    reader.page.get_by_text("Lihat sebagai tabel").click()
    expect(reader.page.locator("td").filter(has_text="%").first).to_be_visible()


def test_a_search_that_cannot_be_read_is_named_and_the_others_drawn(reader):
    reader.open("/bandingkan?q=gempa&q=tanggal%3A2022-45")
    expect(reader.page.get_by_role("alert")).to_contain_text("2022-45")
    assert legend(reader).count() == 1


def test_more_than_fit_are_refused_in_words(reader):
    assert reader.open("/bandingkan?q=a1&q=b2&q=c3&q=d4&q=e5").status == 400
    expect(reader.page.get_by_role("heading", level=1)).to_be_visible()
    assert re.search(r"\b4\b", reader.page.get_by_role("alert").inner_text())
