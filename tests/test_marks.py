"""What is marked: words, phrases as one, words within a distance, and nothing else."""

import re
import time
from html import unescape

import pytest
from archive import article, make_engine
from hypothesis import given
from hypothesis import strategies as st

from index.analysis.analyzer import Analyzer, TermToken
from index.analysis.finder import PIECE, Finder
from search.embedded.engine import EmbeddedEngine
from search.marks import Run, Terms, mark
from search.query import Query
from search.results import Hit
from search.snippets import LONGEST_FRAGMENT

ANALYZER = Analyzer()
WORDS = "harga beras naik di pasar yang dipimpin anak-anak Rp 1.500 S.H.".split()
TEXTS = st.lists(
    st.sampled_from([*WORDS, ".", ",", "“", "”", "&", "<b>", "\n\n", "-", "A"]), max_size=30
).map(" ".join)
RUNS = st.builds(
    Run,
    st.lists(st.sampled_from(["=harga", "=beras", "=di", "=yang", "pimpin"]), min_size=2, max_size=3).map(
        tuple
    ),
    st.sampled_from([1, 1, 3]),
)
TERMS = st.builds(
    Terms,
    st.frozensets(st.sampled_from(["pimpin", "harga"]), max_size=1),
    st.frozensets(st.sampled_from(["beras", "naik"]), max_size=1),
    st.lists(RUNS, max_size=2).map(tuple),
)


def marked(text: str, terms: Terms) -> list[str]:
    """What is marked in a text."""
    html = mark(text, Finder(ANALYZER).find(text, "id", terms.sought), terms)
    return [unescape(one) for one in re.findall("<mark>(.*?)</mark>", html, re.DOTALL)]


HARGA_BERAS = Terms(runs=(Run(("=harga", "=beras")),))


def test_a_phrase_is_one_mark_and_its_words_elsewhere_are_none():
    text = "Harga beras naik; harga gula dan beras turun. “Harga, beras!”"
    assert marked(text, HARGA_BERAS) == ["Harga beras", "Harga, beras"]


def test_function_words_inside_a_phrase_are_in_its_mark():
    terms = Terms(runs=(Run(("=harga", "=di", "=pasar")),))
    assert marked("Harga di pasar naik di pasar.", terms) == ["Harga di pasar"]


def test_a_word_that_is_asked_for_besides_is_marked_everywhere():
    terms = Terms(frozenset({"beras"}), runs=HARGA_BERAS.runs)
    assert marked("Harga beras naik, beras impor datang.", terms) == ["Harga beras", "beras"]


def test_phrases_that_overlap_are_one_mark():
    terms = Terms(runs=(Run(("=harga", "=beras")), Run(("=beras", "=naik"))))
    assert marked("Kabar: harga beras naik.", terms) == ["harga beras naik"]


def test_words_within_a_distance_are_marked_one_by_one_where_they_stand_so():
    terms = Terms(runs=(Run(("pimpin", "harga"), 3),))
    text = "Harga naik. Ia memimpin rapat tentang harga. " + "kata " * 9 + "harga turun, dipimpin."
    assert marked(text, terms) == ["memimpin", "harga"]
    assert marked("Ia memimpin rapat warga tentang harga.", terms) == []


def test_a_compound_is_one_mark():
    terms = Terms(runs=(Run(("rusia", "ukraina")),))
    assert marked("Perang Rusia-Ukraina, bukan Ukraina-Rusia.", terms) == ["Rusia-Ukraina"]


@given(TEXTS, TERMS)
def test_nothing_but_the_source_and_marks_comes_out(text, terms):
    html = mark(text, Finder(ANALYZER).find(text, "id", terms.sought), terms)
    assert unescape(re.sub("</?mark>", "", html)) == text
    assert "<" not in re.sub("</?mark>", "", html)
    assert re.fullmatch(r"([^<]*<mark>[^<]+</mark>)*[^<]*", html)


@given(TEXTS, TERMS)
def test_each_word_in_a_mark_is_sought_and_each_phrase_that_stands_is_marked(text, terms):
    tokens = ANALYZER.analyze(text, "id")
    html = mark(text, Finder(ANALYZER).find(text, "id", terms.sought), terms)
    inside, at = set(), 0
    for number, piece in enumerate(re.split("</?mark>", html)):
        end = at + len(unescape(piece))
        if number % 2:
            inside |= {place for place, token in enumerate(tokens) if token.start < end and token.end > at}
        at = end
    assert inside == slow(tokens, terms)


