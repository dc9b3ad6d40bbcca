"""Cells that spreadsheets do not run."""

import csv
import io
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.table_row import table_row


@pytest.mark.parametrize(
    "cell",
    [
        "=1+1",
        "+62",
        "-5",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        " =1+1",
        "\xa0=1",
        "＝1",
        "＋1",
        "－1",
        "＠a",
        "\x00=1",
        "\u200e=1",
    ],
)
def test_a_formula_gets_an_apostrophe(cell):
    (shown,) = table_row([cell])
    assert shown.startswith("'")


@pytest.mark.parametrize("cell", ["Harga = Rp5", "2023-03-14", "", "'kata'", "Rp -5", "12.5"])
def test_other_cells_stay_as_they_are(cell):
    assert table_row([cell]) == [cell]


@given(st.lists(st.text(), min_size=1))
def test_rows_are_read_back_as_one_row_without_controls(cells):
    out = io.StringIO(newline="")
    csv.writer(out).writerow(table_row(cells))
    (row,) = csv.reader(io.StringIO(out.getvalue(), newline=""))
    assert row == table_row(cells)
    controls = {char for char in "".join(row) if unicodedata.category(char) in ("Cc", "Cs")}
    assert controls <= {"\t", "\n"}
