"""Who an article names: evidence, grouping, and what must not become a person."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.article import Person
from index.intake.grouping import MAX_NAMES
from index.intake.people import TOGETHER, TOGETHER_LETTERS, find_people, find_people_of


def names(body: str, title: str = "") -> list[str]:
    return [person.name for person in find_people(title, body)]


def only(body: str, title: str = "") -> Person:
    (person,) = find_people(title, body)
    return person


@pytest.mark.parametrize(
    ("body", "name", "role"),
    [
        ("Presiden Karvo Mandel tiba.", "Karvo Mandel", "Presiden"),
        ("Rapat dipimpin Menteri Luar Negeri AS Karvo Mandel.", "Karvo Mandel", "Menteri Luar Negeri AS"),
        ("Menteri Luar Negeri Rusia, Karvo Mandel, tiba.", "Karvo Mandel", "Menteri Luar Negeri Rusia"),
        ("Ia menemui kepala kebijakan luar negeri Uni Eropa Jovan Bretel.", "Jovan Bretel",
         "kepala kebijakan luar negeri Uni Eropa"),
        ("Ia bertemu dengan mitranya dari AS, Jovan Bretel.", "Jovan Bretel", "mitranya dari AS"),
        ("Menurut mantan Wakil Gubernur Jawa Tengah Sarpono Widiarko, harga naik.", "Sarpono Widiarko",
         "mantan Wakil Gubernur Jawa Tengah"),
        ("Kasubag Humas Polres Buleleng, Iptu Wiratno Darsan, membenarkan.", "Wiratno Darsan",
         "Kasubag Humas Polres Buleleng"),
        ("Hal itu disampaikan Ketua Mahkamah Konstitusi (MK) Wiratno Darsan.", "Wiratno Darsan",
         "Ketua Mahkamah Konstitusi (MK)"),
        ("Ketua Dewan Pimpinan Wilayah (DPW) PPP Jateng, Wiratno Darsan, hadir.", "Wiratno Darsan",
         "Ketua Dewan Pimpinan Wilayah (DPW) PPP Jateng"),
        ("Bola ditepis kiper Jerman Jovan Bretel.", "Jovan Bretel", "kiper Jerman"),
        ("Ditemui pelatih Real Madrid, Jovan Bretel, mereka diam.", "Jovan Bretel", "pelatih Real Madrid"),
        ("Jenderal (Purn) Wiratno Darsan hadir.", "Wiratno Darsan", "Jenderal (Purn)"),
    ],
)  # fmt: skip
def test_a_title_makes_the_name_behind_it_a_person_with_a_role(body, name, role):
    person = only(body)
    assert (person.name, person.role) == (name, role)


@pytest.mark.parametrize("short", ["Moh.", "Muh.", "Abd."])
def test_the_dot_of_a_name_cut_short_ends_no_sentence(short):
    assert names(f"Kata Menteri {short} Kelindo, harga turun. {short} Kelindo pergi.") == [f"{short} Kelindo"]


@pytest.mark.parametrize(
    "body",
    [
        '"Harga naik," kata Sutarpi.',
        '"Harga naik," ujar AKBP Sutarpi.',
        "Sutarpi (35) ditemukan selamat.",
        "Sutarpi, S.H., hadir dalam rapat itu.",
        "Menurut Sutarpi, harga naik.",
        "Tamu itu Hj. Sutarpi dari kampung.",
    ],
)
def test_one_name_alone_needs_and_takes_strong_evidence(body):
    assert names(body) == ["Sutarpi"]


def test_one_capital_word_without_evidence_is_nobody():
    assert names("Di sana Sutarpi lebih murah. Harga Bregan naik.") == []


@pytest.mark.parametrize(
    "body",
    [
        "Karvo Mandel mengatakan harga naik.",
        "Karvo Mandel juga menambahkan harga naik.",
        '"Prices rose," said Karvo Mandel on Monday.',
        "Karvo Mandel, juru bicara istana, tersenyum.",
        "Karvo Mandel selaku panitia hadir.",
        "Laga usai berkat gol Karvo Mandel di menit akhir.",
        "Undangan untuk Prof. Dr. Karvo Mandel, M.Si. sudah dikirim.",
        "Hadir pula Karvo Mandel (41 tahun) dari desa.",
    ],
)
def test_an_unknown_full_name_is_found_by_what_stands_beside_it(body):
    assert names(body) == ["Karvo Mandel"]


def test_a_known_given_name_before_another_name_is_a_person_anywhere():
    assert names("Acara itu memukau Budi Karvano sejak pagi.") == ["Budi Karvano"]


def test_a_list_with_a_certain_person_vouches_for_its_other_names():
    body = "Bintang tamunya Budi Karvano, Jovan Bretel, dan Myrna Tolk."
    assert names(body) == ["Budi Karvano", "Jovan Bretel", "Myrna Tolk"]


def test_a_title_belongs_to_the_first_name_of_a_list_only():
    first, second = find_people("", "Presiden Budi Karvano, Joni Bretelan, dan tamu lain hadir.")
    assert (first.role, second.role) == ("Presiden", None)


def test_particles_initials_apostrophes_and_hyphens_stay_inside_a_name():
    for name in (
        "Ursa von der Karv",
        "Budi bin Karvano",
        "Ja'far Karvano",
        "Salman Al-Karvani",
        "Budi A. Karvano",
    ):
        assert names(f"Hadirin menyambut Presiden {name} kemarin.") == [name]


def test_short_forms_are_mentions_of_the_full_name_in_order():
    body = 'Karvano tiba. Menteri Sosial Budi Karvano hadir. "Baik," kata Budi. Budi Karvano pulang.'
    assert only(body) == Person("Budi Karvano", ("Karvano", "Budi Karvano", "Budi"), "Menteri Sosial")


def test_spelling_variants_are_one_person():
    person = only("Gubernur Yuri Karvanov tiba. Yury Karvanov pulang. Tamu diam.")
    assert person.mentions == ("Yuri Karvanov", "Yury Karvanov")
    assert len(find_people("", "Bupati Muhammad Karvano tiba. Bupati Mochamad Karvano pulang.")) == 1


def test_a_shortened_given_name_before_the_same_surname_joins_and_the_fuller_form_is_the_name():
    person = only("Bupati Yos Karvano tiba. Yosef Karvano pulang. Camat diam. Yos lelah.")
    assert person == Person("Yosef Karvano", ("Yos Karvano", "Yosef Karvano", "Yos"), "Bupati")
    assert names("Bupati Yos Karvano tiba. Camat Yosef Bretelan pulang.") == ["Yos Karvano", "Yosef Bretelan"]


def test_a_surname_that_is_a_cape_and_an_honorific_that_is_a_name_stay_inside():
    assert names("Ketua panitia, Budi Karvo Tanjung, hadir.") == ["Budi Karvo Tanjung"]
    assert only("Seorang warga, Karva Nona Mandel (61), tiba. Karva pulang.").mentions == (
        "Karva Nona Mandel",
        "Karva",
    )


@pytest.mark.parametrize(
    ("body", "role"),
    [
        ("The talks with President Karvo Mandel ended.", "President"),
        ("It was economist Karvo Mandel who left.", "economist"),
        ("The boat left when police chief Karvo Mandel called.", "chief"),
        ("The boat left when spokesperson Karvo Mandel called.", "spokesperson"),
        ("Nakhoda Karvo Mandel pulang.", "Nakhoda"),
    ],
)
def test_titles_of_english_news_and_of_trades_are_known(body, role):
    assert only(body) == Person("Karvo Mandel", ("Karvo Mandel",), role)


def test_a_blend_of_two_names_and_an_alias_are_mentions():
    assert only('Bupati Rudi Hartawan tiba. "Baik," kata Rudhar.').mentions == ("Rudi Hartawan", "Rudhar")
    assert only("Polisi menangkap Rudi Hartawan alias Codet di rumah.").mentions == ("Rudi Hartawan", "Codet")


def test_a_nickname_in_brackets_is_a_mention_unless_a_cast_is_listed():
    assert only("Bupati Rudi Hartawan (Codet) tiba. Kata Codet, harga naik.").mentions == (
        "Rudi Hartawan",
        "Codet",
    )
    cast = "Pemain film itu adalah Rudi Hartawan (Joko), Ratna Kusumawati (Sinta) dan Bambang Sutarpi (Budi)."
    assert not any("Joko" in person.mentions for person in find_people("", cast) if person.name != "Joko")


def test_a_shared_short_form_goes_to_the_person_named_before_it():
    first, second = find_people(
        "", "Bupati Budi Karvano dan Camat Budi Bretelan hadir. Setelah itu, Budi pulang."
    )
    assert first.mentions == ("Budi Karvano",)
    assert second.mentions == ("Budi Bretelan", "Budi")


def test_two_names_without_a_comma_come_apart_when_one_is_known():
    body = "Presiden Rudi Karvanov hadir. Karvanov diam. Penasihat kebijakan Karvanov Joni Bretelov bicara."
    assert names(body) == ["Rudi Karvanov", "Joni Bretelov"]


def test_people_come_in_order_of_first_mention_and_the_title_adds_forms():
    body = "Camat Joni Bretelan tiba. Bupati Budi Karvano pulang."
    people = find_people("Budi Dan Joni Bretelan Rapat", body)
    assert [person.name for person in people] == ["Joni Bretelan", "Budi Karvano"]


def test_a_lone_name_takes_its_full_form_from_the_title():
    person = only("Kata Ratna, harga naik. Lalu Ratna pulang.", "Ratna Kusumawati Jadi Bupati Brebes")
    assert person == Person("Ratna Kusumawati", ("Ratna", "Ratna Kusumawati"), None)


def test_a_name_is_not_lengthened_by_the_words_of_a_headline():
    body = "Kata Bupati Ratna Kusumawati, harga naik."
    assert only(body, "Bupati Ratna Kusumawati Murni Hadir").name == "Ratna Kusumawati"


def test_lost_spaces_do_not_hide_a_name():
    assert only("Rapat dihadiri PresidenBudi Karvano kemarin.").name == "Budi Karvano"
    assert only('"Baik," kata Budi KarvanoEditor').name == "Budi Karvano"


@pytest.mark.parametrize(
    "body",
    [
        "Kementerian Keuangan mengatakan harga naik.",
        "Polda Metro Jaya menyatakan jalan ditutup.",
        "Partai Golkar mengatakan siap.",
        "KPK mengatakan siap. Pertamina menegaskan siap.",
        "Rusia mengatakan siap. Moskow menyatakan kecewa. Jakarta menambahkan.",
        "Kecelakaan terjadi di Jalan Jenderal Budi Karvano dan Jl. Budi Karvano.",
        "Laga digelar di Stadion Budi Karvano. Ia mendarat di Bandara Internasional Budi Karvano.",
        "Ia dirawat di RSUD dr. Budi Karvano.",
        "Ia kuliah di Universitas Budi Karvano.",
        "Saham PT Budi Karvano naik. Saham Budi Karvano Tbk turun.",
        "Orang Rusia, Jawa, dan Batak hadir. Warga Amerika Serikat pulang.",
        "Syukur kepada Allah dan Tuhan, kata mereka pada Senin Januari lalu.",
        "Ponsel Samsung Galaxy Note dan Toyota Kijang Innova laku.",
        'Film "Karvo Mandel" laris. Serial "Budi" usai.',
        "Tersangka berinisial AS (35) ditahan bersama RK (28).",
        "Teks berita.\n\nEditor: Budi Karvano",
        "Reporter: Joni Bretelan. Teks berita.",
        "Suasana rapat (Budi Karvano/Antara). Suasana pagi (ANTARA FOTO/Joni Bretelan).",
        "©Budi Karvano",
        "Suasana pagi. (Arsip Bregan/Joni Bretelan)",
        '"Baik," kata ketua kelompok tani Sumber Karvo.',
        "Pengasuh pesantren Karvo Mandel mengatakan siap.",
        "Namun harga naik. Sementara itu Menurut data. Selain itu Berdasarkan data.",
        "Lihat instagram.com/BudiKarvano dan @BudiKarvano.",
        "Menteri Pariwisata akan tiba. Direktorat Jenderal Pajak diam. Jaksa Agung pulang.",
    ],
)
def test_what_only_looks_like_a_name_is_nobody(body):
    assert names(body) == []


def test_the_capital_of_a_sentence_is_not_part_of_the_name():
    assert names("Melihat Budi Karvano, mereka diam. Sundulan Budi Karvano gagal. Budi Karvano pulang.") == [
        "Budi Karvano"
    ]


def test_names_do_not_cross_sentences_commas_or_paragraphs():
    body = "Ia memanggil Camat Budi. Karvano, Camat Joni\n\nBretelan"
    assert "Budi Karvano" not in names(body)
    assert "Joni Bretelan" not in names(body)


@given(st.text(), st.text())
def test_any_text_gets_an_answer(title, body):
    find_people(title, body)


FRAGMENTS = st.sampled_from(
    [
        "Budi",
        "Karvano",
        "Presiden",
        "kata",
        "H",
        ".",
        ", ",
        " ",
        "\n\n",
        "(",
        ")",
        "/",
        "-",
        "di",
        "KPK",
        "35",
    ]
)


@settings(deadline=None)
@given(st.lists(FRAGMENTS, max_size=60))
def test_every_mention_stands_in_the_text(pieces):
    body = "".join(piece if not piece.isalnum() else piece + " " for piece in pieces)
    for person in find_people("", body):
        assert person.name in person.mentions
        assert all(mention in " ".join(body.split()) for mention in person.mentions)


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "A",
        "A ",
        "Aa ",
        "A.",
        "H. ",
        "A-",
        "A'",
        "Budi ",
        "Budi Karvano, ",
        "Presiden ",
        "(",
        "Ketua (",
        "kata Budi ",
        "Kata Budi Aa Aa ",
        "AbcDef",
        "İ",
        "\0",
    ],
)
def test_a_person_is_found_behind_a_hostile_stretch(piece):
    hostile = piece * (100_000 // len(piece))
    person = find_people("", f"{hostile}\n\nPresiden Karvo Mandel tiba.")[-1]
    assert person == Person("Karvo Mandel", ("Karvo Mandel",), "Presiden")


def test_a_telephone_book_gives_no_more_names_than_are_compared():
    entries = [
        f"Budi {chr(65 + i % 26)}{'abcdefghij'[i % 10]}{'klmnopqrst'[i // 10 % 10]}{'aeiou'[i // 100 % 5]}"
        for i in range(5_000)
    ]
    found = [person.name for person in find_people("", ". ".join(entries))]
    assert found[:2] == entries[:2]
    assert len(found) <= MAX_NAMES
    assert set(found) <= set(entries)


def test_articles_read_together_name_whom_each_names_alone():
    long = f"{'Harga beras naik lagi. ' * (TOGETHER_LETTERS // 20)}Bupati Sarpono Widiarko tiba."
    texts = [
        (f"Rapat {n}", f"Presiden Karvo Mandel{'i' * n} tiba. Mandel pulang.") for n in range(2 * TOGETHER)
    ]
    texts[3:3] = [
        ("", ""),
        ("Bupati Tiba", long),
        ("Bupati Tiba", long),
        ("Karvo Mandel Pulang", "Mandel pulang."),
    ]
    assert find_people_of(texts) == [find_people(title, body) for title, body in texts]
    assert find_people_of([]) == []


@pytest.mark.parametrize(
    "name",
    [
        "Joko Pribadi",
        "Wiratno Muslim",
        "Rudi Pamungkas",
        "Wiratno K",
        "Wiratno A. Karvano",
        "Sutarpi A Karvano",
    ],
)
def test_an_ordinary_word_or_an_initial_may_be_of_a_name(name):
    first = name.split()[0]
    assert only(f'Bupati {name} tiba. "Baik," kata {first}.').mentions == (name, first)


def test_degrees_numerals_clubs_and_verbs_behind_a_name_are_none_of_it():
    assert names("Ketua panitia, Wiratno Karvano M.Si tiba.") == ["Wiratno Karvano"]
    assert names("Bupati Rudi Hartawan Minta Warga Sabar.") == ["Rudi Hartawan"]
    assert names("Rudi Hartawan pindah ke Ratna F.C. kemarin.") == ["Rudi Hartawan"]
    assert names("Penyanyi Wiratno R&B tiba.") == ["Wiratno"]


@pytest.mark.parametrize("letter", ["I", "V", "X"])
def test_a_numeral_is_no_initial(letter):
    assert names(f"Sultan Wiratno {letter} mengatakan siap.") == ["Wiratno"]


@pytest.mark.parametrize("word", ["In", "Cita", "Official", "Army"])
def test_a_word_of_channels_and_programmes_ends_no_name(word):
    assert names(f"Penyanyi Rudi {word} tiba.") == ["Rudi"]


def test_players_behind_their_numbers_have_their_whole_names():
    body = "Susunan pemain: 1-Joko Karvano; 8-Rudi Hartawan, 130-Budi Bretelan."
    assert names(body) == ["Joko Karvano", "Rudi Hartawan", "Budi Bretelan"]


def test_a_lone_surname_takes_in_the_given_name_before_it_but_no_company():
    body = "Pelatih lain diam. 5. Laurent Karvano (Bregania) sabar. Karvano mengatakan siap."
    assert only(body).mentions == ("Laurent Karvano", "Karvano")
    body = "Direktur PT Anugrah Karvindo Hariansyah diperiksa. Hariansyah mengatakan siap."
    assert names(body) == ["Hariansyah"]
