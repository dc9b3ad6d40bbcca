"""Asking, paging, sorting and going back, on a phone and at a desk, with scripts and without."""

import re

from playwright.sync_api import expect


def test_a_question_is_typed_and_answered(reader):
    reader.open("/")
    reader.search("gempa")
    expect(reader.page).to_have_title(re.compile(r"^gempa – "))
    expect(reader.words).to_have_value("gempa")
    assert reader.total >= reader.hits.count() > 1
    marks = reader.hits.locator("mark").all_inner_texts()
    assert marks
    assert all(mark.casefold().startswith("gempa") for mark in marks)


def test_the_button_asks_too(reader):
    reader.open("/")
    reader.words.fill("vaksin")
    with reader.page.expect_navigation():
        reader.page.get_by_role("search").get_by_role("button", name="Cari", exact=True).click()
    assert ("q", "vaksin") in reader.asked
    assert reader.hits.count()


def test_everything_can_be_paged_through_once(reader):
    reader.open("/")
    seen = [*reader.titles]
    whole = int(re.search(r"dari (\d+)", reader.page.get_by_text("Hasil 1–10 dari").inner_text())[1])
    while reader.link(re.compile("Berikutnya")).count():
        reader.follow(reader.link(re.compile("Berikutnya")))
        expect(reader.page.get_by_text(f"Hasil {len(seen) + 1}–")).to_be_visible()
        seen += reader.titles
    links = len(seen)
    assert links == whole
    assert len(set(seen)) == whole
    reader.follow(reader.link(re.compile("Sebelumnya")))
    assert reader.titles == seen[-10 - whole % 10 : -(whole % 10)]


def test_results_are_put_in_order(reader):
    reader.open("/?q=gempa")
    for name, newest_first in (("Terbaru", True), ("Terlama", False)):
        reader.follow(reader.page.get_by_role("navigation", name="Urutkan").get_by_role("link", name=name))
        days = [one.get_attribute("datetime") for one in reader.hits.locator("time").all()]
        assert days == sorted(days, reverse=newest_first)
        expect(reader.page.locator("[aria-current]", has_text=name)).to_be_visible()


def test_back_and_forward_bring_the_same_pages(reader):
    reader.open("/")
    reader.search("gempa")
    answered = reader.titles
    reader.follow(reader.link("Terlama"))
    ordered = reader.titles
    reader.follow(reader.hits.locator("h2 a").first)
    reader.page.go_back()
    assert reader.titles == ordered
    reader.page.go_back()
    assert reader.titles == answered
    expect(reader.words).to_have_value("gempa")
    reader.page.go_back()
    expect(reader.words).to_have_value("")
    reader.page.go_forward()
    assert reader.titles == answered


def test_every_copy_is_shown_on_request(reader):
    reader.open("/?q=gempa")
    before = reader.hits.count()
    reader.follow(reader.link("Tampilkan setiap salinan"))
    assert reader.hits.count() > before
    reader.follow(reader.link("Sembunyikan salinan"))
    assert reader.hits.count() == before


def test_a_misspelt_word_leads_to_its_correction(reader):
    reader.open("/")
    reader.search("gempaa")
    assert reader.total == 0
    reader.follow(reader.link("gempa"))
    expect(reader.words).to_have_value("gempa")
    assert reader.total > 0


def test_words_that_nothing_has_lead_on(reader):
    reader.open("/?q=gempa+qwxyzt")
    assert reader.total == 0 or reader.page.get_by_text("Tidak semua hasil memuat").is_visible()
    reader.open("/?q=qwxyzt")
    assert reader.total == 0
    expect(reader.page.get_by_role("heading", name="Tidak ada artikel yang cocok")).to_be_visible()
    reader.follow(reader.link("Lihat semua artikel"))
    assert reader.asked == []
    assert reader.hits.count()


def test_every_example_of_the_help_page_runs(reader):
    reader.open("/")
    reader.follow(reader.link("Bantuan"))
    expect(reader.page.get_by_role("heading", level=1, name="Cara mencari")).to_be_visible()
    examples = reader.page.locator("td a:has(code)")
    typed = examples.all_inner_texts()
    assert len(typed) > 10
    addresses = [one.get_attribute("href") for one in examples.all()]
    reader.follow(examples.first)
    assert reader.asked == [("q", typed[0])]
    for words, address in zip(typed, addresses, strict=True):
        assert reader.open(address).status == 200
        expect(reader.words).to_have_value(words)
        assert reader.total >= 0


def test_the_page_changes_its_language_and_keeps_the_question(reader):
    reader.open("/?q=gempa&sort=oldest")
    total, titles = reader.total, reader.titles
    reader.follow(reader.link("English"))
    expect(reader.page.locator("html")).to_have_attribute("lang", "en")
    assert {("q", "gempa"), ("sort", "oldest")} < set(reader.asked)
    assert (reader.total, reader.titles) == (total, titles)
    reader.follow(reader.hits.locator("h2 a").first)
    expect(reader.page.locator("html")).to_have_attribute("lang", "en")
    reader.follow(reader.link(re.compile("Back to the search results")))
    reader.follow(reader.link("Bahasa Indonesia"))
    expect(reader.page.locator("html")).to_have_attribute("lang", "id")
    assert reader.titles == titles
