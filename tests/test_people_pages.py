"""A person of the archive, through the API and as a page, and searches inside facets of several names."""

import random
from collections import Counter
from datetime import date, timedelta
from urllib.parse import quote, unquote, urlencode

import pytest
from archive import article, make_engine
from falcon import testing
from website import FLIP, SCRIPT, Page, foreign, page, total

from index.article import Person
from index.build import IndexWriter
from index.names import fold_name
from index.people.decisions import Decisions
from index.people.known import KnownPerson
from search.embedded.engine import EmbeddedEngine
from search.embedded.people import SAMPLE, sampled
from search.names import NameSearch
from search.query import Query
from web.app import create_app

LONG = "Panjang" + "abcdefghi " * 100 + "Sekali"
ODD = ("A/B Taruna", "Seratus % Pasti", f"Balik {FLIP}", f"Nama {SCRIPT}", "..", "x/../y", "Éva Ó'Hara", LONG)
KODRAT = "Kodrat Wiralodra"
NAMES = (KODRAT, "Bang Codot", "Ratna Wulandari", "Yosef Lamahala", "Anton Velikar", "Elena Varkonda")
ROLES = ("Menteri Kelautan", "menteri kelautan", "Ketua", None)
OUTLETS = ("Gaharu", "Obor.co", "Suluhpagi.com", None)


def articles():
    rng = random.Random(5)
    for n in range(60):
        people = [Person(name, (name,), rng.choice(ROLES)) for name in rng.sample(NAMES, rng.randrange(4))]
        if sum(one.name in NAMES[:2] for one in people) == 2:
            people = people[1:]
        day = date(2022, 1, 1) + timedelta(rng.randrange(700)) if rng.random() < 0.9 else None
        body = f"Isi {n}. " + ". ".join(f"{one.role or ''} {one.name} tiba" for one in people)
        yield article(f"a{n}", f"Kabar {n}", body, outlet=rng.choice(OUTLETS), date=day, people=people)
    for n, name in enumerate(ODD):
        yield article(f"o{n}", "Aneh", f"Kata {name} kemarin.", people=[name])


ARTICLES = tuple(articles())


@pytest.fixture(scope="module")
def engine(tmp_path_factory) -> EmbeddedEngine:
    folder = tmp_path_factory.mktemp("people")
    for part in range(3):
        with IndexWriter(folder, merge=False) as writer:
            for one in ARTICLES[part::3]:
                writer.put(one)
            writer.put(article(f"x{part}", body="Dibuang.", outlet="Gaharu", people=[KODRAT]))
    with IndexWriter(folder, merge=False) as writer:
        writer.decide(Decisions(people=(KnownPerson(KODRAT, ("Bang Codot", "Si Kancil")),)))
        for part in range(3):
            writer.delete(f"x{part}")
    return EmbeddedEngine(folder)


@pytest.fixture(scope="module")
def people_site(engine) -> testing.TestClient:
    return testing.TestClient(create_app(engine))


def get(site, path: str, status: int = 200):
    answer = site.simulate_get(path)
    assert answer.status_code == status, answer.text
    return answer.json


def home(name: str) -> str:
    return KODRAT if fold_name(name) in ("bang codot", "si kancil") else name


def naming(name: str):
    return [one for one in ARTICLES if name in {home(person.name) for person in one.people}]


def counted(entries) -> dict[str, int]:
    return {one["value"]: one["count"] for one in entries["values"]}


