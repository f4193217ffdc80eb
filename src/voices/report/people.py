"""Who said what: the joins that every section counts from.

A person is counted once, however often she speaks. Moderators and utterances that are
not analysed never count.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from voices.errors import RunError

if TYPE_CHECKING:
    import pandas as pd

    from voices.run import Run

DEFAULT_MIN_PEOPLE = 5
"""Fewest people behind a published number, where the manifest names none: the usual floor
of statistical offices for tables about people."""

LEFT_OUT = ("rejected", "merged")
"""Themes a researcher has set aside; a merged theme lives on in the one it was merged into."""


def min_people(run: Run) -> int:
    """Fewest people behind a published number: the run's own rule, never below two."""
    privacy = run.manifest.get("config", {}).get("privacy", {})
    return max(2, int(privacy.get("k", DEFAULT_MIN_PEOPLE)))


def analysed(run: Run) -> pd.DataFrame:
    """The analysed utterances of participants: utterance_id, participant_id, group_id, city, lang."""
    rows = run.utterances
    keep = (rows["excluded_because"] == "") & rows["participant_id"].notna()
    return rows.loc[keep, ["utterance_id", "participant_id", "group_id", "city", "lang"]]


def themes_shown(run: Run) -> pd.DataFrame:
    """The themes that a researcher has not set aside."""
    return run.themes[~run.themes["status"].isin(LEFT_OUT)]


def theme_people(run: Run) -> pd.DataFrame:
    """theme_id, participant_id, group_id, city, lang: a row a theme, person and language."""
    codes = run.theme_codes[run.theme_codes["theme_id"].isin(themes_shown(run)["theme_id"])]
    segments = run.segments[["segment_id", "utterance_id"]]
    joined = codes[["segment_id", "theme_id"]].merge(segments, on="segment_id").merge(analysed(run), on="utterance_id")
    return joined[["theme_id", "participant_id", "group_id", "city", "lang"]].drop_duplicates()


def cities(run: Run) -> list[str]:
    """The cities of the study, by name."""
    return sorted(run.documents["city"].dropna().unique().tolist() or run.participants["city"].dropna().unique())


def speakers(run: Run, city: str | None = None) -> pd.DataFrame:
    """The participants who spoke or answered, in one city or in all.

    Raises:
        RunError: nobody of the study is from `city`.
    """
    people = run.participants[run.participants["spoke"]]
    if city is None:
        return people
    known = sorted(set(run.participants["city"].dropna()))
    if city not in known:
        there = f"The cities there are: {', '.join(known)}." if known else "No city is named in it."
        raise RunError(f"{run.folder.name}: there is no city {city!r} in this run. {there}")
    return people[people["city"] == city]
