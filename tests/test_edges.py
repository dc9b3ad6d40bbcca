import pytest

from index.intake.clean import clean

TITLE = "Tanggul Jebol, Warga Teluk Ranum Bergotong Royong"
LEAD = "Warga Teluk Ranum bergotong royong menambal tanggul yang jebol sejak subuh, dibantu nelayan."
LAST = "Kepala desa meminta perahu tidak melaut dulu sampai ombak kembali tenang di pesisir itu."
DAY = "Senin, 10 Januari 2022 | 14:30 WIB"


def kept(*lines: str) -> list[str]:
    return list(clean("\n".join(lines)).paragraphs)


def test_names_and_sections_beside_the_day_under_the_title_go():
    assert kept(TITLE, "Rima Sari, Bayu Aji", "MARKET", DAY, "in Daerah", LEAD, LAST) == [TITLE, LEAD, LAST]


def test_without_a_day_or_a_button_they_may_be_a_subheading():
    assert kept(TITLE, "Cerita Warga", LEAD, LAST) == [TITLE, "Cerita Warga", LEAD, LAST]


def test_a_deck_under_the_title_stays():
    deck = "Tanggul itu sudah tiga kali ditambal sejak dibangun lima tahun lalu"
    assert kept(TITLE, deck, DAY, LEAD, LAST) == [TITLE, deck, LEAD, LAST]


def test_a_list_under_the_day_that_is_longer_than_a_page_s_head_stays():
    names = [f"Dusun {name}" for name in ("Karang", "Muara", "Sabuk", "Teluk", "Pasir", "Bakau", "Nipah")]
    assert kept(TITLE, DAY, *names, LEAD, LAST) == [TITLE, *names, LEAD, LAST]


def test_a_first_sentence_that_a_scraper_broke_stays_in_its_pieces():
    pieces = ["Teluk Ranum", "ditutup bagi perahu sejak subuh karena ombak setinggi atap rumah warga."]
    assert kept(TITLE, DAY, *pieces, LAST) == [TITLE, *pieces, LAST]


@pytest.mark.parametrize(
    "mark", ["(sim/wan)", "Editor: Rima Sari", "© 2022 Kabar Ranum", "Tags:", "12 Komentar"]
)
def test_what_stands_behind_the_end_of_the_text_goes(mark):
    behind = ["Harga Garam Naik", "tambak", "Selamat datang di kabar kami"]
    assert kept(TITLE, LEAD, LAST, mark, *behind) == [TITLE, LEAD, LAST]


def test_prose_behind_a_byline_is_the_article():
    assert kept(TITLE, LEAD, "Editor: Rima Sari", "Harga Garam", LAST) == [TITLE, LEAD, "Harga Garam", LAST]


def test_what_closes_an_article_stays_behind_a_source_or_a_link():
    table = ["1. Dusun Karang", "2. Dusun Muara", "3. Dusun Sabuk"]
    assert kept(TITLE, LEAD, LAST, "Sumber: Kantor Desa", *table) == [TITLE, LEAD, LAST, *table]
    link = "Baca juga: Ombak Besar Menutup Pelabuhan Ranum"
    assert kept(TITLE, LEAD, LAST, link, *table) == [TITLE, LEAD, LAST, *table]


def test_a_line_between_two_notices_at_the_end_goes_and_one_of_a_list_stays():
    notices = ("Baca juga: Ombak Besar Menutup Pelabuhan Ranum", "Cek Berita lain di Google News")
    assert kept(TITLE, LEAD, LAST, notices[0], "Cara Menambal Perahu", notices[1]) == [TITLE, LEAD, LAST]
    place = "Ranum Timur: Balai Dusun Karang"
    assert kept(TITLE, LEAD, LAST, notices[0], place, notices[1]) == [TITLE, LEAD, LAST, place]


