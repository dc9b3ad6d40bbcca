"""The search page as readers meet it."""

import html
import re
from urllib.parse import urlencode

import pytest
from falcon import testing
from website import ARTICLES, QUOTED, page, total

from index.build import IndexWriter
from search.embedded.engine import EmbeddedEngine
from web.app import create_app
from web.exports import FORMATS


def test_without_a_question_everything_is_shown_newest_first(site):
    shown = page(site, "/")
    assert total(shown) == len(ARTICLES)
    dates = [found["datetime"] for found in shown.all("time")]
    assert len(dates) == 10
    assert dates == sorted(dates, reverse=True)


def test_a_question_finds_articles_and_marks_its_words(site):
    shown = page(site, "/?q=gempa")
    assert total(shown) == 1
    assert "Gempa guncang Pulau Karang" in shown.text
    assert len(shown.all("mark")) == 2


def test_a_misspelt_word_has_a_link_to_what_was_probably_meant_under_the_same_filters(site):
    shown = page(site, "/?q=gmpa+karang&outlet=Gaharu&lang=id")
    (link,) = [found for found in shown.all("a") if found["href"].startswith("/?q=gempa+karang&")]
    assert link["href"] == "/?q=gempa+karang&outlet=Gaharu&lang=id"
    assert "Maksud Anda: gempa karang" in shown.text
    assert "Maksud Anda" not in page(site, "/?q=gempa+karang&lang=id").text
    assert "Did you mean: gempa" in page(site, "/?q=gmpa&lang=en").text


def test_the_window_title_says_the_search(site):
    assert "<title>gempa – Telusur</title>" in site.simulate_get("/?q=gempa").text
    both = "<title>gempa (Gaharu, 2023) – Telusur</title>"
    assert both in site.simulate_get("/?q=gempa&outlet=Gaharu&from=2023&to=2023").text
    (forward,) = page(site, "/?q=garam&lang=id").all("a", rel="next nofollow")
    assert "<title>garam, halaman 2 – Telusur</title>" in site.simulate_get(forward["href"]).text
    assert "<title>Gaharu – Telusur</title>" in site.simulate_get("/?outlet=Gaharu").text
    assert "<title>Telusur – Penelusuran arsip berita</title>" in site.simulate_get("/").text


def test_the_search_form_keeps_filters_and_begins_at_the_first_page(site):
    shown = page(site, "/?q=garam&outlet=Gaharu&person=Tokoh+Nomor1&from=2022&sort=oldest&lang=id")
    (words,) = shown.all("input", type="search")
    assert words["value"] == "garam"
    before_filters = [found for found in shown.all("input", type="hidden") if found["name"] == "outlet"]
    assert [found["value"] for found in before_filters] == ["Gaharu"]
    assert shown.all("input", type="hidden", name="from", value="2022-01-01")
    assert not shown.all("input", name="cursor")


def test_facets_are_checkboxes_with_counts_and_a_selected_value_stays_at_zero(site):
    shown = page(site, "/?q=gempa&outlet=Obor.co&outlet=Tiada")
    boxes = {
        found["value"]: "checked" in found for found in shown.all("input", name="outlet", type="checkbox")
    }
    assert boxes == {"Gaharu": False, "Obor.co": True, "Tiada": True}
    assert "Tiada 0 artikel" in shown.text


def boxes(shown, name="without") -> dict[str, bool]:
    return {box["value"]: "checked" in box for box in shown.all("input", name=name, type="checkbox")}


def test_articles_without_an_outlet_or_a_date_are_choices_of_their_facets(site):
    shown = page(site, "/")
    assert boxes(shown) == {"outlet": False, "date": False}
    assert "Tanpa outlet 1 artikel" in shown.text
    assert "Tanpa tanggal 1 artikel" in shown.text
    assert boxes(page(site, "/?q=gempa")) == {}
    undated = page(site, "/?without=date")
    assert total(undated) == 1
    assert boxes(undated) == {"date": True}
    assert "Tanggal tidak diketahui" in undated.text
    both = page(site, "/?without=outlet&outlet=Gaharu&q=gempa+OR+kelelawar")
    assert total(both) == 2
    assert boxes(both) == {"outlet": True}
    assert boxes(page(site, "/?q=gempa&without=outlet&without=date")) == {"outlet": True, "date": True}
    assert "No outlet 1 article" in page(site, "/?lang=en").text


def test_a_facet_of_articles_without_an_outlet_alone_is_not_called_empty(site):
    assert "Media Tanpa outlet 1 artikel Tokoh" in page(site, "/?q=kelelawar").text
    assert "Media Tidak ada. Tokoh Tidak ada." in page(site, "/?q=xylofon").text


