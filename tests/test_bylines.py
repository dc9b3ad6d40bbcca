from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from index.intake.bylines import opens_with_byline, split_byline
from index.intake.clean import clean
from index.intake.dates import find_date

BYLINE, DAY = "Ratri Wening Sari - kabarRanum", "Senin, 03 Jan 2022 10:15 WIB"
BODY = "Teluk Ranum - Petambak di Ranum mulai memanen setelah hujan berhenti pekan ini."
REST = BODY.removeprefix("Teluk ")


def test_reporter_day_and_picture_are_parted_from_the_text():
    picture = "Tambak garam. Foto: Dok. Dinas Garam"
    assert list(split_byline(f"{BYLINE} {DAY} {picture} {REST}")) == [
        (BYLINE, "byline"),
        (DAY, None),
        (picture, "photo credit"),
        (REST, None),
    ]


def test_a_head_without_picture_or_text_is_parted_too():
    assert list(split_byline(f"{BYLINE} {DAY} {REST}")) == [(BYLINE, "byline"), (DAY, None), (REST, None)]
    assert list(split_byline(f"{BYLINE} {DAY}")) == [(BYLINE, "byline"), (DAY, None)]


def test_a_reporter_called_so_before_the_day_is_parted_from_it():
    text = f"Ratri Wening Sari, Jurnalis-Senin 03 Januari 2022 10:15 WIB {REST}"
    assert [part for part, _ in split_byline(text)] == [
        "Ratri Wening Sari, Jurnalis",
        "Senin 03 Januari 2022 10:15 WIB",
        REST,
    ]


def test_a_text_without_such_a_head_stays_whole():
    for text in (REST, f"{REST} {DAY}", f"{BYLINE} kemarin", ""):
        assert list(split_byline(text)) == [(text, None)]
        assert not opens_with_byline(text)


def test_the_day_stays_readable_and_a_title_before_the_head_goes():
    title = "Panen Garam Ranum"
    cleaned = clean(f"{title}\n\n{title} {BYLINE} {DAY} Foto: Dok. Dinas Garam {REST}")
    assert cleaned.paragraphs == (title, DAY, REST)
    found = find_date("\n\n".join(cleaned.paragraphs))
    assert found is not None
    assert found.day == date(2022, 1, 3)


def test_a_picture_s_words_between_the_day_and_its_credit_go():
    title = "Panen Garam Ranum"
    cleaned = clean(f"{title}\n\n{BYLINE} {DAY} Ilustrasi panen. Foto: Istimewa {REST}")
    assert cleaned.paragraphs == (title, DAY, REST)
    assert [piece.text for piece in cleaned.removed] == [BYLINE, "Ilustrasi panen.", "Foto: Istimewa"]


@given(st.text())
def test_no_letter_is_lost(rest):
    text = f"{BYLINE} {DAY} {rest}"
    assert "".join("".join(part for part, _ in split_byline(text)).split()) == "".join(text.split())
