"""Contents: what a source is, it says itself; packed streams and archives are read where they lie."""

import gzip
import io
import os
import tarfile

import pytest
from packed import TEXT, html, lines, tarred, warc_record, zipped, zstd

from index.page import Page, Reject
from index.sources.walk import iter_pages

TABLE = f"outlet,text\nGaharu,{TEXT}\n".encode()
RECORDS = lines({"text": TEXT, "outlet": "Gaharu"}, {"text": "Isi dua."})


def read(*sources, **how) -> list[Page | Reject]:
    return list(iter_pages([str(source) for source in sources], **how))


def write(path, content: bytes):
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("name", ["dump", "dump.txt", "dump.dat"])
@pytest.mark.parametrize("pack", [bytes, gzip.compress, zstd])
@pytest.mark.parametrize(
    ("content", "found"),
    [
        (RECORDS, [(TEXT, "Gaharu"), ("Isi dua.", None)]),
        (b"[" + RECORDS.replace(b"\n", b",")[:-1] + b"]", [(TEXT, "Gaharu"), ("Isi dua.", None)]),
        (TABLE, [(TEXT, "Gaharu")]),
        (TABLE.replace(b",", b"\t"), [(TEXT, "Gaharu")]),
        (html().encode(), [("", None)]),
        (b"<!-- disimpan -->\n<!DOCTYPE html>\n" + html().encode(), [("", None)]),
        (warc_record(html().encode()), [("", None)]),
        (tarred({"a.txt": TEXT.encode()}), [(TEXT, None)]),
        (zipped({"a.txt": TEXT.encode()}), [(TEXT, None)]),
    ],
)
def test_content_tells_what_a_file_is_whatever_its_name_says(tmp_path, name, pack, content, found):
    path = write(tmp_path / name, pack(content))
    assert [(page.text, page.outlet) for page in read(path)] == found
    assert [(page.text, page.outlet) for page in read("-", stdin=io.BytesIO(pack(content)))] == found


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", "Konten, foto, dan video: tiga hal yang dijual. Isi lain."),
        ("b.txt", "[FOTO] Gempa di Sabu"),
        ("c.txt", "{Suluhpagi} Gempa di Sabu"),
        ("d.txt", "<Sabu> bukan markah"),
        ("e.txt", "Text, isi"),
    ],
)
def test_text_that_begins_oddly_stays_text(tmp_path, name, content):
    assert [page.text for page in read(write(tmp_path / name, content.encode()))] == [content]


def test_the_ending_tells_what_the_content_leaves_open(tmp_path):
    column = write(tmp_path / "a.csv", b"text\nIsi satu.\n")
    broken = write(tmp_path / "b.jsonl.gz", gzip.compress(b"rusak\n" + RECORDS))
    assert [page.text for page in read(column)] == ["Isi satu."]
    assert [type(result) for result in read(broken)] == [Reject, Page, Page]


def test_a_format_that_is_named_holds_inside_of_packings_and_archives(tmp_path):
    path = write(tmp_path / "a.zip", zipped({"x.dat": TABLE, "y.gz": gzip.compress(RECORDS)}))
    assert [page.text for page in read(path, format="text")] == [TABLE.decode(), RECORDS.decode()]


def test_members_of_an_archive_are_named_and_known_by_their_path_in_it(tmp_path):
    members = {"b/1.txt": b"satu", "b/2.jsonl": RECORDS, "c.html.gz": gzip.compress(html().encode())}
    hidden = {".x.txt": b"a", "d/.x/y.txt": b"b", "__MACOSX/b/1.txt": b"c"}
    for name, data in {
        "p.zip": zipped(members | hidden),
        "p.tar": tarred(members | hidden),
        "p.tgz": gzip.compress(tarred(members | hidden)),
        "p.tar.zst": zstd(tarred(members | hidden)),
    }.items():
        path = write(tmp_path / name, data)
        pages = read(path)
        places = ["b/1.txt", "b/2.jsonl:1", "b/2.jsonl:2", "c.html.gz"]
        assert [page.source for page in pages] == [f"{path}/{place}" for place in places]
        assert [page.path for page in pages] == [f"{path}/b/1.txt", None, None, f"{path}/c.html.gz"]


def test_an_archive_in_an_archive_is_read_up_to_four_layers(tmp_path):
    inner = zipped({"a.jsonl.gz": gzip.compress(RECORDS)})
    three = write(tmp_path / "a.tar", tarred({"b.zip": inner}))
    five = write(
        tmp_path / "b.tar.gz", gzip.compress(tarred({"x.tar": tarred({"b.zip": inner}), "z.txt": b"z"}))
    )
    assert [page.text for page in read(three)] == [TEXT, "Isi dua."]
    reject, last = read(five)
    assert reject.reason == "packed in more than 4 layers; unpack some of them first"
    assert reject.source == f"{five}/x.tar/b.zip/a.jsonl.gz"
    assert last.text == "z"


def test_nothing_of_an_archive_is_written_to_the_disk(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "none"))
    path = write(tmp_path / "a.tar.gz", gzip.compress(tarred({"b.zip": zipped({"a.txt": b"satu"})})))
    assert [page.text for page in read(path)] == ["satu"]
    assert [one.name for one in tmp_path.iterdir()] == ["a.tar.gz"]


