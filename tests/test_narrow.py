"""Answers in encodings that lack some of their signs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from telusur.narrow import NARROW


@pytest.mark.parametrize(
    ("text", "encoding", "shown"),
    [
        ("Gaharu · 2023–2024 …", "ascii", b"Gaharu - 2023-2024 ..."),
        ("“Médan”", "ascii", b'"Medan"'),
        ("Médan – Rp5", "latin-1", "Médan - Rp5".encode("latin-1")),
        ("北京", "ascii", b"??"),
        ("Médan", "utf-8", "Médan".encode()),
        ("\ud800", "utf-8", b"?"),
    ],
)
def test_a_sign_that_is_lacking_becomes_a_plain_one(text, encoding, shown):
    assert text.encode(encoding, NARROW) == shown


@given(st.text(st.characters()), st.sampled_from(["ascii", "latin-1", "cp1252", "utf-8"]))
def test_every_text_can_be_shown(text, encoding):
    assert isinstance(text.encode(encoding, NARROW), bytes)
