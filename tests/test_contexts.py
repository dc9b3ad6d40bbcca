"""The texts in which two names stand: how like they are, and what is written before both names."""

from math import log

import pytest

from index.people.contexts import MOST_TEXTS, NO_TEXT, Contexts, Text

ANI, BEN = frozenset({"ani qarvo"}), frozenset({"any qarvo"})
FILLER = [Text(f"biasa umum nomor{number}", {}) for number in range(98)]  # in which words are common


def contexts(*texts: Text) -> Contexts:
    every = [*texts, *FILLER]
    return Contexts(every.__getitem__, range(len(every)))


def about(words: str, name: str, *forms: str) -> Text:
    return Text(words, {name: (name, *forms)})


def test_what_stands_before_both_names_tells_the_more_the_rarer_it_is():
    ani = about("Menurut kiper Ani Qarvo, semua umum biasa.", "ani qarvo", "Ani Qarvo")
    any_ = about("Ujar kiper andalan, Any Qarvo. Menurut saya.", "any qarvo", "Any Qarvo")
    _, before = contexts(ani, any_).compared((ANI, BEN), ([0], [1]))
    assert before == pytest.approx(log(100 / 2))  # "kiper", of two texts in a hundred; "menurut" is too far


def test_a_form_within_another_word_is_no_mention():
    ani = about("kiper Qarvolino lalu dia bek Qarvo", "ani qarvo", "Qarvo")
    any_ = about("bek kiper Any Qarvo", "any qarvo", "Any Qarvo")
    assert contexts(ani, any_).compared((ANI, BEN), ([0], [1]))[1] == pytest.approx(log(100 / 2))
    alone = about("kiper Qarvolino", "ani qarvo", "Qarvo")
    assert contexts(alone, any_).compared((ANI, BEN), ([0], [1]))[1] == 0


def test_the_words_of_the_names_themselves_tell_nothing():
    ani = about("Qarvo dan Ani Qarvo satu", "ani qarvo", "Ani Qarvo", "Qarvo")
    any_ = about("Qarvo dan Any Qarvo dua", "any qarvo", "Any Qarvo", "Qarvo")
    like, before = contexts(ani, any_).compared((ANI, BEN), ([0], [1]))
    assert before == pytest.approx(log(100 / 2))  # "dan"
    one, two = log(100), log(100 / 2)
    assert like == pytest.approx(two**2 / (two**2 + one**2))  # beside it "satu" and "dua", each in one


def test_likeness_is_the_mean_of_the_likest_of_the_name_with_fewer_texts():
    texts = [about(words, "ani qarvo") for words in ("laut kapal", "gunung")]
    texts += [about(words, "any qarvo") for words in ("kapal laut", "pasar")]
    found = contexts(*texts)
    assert found.compared((ANI, BEN), ([0], [2, 3]))[0] == pytest.approx(1)
    assert found.compared((ANI, BEN), ([0, 1], [2, 3]))[0] == pytest.approx(0.5)


def test_an_article_is_not_held_to_itself():
    both = Text("laut kapal", {"ani qarvo": ("Ani Qarvo",), "any qarvo": ("Any Qarvo",)})
    assert contexts(both).compared((ANI, BEN), ([0], [0])) == (0, 0)


def test_of_many_articles_some_are_read_from_their_whole_range():
    read = []

    def text(article: int) -> Text:
        read.append(article)
        return FILLER[0]

    Contexts(text, ()).compared((ANI, BEN), (range(100), range(100, 104)))
    assert read == [0, 50, 100, 102]
    assert len(read) == 2 * MOST_TEXTS


def test_an_article_that_cannot_be_read_tells_nothing():
    ani = about("kiper Ani Qarvo", "ani qarvo", "Ani Qarvo")
    assert contexts(ani, NO_TEXT).compared((ANI, BEN), ([0], [1])) == (0, 0)
    assert Contexts(lambda _: NO_TEXT, [0]).compared((ANI, BEN), ([0], [1])) == (0, 0)
    assert contexts(ani).compared((ANI, BEN), ([0], [])) == (0, 0)
