import pytest

from index.intake.interface import is_label


@pytest.mark.parametrize(
    "line",
    [
        "Lihat Semua Foto",
        "Tautan berhasil disalin",
        "Lanjutkan membaca di bawah",
        "Geser ke kanan",
        "Play Video",
        "Mute",
        "Sebelumnya Selanjutnya",
        "Klik tombol ini untuk berlangganan",
        "Loading...",
    ],
)
def test_a_line_of_interface_words_alone_is_a_label(line):
    assert is_label(line)


@pytest.mark.parametrize(
    "line",
    [
        "Klik di sini untuk harga garam",
        "Cara Unduh Aplikasi Garam",
        "Warga diminta mengunduh aplikasi itu.",
        "Iklan Garam Ranum Menang Lomba",
        "Baca Berita",
        "Video Terkini",
        "“Bagikan ini”",
        "",
    ],
)
def test_a_word_of_the_article_makes_it_none(line):
    assert not is_label(line)
