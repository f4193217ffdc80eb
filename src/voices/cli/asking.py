"""`voices deidentify --ask`: candidates one by one in the terminal."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import typer

from voices.cli.text import visible

if TYPE_CHECKING:
    from voices.deidentify import Candidate, Decision


def ask_each(candidates: Sequence[Candidate]) -> list[Decision]:
    """What a person decides of each candidate: y replaces it, n leaves it, Enter passes over it, q stops.

    Without a terminal nobody can be asked, and nothing is decided.
    """
    if not sys.stdin.isatty():
        raise typer.BadParameter("Nobody can be asked without a terminal. Use --review.", param_hint="--ask")
    decisions: list[Decision] = []
    for number, candidate in enumerate(candidates, start=1):
        place = candidate.place
        words = f"...{candidate.before}>>{candidate.words}<<{candidate.after}..."
        typer.echo(f"\n{place.document}, {place.unit} ({number} of {len(candidates)})\n{visible(words)}", err=True)
        answer = typer.prompt(f"Replace it as {place.label}? y/n/q", default="", show_default=False, err=True).strip()
        if answer.lower().startswith("q"):
            break
        if answer.lower().startswith(("y", "n")):
            decided = "replace" if answer.lower().startswith("y") else "leave"
            decisions.append(replace(place, decision=decided))
    return decisions
