"""What a page says in each language, and which it speaks."""

import re
import string
from datetime import date
from pathlib import Path
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

import web
from search.errors import KINDS, MESSAGES, BadQuery
from web.language import accepted_lang, lang_parameter
from web.locale import Locale
from web.messages import told
from web.texts import TEXTS

TEMPLATES = Path(web.__file__).parent / "templates"


def fields(text: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("key", TEXTS)
def test_both_languages_say_the_same(key):
    indonesian, english = TEXTS[key]
    assert indonesian
    assert all(fields(form) == fields(indonesian) for form in english.split("|"))


def test_templates_use_only_texts_of_the_catalogue():
    source = "".join(path.read_text() for path in TEMPLATES.iterdir())
    used = set(re.findall(r'\b(?:t|count)\("([^"]+)"[,)]', source))
    assert len(used) > 40
    assert used <= TEXTS.keys()


@pytest.mark.parametrize(
    ("header", "lang"),
    [
        (None, "id"),
        ("", "id"),
        ("en", "en"),
        ("en-GB, en;q=0.8, id;q=0.7", "en"),
        ("id-ID, id;q=0.9, en-US;q=0.8", "id"),
        ("de-DE, en;q=0.3", "en"),
        ("in", "id"),
        ("jv, su;q=0.9", "id"),
        ("en;q=0", "id"),
        ("en;q=0, *", "id"),
        ("id;q=0, *;q=0.5", "en"),
        ("id;q=0.2, *", "en"),
        ("EN;Q=1.0", "en"),
        ("en;q=nan", "id"),
        ("en;q=9, id", "id"),
        ("english;;;, ,", "id"),
    ],
)
def test_the_browsers_language_is_taken_by_its_weights(header, lang):
    assert accepted_lang(header) == lang


@given(st.text())
def test_no_header_is_too_odd(header):
    assert accepted_lang(header) in ("id", "en")
    assert lang_parameter(header) in (None, "id", "en")


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2022, 1, 13), date(2022, 1, 13), "13 Januari 2022"),
        (date(2024, 2, 1), date(2024, 2, 29), "Februari 2024"),
        (date(2022, 1, 1), date(2022, 12, 31), "2022"),
        (date(2021, 1, 1), date(2022, 12, 31), "2021–2022"),
        (date(2022, 1, 10), date(2022, 1, 16), "10–16 Januari 2022"),
        (date(2022, 1, 31), date(2022, 2, 6), "31 Januari 2022 – 6 Februari 2022"),
    ],
)
def test_a_stretch_of_time_is_said_briefly(first, last, said):
    assert Locale("id").span(first, last) == said


def test_english_has_its_own_months_numbers_and_plurals():
    english = Locale("en")
    assert english.day(date(2022, 8, 17)) == "17 August 2022"
    assert english.count("copies", 1) == "1 copy"
    assert english.count("copies", 1200) == "1,200 copies"


def test_a_date_is_said_as_far_as_it_is_known():
    days = [Locale("id").day(date(2022, 5, 1), precision) for precision in ("day", "month", "year")]
    assert days == ["1 Mei 2022", "Mei 2022", "2022"]


def test_a_rule_of_intake_that_has_no_translation_keeps_its_name():
    assert Locale("id").reason("advert") == "iklan"
    assert Locale("id").reason("a new rule") == "a new rule"


@pytest.mark.parametrize("kind", KINDS)
def test_whatever_is_wrong_with_a_question_is_said_in_both_languages(kind):
    names = {name for _, name, _, _ in Formatter().parse(MESSAGES[kind]) if name}
    error = BadQuery(kind, **dict.fromkeys(names, 3))
    assert told(error, "en") == str(error)
    assert told(error, "id") not in ("", str(error))


def test_a_long_value_is_shown_in_part():
    assert str(BadQuery("not_a_date", name="from", value="x" * 5000)).startswith(f"from='{'x' * 60}…' is not")
