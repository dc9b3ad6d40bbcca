"""Counts of capitals, and capitals for text that lost them."""

from index.intake.names import split_words
from train.casing import count_cases, restore_capitals
from train.gold import make_sentence

NEWS = [
    "Rapat di Karvonia itu dipimpin KPBX. Menurut Karvonia, rapat KPBX selesai dan bupati pulang.",
    "Harga Di Pasar Karvonia Naik Lagi Tajam. Kata bupati, pasar itu di Karvonia.",
]


def test_words_count_where_no_sentence_starts_and_no_headline_stands():
    cases = count_cases(map(split_words, NEWS))
    assert (cases.small["pasar"], cases.capital["pasar"]) == (1, 0)
    assert (cases.capital["karvonia"], cases.capitals["kpbx"]) == (3, 2)
    assert cases.total("rapat") == 1
    assert cases.total("kata") == 0


def test_names_get_capitals_by_their_tags_and_the_rest_as_usual():
    cases = count_cases(map(split_words, NEWS))
    tokens = "menurut joko bin darso , bupati karvonia , kpbx pulang . rapat selesai".split()
    tags = ["O", "B-PER", "I-PER", "I-PER", "O", "O", "B-LOC", "O", "B-ORG", "O", "O", "O", "O"]
    restored = restore_capitals(make_sentence(tokens, tags), cases, hyphens=True)
    assert restored.words.text == "Menurut Joko bin Darso, bupati Karvonia, KPBX pulang. Rapat selesai"
    assert restored.tags == tuple(tags)
