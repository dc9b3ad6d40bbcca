import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.intake.clean import Cleaned, clean

LEAD = "Warga Teluk Ranum bergotong royong menambal tanggul yang jebol sejak subuh, dibantu belasan nelayan."
NEXT = "Kepala desa meminta perahu tidak melaut dulu sampai ombak kembali tenang di sepanjang pesisir itu."
LAST = "“Kami berjaga bergantian sampai pagi,” kata seorang ibu yang dapurnya ikut terendam air laut."
TITLE = "Tanggul Jebol, Warga Teluk Ranum Bergotong Royong"


def page(*lines: str) -> str:
    return "\n".join(lines)


def reasons(cleaned: Cleaned) -> dict[str, str]:
    return {piece.text: piece.reason for piece in cleaned.removed}


LONG = (
    "Ombak setinggi empat meter menutup Pelabuhan Ranum sejak Senin pagi, dan belasan perahu tidak dapat "
    "merapat sampai malam hari."
)


def test_an_article_without_furniture_stays_whole():
    assert clean(page(TITLE, "", LEAD, "", NEXT)) == Cleaned((TITLE, LEAD, NEXT), (), (TITLE, LEAD, NEXT))


def test_mojibake_is_mended_and_curly_quotes_stay():
    broken = LAST.encode().decode("windows-1252", errors="ignore").replace("\x9d", "")
    assert "â€œ" in broken
    assert clean(page(TITLE, LAST)).paragraphs[1] == LAST
    assert (
        clean(page(TITLE, "Ia menulis â€œairâ€\x9d di papan.")).paragraphs[1] == "Ia menulis “air” di papan."
    )


def test_invisible_characters_and_windows_line_ends_go():
    raw = f"{TITLE}\r\n\r\nTang\u00adgul \u202ejebol\u202c di\u200b desa\u00a0itu\x07.\r\n"
    assert clean(raw).paragraphs == (TITLE, "Tanggul jebol di desa itu.")


def test_tags_that_a_scraper_left_go_and_what_they_hold_stays():
    raw = 'Pemda <a href="https://x.example/tag">Ranum</a> <strong>menutup</strong> dermaga.<br>Esok dibuka.'
    assert clean(raw).paragraphs == ("Pemda Ranum menutup dermaga.", "Esok dibuka.")
    assert clean("Jika a < b dan c > d, maka pasang naik.").paragraphs == (
        "Jika a < b dan c > d, maka pasang naik.",
    )


def test_a_notice_with_a_hard_space_is_one():
    reporter = "Reporter:\xa0Rima Sari Sumber:\xa0Kabar.com"
    assert clean(f"{LEAD} {reporter} {NEXT}").paragraphs == (LEAD, NEXT)


def test_letters_and_their_accents_become_one_character():
    assert clean("Kafe\u0301 itu tutup.").paragraphs == ("Kafé itu tutup.",)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Baca juga: Ombak Besar Menutup Pelabuhan Ranum", "related link"),
        ("Baca Juga: Nelayan Ranum Menunggu Cuaca", "related link"),
        ("Simak juga: Cara Membaca Pasang Surut", "related link"),
        ("Lihat juga : Foto-foto Tanggul Ranum", "related link"),
        ("ADVERTISEMENT", "advert"),
        ("SCROLL TO CONTINUE WITH CONTENT", "advert"),
        ("Nikmati bacaan tanpa iklan. Langganan KabarPro", "advert"),
        ("Konten Premium", "advert"),
        ("loading...", "page furniture"),
        ("A", "page furniture"),
        ("Home > News > Daerah", "page furniture"),
        ("Halaman 1 2 Selanjutnya", "page furniture"),
        ("Tags: tanggul, ombak", "page furniture"),
        ("Share:", "share notice"),
        ("Cek cerita para petambak Ranum tiap sore, kini juga di Google News dan WA Channel", "share notice"),
        ("Ikuti saluran WhatsApp kami agar tidak tertinggal kabar", "share notice"),
        ("Newsletter Kabar Ranum", "newsletter"),
        ("Anda dapat berhenti berlangganan kapan saja dengan satu klik.", "newsletter"),
        (
            "Situs ini dilindungi reCAPTCHA dan tunduk pada Kebijakan Privasi dan Ketentuan Layanan.",
            "newsletter",
        ),
        ("© Jaya Sentosa/Dokumen Desa", "photo credit"),
        ("Foto: Tanggul yang jebol/Dok. Desa", "photo credit"),
        ("Tanggul Ranum dari udara/Antara", "photo credit"),
        ("Copyright © 2022 Kabar Ranum. All rights reserved.", "copyright"),
        ("Editor : Sari Melati", "byline"),
        ("Posted By : kabar ranum", "byline"),
        ("(sim/wan)", "byline"),
        ("No comments:", "comments"),
        ("12 Komentar", "comments"),
    ],
)
def test_a_line_of_furniture_goes_with_its_reason(line, reason):
    cleaned = clean(page(TITLE, "", LEAD, NEXT, line))
    assert cleaned.paragraphs == (TITLE, LEAD, NEXT)
    assert reasons(cleaned)[line] == reason


