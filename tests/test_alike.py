"""Which names are spelt so much alike that they may be misprints of each other."""

import pytest

from index.people.alike import difference, has_stuck, near_pairs, respelt_pairs
from index.people.clusters import Clusters

LAST = ("santoso", "setiawan", "hidayat", "pratama", "wijaya", "kurniawan", "lestari", "gunawan", "maulana")
CROWD = [f"agus {last}" for last in (*LAST, "nugroho", "prasetyo", "firmansyah", "ramadan", "suryadi")]


def near(*names: str) -> set[tuple[str, str]]:
    clusters = Clusters(names, [1] * len(names))
    pairs = (
        sorted(clusters.names[clusters.members[one][0]] for one in pair[:2]) for pair in near_pairs(clusters)
    )
    return {(one, other) for one, other in pairs}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("agus qarobal", "agus qarobel"),  # the beginning is the same
        ("agus qarobal", "agus parobal"),  # … the end
        ("agus qarobal", "agus qorobol"),  # … the consonants
        ("agus qaelinda", "agus qarelinda"),
        ("agus qarobal", "agus qarobalmengatakan"),
    ],
)
def test_of_many_who_share_a_word_those_alike_are_found(one: str, other: str):
    assert near(*CROWD, one, other) == {tuple(sorted((one, other)))}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("agus qarobal", "agus tinembo"),
        ("agus qarobal", "budi qorobal"),  # in both words
        ("raja qarobal ii", "raja qarobel ii"),  # generations tell father and son apart
        ("nomor 17", "nomor 18"),
    ],
)
def test_others_are_not(one: str, other: str):
    assert near(*CROWD, one, other) == set()


def test_a_wrong_letter_in_each_of_two_words_is_found_by_how_both_begin():
    names = ("bruni guimarela", "bruno guimarola", "bruno tinembo")
    clusters = Clusters(names, [1, 2, 3])
    assert [[names[clusters.members[one][0]] for one in pair] for pair in respelt_pairs(clusters)] == [
        ["bruni guimarela", "bruno guimarola"]
    ]


def test_words_differ_as_they_are_written_or_by_their_keys_whichever_is_less():
    clusters = Clusters(["auelie tarn", "aurelie tarn"], [1, 2])
    [pair] = near_pairs(clusters)
    assert difference(clusters, pair) == ("auelie", "aurelie")
    clusters = Clusters(["dr. achmad tarno", "ahmat tarno"], [1, 2])
    [pair] = near_pairs(clusters)
    assert difference(clusters, pair) == ("ahmad", "ahmat")


@pytest.mark.parametrize(
    ("word", "other", "stuck"),
    [
        ("hartawanmengatakan", "hartawan", True),
        ("hartawansebagai", "hartawan", True),
        ("hartawan17", "hartawan", True),
        ("hartawan2026", "hartawan", False),
        ("nomor10", "nomor1", False),
        ("hartawanto", "hartawan", False),
        ("wahyudi", "wahyu", False),
        ("hartawan", "hartawan", False),
    ],
)
def test_the_next_word_of_a_sentence_may_be_stuck_to_a_name(word: str, other: str, stuck: bool):
    assert has_stuck(word, other) is stuck
