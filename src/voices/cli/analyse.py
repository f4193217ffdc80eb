"""`voices analyse`: from files to a run folder."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from voices.cli.choices import Granularity, Lang, Stand
from voices.cli.failure import SOME_FAILED, complain

SETTINGS = "Settings (over voices.toml)"


def analyse(
    inputs: Annotated[
        list[Path],
        typer.Argument(
            metavar="INPUT",
            help="Files and folders: transcripts, captions, survey tables, coded projects (see voices inspect).",
            show_default=False,
        ),
    ],
    out: Annotated[
        Path, typer.Option("--out", "-o", metavar="RUN", help="The run folder to write.", show_default=False)
    ],
    config: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Settings, a voices.toml.", show_default=False)
    ] = None,
    study_key: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="The secret that ids are made with; made if absent.", show_default=False),
    ] = None,
    report_lang: Annotated[Lang, typer.Option(help="The language that the report opens in.")] = Lang.EN,
    pseudonyms: Annotated[
        Stand | None,
        typer.Option(
            help="What stands for a person: [PERSON-2], or a local name in brackets.",
            show_default=False,
            rich_help_panel=SETTINGS,
        ),
    ] = None,
    keep_key: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Keep who is [PERSON-2] in this file, encrypted with a passphrase that is asked for.",
            show_default=False,
        ),
    ] = None,
    replace: Annotated[bool, typer.Option("--replace", help="Write over an earlier run in RUN.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but problems.")] = False,
    model: Annotated[
        str | None,
        typer.Option(
            metavar="NAME_OR_PATH",
            help="A sentence-transformers model instead of the embedded one.",
            show_default=False,
            rich_help_panel=SETTINGS,
        ),
    ] = None,
    themes: Annotated[
        int | None, typer.Option(help="How many themes.", show_default=False, rich_help_panel=SETTINGS)
    ] = None,
    granularity: Annotated[
        Granularity | None, typer.Option(help="How finely to cut themes.", show_default=False, rich_help_panel=SETTINGS)
    ] = None,
    open_themes: Annotated[
        bool,
        typer.Option("--open", help="Find themes without guidance by the priority areas.", rich_help_panel=SETTINGS),
    ] = False,
    seed: Annotated[
        int | None, typer.Option(help="Of everything that draws.", show_default=False, rich_help_panel=SETTINGS)
    ] = None,
) -> None:
    """Analyse transcripts and open answers, and write a run: tables, priorities.json, report.html."""
    from voices.cli.closing import print_closing
    from voices.cli.passphrase import new_key_file
    from voices.cli.progress import progress
    from voices.cli.settings import Flags, settings

    flags = Flags(
        model=model, themes=themes, granularity=granularity, open_themes=open_themes, seed=seed, pseudonyms=pseudonyms
    )
    chosen = settings(config, flags)
    key_file = None if keep_key is None else new_key_file(keep_key)
    with progress(quiet=quiet) as on_progress:
        from voices import pipeline  # seconds on a cold machine: the bars stand while it loads

        run = pipeline.analyse(
            *inputs,
            out=out,
            config=chosen,
            study_key=study_key,
            report_lang=report_lang.value,
            replace=replace,
            keep_key=key_file,
            on_progress=on_progress,
        )
    if not quiet:
        print_closing(run, lang=report_lang.value)
    failures = [str(failure) for failure in run.failures]
    if failures:
        complain(f"{_files(len(failures))} could not be read; the rest was analysed:")
        for failure in failures:
            complain(f"  {failure}")
        raise typer.Exit(SOME_FAILED)


def _files(number: int) -> str:
    return "1 file" if number == 1 else f"{number} files"
