"""The encoding of web pages: named by server or page, else the likeliest."""

import pytest

from index.sources.charset import decode_as, decode_page

NAME = "“Kafe René” – Sabu"
WESTERN = NAME.encode("windows-1252")


@pytest.mark.parametrize(
    "start",
    [
        b'<meta charset="windows-1252">',
        b"<META CHARSET=ISO-8859-1 >",
        b"<meta http-equiv='Content-Type' content='text/html; charset=Latin1'>",
        b'<?xml version="1.0" encoding="iso-8859-1"?>',
        b"<p>",  # names none, and is not UTF-8
        b'<meta charset="utf-8">',  # a lie, as everything in it shows
        b'<meta charset="utf-16">',  # a lie: it could not be read as ASCII
        b'<meta charset="tidak-ada">',
        b'<meta charset="zlib">',
    ],
)
def test_western_pages_are_read_as_they_were_meant(start):
    assert decode_page(start + WESTERN).endswith(NAME)


@pytest.mark.parametrize("start", [b"", b'<meta charset="utf-8">'])
def test_utf8_needs_no_name_and_stands_a_broken_sign(start):
    assert decode_page(start + NAME.encode()).endswith(NAME)
    assert decode_page(start + NAME.encode() + b"\xff").endswith(NAME + "\ufffd")


def test_a_mark_wins_over_the_server_and_the_server_over_the_page():
    page = b'<meta charset="utf-8">' + WESTERN
    assert decode_page(page, "windows-1252").endswith(NAME)
    assert decode_page("\ufeff".encode() + NAME.encode(), "windows-1252") == NAME
    assert decode_page(NAME.encode("utf-16"), "utf-8") == NAME


def test_flat_text_is_read_in_another_encoding_only_when_it_is_named():
    assert decode_as(WESTERN, "iso-8859-1") == NAME
    assert decode_as(NAME.encode("utf-8"), "UTF8") is None
    assert decode_as(WESTERN, None) is None
    assert decode_as(b"\x81", "windows-1252") is None
