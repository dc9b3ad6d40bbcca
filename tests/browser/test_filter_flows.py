"""Facets, dates, the chart and chips, on a phone and at a desk, with scripts and without."""

import re

from playwright.sync_api import expect


def test_a_ticked_value_waits_for_apply_and_then_filters(reader):
    reader.open("/?q=gempa")
    reader.open_filters()
    counted = reader.count("Gaharu")
    address = reader.page.url
    reader.value("Gaharu").check()
    reader.page.wait_for_timeout(200)
    assert reader.page.url == address  # nobody is sent away by a tick
    reader.apply()
    assert {("q", "gempa"), ("outlet", "Gaharu")} <= set(reader.asked)
    assert reader.total == counted
    assert set(reader.hits.locator(".facts bdi").all_inner_texts()) == {"Gaharu"}
    reader.open_filters()
    expect(reader.value("Gaharu")).to_be_checked()


def test_values_of_one_facet_widen_and_facets_narrow(reader):
    reader.open("/")
    reader.open_filters()
    gaharu, cakra = reader.count("Gaharu"), reader.count("Cakra Indonesia")
    reader.value("Gaharu").check()
    reader.value("Cakra Indonesia").check()
    reader.apply()
    assert reader.total == gaharu + cakra
    reader.open_filters()
    both = reader.count("Yosef Lamahala")
    reader.value("Yosef Lamahala").check()
    reader.apply()
    assert reader.total == both < gaharu + cakra


def test_chips_take_filters_away_one_by_one(reader):
    reader.open("/?q=gempa&outlet=Gaharu&outlet=OBOR.CO&person=Yosef+Lamahala&from=2023")
    assert len(reader.chips) == 4
    before = reader.total
    reader.follow(reader.link(re.compile(r"^Hapus filter\s+Gaharu")))
    assert ("outlet", "Gaharu") not in reader.asked
    assert {("q", "gempa"), ("outlet", "OBOR.CO"), ("person", "Yosef Lamahala")} <= set(reader.asked)
    assert len(reader.chips) == 3
    assert reader.total < before
    reader.follow(reader.link("Hapus semua"))
    assert reader.asked == [("q", "gempa")]
    assert reader.chips == []


def test_a_name_is_sought_inside_a_facet_and_ticked(reader):
    reader.open("/")
    reader.open_filters()
    sought = reader.page.get_by_label("Cari nama tokoh")
    sought.fill("kew")
    with reader.page.expect_navigation():
        sought.press("Enter")
    reader.open_filters()
    expect(reader.value("Yosef Lamahala")).to_have_count(0)
    counted = reader.count("Maria Goreti Kewa")
    reader.value("Maria Goreti Kewa").check()
    reader.apply()
    assert ("person", "Maria Goreti Kewa") in reader.asked
    assert reader.total == counted


def test_more_values_of_a_facet_are_shown(reader):
    reader.open("/")
    reader.open_filters()
    people = reader.page.locator("input[type=checkbox][name=person]")
    before = people.count()
    reader.follow(reader.link("Tampilkan lebih banyak nama"))
    reader.open_filters()
    assert people.count() > before
    reader.follow(reader.link("Tampilkan lebih sedikit"))
    assert people.count() == before


def test_two_date_fields_filter(reader):
    reader.open("/?q=gempa")
    reader.open_filters()
    reader.page.get_by_label("Dari", exact=True).fill("2023-03")
    reader.page.get_by_label("Sampai", exact=True).fill("2023-04")
    reader.apply()
    days = [one.get_attribute("datetime") for one in reader.hits.locator("time").all()]
    assert days
    assert all("2023-03-01" <= day <= "2023-04-30" for day in days)
    assert reader.chips == ["1 Maret 2023 – 30 April 2023"]
    reader.open_filters()
    assert reader.page.get_by_label("Dari", exact=True).input_value().startswith("2023-03")


def test_articles_without_a_date_are_a_choice(reader):
    reader.open("/")
    reader.open_filters()
    counted = reader.count("Tanpa tanggal")
    reader.value("Tanpa tanggal").check()
    reader.apply()
    assert reader.total == counted
    expect(reader.hits.locator("time")).to_have_count(0)
    reader.follow(reader.link(re.compile(r"^Hapus filter\s+Tanpa tanggal")))
    assert reader.total > counted


def test_a_bar_of_the_chart_filters_to_its_time(reader):
    reader.open("/?q=gempa")
    bars = reader.page.locator("figure.chart svg a")
    title = bars.first.locator("title").text_content()
    assert title is not None
    box = bars.first.bounding_box()
    assert box is not None
    with reader.page.expect_navigation():
        reader.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    names = {name for name, _ in reader.asked}
    assert {"q", "from", "to"} <= names
    assert str(reader.total) == re.search(r": (\d+) artikel", title)[1]


def test_the_table_behind_the_chart_has_the_same_links(reader):
    reader.open("/?q=gempa")
    chart = reader.page.locator("figure.chart").first
    bars = [one.get_attribute("href") for one in chart.locator("svg a").all()]
    chart.get_by_text("Lihat sebagai tabel").click()
    rows = chart.locator("tbody tr")
    assert [one.get_attribute("href") for one in rows.get_by_role("link").all()] == bars
    counted = int(rows.last.get_by_role("cell").inner_text())
    reader.follow(rows.last.get_by_role("link"))
    assert reader.total == counted


def test_conditions_that_leave_nothing_can_be_dropped(reader):
    reader.open("/?q=gempa&outlet=Layang.id&from=2024-12")
    assert reader.total == 0
    offers = reader.page.get_by_role("link", name=re.compile("^Tanpa .* artikel$"))
    assert offers.count() >= 2
    for number in range(offers.count()):
        offered = int(re.search(r"(\d+) artikel$", offers.nth(number).inner_text())[1])
        reader.follow(offers.nth(number))
        assert reader.total == offered > 0
        reader.page.go_back()


def test_filters_survive_another_question(reader):
    reader.open("/?q=gempa&outlet=Gaharu")
    reader.search("beras")
    assert set(reader.asked) == {("q", "beras"), ("outlet", "Gaharu")}
    assert reader.chips == ["Gaharu"]
