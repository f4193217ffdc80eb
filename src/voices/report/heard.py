"""Section 1, who was heard: cities, groups, people, languages, and what was left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from voices.report.gate import hidden
from voices.report.people import analysed, cities

if TYPE_CHECKING:
    import pandas as pd

    from voices.run import Run

MAKEUP = ("gender", "age_group")
"""Attributes whose make-up is shown; others may describe a person too closely."""

_GENDERS = {"f": "female", "w": "female", "woman": "female", "m": "male", "man": "male"}
"""The short forms of field sheets."""

_SYNTHETIC = re.compile(r"\b(synthetic|invented)\b", re.IGNORECASE)


@dataclass(frozen=True)
class CityHeard:
    """Who was heard in one city (`city` "" = all of them).

    Attributes:
        people: participants of groups who spoke.
        respondents: survey respondents who answered.
        turns, answers: analysed utterances of the two.
        languages: (language, share of analysed utterances), most used first; languages
            of fewer people than the floor are together under "other".
        strata: who was invited to the groups, as the sheet says.
    """

    city: str
    groups: int
    people: int
    respondents: int
    turns: int
    answers: int
    languages: list[tuple[str, float]]
    strata: list[str]


@dataclass(frozen=True)
class Heard:
    """Everything section 1 shows."""

    synthetic: bool
    cities: list[CityHeard]
    total: CityHeard
    makeup: dict[str, list[tuple[str, int]]]
    excluded: list[tuple[str, int]]
    failed: int
    failures: list[tuple[str, int]]


def heard(run: Run, *, least: int) -> Heard:
    """Who was heard in `run`; numbers of people below `least` are left out or put together."""
    reasons = run.utterances.loc[run.utterances["excluded_because"] != "", "excluded_because"].value_counts()
    failed = run.manifest.get("failed", [])
    return Heard(
        synthetic=is_synthetic(run.manifest),
        cities=[_city(run, city, least=least) for city in cities(run)],
        total=_city(run, "", least=least),
        makeup={name: _makeup(run.participants, name, least=least) for name in MAKEUP if name in run.participants},
        excluded=sorted(((str(reason), int(n)) for reason, n in reasons.items()), key=lambda pair: (-pair[1], pair[0])),
        failed=len(failed),
        failures=_failures(failed, run.documents["document_id"].tolist()),
    )


def is_synthetic(manifest: Mapping[str, object]) -> bool:
    """Whether the input is labelled as invented."""
    warnings = manifest.get("warnings", [])
    listed = warnings if isinstance(warnings, list) else []
    return bool(manifest.get("synthetic")) or any(_SYNTHETIC.search(str(warning)) for warning in listed)


def _city(run: Run, city: str, *, least: int) -> CityHeard:
    people, documents, said = run.participants[run.participants["spoke"]], run.documents, analysed(run)
    if city:
        people = people[people["city"] == city]
        documents = documents[documents["city"] == city]
        said = said[said["city"] == city]
    in_groups = said["group_id"].notna()
    return CityHeard(
        city=city,
        groups=int(people["group_id"].nunique()),
        people=int(people["group_id"].notna().sum()),
        respondents=int(people["group_id"].isna().sum()),
        turns=int(in_groups.sum()),
        answers=int((~in_groups).sum()),
        languages=_languages(said, least=least),
        strata=sorted(documents["stratum"].dropna().unique().tolist()),
    )


def _languages(said: pd.DataFrame, *, least: int) -> list[tuple[str, float]]:
    """Languages by share of utterances; those of fewer than `least` people under "other"."""
    if said.empty:
        return []
    speakers = {str(lang): int(n) for lang, n in said.groupby("lang")["participant_id"].nunique().items()}
    shares: Counter[str] = Counter()
    for lang, n in said["lang"].value_counts().items():
        known = lang != "und" and speakers[str(lang)] >= least
        shares[str(lang) if known else "other"] += int(n)
    ordered = sorted(shares.items(), key=lambda pair: (pair[0] == "other", -pair[1], pair[0]))
    return [(lang, n / len(said)) for lang, n in ordered]


def _makeup(participants: pd.DataFrame, column: str, *, least: int) -> list[tuple[str, int]]:
    """(level, people) of an attribute; small levels and people without one under "other"."""
    spoke = participants.loc[participants["spoke"], column]
    levels = spoke.dropna().astype(str).str.strip()
    counts = levels[levels != ""].map(lambda level: _GENDERS.get(level.casefold(), level)).value_counts()
    sizes = {str(level): int(n) for level, n in counts.items()}
    small = hidden(sizes, least=least)
    shown = sorted((level, n) for level, n in sizes.items() if level not in small)
    rest = len(spoke) - sum(n for _, n in shown)
    return [*shown, ("other", rest)] if rest >= least else shown


def _failures(failed: object, documents: list[str]) -> list[tuple[str, int]]:
    """(reason, files) of the files that could not be read, without anything that names a file."""
    entries = failed if isinstance(failed, list) else []
    names = {str(entry.get("document", "")) for entry in entries} | set(documents)
    reasons = Counter(str(entry.get("reason", "")) for entry in entries)
    return sorted((why, n) for why, n in reasons.items() if why and not any(name and name in why for name in names))
