"""The program `voices`: its commands and its entry point."""

from __future__ import annotations

from typing import Annotated

import typer

from voices.cli.amend import purge, withdraw
from voices.cli.analyse import analyse
from voices.cli.deidentify import deidentify
from voices.cli.failure import reported, silence_libraries
from voices.cli.inspect import inspect
from voices.cli.models import models
from voices.cli.output import use_utf8, write
from voices.cli.priorities import priorities
from voices.cli.summary import summary

app = typer.Typer(
    name="voices",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    pretty_exceptions_show_locals=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

app.command("analyse")(reported(analyse))
app.command("analyze", hidden=True)(reported(analyse))
app.command("inspect")(reported(inspect))
app.command("summary")(reported(summary))
app.command("priorities")(reported(priorities))
app.command("models")(reported(models))
app.command("deidentify")(reported(deidentify))
app.command("purge")(reported(purge))
app.command("withdraw")(reported(withdraw))


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        write(f"voices {version('voices')}")
        raise typer.Exit


@app.callback()
def _voices(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and stop.")
    ] = False,
) -> None:
    """What residents are worried about, in their own words: from focus group transcripts and open
    survey answers to themes with quotes and a ranking of priorities. Nothing leaves this computer.

    First look, then analyse: voices inspect FOLDER; voices analyse FOLDER --out RUN
    """


def main() -> None:
    """The entry point of `voices` and of `python -m voices`."""
    use_utf8()
    silence_libraries()
    app()
