"""Snippets and marks."""

import re
from html import unescape
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.analysis.analyzer import Analyzer
from index.analysis.finder import Finder
from search.snippets import FRAGMENT_CHARACTERS, MAX_FRAGMENTS, Terms, mark, snippets

ANALYZER = Analyzer()
LEAD = Terms(frozenset({"pimpin"}))


def of(text: str, terms: Terms) -> tuple[str, ...]:
    return snippets(text, ANALYZER.analyze(text, "id"), terms)


def of_found(text: str, terms: Terms) -> tuple[str, ...]:
    return snippets(text, Finder(ANALYZER).find(text, "id", terms.sought()), terms)


def plain(html: str) -> str:
    return unescape(re.sub("</?mark>", "", html))


def test_every_form_of_a_sought_stem_is_marked_and_nothing_else():
    text = "Ia memimpin rapat yang dipimpin Pemimpin, bukan pimpong."
    expected = (
        "Ia <mark>memimpin</mark> rapat yang <mark>dipimpin</mark> <mark>Pemimpin</mark>, bukan pimpong."
    )
    assert mark(text, ANALYZER.analyze(text, "id"), LEAD) == expected


def test_an_exact_form_marks_that_form_alone():
    text = "memimpin dipimpin"
    terms = Terms(forms=frozenset({"dipimpin"}))
    assert mark(text, ANALYZER.analyze(text, "id"), terms) == "memimpin <mark>dipimpin</mark>"


def test_the_source_is_escaped_inside_and_outside_of_marks():
    text = """<script>alert("rapat")</script> O'Neil & <b onclick='x'>"""
    html = mark(text, ANALYZER.analyze(text, "id"), Terms(frozenset({"rapat", "oneil"})))
    assert "<" not in html.replace("<mark>", "").replace("</mark>", "")
    assert '"' not in html
    assert "'" not in html
    assert plain(html) == text


def test_the_sentences_with_the_words_are_shown_in_text_order():
    text = "Pembuka tanpa apa-apa. Harga beras naik. Kalimat lain. Warga memimpin rapat harga. Penutup."
    terms = Terms(frozenset({"harga", "pimpin", "beras"}))
    assert [plain(s) for s in of(text, terms)] == ["Harga beras naik.", "Warga memimpin rapat harga."]


def test_a_title_or_an_initial_does_not_end_a_sentence():
    text = "Menurut Prof. Dr. M. Hadi, gempa itu kecil. Warga pulang."
    assert [plain(s) for s in of(text, Terms(frozenset({"gempa"})))] == [
        "Menurut Prof. Dr. M. Hadi, gempa itu kecil."
    ]


def test_a_sentence_that_stands_twice_is_shown_once():
    text = "Harga beras naik. Harga beras naik. Beras impor datang."
    assert len(of(text, Terms(frozenset({"beras"})))) == 2


def test_without_a_mark_the_beginning_is_shown():
    text = "Kata pertama " * 60
    (lead,) = of(text, Terms(frozenset({"gempa"})))
    assert lead.startswith("Kata pertama")
    assert lead.endswith(" …")
    assert len(lead) <= FRAGMENT_CHARACTERS + 2


def test_an_empty_text_has_no_snippet():
    assert of("", LEAD) == of(" \n ", LEAD) == ()


@given(st.text(max_size=800), st.lists(st.sampled_from(["pimpin", "a", "harga", "0"]), max_size=3))
def test_fragments_are_pieces_of_the_text_and_marks_are_sought_words(noise, stems):
    text = f"{noise} dipimpin {noise[::-1]} harga. {noise}"
    terms = Terms(frozenset(stems))
    by_token = {token.token for token in ANALYZER.analyze(text, "id") if terms.of(token)}
    fragments = of(text, terms)
    assert len(fragments) <= MAX_FRAGMENTS
    for fragment in fragments:
        inner = plain(fragment).removeprefix("… ").removesuffix(" …")
        assert inner in text.replace("\n", " ")
        assert {unescape(word) for word in re.findall("<mark>(.*?)</mark>", fragment, re.DOTALL)} <= {
            word.replace("\n", " ") for word in by_token
        }


