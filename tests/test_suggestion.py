"""Another spelling is offered where a word was misspelt, and only where it finds more."""

import random
from datetime import date

import pytest
from archive import OUTLETS, PEOPLE, article, make_engine, random_articles

from search.query import Query

TEXTS = {
    "Harga beras naik di pasar Semaya": "Pemerintah memantau harga beras di Kota Semaya.",
    "Gempa mengguncang Sabu Timur": "Warga mengungsi setelah gempa, kata Pemerintah Kabupaten.",
    "Banjir rob merendam pelabuhan": "Nelayan tidak melaut karena banjir rob setinggi satu meter.",
    "KPK memeriksa bupati": "Bupati diperiksa sebagai saksi kasus tanggul pelabuhan.",
    "Kejuaraan pencak silat ditunda": "Panitia menunda kejuaraan sampai banjir surut.",
}


@pytest.fixture(scope="module")
def engine(tmp_path_factory):
    articles = [
        article(
            f"a{number}",
            title,
            body,
            outlet="Suluhpagi.com" if number % 2 else "Gaharu",
            date=date(2022, 1 + number % 5, 1),
            people=["Ratna Wulandari"] if number % 3 else [],
        )
        for number, (title, body) in enumerate(TEXTS.items())
    ]
    misspelt = article("b", "Rapat", "Rapat pemrintah soal gmpa.")
    meetings = [
        article(f"c{n}", f"Rapat {n}", f"Rapat ke-{n} pemerintah soal gempa bumi.") for n in range(60)
    ]
    return make_engine(tmp_path_factory.mktemp("suggestion"), [*articles, misspelt, *meetings])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("bnjir", "banjir"),
        ("bannjir", "banjir"),
        ("bajnir", "banjir"),
        ("vanjir", "banjir"),
        ("kejuaran", "kejuaraan"),
        ("pelabuahn", "pelabuhan"),
        ("Semya", "Semaya"),
        ("KPPK", "KPK"),
        ("pemrintah", "pemerintah"),  # one article has it so, sixty have the other
        ("hrga beras", "harga beras"),
        ("hrga brras", "harga beras"),
        ('"hrga beras"', '"harga beras"'),
        ('"banjir rb"~', '"banjir rob"~'),
        ("=nelyan", "=nelayan"),
        ("judul:gmpa", "judul:gempa"),
        ("tokoh:wlandari", "tokoh:wulandari"),
        ('outlet:"suluhpgi"', 'outlet:"suluhpagi"'),
        ("(bnjir ATAU gempa) DAN pelabuhn", "(banjir ATAU gempa) DAN pelabuhan"),
        ("gmpa 2022", "gempa 2022"),
        ("gempa -bnjir", None),
        ("bnjir*", None),
        ("banjir", None),
        ("zzqqyyx", None),
        ("Ratna", None),
        ("", None),
    ],
)
def test_a_misspelt_word_gets_the_spelling_of_the_archive(engine, typed, meant):
    assert engine.search(Query(q=typed)).suggestion == meant


def test_nothing_is_offered_that_the_filters_let_not_through(engine):
    assert engine.search(Query(q="bnjir", outlet=("Gaharu",))).suggestion == "banjir"
    assert engine.search(Query(q="bnjir", outlet=("OBOR.CO",))).suggestion is None
    assert engine.search(Query(q="bnjir", to=date(2021, 12, 31))).suggestion is None


def test_a_word_alone_is_respelt_where_all_together_find_nothing(engine):
    """No article has both words that were meant; the one that helps is offered."""
    suggestion = engine.search(Query(q='"silat banjr" kejuaran')).suggestion
    assert suggestion == '"silat banjir" kejuaraan'  # the phrase finds nothing either way, but the word does
    assert engine.search(Query(q="silat kejuaran")).suggestion == "silat kejuaraan"


def test_a_later_page_offers_nothing(engine):
    first = engine.search(Query(q="pemerintah gempa rapaat", limit=1))
    assert first.suggestion == "pemerintah gempa rapat"
    assert engine.search(first.query.with_page(first.next)).suggestion is None


def misspelt(word: str, rng: random.Random) -> str:
    at = rng.randrange(len(word))
    return rng.choice([word[:at] + word[at + 1 :], word[:at] + rng.choice("aeinrx") + word[at:]])


@pytest.mark.parametrize("segments", [1, 3])
def test_what_is_offered_finds_more_than_what_was_typed(tmp_path, segments):
    rng = random.Random(segments)
    articles = random_articles(rng, 60)
    engine = make_engine(tmp_path, articles, segments=segments, deleted=[one.id for one in articles[::7]])
    words = "gempa banjir harga beras memimpin pembangunan sawah menteri tokoh:wulandari judul:rapat".split()
    offered = 0
    for _ in range(150):
        typed = [
            misspelt(word, rng) if rng.random() < 0.6 else word
            for word in rng.sample(words, rng.choice([1, 2, 5]))
        ]
        query = Query(
            q=" ".join(typed),
            outlet=tuple(rng.sample([one for one in OUTLETS if one], rng.choice([0, 0, 1]))),
            person=tuple(rng.sample(PEOPLE, rng.choice([0, 0, 1]))),
            from_=rng.choice([None, None, date(2022, 9, 1)]),
            limit=100,
        )
        before = engine.search(query)
        if before.suggestion is None:
            continue
        offered += 1
        after = engine.search(
            Query(q=before.suggestion, outlet=query.outlet, person=query.person, from_=query.from_, limit=100)
        )
        assert after.total > 0
        with_all = [sum(not hit.missing for hit in one.hits) for one in (before, after)]
        fewest = [max((len(hit.missing) for hit in one.hits), default=9) for one in (before, after)]
        assert with_all[1] > with_all[0] or fewest[1] < fewest[0] or after.total > before.total
    assert offered > 30


def test_a_rare_name_is_not_taken_for_a_misspelt_word(tmp_path):
    articles = [article(f"a{n}", body="Banjir besar.") for n in range(70)]
    named = article("b", body="Menurut Banji Wulandari air surut.", people=["Banji Wulandari"])
    misspelt = article("c", body="Bajir surut.")
    engine = make_engine(tmp_path, [*articles, named, misspelt])
    offered = [engine.search(Query(q=q)).suggestion for q in ("banji", "Banji", "bajir", "banjr")]
    assert offered == [None, None, "banjir", "banjir"]


@pytest.mark.parametrize("segments", [1, 2])
def test_segments_are_one_archive(tmp_path, segments):
    articles = [article(f"a{n}", body="banjar" if n < 30 else "banjir") for n in range(75)]
    engine = make_engine(tmp_path, articles, segments=segments)
    assert engine.search(Query(q="banjer")).suggestion == "banjir"  # 45 articles against 30


def test_a_question_word_is_no_misspelling(tmp_path):
    ships = [article(f"a{n}", f"Kapal {n}", "Kapal berlabuh di Semaya.") for n in range(30)]
    engine = make_engine(tmp_path, [*ships, article("b", "Tanya", "Kapan kapal tiba?")])
    assert engine.search(Query(q="kapan")).suggestion is None
    assert engine.search(Query(q="kapsl")).suggestion == "kapal"
