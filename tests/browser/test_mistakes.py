"""Wrong addresses and questions: what is wrong is said, and there is a way on."""

from playwright.sync_api import expect


def test_an_address_that_leads_nowhere_still_has_a_search(reader):
    for path in ("/artikel/tidak-ada", "/entah/apa"):
        assert reader.open(path).status == 404
        expect(reader.page.get_by_role("heading", level=1)).to_have_text("Halaman tidak ditemukan")
        reader.search("gempa")
        assert reader.path == "/"
        assert reader.total > 0


def test_a_date_that_is_none_is_named_and_mended_in_place(reader):
    assert reader.open("/?q=gempa&outlet=Gaharu&from=kemarin").status == 400
    expect(reader.page.get_by_role("alert")).to_contain_text("kemarin")
    field = reader.page.get_by_label("Dari", exact=True)
    expect(field).to_have_value("kemarin")
    field.fill("2023")
    with reader.page.expect_navigation():
        field.press("Enter")
    assert {("q", "gempa"), ("outlet", "Gaharu"), ("from", "2023")} <= set(reader.asked)
    assert reader.total > 0


def test_a_mistake_in_the_question_is_pointed_at(reader):
    assert reader.open("/?q=gempa+tanggal:2022-45").status == 400
    expect(reader.page.locator("main mark")).to_have_text("2022-45")
    reader.search("gempa tanggal:2023")
    assert reader.total > 0


def test_a_link_of_a_page_that_no_longer_fits_says_so(reader):
    assert reader.open("/?q=gempa&cursor=rusak").status == 400
    expect(reader.page.get_by_role("alert")).to_be_visible()
    reader.follow(reader.link("Mulai lagi dari awal"))
    assert reader.hits.count()


def test_a_sign_that_was_passed_over_is_told(reader):
    reader.open("/")
    reader.search('"gempa (laut')
    expect(reader.page.get_by_text("Tanda kutip ini tidak punya pasangan")).to_be_visible()


def test_every_link_of_every_kind_of_page_leads_somewhere(keyboarder, kinds):
    links: set[str] = set()
    for name in kinds.paths:
        keyboarder.open(kinds.path(name))
        links |= set(keyboarder.page.eval_on_selector_all(":not(svg) > a", "all => all.map(one => one.href)"))
    ours = sorted({one.partition("#")[0] for one in links if one.startswith(keyboarder.address)})
    assert len(ours) > 100
    itself = (
        "tidak-ada",
        "Lamahalo",
        "from=kemarin",
        "q=tanggal%3A2022-45",
    )  # a wrong page, in the other language
    statuses = {one: keyboarder.page.request.get(one).status for one in ours}
    broken = [one for one, status in statuses.items() if status != 200 and not any(map(one.count, itself))]
    assert broken == []
