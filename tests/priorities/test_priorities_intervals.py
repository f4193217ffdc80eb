import numpy as np
import pytest

from voices.priorities.intervals import (
    BOOTSTRAP,
    LEAVE_ONE_OUT,
    resampled_shares,
    resampled_weights,
    resampling_cells,
    stability,
    tiers,
    wilson,
)


@pytest.mark.parametrize(
    ("hits", "n", "low", "high"),
    [
        (10, 20, 0.2993, 0.7007),  # by hand: (.5 + 1.9207/20) / 1.19207 -+ ...
        (0, 10, 0.0, 0.2775),  # z^2 / (n + z^2)
        (10, 10, 0.7225, 1.0),
        (1, 50, 0.0035, 0.1050),
    ],
)
def test_wilson_gives_known_intervals(hits: int, n: int, low: float, high: float) -> None:
    found = wilson(np.array([hits]), n)
    assert found[0][0] == pytest.approx(low, abs=5e-5)
    assert found[1][0] == pytest.approx(high, abs=5e-5)


@pytest.mark.parametrize(
    ("cities", "strata", "cells"),
    [
        ("AAAA", "wwyy", [0, 0, 1, 1]),
        ("AAA", "wyt", [0, 0, 0]),  # three strata of one group: pooled
        ("AAAAA", "wwytt", [0, 0, 1, 1, 1]),  # a lone single joins the smallest, of two the first by name
        ("AAAAAAA", "wwwwytt", [1, 1, 1, 1, 0, 0, 0]),
        ("ABAB", "wwww", [0, 1, 0, 1]),  # never across cities
        ("AB", "ww", [0, 1]),
    ],
)
def test_resampling_cells_pool_strata_of_one_group(cities: str, strata: str, cells: list[int]) -> None:
    found = resampling_cells(list(cities), list(strata))
    same = np.equal.outer(found, found)
    np.testing.assert_array_equal(same, np.equal.outer(cells, cells))


def test_resampled_weights_keep_the_weight_of_every_cell() -> None:
    cells, weights = np.array([0, 0, 0, 1, 1, 2]), np.array([0.1, 0.2, 0.1, 0.25, 0.25, 0.1])
    drawn = resampled_weights(cells, weights, resamples=300, rng=np.random.default_rng(0))
    for cell in range(3):
        np.testing.assert_allclose(drawn[:, cells == cell].sum(axis=1), weights[cells == cell].sum())
    assert (drawn[:, 5] == 0.1).all()
    assert (drawn >= 0).all()


@pytest.mark.parametrize("n", [2, 3, 6])
def test_resampled_weights_have_the_variance_of_a_mean(n: int) -> None:
    values = np.arange(n, dtype=float) ** 2
    drawn = resampled_weights(
        np.zeros(n, dtype=np.int64), np.full(n, 1 / n), resamples=40_000, rng=np.random.default_rng(1)
    )
    means = drawn @ values
    assert means.mean() == pytest.approx(values.mean(), rel=0.02)
    assert means.var() == pytest.approx(values.var(ddof=1) / n, rel=0.04)


def test_resampled_shares_vary_as_a_share_of_respondents_does() -> None:
    approved, times = np.array([[True, False], [True, True], [False, False]]), np.array([30, 10, 60])
    drawn = resampled_shares(approved, times, resamples=20_000, rng=np.random.default_rng(2))
    np.testing.assert_allclose(drawn.mean(axis=0), [0.4, 0.1], atol=0.002)
    np.testing.assert_allclose(drawn.var(axis=0), [0.4 * 0.6 / 100, 0.1 * 0.9 / 100], rtol=0.05)


def test_stability_of_a_bootstrap_rounds_outwards_and_holds_the_rank() -> None:
    resampled = np.array([[1, 2, 3]] * 94 + [[2, 1, 3]] * 6)
    found = stability(BOOTSTRAP, np.array([1, 2, 3]), resampled, np.ones((100, 3), dtype=bool), 0.9)
    assert found.low is not None and found.high is not None and found.p_top3 is not None
    np.testing.assert_array_equal(found.low, [1, 1, 3])
    np.testing.assert_array_equal(found.high, [2, 2, 3])
    outside = stability(BOOTSTRAP, np.array([3, 2, 1]), resampled, np.ones((100, 3), dtype=bool), 0.5)
    assert outside.high is not None and outside.low is not None
    assert outside.high[0] == 3 and outside.low[2] == 1


def test_stability_never_puts_an_area_on_top_that_the_resample_did_not_raise() -> None:
    found = stability(
        BOOTSTRAP, np.array([1, 3, 3]), np.array([[1, 3, 3]] * 4), np.array([[True, False, False]] * 4), 0.9
    )
    assert found.p_top3 is not None
    np.testing.assert_array_equal(found.p_top3, [1, 0, 0])


def test_stability_of_leave_one_out_runs_from_best_to_worst() -> None:
    resampled = np.array([[1, 2, 3], [1, 3, 2], [2, 1, 3]])
    found = stability(LEAVE_ONE_OUT, np.array([1, 2, 3]), resampled, np.ones((3, 3), dtype=bool), 0.9)
    np.testing.assert_array_equal(found.low, [1, 1, 2])
    np.testing.assert_array_equal(found.high, [2, 3, 3])
    assert found.p_top3 is None and found.p_top5 is None


@pytest.mark.parametrize(
    ("rank", "low", "high", "expected"),
    [
        ([1, 2, 3, 4], [1, 2, 3, 4], [1, 2, 3, 4], [1, 2, 3, 4]),
        ([1, 2, 3, 4], [1, 1, 3, 3], [2, 2, 4, 4], [1, 1, 2, 2]),
        ([1, 2, 3, 4], [1, 1, 2, 3], [2, 3, 4, 4], [1, 1, 1, 2]),  # 4 overlaps 3 but not the first
        ([1, 1, 3, 4], [1, 1, 2, 4], [1, 2, 3, 4], [1, 1, 1, 2]),  # of two first, the one that reaches farther leads
        ([4, 3, 2, 1], [3, 2, 1, 1], [4, 4, 3, 2], [2, 1, 1, 1]),
    ],
)
def test_tiers_hold_what_cannot_be_told_from_their_first(
    rank: list[int], low: list[int], high: list[int], expected: list[int]
) -> None:
    found = tiers(np.array(rank), np.array(low), np.array(high), np.ones(len(rank), dtype=bool))
    np.testing.assert_array_equal(found, expected)


def test_tiers_keep_the_unraised_apart() -> None:
    raised = np.array([True, True, False, False])
    found = tiers(np.array([1, 2, 4, 4]), np.array([1, 1, 4, 4]), np.array([4, 4, 4, 4]), raised)
    np.testing.assert_array_equal(found, [1, 1, 2, 2])
