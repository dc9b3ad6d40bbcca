"""Sources: pages out of files, folders and streams, and a reason for everything else."""

import gzip
import io
import json
import os

import pytest
from archive import article, make_index

from index.article import Person
from index.page import Page, Reject
from index.sources.source import MAX_PAGE_BYTES
from index.sources.walk import iter_pages

TEXT = "Suluhpagi.com - Gempa terasa di Sabu."


def read(*sources, **how) -> list[Page | Reject]:
    return list(iter_pages([str(source) for source in sources], **how))


def write(path, content) -> object:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def only_reject(results) -> Reject:
    (reject,) = [result for result in results if isinstance(result, Reject)]
    return reject


def lines(*records) -> bytes:
    return b"".join(r if isinstance(r, bytes) else json.dumps(r).encode() + b"\n" for r in records)


def test_a_folder_is_read_to_its_depth_in_the_order_of_names(tmp_path):
    (tmp_path / "b").mkdir()
    write(tmp_path / "b" / "2.txt", TEXT)
    write(tmp_path / "a.txt", TEXT)
    write(tmp_path / "c.jsonl", lines({"text": TEXT}, {"text": TEXT}))
    write(tmp_path / ".hidden.txt", TEXT)
    names = [os.path.relpath(page.source, tmp_path) for page in read(tmp_path)]
    assert sorted(names) == ["a.txt", "b/2.txt", "c.jsonl:1", "c.jsonl:2"]


def test_a_record_may_name_its_text_in_several_ways(tmp_path):
    path = write(
        tmp_path / "a.jsonl",
        lines(
            {"text": "satu"}, {"body": "dua"}, {"content": "tiga"}, {"html": "<p>" + "empat kata saja. " * 30}
        ),
    )
    assert [(page.text or page.html)[:8] for page in read(path)] == ["satu", "dua", "tiga", "<p>empat"]


def test_what_a_record_gives_is_kept(tmp_path):
    record = {
        "id": 7,
        "url": "https://a.example/x",
        "outlet": "Gaharu",
        "date": "2022-01-13",
        "title": "Judul",
    }
    yosef = {"name": "Yosef Lamahala", "mentions": ["Yosef"], "role": "Gubernur"}
    record |= {"text": TEXT, "author": "Sari", "people": ["Ratna", yosef]}
    (page,) = read(write(tmp_path / "a.jsonl", lines(record)))
    assert (page.id, page.url, page.outlet, page.date, page.title, page.author) == (
        "7",
        "https://a.example/x",
        "Gaharu",
        "2022-01-13",
        "Judul",
        "Sari",
    )
    assert page.people == (Person("Ratna"), Person("Yosef Lamahala", ("Yosef",), "Gubernur"))


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b'{"text": "terpoton\n', "not JSON: Unterminated string starting, character 10 of 18"),
        (b'{"text": "a"\n', "not JSON: Expecting ',' delimiter, behind the last of 12 characters"),
        (b"\xff\xfe\xfd\n", "neither UTF-16, whose mark it has, nor UTF-8"),
        (b'{"text": "caf\xe9"}\n', "not UTF-8 (byte 0xe9 at offset 13); convert it"),
        (b"[1, 2]\n", "not a record but a JSON array"),
        (b"null\n", "not a record but a JSON null"),
        (b"17\n", "not a record but a JSON number"),
        (
            b'{"title": "tanpa isi"}\n',
            "no text: one of text, body, content, html must have some (fields: 'title')",
        ),
        (b'{"text": "   "}\n', "no text"),
        (b'{"text": ["a"]}\n', "text is not a text but ['a']"),
        (b'{"text": "a", "people": 5}\n', "people is not a list of names but 5"),
        (b'{"text": "a", "people": [5]}\n', "people has 5, which is neither a name nor an object with one"),
        (b'{"text": "a", "id": ' + b"9" * 10_000 + b"}\n", "a number in it has thousands of digits"),
        (b"[" * 100_000 + b"\n", "nested too deeply"),
    ],
)
def test_a_bad_line_has_its_number_and_a_reason_and_the_rest_is_read(tmp_path, line, reason):
    path = write(tmp_path / "a.jsonl", lines({"text": "satu"}, line, {"text": "tiga"}))
    results = read(path)
    assert [page.text for page in results if isinstance(page, Page)] == ["satu", "tiga"]
    reject = only_reject(results)
    assert reject.source == f"{path}:2"
    assert reason in reject.reason