def test_a_section_name_between_two_titles_goes_and_so_does_the_second_title():
    assert clean(page(TITLE, "DAERAH", "", TITLE, "", LEAD)).paragraphs == (TITLE, LEAD)


def test_a_link_at_the_end_of_a_flat_paragraph_goes():
    cleaned = clean(f"{LEAD} Baca juga: Ombak Besar Menutup Pelabuhan Ranum")
    assert cleaned.paragraphs == (LEAD,)


def test_a_link_before_a_double_space_or_glued_to_the_next_sentence_goes_alone():
    link = "Baca juga: Ombak Besar Menutup Pelabuhan"
    assert clean(f"{LEAD} {link}  {NEXT}").paragraphs == (LEAD, NEXT)
    assert clean(f"{LEAD} {link}{NEXT}").paragraphs == (LEAD, NEXT)


def test_two_links_glued_to_each_other_go_both():
    links = "Baca Juga:Ombak Menutup Pelabuhan RanumTiga Perahu Garam Kandas di Muara"
    assert clean(f"{LONG} {links}Menurut warga, air surut.").paragraphs == (
        LONG,
        "Menurut warga, air surut.",
    )
    assert clean(f"{LONG} {links}“Air surut,” kata warga.").paragraphs == (LONG, "“Air surut,” kata warga.")
    told = "Jaya Putra menutup tanggul di Ranum“Air surut,” kata warga."
    page = f"{LONG} Baca Juga:Ombak Menutup Pelabuhan Ranum{told}"
    assert clean(page).paragraphs == (LONG, told)


def test_a_link_does_not_end_inside_a_name_that_the_paragraph_has_again():
    page = (
        f"{LONG} Bus GaramRaya berhenti. Baca juga: Rute Bus GaramRaya Bertambah di Muara\xa0 Bus itu penuh."
    )
    assert clean(page).paragraphs == (f"{LONG} Bus GaramRaya berhenti.", "Bus itu penuh.")


def test_a_capitalised_headline_ends_where_the_sentence_begins():
    cleaned = clean(
        f"{LEAD} Baca juga: Ombak Besar Menutup Pelabuhan Ranum Meski demikian, pasar tetap buka."
    )
    assert cleaned.paragraphs == (LEAD, "Meski demikian, pasar tetap buka.")


def test_a_link_in_brackets_ends_with_them():
    cleaned = clean(f"{LEAD} (Baca juga: Ombak Besar Menutup Pelabuhan) Ranum tetap siaga.")
    assert cleaned.paragraphs == (LEAD, "Ranum tetap siaga.")


def test_of_a_link_whose_end_nothing_shows_only_the_label_goes():
    rest = f"ombak besar menutup pelabuhan dan nelayan menunggu kabar. {NEXT}"
    assert clean(f"{LEAD} Baca juga: {rest}").paragraphs == (LEAD, rest)
    assert clean(f"{LEAD} (Baca juga: {rest}").paragraphs == (LEAD, rest)


def test_a_label_whose_link_was_lost_leaves_the_sentence_behind_it_whole():
    sentence = "Jika tanggul itu roboh, maka tambak di Ranum terendam dan panen garam batal selama sebulan."
    assert clean(f"{LEAD}\nBaca juga: {sentence} {NEXT}").paragraphs == (LEAD, f"{sentence} {NEXT}")


def test_a_link_without_words_takes_only_its_label():
    assert clean("Baca juga:, Air mulai surut pada sore hari.").paragraphs == (
        "Air mulai surut pada sore hari.",
    )


def test_reading_also_as_words_of_a_sentence_stays():
    text = "Warga yang membaca juga menulis; mereka lihat juga perahu yang karam di muara sungai itu."
    assert clean(text).paragraphs == (text,)


