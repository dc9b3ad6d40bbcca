"""Articles like another one share its telling words, and are no copies of it."""

import random
from datetime import date

import pytest
from archive import article, make_engine, story

from search.engine import ArticleMissing

FLOOD = "Banjir rob merendam tanggul pelabuhan Semaya. Nelayan mengungsi ketika rob datang malam hari. "
RICE = "Harga beras naik di pasar induk. Pedagang beras mengeluh karena stok gudang menipis. "
ARTICLES = [
    article("rob-1", "Rob merendam pelabuhan Semaya", FLOOD + story(1, 20), outlet="Gaharu"),
    article(
        "rob-2",
        "Tanggul pelabuhan jebol",
        "Nelayan Semaya menunggu tanggul diperbaiki sejak rob. " + story(2, 20),
    ),
    article("rob-3", "Nelayan Semaya kembali melaut", "Rob surut, tanggul diperbaiki. " + story(3, 20)),
    article(
        "rob-3b",
        "Nelayan Semaya kembali melaut",
        "Rob surut, tanggul diperbaiki. " + story(3, 20),
        outlet="Obor.co",
    ),
    article(
        "rob-1b",
        "Rob merendam pelabuhan Semaya",
        FLOOD + story(1, 20),
        outlet="Obor.co",
        date=date(2022, 5, 1),
    ),
    article("beras-1", "Harga beras naik", RICE + story(4, 20)),
    article(
        "beras-2", "Stok beras menipis", "Gudang beras kosong, pedagang pasar induk resah. " + story(5, 20)
    ),
    *(article(f"lain-{n}", f"Kabar {n}", story(100 + n, 60)) for n in range(20)),
]


@pytest.fixture(scope="module", params=[1, 3])
def engine(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("similar")
    return make_engine(
        folder, [*ARTICLES, article("hapus", "Rob", FLOOD)], segments=request.param, deleted=["hapus"]
    )


def like(engine, article_id: str, most: int = 10) -> list[str]:
    return [hit.id for hit in engine.similar(article_id, most).hits]


def test_the_likest_come_first_without_the_article_its_copies_and_the_copies_of_others(engine):
    for article_id in ("rob-1", "rob-1b"):
        found = like(engine, article_id)
        assert found[0] in ("rob-2", "rob-3", "rob-3b")
        assert sorted(one.removesuffix("b") for one in found) == ["rob-2", "rob-3"]
    assert like(engine, "rob-1", 1) == like(engine, "rob-1")[:1]
    assert like(engine, "beras-1")[0] == "beras-2"


def test_the_words_are_those_of_the_article_and_are_marked_in_the_others(engine):
    found = engine.similar("beras-1", 5)
    assert {"beras", "pedagang", "pasar", "induk"} <= set(found.words)
    assert "harga" not in found.words  # no other article has it
    assert "<mark>beras</mark>" in found.hits[0].title_html
    assert found.hits[0].missing == ()


def test_an_article_that_nothing_is_like_has_none(tmp_path):
    articles = [article("a", "Gempa", "Gempa di Sabu."), article("b", "2022 di", "2022 dan 2023 yang")]
    engine = make_engine(tmp_path, articles)
    assert [engine.similar(one, 5).hits for one in "ab"] == [(), ()]
    assert engine.similar("b", 5).words == ()


def test_an_unknown_article_is_said_to_be_missing(engine):
    for article_id in ("tiada", "hapus"):
        with pytest.raises(ArticleMissing, match=f"no article has the id '{article_id}'"):
            engine.similar(article_id, 5)


def test_no_copy_is_ever_among_them_whatever_the_archive(tmp_path):
    rng = random.Random(4)
    articles = []
    for number in range(40):
        body = " ".join(rng.choices(story(rng.randrange(6), 60).split(), k=40))
        articles += [
            article(f"{number}-{n}", f"Kabar {rng.randrange(9)}", body) for n in range(rng.choice([1, 1, 3]))
        ]
    engine = make_engine(tmp_path, articles, segments=2)
    found = 0
    for one in articles:
        hits = like(engine, one.id)
        group = one.id.split("-")[0]
        assert group not in [hit.split("-")[0] for hit in hits]
        assert len({hit.split("-")[0] for hit in hits}) == len(hits)
        found += len(hits)
    assert found > 100
