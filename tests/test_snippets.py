"""Snippets and marks."""

import re
from html import unescape
from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.analysis.analyzer import Analyzer
from index.analysis.finder import Finder
from index.analysis.tokens import LONGEST_FORM
from search.marks import Run, Terms, mark
from search.sentences import Sentences, is_open
from search.snippets import FRAGMENT_CHARACTERS, LONGEST_FRAGMENT, LONGEST_WORD, MAX_FRAGMENTS, snippets

ANALYZER = Analyzer()
LEAD = Terms(frozenset({"pimpin"}))


def of(text: str, terms: Terms) -> tuple[str, ...]:
    return snippets(text, ANALYZER.analyze(text, "id"), terms)


def of_found(text: str, terms: Terms) -> tuple[str, ...]:
    return snippets(text, Finder(ANALYZER).find(text, "id", terms.sought), terms)


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
    by_token = {token.token for token in ANALYZER.analyze(text, "id") if token.stem in terms.stems}
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
    assert terms.sought == {"pimpin", "=rapat"}
    assert Terms().sought == set()


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
        if "“" not in sentence and "”" not in sentence:
            assert plain(shown) == sentence.strip().replace("\n", " ")


@given(SENTENCES, st.sets(st.sampled_from(["pimpin", "beras", "harga", "a", "pergi"]), max_size=3))
def test_the_found_tokens_alone_give_the_same_marks_and_snippets(text, stems):
    terms = Terms(frozenset(stems), frozenset({"datang"}))
    tokens = ANALYZER.analyze(text, "id")
    found = Finder(ANALYZER).find(text, "id", terms.sought)
    assert mark(text, found, terms) == mark(text, tokens, terms)
    assert of_found(text, terms) == of(text, terms)


@given(SENTENCES, st.sets(st.sampled_from(["pimpin", "beras", "harga", "a", "pergi"]), min_size=1))
def test_a_snippet_is_one_sentence_or_some_that_stand_together(text, stems):
    terms, sentences = Terms(frozenset(stems)), slow_sentences(text)
    rows = combinations(range(len(sentences) + 1), 2)
    together = {"".join(sentences[start:end]).strip().replace("\n", " ") for start, end in rows}
    if "<mark>" in "".join(of(text, terms)):
        assert {plain(s) for s in of(text, terms) if "…" not in s} <= together


QUOTED = st.lists(
    st.sampled_from(
        ["“Harga beras naik. ", "Stok beras aman,” ", "kata dia. ", "Ia pergi. ", '"Beras ada. ', '" ']
    ),
    max_size=12,
).map("".join)


@given(QUOTED, st.integers(20, 120))
def test_quotes_are_in_pairs_or_the_sentence_stays_as_it_is(text, most):
    sentences = Sentences(text)
    for place in range(len(text)):
        start, end = sentences.around(place)
        first, last = sentences.with_its_quotes(start, end, most)
        if (first, last) != (start, end):
            assert first <= start
            assert end <= last <= first + most
            assert not is_open(text, first, last)


def test_a_quotation_of_two_sentences_is_shown_whole():
    text = "Rapat usai. “Harga beras naik. Kami khawatir,” kata Menteri Sutan. Warga pulang."
    for sought in ("beras", "khawatir"):
        shown = of(text, Terms(forms=frozenset({sought})))
        assert [plain(s) for s in shown] == ["“Harga beras naik. Kami khawatir,” kata Menteri Sutan."]
    text = text.replace("“", '"').replace("”", '"')
    assert len(of(text, Terms(forms=frozenset({"khawatir"})))[0]) > 50


def test_a_quotation_that_is_too_long_is_not_completed():
    text = "“Harga beras naik. " + "Kami " + "sangat " * 60 + "khawatir,” kata dia."
    assert [plain(s) for s in of(text, Terms(frozenset({"beras"})))] == ["“Harga beras naik."]


def slow_sentences(text: str) -> list[str]:
    """Sentence ends sought from each character on, as the definition says."""
    stop = re.compile(r"(?<![.!?…])[.!?…]+[\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9])|\n+")
    title = re.compile(r"\b(?:[A-Z]|Prof|Dr|Jl|No)\.\s+$")
    ends = [
        m.end()
        for m in stop.finditer(text)
        if "\n" in m.group() or not title.search(text[max(0, m.start() - 8) : m.end()])
    ]
    return [text[start:end] for start, end in zip([0, *ends], [*ends, len(text)], strict=True)]


@given(st.integers(0, 2000), st.integers(0, 2000))
def test_a_long_sentence_is_cut_between_words_and_shows_its_mark(before, after):
    text = "kata " * before + "dipimpin" + " kata" * after
    (fragment,) = of(text, LEAD)
    assert "<mark>dipimpin</mark>" in fragment
    assert set(plain(fragment).replace("…", "").split()) <= {"kata", "dipimpin"}
    assert len(plain(fragment)) <= FRAGMENT_CHARACTERS + 4