def test_an_advert_inside_a_paragraph_goes():
    assert clean(f"{LEAD} ADVERTISEMENT SCROLL TO CONTINUE WITH CONTENT {NEXT}").paragraphs == (LEAD, NEXT)


@pytest.mark.parametrize(
    "caption",
    [
        "Tampilan kotak garam baru dari Ranum. (ANTARA/Jaya Putra)",
        "Tampilan kotak garam baru dari Ranum (ANTARA/HO-Dinas Garam)",
        "Petambak memanen garam di Ranum, Senin (3/1/2022). ANTARA/HO-Dinas Garam.",
        "Petambak memanen garam di Ranum, Senin (3/1) malam. (ANTARA FOTO/Jaya Putra)",
        "Petambak memanen garam di Ranum, Senin (3/1/2022). ANTARA/Jaya",
        "Petambak memanen garam di Ranum, Senin (3/1/2022). ANTARA/Jaya Putra",
    ],
)
def test_an_agency_s_caption_goes_from_inside_a_paragraph(caption):
    cleaned = clean(f"{LEAD} {caption} Bupati Ranum datang pagi itu. {NEXT}")
    assert cleaned.paragraphs == (LEAD, f"Bupati Ranum datang pagi itu. {NEXT}")


def test_an_agency_s_dateline_and_signature_take_no_sentence_with_them():
    assert clean(f"Ranum (ANTARA/PRNewswire) - {LEAD}").paragraphs == (f"Ranum (ANTARA/PRNewswire) - {LEAD}",)
    assert clean(f"{LEAD}\n{NEXT} (ANTARA/jp)").paragraphs == (LEAD, NEXT)


@pytest.mark.parametrize(
    "mark",
    [
        "View this post on Instagram",
        "A post shared by Jaya Putra (@jaya.putra)",
        "pic.twitter.com/aB3kArV0rT",
        "pic.twitter.com/aB3kArV0rT — Jaya Putra (@jayaputra) January 13, 2022",
        "<!--S:kabar-longstory-->",
    ],
)
def test_the_marks_of_embedded_posts_and_comments_of_markup_go_from_inside_a_paragraph(mark):
    cleaned = clean(f"{LEAD} {mark} {NEXT}")
    assert cleaned.paragraphs == (LEAD, NEXT)
    assert [piece.text for piece in cleaned.removed] == [mark]


@pytest.mark.parametrize(
    "notice",
    [
        "Simak",
        "Simak di halaman berikut",
        "Lanjut ke halaman berikut nya",
        "Saksikan selengkapnya di sini.",
        "Simak lengkapnya di sini .",
        "Selanjutnya: aturan baru di tambak Ranum",
        "Selanjutnya harga garam per karung >>>",
        "BACA HALAMAN BERIKUTNYA HALAMAN: 1 2",
        "BACA ARTIKEL SELENGKAPNYA DI SINI >>>",
        "123Tampilkan Semua",
        "Video by: Jaya Putra",
        ">>> Link 1 >>> Link 2",
        "Artikel ini sebelumnya telah tayang di Kabar Ranum dengan judul Garam Naik (",
        "Artikel ini pertama kali tayang dalam bahasa Belanda",
        "Simak cerita garam ini hanya di KabarRanum.com",
        "Tanggul Jebol di Ranum, Petambak Rugi Besar:",
        ": Petambak Ranum Rugi Besar Gegara Tanggul Jebol",
        "Petambak Ranum Rugi Besar Gegara Tanggul Jebol",
    ],
)
def test_links_to_go_on_go_from_the_end(notice):
    assert clean(f"{LEAD}\n{NEXT} {notice}").paragraphs == (LEAD, NEXT)


@pytest.mark.parametrize(
    "ending",
    [
        "Berikut harga garam di Ranum hari ini:",
        "Petambak berkata: Tanggul itu harus kuat",
        "Simaklah ombak itu",
    ],
)
def test_an_ending_that_announces_the_article_s_own_list_stays(ending):
    assert clean(f"{LEAD}\n{NEXT} {ending}").paragraphs == (LEAD, f"{NEXT} {ending}")


def test_credits_glued_to_the_last_paragraph_go():
    cleaned = clean(page(TITLE, LEAD, f"{NEXT}Pewarta: Rima SariEditor: Bayu Aji COPYRIGHT © KABAR 2023"))
    assert cleaned.paragraphs == (TITLE, LEAD, NEXT)


