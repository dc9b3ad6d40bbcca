from datetime import date

import pytest

from index.intake.clean import ISSUED, clean
from index.intake.issued import issue_lines
from index.intake.read import read_page
from index.page import Page

TITLE = "Tanggul Jebol, Warga Teluk Ranum Bergotong Royong"
LEAD = "Warga Teluk Ranum bergotong royong menambal tanggul yang jebol sejak subuh, dibantu nelayan."
LAST = "Kepala desa meminta perahu tidak melaut dulu sampai ombak kembali tenang di pesisir itu."


@pytest.mark.parametrize(
    "line",
    [
        "Diperbarui 12 Agu 2023, 22:00 WIB",
        "Dipublikasikan: 12 Agustus 2023",
        "Kabar.id - 15/01/2023, 17:25 WIB",
        "Selasa, 16 Februari 2021 | 13:01 WIB",
    ],
)
def test_a_line_that_says_when_the_page_came_out_is_known(line):
    assert list(issue_lines([TITLE, line, LEAD])) == [1]


@pytest.mark.parametrize(
    "line",
    [
        "12 Agustus 2023",  # a heading of the article's own, perhaps
        "Ombak datang pada 12 Agustus 2023 pukul 22:00 WIB.",
        "Diperbarui sejak lama",
    ],
)
def test_other_days_are_the_article_s(line):
    assert list(issue_lines([TITLE, line, LEAD])) == []


def test_far_down_only_a_single_one_counts():
    lines = [TITLE, *[LEAD] * 12, "Kabar.id - 15/01/2023, 17:25 WIB", LAST]
    assert list(issue_lines(lines)) == [13]
    assert list(issue_lines([*lines, "Kabar.id - 16/01/2023, 07:25 WIB"])) == []


def test_the_line_goes_and_still_dates_the_page():
    page = "\n".join([TITLE, "Diperbarui 12 Agu 2023, 22:00 WIB", LEAD, LAST])
    cleaned = clean(page)
    assert cleaned.paragraphs == (TITLE, LEAD, LAST)
    assert [piece.reason for piece in cleaned.removed] == [ISSUED]
    assert read_page(Page(source="p", text=page)).article.date == date(2023, 8, 12)


def test_a_page_printed_from_its_middle_on_is_dated_by_it():
    page = "\n".join([*[f"{LEAD} Bagian {n}." for n in range(12)], "Kabar.id - 15/01/2023, 17:25 WIB", LAST])
    assert read_page(Page(source="p", text=page)).article.date == date(2023, 1, 15)


@pytest.mark.parametrize("line", ["Jaya Putra • 12 Januari 2022", "Rima Sari - Rabu, 12 Januari 2022"])
def test_a_day_behind_a_name_is_the_page_s(line):
    assert list(issue_lines([TITLE, line, LEAD])) == [1]
    assert read_page(Page(source="a", text="\n".join((TITLE, line, LEAD)))).article.date == date(2022, 1, 12)


def test_a_headline_with_a_day_is_none():
    assert list(issue_lines([TITLE, "Hasil Liga Pesisir, Sabtu (22/4/2017)", LEAD])) == []