@pytest.mark.parametrize(
    ("kept", "sought"),
    [
        ("Rp 1.500.000", "dipimpin"),
        ("Prof. Dr. H. M. Hadi", "dipimpin"),
        ("No. 5", "dipimpin"),
        ("pukul 07.30", "dipimpin"),
        ("US$ 3,5", "dipimpin"),
    ],
)
def test_a_number_or_a_name_with_titles_is_never_parted(kept, sought):
    for before in range(150, 260):
        text = f"{sought} {'a' * (before % 7)} " + "kata " * (before // 5) + kept + " kata" * 60
        (shown,) = of(text, LEAD)
        words = plain(shown).removesuffix(" …").split()
        inside = [word for word in words if word in kept.split()]
        assert inside in ([], kept.split())


WORDS = st.text(st.sampled_from("abc.,-&<\"“”'é1"), min_size=1, max_size=40)


@given(st.lists(st.one_of(WORDS, st.just("dipimpin"), st.just("harga")), max_size=120).map(" ".join))
def test_no_word_is_cut_and_no_fragment_is_long(text):
    for shown in of(text, Terms(frozenset({"pimpin", "harga"}))):
        inner = plain(shown).removeprefix("… ").removesuffix(" …")
        assert set(inner.split()) <= set(text.split())
        assert len(inner) <= FRAGMENT_CHARACTERS + LONGEST_WORD + len("dipimpin")


@given(st.integers(0, 1000), st.integers(0, 1000))
def test_what_is_too_long_for_a_word_is_cut(before, after):
    text = "x" * before + " dipimpin " + "y" * after
    for shown in of(text, LEAD):
        assert len(plain(shown)) <= FRAGMENT_CHARACTERS + 2 * LONGEST_WORD
        assert "<mark>dipimpin</mark>" in shown


def test_a_short_first_paragraph_leads_with_the_next():
    text = "Semaya, Selasa.\n\nHarga beras naik di pasar.\n\nPenutup."
    assert of(text, LEAD) == ("Semaya, Selasa.  Harga beras naik di pasar.",)


def test_a_lead_ends_with_a_sentence_where_one_ends_in_time():
    text = "Kalimat pertama ini cukup panjang. " * 10
    (lead,) = of(text, LEAD)
    assert lead.endswith("panjang.")
    assert len(lead) <= FRAGMENT_CHARACTERS


@pytest.mark.parametrize("closed", ["(BKP).", "“Semaya”.", "'Ranum'!", "[sic]."])
def test_a_sentence_ends_behind_a_bracket_or_a_quotation_too(closed):
    text = f"Rapat dipimpin Ketua {closed} Harga beras naik."
    assert [plain(s) for s in of(text, Terms(frozenset({"beras"})))] == ["Harga beras naik."]


@pytest.mark.parametrize("gap", [" ", ", ", " itu "])
def test_a_mark_without_end_is_cut(gap):
    text = f"Warga bilang {gap.join(['gempa'] * 2_000)} lagi."
    for terms in (Terms(runs=(Run(("=gempa", "=gempa")),)), Terms(runs=(Run(("=gempa", "=gempa"), 2),))):
        (shown,) = of(text, terms)
        inner = plain(shown).removesuffix(" …").removeprefix("… ")
        assert inner in text
        assert len(inner) <= LONGEST_FRAGMENT + LONGEST_WORD


def test_a_word_without_end_is_cut():
    (shown,) = of("x" * 100_000, Terms(forms=frozenset({"x" * LONGEST_FORM})))
    assert shown == f"<mark>{'x' * LONGEST_FRAGMENT}</mark> …"


def test_two_sentences_are_shown_and_a_third_for_what_they_lack():
    text = "Harga beras naik. Harga naik. Harga turun. Warga memimpin rapat. Harga pangan tetap."
    terms = Terms(frozenset({"harga", "beras"}))
    assert [plain(s) for s in of(text, terms)] == ["Harga beras naik.", "Harga naik."]
    terms = Terms(frozenset({"harga", "beras", "pimpin", "pangan"}))
    assert [plain(s) for s in of(text, terms)] == [
        "Harga beras naik.",
        "Warga memimpin rapat.",
        "Harga pangan tetap.",
    ]


SOUGHT = ("harga", "beras", "pangan", "pasar")


@given(
    st.lists(st.lists(st.sampled_from([*SOUGHT, "kata", "ini"]), min_size=1, max_size=6), max_size=8),
    st.sets(st.sampled_from(SOUGHT), min_size=1),
)
def test_the_sentences_that_are_shown_are_those_of_the_definition(sentences, stems):
    shown = of(" ".join(f"Lalu {' '.join(words)}." for words in sentences), Terms(frozenset(stems)))
    rest = list(dict.fromkeys(tuple(words) for words in sentences if not stems.isdisjoint(words)))
    order, seen, best = {words: place for place, words in enumerate(rest)}, set(), []
    while rest and len(best) < MAX_FRAGMENTS:
        inside = {words: stems.intersection(words) for words in rest}
        first = min(
            rest,
            key=lambda one: (
                -len(inside[one] - seen),
                -len(inside[one]),
                -sum(word in stems for word in one),
                order[one],
            ),
        )
        if len(best) == 2 and inside[first] <= seen:
            break
        seen |= inside[first]
        best.append(first)
        rest.remove(first)
    if best:
        assert [plain(s) for s in shown] == [
            f"Lalu {' '.join(words)}." for words in sorted(best, key=order.get)
        ]