def test_initials_go_only_from_the_end():
    middle = "Rapat itu dihadiri Badan Penanggulangan Bencana (bpb)"
    assert clean(page(TITLE, middle, f"{NEXT} (sim/wan)")).paragraphs == (TITLE, middle, NEXT)


def test_a_reporter_before_the_dateline_goes():
    cleaned = clean(
        page(TITLE, f"Laporan Wartawan Kabar Ranum, Jaya Putra KABARRANUM.COM, RANUM - {LEAD}", NEXT)
    )
    assert cleaned.paragraphs == (TITLE, f"KABARRANUM.COM, RANUM - {LEAD}", NEXT)


def test_lists_of_other_stories_go_with_their_bullets():
    tail = [
        "Berita Terkait",
        "-",
        "Nelayan Ranum Menunggu Cuaca",
        "-",
        "Pasar Ikan Sepi",
        "Terpopuler",
        "- Lima Resep Ikan Asap",
        "- Cara Menambal Perahu",
        "Pilihan",
        "-",
        "Harga Garam Naik",
        "# Hot Topic",
        "Rekomendasi Kami",
        "Foto",
    ]
    cleaned = clean(page(TITLE, LEAD, NEXT, *tail))
    assert cleaned.paragraphs == (TITLE, LEAD, NEXT)
    assert [piece.text for piece in cleaned.removed] == tail
    assert reasons(cleaned)["- Cara Menambal Perahu"] == "list of other stories"


def test_a_list_in_the_middle_ends_where_prose_begins():
    cleaned = clean(page(TITLE, LEAD, "Berita Terkait", "Pasar Ikan Sepi", NEXT))
    assert cleaned.paragraphs == (TITLE, LEAD, NEXT)


def test_headlines_under_a_bare_label_go_and_a_subheading_behind_them_stays():
    links = "baca:\nOmbak Menutup Pelabuhan Ranum Lagi\nTiga Perahu Garam Kandas di Muara"
    assert clean(page(LEAD, links, NEXT, LAST)).paragraphs == (LEAD, NEXT, LAST)
    assert clean(page(LEAD, links, "Tanggul Muara", NEXT)).paragraphs == (LEAD, "Tanggul Muara", NEXT)


def test_a_long_list_under_a_related_label_is_the_articles_own():
    matches = [f"Ranum FC vs Sabuk United {n}" for n in range(9)]
    lines = (TITLE, LEAD, "Baca Juga", *matches, NEXT)
    assert clean(page(*lines)).paragraphs == (TITLE, LEAD, *matches, NEXT)
    timetable = ("16.00 WIB Ranum FC vs Sabuk United", "19.00 WIB Muara FC vs Teluk FC")
    assert clean(page(TITLE, LEAD, "Baca Juga", *timetable, NEXT)).paragraphs == (
        TITLE,
        LEAD,
        *timetable,
        NEXT,
    )


def test_a_short_line_of_a_list_may_come_twice_and_a_pair_of_lines_may_not():
    price = "- Tiket perahu anak dan orang tua: 15 ribu"
    lines = (TITLE, LEAD, price, "- Sabuk", price, NEXT)
    assert len(price) > 40
    assert clean(page(*lines)).paragraphs == lines


def test_a_subheading_that_could_be_a_list_stays_before_prose():
    assert clean(page(TITLE, LEAD, "Pilihan", NEXT)).paragraphs == (TITLE, LEAD, "Pilihan", NEXT)


def test_most_read_stories_go_without_a_heading_where_their_numbers_stand_alone():
    stories = (
        "Nelayan Juga Minta Solar Murah",
        "Waspadai Gejala Dehidrasi Saat Melaut",
        "Hidup Sehat dengan Berenang",
    )
    numbered = [line for number, story in enumerate(stories, 1) for line in (str(number), story)]
    assert clean(page(*numbered, TITLE, LEAD, NEXT)).paragraphs == (TITLE, LEAD, NEXT)


def test_a_table_and_whole_sentences_under_lone_numbers_stay():
    table = ("1", "Sabuk United", "20", "2", "Bahari", "18", "3", "Muara", "12")
    steps = ("1", "Rendam garam semalam.", "2", "Saring airnya dua kali.", "3", "Jemur sampai kering.")
    for rows in (table, steps):
        assert set(rows[1::2]) <= {*clean(page(TITLE, LEAD, *rows, NEXT)).paragraphs, *map(str, range(99))}


