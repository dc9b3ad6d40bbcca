"""Nicknames that an article tells are mentions of whom they are for, and pieces of a name of its bearer."""

import pytest

from index.intake.nicknames import has_its_letters, is_like
from index.intake.people import find_people


def people(body: str, title: str = "") -> dict[str, tuple[str, ...]]:
    return {person.name: person.mentions for person in find_people(title, body)}


@pytest.mark.parametrize(
    ("body", "nick"),
    [
        ('Bupati Rudi Hartawan, yang akrab disapa Codet, tiba. "Baik," kata Codet.', "Codet"),
        ('Bupati Rudi Hartawan atau biasa dipanggil Codet tiba. "Baik," kata Codet.', "Codet"),
        ('Bupati Rudi Hartawan tiba. "Baik," kata Codet, sapaan akrab Rudi Hartawan. Codet pulang.', "Codet"),
        ('Bupati Rudi Hartawan tiba. "Baik," kata Radu, sapaan akrabnya. Radu pulang.', "Radu"),
        ('Bupati Rudi Hartawan tiba. Pria yang akrab disapa Hara itu pulang. "Baik," kata Hara.', "Hara"),
        ('Bupati Rudi Hartawan tiba. "Baik," kata Rado, sapaan akrab Rudi Hartawan. Rado pulang.', "Rado"),
        ('Mantan Bupati Rudi Hartawan yang akrab disapa Codet tiba. "Baik," kata Codet.', "Codet"),
        ('Bupati Rudi Hartawan yang akrab disapa Cak Codet tiba. "Baik," kata Codet.', "Cak Codet"),
        ('Bupati Rudi Hartawan yang akrab disapa Codet tiba. "Baik," kata Cak Codet.', "Cak Codet"),
        ('Tamu itu Bupati Rudi Hartawan dan akrab dipanggil Codet. "Baik," kata Codet.', "Codet"),
        (
            "Bupati Rudi Hartawan yang akrab disapa Cak Harun tiba. Joni Bretelan diam. "
            'Pria yang akrab disapa Hara itu pulang. "Baik," kata Hara.',
            "Hara",
        ),
        (
            "Bupati Rudi Hartawan yang akrab disapa Codet tiba. Codet diam. "
            'Pria yang akrab disapa Rado itu pulang. "Baik," kata Rado.',
            "Rado",
        ),
        (
            'Camat Joni Bretelan diam. Bupati Rudi Hartawan tiba. "Baik," ujar pria yang akrab disapa Wan.',
            "Wan",
        ),
    ],
)
def test_a_nickname_that_the_article_tells_is_a_mention(body, nick):
    assert nick in people(body)["Rudi Hartawan"]
    assert nick not in people(body)


@pytest.mark.parametrize(
    "body",
    [
        'Ibu Rudi Hartawan yang akrab disapa Sutarpi tiba. "Baik," kata Sutarpi. Rudi Hartawan pulang.',
        'Rudi Hartawan/Joni Bretelan yang akrab disapa Sutarpi menang. "Baik," kata Sutarpi.',
        'Bupati Rudi Hartawan tiba. Seorang warga yang akrab disapa Sutarpi pulang. "Baik," kata Sutarpi.',
        'Bupati Rudi Hartawan tiba. Gubernur yang akrab disapa Sutarpi itu pulang. "Baik," kata Sutarpi.',
    ],
)
def test_a_nickname_of_a_relative_a_pair_or_somebody_else_stays_apart(body):
    assert people(body)["Sutarpi"] == ("Sutarpi",)