@pytest.mark.parametrize(("start", "end"), [("[", "]"), ('{"a":', "}")])
@pytest.mark.parametrize("key", ["text", "people"])
def test_a_value_nested_as_deeply_as_json_just_may_costs_its_line_alone(tmp_path, key, start, end):
    data = b""
    for depth in range(1001):  # one of them is too deep for showing it and not for reading it
        data += f'{{"text": "a", "{key}": {start * depth}1{end * depth}}}\n'.encode()
    results = read(write(tmp_path / "a.jsonl", data + lines({"text": "akhir"})))
    assert len(results) == 1002
    assert results[-1].text == "akhir"


def test_a_last_line_cut_in_half_does_not_cost_the_lines_before(tmp_path):
    path = write(tmp_path / "a.jsonl", lines({"text": "satu"}) + b'{"text": "du')
    assert [type(result) for result in read(path)] == [Page, Reject]


def test_a_line_of_50_megabytes_is_left_out_by_its_number(tmp_path):
    path = tmp_path / "a.jsonl"
    with path.open("wb") as file:
        file.write(lines({"text": "satu"}) + b'{"text": "')
        for _ in range(50):
            file.write(b"x" * 2**20)
        file.write(b'"}\n' + lines({"text": "tiga"}))
    results = read(path)
    assert [page.text for page in results if isinstance(page, Page)] == ["satu", "tiga"]
    assert only_reject(results) == Reject(
        f"{path}:2", "52,428,813 bytes long, no article; at most 16,777,216 are read"
    )


def test_json_files_hold_one_record_an_array_or_lines(tmp_path):
    one = write(tmp_path / "one.json", json.dumps({"text": "satu"}, indent=2))
    many = write(tmp_path / "many.json", json.dumps([{"text": "dua"}, {"text": "tiga"}, 5]))
    by_line = write(tmp_path / "lines.json", lines({"text": "empat"}, {"text": "lima"}))
    results = read(one, many, by_line)
    assert [page.text for page in results if isinstance(page, Page)] == [
        "satu",
        "dua",
        "tiga",
        "empat",
        "lima",
    ]
    assert only_reject(results).source == f"{many}:3"


def test_a_csv_may_have_commas_semicolons_or_tabs_and_texts_of_many_lines(tmp_path):
    for number, separator in enumerate(",;\t"):
        path = write(
            tmp_path / f"{number}.csv",
            f"\ufeffURL{separator}Text{separator}people\nhttps://a.example/{number}{separator}"
            f'"baris satu\nbaris ""dua"""{separator}"Ratna; Yosef Lamahala"\n',
        )
        (page,) = read(path)
        assert page.text == 'baris satu\nbaris "dua"'
        assert page.url == f"https://a.example/{number}"
        assert [person.name.strip() for person in page.people] == ["Ratna", "Yosef Lamahala"]


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        (b"a,b\n1,2\n", "no column text, body, content, html among 'a', 'b'"),
        (b"title,text\njudul,\n", "no text"),
        (b"title,text\na,b,c\n", "3 cells under 2 columns"),
        (b"title,text\na,caf\xe9\n", "not UTF-8"),
    ],
)
def test_a_bad_row_has_a_reason(tmp_path, rows, reason):
    assert reason in only_reject(read(write(tmp_path / "a.csv", rows))).reason


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", b"", "the file is empty"),
        ("a.jsonl", b"", "the file is empty"),
        (
            "a.txt",
            b"caf\xe9 di Kupang",
            "not UTF-8 (byte 0xe9 at offset 3); convert it, for example with iconv",
        ),
        ("a.txt", b"GIF89a\x00\x01", "not text: it has NUL characters"),
        ("a.txt", b"x" * (MAX_PAGE_BYTES + 1), "16,777,217 bytes long, no article"),
        ("a.pdf", b"%PDF", "a PDF document; save its text with pdftotext"),
        ("a.dat", b"Gempa terasa", "unknown kind of file '.dat': neither its content nor its ending tells"),
        ("a", b"Gempa terasa", "say what it is with --format"),
    ],
)
def test_a_bad_file_has_a_reason_and_the_rest_is_read(tmp_path, name, content, reason):
    write(tmp_path / name, content)
    write(tmp_path / "z.txt", TEXT)
    results = read(tmp_path)
    assert [page.text for page in results if isinstance(page, Page)] == [TEXT]
    assert reason in only_reject(results).reason


