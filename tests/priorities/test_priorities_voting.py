from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from voices.priorities.voting import borda, copeland, ranks, standing

BALLOTS = arrays(np.int64, st.tuples(st.integers(1, 5), st.integers(2, 7)), elements=st.integers(0, 4))


@pytest.mark.parametrize(
    ("standings", "points"),
    [
        ([4, 3, 2, 1], [1, 0.75, 0.5, 0.25]),  # a full ballot: the textbook's m - rank, one up and rescaled
        ([9, 5, 0, 0], [1, 0.75, 0, 0]),  # silence earns nothing
        ([5, 5, 1, 0], [0.875, 0.875, 0.5, 0]),  # a tie shares first and second
        ([3, 3, 3, 0], [0.75, 0.75, 0.75, 0]),
        ([2, 2, 2, 2], [0.625, 0.625, 0.625, 0.625]),
        ([0, 0, 0, 0], [0, 0, 0, 0]),
        ([7], [1]),
    ],
)
def test_borda_gives_the_points_worked_out_by_hand(standings: list[int], points: list[float]) -> None:
    np.testing.assert_allclose(borda(np.array([standings])), [points])


def test_standing_orders_by_people_then_by_intensity() -> None:
    raised, strength = np.array([[2, 1, 2, 0]]), np.array([[2, 3, 5, 0]])
    np.testing.assert_array_equal(np.argsort(-standing(raised, strength)[0]), [2, 0, 1, 3])
    assert standing(raised, strength)[0, 3] == 0


def test_copeland_counts_duels_won_and_halves_of_draws() -> None:
    # a beats b in two of three groups; c is raised once; d never.
    standings = np.array([[3, 2, 0, 0], [1, 2, 0, 0], [2, 1, 3, 0]])
    even = np.full(3, 1 / 3)
    np.testing.assert_allclose(copeland(standings, even), [3, 2, 1, 0])
    # If the third group weighs as much as the others together, a and c draw, as do b and c.
    np.testing.assert_allclose(copeland(standings, np.array([0.25, 0.25, 0.5])), [2.5, 1.5, 2, 0])


def test_copeland_finds_the_area_that_wins_every_duel_where_borda_does_not() -> None:
    # Condorcet's point: three groups put a before b, two put b first and a last.
    standings = np.array([[3, 2, 1]] * 3 + [[1, 3, 2]] * 2)
    even = np.full(5, 0.2)
    assert int(np.argmax(copeland(standings, even))) == 0
    assert int(np.argmax(even @ borda(standings))) == 1


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ([0.9, 0.5, 0.7], [1, 3, 2]),
        ([0.5, 0.9, 0.5, 0.1], [2, 1, 2, 4]),
        ([0.1 + 0.2, 0.3, 0.0], [1, 1, 3]),  # differ only by arithmetic noise
        ([0.4, 0.0, 0.0, 0.0], [1, 4, 4, 4]),  # nobody raised these: the last place, not the second
        ([0.0, 0.0], [2, 2]),
    ],
)
def test_ranks_share_the_best_place_and_silence_the_last(scores: list[float], expected: list[int]) -> None:
    values = np.array(scores)
    np.testing.assert_array_equal(ranks(values, values > 0), expected)
    np.testing.assert_array_equal(ranks(np.stack([values, values]), values > 0), [expected, expected])


@settings(deadline=None)
@given(BALLOTS)
def test_borda_agrees_with_counting_pairs(standings: np.ndarray) -> None:
    expected = np.zeros(standings.shape)
    for row, ballot in enumerate(standings):
        for one, two in combinations(range(len(ballot)), 2):
            for own, other in ((one, two), (two, one)):
                if ballot[own] > 0:
                    expected[row, own] += 1.0 if ballot[own] > ballot[other] else 0.5 * (ballot[own] == ballot[other])
    points = borda(standings)
    np.testing.assert_allclose(points, (expected + (standings > 0)) / standings.shape[1])
    assert points.min() >= 0 and points.max() <= 1
    np.testing.assert_array_equal(points > 0, standings > 0)


@settings(deadline=None)
@given(BALLOTS, st.randoms(use_true_random=False))
def test_votes_do_not_depend_on_the_order_of_groups_or_areas(standings: np.ndarray, random: object) -> None:
    rng = np.random.default_rng(random.getrandbits(32))  # type: ignore[attr-defined]
    groups, areas = rng.permutation(standings.shape[0]), rng.permutation(standings.shape[1])
    even = np.full(len(standings), 1 / len(standings))
    moved = standings[groups][:, areas]
    np.testing.assert_allclose(borda(moved), borda(standings)[groups][:, areas])
    np.testing.assert_allclose(copeland(moved, even), copeland(standings, even)[areas])
    assert copeland(standings, even).sum() == pytest.approx(standings.shape[1] * (standings.shape[1] - 1) / 2)
