import pytest

from index.intake.headline_end import goes_on, guessed_end, is_title_case, opens_surely

AROUND = "Sekda Ranum Tasya Lestari Ningrum meninjau dermaga. Tasya Lestari Ningrum datang pagi."


@pytest.mark.parametrize(
    ("headline", "sentence"),
    [
        ("Nelayan Ranum keluhkan harga solar naik", "Tasya menjelaskan stok solar masih cukup."),
        ("Nelayan Ranum keluhkan harga solar naik", "Alhasil, pasar ikan sepi sejak pagi."),
        ("Bupati Ranum resmikan dermaga baru", "Kepala desa juga meminta jembatan diperbaiki."),
        ("Harga Solar di Pesisir Ranum Naik Lagi Tahun Ini", "Nelayan mengeluh karena melaut makin mahal."),
        ("Harga Solar Naik Tiga Ribu Rupiah", "Di Ranum kapal kecil berhenti melaut."),
        ("Kapal Karam Dekat Pulau Sabuk", "Menurut Tasya Lestari Ningrum, semua awak selamat."),
        ("Kapal Karam di Sabuk gegara Ombak Tiga Meter", "Awak kapal semua selamat."),
        ("Gol tunggal Tasya bawa Ranum menang atas Teluk", "Pada laga Liga Ranum lainnya, Sabuk menang."),
        ("Mandor Ranum sebut penyebab tanggul jebol", "Maka warga Ranum diminta menjauh dari tanggul."),
        ("Panen Garam Empat Kali Lipat", "Sebelumnya, Dinas Kelautan Kabupaten Ranum Barat menyita perahu."),
        ("Polisi Ranum Selatan tangkap pencuri perahu", "Menurut warga, perahu itu milik koperasi."),
    ],
)
def test_a_headline_ends_where_the_sentence_begins(headline, sentence):
    stretch = f"{headline} {sentence}"
    assert guessed_end(stretch, f"{AROUND} {stretch}") == len(headline) + 1


def test_nothing_is_guessed_where_nothing_looks_like_a_beginning():
    stretch = "ombak besar menutup pelabuhan dan nelayan menunggu kabar. Lalu hujan."
    assert guessed_end(stretch, stretch) is None


def test_a_headline_never_ends_in_a_preposition_or_before_what_it_counts():
    stretch = "warga berkumpul di Ranum sejak subuh hari"
    assert guessed_end(stretch, stretch) is None
    stretch = "Pasar Ranum Terima 20 Ribu Ton Ikan Setiap Bulan Pedagang senang karena harga turun."
    assert guessed_end(stretch, stretch) == stretch.index("Pedagang")


def test_a_headline_may_go_on_behind_a_question_or_with_a_quotation():
    assert goes_on("Ikan Asin Bikin Darah Tinggi?", "Begini Kata Dokter Ranum")
    assert not goes_on("Ikan Asin Bikin Darah Tinggi?", "Begini penjelasan dokter di Ranum.")
    assert goes_on("Nelayan belajar logat demi", '"Ombak pulang", film baru')


def test_title_case_leaves_small_words_small():
    assert is_title_case("Pasar Ikan di Ranum Sepi dan Mahal")
    assert not is_title_case("Pasar ikan di Ranum sepi")
    assert not is_title_case("di dan")


def test_some_words_open_sentences_only():
    assert opens_surely("Namun, warga tetap menunggu")
    assert not opens_surely("Warga namun menunggu")
    assert not opens_surely("")
