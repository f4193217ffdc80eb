"""`voices purge` and `voices withdraw`: a finished run without an identifier, or without a person."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Callable

    from voices.amend import Amended
    from voices.completion import Progress

RunFolder = Annotated[Path, typer.Argument(metavar="RUN", help="A run folder.", show_default=False)]
StudyKey = Annotated[
    Path | None,
    typer.Option("--study-key", metavar="FILE", help="The secret the run was made with.", show_default=False),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but problems.")]


def purge(
    run: RunFolder,
    label: Annotated[
        str,
        typer.Option(help="What they are: PERSON, PHONE, EMAIL, ID, ADDRESS, PLACE_FINE, ORG_LOCAL or DATE_EXACT."),
    ] = "PERSON",
    study_key: StudyKey = None,
    quiet: Quiet = False,
) -> None:
    """Take names or numbers that were missed out of a run. They are read from standard input,
    each on a line of its own, and stored nowhere; every spelling of them is found.
    """
    import sys

    from voices.cli.failure import complain

    if sys.stdin.isatty():
        complain("Type each name or number on a line of its own; end with an empty line.")
    identifiers = list(iter(lambda: sys.stdin.readline().strip(), ""))

    def job(on_progress: Progress) -> Amended:
        from voices.amend import purge

        return purge(run, identifiers, label=label.upper(), study_key=study_key, on_progress=on_progress)

    places = _amended(job, quiet=quiet)
    if not quiet:
        _say(
            f"{places} {_plural(places, 'place')} replaced; codes, themes, ranking and report were made anew.",
            "Files that were exported or shared before still hold what you took out: make them again.",
            "The next analysis finds it again in your files: take it out there too, or run purge again.",
        )


def withdraw(
    run: RunFolder,
    participant: Annotated[
        str, typer.Option(metavar="ID", help="participant_id of the table participants.", show_default=False)
    ],
    study_key: StudyKey = None,
    quiet: Quiet = False,
) -> None:
    """Take one person out of a run, as if she had not been there."""

    def job(on_progress: Progress) -> Amended:
        from voices.amend import withdraw

        return withdraw(run, participant, study_key=study_key, on_progress=on_progress)

    turns = _amended(job, quiet=quiet)
    if not quiet:
        _say(
            f"1 person and {turns} {_plural(turns, 'utterance')} taken out; the rest was counted anew.",
            "Files that were exported or shared before still hold her words: make them again.",
            "The next analysis finds her again in your files: take her turns out there too.",
        )


def _amended(job: Callable[[Progress], Amended], *, quiet: bool) -> int:
    from voices.cli.progress import progress

    with progress(quiet=quiet) as on_progress:
        return job(on_progress).taken_out


def _say(*lines: str) -> None:
    from voices.cli.output import write

    for line in lines:
        write(line)


def _plural(n: int, noun: str) -> str:
    return noun if n == 1 else f"{noun}s"
