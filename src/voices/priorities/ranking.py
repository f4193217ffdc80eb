"""The ranking of priority areas: table `priorities`.

Groups vote, not turns: within a group, areas are ordered by extensiveness (how many of
those present raised them; Krueger, Focus Groups, 1994), ties by intensity; across
groups the normalised Borda points are averaged, strata weighed equally. Survey answers
are another basis, side by side with the groups and never pooled with them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np

from voices.errors import TableError
from voices.priorities.ballots import (
    ALL_CITIES,
    GROUPS,
    SURVEY,
    counted_codes,
    group_ballots,
    mentions,
    people,
    survey_ballots,
)
from voices.priorities.extent import Extent, extent, over_cities
from voices.priorities.intervals import BOOTSTRAP, tiers
from voices.priorities.poll import Outcome, poll_groups, poll_survey
from voices.schema import empty

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

    from voices.priorities.frame import AreaFrame
    from voices.priorities.settings import RankingSettings

_BASES = (GROUPS, SURVEY)


def rank_areas(
    *,
    area_codes: pd.DataFrame,
    utterances: pd.DataFrame,
    participants: pd.DataFrame,
    participant_areas: pd.DataFrame,
    documents: pd.DataFrame,
    frame: AreaFrame,
    settings: RankingSettings,
) -> pd.DataFrame:
    """Table `priorities`: every area of the frame for each city and "all", groups and survey.

    A city has rows of a basis if people of that basis were there. Rows are sorted by
    city ("all" last), basis, rank and the order of the frame. Beyond the contract's columns,
    `prevalence_of` says whom prevalence divides by: present | spoke | answered.

    Ranks: ties share the best place; areas nobody raised (score 0) share the last one. A
    rank over cities averages the cities' scores, a city without a vote aside.
    Ranges: see `voices.priorities.intervals`; for the tiers there, `tiers`.

    Raises:
        TableError: the tables do not belong together (codes of other utterances, of
            another frame, of people who are not in the run), or a city is called "all".
        ConfigError: `settings.strata_weights` lacks a stratum.
    """
    import pandas as pd

    codes = counted_codes(area_codes=area_codes, utterances=utterances, area_ids=frame.ids)
    folk = people(participants=participants, documents=documents, utterances=utterances, codes=codes)
    if (folk["city"] == ALL_CITIES).any():
        raise TableError('a city is called "all", which stands for all cities together; rename it in documents.csv')
    said = mentions(codes)
    spontaneous = mentions(codes[~codes["prompted"].astype(bool)])
    blocks = []
    for basis in _BASES:
        cities = {str(city): part for city, part in folk[folk["basis"] == basis].groupby("city", sort=True)}
        polls = {city: [part] for city, part in cities.items()}
        if polls:
            polls[ALL_CITIES] = list(cities.values())
        for city, parts in polls.items():
            outcome = _poll(basis, parts, said, frame, settings, _stream(settings.seed, basis, city))
            unprompted = _poll(basis, parts, spontaneous, frame, settings, None)
            reach = over_cities(
                [extent(part, said, participant_areas=participant_areas, area_ids=frame.ids) for part in parts]
            )
            blocks.append(_rows(city, basis, outcome, unprompted, reach, frame, settings.level))
    if not blocks:
        return empty("priorities").assign(prevalence_of="")
    table = pd.concat(blocks, ignore_index=True)
    order = ["_last", "city", "basis", "rank", "_place"]
    table = table.assign(_last=table["city"] == ALL_CITIES).sort_values(order, kind="stable")
    return table.drop(columns=["_last", "_place"]).reset_index(drop=True)


def _poll(
    basis: str,
    parts: list[pd.DataFrame],
    said: pd.DataFrame,
    frame: AreaFrame,
    settings: RankingSettings,
    rng: np.random.Generator | None,
) -> Outcome:
    if basis == GROUPS:
        return poll_groups([group_ballots(part, said, frame.ids) for part in parts], settings=settings, rng=rng)
    return poll_survey([survey_ballots(part, said, frame.ids) for part in parts], settings=settings, rng=rng)


def _stream(seed: int, basis: str, city: str) -> np.random.Generator:
    """Random numbers of one city and basis: adding a city leaves those of the others alone."""
    return np.random.default_rng([seed, crc32(f"{basis}:{city}".encode())])


def _rows(
    city: str, basis: str, outcome: Outcome, unprompted: Outcome, reach: Extent, frame: AreaFrame, level: float
) -> pd.DataFrame:
    import pandas as pd

    spread, missing = outcome.stability, np.full(len(frame.ids), np.nan)
    tier = None
    if spread.low is not None and spread.high is not None:
        tier = tiers(outcome.rank, spread.low, spread.high, outcome.score > 0)
    columns: dict[str, object] = {
        "city": city,
        "area_id": list(frame.ids),
        "basis": basis,
        "layer": [area.layer for area in frame.areas],
        "score": outcome.score,
        "rank": outcome.rank,
        "rank_low": _whole(spread.low, len(frame.ids)),
        "rank_high": _whole(spread.high, len(frame.ids)),
        "interval_method": spread.method,
        "interval_level": level if spread.method == BOOTSTRAP else np.nan,
        "p_top3": missing if spread.p_top3 is None else spread.p_top3,
        "p_top5": missing if spread.p_top5 is None else spread.p_top5,
        "tier": _whole(tier, len(frame.ids)),
        "copeland_rank": _whole(outcome.copeland_rank, len(frame.ids)),
        "n_groups": outcome.n_groups,
        "n_speakers": reach.n_speakers,
        "prevalence": reach.prevalence,
        "prevalence_adjusted": reach.prevalence_adjusted,
        "breadth": reach.breadth,
        "intensity": reach.intensity,
        "unprompted_rank": _whole(unprompted.rank, len(frame.ids)),
        "sdg_targets": [";".join(area.sdg_targets) for area in frame.areas],
        "prevalence_of": reach.prevalence_of,
        "_place": range(len(frame.ids)),
    }
    return pd.DataFrame(columns)


def _whole(values: NDArray[np.int64] | None, size: int) -> pd.Series:
    """Whole numbers that may be missing, all of them if `values` is None."""
    import pandas as pd

    return pd.Series([pd.NA] * size if values is None else values, dtype="Int64")
