"""Web archives: pages with their addresses, and one bad record costs one record."""

import gzip

import pytest
from packed import TEXT, html, warc_record, zstd

from index.page import Page, Reject
from index.sources.source import MAX_PAGE_BYTES
from index.sources.walk import iter_pages

PAGE = html().encode()


def read(tmp_path, *records: bytes, pack=bytes) -> list[Page | Reject]:
    path = tmp_path / "a.warc"
    path.write_bytes(pack(b"".join(records)))
    return list(iter_pages([str(path)]))


def record(number: int, **how) -> bytes:
    return warc_record(PAGE, f"https://suluhpagi.example/{number}", **how)


def urls(results) -> list[str]:
    return [page.url.rpartition("/")[2] if isinstance(page, Page) else "!" for page in results]


def members(data: bytes) -> bytes:
    """Each record packed by itself, as crawlers do."""
    return b"".join(gzip.compress(b"WARC/1.0" + one) for one in data.split(b"WARC/1.0")[1:])


@pytest.mark.parametrize("pack", [bytes, gzip.compress, members, zstd])
def test_pages_come_with_address_and_time_and_the_number_of_their_record(tmp_path, pack):
    info = warc_record(b"software: uji", type="warcinfo", kind="application/warc-fields")
    (page,) = read(tmp_path, info, record(1), pack=pack)
    assert (page.url, page.fetched) == ("https://suluhpagi.example/1", "2023-03-14T01:02:03Z")
    assert page.html == PAGE.decode()
    assert page.source == f"{tmp_path}/a.warc:2"
    assert page.path is None
    assert page.date is None  # the day of the crawl is not that of the article


def test_only_answers_of_html_or_text_with_status_200_are_pages(tmp_path):
    results = read(
        tmp_path,
        record(1, status="404 Not Found"),
        record(2, kind="image/png"),
        record(3, type="request", kind="application/http; msgtype=request"),
        record(4, kind="TEXT/HTML"),
        record(5, type="metadata", kind="text/plain"),
        warc_record(TEXT.encode(), "https://suluhpagi.example/6", kind="text/plain"),
        warc_record(TEXT.encode(), "https://suluhpagi.example/7", kind="text/plain", type="conversion"),
        record(8, status="304 Not Modified", type="response"),
    )
    assert urls(results) == ["4", "6", "7"]
    assert [page.text for page in results] == ["", TEXT, TEXT]


def chunked(body: bytes) -> bytes:
    pieces = [body[at : at + 100] for at in range(0, len(body), 100)]
    return b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (chunked(PAGE), "Transfer-Encoding: chunked\r\n"),
        (PAGE, "Transfer-Encoding: chunked\r\n"),  # joined by the crawler, header kept
        (gzip.compress(PAGE), "Content-Encoding: gzip\r\n"),
        (PAGE, "Content-Encoding: gzip\r\n"),
        (zstd(PAGE), "Content-Encoding: zstd\r\n"),
        (chunked(gzip.compress(PAGE)), "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n"),
        (gzip.zlib.compress(PAGE), "Content-Encoding: deflate\r\n"),
        (gzip.zlib.compress(PAGE)[2:-4], "Content-Encoding: deflate\r\n"),
    ],
)
def test_a_payload_is_read_however_it_was_sent(tmp_path, body, headers):
    (page,) = read(tmp_path, warc_record(body, headers=headers))
    assert page.html == PAGE.decode()


def test_the_encoding_that_the_server_names_holds(tmp_path):
    page = html("Kafe Ren\u00e9 \u201clama\u201d").encode("windows-1252")
    results = read(tmp_path, warc_record(page, kind="text/html; charset=ISO-8859-1"))
    assert "Kafe Ren\u00e9 \u201clama\u201d" in results[0].html
    text = read(tmp_path, warc_record("Kafe Ren\u00e9".encode("latin-1"), kind="text/plain; charset=latin-1"))
    assert text[0].text == "Kafe Ren\u00e9"
    refused = read(tmp_path, warc_record(b"Kafe Ren\xe9", kind="text/plain"))
    assert refused[0].reason.startswith("not UTF-8")


def test_a_payload_that_nobody_can_unpack_has_a_reason(tmp_path):
    br = warc_record(b"\x8b\x01\x80rusak", headers="Content-Encoding: br\r\n")
    cut = warc_record(gzip.compress(PAGE)[:40], headers="Content-Encoding: gzip\r\n")
    bomb = warc_record(gzip.compress(b"<p>" * 2**23), headers="Content-Encoding: gzip\r\n")
    results = read(tmp_path, br, cut, bomb, record(1))
    assert urls(results) == ["!", "!", "!", "1"]
    assert "packed with brotli" in results[0].reason
    assert "cut off in the middle of its gzip data" in results[1].reason
    assert "more than 16,777,216 bytes" in results[2].reason


def test_a_record_that_the_crawler_cut_is_told(tmp_path):
    cut = record(1).replace(b"WARC-Date", b"WARC-Truncated: length\r\nWARC-Date")
    assert "WARC-Truncated: length" in read(tmp_path, cut)[0].reason


@pytest.mark.parametrize("length", [40, 900, 1_000_000, 10**17, -5, "banyak", 10**30])
@pytest.mark.parametrize("pack", [bytes, gzip.compress, members])
def test_a_wrong_length_costs_its_record_alone(tmp_path, length, pack):
    results = read(tmp_path, record(1), record(2, length=length), record(3), record(4), pack=pack)
    assert urls(results) == ["1", "!", "3", "4"]
    assert results[1].source == f"{tmp_path}/a.warc:2"
    assert "length" in results[1].reason


def test_an_archive_that_is_cut_off_is_read_up_to_there(tmp_path):
    whole = record(1) + record(2)
    results = read(tmp_path, whole[:-300])
    assert urls(results) == ["1", "!"]
    assert results[1].reason.startswith("cut off: ")
    assert urls(read(tmp_path, members(whole)[:-30], pack=bytes)) == ["1", "!"]


def test_a_header_without_end_is_told_and_the_next_record_read(tmp_path):
    endless = b"WARC/1.0\r\nWARC-Type: response\r\nX: " + b"a" * 200_000 + b"\r\n\r\n"
    assert urls(read(tmp_path, endless, record(1), b"WARC/1.0\r\nWARC-Type: response\r\n", record(2))) == [
        "!",
        "1",
        "!",
        "2",
    ]


def test_a_page_as_long_as_no_page_is_left_out_and_a_long_film_passed_over(tmp_path):
    long = b"<p>" + b"a" * (MAX_PAGE_BYTES + 2**17)
    results = read(tmp_path, warc_record(long), warc_record(long, kind="video/mp4"), record(3))
    assert urls(results) == ["!", "3"]
    assert "bytes long, no article" in results[0].reason


def test_many_broken_records_take_no_longer_each(tmp_path):
    results = read(tmp_path, *[record(1, length=10**15)] * 3_000)
    assert len(results) == 3_000


def test_a_record_without_address_or_with_a_strange_one_is_no_fault(tmp_path):
    nowhere = record(1).replace(b"WARC-Target-URI", b"X-Target-URI")
    odd = record(1).replace(b"suluhpagi.example/1", b"suluhpagi.example/\xff\xfe")
    results = read(tmp_path, nowhere, odd, record(3))
    assert urls(results)[::2] == ["!", "3"]
    assert results[0].reason == "it names no address (WARC-Target-URI)"
    assert isinstance(results[1], Page)
