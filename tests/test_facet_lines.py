"""Facets in lines of a terminal."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from search.results import Bucket, DateFacet, FacetValue, NoValue, ValueFacet
from telusur.bars import bar
from telusur.facet_lines import facet_lines

NAMES = ("Suara Ranum", "北京日报", "É", "Kabar " * 20)


def outlets(*counts, without=None):
    values = tuple(FacetValue(name, count, False) for name, count in zip(NAMES, counts, strict=False))
    return ValueFacet(values, len(values), False, without)


def test_bars_begin_in_one_column_whatever_the_width_of_the_signs():
    _, *rows = facet_lines("outlet", outlets(1_200, 600, 3, 1), 100, blocks=True)
    starts = {cell_len(row.rstrip("█▏▎▍▌▋▊▉")) for row in rows}
    assert len(starts) == 1
    assert rows[0].startswith("    1,200  Suara Ranum")
    assert "…" in rows[3]


@example(counts=[10**9], width=36)
@given(st.lists(st.integers(0, 10**9), max_size=4), st.integers(20, 120))
def test_no_row_of_short_names_is_wider_than_the_terminal(counts, width):
    values = tuple(FacetValue(f"N{n}", count, n == 0) for n, count in enumerate(counts))
    rows = list(facet_lines("outlet", ValueFacet(values, len(values), False, NoValue(5, False)), width, True))
    assert max(map(cell_len, rows)) <= max(width, 36)


def test_a_pipe_gets_names_whole_and_no_bars():
    rows = list(facet_lines("outlet", outlets(12, 6, 3, 1), None, blocks=True))
    assert rows[1:3] == ["       12  Suara Ranum", "        6  北京日报"]
    assert rows[4].endswith(NAMES[3].strip())


def test_a_list_that_is_cut_says_of_how_many():
    facet = ValueFacet((FacetValue("Gaharu", 3, True),), 1_900, True, NoValue(0, True))
    heading, *rows = facet_lines("outlet", facet, None, True)
    assert heading == "outlet, 1,900 in all"
    assert rows == ["        3  Gaharu (selected)", "        0  no outlet (selected)"]


def test_a_long_time_without_an_article_is_one_row_of_a_histogram():
    counts = [2, *[0] * 4, 1, *[0] * 3, 1]
    buckets = tuple(Bucket(date(2000 + n, 1, 1), count) for n, count in enumerate(counts))
    _, *rows = facet_lines("date", DateFacet("year", buckets, NoValue(0, False)), 30, blocks=False)
    assert [row[:6] for row in rows] == ["  2000", "  … 4 ", *(f"  {year}" for year in range(2005, 2010))]
    assert rows[1] == "  … 4 without an article …"


def test_a_histogram_has_every_bucket_and_labels_that_from_and_to_take():
    buckets = (Bucket(date(2023, 12, 1), 8), Bucket(date(2024, 1, 1), 0), Bucket(date(2024, 2, 1), 4))
    facet = DateFacet("month", buckets, NoValue(2, False))
    assert list(facet_lines("date", facet, 30, blocks=True)) == [
        "date, by month",
        "  2023-12  8  ████████████████",
        "  2024-01  0",
        "  2024-02  4  ████████",
        "        2  no date",
    ]
    assert list(facet_lines("date", facet, 30, blocks=False))[1:4:2] == [
        "  2023-12  8  ################",
        "  2024-02  4  ########",
    ]


def test_no_article_has_no_histogram():
    assert list(facet_lines("date", DateFacet("day", (), NoValue(0, False)), 80, True)) == ["date, by day"]


@given(st.integers(0, 10**7), st.integers(1, 10**7), st.integers(8, 60), st.booleans())
def test_a_bar_is_within_its_columns_and_seen_when_above_zero(count, most, columns, blocks):
    shown = bar(min(count, most), most, columns, blocks)
    assert len(shown) <= columns
    assert bool(shown) == bool(min(count, most))


@pytest.mark.parametrize("blocks", [True, False])
def test_the_longest_bar_fills_its_columns(blocks):
    assert len(bar(7, 7, 12, blocks)) == 12
