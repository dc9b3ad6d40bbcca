import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.intake.outlets import Outlet
from index.intake.press import PRESS, Press

RANUM = Outlet("Kabar Ranum", ("kabar-ranum.example",), ("Ranum Online", "Ranum"), frozenset({"Ranum"}))


@pytest.mark.parametrize(
    ("url", "outlet"),
    [
        ("https://regional.kompas.com/read/1", "Kompas.com"),
        ("https://amp.kompas.com/read/1", "Kompas.com"),
        ("https://m.antaranews.com/b", "Antara"),
        ("https://surabaya.tribunnews.com/c", "Surya"),
        ("https://solo.tribunnews.com/c", "Tribunnews.com"),
        ("https://www.kompas.com./d", "Kompas.com"),
        ("https://bukankompas.com/e", None),
        ("http://[", None),
    ],
)
def test_an_address_belongs_to_the_longest_host_of_the_table(url, outlet):
    assert PRESS.at(url) == outlet


@pytest.mark.parametrize(
    "name",
    ["KOMPAS.com", "Kompas.com", "kompas", " kompas.COM ", "www.kompas.com", "https://regional.kompas.com/"],
)
def test_all_spellings_of_an_outlet_are_one(name):
    assert PRESS.canonical(name) == "Kompas.com"


def test_a_user_s_rows_add_outlets_and_hosts():
    press = Press([RANUM, Outlet("kompas.COM", ("berita-kompas.example",))])
    assert press.at("https://m.kabar-ranum.example/a") == "Kabar Ranum"
    assert press.known("RANUM online") == "Kabar Ranum"
    assert press.at("https://berita-kompas.example/a") == press.at("https://www.kompas.com/a") == "kompas.COM"
    assert PRESS.at("https://m.kabar-ranum.example/a") is None


def test_an_unknown_name_keeps_its_spelling():
    assert PRESS.canonical("  Kabar   Ranum ") == "Kabar Ranum"
    assert PRESS.canonical("Kabar Ranum, jl. Garam 7") == "Kabar Ranum, jl. Garam 7"
    assert PRESS.canonical("http://[") == "http://["


def test_a_word_of_prose_is_an_outlet_only_in_its_place():
    press = Press([RANUM])
    assert press.known("Ranum") == "Kabar Ranum"
    assert not list(press.named_in("Petambak Ranum memanen garam."))
    assert not list(PRESS.named_in("Jarak antara dua desa, Antara lain."))


def test_of_two_outlets_in_prose_the_longer_is_named():
    found = list(PRESS.named_in("Kata Jaya kepada Tribun Medan, lalu “Kompas.com”."))
    assert [(one.outlet, one.start, one.end) for one in found] == [
        ("Tribunnews.com", 17, 29),
        ("Kompas.com", 37, 47),
    ]


@pytest.mark.parametrize("host", ["KOMAPS.com", "KOMPAS.con", "KOMPAAS.com", "KOMPS.COM"])
def test_a_host_with_one_wrong_letter_is_the_outlet(host):
    assert PRESS.nearly(host) == "Kompas.com"


@pytest.mark.parametrize("host", ["RINJANIPOST.COM", "LAYANG.ID", "a.id", "x" * 1000])
def test_another_host_is_not(host):
    assert PRESS.nearly(host) is None


def test_a_press_reaches_other_processes():
    press = pickle.loads(pickle.dumps(Press([RANUM])))
    assert press.at("https://kabar-ranum.example/a") == "Kabar Ranum"


@given(st.text())
def test_any_text_is_searched(text):
    assert all(text[one.start : one.end] for one in PRESS.named_in(text))
    PRESS.known(text), PRESS.nearly(text), PRESS.at(text)