def test_a_writer_glued_to_the_dateline_and_a_site_glued_to_the_end_go():
    lead = "KABAR.com- Warga Ranum menambal tanggul yang jebol sejak subuh bersama belasan nelayan."
    assert clean(page(TITLE, f"Editor Rima Sari {lead}", NEXT)).paragraphs == (TITLE, lead, NEXT)
    assert clean(page(TITLE, LEAD, f"{NEXT} Rima Sari Kabar.id")).paragraphs == (TITLE, LEAD, NEXT)


def test_a_quotation_behind_a_linked_headline_opens_the_next_sentence():
    speech = '"Tambak kami bisa disebut kampung garam karena semua warga bekerja di sana," kata Suyudi.'
    text = f"{LEAD} Baca juga: Rektor Ranum hingga Pembimbing Digugat ke Pengadilan Sabuk {speech} {NEXT}"
    assert speech in " ".join(clean(text).paragraphs)


def test_a_paragraph_under_a_label_whose_link_was_lost_is_no_item():
    paragraph = "Medali diraih tim putra sepuluh tahun lalu. Kala itu tim putri meraih perak"
    assert clean(page(TITLE, LEAD, "Baca Juga", paragraph, NEXT)).paragraphs == (TITLE, LEAD, paragraph, NEXT)


def test_a_block_printed_twice_stays_once():
    cleaned = clean(page(TITLE, LEAD, "Ombak", NEXT, LAST, LEAD, "Ombak", NEXT, LAST))
    assert cleaned.paragraphs == (TITLE, LEAD, "Ombak", NEXT, LAST)
    assert {piece.reason for piece in cleaned.removed} == {"repeated block"}


def test_short_lines_may_come_twice():
    lines = (TITLE, LEAD, "“Aduh.”", NEXT, "“Aduh.”", LAST)
    assert clean(page(*lines)).paragraphs == lines


def test_a_title_at_the_head_of_the_first_paragraph_goes():
    assert clean(page(TITLE, "", f"{TITLE} {LEAD}")).paragraphs == (TITLE, LEAD)


def test_the_guard_brings_a_long_article_back_from_a_misread_list():
    items = [
        f"Bagian {n} dari panduan menambal tanggul menurut para tetua desa di pesisir Ranum raya"
        for n in range(20)
    ]
    assert set(items) <= set(clean(page("Berita Terkait", *items)).paragraphs)


def test_a_section_or_a_count_at_the_end_is_a_menu():
    assert clean(
        page(TITLE, LEAD, NEXT, "Cek Kabar dan Tulisan kami lainnya di Google", "News")
    ).paragraphs == (
        TITLE,
        LEAD,
        NEXT,
    )
    assert clean(page(TITLE, "1.204", LEAD, NEXT, LAST)).paragraphs == (TITLE, LEAD, NEXT, LAST)


def test_a_long_menu_goes_to_its_end():
    menu = "Home News Nasional Regional Ekonomi Bola Olahraga Otomotif Tekno Seleb Travel Kuliner".split()
    assert clean(page(*menu, TITLE, LEAD, NEXT)).paragraphs == (TITLE, LEAD, NEXT)


def test_days_of_other_stories_at_the_end_go_and_days_of_matches_stay():
    days = ("Rabu, 5 Juli 2023 8:15 Wib", "Selasa, 4 Juli 2023 14:45 Wib")
    stories = ("Kapal Baru untuk Ranum", days[0], "Harga Garam Naik Lagi", days[1])
    for tail in (days, stories):
        assert clean(page(TITLE, LEAD, NEXT, *tail)).paragraphs == (TITLE, LEAD, NEXT)
    matches = (
        "Rabu, 5 Juli 2023",
        "Ranum FC 1-0 Sabuk United",
        "Kamis, 6 Juli 2023",
        "Sabuk United 2-2 Muara",
    )
    assert clean(page(TITLE, LEAD, NEXT, *matches)).paragraphs == (TITLE, LEAD, NEXT, *matches)


