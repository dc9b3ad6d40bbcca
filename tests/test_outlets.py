import pytest

from index.intake.outlets import OUTLETS, BadOutlets, parse_outlets, read_outlets


def test_a_table_has_names_hosts_and_spellings():
    rows = parse_outlets(
        [
            "# mine",
            "",
            "Kabar Ranum\twww.Kabar-Ranum.example m.ranum.example\tRanum Online|~Ranum",
            "Garam Pos",
        ],
        "mine.tsv",
    )
    assert (rows[0].name, rows[0].hosts) == ("Kabar Ranum", ("kabar-ranum.example", "m.ranum.example"))
    assert (rows[0].forms, rows[0].words) == (("Ranum Online", "Ranum"), {"Ranum"})
    assert (rows[1].name, rows[1].hosts, rows[1].forms) == ("Garam Pos", (), ())


def test_every_bad_line_is_named_with_its_number_and_the_way_out():
    lines = [
        "Kabar\tkabar.example",
        "Garam\thttps://garam.example/a",
        "\tx.example",
        "A\tb.example\tC|\tD",
        "B\t\tC||D",
    ]
    with pytest.raises(BadOutlets) as error:
        parse_outlets(lines, "mine.tsv")
    assert str(error.value).splitlines() == [
        "mine.tsv:2: 'https://garam.example/a' is no host; "
        "write hosts as kabar.example, parted by spaces, without https:// or path",
        "mine.tsv:3: name '' is not of 1 to 100 characters; the name comes first, then a tab",
        "mine.tsv:4: 4 columns; a line has at most 3: name, hosts, spellings, parted by tabs",
        "mine.tsv:5: an empty spelling in 'C||D'; write spellings as Kabar Ranum|Ranum Online",
    ]


def test_a_file_that_cannot_be_read_says_why(tmp_path):
    with pytest.raises(BadOutlets, match="No such file or directory; name a file of outlets"):
        read_outlets(tmp_path / "absent.tsv")
    with pytest.raises(BadOutlets, match="name a file"):
        read_outlets(tmp_path)
    (tmp_path / "latin.tsv").write_bytes("Kabar Ranum é".encode("latin-1"))
    with pytest.raises(BadOutlets, match="not UTF-8 at byte 12; save it as UTF-8"):
        read_outlets(tmp_path / "latin.tsv")


def test_our_own_table_names_each_outlet_and_each_host_once():
    names = [row.name.casefold() for row in OUTLETS]
    hosts = [host for row in OUTLETS for host in row.hosts]
    assert len(names) == len(set(names)) > 150
    assert len(hosts) == len(set(hosts))
    assert names == sorted(names)
