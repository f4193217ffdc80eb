"""How far a concern reaches, in columns of their own: people, groups, strength.

Frequency, extensiveness, intensity and breadth are never multiplied into one number:
their units cannot be compared, and one zero would wipe out the rest.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from voices.priorities.ballots import SURVEY, group_ballots
from voices.priorities.voting import NOISE_DIGITS

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

PRESENT, SPOKE, ANSWERED = "present", "spoke", "answered"


@dataclass(frozen=True)
class Extent:
    """Of one city and basis, arrays of (areas,); NaN where there is nothing to state.

    Attributes:
        n_speakers: people who raised the area.
        prevalence: their share of those counted.
        prevalence_adjusted: expected share from calibrated probabilities.
        breadth: share of the voting groups in which somebody raised it.
        intensity: mean over those people of each one's strongest statement, 1-3.
        prevalence_of: who is divided by: `present` (an attendance list named silent
            people too), `spoke` (no silent person is known of) or `answered` (surveys).
    """

    n_speakers: NDArray[np.int64]
    prevalence: NDArray[np.float64]
    prevalence_adjusted: NDArray[np.float64]
    breadth: NDArray[np.float64]
    intensity: NDArray[np.float64]
    prevalence_of: str


def extent(
    folk: pd.DataFrame, said: pd.DataFrame, *, participant_areas: pd.DataFrame, area_ids: Sequence[str]
) -> Extent:
    """The extent of each area among `folk`, the people of one city and basis."""
    ours = said[said["participant_id"].isin(folk["participant_id"])].groupby("area_id")["intensity"]
    hits = ours.size().reindex(list(area_ids), fill_value=0).to_numpy().astype(np.int64)
    breadth = np.full(len(area_ids), np.nan)
    survey = (folk["basis"] == SURVEY).all()
    if not survey:
        raised = group_ballots(folk, said, area_ids).raised > 0
        breadth = raised.mean(axis=0) if len(raised) else np.zeros(len(area_ids))
    return Extent(
        n_speakers=hits,
        prevalence=hits / len(folk),
        prevalence_adjusted=_expected(folk, participant_areas, area_ids),
        breadth=breadth,
        intensity=ours.mean().reindex(list(area_ids)).to_numpy(dtype=np.float64),
        prevalence_of=ANSWERED if survey else PRESENT if folk["silent"].any() else SPOKE,
    )


def over_cities(extents: Sequence[Extent]) -> Extent:
    """People added up; shares and intensities as plain means of the cities that have them."""
    kinds = {each.prevalence_of for each in extents}
    return Extent(
        n_speakers=np.asarray(np.stack([each.n_speakers for each in extents]).sum(axis=0), dtype=np.int64),
        prevalence=_mean([each.prevalence for each in extents]),
        prevalence_adjusted=_mean([each.prevalence_adjusted for each in extents]),
        breadth=_mean([each.breadth for each in extents]),
        intensity=_mean([each.intensity for each in extents]),
        prevalence_of=PRESENT if PRESENT in kinds else kinds.pop(),
    )


def _expected(folk: pd.DataFrame, participant_areas: pd.DataFrame, area_ids: Sequence[str]) -> NDArray[np.float64]:
    """Mean probability over the people; who was silent and has no row raised nothing for certain."""
    ours = participant_areas[participant_areas["participant_id"].isin(folk["participant_id"])]
    if ours.empty:
        return np.full(len(area_ids), np.nan)
    table = ours.pivot(index="participant_id", columns="area_id", values="probability")
    table = table.reindex(index=folk["participant_id"], columns=list(area_ids))
    silent = folk.loc[folk["silent"], "participant_id"]
    table.loc[silent] = table.loc[silent].fillna(0.0)
    return table.mean().to_numpy(dtype=np.float64).round(NOISE_DIGITS)


def _mean(rows: Sequence[NDArray[np.float64]]) -> NDArray[np.float64]:
    """Mean over the rows, leaving out NaN; NaN where all are."""
    table = np.stack(rows)
    known = ~np.isnan(table)
    total = np.where(known, table, 0.0).sum(axis=0)
    count = known.sum(axis=0)
    return np.where(count > 0, total / np.maximum(count, 1), np.nan).round(NOISE_DIGITS)
