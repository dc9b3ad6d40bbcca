"""The weights by which names are told to be one person's, and how they are learnt."""

import numpy as np
import pytest

from index.people.called import SIGNS as CALLS
from index.people.kinds import LEAST, SIGNS, WEIGHTS
from index.people.odds import FLOOR, Weights, read_weights
from train.fitting import fit

TABLE = ["ana\t\t-1", "ana\tlikeness\t2", "ana\tshare\t3", "ana\trest\t-4"]


def test_signs_are_weighed_in_the_order_of_their_kind_not_of_the_table():
    kinds = {"ana": ("rest", "share")}
    assert read_weights(TABLE, kinds) == {"ana": Weights(-1, 2, (-4, 3))}
    assert read_weights(TABLE[::-1], kinds) == read_weights(TABLE, kinds)


def test_a_sign_without_a_weight_is_no_table():
    with pytest.raises(KeyError):
        read_weights(TABLE, {"ana": ("rest", "share", "letters")})


def test_odds_are_the_sum_of_what_signs_weigh():
    weights = Weights(-1, 2, (3, -4))
    assert weights.odds(1 - FLOOR, (1, 0.5)) == pytest.approx(-1 + 0 + 3 - 2)
    assert weights.odds(0.5, (0, 0)) > weights.odds(0.1, (0, 0))


def test_every_kind_has_weights_and_of_all_of_them_the_likelier_are_the_more_alike():
    assert WEIGHTS.keys() == SIGNS.keys() == LEAST.keys() | CALLS.keys()
    assert all(weights.likeness > 0 for weights in WEIGHTS.values())


def test_what_tells_is_learnt_and_what_never_changes_weighs_nothing():
    draw = np.random.default_rng(3)
    signs = np.column_stack((draw.normal(size=4_000), draw.normal(size=4_000) * 5 + 9, np.full(4_000, 7.0)))
    odds = 1 + 2 * signs[:, 0] - 0.2 * (signs[:, 1] - 9)
    same = draw.random(4_000) < 1 / (1 + np.exp(-odds))
    bias, first, second, third = fit(signs, same.tolist())
    assert first == pytest.approx(2, abs=0.2)
    assert second == pytest.approx(-0.2, abs=0.03)
    assert bias == pytest.approx(1 + 0.2 * 9, abs=0.4)
    assert third == 0


def test_the_ridge_keeps_weights_finite_where_a_sign_tells_all():
    signs = np.array([[-1.0], [-2.0], [1.0], [2.0]])
    bias, weight = fit(signs, [False, False, True, True])
    assert 0 < weight < 5
    assert abs(bias) < 0.1
