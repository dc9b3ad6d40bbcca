"""What is counted of words becomes bins."""

from index.intake.tagger.lexicon import BINS
from train.casing import Cases
from train.rates import Names, rate_words


def names(**counts: tuple[int, float, float]) -> Names:
    found = Names()
    for low, (count, first, inner) in counts.items():
        found.first[low] = [count, first]
        found.inner[low] = [count, inner]
    return found


def test_every_word_has_all_bins_and_rare_words_none():
    cases = Cases()
    cases.small.update(pasar=100)
    cases.capital.update(langka=2)
    rates = rate_words(cases, names(darsan=(50, 40.0, 5.0), jarang=(2, 2.0, 0.0)))
    assert set(rates) == {"pasar", "darsan"}
    assert {len(bins) for bins in rates.values()} == {BINS}


def test_a_word_oftener_in_names_has_a_higher_bin_and_first_and_inner_names_differ():
    rates = rate_words(Cases(), names(darsan=(50, 45.0, 1.0), mandel=(50, 2.0, 40.0), kota=(50, 0.5, 0.2)))
    named, leads = ({low: bins[i] for low, bins in rates.items()} for i in (3, 4))
    assert named["kota"] < named["mandel"] <= named["darsan"]
    assert leads["mandel"] < leads["darsan"]
    assert leads["kota"] == 0


def test_words_of_shouts_and_of_small_letters_differ():
    cases = Cases()
    cases.small.update(pasar=100)
    cases.capital.update(karvonia=100)
    cases.capitals.update(kpbx=100)
    rates = rate_words(cases, None)
    assert len({bins[:3] for bins in rates.values()}) == 3
    assert all(bins[3:] == (0,) * (BINS - 3) for bins in rates.values())
