"""How far a rank can be trusted: resampling of groups and respondents, and tiers.

The ranges say how stable a rank is over the groups convened. Groups are chosen, not
drawn, so they are no confidence intervals of a population.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

BOOTSTRAP, LEAVE_ONE_OUT, NONE = "bootstrap", "leave_one_group_out", "none"

Z_95 = 1.959963984540054
"""Two-sided 95 % point of the normal distribution."""


@dataclass(frozen=True)
class Stability:
    """Ranges of the ranks of (areas,); arrays are None where the method gives none."""

    method: str
    low: NDArray[np.int64] | None = None
    high: NDArray[np.int64] | None = None
    p_top3: NDArray[np.float64] | None = None
    p_top5: NDArray[np.float64] | None = None


def stability(
    method: str, rank: NDArray[np.int64], resampled: NDArray[np.int64], raised: NDArray[np.bool_], level: float
) -> Stability:
    """Ranges from `resampled` ranks (resamples, areas); `raised` says where a score was not 0.

    Leave-one-out ranges run from the best to the worst rank. Bootstrap ranges leave out
    (1 - level) / 2 of the resamples at each end, rounded outwards to ranks that occurred.
    Both are widened to hold the rank itself, which a skewed bootstrap may miss.
    """
    if method == LEAVE_ONE_OUT:
        low, high = resampled.min(axis=0), resampled.max(axis=0)
        return Stability(method, np.minimum(low, rank), np.maximum(high, rank))
    tail = (1 - level) / 2
    low = np.quantile(resampled, tail, axis=0, method="lower").astype(np.int64)
    high = np.quantile(resampled, 1 - tail, axis=0, method="higher").astype(np.int64)
    top3, top5 = (((resampled <= place) & raised).mean(axis=0) for place in (3, 5))
    return Stability(method, np.minimum(low, rank), np.maximum(high, rank), top3, top5)


def resampled_weights(
    cells: NDArray[np.int64], weights: NDArray[np.float64], *, resamples: int, rng: np.random.Generator
) -> NDArray[np.float64]:
    """(resamples, groups) weights of a bootstrap of groups within `cells` (groups,) of cell numbers.

    Of the n groups of a cell, n - 1 are drawn with replacement, and the cell keeps its
    total weight: the rescaling bootstrap of Rao and Wu, JASA 83 (1988). Drawing n, as
    usual, would understate the variance by 1/n, a third with three groups. A cell
    of one group cannot vary.
    """
    drawn = np.empty((resamples, len(cells)))
    for cell in np.unique(cells):
        members = np.flatnonzero(cells == cell)
        own, n = weights[members], len(members)
        times = rng.multinomial(max(n - 1, 1), np.full(n, 1 / n), size=resamples)
        mass = times * own
        drawn[:, members] = mass / mass.sum(axis=1, keepdims=True) * own.sum()
    return drawn


def resampling_cells(cities: Sequence[str], strata: Sequence[str]) -> NDArray[np.int64]:
    """(groups,) numbers of the cells in which groups may stand in for one another.

    A cell is a stratum of a city. Strata of a single group have nothing to be resampled
    with and are pooled within their city; if there is only one such, it joins the smallest
    other stratum (the first by name), or its group would count as known without error.
    """
    cells = np.empty(len(cities), dtype=np.int64)
    number = 0
    for city in sorted(set(cities)):
        members: dict[str, list[int]] = {}
        for index, (where, stratum) in enumerate(zip(cities, strata, strict=True)):
            if where == city:
                members.setdefault(stratum, []).append(index)
        single = [index for stratum in sorted(members) for index in members[stratum] if len(members[stratum]) == 1]
        shared = sorted((len(rows), stratum) for stratum, rows in members.items() if len(rows) > 1)
        pools = [members[stratum] for _, stratum in shared]
        if len(single) == 1 and pools:
            pools[0] = [*pools[0], *single]
        elif single:
            pools.append(single)
        for pool in pools:
            cells[pool] = number
            number += 1
    return cells


def resampled_shares(
    approved: NDArray[np.bool_], times: NDArray[np.int64], *, resamples: int, rng: np.random.Generator
) -> NDArray[np.float64]:
    """(resamples, areas) shares of respondents who approve, in an ordinary bootstrap of respondents."""
    n = int(times.sum())
    drawn = rng.multinomial(n, times / n, size=resamples)
    return np.asarray(drawn @ approved.astype(np.float64) / n)


def wilson(hits: NDArray[np.int64], n: int, *, z: float = Z_95) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Score interval of a share `hits / n` (Wilson, JASA 22, 1927); n > 0."""
    share = hits / n
    middle = (share + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * np.sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    return np.clip(middle - half, 0.0, 1.0), np.clip(middle + half, 0.0, 1.0)


def tiers(
    rank: NDArray[np.int64], low: NDArray[np.int64], high: NDArray[np.int64], raised: NDArray[np.bool_]
) -> NDArray[np.int64]:
    """(areas,) tiers, 1 = the top: areas that cannot be told apart from the first of their tier.

    Read from the top of the ranking down, the first area opens a tier; those below it
    join while their range of ranks overlaps *its* range; the first that does not opens
    the next tier, and so on down the chain. (If overlap with any member were enough,
    ranges would hand one another on, and nearly all areas of a survey would end in one
    tier.) Of areas tied for first, the one with the widest reach leads. Areas nobody
    raised form the last tier, apart from all that were raised.
    """
    tier = np.zeros(len(rank), dtype=np.int64)
    number, reach = 0, 0
    for area in np.lexsort((-high, rank)):
        if raised[area]:
            if low[area] > reach:
                number, reach = number + 1, int(high[area])
            tier[area] = number
    return np.where(raised, tier, number + 1)
