"""Reading an article and what surrounds it, on a phone and at a desk, with scripts and without."""

import re

from playwright.sync_api import expect


def heading(reader):
    return reader.page.get_by_role("heading", level=1)


def test_an_article_shows_the_words_that_found_it_and_leads_back(reader):
    reader.open("/?q=gempa&outlet=Gaharu&sort=oldest")
    address, title = reader.page.url, reader.titles[0]
    reader.follow(reader.hits.locator("h2 a").first)
    expect(heading(reader)).to_have_text(title)
    assert reader.page.title().startswith(title[:60])
    marks = reader.page.locator("article mark").all_inner_texts()
    assert marks
    assert all(mark.casefold().startswith("gempa") for mark in marks)
    reader.follow(reader.link(re.compile("Kembali ke hasil pencarian")))
    assert reader.page.url == address


def test_a_name_in_the_text_opens_the_page_of_that_person(reader):
    reader.open("/?q=gempa")
    reader.follow(reader.hits.locator("h2 a").first)
    name = reader.page.locator("article a.name, article a[href^='/tokoh/']").first
    shown = name.inner_text()
    reader.follow(name)
    assert reader.path.startswith("/tokoh/")
    assert shown.split()[-1] in heading(reader).inner_text()
    expect(reader.link(re.compile("Kembali ke hasil pencarian"))).to_be_visible()


def test_similar_articles_are_a_click_away(reader):
    reader.open("/?q=gempa")
    reader.follow(reader.hits.locator("h2 a").first)
    before = heading(reader).inner_text()
    similar = reader.page.get_by_role("heading", name="Artikel serupa").locator("xpath=following::ul[1]")
    title = similar.get_by_role("link").first.inner_text()
    reader.follow(similar.get_by_role("link").first)
    expect(heading(reader)).to_have_text(title)
    assert title != before


def test_copies_are_listed_where_the_result_says_so(reader):
    reader.open("/?q=gempa")
    reader.follow(reader.link(re.compile(r"^\d+ salinan$")))
    copies = reader.page.get_by_role("heading", name="Salinan artikel ini")
    expect(copies).to_be_in_viewport()
    path = reader.path
    reader.follow(copies.locator("xpath=following::ul[1]").get_by_role("link").first)
    assert reader.path != path
    expect(heading(reader)).to_be_visible()


def test_what_was_taken_out_is_folded_away_and_can_be_read(reader, kinds):
    reader.open(kinds.path("article in English"))
    removed = reader.page.locator("details.removed")
    expect(removed.locator("li").first).to_be_hidden()
    removed.locator("summary").click()
    expect(removed.locator("li").first).to_be_visible()
    expect(removed.get_by_text(re.compile("^Alasan: ")).first).to_be_visible()


def test_the_outlet_of_an_article_leads_to_its_articles(reader, kinds):
    reader.open(kinds.path("article"))
    outlet = reader.page.locator("article header a").first
    name = outlet.inner_text()
    reader.follow(outlet)
    assert ("outlet", name) in reader.asked
    assert reader.total > 0


def test_the_source_is_linked_and_keeps_our_address_to_itself(reader, kinds):
    reader.open(kinds.path("article"))
    source = reader.page.locator("dd a[href^='https://']")
    assert {"noopener", "noreferrer", "nofollow"} <= set(source.get_attribute("rel").split())
