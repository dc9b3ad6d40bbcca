import pytest

from index.intake.headings import heads_list, heads_tags, may_head_list


@pytest.mark.parametrize(
    "line",
    [
        "Berita Terkait",
        "Now Trending",
        "Pos-pos Terbaru",
        "Berita Terkini Hari Ini",
        "Video Pilihan",
        "Pilihan Untukmu",
        "Kumpulan Berita Terkait:",
        "Sedang Hangat",
        "Anda mungkin juga menyukai",
        "Bacaan Menarik Lainnya:",
    ],
)
def test_a_line_made_of_such_words_heads_a_list(line):
    assert heads_list(line)


@pytest.mark.parametrize(
    "line",
    ["Berita itu", "Kabar", "Pilihan", "Terbaru dari Ranum", "Kabar terkini dari kami.", "Berita untuk Anda"],
)
def test_other_lines_do_not(line):
    assert not heads_list(line)


def test_a_word_of_the_article_may_head_one():
    assert may_head_list("Pilihan")
    assert not may_head_list("Pilihan Warga")


def test_tags_have_headings_of_their_own():
    assert heads_tags("Topik Artikel :")
    assert not heads_tags("Topik itu")
