"""Marked sentences are read as words, and spans of words go back to tokens."""

from pathlib import Path

from train.gold import make_sentence, read_gold, spans_of, token_spans


def write(folder: Path, text: str) -> Path:
    path = folder / "train.txt"
    path.write_text(
        "\n".join(" ".join(row.split("/")).replace(" ", "\t") for row in text.split()), encoding="utf-8"
    )
    return path


def test_marks_stand_as_in_a_newspaper():
    sentence = make_sentence('" Harga naik , " kata ( Karvo ) .'.split(), ["O"] * 9)
    assert sentence.words.text == '" Harga naik, " kata (Karvo).'


def test_a_word_has_the_tag_of_its_token_and_a_second_word_goes_on(tmp_path):
    (sentence,) = read_gold(write(tmp_path, "kata/O Dr.Karvo/B-PER Mandel/I-PER ,/O pakar/O"))
    assert sentence.words.raw == ["kata", "Dr", "Karvo", "Mandel", "pakar"]
    assert sentence.word_tags() == ["O", "B-PER", "I-PER", "I-PER", "O"]


def test_hyphens_join_words_where_all_hyphens_are_tokens():
    tokens, tags = ["Karvo", "Eun", "-", "Hye"], ["B-PER", "I-PER", "I-PER", "I-PER"]
    joined, apart = (make_sentence(tokens, tags, hyphens) for hyphens in (True, False))
    assert joined.words.raw == ["Karvo", "Eun-Hye"]
    assert apart.words.raw == ["Karvo", "Eun", "Hye"]
    assert token_spans(joined, [(0, 2)]) == token_spans(apart, [(0, 3)]) == {(0, 4)}


def test_spans_are_read_as_conlleval_reads_them():
    assert spans_of(["B-PER", "I-PER", "B-PER", "O", "I-PER", "I-ORG", "B-LOC"]) == {(0, 2), (2, 3), (4, 5)}
