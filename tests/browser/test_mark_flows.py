"""From mark to mark of an article: buttons and keys with scripts, a link without."""

import re

from playwright.sync_api import expect


def first_hit(reader):
    reader.open("/?q=gempa")
    reader.follow(reader.hits.locator("h2 a").first)


def test_without_scripts_a_link_leads_to_the_first_mark(reader):
    first_hit(reader)
    assert reader.page.locator("mark[id]").count() > 1
    if not reader.manner.scripts:
        reader.page.get_by_role("link", name=re.compile("ke yang pertama$")).click()
        expect(reader.page.locator("mark:target")).to_be_in_viewport()


def test_buttons_go_round_all_marks(scripted):
    first_hit(scripted)
    marks = scripted.page.locator("mark[id]")
    place = scripted.page.locator("#marks [role=status]")
    following = scripted.page.get_by_role("button", name="Tanda berikutnya (tombol n)")
    expect(place).to_have_text(f"{marks.count()} kata ditandai")
    for number in range(marks.count()):
        following.click()
        expect(place).to_contain_text(f"{number + 1} dari {marks.count()}")
        expect(scripted.page.locator("mark.here")).to_have_count(1)
        expect(scripted.page.locator("mark.here")).to_be_in_viewport()
    following.click()
    expect(place).to_contain_text(f"1 dari {marks.count()}")
    scripted.page.get_by_role("button", name="Tanda sebelumnya (tombol p)").click()
    expect(place).to_contain_text(f"{marks.count()} dari {marks.count()}")


def test_the_keys_n_and_p_do_the_same(keyboarder):
    first_hit(keyboarder)
    place = keyboarder.page.locator("#marks [role=status]")
    for key, shown in (("n", "1 dari"), ("n", "2 dari"), ("p", "1 dari")):
        keyboarder.page.keyboard.press(key)
        expect(place).to_contain_text(shown)
    keyboarder.words.focus()
    keyboarder.page.keyboard.type("n")
    expect(place).to_contain_text("1 dari")


def test_an_article_without_a_question_has_no_marks_to_go_to(reader, kinds):
    reader.open(kinds.path("article with copies"))
    expect(reader.page.locator("#marks")).to_have_count(0)
