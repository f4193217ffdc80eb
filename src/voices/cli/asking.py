"""`voices deidentify --ask`: candidates one by one in the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import typer

from voices.cli.text import visible

if TYPE_CHECKING:
    from voices.deidentify import Candidate, Decision


class Asker:
    """Asks of the candidates of one document after another: y replaces, n leaves, Enter passes over, q ends it."""

    def __init__(self) -> None:
        self.ended = False

    def __call__(self, candidates: Sequence[Candidate]) -> list[Decision]:
        decisions: list[Decision] = []
        for number, candidate in enumerate(candidates, start=1):
            answer = "" if self.ended else _answer(candidate, f"{number} of {len(candidates)}")
            self.ended = self.ended or answer == "q"
            if answer in ("y", "n"):
                decisions.append(replace(candidate.place, decision="replace" if answer == "y" else "leave"))
        return decisions


def _answer(candidate: Candidate, count: str) -> str:
    place = candidate.place
    words = f"...{candidate.before}>>{candidate.words}<<{candidate.after}..."
    typer.echo(f"\n{place.document}, {place.unit} ({count})\n{visible(words)}", err=True)
    answer: str = typer.prompt(f"Replace it as {place.label}? y/n/q", default="", show_default=False, err=True)
    return answer.strip().lower()[:1]
