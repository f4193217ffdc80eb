"""Voting rules over arrays: Borda and Copeland scores, and ranks.

Sources: Borda's and Copeland's rules as in Brandt et al. (eds), Handbook of Computational
Social Choice (2016), chapters 2-4; for what a ballot leaves out, the reading in which it
earns nothing, as in Emerson, Social Choice and Welfare 40 (2013).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

NOISE_DIGITS = 10
"""Scores are sums of fractions: what differs only beyond this digit is arithmetic noise, and a tie."""


def standing(raised: NDArray[np.int64], strength: NDArray[np.int64]) -> NDArray[np.int64]:
    """(ballots, areas) whole numbers that order each ballot: extensiveness first, then intensity.

    Within a group all shares have the same denominator, and areas tied in extensiveness
    the same number of speakers, so counts and sums order them as shares and means would,
    exactly. 0 = nobody raised it.
    """
    return np.asarray(raised * (int(strength.max(initial=0)) + 1) + strength, dtype=np.int64)


def borda(standings: NDArray[np.int64]) -> NDArray[np.float64]:
    """(ballots, areas) normalised Borda points: 1 for an area alone at the top, 0 for one nobody raised.

    A ballot ranks the areas that were raised; below them stands the line "not raised",
    and below the line the rest. Points of a raised area = (areas below it + half of those
    tied with it + 1 for the line) / areas. On a ballot that raises all, these are the
    textbook's points but for scale. Areas below the line earn nothing: with the
    half points of an ordinary tie, a silence would be worth more the less a group talked.
    """
    own, other = standings[:, :, None], standings[:, None, :]
    below = (other < own).sum(axis=2)
    tied = (other == own).sum(axis=2) - 1
    return np.where(standings > 0, (below + tied / 2 + 1) / standings.shape[1], 0.0)


def copeland(standings: NDArray[np.int64], weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """(areas,) duels won, plus half of those drawn, where ballots weigh `weights`.

    Areas that a ballot does not raise are tied at its bottom.
    """
    own, other = standings[:, :, None], standings[:, None, :]
    margin = np.einsum("g,gab->ab", weights, np.sign(own - other).astype(float)).round(NOISE_DIGITS)
    wins = (margin > 0).sum(axis=1)
    draws = (margin == 0).sum(axis=1) - 1
    return np.asarray(wins + draws / 2, dtype=np.float64)


def ranks(scores: NDArray[np.float64], raised: NDArray[np.bool_]) -> NDArray[np.int64]:
    """(..., areas) ranks, 1 = the highest score.

    Ties share the best place, as in sport ("competition" ranking). Areas that are not
    `raised` share the last place instead: with three areas raised, the other nineteen are
    not all "fourth".
    """
    rounded = scores.round(NOISE_DIGITS)
    better = (rounded[..., None, :] > rounded[..., :, None]).sum(axis=-1)
    return np.asarray(np.where(raised, better + 1, scores.shape[-1]), dtype=np.int64)
