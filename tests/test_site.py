"""What every page keeps: weight, policy, structure, language."""

import gzip
import re
from urllib.parse import urlencode

import pytest
from website import Page, page

from web.app import POLICY
from web.assets import FOLDER
from web.help import EXAMPLES
from web.language import LANGS


def test_a_giant_title_does_not_make_a_giant_page_of_results(site):
    answer = site.simulate_get("/?q=raksasa")
    assert len(answer.content) < 20_000
    assert Page(answer.text).text.count("…") >= 1


def test_a_page_of_results_is_small(site):
    assert len(site.simulate_get("/?q=garam").content) < 40_000
    assert len(site.simulate_get("/").content) < 40_000


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/?q=garam&from=2022-02",
        "/artikel/berita/1?q=garam",
        "/bantuan",
        "/?q=xylofon",
        "/nix",
        "/bandingkan?q=garam",
    ],
)
@pytest.mark.parametrize("lang", LANGS)
def test_pages_need_nothing_that_the_policy_forbids(site, path, lang):
    answer = site.simulate_get(path + ("&" if "?" in path else "?") + f"lang={lang}")
    assert answer.headers["content-security-policy"] == POLICY
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "same-origin"
    assert "unsafe" not in POLICY
    assert "frame-ancestors 'none'" in POLICY
    assert "geolocation=()" in answer.headers["permissions-policy"]
    shown = Page(answer.text)
    assert not {"style"} & {tag for tag, _ in shown.elements}
    assert not any("style" in attrs for _, attrs in shown.elements)
    fetched = [attrs["href"] for attrs in shown.all("link") if attrs["rel"] in ("stylesheet", "icon")]
    fetched += [attrs["src"] for tag in ("img", "script") for attrs in shown.all(tag)]
    assert len(fetched) > 2
    assert all(address.startswith("/static/") for address in fetched)
    assert all(site.simulate_get(address).status_code == 200 for address in fetched)


def test_one_style_sheet_is_all_that_the_first_picture_of_a_page_waits_for(site):
    for path in ("/?q=garam", "/artikel/berita/1?q=garam", "/bantuan", "/tokoh/Ratna%20Wulandari", "/nix"):
        shown = Page(site.simulate_get(path).text)
        assert len(shown.all("link", rel="stylesheet")) == 1
        assert shown.all("script") == shown.all("script", type="module")  # modules are deferred
        assert not shown.all("img")


def test_the_first_page_with_everything_is_small(site):
    shown = Page(site.simulate_get("/").text)
    waiting = [attrs["href"] for attrs in shown.all("link") if attrs["rel"] in ("stylesheet", "icon")]
    waiting += [attrs["src"] for attrs in shown.all("script")]
    contents = {"/": site.simulate_get("/").content}
    while waiting:
        address = waiting.pop()
        contents[address] = site.simulate_get(address).content
        imported = re.findall(rb'from "\./([\w-]+\.js)"', contents[address])
        waiting += {f"{address.rpartition('/')[0]}/{name.decode()}" for name in imported} - contents.keys()
    assert len(contents) == 8
    assert sum(len(gzip.compress(content)) for content in contents.values()) < 30_000
    assert sum(map(len, contents.values())) < 80_000


def test_scripts_put_nothing_into_a_page_as_html_and_load_nothing_from_elsewhere():
    scripts = [path.read_text() for path in FOLDER.glob("*.js")]
    assert len(scripts) == 6
    for script in scripts:
        assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|https?:", script)
    assert sum(script.count("\n") for script in scripts) < 500


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/?q=garam&from=2022-02&person=Tokoh+Nomor5",
        "/artikel/berita/1",
        "/bantuan",
        "/?from=x",
        "/nix",
        "/bandingkan?q=garam",
    ],
)
def test_pages_can_be_used_without_seeing_them(site, path):
    shown = Page(site.simulate_get(path).text)
    assert len(shown.all("h1")) == 1
    assert len(shown.all("main")) == 1
    ids = [attrs["id"] for _, attrs in shown.elements if "id" in attrs]
    assert len(ids) == len(set(ids))
    assert shown.links[0].removeprefix("#") in ids  # the skip link
    labelled = {attrs["for"] for attrs in shown.all("label") if "for" in attrs}
    alone = [attrs for attrs in shown.all("input", type="search") if attrs["id"] not in labelled]
    assert not alone
    described = [attrs["aria-describedby"] for _, attrs in shown.elements if "aria-describedby" in attrs]
    assert {*described} <= {*ids}


def test_links_hidden_from_screen_readers_are_in_the_table_too(site):
    answer = site.simulate_get("/?q=garam").text
    hidden = re.findall(r'<a href="([^"]+)" tabindex="-1"', answer)
    assert hidden
    assert hidden == re.findall(r'<th scope="row"><a href="([^"]+)"', answer)


def test_the_page_speaks_the_language_asked_for(site):
    assert page(site, "/").all("html", lang="id")
    assert page(site, "/", **{"Accept-Language": "en-US,en;q=0.9"}).all("html", lang="en")
    assert page(site, "/?lang=id", **{"Accept-Language": "en"}).all("html", lang="id")
    assert page(site, "/?lang=xx").all("html", lang="id")
    assert "Accept-Language" in site.simulate_get("/feed.atom").headers["vary"]
    assert "Accept-Language" not in site.simulate_get("/api/v1/search").headers.get("vary", "")
    assert site.simulate_get("/").headers["vary"] == "Accept-Language, Accept-Encoding"


def test_a_chosen_language_stays_in_every_link_of_ours(site):
    for path in (
        "/?q=garam&lang=en",
        "/artikel/berita/1?q=garam&lang=en",
        "/bantuan?lang=en",
        "/nix?lang=en",
    ):
        shown = Page(site.simulate_get(path).text)
        ours = [link for link in shown.links if link.startswith(("/", "?")) and not link.startswith("/api/")]
        assert len(ours) > 2
        assert all("lang=en" in link for link in ours if "lang=id" not in link)
        forms = [attrs for attrs in shown.all("form") if attrs["action"] == "/"]
        assert len(shown.all("input", type="hidden", name="lang", value="en")) == len(forms)


def test_the_language_switch_stays_on_the_page(site):
    (switch,) = page(site, "/?q=garam&sort=oldest").all("a", hreflang="en")
    assert switch["href"] == "?q=garam&sort=oldest&lang=en"


@pytest.mark.parametrize("example", EXAMPLES)
@pytest.mark.parametrize("lang", LANGS)
def test_every_example_of_the_help_page_can_be_tried(site, example, lang):
    link = "/?" + urlencode({"q": example, "lang": lang})
    assert link in page(site, f"/bantuan?lang={lang}").links
    assert page(site, link).all("input", type="search", value=example)