def test_headlines_at_the_end_go_without_a_heading_and_names_and_scores_stay():
    stories = (
        "Kabar Pesisir",
        "Nelayan Ranum Minta Dermaga Lama Segera Diperbaiki",
        "Ekonomi",
        "Harga Garam di Pasar Ranum Naik Dua Kali Lipat",
        "Begini Cara Petambak Sabuk Menjemur Garam saat Hujan",
    )
    assert clean(page(TITLE, LEAD, NEXT, *stories)).paragraphs == (TITLE, LEAD, NEXT)
    for names in (
        ("Ranum FC vs Sabuk United di Stadion Muara Lama",) * 1,
        (
            "Perahu Terbaik Tahun Lalu Milik Koperasi Teluk",
            "Jala Terbaik Tahun Lalu Milik Koperasi Muara",
            "Dayung Terbaik Tahun Lalu Milik Koperasi Sabuk",
        ),
    ):
        assert clean(page(TITLE, LEAD, NEXT, *names)).paragraphs == (TITLE, LEAD, NEXT, *names)


def test_tags_under_their_heading_go_until_something_longer():
    cleaned = clean(page(TITLE, LEAD, NEXT, "Tags:", "tanggul", "Teluk Ranum", LAST))
    assert cleaned.paragraphs == (TITLE, LEAD, NEXT, LAST)


def test_an_article_printed_twice_in_one_line_stays_once():
    article = f"{LEAD} {NEXT} {LAST}."
    assert clean(f"{article} {article}").paragraphs == (article,)


def test_a_caption_with_its_day_and_photographer_goes_from_a_flat_paragraph():
    caption = "Warga menambal tanggul di Teluk Ranum, Senin (4/7/2023). ANTARA/Rima Sari/aa."
    cleaned = clean(f"{LEAD} Baca juga: Ombak Besar Menutup Pelabuhan Ranum Selama Dua Hari {caption} {NEXT}")
    assert cleaned.paragraphs == (LEAD, NEXT)
    assert reasons(cleaned)[caption] == "photo credit"


def test_a_headline_and_a_reporter_before_the_dateline_are_lines_of_their_own():
    cleaned = clean(f"{TITLE} Laporan Wartawan Tribun Ranum, Jaya AF TRIBUNRANUM.COM, RANUM - {LEAD} {NEXT}")
    assert cleaned.paragraphs == (TITLE, f"TRIBUNRANUM.COM, RANUM - {LEAD} {NEXT}")
    assert reasons(cleaned) == {"Laporan Wartawan Tribun Ranum, Jaya AF": "byline"}


@pytest.mark.parametrize(
    "tail",
    [
        "(sim/wan) tanggul jebol teluk ranum",
        'Simak Video "Ombak Menutup Pelabuhan Ranum"',
        "Tonton juga 'Ombak Menutup Pelabuhan':",
        "BACA SELENGKAPNYA DI SINI .",
        "BACA HALAMAN SELANJUTNYA >>>",
        "Baca Selengkapnya: Ombak Besar Menutup Pelabuhan Ranum",
        "Tulisan ini adalah kiriman dari pembaca, isi di luar tanggung jawab redaksi. Klik di sini sekarang!",
        "Perbesar",
        ",,,loading...",
        "[ Gambas : Video 20detik ]",
        "Disadur dari: Wartakarang (Penulis Rima Sari, published 4/7/2023)",
    ],
)
def test_what_hangs_on_the_end_of_a_flat_page_goes(tail):
    assert clean(f"{LEAD} {NEXT} {tail}").paragraphs == (f"{LEAD} {NEXT}",)


def test_a_related_link_without_its_words_takes_only_its_label():
    assert clean(page(TITLE, LEAD, "Baca Juga: Selain itu, dua perahu karam di muara.")).paragraphs == (
        TITLE,
        LEAD,
        "Selain itu, dua perahu karam di muara.",
    )


@given(st.text())
def test_any_text_is_cleaned_without_a_crash(text):
    cleaned = clean(text)
    assert all(p == " ".join(p.split()) and p for p in cleaned.paragraphs)


@given(
    st.lists(
        st.sampled_from([TITLE, LEAD, NEXT, LAST, "-", "A", "Terkini", "Baca juga: Pasar Sepi", "(sim)", ""])
    )
)
def test_no_paragraph_of_the_article_is_lost(lines):
    kept = clean(page(*lines)).paragraphs
    assert all(any(line in p for p in kept) for line in lines if line in (LEAD, NEXT, LAST))


