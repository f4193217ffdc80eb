"""Which quotes may leave the team: a safeguard against recognition, not anonymity.

No standard for quotes was found; the rule follows the threshold rule of statistical
disclosure control (a cell is shown only where at least k people share it; Hundepool et
al., Statistical Disclosure Control, Wiley 2012) applied to what a reader of the report
can derive about the speaker.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from voices.errors import TableError
from voices.privacy.spans import SURE

if TYPE_CHECKING:
    import pandas as pd

TOO_FEW_PEOPLE = "too_few_people"
TOO_FEW_GROUPS = "too_few_groups"
UNREVIEWED = "unreviewed_candidate"
SENSITIVE = "sensitive_area"
NO_PARTICIPANT = "not_a_participant"
NO_UTTERANCE = "unknown_utterance"

REASONS = (NO_UTTERANCE, NO_PARTICIPANT, TOO_FEW_PEOPLE, TOO_FEW_GROUPS, UNREVIEWED, SENSITIVE)
"""In the order in which `why_not` lists them."""


@dataclass(frozen=True)
class DisclosureRule:
    """k: people who must share every derivable attribute (5: what health statistics and
    this project's contract use). min_groups: groups they must come from, so that nobody
    is recognised by those who sat beside them; not asked of survey answers, where there
    are no groups. attributes: columns of utterances that shareable files let a reader
    derive. sensitive_areas: never published without a person's signature, because the
    speaker's safety depends on it.
    """

    k: int = 5
    min_groups: int = 2
    attributes: tuple[str, ...] = ("city", "lang", "script")
    sensitive_areas: tuple[str, ...] = ("gbv", "child_protection", "extortion")
    police_area: str = "police_justice"
    violence_area: str = "violent_crime"


GRAVE = 3
"""The intensity at which talk of the police is talk of a killing (codebook: 3 = life or death)."""


def check_quotes(
    quotes: pd.DataFrame,
    *,
    utterances: pd.DataFrame,
    participants: pd.DataFrame,
    redactions: pd.DataFrame,
    area_codes: pd.DataFrame,
    rule: DisclosureRule,
) -> pd.DataFrame:
    """`quotes` with `publishable` and `why_not` ("" or reasons of `REASONS` joined by ";").

    A quote is publishable if at least `rule.k` participants of `rule.min_groups` groups
    share its attributes, no unreviewed redaction below SURE lies in it, and no sensitive
    area is coded on its utterance, by whichever coder, unless a person signed it off
    (a true value in an optional column `signed_off` of `quotes`, which lifts that reason
    only). Tables are those of the run folder; the index and order of `quotes` are kept.

    Raises:
        TableError: a table lacks a column.
    """
    _require("quotes", quotes, ("utterance_id", "start", "end"))
    _require("utterances", utterances, ("utterance_id", "participant_id", "role", "group_id", *rule.attributes))
    _require("participants", participants, ("participant_id", "group_id"))
    _require("redactions", redactions, ("utterance_id", "start", "end", "confidence", "reviewed"))
    _require("area_codes", area_codes, ("utterance_id", "area_id", "intensity"))
    people, groups = _shares(utterances, participants, rule)
    known = utterances.drop_duplicates("utterance_id").set_index("utterance_id")
    ids = quotes["utterance_id"]
    unknown = ~ids.isin(known.index)
    participant = ids.map(known["participant_id"])
    survey = ids.map(known["group_id"]).isna()
    no_person = participant.isna() | (ids.map(known["role"]) != "participant")
    too_few = ids.map(people).fillna(0) < rule.k
    one_group = (ids.map(groups).fillna(0) < rule.min_groups) & ~survey
    flags = {
        NO_UTTERANCE: unknown,
        NO_PARTICIPANT: no_person & ~unknown,
        TOO_FEW_PEOPLE: too_few & ~unknown,
        TOO_FEW_GROUPS: one_group & ~unknown,
        UNREVIEWED: _has_candidate(quotes, redactions),
        SENSITIVE: ids.isin(_sensitive(area_codes, rule)) & ~_signed_off(quotes),
    }
    columns = [flags[reason].to_numpy(dtype=bool) for reason in REASONS]
    why_not = [
        ";".join(reason for reason, hit in zip(REASONS, hits, strict=True) if hit)
        for hits in zip(*columns, strict=True)
    ]
    return quotes.assign(publishable=[not why for why in why_not], why_not=why_not)


def _require(name: str, frame: pd.DataFrame, columns: tuple[str, ...]) -> None:
    missing = [column for column in columns if column not in frame.columns]
    if missing:
        raise TableError(f"table {name} lacks the column(s) {', '.join(missing)}")


def _shares(
    utterances: pd.DataFrame, participants: pd.DataFrame, rule: DisclosureRule
) -> tuple[pd.Series[int], pd.Series[int]]:
    """By utterance_id: how many participants, and of how many groups, share its attributes.

    Focus groups and surveys are counted apart: a reader sees which of the two a quote is from.
    """
    spoken = utterances[utterances["participant_id"].isin(participants["participant_id"])]
    spoken = spoken.drop_duplicates("utterance_id")
    group_of = participants.drop_duplicates("participant_id").set_index("participant_id")["group_id"]
    frame = spoken[["utterance_id", "participant_id", *rule.attributes]].assign(
        _group=spoken["participant_id"].map(group_of), _survey=spoken["group_id"].isna()
    )
    cells = frame.groupby([*rule.attributes, "_survey"], dropna=False, observed=True)
    people = cells["participant_id"].transform("nunique")
    groups = cells["_group"].transform("nunique")
    index = frame["utterance_id"]
    return people.set_axis(index), groups.set_axis(index)


def _has_candidate(quotes: pd.DataFrame, redactions: pd.DataFrame) -> pd.Series[bool]:
    """Whether an unreviewed find below SURE overlaps the quote's span."""
    open_ = redactions[(redactions["confidence"] < SURE) & ~redactions["reviewed"].astype(bool)]
    rows = quotes[["utterance_id", "start", "end"]].reset_index(drop=True)
    rows = rows.assign(_row=rows.index)
    pairs = rows.merge(open_[["utterance_id", "start", "end"]], on="utterance_id", suffixes=("", "_found"))
    hit = pairs[(pairs["start_found"] < pairs["end"]) & (pairs["start"] < pairs["end_found"])]["_row"]
    return rows["_row"].isin(hit).set_axis(quotes.index)


def _sensitive(area_codes: pd.DataFrame, rule: DisclosureRule) -> set[str]:
    """Utterances coded with a sensitive area, or as a killing by the police."""
    by_area = area_codes.groupby("area_id", observed=True)["utterance_id"].agg(set).to_dict()
    found: set[str] = set()
    for area in rule.sensitive_areas:
        found |= by_area.get(area, set())
    police = area_codes[area_codes["area_id"] == rule.police_area]
    found |= set(police["utterance_id"]) & by_area.get(rule.violence_area, set())
    found |= set(police[police["intensity"] >= GRAVE]["utterance_id"])
    return found


def _signed_off(quotes: pd.DataFrame) -> pd.Series[bool]:
    import pandas as pd

    if "signed_off" not in quotes.columns:
        return pd.Series(False, index=quotes.index)
    return quotes["signed_off"].map(lambda value: value is True or str(value) == "True")