@pytest.mark.parametrize(
    ("body", "other"),
    [
        ("Rudi Hartawan kerap disebut Joni Bretelan dalam sidang. Joni Bretelan pulang.", "Joni Bretelan"),
        ("Rudi Hartawan sering dipanggil Joni Bretelan ke ruangannya.", "Joni Bretelan"),
        ("Rudi Hartawan sering dipanggil Codet itu. Codet mengatakan siap.", "Codet"),
        ("Rudi Hartawan yang akrab disapa Joni Bretelan tiba. Joni Bretelan pulang.", "Joni Bretelan"),
        ("Rudi Hartawan yang sering disebut Budi Bretelan sebagai lawan tiba.", "Budi Bretelan"),
        (
            "Bupati Ganda Prawira tiba. Rudi Hartawan diam. Rudi, yang kerap dipanggil Ganda, pulang.",
            "Ganda Prawira",
        ),
        ("Bupati Rudi Hartawan yang kerap disebut Sutarpi kedua tiba. Sutarpi mengatakan baik.", "Sutarpi"),
        ("Rudi Hartawan yang kerap disebut Sutarpi dari Ranum tiba. Sutarpi mengatakan baik.", "Sutarpi"),
        ("Bupati Ganda Hartawan tiba. Rudi Hartawan, yang kerap dipanggil Ganda, pulang.", "Ganda Hartawan"),
        ('Bupati Rudi Hartawan tiba. "Ya," kata Hara. Sapaan akrab Rudi Hartawan berubah.', "Hara"),
        ("Rudi Hartawan tiba. Seorang warga yang akrab disapa Hara diam. Hara mengatakan siap.", "Hara"),
        ("Rudi Hartawan tiba. Istri yang akrab disapa Hara itu diam. Hara mengatakan siap.", "Hara"),
        ("Di sana ibunda Rudi Hartawan yang akrab disapa Sutarpi diam. Sutarpi mengatakan siap.", "Sutarpi"),
        ('"Ya," kata Budi Joni Hartawan, sapaan akrab Rudi Hartawan.', "Budi Joni Hartawan"),
        ("Desa asal Rudi Hartawan yang biasa disapa Sutarpi ramai. Sutarpi mengatakan siap.", "Sutarpi"),
        ("Bupati Rudi Hartawan tiba. Pria yang akrab disapa Joni Wirawan itu pulang.", "Joni Wirawan"),
        ("Rudi Hartawan tiba. Ajudannya yang akrab disapa Hara itu diam. Hara mengatakan siap.", "Hara"),
        (
            'Bupati Rudi Hartawan tiba. "Ya," kata Hara, sapaan akrab Rudi Hartawan/Joni Bretelan.',
            "Hara",
        ),
    ],
)
def test_somebody_else_who_is_named_summoned_or_known_is_no_nickname(body, other):
    found = people(body)
    assert list(found).count("Rudi Hartawan") == 1
    assert other in found
    assert not {other, other.split()[0]} & set(found["Rudi Hartawan"])


def test_a_lone_name_has_nicknames_that_are_like_it():
    body = 'Bupati Sutarpi yang akrab disapa {0} tiba. "Baik," kata {0}.'
    assert people(body.format("Tarpi")) == {"Sutarpi": ("Sutarpi", "Tarpi")}
    assert people(body.format("Codet")) == {"Sutarpi": ("Sutarpi",), "Codet": ("Codet",)}


RELATIVES = "Cucu Menantu Keponakan Kakek Nenek Mertua Sepupu Tunangan Mantan Ajudan Rekan Sahabat".split()
AIDES = ["Anak buah", "Sekretaris", "Asisten", "Sopir", "Pengacara"]


@pytest.mark.parametrize("relative", RELATIVES + AIDES)
def test_a_nickname_of_somebodys_relative_or_aide_is_not_his(relative):
    for name in ("Rudi Hartawan", "Bupati Rudi Hartawan", "Bupati H. Rudi Hartawan"):
        if (relative, name[:3]) == ("Mantan", "Bup"):
            continue  # who was regent is himself meant
        found = people(f'{relative} {name} yang akrab disapa Sutarpi tiba. "Baik," kata Sutarpi.')
        assert found == {"Rudi Hartawan": ("Rudi Hartawan",), "Sutarpi": ("Sutarpi",)}


def test_a_nickname_takes_the_name_that_only_the_title_gives():
    body = 'Gubernur itu pulang. Pria yang akrab disapa Wira itu lelah. "Baik," kata Wira.'
    found = people(body, "Rapat Bubar, Joko Wiratno Duga Ada Kebocoran")
    assert found == {"Joko Wiratno": ("Wira", "Joko Wiratno")}
    assert list(people(body, "Rapat Bubar, Budi Bretelan Duga Ada Kebocoran")) == ["Wira"]


