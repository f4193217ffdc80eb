"""`voices summary`: the theme summary of a run."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from voices.cli.choices import Format, Lang
from voices.cli.words import word

if TYPE_CHECKING:
    import pandas as pd

COLUMNS = ("theme", "where", "people", "groups", "share", "terms", "quote", "quote_lang")
NUMBERS = (2, 3, 4)

WIDEST_WHERE = 16
"""Columns for the cities, which fold, so that theme and quote have the rest of 80."""


def summary(
    run: Annotated[Path, typer.Argument(metavar="RUN", help="A run folder.", show_default=False)],
    city: Annotated[str | None, typer.Option(help="Only what was said in this city.", show_default=False)] = None,
    lang: Annotated[Lang, typer.Option(help="The language of labels and headings.")] = Lang.EN,
    format: Annotated[Format, typer.Option("--format", "-f", help="How to print it.")] = Format.TABLE,
) -> None:
    """Show each theme: where, how many people and groups, its words and one quote."""
    from voices.cli.output import write, write_json
    from voices.report import summary as theme_summary
    from voices.run import open_run

    frame = theme_summary(open_run(run), city=city, lang=lang.value)
    if format is Format.JSON:
        from voices.cli.output import records

        write_json(records(frame))
    elif format is Format.MARKDOWN:
        write(as_markdown(frame, lang=lang.value))
    else:
        print_table(frame, lang=lang.value)


def as_markdown(frame: pd.DataFrame, *, lang: str) -> str:
    """The theme summary as a markdown table, a theme a row."""
    from voices.cli.output import markdown_table

    if frame.empty:
        return word("no_themes", lang)
    rows = [[percent(row[c]) if c == "share" else str(row[c]) for c in COLUMNS] for _, row in frame.iterrows()]
    return markdown_table([word(column, lang) for column in COLUMNS], rows, right=NUMBERS)


def print_table(frame: pd.DataFrame, *, lang: str) -> None:
    """The theme summary for a terminal: words and quote stand under the theme's name."""
    from rich.text import Text

    from voices.cli.output import console, make_table
    from voices.cli.text import visible

    if frame.empty:
        console().print(word("no_themes", lang))
        return
    table = make_table(
        (word("theme", lang), "left"),
        (word("where", lang), "left"),
        *((word(name, lang), "right") for name in ("people", "groups", "share")),
    )
    table.leading = 1
    table.columns[1].max_width = WIDEST_WHERE
    for _, row in frame.iterrows():
        theme = Text(visible(str(row["theme"])), style="bold")
        theme.append(f"\n{visible(str(row['terms']))}", style="not bold dim")
        if row["quote"]:
            quote = " ".join(visible(str(row["quote"])).split())
            theme.append(f"\n“{quote}” ({row['quote_lang']})", style="not bold italic")
        where = Text(visible(str(row["where"])))
        table.add_row(theme, where, str(row["people"]), str(row["groups"]), percent(row["share"]))
    console().print(table)


def percent(share: Any) -> str:
    """A share of people as a whole per cent; "" where there is none."""
    import pandas as pd

    return "" if pd.isna(share) else f"{share * 100:.0f} %"
