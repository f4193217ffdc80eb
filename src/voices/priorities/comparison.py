"""Shares of people who raised an area or spoke of a theme, by city, stratum or attribute.

Shares stand beside one another and are not tested against one another: guides, moderators
and languages differ between cities, and a city is the level at which they vary.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from voices.errors import ConfigError
from voices.priorities.ballots import GROUPS, SURVEY, analysed, counted_codes, mentions, people
from voices.priorities.frame import RESIDUAL
from voices.priorities.intervals import resampled_weights, wilson
from voices.priorities.settings import RankingSettings
from voices.priorities.voting import NOISE_DIGITS
from voices.schema import empty

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

UNASSIGNED_THEME = "-1"
CONTRAST = "none"
SURVEY_SUFFIX = ":survey"
"""Appended to `by` for respondents' rows where people of groups have the attribute too."""

_TAIL = 0.025
"""The contract's intervals of this table hold 95 %."""


def compare(
    *,
    area_codes: pd.DataFrame,
    theme_codes: pd.DataFrame,
    segments: pd.DataFrame,
    utterances: pd.DataFrame,
    participants: pd.DataFrame,
    documents: pd.DataFrame,
    by: Sequence[str] = ("city", "stratum"),
    min_people: int = 5,
) -> pd.DataFrame:
    """Table `comparisons`: for every area and theme that anybody raised, its share at each level.

    `by` names "city", "stratum" or attribute columns of participants. People of groups
    and respondents are never pooled: where people of groups have a level of the
    attribute, respondents stand in rows of their own, under by = "city:survey" and so on;
    where none have, under "city". Columns beyond the contract's: `n_people` (the
    denominator) and `basis` (groups | survey).

    Intervals hold 95 %: for groups, groups are resampled (from six groups on, null
    below); for respondents, Wilson's score interval. A cell with fewer than `min_people`
    people behind it shows neither share nor interval, and `suppressed` is True.

    Raises:
        ConfigError: `by` names a column that is not there.
        TableError: the tables do not belong together.
    """
    import pandas as pd

    known = [area for area in sorted(set(area_codes["area_id"])) if area not in RESIDUAL]
    codes = counted_codes(area_codes=area_codes, utterances=utterances, area_ids=known)
    folk = people(participants=participants, documents=documents, utterances=utterances, codes=codes)
    areas = mentions(codes)[["participant_id", "area_id"]].set_axis(["participant_id", "id"], axis=1)
    themes = _theme_mentions(theme_codes, segments, utterances)
    said = pd.concat([areas.assign(kind="area"), themes.assign(kind="theme")], ignore_index=True)
    items = said[["kind", "id"]].drop_duplicates().sort_values(["kind", "id"]).reset_index(drop=True)
    blocks = []
    for name in by:
        levels = _levels(folk, participants, name)
        told = folk[levels.notna()].assign(level=levels.astype(str))
        labels = {GROUPS: name, SURVEY: name + SURVEY_SUFFIX if (told["basis"] == GROUPS).any() else name}
        for (basis, level), here in told.groupby(["basis", "level"], sort=True):
            cells = _cells(here, said, items, min_people)
            blocks.append(cells.assign(by=labels[str(basis)], level=str(level), basis=str(basis)))
    if not blocks or items.empty:
        return empty("comparisons").assign(n_people=np.array([], dtype=np.int64), basis="")
    table = pd.concat(blocks, ignore_index=True)
    table = table.assign(contrast=CONTRAST, p_raw=np.nan, p_bh=np.nan, p_min_attainable=np.nan)
    columns = [*empty("comparisons").columns, "n_people", "basis"]
    return table.sort_values(["kind", "id", "by", "level"])[columns].reset_index(drop=True)


