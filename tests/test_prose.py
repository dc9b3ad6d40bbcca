import pytest

from index.intake.prose import is_paragraph, is_prose, reads_like_prose


@pytest.mark.parametrize("line", ["Warga menambal tanggul itu sejak subuh.", "x" * 161])
def test_a_sentence_and_a_long_line_are_prose(line):
    assert is_prose(line)
    assert reads_like_prose(line)


@pytest.mark.parametrize(
    "line", ["Cerita Warga", "Ombak datang.", "Warga Menambal Tanggul Teluk Ranum Sejak Subuh"]
)
def test_a_headline_and_a_few_words_are_none(line):
    assert not is_prose(line)
    assert not reads_like_prose(line)


def test_a_sentence_that_is_cut_short_is_told_apart():
    cut = "Warga menambal tanggul itu sejak subuh…"
    assert (is_prose(cut), reads_like_prose(cut)) == (False, True)


def test_a_sentence_that_ends_inside_the_line_counts():
    assert is_prose("Warga menambal tanggul. Ombak datang lagi (Kabar)")


def test_a_sentence_in_brackets_is_prose():
    assert is_prose("(Kabar ini rekaan untuk arsip contoh kami.)")


def test_a_paragraph_is_long_and_ends():
    assert is_paragraph("Warga menambal tanggul itu sejak subuh, " * 2 + "kata Wira.")
    assert not is_paragraph("Warga menambal tanggul itu sejak subuh.")
    assert not is_paragraph("Warga menambal tanggul itu sejak subuh, " * 3)