@pytest.mark.parametrize("name", ["/etc/x.txt", "../x.txt", "a/../../x.txt", "..\\x.txt"])
def test_a_member_whose_name_leads_out_is_refused_and_the_next_is_read(tmp_path, name):
    for pack in (zipped, tarred):
        path = write(tmp_path / "a", pack({name: b"jahat", "b.txt": b"baik"}))
        reject, page = read(path)
        assert "leads out of the archive" in reject.reason
        assert page.text == "baik"


def test_links_devices_and_files_with_holes_in_an_archive_are_not_followed(tmp_path):
    link, device, holes = (tarfile.TarInfo(name) for name in ("a.txt", "b.txt", "c.txt"))
    link.type, link.linkname = tarfile.SYMTYPE, "/etc/hostname"
    device.type = tarfile.CHRTYPE
    holes.type = tarfile.GNUTYPE_SPARSE
    path = write(tmp_path / "a.tar", tarred({"a": link, "b": device, "c": holes, "d.txt": b"isi"}))
    results = read(path)
    assert [result.reason for result in results[:-1]] == [
        "a link or device in an archive, which is not followed",
        "a link or device in an archive, which is not followed",
        "a file with holes; unpack the archive first",
    ]
    assert results[-1].text == "isi"


def test_encrypted_members_have_a_reason_and_the_next_is_read(tmp_path):
    data = bytearray(zipped({"a.txt": b"rahasia", "b.txt": b"isi"}))
    for sign, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(sign) + flags] |= 1
    reject, page = read(write(tmp_path / "a.zip", bytes(data)))
    assert reject.reason == "encrypted; unpack the archive with its password first"
    assert page.text == "isi"


def test_a_damaged_member_costs_itself_alone(tmp_path):
    data = bytearray(zipped({"a.txt": os.urandom(2_000).hex().encode(), "b.txt": b"isi"}))
    data[200] ^= 0xFF
    reject, page = read(write(tmp_path / "a.zip", bytes(data)))
    assert "damaged in its zip archive" in reject.reason
    assert page.text == "isi"


@pytest.mark.parametrize("pack", [gzip.compress, zstd])
def test_packed_data_may_come_in_several_pieces_one_behind_another(tmp_path, pack):
    data = b"".join(pack(lines({"text": f"Isi {number}."})) for number in range(3))
    assert [page.text for page in read(write(tmp_path / "a.jsonl", data))] == ["Isi 0.", "Isi 1.", "Isi 2."]


def test_zeros_behind_gzip_data_are_no_damage(tmp_path):
    assert len(read(write(tmp_path / "a.gz", gzip.compress(RECORDS) + b"\0" * 1_000))) == 2


@pytest.mark.parametrize(
    ("pack", "told"),
    [
        (gzip.compress, "cut off in the middle of its gzip data"),
        (zstd, "cut off in the middle of its zstd data"),
    ],
)
def test_what_is_cut_off_is_read_up_to_there_and_told(tmp_path, pack, told):
    records = lines(*({"text": os.urandom(500).hex()} for _ in range(400)))
    path = write(tmp_path / "a.jsonl.packed", pack(records)[:-30_000])
    results = read(path)
    assert len([page for page in results if isinstance(page, Page)]) > 200
    assert results[-1].reason.startswith(f"{told} (behind {path}:")


@pytest.mark.parametrize("pack", [gzip.compress, zstd])
def test_damaged_packed_data_is_told(tmp_path, pack):
    data = bytearray(pack(lines({"text": os.urandom(500).hex()})))
    data[len(data) // 2 : len(data) // 2 + 40] = b"\xff" * 40
    assert "damaged" in read(write(tmp_path / "a.jsonl.packed", bytes(data)))[-1].reason


@pytest.mark.parametrize("cut", [700, 1_600, 2_048])
def test_a_tar_that_is_cut_off_or_damaged_is_told(tmp_path, cut):
    whole = tarred({"a.txt": b"a" * 300, "b.txt": b"b" * 300})
    assert read(write(tmp_path / "cut.tar", whole[:cut]))[-1].reason.startswith("cut off, or a damaged tar")
    damaged = whole[:1_024] + b"\x07" * 512 + whole[1_536:]
    first, reject = read(write(tmp_path / "damaged.tar", damaged))
    assert first.text == "a" * 300
    assert "damaged tar archive" in reject.reason


def test_a_zip_that_is_cut_off_is_told(tmp_path):
    data = zipped({"a.txt": b"isi", "b.txt": b"isi"})[:-40]
    assert read(write(tmp_path / "a.zip", data))[0].reason.startswith("cut off, or a damaged zip archive")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"%PDF-1.7", "a PDF document"),
        (b"\xfd7zXZ\x00", "packed with xz; unpack it first"),
        (b"BZh91AY", "packed with bzip2"),
        (b"<?xml version='1.0'?><rss></rss>", "unknown kind of file '.bin'"),
    ],
)
def test_what_nobody_reads_has_a_reason_that_names_the_way_out(tmp_path, content, told):
    (reject,) = read(write(tmp_path / "a.bin", content))
    assert reject.reason.startswith(told)


def test_an_office_document_is_not_taken_for_an_archive(tmp_path):
    (reject,) = read(write(tmp_path / "a.docx", zipped({"word/document.xml": b"<w/>"})))
    assert reject.reason.startswith("an office document")
