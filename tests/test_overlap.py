"""What is trained on shares no sentences with what is tested on."""

from train.gold import Sentence, make_sentence
from train.overlap import SHARE, apart, grams, share


def sentence(text: str) -> Sentence:
    return make_sentence(text.split(), ["O"] * len(text.split()))


TESTED = "Bupati Karvano membuka pasar baru di Kampung Bretelan pada pagi itu"


def test_case_and_marks_do_not_hide_a_copy():
    tested = grams(sentence(TESTED).words.low)
    assert share(sentence(TESTED.upper().replace(" ", " , ", 1)).words.low, tested) == 1


def test_a_sentence_is_left_out_when_more_than_the_share_is_tested():
    tested = grams(sentence(TESTED).words.low)
    half = sentence("Bupati Karvano membuka pasar baru di Kampung itu juga kemarin")
    fresh = sentence("Wali Kota Mandel menutup jalan lama di dekat Sungai Darso kemarin")
    assert share(half.words.low, tested) > SHARE
    assert list(apart([half, fresh], tested)) == [fresh]


def test_a_short_sentence_is_compared_whole():
    tested = grams(["Karvano", "tiba"])
    assert share(["karvano", "tiba"], tested) == 1
    assert share(["karvano", "pulang"], tested) == 0