def test_what_is_not_there_or_no_file_has_a_reason(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    results = read(tmp_path / "nope", tmp_path, tmp_path / "pipe")
    reasons = [reject.reason for reject in results]
    assert reasons == [
        "cannot be read: No such file or directory",
        "cannot be read: Too many levels of symbolic links",
        "not a regular file",
        "neither a file nor a folder",
    ]


def test_a_folder_that_is_an_index_is_passed_over(tmp_path):
    make_index(tmp_path / "telusur-index", [article("a")])
    write(tmp_path / "a.txt", TEXT)
    assert [page.text for page in read(tmp_path, format="text")] == [TEXT]
    assert read(tmp_path / "telusur-index") == []


def test_a_folder_that_links_to_itself_ends(tmp_path):
    write(tmp_path / "a.txt", TEXT)
    (tmp_path / "again").symlink_to(tmp_path)
    assert len([r for r in read(tmp_path) if isinstance(r, Page)]) == 1


def test_a_file_name_that_is_not_utf8_can_be_read_and_shown(tmp_path):
    write(tmp_path / os.fsdecode(b"caf\xe9.txt"), TEXT)
    (page,) = read(tmp_path)
    assert page.source.endswith("caf\ufffd.txt")


def test_utf16_with_a_mark_and_utf8_with_one_are_read(tmp_path):
    write(tmp_path / "a.txt", TEXT.encode("utf-16"))
    write(tmp_path / "b.txt", TEXT.encode("utf-8-sig"))
    assert [page.text for page in read(tmp_path)] == [TEXT, TEXT]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_records_in_utf16_with_a_mark_are_read_as_those_in_utf8(tmp_path, encoding):
    rows = {"a.jsonl": '{"text": "café 🌋"}\r\n{"text": "dua"}\r\n', "b.json": '[{"text": "tiga"}]'}
    rows["c.csv"] = 'title;text\r\nJudul;"empat\r\nbaris"\r\n'
    for name, text in rows.items():
        write(tmp_path / name, f"\ufeff{text}".encode(encoding))
    assert [page.text for page in read(tmp_path)] == ["café 🌋", "dua", "tiga", "empat\r\nbaris"]
    packed = gzip.compress(f"\ufeff{rows['a.jsonl']}".encode(encoding))
    assert [page.source for page in read("-", stdin=io.BytesIO(packed))] == ["stdin:1", "stdin:2"]
    assert [page.text for page in read(tmp_path / "a.jsonl", format="jsonl")] == ["café 🌋", "dua"]


def test_records_that_turn_out_to_be_no_utf16_are_told_so_and_those_before_are_read(tmp_path):
    line = '{"text": "satu"}\n'.encode("utf-16-le")
    for broken in (b"\x00\xdc" + line, b"\x7b"):  # half of a pair, half of a character
        path = write(tmp_path / "a.jsonl", b"\xff\xfe" + line * 40_000 + broken)
        *pages, reject = read(path)
        assert len(pages) == 40_000
        assert reject.reason.startswith("not UTF-16, whose mark it has (")
        assert reject.reason.endswith(f"save it as UTF-8 (behind {path}:40000)")


def test_standard_input_is_told_by_its_content_unless_somebody_says_what_it_is():
    for data in (lines({"text": TEXT}), gzip.compress(lines({"text": TEXT}))):
        assert [p.source for p in read("-", stdin=io.BytesIO(data))] == ["stdin:1"]
    for how in ("auto", "text"):
        assert [p.text for p in read("-", format=how, stdin=io.BytesIO(TEXT.encode()))] == [TEXT]
    table = b"outlet,text\nGaharu,Isi.\n"
    assert [p.outlet for p in read("-", stdin=io.BytesIO(table))] == ["Gaharu"]
    assert [p.text for p in read("-", format="text", stdin=io.BytesIO(table))] == [table.decode()]


def test_a_cell_without_end_costs_its_lines_and_not_the_file(tmp_path):
    rows = b"title,text\na," + b"x" * (MAX_PAGE_BYTES + 10) + b"\nb,dua\nc,tiga\n"
    results = read(write(tmp_path / "a.csv", rows))
    assert [page.text for page in results if isinstance(page, Page)] == ["dua", "tiga"]
    assert "not CSV (a row of over 16,777,216 bytes)" in only_reject(results).reason
