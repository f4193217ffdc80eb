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
PLACE_TIME = "place_and_time"
SENSITIVE = "sensitive_area"
NO_PARTICIPANT = "not_a_participant"
NO_UTTERANCE = "unknown_utterance"

REASONS = (NO_UTTERANCE, NO_PARTICIPANT, TOO_FEW_PEOPLE, TOO_FEW_GROUPS, UNREVIEWED, PLACE_TIME, SENSITIVE)
"""In the order in which `why_not` lists them."""


@dataclass(frozen=True)
class DisclosureRule:
    """k: people who must share every derivable attribute (5: what health statistics and
    this project's contract use). min_groups: groups they must come from, so that nobody
    is recognised by those who sat beside them; not asked of survey answers, where there
    are no groups. evident: columns of utterances that a quote itself betrays. told:
    columns that shareable files add where enough people share them, the most dispensable
    last: a quote that is safe only without them is published without them. Whoever lets a
    file tell more of a speaker (a question, a date, a filter) adds it here.
    sensitive_areas: never published without a person's signature, because the speaker's
    safety depends on it.
    """

    k: int = 5
    min_groups: int = 2
    evident: tuple[str, ...] = ("lang", "script")
    told: tuple[str, ...] = ("city",)
    sensitive_areas: tuple[str, ...] = ("gbv", "child_protection", "extortion")
    police_area: str = "police_justice"
    violence_area: str = "violent_crime"


PLACES = ("ADDRESS", "PLACE_FINE", "ORG_LOCAL")
TIMES = ("DATE_EXACT",)

GRAVE = 3
"""The intensity at which talk of the police is talk of a killing (codebook: 3 = life or death)."""


def check_quotes(
    quotes: pd.DataFrame,
    *,
    utterances: pd.DataFrame,
    participants: pd.DataFrame,
    redactions: pd.DataFrame,
    candidates: pd.DataFrame,
    area_codes: pd.DataFrame,
    rule: DisclosureRule,
) -> pd.DataFrame:
    """`quotes` with `publishable`, `why_not` ("" or reasons of `REASONS` joined by ";") and `told`.

    A quote is publishable if at least `rule.k` participants of `rule.min_groups` groups
    share what it betrays of its speaker, nothing in it waits for review (a candidate, or a
    redaction below SURE), it does not put a place beside an exact date (both replaced, but
    with what happened there they can still be looked up), and no sensitive area is coded
    on its utterance, by whichever coder, unless a person signed it off (a true value in an
    optional column `signed_off` of `quotes`, which lifts that reason only). `told` says
    which of `rule.told` may be printed beside it, ";"-separated. Tables are those of the
    run folder; the index and order of `quotes` are kept.

    Raises:
        TableError: a table lacks a column.
    """
    attributes = (*rule.evident, *rule.told)
    span = ("utterance_id", "start", "end")
    _require("quotes", quotes, span)
    _require("utterances", utterances, ("utterance_id", "participant_id", "role", "group_id", *attributes))
    _require("participants", participants, ("participant_id", "group_id"))
    _require("redactions", redactions, (*span, "label", "confidence", "reviewed"))
    _require("candidates", candidates, (*span, "reviewed"))
    _require("area_codes", area_codes, ("utterance_id", "area_id", "intensity"))
    known = utterances.drop_duplicates("utterance_id").set_index("utterance_id")
    ids = quotes["utterance_id"]
    unknown = ~ids.isin(known.index)
    participant = ids.map(known["participant_id"])
    no_person = participant.isna() | (ids.map(known["role"]) != "participant")
    told, too_few, one_group = _least_telling(ids, utterances, participants, rule)
    unsure = redactions[(redactions["confidence"] < SURE) & ~redactions["reviewed"].astype(bool)]
    waiting = candidates[~candidates["reviewed"].astype(bool)]
    place, time = (_overlaps(quotes, redactions[redactions["label"].isin(kinds)]) for kinds in (PLACES, TIMES))
    flags = {
        NO_UTTERANCE: unknown,
        NO_PARTICIPANT: no_person & ~unknown,
        TOO_FEW_PEOPLE: too_few & ~unknown,
        TOO_FEW_GROUPS: one_group & ~unknown,
        UNREVIEWED: _overlaps(quotes, unsure) | _overlaps(quotes, waiting),
        PLACE_TIME: place & time,
        SENSITIVE: ids.isin(_sensitive(area_codes, rule)) & ~_signed_off(quotes),
    }
    columns = [flags[reason].to_numpy(dtype=bool) for reason in REASONS]
    why_not = [
        ";".join(reason for reason, hit in zip(REASONS, hits, strict=True) if hit)
        for hits in zip(*columns, strict=True)
    ]
    return quotes.assign(publishable=[not why for why in why_not], why_not=why_not, told=told)


def _least_telling(
    ids: pd.Series[str], utterances: pd.DataFrame, participants: pd.DataFrame, rule: DisclosureRule
) -> tuple[list[str], pd.Series[bool], pd.Series[bool]]:
    """For each quote: what may be told of its speaker, and whether even without it too few people or groups are left.

    Tried from everything that is told down to nothing but what is evident.
    """
    import pandas as pd

    survey = ids.map(utterances.drop_duplicates("utterance_id").set_index("utterance_id")["group_id"]).isna()
    told = pd.Series("", index=ids.index)
    settled = pd.Series(False, index=ids.index)
    too_few = one_group = settled
    for n in range(len(rule.told), -1, -1):
        people, groups = _shares(utterances, participants, (*rule.evident, *rule.told[:n]))
        too_few = (ids.map(people).fillna(0) < rule.k) & ~settled
        one_group = (ids.map(groups).fillna(0) < rule.min_groups) & ~survey & ~settled
        safe = ~too_few & ~one_group & ~settled
        told[safe] = ";".join(rule.told[:n])
        settled = settled | safe
    return told.tolist(), too_few, one_group


def _require(name: str, frame: pd.DataFrame, columns: tuple[str, ...]) -> None:
    missing = [column for column in columns if column not in frame.columns]
    if missing:
        raise TableError(f"table {name} lacks the column(s) {', '.join(missing)}")


def _shares(
    utterances: pd.DataFrame, participants: pd.DataFrame, attributes: tuple[str, ...]
) -> tuple[pd.Series[int], pd.Series[int]]:
    """By utterance_id: how many participants, and of how many groups, share its attributes.

    Focus groups and surveys are counted apart: a reader sees which of the two a quote is from.
    """
    spoken = utterances[utterances["participant_id"].isin(participants["participant_id"])]
    spoken = spoken.drop_duplicates("utterance_id")
    group_of = participants.drop_duplicates("participant_id").set_index("participant_id")["group_id"]
    frame = spoken[["utterance_id", "participant_id", *attributes]].assign(
        _group=spoken["participant_id"].map(group_of), _survey=spoken["group_id"].isna()
    )
    cells = frame.groupby([*attributes, "_survey"], dropna=False, observed=True)
    people = cells["participant_id"].transform("nunique")
    groups = cells["_group"].transform("nunique")
    index = frame["utterance_id"]
    return people.set_axis(index), groups.set_axis(index)


def _overlaps(quotes: pd.DataFrame, spans: pd.DataFrame) -> pd.Series[bool]:
    """Whether any of `spans` (utterance_id, start, end) overlaps the quote's own."""
    rows = quotes[["utterance_id", "start", "end"]].reset_index(drop=True)
    rows = rows.assign(_row=rows.index)
    pairs = rows.merge(spans[["utterance_id", "start", "end"]], on="utterance_id", suffixes=("", "_found"))
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
