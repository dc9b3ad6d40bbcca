"""Articles as references."""

from datetime import date

import pytest
from archive import article
from hypothesis import given
from hypothesis import strategies as st

from search.citations import citation, ris

DAY = date(2022, 1, 10)


@pytest.mark.parametrize(
    ("facts", "line"),
    [
        (
            {"author": "Sri Tinta", "outlet": "Gaharu", "date": DAY, "url": "https://a.example/1"},
            "Sri Tinta. (2022, 10 Januari). Harga beras turun. Gaharu. https://a.example/1",
        ),
        ({"outlet": "Gaharu", "date": DAY}, "Harga beras turun. (2022, 10 Januari). Gaharu."),
        ({"date": DAY, "date_precision": "month"}, "Harga beras turun. (2022, Januari)."),
        ({"date": DAY, "date_precision": "year"}, "Harga beras turun. (2022)."),
        ({"outlet": "Obor.co"}, "Harga beras turun. (t.t.). Obor.co."),
    ],
)
def test_a_citation_tells_what_is_known(facts, line):
    assert citation(article("1", "Harga beras turun", **facts)) == line


@pytest.mark.parametrize(
    ("title", "begin"),
    [
        ("Mengapa beras naik?", "Mengapa beras naik? (t.t.)."),
        ("“Sudah cukup!”", "“Sudah cukup!” (t.t.)."),
        ("", "[Tanpa judul]. (t.t.)."),
        ("Dua\nbaris\u202e dan\x00 tanda", "Dua baris dan tanda. (t.t.)."),
    ],
)
def test_a_title_stands_on_one_line_and_ends_once(title, begin):
    assert citation(article("1", title)) == begin


def test_a_record_of_ris_has_a_tag_for_each_fact():
    one = article("1", "Gempa", outlet="Gaharu", date=DAY, author="Sri Tinta", people=["Ratna", "Yosef"])
    assert ris(one).split("\r\n") == [
        *("TY  - NEWS", "ID  - 1", "TI  - Gempa", "AU  - Sri Tinta", "T2  - Gaharu"),
        *("PY  - 2022", "DA  - 2022/01/10/", "LA  - id", "KW  - Ratna", "KW  - Yosef", "ER  - ", "", ""),
    ]
    assert "DA  - 2022/01//" in ris(article("1", date=DAY, date_precision="month"))
    assert "DA  - 2022///" in ris(article("1", date=DAY, date_precision="year"))
    assert "PY" not in ris(article("1"))


@given(st.text(), st.text(), st.text())
def test_no_text_breaks_out_of_its_line(title, author, name):
    one = article("1", title, author=author, people=[name])
    assert len(citation(one).splitlines()) == 1
    assert all(line[2:6] == "  - " for line in ris(one).split("\r\n")[:-2])
    assert ris(one).count("ER  - ") == 1 + (title + author + name).count("ER  - ")


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://a.example/1", True),
        ("HTTP://a.example/1", True),
        (" javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("", False),
    ],
)
def test_a_reference_manager_gets_only_addresses_that_it_may_open(url, kept):
    assert ("UR  - " in ris(article("1", "Harga beras turun", url=url))) == kept
