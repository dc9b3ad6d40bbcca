"""What a page says in each language, and which it speaks."""

import re
from datetime import date
from pathlib import Path
from string import Formatter
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

import web
from search.errors import KINDS, MESSAGES, BadQuery
from search.notices import NoticeKind
from search.query import SORTS
from web.catalogue import read_catalogue
from web.comparing import MEASURES
from web.errors import KNOWN
from web.exports import FORMATS
from web.help import EXAMPLES
from web.language import LANGS, accepted_lang, lang_parameter
from web.locale import Locale
from web.messages import told

WEB = Path(web.__file__).parent
SOURCE = "".join(path.read_text() for path in [*WEB.glob("*.py"), *WEB.glob("templates/*")])
CATALOGUES = {lang: {one.id: one for one in read_catalogue(lang) if one.id} for lang in LANGS}
ONLY_INDONESIAN = {f"error {kind}" for kind in KINDS}  # the engine's own messages are English
COMPUTED = (
    {f"example {q}" for q in EXAMPLES}
    | {f"notice_{kind}" for kind in get_args(NoticeKind)}
    | {f"chart_{interval}" for interval in ("day", "week", "month", "year")}
    | {f"{code}{part}" for code in (*KNOWN, 500) for part in ("", "_title")}
    | {f"export_{name}" for name in FORMATS}
    | {f"measure_{name}" for name in MEASURES}
    | {*SORTS}
)


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def name_of(msgid: str | tuple[str, ...]) -> str:
    return msgid if isinstance(msgid, str) else msgid[0]


def forms(lang: str, msgid: str | tuple[str, ...]) -> tuple[str, ...]:
    said = CATALOGUES[lang][msgid].string
    return (said,) if isinstance(said, str) else tuple(said)


def test_both_catalogues_have_the_same_texts():
    indonesian, english = CATALOGUES["id"].keys(), CATALOGUES["en"].keys()
    assert indonesian - english == ONLY_INDONESIAN
    assert english <= indonesian


@pytest.mark.parametrize("msgid", CATALOGUES["id"], ids=name_of)
def test_every_text_is_said_in_full_in_both_languages(msgid):
    (indonesian,) = forms("id", msgid)
    english = forms("en", msgid) if msgid in CATALOGUES["en"] else (MESSAGES[msgid.split()[1]],)
    assert len(english) == (1 if isinstance(msgid, str) else 2)
    assert all((indonesian, *english))
    assert not any(one.fuzzy for lang in LANGS if (one := CATALOGUES[lang].get(msgid)))
    if msgid not in ONLY_INDONESIAN:
        assert all(fields(form) == fields(indonesian) for form in english)


def test_every_text_that_the_pages_ask_for_is_there_and_counts_where_it_must():
    counted = set(re.findall(r'\bcount\(\s*"([^"]+)"', SOURCE))
    plain = set(re.findall(r'\b(?:t|text)\(\s*"([^"]+)"[,)]', SOURCE))
    assert len(plain) > 60
    assert plain <= {name_of(msgid) for msgid in CATALOGUES["id"]}
    assert {(name, name) for name in counted} <= CATALOGUES["id"].keys()


def test_no_text_is_left_over():
    literal = set(re.findall(r'"([a-z][\w-]*)"', SOURCE))
    literal |= {
        f"{stem}{name}" for stem in ("find_", "without_", "language_") for name in literal | {"id", "en"}
    }
    literal |= {f"{name}_title" for name in literal}
    names = {name_of(msgid) for msgid in CATALOGUES["id"]} - ONLY_INDONESIAN - COMPUTED
    assert {name for name in names if not name.startswith("reason ")} <= literal


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
