"""Settings of the ranking, each with its reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import isfinite

from voices.errors import ConfigError

LEAST_RESAMPLES = 100
"""With fewer, each end of a 90 % range would rest on fewer than five resamples."""


@dataclass(frozen=True)
class RankingSettings:
    """How groups and answers are weighed, and when a range of ranks is given.

    Attributes:
        level: share of the resamples that a bootstrap range holds. .9 rather than .95:
            the range is read in a workshop, and its ends would rest on few resamples.
        resamples: of groups or respondents; 1000 give p_top3 to about .015.
        seed: of the resampling; each city and basis draws from a stream of its own.
        strata_weights: stratum -> weight in its city ("" = groups without a stratum).
            None weighs the strata of a city equally: the loudest stratum is often only
            the one that was convened most often. A stratum of weight 0 does not vote.
        min_groups_bootstrap: groups that vote from which a bootstrap is done. Resamples of
            fewer than six groups repeat a handful of combinations.
        min_groups_loo: groups from which leave-one-group-out ranges are given; with two,
            leaving one out only shows the other.
        min_respondents: answers of a city from which a survey's ranks are resampled; below
            twenty one person moves a share by more than five points.
    """

    level: float = 0.9
    resamples: int = 1000
    seed: int = 20240
    strata_weights: Mapping[str, float] | None = None
    min_groups_bootstrap: int = 6
    min_groups_loo: int = 3
    min_respondents: int = 20

    def __post_init__(self) -> None:
        if not 0 < self.level < 1:
            raise ConfigError("ranking: level should lie between 0 and 1, such as 0.9.")
        if self.resamples < LEAST_RESAMPLES:
            raise ConfigError(f"ranking: resamples should be at least {LEAST_RESAMPLES}.")
        if self.seed < 0:
            raise ConfigError("ranking: seed should be 0 or a positive number.")
        if not 2 <= self.min_groups_loo <= self.min_groups_bootstrap:
            raise ConfigError("ranking: min_groups_loo should be at least 2 and at most min_groups_bootstrap.")
        if self.min_respondents < 1:
            raise ConfigError("ranking: min_respondents should be at least 1.")
        if any(weight < 0 or not isfinite(weight) for weight in (self.strata_weights or {}).values()):
            raise ConfigError("ranking: strata_weights should be numbers of 0 or more.")