def is_sought(token: TermToken, terms: Terms) -> bool:
    return token.stem in terms.stems or token.form in terms.forms


def slow(tokens: list, terms: Terms) -> set[int]:
    """The places that are marked: those of words, and those of every way through a run."""
    found = {place for place, token in enumerate(tokens) if is_sought(token, terms)}
    for run in terms.runs:
        ways = [[place] for place, token in enumerate(tokens) if run.words[0] in token.terms]
        for word in run.words[1:]:
            ways = [
                [*way, place]
                for way in ways
                for place in range(way[-1] + 1, min(len(tokens), way[-1] + run.slop + 1))
                if word in tokens[place].terms
            ]
        found.update(place for way in ways for place in way)
    return found


def test_long_phrases_in_long_texts_are_looked_at_for_a_while_only():
    text, words = "di " * 30_000, ("=di",) * 60
    started = time.process_time()
    for slop in (1, 50):
        assert marked(text, Terms(runs=(Run(words, slop),)))
    assert time.process_time() - started < 5


@pytest.fixture(scope="module")
def engine(tmp_path_factory):
    body = "Harga beras naik di pasar. Menteri memimpin rapat harga pangan. Beras impor datang, kata Ratna."
    articles = [
        article("a", "Harga beras di Semaya", body, people=["Ratna Wulandari"]),
        article("b", "Kabar pasar", "Tidak ada yang naik.\n\nPenutup."),
    ]
    return make_engine(tmp_path_factory.mktemp("marks"), articles)


@pytest.mark.parametrize(
    ("q", "title", "body"),
    [
        ('"harga beras"', ["Harga beras"], ["Harga beras"]),
        ('"harga beras" beras', ["Harga beras"], ["Harga beras", "Beras"]),
        ('"memimpin rapat"~', [], ["memimpin rapat"]),
        ('"menteri harga"~5', [], ["Menteri", "harga"]),
        ("=memimpin", [], ["memimpin"]),
        ("=pimpin ATAU pasar", [], ["pasar"]),
        ("mem*", [], ["memimpin"]),
        ("pasat~", [], ["pasar"]),
        ("judul:harga", ["Harga"], []),
        ("harga -gula", ["Harga"], ["Harga", "harga"]),
        ("tokoh:ratna", [], []),
        ("siapa yang memimpin", [], ["memimpin"]),
    ],
)
def test_every_form_of_the_language_marks_what_it_found(engine, q, title, body):
    hit = next(hit for hit in engine.search(Query(q=q)).hits if hit.id == "a")
    assert re.findall("<mark>(.*?)</mark>", hit.title_html) == title
    assert re.findall("<mark>(.*?)</mark>", " ".join(hit.snippets)) == body


@pytest.mark.parametrize("q", ["judul:harga", "tokoh:ratna", "tanggal:2000 ATAU judul:beras"])
def test_a_hit_that_its_body_does_not_show_leads_with_its_first_paragraph(engine, q):
    (hit,) = engine.search(Query(q=q)).hits
    assert hit.snippets[0].startswith("Harga beras naik di pasar. Menteri")


@pytest.mark.parametrize(
    ("q", "marked"),
    [
        ('"di rumah sakit"', {"di rumah sakit"}),
        ('"tiba di istana"~3', {"tiba", "di", "istana"}),
        ("gempa OR beras", {"gempa", "beras"}),
    ],
)
def test_what_stands_at_the_end_of_a_long_article_of_sought_words_is_marked(tmp_path, q, marked):
    common = "Gempa terasa di desa dan di kota. " * 2_000
    body = f"{common}Ia tiba di istana, lalu di rumah sakit makan beras."
    (hit,) = hits(make_engine(tmp_path, [article("a", "Kabar", body)]), q)
    assert {word.lower() for word in re.findall("<mark>(.*?)</mark>", " ".join(hit.snippets))} == marked


def test_of_a_long_article_of_one_word_little_is_shown(tmp_path):
    (hit,) = hits(make_engine(tmp_path, [article("a", "Kabar", "gempa " * PIECE)]), '"gempa gempa"')
    assert sum(map(len, hit.snippets)) < 2 * LONGEST_FRAGMENT


def hits(engine: EmbeddedEngine, q: str) -> tuple[Hit, ...]:
    return engine.search(Query(q=q)).hits