@pytest.mark.parametrize(
    ("piece", "kept", "gone"),
    [
        ("kata ", 1, 0),
        ("A\n", 0, 20_000),
        ("Baca juga ", 1, 500),
        ("Baca juga: ", 1, 500),
        ("12/3/", 1, 0),
        ("12/3/2022\n", 20_000, 0),
        ("Baca juga\n", 0, 20_000),
        ("â€œ", 1, 0),
        ("(", 1, 0),
        ("\n", 0, 0),
        ("Editor: ", 1, 0),
    ],
)
def test_an_article_around_a_hostile_stretch_stays_whole(piece, kept, gone):
    cleaned = clean(page(TITLE, LEAD, piece * 20_000, NEXT))
    assert cleaned.paragraphs[:2] == (TITLE, LEAD)
    assert cleaned.paragraphs[-1] == NEXT
    assert (len(cleaned.paragraphs) - 3, len(cleaned.removed)) == (kept, gone)


def test_mojibake_is_mended_however_much_of_it_there_is():
    assert clean("â€œ" * 20_000).paragraphs == ("“" * 20_000,)


def test_headlines_under_the_editors_choice_go_from_a_flat_paragraph():
    choice = "Pilihan Redaksi Ombak Besar Menutup Pelabuhan Ranum Lima Perahu Hilang di Muara Sabuk"
    assert clean(f"{LEAD} {choice} Menurut warga, ombak itu reda sore hari.").paragraphs == (
        LEAD,
        "Menurut warga, ombak itu reda sore hari.",
    )


def test_a_headline_before_a_dateline_in_capitals_is_a_line_of_its_own():
    lead = f"TRIBUNRANUM.COM, RANUM - {LEAD}"
    assert clean(f"{TITLE} {lead} {NEXT}").paragraphs == (TITLE, f"{lead} {NEXT}")
    prose = f"Warga menyurati redaksi TRIBUNRANUM.COM kemarin. {LEAD}"
    assert clean(prose).paragraphs == (prose,)


def test_the_weather_and_the_day_of_scraping_above_the_title_go():
    page = f"27.3 C\nRanum\nTuesday, April 22, 2025\n\nOmbak Menutup Pelabuhan Ranum\n\n{LONG}"
    assert clean(page).paragraphs == ("Ombak Menutup Pelabuhan Ranum", LONG)


def test_the_short_lines_of_a_long_menu_go_and_the_title_under_it_stays():
    menu = "Advertisement Viral Beranda Radio News Foto Video Bola Kanal Podcast Karang Indeks".split()
    page = "\n".join([*menu, "Ombak Menutup Pelabuhan Ranum Sejak Senin Pagi", LONG])
    assert clean(page).paragraphs == ("Ombak Menutup Pelabuhan Ranum Sejak Senin Pagi", LONG)


@pytest.mark.parametrize(
    "tail",
    [
        "Simak selengkapnya pada halaman berikut.",
        "Baca Selengkapnya di Halaman Berikut >>>",
        "Halaman Selengkapnya >>>",
        "Simak berita-berita lainnya dari Kabar Ranum",
        "Baca berita terkait perahu Ranum lainnya",
        "Berita lain tentang ombak, bisa Anda baca di Kabar.id",
        "Saksikan juga Sosok: Nelayan Penjaga Muara Ranum",
        "(Penulis Kontributor Ranum Kabar.id: Jaya Putra)",
        "ADVERTISEMENT",
        ".skyscraper { width: 160px; }",
        "https://t.co/0aBcDeFgHi — Kabar Ranum (@kabarranum) September 25, 2019",
        "***",
    ],
)
def test_what_hangs_on_the_last_sentence_goes(tail):
    assert clean(f"Ombak Menutup Pelabuhan\n\n{LONG}\n\n{LONG[:-1]} lagi. {tail}").paragraphs == (
        "Ombak Menutup Pelabuhan",
        LONG,
        f"{LONG[:-1]} lagi.",
    )


def test_a_notice_glued_to_capitals_goes():
    last = "Pelabuhan dibuka lagi pada pukul 10.00 WIBCek Berita lain di Google News"
    page = f"Ombak Menutup Pelabuhan\n\n{LONG}\n\n{last}"
    assert clean(page).paragraphs[-1] == "Pelabuhan dibuka lagi pada pukul 10.00 WIB"