def test_the_sought_terms_are_stems_and_forms_as_tokens_have_them():
    terms = Terms(frozenset({"pimpin"}), frozenset({"rapat"}))
    assert terms.sought() == {"pimpin", "=rapat"}
    assert Terms().sought() == set()


PIECES = [
    "Harga beras naik",
    "warga dipimpin Prof. Dr. M. Hadi",
    "Beras impor datang",
    "memimpin",
    "ia pergi",
]
STOPS = [
    "\n",
    "\n\n",
    ". ",
    "! ",
    "?” ",
    "… ",
    "...",
    ".) (",
    " ",
    ", ",
    "A",
    "b",
    "“",
    "Jl. ",
    "No. 5",
    ".\n \n",
]
SENTENCES = st.lists(st.sampled_from(PIECES + STOPS), max_size=30).map("".join)


@pytest.mark.parametrize("gap", [" ", "\n", " \n ", "\n\n"])
@pytest.mark.parametrize("stop", [".", "!", "…", ".”", "..."])
def test_a_sentence_ends_where_the_definition_says(stop, gap):
    for before, behind in product(("pergi", "Prof", "Jl", "A", "a"), ("Beras", "beras", "“Beras", "5 beras")):
        text = f"Warga tiba. Ia {before}{stop}{gap}{behind} naik. Lalu pulang."
        (shown,) = of(text, Terms(frozenset({"beras"})))
        (sentence,) = [one for one in slow_sentences(text) if "beras" in one.casefold()]
        assert plain(shown) == sentence.strip().replace("\n", " ")


@given(SENTENCES, st.sets(st.sampled_from(["pimpin", "beras", "harga", "a", "pergi"]), max_size=3))
def test_the_found_tokens_alone_give_the_same_marks_and_snippets(text, stems):
    terms = Terms(frozenset(stems), frozenset({"datang"}))
    tokens = ANALYZER.analyze(text, "id")
    found = Finder(ANALYZER).find(text, "id", terms.sought())
    assert mark(text, found, terms) == mark(text, tokens, terms)
    assert of_found(text, terms) == of(text, terms)


@given(SENTENCES, st.sets(st.sampled_from(["pimpin", "beras", "harga", "a", "pergi"]), min_size=1))
def test_a_snippet_is_a_sentence_between_the_nearest_stops(text, stems):
    terms = Terms(frozenset(stems))
    sentences = {sentence.strip().replace("\n", " ") for sentence in slow_sentences(text)}
    if ANALYZER.analyze(text, "id") and "<mark>" in "".join(of(text, terms)):
        assert {plain(s) for s in of(text, terms) if "…" not in s} <= sentences


def slow_sentences(text: str) -> list[str]:
    """Sentence ends sought from each character on, as the definition says."""
    stop = re.compile(r"(?<![.!?…\"”’')\]])[.!?…]+[\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9])|\n+")
    title = re.compile(r"\b(?:[A-Z]|Prof|Dr|Jl|No)\.\s+$")
    ends = [m.end() for m in stop.finditer(text) if not title.search(text[max(0, m.start() - 8) : m.end()])]
    return [text[start:end] for start, end in zip([0, *ends], [*ends, len(text)], strict=True)]


@given(st.integers(0, 2000), st.integers(0, 2000))
def test_a_long_sentence_is_cut_between_words_and_shows_its_mark(before, after):
    text = "kata " * before + "dipimpin" + " kata" * after
    (fragment,) = of(text, LEAD)
    assert "<mark>dipimpin</mark>" in fragment
    assert set(plain(fragment).replace("…", "").split()) <= {"kata", "dipimpin"}
    assert len(plain(fragment)) <= FRAGMENT_CHARACTERS + 4
