"""`voices deidentify`: the same files without what identifies, and back again with the key."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from voices.cli.failure import SOME_FAILED, complain
from voices.errors import ConfigError

if TYPE_CHECKING:
    from voices.deidentify import Addition, Decision


@dataclass(frozen=True)
class _Job:
    """The options of one run."""

    study_key: Path | None
    replace: bool
    quiet: bool
    review: Path | None
    ask: bool
    decisions: Path | None
    write_decisions: Path | None
    keep_key: Path | None


REVIEW = "Review"
KEY = "Key file"


def deidentify(
    inputs: Annotated[
        list[Path] | None,
        typer.Argument(metavar="INPUT", help="Files and folders: transcripts and surveys.", show_default=False),
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="FOLDER", help="The folder to write.", show_default=False)
    ] = None,
    study_key: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="The secret that ids are made with; made if absent.", show_default=False),
    ] = None,
    replace: Annotated[bool, typer.Option("--replace", help="Write over an earlier output in FOLDER.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but problems.")] = False,
    review: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE.xlsx",
            help="Write the places to look at, with their words, into this sheet. Keep it as you keep the recordings.",
            show_default=False,
            rich_help_panel=REVIEW,
        ),
    ] = None,
    ask: Annotated[
        bool, typer.Option("--ask", help="Go through the places to look at here.", rich_help_panel=REVIEW)
    ] = False,
    decisions: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Carry out what was decided: a filled review sheet, or a .jsonl file.",
            show_default=False,
            rich_help_panel=REVIEW,
        ),
    ] = None,
    write_decisions: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE.jsonl",
            help="Keep the decisions, as places and labels without a word of the text.",
            show_default=False,
            rich_help_panel=REVIEW,
        ),
    ] = None,
    keep_key: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Keep who is [PERSON-2] in this file, encrypted with a passphrase that is asked for.",
            show_default=False,
            rich_help_panel=KEY,
        ),
    ] = None,
    reverse: Annotated[
        Path | None,
        typer.Option(
            metavar="FOLDER",
            help="Put the originals back into FOLDER, as --key knows them.",
            show_default=False,
            rich_help_panel=KEY,
        ),
    ] = None,
    key: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="The key file for --reverse.", show_default=False, rich_help_panel=KEY),
    ] = None,
) -> None:
    """Write transcripts and surveys again, in their formats, with names, numbers, dates and places replaced.

    A person has to read what comes out: no program finds everything.
    """
    if out is None:
        raise ConfigError("Give the folder to write, with --out FOLDER.")
    if reverse is not None:
        if inputs or key is None:
            raise ConfigError("Give --reverse FOLDER --key FILE --out FOLDER, and no INPUT.")
        _reverse(reverse, key, out, quiet=quiet)
        return
    if not inputs:
        raise ConfigError("Give the files or folders to read: voices deidentify INPUT --out FOLDER.")
    _deidentify(
        inputs,
        out,
        _Job(study_key, replace, quiet, review, ask, decisions, write_decisions, keep_key),
    )


def _deidentify(inputs: list[Path], out: Path, job: _Job) -> None:
    from voices.cli.asking import Asker
    from voices.cli.deidentified import print_written
    from voices.cli.passphrase import new_key_file
    from voices.cli.progress import progress
    from voices.deidentify import Options, check_private, deidentify, write_decisions, write_review

    if job.ask and not sys.stdin.isatty():
        raise ConfigError("Nobody can be asked without a terminal. Use --review FILE.xlsx.")
    if job.review is not None:
        check_private(job.review, [*inputs, out], what="a review sheet")
    decided, added, problems = _decided(job.decisions)
    for problem in problems:
        complain(problem)
    options = Options(
        study_key=job.study_key,
        keep_key=None if job.keep_key is None else new_key_file(job.keep_key),
        decisions=decided,
        additions=added,
        ask=Asker() if job.ask else None,
        replace=job.replace,
    )
    # Bars on a terminal only: there is one stage, and a line for it says nothing.
    with progress(quiet=job.quiet or job.ask or not sys.stderr.isatty()) as report:
        done = deidentify(*inputs, out=out, options=options, on_progress=lambda n, of: report("read", n, of))
    if job.review is not None:
        write_review(job.review, done.candidates)
    if job.write_decisions is not None:
        write_decisions(job.write_decisions, done.decisions)
    if not job.quiet:
        print_written(done, review=job.review)
    for decision in done.lost:
        complain(f"{decision.document}, {decision.unit}: the place of a decision is no longer there; decide again.")
    for row in done.unmet:
        complain(f"Row {row} of the sheet: these words stand in no file, or its document is not called so.")
    if done.failures:
        complain(f"{len(done.failures)} file(s) could not be read and are not in {out.name}:")
        for failure in done.failures:
            complain(f"  {failure}")
    if done.failures or problems:
        raise typer.Exit(SOME_FAILED)


def _decided(file: Path | None) -> tuple[list[Decision], list[Addition], list[str]]:
    from voices.deidentify import read_decisions, read_review

    if file is None:
        return [], [], []
    if file.suffix.lower() == ".xlsx":
        return read_review(file)
    decisions, problems = read_decisions(file)
    return decisions, [], problems


def _reverse(folder: Path, key: Path, out: Path, *, quiet: bool) -> None:
    from voices.cli.output import write
    from voices.cli.passphrase import known_key_file
    from voices.deidentify import reverse

    done = reverse(folder, key=known_key_file(key), out=out)
    if not quiet:
        for name, places in done.files:
            write(f"{name}: {places} places put back")
        write("Columns that were emptied, fields and file names stay as they are. This folder names people again.")
    for name, reason in done.unknown:
        complain(f"{name}: not written; {reason}")
    if done.unknown:
        raise typer.Exit(SOME_FAILED)
