"""The texts in which two names stand: how like they are, and what is written before both names."""

from math import log

import pytest

from index.people.contexts import MOST_LETTERS, MOST_TEXTS, NO_TEXT, Compared, Contexts, Text

ANI, BEN = frozenset({"ani qarvo"}), frozenset({"any qarvo"})
FILLER = [Text(f"biasa umum nomor{number}", {}) for number in range(98)]  # in which words are common


def contexts(*texts: Text) -> Contexts:
    every = [*texts, *FILLER]
    return Contexts(every.__getitem__, range(len(every)))


def compared(found: Contexts, mine: list[int], theirs: list[int]) -> Compared:
    told = found.compared((ANI, BEN), (mine, theirs))
    assert told is not None
    return told


def about(words: str, name: str, *forms: str) -> Text:
    return Text(words, {name: (name, *forms)})


def test_what_stands_before_both_names_tells_the_more_the_rarer_it_is():
    ani = about("Menurut kiper Ani Qarvo, semua umum biasa.", "ani qarvo", "Ani Qarvo")
    any_ = about("Ujar kiper andalan, Any Qarvo. Menurut saya.", "any qarvo", "Any Qarvo")
    before = compared(contexts(ani, any_), [0], [1]).before
    assert before == pytest.approx(log(100 / 2))  # "kiper", of two texts in a hundred; "menurut" is too far


def test_a_form_within_another_word_is_no_mention():
    ani = about("kiper Qarvolino lalu dia bek Qarvo", "ani qarvo", "Qarvo")
    any_ = about("bek kiper Any Qarvo", "any qarvo", "Any Qarvo")
    assert compared(contexts(ani, any_), [0], [1]).before == pytest.approx(log(100 / 2))
    alone = about("kiper Qarvolino", "ani qarvo", "Qarvo")
    assert compared(contexts(alone, any_), [0], [1]).before == 0


def test_the_words_of_the_names_themselves_tell_nothing():
    ani = about("Qarvo dan Ani Qarvo satu", "ani qarvo", "Ani Qarvo", "Qarvo")
    any_ = about("Qarvo dan Any Qarvo dua", "any qarvo", "Any Qarvo", "Qarvo")
    like, before = compared(contexts(ani, any_), [0], [1])
    assert before == pytest.approx(log(100 / 2))  # "dan"
    one, two = log(100), log(100 / 2)
    assert like == pytest.approx(two**2 / (two**2 + one**2))  # beside it "satu" and "dua", each in one


def test_likeness_is_the_mean_of_the_likest_of_the_name_with_fewer_texts():
    texts = [about(words, "ani qarvo") for words in ("laut kapal", "gunung")]
    texts += [about(words, "any qarvo") for words in ("kapal laut", "pasar")]
    found = contexts(*texts)
    assert compared(found, [0], [2, 3]).likeness == pytest.approx(1)
    assert compared(found, [0, 1], [2, 3]).likeness == pytest.approx(0.5)


def test_an_article_is_not_held_to_itself():
    both = Text("laut kapal", {"ani qarvo": ("Ani Qarvo",), "any qarvo": ("Any Qarvo",)})
    assert contexts(both).compared((ANI, BEN), ([0], [0])) is None


def test_of_many_articles_some_are_read_from_their_whole_range():
    read = []

    def text(article: int) -> Text:
        read.append(article)
        return FILLER[0]

    Contexts(text, ()).compared((ANI, BEN), (range(100), range(100, 104)))
    assert read == [0, 50, 100, 102]
    assert len(read) == 2 * MOST_TEXTS


def test_where_no_text_of_a_name_can_be_read_nothing_is_told():
    ani = about("kiper Ani Qarvo", "ani qarvo", "Ani Qarvo")
    assert contexts(ani, NO_TEXT).compared((ANI, BEN), ([0], [1])) is None
    assert Contexts(lambda _: NO_TEXT, [0]).compared((ANI, BEN), ([0], [1])) is None
    assert contexts(ani).compared((ANI, BEN), ([0], [])) is None


def test_words_before_a_name_are_of_its_paragraph():
    ani = about("Kiper\nAni Qarvo menang", "ani qarvo", "Ani Qarvo")
    any_ = about("Kiper Any Qarvo", "any qarvo", "Any Qarvo")
    assert compared(contexts(ani, any_), [0], [1]).before == 0


def test_a_form_without_letters_is_none():
    ani = about("kiper Ani", "ani qarvo", "", "Ani")
    any_ = about("kiper Any", "any qarvo", "Any")
    assert compared(contexts(ani, any_), [0], [1]).before == pytest.approx(log(100 / 2))


def test_of_a_hostile_text_a_little_is_read():
    ani = about("bek Ani Qarvo. " * 30_000 + "kiper", "ani qarvo", "Ani Qarvo")
    any_ = about("bek Any Qarvo. " * 30_000 + "kiper", "any qarvo", "Any Qarvo")
    assert compared(contexts(ani, any_), [0], [1]) == (pytest.approx(1), pytest.approx(log(100 / 2)))
    late = about("x " * MOST_LETTERS + "bek Any Qarvo", "any qarvo", "Any Qarvo")
    assert compared(contexts(ani, late), [0], [1]) == (0, 0)
