"""The site as readers meet it: pages over a real index."""

import html
import re
from dataclasses import replace
from datetime import date, timedelta
from html.parser import HTMLParser
from urllib.parse import urlencode

import pytest
from falcon import testing

from index.article import Article, Person, Removed
from index.build import IndexWriter
from index.errors import TelusurError
from search.embedded.engine import EmbeddedEngine
from search.engine import ArticleMissing
from search.query import Query
from search.results import Results
from web.app import POLICY, create_app
from web.errors import MACHINE_PATHS
from web.help import EXAMPLES
from web.language import LANGS

RATNA = Person("Ratna Wulandari", ("Ratna Wulandari", "Ratna"), "Menteri Kelautan")
QUOTED = Person('Umar "Si Jangkung" O\'Hara', (), None)
SCRIPT = "<script>alert(1)</script>"
FLIP = "\u202egnirk\u202c"


def article(number: int, **fields: object) -> Article:
    """One of many plain articles, a week apart."""
    plain = Article(
        id=f"berita/{number}",
        title=f"Panen garam kampung {number}",
        body=f"Petani garam di kampung {number} memanen.\n\nHarga garam naik.",
        outlet="Gaharu" if number % 2 else "Obor.co",
        date=date(2022, 1, 3) + timedelta(weeks=number),
        date_precision="day",
        language="id",
        people=(Person(f"Tokoh Nomor{number}"),),
    )
    return replace(plain, **fields)  # type: ignore[arg-type]


ARTICLES = [
    *(article(number) for number in range(25)),
    article(
        100,
        id="2022/gempa bumi?#1",
        title="Gempa guncang Pulau Karang",
        outlet="Gaharu",
        body="Gempa bumi mengguncang Pulau Karang.\n\nRatna Wulandari meninjau pelabuhan yang rusak.",
        people=(RATNA, QUOTED),
        date=date(2023, 5, 1),
        date_precision="month",
        url="https://gaharu.example/gempa?a=1&b=2",
        author="Sri Tinta",
        removed=(Removed("Baca juga: Tsunami", "related link"), Removed(SCRIPT, "aturan baru")),
    ),
    article(101, id="salinan/1", title="Panen garam kampung 1", body=article(1).body, outlet="Cakra"),
    article(
        102,
        id='jahat"><script>',
        title=f"{SCRIPT} Badai & <b>topan</b> {FLIP}",
        body=f'{SCRIPT} <img src=x onerror=alert(1)> badai "topan" &amp; {FLIP}',
        outlet='<i>"Jahat"</i>',
        people=(Person(f"Nama{SCRIPT}", (f"'{SCRIPT}",), f"Ketua {SCRIPT}"),),
        url="javascript:alert(1)",
        author=f"{SCRIPT}",
        removed=(Removed(f"{SCRIPT}", f"{SCRIPT}"),),
    ),
    article(103, id="raksasa", title="raksasa " * 130_000, body="raksasa", date=None, date_precision=None),
    article(104, id="tanpa-judul", title="", body="Kelelawar.", outlet=None),
]


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> EmbeddedEngine:
    folder = tmp_path_factory.mktemp("arsip")
    with IndexWriter(folder) as writer:
        for one in ARTICLES:
            writer.put(one)
    return EmbeddedEngine(folder)


@pytest.fixture(scope="module")
def site(engine: EmbeddedEngine) -> testing.TestClient:
    return testing.TestClient(create_app(engine))


class Page(HTMLParser):
    """What a browser would make of a page, as far as the tests ask; tags must be nested."""

    VOID = frozenset({"meta", "link", "input", "br", "img", "hr"})

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts: list[str] = []
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert not self._open

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in self.VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag):
        assert self._open.pop() == tag

    def handle_data(self, data):
        self.texts.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.texts).split())

    @property
    def links(self) -> list[str]:
        return [attrs["href"] for tag, attrs in self.elements if tag == "a"]

    def all(self, tag: str, **attrs: str) -> list[dict[str, str]]:
        return [found for name, found in self.elements if name == tag and attrs.items() <= found.items()]


def page(site: testing.TestClient, path: str, status: int = 200, **headers: str) -> Page:
    answer = site.simulate_get(path, headers=headers)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    return Page(answer.text)


def total(shown: Page) -> int:
    match = re.search(r"([\d.]+) artikel · ", shown.text)
    assert match
    return int(match[1].replace(".", ""))


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


def test_the_window_title_says_the_search(site):
    assert "<title>gempa – Telusur</title>" in site.simulate_get("/?q=gempa").text
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