def test_forms_keep_the_choice_of_articles_without_a_value_once(site):
    shown = page(site, "/?q=garam&without=outlet&without=date")
    words, filters = (shown.all("input", name="without", type=kind) for kind in ("hidden", "checkbox"))
    assert [box["value"] for box in words] == [box["value"] for box in filters] == ["outlet", "date"]


def test_the_chart_says_how_many_articles_have_no_date_and_leads_to_them(site):
    for filters in ("", "&without=date"):
        shown = page(site, f"/?lang=id{filters}")
        assert "; 1 tanpa tanggal)" in shown.text
        assert shown.links.count("/?without=date&lang=id") == 2  # beside the drawing, and in the table
    assert total(page(site, "/?without=date&lang=id")) == 1
    assert "1 without a date" in page(site, "/?lang=en").text
    assert "tanpa tanggal" not in page(site, "/?q=gempa").text


def test_a_long_facet_says_how_much_it_shows_and_offers_more_of_all(site):
    shown = page(site, "/?q=garam")
    assert re.search(r"10 dari 2\d nama", shown.text)
    (more,) = [link for link in shown.links if "person%3A50" in link]
    assert more == "/?q=garam&facet=outlet%3A10&facet=person%3A50&facet=date%3A10#person"
    bigger = page(site, more.partition("#")[0])
    assert len(bigger.all("input", name="person", type="checkbox")) > 20
    assert not re.search(r"dari 2\d nama", bigger.text)


def test_each_filter_can_be_taken_off_alone_or_with_all_others(site):
    shown = page(site, "/?q=garam&outlet=Gaharu&person=Tokoh+Nomor1&from=2022-01&to=2022-01")
    assert "Hapus filter Gaharu" in shown.text
    assert "Hapus filter Januari 2022" in shown.text
    assert "/?q=garam&person=Tokoh+Nomor1&from=2022-01-01&to=2022-01-31" in shown.links
    assert "/?q=garam&outlet=Gaharu&person=Tokoh+Nomor1" in shown.links
    assert "/?q=garam" in shown.links


def test_articles_without_a_value_are_filters_that_can_be_taken_off(site):
    shown = page(site, "/?q=garam&outlet=Gaharu&from=2022-01&to=2022-01&without=date&without=outlet")
    assert "Hapus filter Tanpa outlet" in shown.text
    assert "Hapus filter Tanpa tanggal" in shown.text
    days = "from=2022-01-01&to=2022-01-31"
    assert f"/?q=garam&outlet=Gaharu&{days}&without=date" in shown.links
    assert f"/?q=garam&outlet=Gaharu&{days}&without=outlet" in shown.links
    assert "/?q=garam&outlet=Gaharu&without=outlet&without=date" in shown.links
    assert "/?q=garam" in shown.links
    assert "<title>Tanpa outlet – Telusur</title>" in site.simulate_get("/?without=outlet").text


@pytest.mark.parametrize("filters", ["outlet=Gaharu", "without=date", "without=date&from=2022-03"])
def test_every_bar_leads_to_as_many_articles_as_it_says(site, filters):
    path = f"/?q=garam+OR+raksasa&{filters}"
    shown = page(site, path)
    rows = re.findall(
        r'<th scope="row"><a href="([^"]+)"[^>]*>[^<]+</a></th><td>(\d+)</td>',
        site.simulate_get(path).text,
    )
    assert len(rows) > 3
    for link, count in rows:
        address = html.unescape(link)
        assert address in shown.links
        assert total(page(site, address)) == int(count)


def test_bars_outside_the_days_selected_are_hatched_and_explained(site):
    shown = page(site, "/?q=garam&from=2022-02&to=2022-03")
    assert len(shown.all("rect", fill="url(#hatch)")) > 0
    assert len(shown.all("rect", **{"class": "bar"})) > 0
    assert "Batang bergaris miring" in shown.text
    assert not page(site, "/?q=garam").all("rect", fill="url(#hatch)")


def test_pages_follow_one_another_and_back(site):
    first = page(site, "/?q=garam&lang=id")
    assert "26 artikel, 25 tanpa salinan" in first.text
    assert "Hasil 1–10 dari 25" in first.text
    (forward,) = first.all("a", rel="next nofollow")
    second = page(site, forward["href"])
    assert "Hasil 11–20 dari 25" in second.text
    (onward,) = second.all("a", rel="next nofollow")
    third = page(site, onward["href"])
    assert "Hasil 21–25 dari 25" in third.text
    assert not third.all("a", rel="next nofollow")
    (back,) = third.all("a", rel="prev nofollow")
    assert "Hasil 11–20 dari 25" in page(site, back["href"]).text
    (start,) = second.all("a", rel="prev nofollow")
    assert start["href"] == "/?q=garam&lang=id"


