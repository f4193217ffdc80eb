"""Codes of utterances -> who raised what -> ballots.

A person raised an area if one of her analysed utterances carries it as a concern or a
proposal: praise of what works is no worry, and a moderator's words never count. She is
counted once however long she talks. In a focus group the group casts one ballot; in a
survey each respondent does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from voices.errors import TableError
from voices.priorities.frame import RESIDUAL

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

MACHINE = "machine"
COUNTED_STANCES = ("concern", "proposal")
GROUPS, SURVEY = "groups", "survey"

ALL_CITIES = "all"
UNNAMED_CITY = "unknown"
"""Where no city is given; tables may not hold an empty one."""

NO_STRATUM = ""
"""Groups of a city whose stratum nobody wrote down count as one stratum."""


@dataclass(frozen=True)
class GroupBallots:
    """The focus groups of a city, sorted by id.

    Attributes:
        city: where the groups met.
        strata: (groups,) whom each group was convened from.
        raised: (groups, areas) how many people of the group raised the area.
        strength: (groups, areas) sum over those people of the strongest intensity (1-3)
            with which each raised it.

    A person's *strongest* statement is taken because a mean over her statements would let
    a further, milder mention count against the area.
    """

    city: str
    strata: tuple[str, ...]
    raised: NDArray[np.int64]
    strength: NDArray[np.int64]


@dataclass(frozen=True)
class SurveyBallots:
    """The respondents of a city: distinct ballots, sorted, and how many cast each.

    Respondents with the same ballot are interchangeable, so a resample of respondents is
    a multinomial draw over `times`; its size does not grow with the survey.
    """

    city: str
    approved: NDArray[np.bool_]
    times: NDArray[np.int64]


def counted_codes(*, area_codes: pd.DataFrame, utterances: pd.DataFrame, area_ids: Sequence[str]) -> pd.DataFrame:
    """Codes that count: columns utterance_id, participant_id, area_id, intensity, prompted.

    Where a reviewer coded an utterance, the machine's codes of it are set aside; a
    reviewer says "nothing here" with area id not_a_concern. Codes of several reviewers
    are united. Residual buckets, assets, moderators and excluded utterances drop out.

    Raises:
        TableError: codes name utterances that are not there, or areas not in the frame.
    """
    _check_codes(area_codes, utterances, area_ids)
    by_machine = area_codes["coder"] == MACHINE
    reviewed = area_codes.loc[~by_machine, "utterance_id"]
    standing = area_codes[~by_machine | ~area_codes["utterance_id"].isin(reviewed)]
    standing = standing[standing["stance"].isin(COUNTED_STANCES) & standing["area_id"].isin(list(area_ids))]
    found = standing.merge(analysed(utterances)[["utterance_id", "participant_id"]], on="utterance_id", how="inner")
    return found[["utterance_id", "participant_id", "area_id", "intensity", "prompted"]]


def analysed(utterances: pd.DataFrame) -> pd.DataFrame:
    """The utterances that count: what participants said and nothing excluded."""
    keep = (
        (utterances["excluded_because"] == "")
        & (utterances["role"] == "participant")
        & utterances["participant_id"].notna()
    )
    return utterances[keep]


def mentions(codes: pd.DataFrame) -> pd.DataFrame:
    """Counted codes -> one row per person and area, with her strongest intensity."""
    return codes.groupby(["participant_id", "area_id"], as_index=False, sort=True).agg({"intensity": "max"})


def people(
    *, participants: pd.DataFrame, documents: pd.DataFrame, utterances: pd.DataFrame, codes: pd.DataFrame
) -> pd.DataFrame:
    """Those who count: participant_id, basis, city, unit, stratum, present, silent; sorted by id.

    In groups, those present: an attendance list names the silent too, and whoever spoke
    was there; without a list they are those who spoke. In surveys, those with at least
    one substantive answer. `unit` is the group (for a transcript without a group id, its
    document); null for respondents.

    Raises:
        TableError: codes belong to people who are not in `participants`.
    """
    import pandas as pd

    speakers = set(analysed(utterances)["participant_id"])
    if not set(codes["participant_id"]) <= set(participants["participant_id"]):
        raise TableError("utterances name participants that table participants does not have; run the analysis again")
    sources = documents.set_index("document_id")
    of_document = participants["document_id"].map
    responses = of_document(sources["kind"]) == "responses"
    unit = _else(_else(participants["group_id"], of_document(sources["group_id"])), participants["document_id"])
    said = participants["participant_id"].isin(speakers)
    frame = pd.DataFrame(
        {
            "participant_id": participants["participant_id"],
            "basis": np.where(responses, SURVEY, GROUPS),
            "city": _else(_else(participants["city"], of_document(sources["city"])), UNNAMED_CITY),
            "unit": unit.mask(responses),
            "stratum": _else(of_document(sources["stratum"]), None),
            "present": participants["present"].astype(bool),
            "silent": ~(said | participants["spoke"].astype(bool)),
        }
    )
    counted = np.where(responses, said, frame["present"] | ~frame["silent"])
    frame = frame[counted.astype(bool)].sort_values("participant_id").reset_index(drop=True)
    return _one_place_a_group(frame, sources)


def group_ballots(folk: pd.DataFrame, said: pd.DataFrame, area_ids: Sequence[str]) -> GroupBallots:
    """The ballots of one city's groups. A group in which nobody raised anything abstains."""
    units = folk.drop_duplicates("unit").sort_values("unit")
    raised, strength = _tally(folk.set_index("participant_id")["unit"], list(units["unit"]), said, area_ids)
    votes = raised.any(axis=1)
    strata = tuple(_else(units["stratum"], NO_STRATUM).to_numpy()[votes])
    return GroupBallots(str(folk["city"].iloc[0]), strata, raised[votes], strength[votes])


