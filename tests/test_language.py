"""What people type, as a query tree."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.analysis.analyzer import Analyzer
from search.errors import BadQuery
from search.language import MAX_CHARACTERS, MAX_LEVELS, MAX_WORDS, parse_query
from search.tree import leaves_of

ANALYZER = Analyzer()
PIECES = [
    "gempa",
    "bumi",
    "yang",
    '"',
    "“",
    "(",
    ")",
    "[",
    "]",
    "-",
    "~",
    "~3",
    "*",
    "=",
    "AND",
    "OR",
    "NOT",
    "DAN",
]
PIECES += [
    "ATAU",
    "BUKAN",
    "TO",
    "judul:",
    "tokoh:",
    "outlet:",
    "tanggal:",
    "2022",
    " ",
    " ",
    "\\",
    "^2",
    "'",
    "a-b",
]


def tree(text: str) -> str:
    return str(parse_query(text, ANALYZER))


def same(*texts: str) -> bool:
    return len({tree(text) for text in texts}) == 1


def test_words_side_by_side_are_all_wanted():
    assert same("gempa bumi", "bumi gempa") is False
    assert tree("gempa bumi") == "((title:gempa OR body:gempa) AND (title:bumi OR body:bumi))"


def test_function_and_question_words_are_not_wanted():
    assert same("siapa yang memimpin rapat", "memimpin rapat")


def test_function_words_alone_are_what_is_asked():
    assert tree("yang di") == "((title:yang OR body:yang) AND (title:di OR body:di))"


def test_function_words_in_quotes_are_wanted():
    assert tree('"yang di"') == '(title_exact:"yang di" OR body_exact:"yang di")'


def test_operators_speak_indonesian_and_english():
    assert same("gempa ATAU banjir", "gempa OR banjir")
    assert same("gempa DAN banjir", "gempa AND banjir")
    assert same("gempa BUKAN banjir", "gempa NOT banjir", "gempa -banjir")


def test_function_words_between_operators_are_not_wanted_either():
    assert same("siapa DAN presiden", "presiden")
    assert tree("yang AND di") == "((title:yang OR body:yang) AND (title:di OR body:di))"


@pytest.mark.parametrize("text", ["gempa AND NOT banjir", "gempa DAN BUKAN banjir", "gempa AND -banjir"])
def test_not_binds_before_and(text):
    assert tree(text) == "((title:gempa OR body:gempa) AND NOT (title:banjir OR body:banjir))"


def test_not_binds_before_and_wherever_it_stands():
    assert (
        tree("NOT banjir AND gempa") == "(NOT (title:banjir OR body:banjir) AND (title:gempa OR body:gempa))"
    )
    assert tree("-gempa AND -banjir") == (
        "(None:* AND NOT (title:gempa OR body:gempa) AND NOT (title:banjir OR body:banjir))"
    )


def test_and_binds_before_or():
    assert same("gempa OR banjir AND NOT longsor", "gempa OR (banjir AND NOT longsor)")


def test_an_operator_said_twice_is_said_once():
    assert same("gempa OR OR banjir", "gempa OR banjir")


def test_function_words_between_or_add_nothing():
    assert same("yang OR jumat", "jumat")


def test_a_minus_behind_a_field_leaves_out():
    assert same("gempa judul:-perang", "gempa -judul:perang")


def test_a_prefix_of_a_compound_asks_its_last_word_too():
    assert "body_exact:ukr*" in tree("rusia-ukr*")


def test_bars_and_commas_part_words():
    assert same("gempa|banjir", "gempa,banjir", "gempa/banjir", "gempa+banjir", "gempa banjir")
    assert tree("13/1/2022") == '(title:"13 1 2022" OR body:"13 1 2022")'


def test_operators_in_small_letters_are_words():
    assert "OR body:atau" not in tree("gempa atau banjir")
    assert same("gempa atau banjir", "gempa banjir")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("=pemerintah", "(title_exact:pemerintah OR body_exact:pemerintah)"),
        ("pemer*", "(title_exact:pemer* OR body_exact:pemer*)"),
        ("pemrintah~", "(title_exact:pemrintah~ OR body_exact:pemrintah~)"),
        ("judul:gempa", "(title:gempa)"),
        ("title:gempa", "(title:gempa)"),
        ('tokoh:"Vladimir Putin"', '(person:"vladimir putin")'),
        ("person:putin", "(person:putin)"),
        ("Tokoh:put*", "(person:put*)"),
        ("tokoh:putn~", "(person:putn~)"),
        ("JUDUL: gempa", "(title:gempa)"),
        ("outlet:Bisnis.com", '(outlet:"bisnis com")'),
        ("tanggal:2022-01-13", "date:[738168 TO 738168]"),
        ("date:[2022-01-13 TO 2022-01-14]", "date:[738168 TO 738169]"),
        ("tanggal:[2022-01-13 TO *]", "date:[738168 TO 3652059]"),
        ('"harga pasar"~', '(title:"harga pasar" OR body:"harga pasar")'),
        ("Rusia-Ukraina", '(title:"rusia ukraina" OR body:"rusia ukraina")'),
        ("meetings", "(title:meetings OR title:meet OR body:meetings OR body:meet)"),
        ("-gempa", "(None:* AND NOT (title:gempa OR body:gempa))"),
        ("judul:(gempa bumi)", "((title:gempa) AND (title:bumi))"),
    ],
)
def test_every_sign_of_the_language_has_its_node(text, expected):
    assert tree(text) == expected


def test_a_number_behind_a_phrase_is_its_slop():
    assert {leaf.slop for leaf in leaves_of(parse_query('"harga beras"~5', ANALYZER))} == {5}


def test_curly_quotes_are_quotes():
    assert same("“harga beras”", '"harga beras"')


@pytest.mark.parametrize(
    "text", ['"gempa', 'gempa"', "(gempa", "gempa)", "((gempa", ")(gempa", "gempa ( )", "gempa -"]
)
def test_what_is_unbalanced_is_passed_over(text):
    assert same(text, "gempa")


@pytest.mark.parametrize("text", ["!!!", "-", '""', "()", "=", "~"])
def test_signs_without_a_word_find_nothing(text):
    assert tree(text) == "<_NullQuery>"


def test_nothing_finds_everything():
    assert tree("") == tree("  \n ") == tree("*") == tree("***") == "None:*"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("kata " * 10_000, f"the query has 10,000 words and 49,999 characters; at most {MAX_WORDS} words"),
        ("a" * (MAX_CHARACTERS + 1), "4,001 characters"),
        ('a"' * 300, "the query has 300 words"),
        ("(a)" * 300, "the query has 300 words"),
        ("(" * 41 + "a", "too many parentheses"),
        ("a-" * 1_500 + "a", "a phrase of 1,501 words; at most 64 are sought"),
        ('"' + "kata " * 65 + '"', "a phrase of 65 words"),
        (" ".join(f'"kata k{number}"' for number in range(25)), "more than 24 phrases"),
        ("|".join("kata" for _ in range(300)), "the query has 300 words"),
        ("a* " * 5, "more than 4 words with * or ~"),
        ("tokoh:*", "'*': a star stands only at the end of a word"),
        ("*an", "'*an': a star stands only at the end of a word"),
        ("ban*cana", "a star stands only at the end of a word"),
        ("bencana~3", "bencana~='3' is not a whole number from 1 to 2"),
        ("tanggal:kemarin", "tanggal='kemarin' is not a date; write 2022, 2022-01 or 2022-01-13"),
        ("tanggal:2022-02-31", "not a day of the calendar"),
        ("tanggal:[2023 TO 2022]", "is after"),
    ],
)
def test_what_makes_no_sense_is_refused_in_words(text, message):
    with pytest.raises(BadQuery) as raised:
        parse_query(text, ANALYZER)
    assert message in str(raised.value)


def test_a_long_chain_of_operators_has_an_answer_or_a_message():
    for text in ("NOT " * 255 + "a", "a OR " * 120 + "a", "-(" * 40 + "a", "(a AND " * 30 + "a"):
        with suppress(BadQuery):
            assert tree(text)


@settings(max_examples=500, deadline=None)
@given(st.one_of(st.lists(st.sampled_from(PIECES), max_size=25).map("".join), st.text(max_size=100)))
def test_whatever_is_typed_is_a_tree_or_a_bad_query(text):
    with suppress(BadQuery):
        assert parse_query(text, ANALYZER) is not None


@pytest.mark.parametrize(
    "typed", ["-" * 400 + "a", "tokoh:" + "-" * 400 + "a", "judul:x " + "NOT " * 200 + "a"]
)
def test_signs_inside_each_other_are_bounded(typed):
    tree = None
    with suppress(BadQuery):
        tree = parse_query(f"{typed}a", ANALYZER)
    levels, nodes = 0, [tree] if tree is not None else []
    while nodes:
        levels, nodes = levels + 1, [child for node in nodes for child in node.children()]
    assert levels <= MAX_LEVELS


def test_a_few_signs_inside_each_other_are_no_fault():
    assert list(leaves_of(parse_query("tokoh:" + "-" * 20 + "a", ANALYZER)))