def _theme_mentions(theme_codes: pd.DataFrame, segments: pd.DataFrame, utterances: pd.DataFrame) -> pd.DataFrame:
    """(participant_id, id) once for each person and theme that an analysed segment of hers is in."""
    assigned = theme_codes.loc[theme_codes["theme_id"] != UNASSIGNED_THEME, ["segment_id", "theme_id"]]
    found = assigned.merge(segments[["segment_id", "utterance_id"]], on="segment_id").merge(
        analysed(utterances)[["utterance_id", "participant_id"]], on="utterance_id"
    )
    pairs = found[["participant_id", "theme_id"]].drop_duplicates().sort_values(["participant_id", "theme_id"])
    return pairs.set_axis(["participant_id", "id"], axis=1)


def _levels(folk: pd.DataFrame, participants: pd.DataFrame, name: str) -> pd.Series:
    """The level of each person of `folk`; null where nobody wrote it down."""
    if name in ("city", "stratum"):
        return folk[name]
    if name not in participants.columns:
        attributes = ", ".join(["city", "stratum", *sorted(set(participants.columns) - _OWN_COLUMNS)])
        raise ConfigError(f"comparison: there is no column {name!r} in participants. It has: {attributes}.")
    values = participants.set_index("participant_id")[name]
    return folk["participant_id"].map(values).astype("string").replace("", None)


_OWN_COLUMNS = {"participant_id", "group_id", "document_id", "city", "present", "spoke", "n_turns"}


def _cells(folk: pd.DataFrame, said: pd.DataFrame, items: pd.DataFrame, min_people: int) -> pd.DataFrame:
    """One row for each of `items` (kind, id): share among `folk`, people of one level and basis."""
    groups = sorted(folk["unit"].dropna().unique())
    hits, sizes = _by_group(folk, said, items, groups)
    total = hits.sum(axis=0)
    share = total / len(folk)
    low = high = np.full(len(items), np.nan)
    if not groups:
        low, high = wilson(total, len(folk))
    elif len(groups) >= RankingSettings().min_groups_bootstrap:
        low, high = _resampled_range(hits, sizes)
    hidden = total < min_people
    return items.assign(
        share=np.where(hidden, np.nan, share.round(NOISE_DIGITS)),
        ci_low=np.where(hidden, np.nan, low.round(NOISE_DIGITS)),
        ci_high=np.where(hidden, np.nan, high.round(NOISE_DIGITS)),
        n_speakers=total,
        n_groups=len(groups),
        suppressed=hidden,
        n_people=len(folk),
    )


def _by_group(
    folk: pd.DataFrame, said: pd.DataFrame, items: pd.DataFrame, groups: Sequence[str]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """(groups, items) people who raised it, and (groups,) people; respondents are one "group"."""
    import pandas as pd

    rows = pd.Series(
        pd.Index(groups).get_indexer(pd.Index(folk["unit"])) if groups else 0, index=folk["participant_id"]
    )
    ours = said[said["participant_id"].isin(rows.index)]
    columns = pd.MultiIndex.from_frame(items).get_indexer(pd.MultiIndex.from_frame(ours[["kind", "id"]]))
    hits = np.zeros((max(len(groups), 1), len(items)), dtype=np.int64)
    np.add.at(hits, (rows.reindex(ours["participant_id"]).to_numpy(), columns), 1)
    return hits, np.bincount(rows.to_numpy(), minlength=len(hits)).astype(np.int64)


def _resampled_range(
    hits: NDArray[np.int64], sizes: NDArray[np.int64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """95 % range of the share when whole groups are resampled: people of a group are not independent."""
    settings = RankingSettings()
    rng = np.random.default_rng(settings.seed)
    one_cell, even = np.zeros(len(sizes), dtype=np.int64), np.full(len(sizes), 1 / len(sizes))
    drawn = resampled_weights(one_cell, even, resamples=settings.resamples, rng=rng)
    shares = (drawn @ hits) / (drawn @ sizes)[:, None]
    low, high = np.quantile(shares, [_TAIL, 1 - _TAIL], axis=0)
    return low, high