def test_an_unmarked_headline_that_runs_into_the_next_sentence_of_a_flat_page_goes():
    flat = " ".join([LONG] * 9)
    headline = "Nelayan Ranum Minta Dermaga Lama di Muara Segera Diperbaiki"
    page = f"Ombak Menutup Pelabuhan\n\n{flat} {headline} Meskipun begitu, dua perahu tetap melaut sore itu."
    assert reasons(clean(page))[headline] == "related link"
    asked = page.replace(headline, f"Ini 3 {headline}").replace("Meskipun begitu,", "Kemudian")
    assert reasons(clean(asked))[f"Ini 3 {headline}"] == "related link"
    for kept in (
        "Cara Nelayan Ranum Menambal Perahu yang Bocor Sendiri",  # how a part of the article is headed
        "2. Nelayan Ranum Minta Dermaga Lama di Muara Segera Diperbaiki",
        "Pelabuhan Ranum, Dermaga Muara, Tanggul Sabuk dan Pasar Ikan Teluk",  # says nothing
    ):
        assert kept in "\n".join(clean(page.replace(headline, kept)).paragraphs)
    short = f"Ombak Menutup Pelabuhan\n\n{LONG} {headline} Meskipun begitu, dua perahu tetap melaut."
    assert headline in clean(short).paragraphs[1]


def test_an_embedded_post_goes_with_its_text():
    post = "Ombak hari ini setinggi atap! #Ranum"
    said = "— Pelabuhan Ranum (@pelabuhanranum) September 25, 2019"
    assert clean(page(TITLE, LEAD, post, said, NEXT)).paragraphs == (TITLE, LEAD, NEXT)
    assert post in clean(page(TITLE, LEAD, post, NEXT)).paragraphs


def test_a_heading_that_is_furniture_by_itself_still_heads_its_list():
    stories = ["Jangan Lewatkan!", "Intip Perahu Cantik Milik Jaya", "Begini Tanggul Baru di Ranum"]
    assert clean(page(TITLE, LEAD, NEXT, *stories)).paragraphs == (TITLE, LEAD, NEXT)


def test_a_joint_signature_between_two_pages_of_an_article_goes():
    assert clean(page(TITLE, LEAD, "(sim/wan)", NEXT)).paragraphs == (TITLE, LEAD, NEXT)
    assert "(tertawa)" in clean(page(TITLE, LEAD, "(tertawa)", NEXT)).paragraphs


def test_a_title_with_the_site_s_name_behind_it_goes():
    again = f"{TITLE} - Kabarranum.co"
    assert clean(page(TITLE, again, LEAD, LAST)).paragraphs == (TITLE, LEAD, LAST)


def test_first_sentences_of_other_stories_cut_short_go_from_the_end():
    others = (
        "Kapal wisata kandas di karang, dan dua puluh penumpang…",
        "Harga garam di Ranum naik lagi sejak awal pekan…",
    )
    assert clean(page(TITLE, LEAD, LAST, *others)).paragraphs == (TITLE, LEAD, LAST)
    assert others[0] in clean(page(TITLE, LEAD, LAST, others[0])).paragraphs


def test_a_title_under_a_menu_s_list_stays_the_title():
    lines = ("Terpopuler", "Review", TITLE, "Senin, 10 Januari 2022 10:15 WIB", LEAD, LAST)
    assert clean(page(*lines)).paragraphs == (TITLE, LEAD, LAST)


def test_a_party_s_name_in_a_headline_does_not_end_it():
    line = (
        "Izin itu batal. Lihat Juga : NasDem Dapat Kabar Izin Lokasi Dicabut  Sebelumnya, partai itu datang."
    )
    assert [piece.text for piece in clean(page(TITLE, line, LAST)).removed] == [
        "Lihat Juga : NasDem Dapat Kabar Izin Lokasi Dicabut"
    ]


def test_what_somebody_says_is_no_notice_whatever_its_words():
    said = (
        "“Warga dapat bergabung dengan mendaftar pada tautan yang telah disediakan desa,” tutup Wira kemarin."
    )
    assert said in clean(page(TITLE, LEAD, said)).paragraphs


def test_the_imprint_is_the_copyright_lines_and_what_is_glued_to_a_byline():
    told = "Garam naik, kata Jaya. " * 12
    glued = f"{told}Ia pulang.Pewarta: Rima SariEditor: Simon Wan COPYRIGHT © KABAR 2023"
    assert clean(f"Garam naik\n\n{glued}").imprint.strip() == "KABAR 2023"
    assert "2023" in clean("Garam naik\n\nGaram naik, kata Jaya.\n\nCopyright © KABAR 2023").imprint
    assert clean("Garam naik\n\nGaram naik pada 2023, kata Jaya.").imprint == ""
