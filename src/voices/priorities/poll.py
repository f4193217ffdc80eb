"""Ballots -> scores, ranks and their stability, for a city or for several at once.

Several cities are weighed equally; a city without a vote drops out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from voices.errors import ConfigError
from voices.priorities.ballots import GroupBallots, SurveyBallots
from voices.priorities.intervals import (
    BOOTSTRAP,
    LEAVE_ONE_OUT,
    NONE,
    Stability,
    resampled_shares,
    resampled_weights,
    resampling_cells,
    stability,
)
from voices.priorities.voting import NOISE_DIGITS, borda, copeland, ranks, standing

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from voices.priorities.settings import RankingSettings

LEAST_GROUPS_A_CITY = 2
"""In a ranking over cities, a city of one group would enter a bootstrap as if known without error."""


@dataclass(frozen=True)
class Outcome:
    """(areas,) arrays of one poll; `copeland_rank` is None for surveys."""

    score: NDArray[np.float64]
    rank: NDArray[np.int64]
    copeland_rank: NDArray[np.int64] | None
    stability: Stability
    n_groups: int


@dataclass(frozen=True)
class _Groups:
    """All groups of the poll, one after the other."""

    cities: tuple[str, ...]
    strata: tuple[str, ...]
    standings: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.cities)


def poll_groups(
    parts: Sequence[GroupBallots], *, settings: RankingSettings, rng: np.random.Generator | None
) -> Outcome:
    """Mean normalised Borda over the groups of `parts` (one a city), and Copeland beside it.

    Without random numbers there are no ranges.

    Raises:
        ConfigError: strata weights are given and lack a stratum.
    """
    groups = _stack(parts, settings.strata_weights)
    weights = _weights(groups, np.ones(len(groups), dtype=bool), settings.strata_weights)
    points = borda(groups.standings)
    score = weights @ points
    raised = np.asarray((groups.standings > 0).any(axis=0))
    rank = ranks(score, raised)
    duels = ranks(copeland(groups.standings, weights), raised)
    method = _method(groups, settings)
    spread = Stability(NONE)
    if rng is not None and method != NONE:
        drawn = _resamples(groups, weights, method, settings, rng)
        present = np.asarray(drawn @ (groups.standings > 0).astype(np.float64) > 0)
        spread = stability(method, rank, ranks(drawn @ points, present), present, settings.level)
    return Outcome(score.round(NOISE_DIGITS), rank, duels, spread, len(groups))


def poll_survey(
    parts: Sequence[SurveyBallots], *, settings: RankingSettings, rng: np.random.Generator | None
) -> Outcome:
    """Share of the respondents who approve each area, cities weighed equally.

    Without random numbers there are no ranges.
    """
    score = np.mean([part.times @ part.approved / part.times.sum() for part in parts], axis=0)
    raised = np.asarray(score > 0)
    rank = ranks(score, raised)
    spread = Stability(NONE)
    if rng is not None and min(int(part.times.sum()) for part in parts) >= settings.min_respondents:
        shares = [resampled_shares(part.approved, part.times, resamples=settings.resamples, rng=rng) for part in parts]
        drawn = np.mean(shares, axis=0)
        present = np.asarray(drawn > 0)
        spread = stability(BOOTSTRAP, rank, ranks(drawn, present), present, settings.level)
    return Outcome(score.round(NOISE_DIGITS), rank, None, spread, 0)


def _stack(parts: Sequence[GroupBallots], strata_weights: Mapping[str, float] | None) -> _Groups:
    cities = np.array([part.city for part in parts for _ in part.strata], dtype=object)
    strata = np.array([stratum for part in parts for stratum in part.strata], dtype=object)
    standings = np.concatenate([standing(part.raised, part.strength) for part in parts])
    if strata_weights is None:
        return _Groups(tuple(cities), tuple(strata), standings)
    missing = len(set(strata) - set(strata_weights))
    if missing:
        raise ConfigError(
            f"ranking: strata_weights has no weight for {missing} of the strata in documents.stratum. "
            "Give every stratum one (0 leaves it out), or none."
        )
    votes = np.array([strata_weights[stratum] > 0 for stratum in strata], dtype=bool)
    return _Groups(tuple(cities[votes]), tuple(strata[votes]), standings[votes])


def _weights(
    groups: _Groups, kept: NDArray[np.bool_], strata_weights: Mapping[str, float] | None
) -> NDArray[np.float64]:
    """(groups,) weights that sum to 1: cities equal, strata of a city as given, groups of a stratum equal."""
    weights = np.zeros(len(groups))
    cities, strata = np.array(groups.cities, dtype=object), np.array(groups.strata, dtype=object)
    present = sorted(set(cities[kept]))
    for city in present:
        here = kept & (cities == city)
        names = sorted(set(strata[here]))
        shares = np.array([1.0 if strata_weights is None else strata_weights[name] for name in names])
        for name, share in zip(names, shares / shares.sum(), strict=True):
            members = here & (strata == name)
            weights[members] = share / members.sum() / len(present)
    return weights


def _method(groups: _Groups, settings: RankingSettings) -> str:
    """What the number of groups allows."""
    smallest = min((groups.cities.count(city) for city in set(groups.cities)), default=0)
    if len(groups) >= settings.min_groups_bootstrap and smallest >= LEAST_GROUPS_A_CITY:
        return BOOTSTRAP
    return LEAVE_ONE_OUT if len(groups) >= settings.min_groups_loo else NONE


def _resamples(
    groups: _Groups, weights: NDArray[np.float64], method: str, settings: RankingSettings, rng: np.random.Generator
) -> NDArray[np.float64]:
    """(resamples, groups) weights of the groups in each resample."""
    if method == BOOTSTRAP:
        cells = resampling_cells(groups.cities, groups.strata)
        return resampled_weights(cells, weights, resamples=settings.resamples, rng=rng)
    kept = ~np.eye(len(groups), dtype=bool)
    return np.stack([_weights(groups, row, settings.strata_weights) for row in kept])