@pytest.mark.parametrize("name", [KODRAT, "Ratna Wulandari", "Elena Varkonda"])
def test_what_is_told_of_a_person_is_what_a_loop_over_the_articles_counts(people_site, name):
    told, theirs = get(people_site, f"/api/v1/people/{quote(name)}"), naming(name)
    assert (told["asked"], told["canonical"], told["total"]) == (name, name, len(theirs))
    assert counted(told["names"]) == Counter(
        person.name for one in theirs for person in one.people if home(person.name) == name
    )
    roles = [
        {person.role.lower() for person in one.people if home(person.name) == name and person.role}
        for one in theirs
    ]
    assert {role.lower(): n for role, n in counted(told["roles"]).items()} == Counter(
        role for found in roles for role in found
    )
    assert "sample" not in told["roles"]
    assert counted(told["outlets"]) == Counter(one.outlet for one in theirs if one.outlet)
    others = [{home(person.name) for person in one.people} - {name} for one in theirs]
    assert counted(told["people"]) == Counter(other for found in others for other in found)
    assert sum(bucket["count"] for bucket in told["dates"]["buckets"]) == sum(
        one.date is not None for one in theirs
    )
    assert told["dates"]["without"]["count"] == sum(one.date is None for one in theirs)
    days = sorted((one.date for one in theirs if one.date), reverse=True)
    assert [hit["date"] for hit in told["latest"]] == [day.isoformat() for day in days[:10]]


@pytest.mark.parametrize("kind", ["outlets", "people"])
def test_what_is_counted_is_what_its_search_finds(people_site, kind):
    told = get(people_site, f"/api/v1/people/{quote(KODRAT)}")
    assert get(people_site, f"/api/v1/search?{told['query']}")["total"] == told["total"]
    for one in told[kind]["values"]:
        assert get(people_site, f"/api/v1/search?{one['query']}")["total"] == one["count"]
    assert len(told[kind]["values"]) > 2


@pytest.mark.parametrize("kind", ["names", "roles"])
def test_names_and_roles_are_sought_in_the_text(people_site, kind):
    for one in get(people_site, f"/api/v1/people/{quote(KODRAT)}")[kind]["values"]:
        assert get(people_site, f"/api/v1/search?{one['query']}")["total"] >= one["count"]


@pytest.mark.parametrize("name", ["bang codot", "BÁNG  CODOT", "si kancil", "kodrat wiralodra"])
def test_any_name_leads_to_the_one_that_is_shown(people_site, name):
    told = get(people_site, f"/api/v1/people/{quote(name)}")
    assert (told["asked"], told["canonical"]) == (name, KODRAT)
    answer = people_site.simulate_get(f"/tokoh/{quote(name)}?q=isi&lang=en")
    assert answer.status_code == 302
    assert answer.headers["location"] == "/tokoh/Kodrat%20Wiralodra?q=isi&lang=en"


@pytest.mark.parametrize("name", ODD)
def test_odd_names_have_their_page_and_every_link_to_it_works(people_site, name):
    path = f"/tokoh/{quote(name, safe='')}?lang=id"
    shown = page(people_site, path)
    assert not foreign(shown)
    assert "1 artikel menyebut nama ini" in shown.text
    link = next(link for link in shown.links if link.startswith("/?person="))
    assert total(page(people_site, link)) == 1
    told = get(people_site, f"/api/v1/people/{quote(name, safe='')}")
    assert told["canonical"] == told["asked"]
    found = page(people_site, f"/?{urlencode({'person': name, 'lang': 'id'})}")
    (link,) = {link for link in found.links if link.startswith("/tokoh/") and "Kodrat" not in link}
    assert ".." not in link.split("/")
    assert "1 artikel menyebut nama ini" in page(people_site, link).text


def test_signs_that_turn_the_direction_of_reading_are_kept_out_of_the_title_of_the_window(people_site):
    text = people_site.simulate_get(f"/tokoh/{quote(ODD[2])}").text
    assert "\u202e" not in text[: text.index("</title>")]
    assert f"<bdi>{ODD[2].strip()}</bdi>" in text


