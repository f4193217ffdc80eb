"""`voices inspect`: what was understood of each file, before anything is analysed.

This command shows original text on the screen of the person who has the files, so that
she can see whether speakers and turns were told apart. It writes nothing.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from voices.cli.failure import SOME_FAILED, UNUSABLE
from voices.cli.languages import shares

if TYPE_CHECKING:
    from rich.console import RenderableType

    from voices.inspection import Inspection

MOST_SPEAKERS = 12
"""Speakers named in the overview; more would push the preview off the screen."""


def inspect(
    inputs: Annotated[
        list[Path],
        typer.Argument(metavar="INPUT", help="Files and folders, as for analyse.", show_default=False),
    ],
    preview: Annotated[
        bool, typer.Option("--preview/--no-preview", help="Show five turns of each file, as they stand in it.")
    ] = True,
) -> None:
    """Show what was understood of each file: kind, turns, speakers, moderator, languages, problems."""
    from voices.cli.output import console
    from voices.inspection import inspect as inspect_files

    inspections = inspect_files(*inputs)
    screen = console()
    for inspection in inspections:
        for part in overview(inspection, preview=preview):
            screen.print(part)
    bad = sum(inspection.problem is not None for inspection in inspections)
    good = len(inspections) - bad
    screen.print(f"{good} of {len(inspections)} files can be analysed.")
    if bad:
        raise typer.Exit(SOME_FAILED if good else UNUSABLE)


def overview(inspection: Inspection, *, preview: bool) -> list[RenderableType]:
    """What is shown of one file."""
    from rich.rule import Rule
    from rich.text import Text

    from voices.cli.output import facts
    from voices.cli.text import visible

    name = f"{inspection.file}  {inspection.title}".rstrip()
    head = Rule(Text(visible(name), style="bold"), align="left", characters="-")
    rows = _facts(inspection) if inspection.problem is None else [("Problem", inspection.problem)]
    if inspection.kind in KINDS_OF_CODES:
        rows = [*rows[: inspection.problem is not None], *_codes(inspection)]
    parts: list[RenderableType] = [head, facts(rows)]
    if preview and inspection.preview:
        parts.append(_turns(inspection))
    parts.append(Text())
    return parts


def _facts(inspection: Inspection) -> list[tuple[str, str]]:
    transcript = inspection.kind == "transcript"
    people = f"{inspection.n_speakers:,}"
    return [
        ("Kind", f"{'transcript' if transcript else 'survey answers'}, {inspection.format}"),
        ("Turns" if transcript else "Answers", f"{inspection.n_turns:,}"),
        ("Speakers" if transcript else "Respondents", people + (_named(inspection.speakers) if transcript else "")),
        ("Moderator", _moderator(inspection) if transcript else ""),
        ("Languages", shares(inspection.languages)),
        ("Questions", "\n".join(inspection.questions)),
        ("City", inspection.city or ""),
        ("Group", inspection.group_id or ""),
        ("Stratum", inspection.stratum or ""),
        ("Date", inspection.date or ""),
        ("Codings", f"{inspection.n_codings:,}" if inspection.n_codings else ""),
        ("Left out", ", ".join(inspection.dropped_columns)),
        *(("Note", warning) for warning in inspection.warnings),
    ]


KINDS_OF_CODES = {"project": "coded project", "codebook": "codebook"}


def _codes(inspection: Inspection) -> list[tuple[str, str]]:
    """What is said of a coded project as a whole, or of a codebook; its sources follow, one by one."""
    return [
        ("Kind", f"{KINDS_OF_CODES[inspection.kind]}, {inspection.format}"),
        ("Codes", f"{inspection.n_codes:,}"),
        ("Codings", f"{inspection.n_codings:,} placed in turns" if inspection.n_codings else ""),
        *(("Note", warning) for warning in inspection.warnings),
    ]


def _named(speakers: list[str] | tuple[str, ...]) -> str:
    if not speakers:
        return ""
    more = len(speakers) - MOST_SPEAKERS
    return f": {', '.join(speakers[:MOST_SPEAKERS])}" + (f" and {more} more" if more > 0 else "")


def _moderator(inspection: Inspection) -> str:
    if not inspection.moderator:
        return "none found"
    return inspection.moderator + (" (a guess: the label does not say so)" if inspection.moderator_is_guess else "")


def _turns(inspection: Inspection) -> RenderableType:
    from rich.text import Text

    from voices.cli.output import make_table
    from voices.cli.text import visible

    table = make_table(("Speaker", "left"), ("Role", "left"), ("Lang", "left"), ("Text", "left"))
    for speaker, role, lang, text in inspection.preview:
        table.add_row(*(Text(visible(value or "")) for value in (speaker, role, lang, text)))
    return table
