"""The closing table of `voices analyse`: what was found, and where it was written."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from voices.cli.languages import shares
from voices.cli.ranking import ALL_CITIES, area_name

if TYPE_CHECKING:
    import pandas as pd

    from voices.priorities import AreaFrame
    from voices.run import Run

TOP = 3
"""Areas named for each city; the report has the whole ranking with its intervals."""

REASONS = {
    "moderator": "of moderators",
    "note": "notes",
    "empty": "empty",
    "non_substantive": "saying nothing of substance",
    "duplicate": "duplicates",
}


def print_closing(run: Run, *, lang: str = "en") -> None:
    """Print what was found and the paths that were written."""
    from voices.cli.output import bullets, console, facts
    from voices.priorities import load_areas

    screen = console()
    screen.print(facts([*found(run, load_areas(), lang=lang), *written(run.folder)]))
    warnings = run.manifest.get("warnings", [])
    if warnings:
        screen.print()
        screen.print(bullets("Notes", warnings))


def found(run: Run, frame: AreaFrame, *, lang: str = "en") -> list[tuple[str, str]]:
    """What the run holds, as (name, value), "" where there is nothing to say; nothing of what was said."""
    counts: Mapping[str, Any] = run.manifest.get("counts", {})
    return [
        ("Documents", _number(counts, "documents")),
        ("Not read", _skipped(run.manifest)),
        ("Groups", _number(counts, "groups")),
        ("People", _people(counts)),
        ("Turns", _turns(counts, run.manifest.get("excluded", {}))),
        ("Redacted", _passages(counts)),
        ("Imported", _imported(counts)),
        ("Languages", shares(spoken(run.utterances))),
        ("Themes", _themes(counts)),
        ("Quotes", _quotes(counts)),
        *((f"Top in {city}", areas) for city, areas in top_areas(run.priorities, frame, lang=lang).items()),
    ]


def written(folder: Path) -> list[tuple[str, str]]:
    """What the run consists of, and where, as seen from the current folder where it lies below it."""
    here = Path.cwd()
    near = folder.relative_to(here) if folder.is_relative_to(here) else folder
    return [
        ("Report", str(near / "report.html")),
        ("Priorities", str(near / "priorities.json")),
        ("Tables", str(near / "tables")),
    ]


def spoken(utterances: pd.DataFrame) -> dict[str, float]:
    """Language -> its share of what was analysed."""
    analysed = utterances.loc[utterances["excluded_because"] == "", "lang"]
    return {str(lang): float(share) for lang, share in analysed.value_counts(normalize=True).items()}


def top_areas(priorities: pd.DataFrame, frame: AreaFrame, *, lang: str = "en") -> dict[str, str]:
    """City -> its first areas, by groups where there are any, else by the survey."""
    tops: dict[str, str] = {}
    raised = priorities[(priorities["rank"] <= TOP) & (priorities["score"] > 0) & (priorities["city"] != ALL_CITIES)]
    for city, rows in raised.groupby("city", sort=True):
        basis = "groups" if (rows["basis"] == "groups").any() else "survey"
        best = rows[rows["basis"] == basis].sort_values(["rank", "area_id"])["area_id"]
        labels = [area_name(area, frame, lang) for area in best]
        # Ranks are competition ranks: whatever comes after the last one named shares its rank.
        more = f"; and {len(labels) - TOP} more, tied with the last" if len(labels) > TOP else ""
        tops[str(city)] = "; ".join(labels[:TOP]) + more + ("" if basis == "groups" else " (survey)")
    return tops


def _number(counts: Mapping[str, Any], name: str) -> str:
    return f"{counts[name]:,}" if counts.get(name) else ""


def _people(counts: Mapping[str, Any]) -> str:
    parts = [(_number(counts, "participants"), "in groups"), (_number(counts, "respondents"), "in surveys")]
    return ", ".join(f"{number} {where}" for number, where in parts if number)


def _turns(counts: Mapping[str, Any], excluded: Mapping[str, int]) -> str:
    total = _number(counts, "utterances")
    if not total:
        return ""
    left_out = [f"{number:,} {REASONS.get(reason, reason)}" for reason, number in excluded.items() if number]
    text = f"{total} turns and answers, {counts.get('analysed', 0):,} analysed"
    return text + (f"; left out: {', '.join(left_out)}" if left_out else "")


def _skipped(manifest: Mapping[str, Any]) -> str:
    """Files of kinds that are not sources; those that could not be read are listed one by one."""
    number = manifest.get("skipped", 0)
    return f"{number:,} of other kinds" if number else ""


def _passages(counts: Mapping[str, Any]) -> str:
    number = _number(counts, "redactions")
    return f"{number} names, numbers, dates and places replaced" if number else ""


def _imported(counts: Mapping[str, Any]) -> str:
    """Codes that came with coded projects."""
    codes, codings = _number(counts, "codes"), _number(counts, "codings")
    placed = f"; {codings} codings by {counts.get('coders', 0):,} coder(s) placed in turns" if codings else ""
    return f"{codes} codes{placed}" if codes else ""


def _themes(counts: Mapping[str, Any]) -> str:
    if "themes" not in counts:
        return ""
    share = counts.get("unassigned_share")
    return f"{counts['themes']:,}" + ("" if share is None else f"; {share * 100:.0f} % of concerns fall in none")


def _quotes(counts: Mapping[str, Any]) -> str:
    quotes, publishable = counts.get("quotes"), counts.get("quotes_publishable")
    if quotes is None or publishable is None:
        return ""
    return f"{publishable:,} may be shown; {quotes - publishable:,} held back to protect who said them"