def test_the_pager_names_the_page_where_the_reader_is(site):
    first = page(site, "/?q=garam&lang=id")
    (forward,) = first.all("a", rel="next nofollow")
    assert "Halaman 1 dari 3" in first.text
    second = page(site, forward["href"])
    assert len(second.all("span", **{"aria-current": "page"})) == 1
    assert "Halaman 2 dari 3" in second.text
    assert not page(site, "/?q=gempa").all("span", **{"aria-current": "page"})


def test_browsing_without_words_has_pages_too(site):
    (forward,) = page(site, "/").all("a", rel="next nofollow")
    assert "Hasil 11–20 dari" in page(site, forward["href"]).text


def test_a_hit_that_lacks_a_word_says_so(site):
    shown = page(site, "/?" + urlencode({"q": "gempa pulau karang pelabuhan rusak xylofon"}))
    assert "Tidak semua hasil memuat setiap kata" in shown.text
    assert "Tidak memuat: xylofon" in shown.text


def test_one_article_of_each_group_of_copies_is_shown_and_each_on_demand(site):
    one = page(site, '/?q="kampung+1"&lang=id')
    assert "2 artikel, 1 tanpa salinan" in one.text
    assert "1 salinan" in one.text
    assert len(one.all("article")) == 1
    assert any(link.endswith("#salinan") for link in one.links)
    (every,) = (link for link in one.links if "copies=all" in link and link.startswith("/?"))
    both = page(site, every)
    assert "2 artikel, 1 tanpa salinan" in both.text
    assert "Hasil 1–2 dari 2" in both.text
    assert len(both.all("article")) == 2
    assert "/?q=%22kampung+1%22&lang=id" in both.links


def test_an_answer_without_copies_does_not_speak_of_them(site):
    assert "salinan" not in page(site, "/?q=gempa").text


def test_people_of_a_hit_lead_to_their_pages_which_offer_them_as_a_filter(site):
    shown = page(site, "/?q=gempa&lang=id")
    assert "/tokoh/Ratna%20Wulandari?q=gempa&lang=id" in shown.links
    (link,) = [link for link in shown.links if link.startswith("/tokoh/Umar")]
    quoted = "/?" + urlencode({"q": "gempa", "person": QUOTED.name, "lang": "id"})
    assert quoted in page(site, link).links
    assert total(page(site, quoted)) == 1


def test_nothing_found_helps_to_find_something(site):
    shown = page(site, "/?q=gempa&outlet=Tiada&outlet=Obor.co&from=2023&to=2023&lang=id")
    assert "Tidak ada artikel yang cocok" in shown.text
    assert "Tanpa filter sama sekali: 1 artikel" in shown.text
    assert {"/?q=gempa&lang=id", "/?lang=id"} <= {*shown.links}
    main = shown.text.partition("Tidak ada artikel yang cocok")[2]
    assert "Tanpa filter “" not in main  # each of them alone would still find nothing


def test_nothing_found_offers_to_drop_the_one_filter_that_is_in_the_way(site):
    shown = page(site, "/?q=garam&outlet=Tiada&from=2022&to=2022&lang=en")
    assert "Without the filter “Tiada”: 25 articles" in shown.text
    assert "Without the filter “2022”" not in shown.text
    assert total(page(site, "/?q=garam&from=2022-01-01&to=2022-12-31&lang=en")) == 25
    assert "/?q=garam&from=2022-01-01&to=2022-12-31&lang=en" in shown.links


def test_what_is_shown_can_be_taken_along_as_it_was_filtered(site):
    which = "outlet=Gaharu&from=2022-02-01&to=2022-02-28"
    shown = page(site, f"/?q=garam&{which}&sort=oldest&limit=20&facet=person:50&lang=en")
    for name in FORMATS:
        assert f"/api/v1/export?format={name}&q=garam&{which}&sort=oldest" in shown.links
    feed = f"/feed.atom?q=garam&{which}&lang=en"
    assert feed in shown.links
    assert shown.all("link", rel="alternate", type="application/atom+xml")[0]["href"] == feed
    assert "/api?lang=en" in shown.links
    assert not [link for link in page(site, "/?q=xylofon").links if link.startswith("/api/")]


def test_an_export_is_announced_with_as_many_articles_as_the_pages_show(site):
    assert "Unduh 25 artikel ini" in page(site, "/?q=garam&lang=id").text  # 26, of which one is a copy
    assert "Unduh 26 artikel ini" in page(site, "/?q=garam&copies=all&lang=id").text


def test_an_empty_archive_says_that_it_is_empty(tmp_path):
    with IndexWriter(tmp_path):
        pass
    shown = page(testing.TestClient(create_app(EmbeddedEngine(tmp_path))), "/")
    assert "Arsip ini belum berisi artikel." in shown.text


def test_the_page_says_what_was_sought_exactly_as_written(site):
    assert "Dicari persis seperti ditulis: =gempa" in page(site, "/?q=%3Dgempa&lang=id").text
    assert "Dicari persis" not in page(site, "/?q=gempa&lang=id").text