@pytest.mark.parametrize(
    "name", ["Tak Dikenal", "a/b/c", "%%%", "50%25", "\u202ekilab", "x" * 1_000, " ", "'\"<script>", "\ud800"]
)
def test_a_name_that_nobody_has_is_a_problem_and_a_page(people_site, name):
    path = quote(name, safe="", errors="replace")
    answer = people_site.simulate_get(f"/api/v1/people/{path}")
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json["near"] == []
    shown = page(people_site, f"/tokoh/{path}?lang=id", status=404)
    assert "Tokoh tidak ditemukan" in shown.text
    assert not foreign(shown)
    assert "Nobody of this name" in page(people_site, f"/tokoh/{path}?lang=en", status=404).text


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("Ratna Wulansari", "Ratna Wulandari"),
        ("Elna Varkonda", "Elena Varkonda"),
        ("Codott", KODRAT),
        ("Sodrat", KODRAT),
    ],
)
def test_names_like_one_that_nobody_has_are_offered(people_site, typed, near):
    assert get(people_site, f"/api/v1/people/{quote(typed)}", status=404)["near"] == [near]
    shown = page(people_site, f"/tokoh/{quote(typed)}?lang=en", status=404)
    assert f"/tokoh/{quote(near)}?lang=en" in shown.links
    assert f"/?{urlencode({'q': typed, 'lang': 'en'})}" in shown.links


def test_no_name_at_all_is_not_found(people_site):
    assert people_site.simulate_get("/tokoh/").status_code == 404
    assert people_site.simulate_get("/api/v1/people/").status_code == 404


@pytest.mark.parametrize(
    "path", ["/tokoh/Kodrat%20Wiralodra", "/api/v1/people/codot%20x", "/tokoh/bang%20codot"]
)
def test_people_can_be_asked_for_their_head(people_site, path):
    answer, whole = people_site.simulate_head(path), people_site.simulate_get(path)
    assert answer.status_code == whole.status_code
    assert not answer.content


def test_what_the_api_does_not_know_is_refused(people_site):
    for path in (
        "people/Codot?lang=en",
        "facets/person?prefx=a",
        "facets/person?limit=0",
        "facets/date?prefix=2",
    ):
        answer = people_site.simulate_get(f"/api/v1/{path}")
        assert answer.status_code == (404 if "date" in path else 400)
        assert answer.headers["content-type"] == "application/problem+json"
    assert get(people_site, f"/api/v1/facets/person?prefix={'a' * 201}", 400)["status"] == 400


def test_the_latest_articles_show_where_they_speak_of_the_person(people_site):
    told = get(people_site, f"/api/v1/people/{quote('Ratna Wulandari')}")
    assert len(told["latest"]) == 10
    for hit in told["latest"]:
        assert "<mark>Ratna</mark> <mark>Wulandari</mark> tiba" in " ".join(hit["snippets"])
        assert "<mark>" not in hit["title_html"]


def test_a_search_inside_a_facet_has_the_shape_of_the_contract(people_site):
    answer = get(people_site, "/api/v1/facets/person?prefix=cod&q=tiba&person=si+kancil&limit=1")
    count = sum("tiba" in one.body for one in naming(KODRAT))
    assert answer.pop("took_ms") >= 0
    assert answer == {
        "facet": "person",
        "prefix": "cod",
        "values": [{"value": KODRAT, "count": count, "selected": True, "alias": "Bang Codot"}],
        "distinct": 1,
        "truncated": False,
    }
    outlets = get(people_site, "/api/v1/facets/outlet?outlet=Gaharu&limit=2")
    assert [one["value"] for one in outlets["values"] if one["selected"]] == ["Gaharu"]
    assert (outlets["distinct"], outlets["truncated"]) == (3, len(outlets["values"]) < 3)


def test_the_page_speaks_both_languages_with_headings_landmarks_and_a_table(people_site):
    for lang, words in (
        ("id", ("Dari waktu ke waktu", "Disebut bersama", "Jabatan dan sebutan", "Artikel terbaru")),
        ("en", ("Over time", "Named together with", "Titles", "Latest articles")),
    ):
        shown = page(people_site, f"/tokoh/{quote(KODRAT)}?lang={lang}")
        assert len(shown.all("h1")) == len(shown.all("main")) == 1
        assert all(word in shown.text for word in words)
        labels = {attrs["aria-labelledby"] for attrs in shown.all("section")}
        assert labels == {attrs["id"] for attrs in shown.all("h2")}
        assert len(labels) == 6
        assert shown.all("table")
        assert f"/tokoh/Ratna%20Wulandari?lang={lang}" in shown.links


