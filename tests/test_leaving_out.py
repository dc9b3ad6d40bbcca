"""A question without one of its parts."""

import pytest
from archive import article, make_engine
from falcon import testing
from hypothesis import given
from hypothesis import strategies as st
from website import page

from search.leaving_out import MOST_PARTS, without_each
from web.app import create_app


@pytest.mark.parametrize(
    ("q", "left_out"),
    [
        ('"harga beras" zebra', ['"harga beras"', "zebra"]),
        ("siapa memimpin rapat -gula", ["memimpin", "rapat"]),
        ('tokoh:"Ratna Wulandari" tanggal:[2022 TO 2023] "kereta cepat"~5', 3),
        ('gempa "" zebra', ["gempa", "zebra"]),
        ("“harga beras” zebra", ['"harga beras"', "zebra"]),
    ],
)
def test_each_part_that_is_required_is_left_out_once(q, left_out):
    found = without_each(q)
    if isinstance(left_out, int):
        assert len(found) == left_out
    else:
        assert [one.left_out for one in found] == left_out


@pytest.mark.parametrize(
    "q", ["", "gempa", "gempa -zebra", "a ATAU b", "(a b) c", '"a b', "kata " * (MOST_PARTS + 1), "yang di"]
)
def test_what_has_one_part_too_many_or_operators_is_left_whole(q):
    assert without_each(q) == ()


@given(st.text(max_size=60))
def test_what_is_left_is_shorter(q):
    for one in without_each(q):
        assert len("".join(one.q.split())) < len("".join(q.split()))


def test_the_empty_page_leads_to_what_fewer_parts_find(tmp_path):
    articles = [article("a", "Kabar", "Harga beras naik."), article("b", "Lain", "Harga beras turun.")]
    site = testing.TestClient(create_app(make_engine(tmp_path, articles)))
    shown = page(site, "/?q=%22harga+beras%22+judul%3Azebra&lang=id")
    assert "Tanpa judul:zebra: 2 artikel" in shown.text
    assert 'Tanpa "harga beras"' not in shown.text
    assert "/?q=%22harga+beras%22&lang=id" in shown.links
    assert "Without judul:zebra: 2 articles" in page(site, "/?q=%22harga+beras%22+judul%3Azebra&lang=en").text