@pytest.mark.parametrize("piece", ["Karvano", "Suka", "Sukarvno", "Jsuk"])
def test_a_piece_of_a_name_that_speaks_is_a_mention(piece):
    assert people(f'Kepala badan itu, Joko Sukarvano, tiba. "Baik," kata {piece}.') == {
        "Joko Sukarvano": ("Joko Sukarvano", piece)
    }


@pytest.mark.parametrize(
    "body",
    [
        'Joko Sukarvano tiba. Warga lain, Karvano (40), diam. "Baik," kata Karvano.',
        'Joko Sukarvano tiba. Camat Karvano diam. "Baik," kata Karvano.',
        'Joko Sukarvano tiba. Budi Lakarvano diam. "Baik," kata Karvano.',
        '"Baik," kata Karvano. Joko Sukarvano tiba.',
    ],
)
def test_a_piece_that_is_introduced_or_may_be_of_two_names_stays_apart(body):
    assert "Karvano" in people(body)


@pytest.mark.parametrize(
    ("body", "other"),
    [
        ('Gubernur Joko Susanto tiba. "Baik," kata Santo.', "Santo"),
        ('Menteri Rahmawati Karvo tiba. Rapat usai. "Sakit," ujar Wati.', "Wati"),
        ('Bupati Suhartono Karvo tiba. "Baik," ujar Hartono.', "Hartono"),
        ('Menteri Sri Karvaningsih tiba. "Baik," kata Karva. Karva adalah tamu di Ranum.', "Karva"),
        ('Menteri Sri Karvaningsih tiba. "Baik," kata Karva. Ia warga Ranum.', "Karva"),
        ('Menteri Sri Karvaningsih tiba. "Baik," kata Karva. Ia seorang tamu.', "Karva"),
        ('Menteri Sri Karvaningsih tiba. "Baik," kata Karva. Dia adalah tamu.', "Karva"),
        ('Menteri Sri Karvaiwa tiba. "Baik," kata Iwa. "Ya," ujar Iwa.', "Iwa"),
        ('Menteri Sri Karvaningsih tiba. Sopirnya menangis. "Sakit," ujar Karva.', "Karva"),
        ("Menteri Sri Karvaningsih tiba. Tamu bernama Karva mengatakan air kotor.", "Karva"),
        ('Dani Ramadhan menang. "Kami kalah," ujar Rama dari tim lawan.', "Rama"),
    ],
)
def test_a_common_name_that_ends_another_or_is_explained_is_somebody_elses(body, other):
    assert other in people(body)


@pytest.mark.parametrize("title", ["Rudi Hartawan Resmikan Pasar Ranum"])
def test_a_witness_does_not_take_the_name_of_the_title(title):
    assert people('"Air kotor," kata Hart. Ia warga Ranum.', title) == {"Hart": ("Hart",)}
    assert list(people('"Air kotor," kata Hart. Ia pulang.', title)) == ["Rudi Hartawan"]


def test_a_piece_that_does_not_speak_stays_apart():
    body = "Menteri Sri Karvaningsih tiba di Karva. Jalan Karva ramai, dan Karva lelah."
    assert people(body)["Sri Karvaningsih"] == ("Sri Karvaningsih",)


def test_a_nickname_is_like_a_name_by_letters_in_a_row_or_has_its_consonants():
    assert is_like("wira", ("joko", "wiratno"))
    assert not is_like("jojo", ("joko", "wiratno"))
    assert has_its_letters("jojo", ("joko", "wiratno"))
    assert not has_its_letters("emil", ("joko", "wiratno"))
    assert not has_its_letters("nita", ("rudi", "hartawan"))
    assert not has_its_letters("ira", ("rudi", "hartawan"))


@pytest.mark.parametrize("nick", ['"Codet"', "(Codet)", "“Codet”", "'Codet'"])
def test_a_nickname_inside_a_name_is_a_mention_and_no_part_of_the_name(nick):
    found = people(f'Bupati Rudi {nick} Hartawan tiba. "Baik," kata Codet. Hartawan pulang.')
    assert found == {"Rudi Hartawan": (f"Rudi {nick} Hartawan", "Codet", "Hartawan")}


def test_a_party_in_brackets_between_two_names_parts_them():
    assert list(people("Bupati Rudi Hartawan (PKD) Joni Bretelan tiba.")) == [
        "Rudi Hartawan",
        "Joni Bretelan",
    ]