def test_every_link_of_a_page_finds_as_many_articles_as_it_says(people_site):
    path = f"/tokoh/{quote(KODRAT)}?lang=id"
    told = get(people_site, f"/api/v1/people/{quote(KODRAT)}")
    links = page(people_site, path).links
    wanted = {one["query"]: one["count"] for kind in ("outlets", "people") for one in told[kind]["values"]}
    for query, count in wanted.items():
        assert f"/?{query}&lang=id" in links
        assert total(page(people_site, f"/?{query}&lang=id")) == count


def test_the_search_that_led_to_a_person_is_offered_with_them_as_a_filter(people_site):
    shown = page(people_site, f"/tokoh/{quote(KODRAT)}?q=tiba&outlet=Gaharu&lang=id")
    assert "/?q=tiba&outlet=Gaharu&person=Kodrat+Wiralodra&lang=id" in shown.links
    assert "/?q=tiba&outlet=Gaharu&lang=id" in shown.links
    assert "Saring pencarian Anda" not in page(people_site, f"/tokoh/{quote(KODRAT)}?lang=id").text
    assert page(people_site, f"/tokoh/{quote(KODRAT)}?q=tanggal:kemarin&lang=id")


def test_a_question_that_is_somebodys_name_leads_to_their_page(people_site):
    assert "/tokoh/Kodrat%20Wiralodra?q=si+kancil&lang=id" in page(people_site, "/?q=si+kancil&lang=id").links
    assert "Halaman tokoh:" not in page(people_site, "/?q=tiba&lang=id").text


def test_names_in_an_article_are_links_to_the_name_that_is_shown(people_site):
    (one, *_) = [one for one in ARTICLES if "Bang Codot" in {person.name for person in one.people}]
    answer = people_site.simulate_get(f"/artikel/{one.id}?q=codot&lang=id")
    link = '<a class="name" href="/tokoh/Kodrat%20Wiralodra?q=codot&amp;lang=id">Bang '
    assert f'{link}<mark id="mark-1">Codot</mark></a>' in answer.text
    assert Page(answer.text)


def test_names_and_texts_of_an_article_stay_text_between_links(people_site):
    answer = people_site.simulate_get("/artikel/o3?lang=id")
    shown = Page(answer.text)
    assert not foreign(shown)
    assert f"Kata {ODD[3]} kemarin." in shown.text
    assert unquote(shown.all("a", **{"class": "name"})[0]["href"]) == f"/tokoh/{ODD[3]}?lang=id"


@pytest.mark.parametrize(("prefix", "alias"), [("cod", "Bang Codot"), ("KÁNC", "Si Kancil"), ("wira", None)])
def test_people_are_sought_inside_their_facet_by_any_name(engine, prefix, alias):
    (found,) = engine.names(NameSearch("person", prefix)).values
    assert (found.value, found.count) == (KODRAT, len(naming(KODRAT)))
    assert fold_name(found.alias or "") == fold_name(alias or "")