def test_what_the_site_offers_its_reader_goes_behind_a_notice_only():
    offer = "Dukungan Anda menambah semangat kami untuk menyajikan artikel yang bermanfaat."
    assert kept(TITLE, LEAD, LAST, "Cek Berita lain di Google News", offer) == [TITLE, LEAD, LAST]
    assert kept(TITLE, LEAD, LAST, offer) == [TITLE, LEAD, LAST, offer]
    quoted = f'"{offer[:-1]}," kata kepala desa.'
    assert kept(TITLE, LEAD, LAST, "Cek Berita lain di Google News", quoted)[-1] == quoted


def test_other_stories_go_with_their_first_sentences():
    stories = [
        "Berita terkait",
        "Harga Garam di Ranum Naik",
        "2 jam lalu",
        "Harga garam di pasar Ranum naik dua kali lipat sejak pekan lalu.",
        "Pelabuhan Ranum Ditutup Lagi",
        "5 jam lalu",
        "Syahbandar menutup pelabuhan itu sampai ombak kembali tenang.",
    ]
    assert kept(TITLE, LEAD, LAST, *stories) == [TITLE, LEAD, LAST]


def test_a_paragraph_under_how_long_ago_alone_stays():
    assert kept(TITLE, LEAD, "3 jam lalu", LAST) == [TITLE, LEAD, LAST]


def test_the_addresses_of_a_press_office_go_and_a_single_one_stays():
    office = ["Biro Humas", "e-mail: humas@ranum.example", "Telp/Fax: 021-0000000", "IG: @ranum"]
    assert kept(TITLE, LEAD, LAST, *office) == [TITLE, LEAD, LAST]
    assert kept(TITLE, LEAD, LAST, office[1]) == [TITLE, LEAD, LAST, office[1]]


def test_a_line_about_the_writer_goes():
    about = "Rima Sari adalah wartawan lepas yang tinggal di Ranum."
    assert kept(TITLE, "Oleh Rima Sari", LEAD, LAST, about) == [TITLE, LEAD, LAST]
    assert kept(TITLE, LEAD, LAST, about) == [TITLE, LEAD, LAST, about]


def test_a_caption_between_two_notices_of_the_head_goes():
    caption = "Warga menambal tanggul yang jebol itu beramai-ramai. (Kabar)"
    assert kept(TITLE, "Oleh : Rima Sari", caption, "Tweet", LEAD, LAST) == [TITLE, LEAD, LAST]
    assert kept(TITLE, caption, LEAD, LAST) == [TITLE, caption, LEAD, LAST]


def test_the_last_paragraph_with_its_signature_between_an_advert_and_tags_stays():
    last = "“Mari kita tunjukkan bahwa garam Ranum bukan beban, tetapi penggerak,” kata dia. (Atika)"
    assert kept(TITLE, LEAD, "ADVERTISEMENT", last, "Tags:", "Garam Ranum") == [
        TITLE,
        LEAD,
        last.removesuffix(" (Atika)"),
    ]


def test_behind_a_signature_and_many_lines_without_a_sentence_all_is_the_site_s():
    foot = [
        "Apa Kata Warga Ranum?",
        "9 Perahu",
        "Arsip Ranum",
        "Ombak Datang Lagi",
        "Begini Cara Menambal Tanggul, Keren!",
    ]
    assert kept(TITLE, LEAD, f"{LAST} {LEAD}", "(jay/put)", *foot) == [TITLE, LEAD, f"{LAST} {LEAD}"]
    assert LEAD in kept(TITLE, f"{LAST} {LEAD}", "(jay/put)", *foot, LEAD)


def test_a_writer_in_capitals_between_the_text_and_the_buttons_goes():
    assert kept(TITLE, LEAD, LAST, "DINI TEJA", "bagikan", "Berita Terkait", "Garam Naik") == [
        TITLE,
        LEAD,
        LAST,
    ]
    assert kept(TITLE, LEAD, LAST, "SUSUNAN PEMAIN", "Wira; Karsa") == [
        TITLE,
        LEAD,
        LAST,
        "SUSUNAN PEMAIN",
        "Wira; Karsa",
    ]