def test_every_bar_leads_to_as_many_articles_as_it_says(site):
    shown = page(site, "/?q=garam&outlet=Gaharu")
    rows = re.findall(
        r'<th scope="row"><a href="([^"]+)"[^>]*>[^<]+</a></th><td>(\d+)</td>',
        site.simulate_get("/?q=garam&outlet=Gaharu").text,
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
    assert "Hasil 1–10 dari 26" in first.text
    (forward,) = first.all("a", rel="next nofollow")
    second = page(site, forward["href"])
    assert "Hasil 11–20 dari 26" in second.text
    (onward,) = second.all("a", rel="next nofollow")
    third = page(site, onward["href"])
    assert "Hasil 21–26 dari 26" in third.text
    assert not third.all("a", rel="next nofollow")
    (back,) = third.all("a", rel="prev nofollow")
    assert "Hasil 11–20 dari 26" in page(site, back["href"]).text
    (start,) = second.all("a", rel="prev nofollow")
    assert start["href"] == "/?q=garam&lang=id"


def test_browsing_without_words_has_pages_too(site):
    (forward,) = page(site, "/").all("a", rel="next nofollow")
    assert "Hasil 11–20 dari" in page(site, forward["href"]).text


def test_a_hit_that_lacks_a_word_says_so(site):
    shown = page(site, "/?" + urlencode({"q": "gempa pulau karang pelabuhan rusak xylofon"}))
    assert "Tidak semua hasil memuat setiap kata" in shown.text
    assert "Tidak memuat: xylofon" in shown.text


def test_copies_are_counted(site):
    assert "1 salinan" in page(site, '/?q="kampung+1"').text


def test_people_of_a_hit_add_a_filter(site):
    shown = page(site, "/?q=gempa&lang=id")
    assert "/?q=gempa&person=Ratna+Wulandari&lang=id" in shown.links
    quoted = "/?" + urlencode({"q": "gempa", "person": QUOTED.name, "lang": "id"})
    assert quoted in shown.links
    assert total(page(site, quoted)) == 1


def test_nothing_found_helps_to_find_something(site):
    shown = page(site, "/?q=gempa&outlet=Tiada&from=2001&to=2001")
    assert "Tidak ada artikel yang cocok" in shown.text
    assert "Tanpa Tiada" in shown.text
    assert {"/?q=gempa&from=2001-01-01&to=2001-12-31", "/?q=gempa&outlet=Tiada", "/?q=gempa", "/"} <= {
        *shown.links
    }


def test_an_empty_archive_says_that_it_is_empty(tmp_path):
    with IndexWriter(tmp_path):
        pass
    shown = page(testing.TestClient(create_app(EmbeddedEngine(tmp_path))), "/")
    assert "Arsip ini belum berisi artikel." in shown.text


def test_an_article_shows_everything_that_was_read(site):
    (link,) = [
        link for link in page(site, "/?q=gempa+pulau&outlet=&lang=id").links if link.startswith("/artikel/")
    ]
    shown = page(site, link)
    assert len(shown.all("mark")) == 4
    assert "(juga disebut Ratna)" in shown.text
    for text in ("Mei 2023", "Sri Tinta", "Menteri Kelautan", "tautan artikel terkait", "Baca juga: Tsunami"):
        assert text in shown.text
    assert shown.all("time", datetime="2023-05")
    assert "/?person=Ratna+Wulandari&lang=id" in shown.links
    assert "/?q=gempa+pulau&lang=id" in shown.links
    (source,) = [found for found in shown.all("a") if found["href"].startswith("https:")]
    assert source == {"href": ARTICLES[25].url, "rel": "noopener noreferrer nofollow"}


@pytest.mark.parametrize(
    "query", ["", "?q=tanggal:kemarin", "?limit=0&q=gempa", "?q=" + "(" * 60, "?cursor=x&q=gempa"]
)
def test_a_broken_query_does_not_break_an_article(site, query):
    shown = page(site, "/artikel/2022/gempa%20bumi%3F%231" + query)
    assert "Gempa bumi mengguncang Pulau Karang." in shown.text


def test_an_article_without_title_outlet_or_date_still_has_its_page(site):
    assert "(tanpa judul)" in page(site, "/artikel/tanpa-judul").text
    assert "(tanpa judul)" in page(site, "/?q=kelelawar").text
    assert "Tanggal tidak diketahui" in page(site, "/artikel/raksasa").text


@pytest.mark.parametrize(
    "path",
    [
        "/?q=badai",
        "/?" + urlencode({"q": SCRIPT}),
        "/?" + urlencode({"outlet": SCRIPT}),
        "/artikel/jahat%22%3E%3Cscript%3E?q=badai",
        "/?" + urlencode({"sort": SCRIPT, "q": SCRIPT, "person": SCRIPT}),
        "/" + SCRIPT,
        "/artikel/" + SCRIPT,
    ],
)
def test_hostile_texts_show_as_text(site, path):
    answer = site.simulate_get(path.partition("?")[0], query_string=path.partition("?")[2])
    shown = Page(answer.text)
    tags = {tag for tag, _ in shown.elements}
    assert not tags & {"script", "img", "b", "i", "iframe", "style"}
    attributes = {name for _, attrs in shown.elements for name in attrs}
    assert not any(name.startswith("on") or name == "style" for name in attributes)
    assert not any(link.strip().lower().startswith("javascript:") for link in shown.links)


def test_hostile_texts_are_all_there_to_read(site):
    text = page(site, "/artikel/jahat%22%3E%3Cscript%3E?q=badai").text
    assert f"{SCRIPT} <img src=x onerror=alert(1)>" in text
    assert "javascript:alert(1)" in text
    assert f"Ketua {SCRIPT}" in text


def test_texts_that_turn_the_direction_of_reading_are_kept_apart(site):
    answer = site.simulate_get("/artikel/jahat%22%3E%3Cscript%3E").text
    assert FLIP in answer
    assert "\u202e" not in answer[: answer.index("</title>")]


def test_a_giant_title_does_not_make_a_giant_page_of_results(site):
    answer = site.simulate_get("/?q=raksasa")
    assert len(answer.content) < 20_000
    assert Page(answer.text).text.count("…") >= 1


def test_a_page_of_results_is_small(site):
    assert len(site.simulate_get("/?q=garam").content) < 40_000
    assert len(site.simulate_get("/").content) < 40_000


@pytest.mark.parametrize(
    "path", ["/", "/?q=garam&from=2022-02", "/artikel/berita/1?q=garam", "/bantuan", "/?q=xylofon", "/nix"]
)
@pytest.mark.parametrize("lang", LANGS)
def test_pages_need_nothing_that_the_policy_forbids(site, path, lang):
    answer = site.simulate_get(path + ("&" if "?" in path else "?") + f"lang={lang}")
    assert answer.headers["content-security-policy"] == POLICY
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "same-origin"
    shown = Page(answer.text)
    assert not {"script", "style"} & {tag for tag, _ in shown.elements}
    assert not any("style" in attrs for _, attrs in shown.elements)
    fetched = [attrs["href"] for attrs in shown.all("link")] + [attrs["src"] for attrs in shown.all("img")]
    assert all(address.startswith("/static/") for address in fetched)


@pytest.mark.parametrize(
    "path",
    ["/", "/?q=garam&from=2022-02&person=Tokoh+Nomor5", "/artikel/berita/1", "/bantuan", "/?from=x", "/nix"],
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
    assert site.simulate_get("/").headers["vary"] == "Accept-Language"


def test_a_chosen_language_stays_in_every_link_of_ours(site):
    for path in (
        "/?q=garam&lang=en",
        "/artikel/berita/1?q=garam&lang=en",
        "/bantuan?lang=en",
        "/nix?lang=en",
    ):
        shown = Page(site.simulate_get(path).text)
        ours = [link for link in shown.links if link.startswith(("/", "?"))]
        assert len(ours) > 2
        assert all("lang=en" in link for link in ours if "lang=id" not in link)
        forms = [attrs for attrs in shown.all("form") if attrs["action"] == "/"]
        assert len(shown.all("input", type="hidden", name="lang", value="en")) == len(forms)


def test_the_language_switch_stays_on_the_page(site):
    (switch,) = page(site, "/?q=garam&sort=oldest").all("a", hreflang="en")
    assert switch["href"] == "?q=garam&sort=oldest&lang=en"


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.q)
@pytest.mark.parametrize("lang", LANGS)
def test_every_example_of_the_help_page_can_be_tried(site, example, lang):
    link = "/?" + urlencode({"q": example.q, "lang": lang})
    assert link in page(site, f"/bantuan?lang={lang}").links
    assert page(site, link).all("input", type="search", value=example.q)


def test_a_bad_question_is_explained_and_stays_in_the_form(site):
    shown = page(site, "/?q=gempa&from=kemarin&outlet=Gaharu&lang=id", status=400)
    assert "'kemarin' bukan tanggal" in shown.text
    assert shown.all("input", name="q", value="gempa")
    assert shown.all("input", name="from", value="kemarin")
    assert shown.all("input", name="outlet", value="Gaharu", checked="")
    assert "is not a date" in page(site, "/?from=kemarin&lang=en", status=400).text


@pytest.mark.parametrize(
    "path", ["/?cursor=abc", "/?limit=0", "/?sort=acak", "/?q=tanggal:x", "/?from=2023&to=2022"]
)
def test_whatever_is_wrong_with_a_question_is_a_page(site, path):
    assert "Pencarian ini tidak dapat dijawab" in page(site, path, status=400).text


@pytest.mark.parametrize(
    "path", ["/nix", "/artikel/", "/artikel/nix", "/static/nix.css", "/static/..%2Fapp.py"]
)
def test_what_is_not_there_is_a_page_with_a_search_form(site, path):
    shown = page(site, path, status=404)
    assert "Halaman tidak ditemukan" in shown.text
    assert shown.all("input", type="search")


def test_pages_can_only_be_read(site):
    answer = site.simulate_post("/")
    assert answer.status_code == 405
    assert "Alamat ini hanya dapat dibaca" in answer.text


@pytest.mark.parametrize("path", ["/", "/bantuan", "/artikel/berita/1", "/static/telusur.css"])
def test_pages_can_be_asked_for_their_head(site, path):
    answer = site.simulate_head(path)
    assert answer.status_code == 200
    assert not answer.content


class Broken:
    """An engine whose index is gone, or that has a fault."""

    def __init__(self, error: Exception) -> None:
        self._error = error

    def search(self, query: Query) -> Results:
        raise self._error

    article = highlight = stats = search


@pytest.mark.parametrize(
    ("error", "status", "heading"),
    [
        (TelusurError("/srv/rahasia: damaged"), 503, "Arsip sedang tidak dapat dibaca"),
        (ArticleMissing("no article"), 404, "Halaman tidak ditemukan"),
        (RuntimeError("/srv/rahasia"), 500, "Server berbuat salah"),
        (OSError("/srv/rahasia"), 500, "Server berbuat salah"),
    ],
)
def test_trouble_is_a_page_that_tells_nothing_of_the_server(error, status, heading):
    site = testing.TestClient(create_app(Broken(error)))
    for path in ("/", "/artikel/1"):
        shown = page(site, path, status=status)
        assert heading in shown.text
        assert "rahasia" not in shown.text
        assert "Traceback" not in shown.text


@pytest.mark.parametrize("path", [*MACHINE_PATHS, "/api", "/api/v1/search?limit=0", "/api/v1/articles/nix"])
def test_programs_get_problem_documents(site, path):
    answer = site.simulate_get(path + ("nix" if path.endswith("/") else ""))
    if answer.status_code >= 400:
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.json["status"] == answer.status_code


def test_the_api_answers_beside_the_pages(site):
    assert site.simulate_get("/api/v1/search?q=gempa").json["total"] == 1
    assert site.simulate_get("/health/ready").json["articles"] == len(ARTICLES)


def test_the_style_sheet_may_be_kept_for_good_under_its_own_version(site):
    (sheet,) = page(site, "/").all("link", rel="stylesheet")
    answer = site.simulate_get(sheet["href"])
    assert answer.headers["content-type"].startswith("text/css")
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert site.simulate_get("/static/telusur.css?v=old").headers["cache-control"] == "no-cache"


def test_the_style_sheet_loads_nothing_from_elsewhere(site):
    sheet = site.simulate_get("/static/telusur.css").text
    assert not re.search(r"@import|url\(|https?:", sheet)


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    short = colour.removeprefix("#")
    digits = short if len(short) == 6 else "".join(digit * 2 for digit in short)
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_can_be_told_apart(site, scheme):
    sheet = site.simulate_get("/static/telusur.css").text
    light, dark = re.findall(r":root \{(.*?)\}", sheet, re.DOTALL)[:2]
    colours = dict(re.findall(r"--([\w-]+): (#\w+);", light if scheme == "light" else dark))

    def contrast(one: str, other: str) -> float:
        low, high = sorted((luminance(colours[one]), luminance(colours[other])))
        return (high + 0.05) / (low + 0.05)

    for text in ("ink", "quiet", "link", "visited"):
        assert contrast(text, "paper") >= 4.5
    for text in ("ink", "link", "visited"):
        assert contrast(text, "mark") >= 4.5
    for text, ground in (("on-accent", "accent"), ("ink", "notice"), ("quiet", "field")):
        assert contrast(text, ground) >= 4.5
    for sign, ground in (("edge", "field"), ("edge", "paper"), ("focus", "paper"), ("accent", "paper")):
        assert contrast(sign, ground) >= 3
