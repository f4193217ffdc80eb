"""The closing summary of `voices deidentify`: what was replaced, by file; what a person has to look at."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from voices.deidentify import Deidentified

KINDS = {
    "PERSON": "names",
    "PHONE": "phone numbers",
    "EMAIL": "e-mail addresses",
    "HANDLE": "accounts",
    "LINK": "links",
    "ID": "ids",
    "ADDRESS": "addresses",
    "PLACE_FINE": "small places",
    "ORG_LOCAL": "local groups",
    "DATE_EXACT": "dates",
    "ROLE_RARE": "rare roles",
}


def print_written(done: Deidentified, *, review: Path | None = None) -> None:
    """Print what was replaced in each file, what was taken out, and what is left to do."""
    from voices.cli.output import bullets, console, make_table

    screen = console()
    table = make_table(("File", "left"), ("Replaced", "left"), ("Taken out", "left"), ("To look at", "right"))
    for file in done.files:
        emptied = [f"column {name}" for name in file.emptied]
        taken_out = ", ".join([*emptied, *(_counted(n, what) for what, n in file.cleaned.items())])
        table.add_row(file.name, _kinds(file.counts), taken_out, str(file.candidates or ""))
    screen.print(table)
    notes = [f"{file.name}: {note}" for file in done.files for note in file.notes]
    notes += [f"{name}: not written; {reason}." for name, reason in done.left_out]
    if notes:
        screen.print(bullets("Notes", notes))
    screen.print(bullets("What is left to do", _left(done, review)))


def _kinds(counts: Counter[str]) -> str:
    return ", ".join(_counted(n, KINDS.get(label, label)) for label, n in counts.most_common())


def _counted(n: int, plural: str) -> str:
    one = plural.removesuffix("es") if plural.endswith("sses") else plural.removesuffix("s")
    return f"{n} {one if n == 1 else plural}"


def _left(done: Deidentified, review: Path | None) -> list[str]:
    places = sum(file.candidates for file in done.files)
    near = done.folder.relative_to(Path.cwd()) if done.folder.is_relative_to(Path.cwd()) else done.folder
    sentences = [f"Files and redactions.csv, the log of replacements, are in {near}. The log holds no original."]
    if places and review is not None:
        sentences.append(
            f"{_counted(places, 'places')} found with doubt stand in {review.name}, with original words: decide there, "
            f"then run again with --replace --decisions {review.name}."
        )
    elif places:
        sentences.append(
            f"{_counted(places, 'places')} found with doubt: look there, with --review FILE.xlsx or --ask."
        )
    return [
        *sentences,
        "Read the files before you share them: no program finds every name, and what people tell of their lives can "
        "tell who they are.",
    ]
