"""`voices inspect`: what was understood of each file, before anything is analysed.

This command shows original text on the screen of the person who has the files, so that
she can see whether speakers and turns were told apart. It writes nothing but the sheet she asks for.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from voices.cli.choices import Shown
from voices.cli.failure import SOME_FAILED, UNUSABLE

if TYPE_CHECKING:
    from voices.inspection import Inspection


def inspect(
    inputs: Annotated[
        list[Path],
        typer.Argument(metavar="INPUT", help="Files and folders, as for analyse.", show_default=False),
    ],
    preview: Annotated[
        bool, typer.Option("--preview/--no-preview", help="Show five turns of each file, as they stand in it.")
    ] = True,
    shown: Annotated[
        Shown, typer.Option("--format", help="json also holds the turns of the preview, unless --no-preview.")
    ] = Shown.TEXT,
    write_sheet: Annotated[
        bool,
        typer.Option(
            "--write-sheet", help="Write documents.csv into the folder, to be corrected in Excel and read back."
        ),
    ] = False,
    replace: Annotated[
        bool, typer.Option("--replace", help="With --write-sheet: write over an earlier documents.csv, and keep it.")
    ] = False,
) -> None:
    """Show what was understood of each file: kind, turns, speakers, moderator, languages, problems."""
    from voices.cli.inspect_view import as_json, closing, counts, overview, proposals, summary
    from voices.cli.output import console, write_json
    from voices.inspection import inspect as inspect_files
    from voices.inspection import propose

    inspections = inspect_files(*inputs)
    written = write_sheet and _write(inputs, inspections, replace=replace)
    proposed = propose(inspections)
    if shown is Shown.JSON:
        write_json(as_json(inspections, proposed, preview=preview))
    else:
        screen = console()
        for inspection in inspections:
            for part in overview(inspection, preview=preview):
                screen.print(part)
        for part in (*summary(inspections), *proposals(proposed, settled=bool(written))):
            screen.print(part)
        screen.print(closing(inspections))
        if written:
            screen.print("documents.csv was written. Correct it in Excel, save it as CSV, and look again.")
    good, bad = counts(inspections)
    if bad or not good:
        raise typer.Exit(SOME_FAILED if good else UNUSABLE)


def _write(inputs: list[Path], inspections: list[Inspection], *, replace: bool) -> bool:
    from voices.errors import SheetError
    from voices.inspection import write_sheet

    if len(inputs) != 1:
        raise SheetError("A sheet is written for one folder. Give that folder alone.")
    write_sheet(inputs[0], inspections, replace=replace)
    return True
