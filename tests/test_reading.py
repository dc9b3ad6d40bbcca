"""The text of an article on its page stays within bounds, whatever it repeats and whatever was asked."""

from urllib.parse import quote

from archive import make_engine
from falcon import testing
from website import article, page

from index.article import Person
from search.query import Query
from web.app import create_app
from web.links import Search
from web.numbered import MOST_MARKS
from web.reading import LONGEST_CARRIED, MOST_LINKS, carried

BUDI = Person("Budi Santosa", ("Budi Santosa",), None)


def shown(tmp_path, path: str, **fields: object):
    engine = make_engine(tmp_path, [article(1, id="a", **fields)])
    return page(testing.TestClient(create_app(engine)), path)


def test_a_word_that_is_repeated_without_end_is_marked_at_first_only(tmp_path):
    times = MOST_MARKS + 500
    found = shown(tmp_path, "/artikel/a?q=gempa&lang=id", title="Laut", body="gempa " * times)
    assert len(found.all("mark")) == MOST_MARKS
    assert f"{MOST_MARKS // 1000}.000 kata yang ditandai: ke yang pertama" in found.text
    assert "500 kata berikutnya juga cocok, tetapi tidak ditandai." in found.text
    assert found.text.count("gempa") >= times


def test_as_many_marks_as_there_may_be_are_no_reason_to_say_so(tmp_path):
    found = shown(tmp_path, "/artikel/a?q=gempa&lang=id", title="Laut", body="gempa " * 20)
    assert len(found.all("mark")) == 20
    assert "tidak ditandai" not in found.text


def test_a_name_that_is_repeated_without_end_leads_somewhere_at_first_only(tmp_path):
    body = "\n\n".join(["Budi Santosa hadir. " * (MOST_LINKS // 2 + 100)] * 2)
    found = shown(tmp_path, "/artikel/a", body=body, people=(BUDI,))
    assert len(found.all("a", **{"class": "name"})) == MOST_LINKS


def test_links_of_an_article_do_not_carry_a_long_question_but_the_way_back_does(tmp_path):
    question = " ATAU ".join(["gempa"] * 60)
    found = shown(tmp_path, f"/artikel/a?q={quote(question)}", body="Budi Santosa hadir.", people=(BUDI,))
    assert found.links.count("/tokoh/Budi%20Santosa") == 2
    assert sum(len(link) > LONGEST_CARRIED for link in found.links) == 2  # back, and the other language


def test_a_short_question_is_carried_along():
    plain, short = Search(lang="en"), Search(Query(q="gempa"), "en")
    assert carried(short, plain) is short
    assert carried(None, plain) is plain
    assert carried(Search(Query(q="g" * LONGEST_CARRIED)), plain) is plain
