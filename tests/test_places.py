"""Which words may be in names, and where the words stand that bear on them."""

from index.intake.names import split_words
from index.intake.tagger.places import MAX_RUN, PAD, find_near, find_places, find_runs, sentence_starts


def runs(text: str) -> list[str]:
    words = split_words(text)
    return [" ".join(words.raw[first:last]) for first, last in find_runs(words, sentence_starts(words))]


def test_a_run_is_words_with_capitals_and_particles_between_them():
    assert runs("tamu itu Ursa von der Karv dan Karim bin Darso, kata Sutarpi") == [
        "Ursa von der Karv", "Karim bin Darso", "Sutarpi"]  # fmt: skip


def test_a_particle_that_no_capital_follows_stays_outside():
    assert runs("rumah Karvo di sana, milik Karvo") == ["Karvo", "Karvo"]


def test_a_name_tied_to_a_small_particle_begins_a_run():
    assert runs("kata Karim al-Darsani dan al-Darsani") == ["Karim al-Darsani", "al-Darsani"]


def test_a_run_ends_with_its_sentence_and_goes_on_behind_a_comma():
    assert runs("ia melihat Karvo. Mandel tiba dan Karvo, Bretel") == ["Karvo", "Mandel", "Karvo Bretel"]


def test_a_shout_is_cut():
    assert [len(run.split()) for run in runs(" ".join(["KARVO"] * (MAX_RUN + 3)))] == [MAX_RUN, 3]


def test_places_end_at_the_ends_of_a_sentence():
    words = split_words("Lalu Karvo Mandel tiba di Bretel. Ia")
    opens = sentence_starts(words)
    places = find_places(find_runs(words, opens), opens)
    assert places.word.tolist() == [1, 2, 3, 6, 7]
    assert places.before.tolist() == [PAD, 1, 2, 5, PAD]
    assert places.before2.tolist() == [PAD, PAD, 1, 4, PAD]
    assert places.after.tolist() == [2, 3, 4, PAD, PAD]
    assert places.after2.tolist() == [3, 4, 5, PAD, PAD]
    assert places.left.tolist() == [PAD, PAD, PAD, 5, PAD]
    assert places.right.tolist() == [4, 4, 4, PAD, PAD]
    assert places.first.tolist() == [1, 1, 1, 6, 7]
    assert places.since.tolist() == [0, 1, 2, 0, 0]
    assert places.until.tolist() == [2, 1, 0, 0, 0]


def test_words_near_a_run_are_those_that_bear_on_it():
    assert find_near([(4, 5), (9, 11)], 12).tolist() == [2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
    assert find_near([(0, 1)], 9).tolist() == [0, 1, 2]
    assert find_near([], 3).tolist() == []