def test_a_search_inside_a_facet_is_a_form_of_the_page_whose_state_is_in_its_address(people_site):
    shown = page(people_site, "/?person=Anton+Velikar&lang=id")
    assert shown.all("input", name="person_prefix", value="", type="text")
    shown = page(people_site, "/?person=Anton+Velikar&person_prefix=c%C3%B3d&lang=id")
    assert shown.all("input", name="person_prefix", value="cód")
    boxes = {box["value"]: "checked" in box for box in shown.all("input", name="person", type="checkbox")}
    assert boxes == {"Anton Velikar": True, KODRAT: False}
    assert f"(juga disebut Bang Codot) {len(naming(KODRAT))}" in shown.text
    assert shown.all("details", **{"class": "filters", "open": ""})
    assert "/?person=Anton+Velikar&lang=id#person" in shown.links
    for label in shown.all("label"):
        assert "for" not in label or shown.all("input", id=label["for"])
    in_vain = page(people_site, "/?person_prefix=zzz&outlet_prefix=gah&lang=id")
    assert "Tidak ada nama yang berawal begitu." in in_vain.text
    assert [box["value"] for box in in_vain.all("input", name="outlet", type="checkbox")] == ["Gaharu"]
    assert page(people_site, f"/?person_prefix={'a' * 201}", status=400)


def test_all_people_chosen_at_once_is_a_filter_that_can_be_taken_off(people_site):
    both = {"person": [KODRAT, "Ratna Wulandari"], "people": "all", "lang": "id"}
    shown = page(people_site, f"/?{urlencode(both, doseq=True)}")
    expected = [one for one in naming(KODRAT) if one in naming("Ratna Wulandari")]
    assert total(shown) == len(expected) > 0
    assert shown.all("input", name="people", value="all", checked="")
    assert "/?person=Kodrat+Wiralodra&person=Ratna+Wulandari&lang=id" in shown.links
    assert not page(people_site, "/?lang=id").all("input", name="people")


def test_of_many_articles_a_sample_through_time_is_read_for_roles(tmp_path):
    days = [date(2020, 1, 1) + timedelta(n) for n in range(3 * SAMPLE)]
    for part in range(2):
        with IndexWriter(tmp_path, merge=False) as writer:
            for n, day in enumerate(days[part::2]):
                role = "Bupati" if day < days[SAMPLE] else "Gubernur"
                who = Person(KODRAT, (KODRAT,), role)
                writer.put(article(f"{part}-{n}", body=f"Isi {part} {n}.", date=day, people=[who]))
    engine = EmbeddedEngine(tmp_path)
    told = engine.person(KODRAT)
    roles = {one.value: one.count for one in told.roles.values}
    assert told.roles.sample == sum(roles.values()) == SAMPLE
    assert roles["Bupati"] == pytest.approx(SAMPLE / 3, abs=SAMPLE / 8)
    now = engine._snapshots.current()
    places = sampled(now.person.docs([KODRAT]), now)
    read = [now.article(*place).date for place in places]
    assert read == sorted(read, reverse=True)
    assert {read[0], read[-1]} == {days[-1], days[0]}
    assert len(set(places)) == SAMPLE


@pytest.mark.parametrize("people", ["any", "all"])
def test_each_of_two_people_are_found_whatever_names_are_asked(engine, people):
    query = Query(person=("si kancil", "elena varkonda"), people=people, limit=100, copies="all")
    both = [naming(KODRAT), naming("Elena Varkonda")]
    expected = [
        one.id for one in ARTICLES if (any if people == "any" else all)(one in found for found in both)
    ]
    assert sorted(hit.id for hit in engine.search(query).hits) == sorted(expected)


def test_a_search_inside_a_facet_of_which_few_values_match_finds_them_alone(tmp_path):
    crowd = [f"Orang Nomor{n}" for n in range(300)]
    engine = make_engine(
        tmp_path,
        [article("a", body="Gempa.", people=[*crowd[:3], "Elena Varkonda"]), article("b", people=crowd)],
        segments=2,
    )
    asked = NameSearch("person", "nomor", Query(q="gempa", person=("Orang Nomor200",)), 2)
    found = engine.names(asked)
    assert [(one.value, one.count, one.selected) for one in found.values] == [
        ("Orang Nomor0", 1, False),
        ("Orang Nomor1", 1, False),
        ("Orang Nomor200", 0, True),
    ]
    assert (found.distinct, found.truncated) == (3, True)
    assert engine.names(NameSearch("person", "nomor", Query(q="takada"))).values == ()