def survey_ballots(folk: pd.DataFrame, said: pd.DataFrame, area_ids: Sequence[str]) -> SurveyBallots:
    """The ballots of one city's respondents; each approves every area she named."""
    who = folk["participant_id"]
    raised, _ = _tally(who.set_axis(who), list(who), said, area_ids)
    approved, times = np.unique(raised > 0, axis=0, return_counts=True)
    return SurveyBallots(str(folk["city"].iloc[0]), approved, times.astype(np.int64))


def _tally(
    unit_of: pd.Series, units: list[str], said: pd.DataFrame, area_ids: Sequence[str]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """(units, areas) people who raised the area, and the sum of their strongest intensities."""
    import pandas as pd

    ours = said[said["participant_id"].isin(unit_of.index)]
    rows = pd.Index(units).get_indexer(pd.Index(ours["participant_id"].map(unit_of)))
    columns = pd.Index(list(area_ids)).get_indexer(pd.Index(ours["area_id"]))
    raised = np.zeros((len(units), len(area_ids)), dtype=np.int64)
    strength = np.zeros_like(raised)
    np.add.at(raised, (rows, columns), 1)
    np.add.at(strength, (rows, columns), ours["intensity"].to_numpy(dtype=np.int64))
    return raised, strength


def _one_place_a_group(frame: pd.DataFrame, sources: pd.DataFrame) -> pd.DataFrame:
    """City and stratum of a group are the same for all its people, whatever its documents say.

    A group may come in several documents of which only one says the stratum; the first
    that says it, by document id, holds.
    """
    named = sources.sort_index().dropna(subset=["group_id", "stratum"]).drop_duplicates("group_id")
    stratum = _else(frame["unit"].map(named.set_index("group_id")["stratum"]), frame["stratum"])
    city_of = frame.dropna(subset=["unit"]).groupby("unit")["city"].min()
    return frame.assign(city=_else(frame["unit"].map(city_of), frame["city"]), stratum=stratum)


def _else(texts: pd.Series, otherwise: pd.Series | str | None) -> pd.Series:
    """`texts`, and `otherwise` where there is none. As objects: an empty column comes as numbers."""
    values = texts.astype(object)
    return values.where(values.notna(), otherwise)


def _check_codes(area_codes: pd.DataFrame, utterances: pd.DataFrame, area_ids: Sequence[str]) -> None:
    strangers = int((~area_codes["utterance_id"].isin(utterances["utterance_id"])).sum())
    if strangers:
        raise TableError(f"{strangers} row(s) of area_codes name utterances that are not in the run; code it again")
    unknown = int((~area_codes["area_id"].isin([*area_ids, *RESIDUAL])).sum())
    if unknown:
        raise TableError(
            f"{unknown} row(s) of area_codes name areas that the frame does not have; "
            "use the frame they were coded with, or code the run again"
        )
