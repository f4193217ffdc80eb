"""`voices priorities`: the ranking of a run, with its readings and caveats."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from voices.cli.choices import Basis, Format, Lang
from voices.cli.words import word

if TYPE_CHECKING:
    import pandas as pd

    from voices.cli.ranking import Ranking

HEADINGS = ("rank", "area", "range", "score", "people", "groups")
NUMBERS = (0, 3, 4, 5)


def priorities(
    run: Annotated[Path, typer.Argument(metavar="RUN", help="A run folder.", show_default=False)],
    city: Annotated[str | None, typer.Option(help='Only this city; "all" = over cities.', show_default=False)] = None,
    top: Annotated[int, typer.Option(min=1, help="How many areas of each ranking.")] = 5,
    basis: Annotated[
        Basis | None, typer.Option(help="Only the ranking by groups, or by the survey.", show_default=False)
    ] = None,
    lang: Annotated[Lang, typer.Option(help="The language of labels, headings and readings.")] = Lang.EN,
    format: Annotated[Format, typer.Option("--format", "-f", help="How to print it.")] = Format.TABLE,
) -> None:
    """Show what matters most in each city, how sure that is, and what it means in words."""
    from voices.cli.output import write, write_json
    from voices.cli.ranking import ranking
    from voices.priorities import load_areas
    from voices.run import open_run

    found = ranking(
        open_run(run).priorities,
        load_areas(),
        city=city,
        basis=None if basis is None else basis.value,
        top=top,
        lang=lang.value,
    )
    if format is Format.JSON:
        write_json(as_json(found))
    elif format is Format.MARKDOWN:
        write(as_markdown(found))
    else:
        print_tables(found)


def as_json(found: Ranking) -> dict[str, object]:
    """The rankings as plain values: every column of the table `priorities`, and the areas' names."""
    from voices.cli.output import records

    return {
        "lang": found.lang,
        "rankings": [
            {
                "city": board.city,
                "basis": board.basis,
                "areas": records(board.rows.drop(columns=["city", "basis"])),
                "readings": list(board.readings),
            }
            for board in found.boards
        ],
        "caveats": list(found.caveats),
    }


def as_markdown(found: Ranking) -> str:
    """The rankings as markdown: a heading and a table each, the readings, then the caveats."""
    from voices.cli.output import markdown_bullets, markdown_table
    from voices.cli.text import cell

    parts = []
    headings = [word(name, found.lang) for name in HEADINGS]
    for board in found.boards:
        parts.append(f"## {cell(board.title)}")
        parts.append(markdown_table(headings, cells(board.rows), right=NUMBERS))
        if board.readings:
            parts.append(markdown_bullets(board.readings))
    parts += [f"## {word('caveats', found.lang)}", markdown_bullets(found.caveats)]
    return "\n\n".join(parts)


def print_tables(found: Ranking) -> None:
    """The rankings for a terminal: a table each, then the readings and the caveats."""
    from voices.cli.output import bullets, console, make_table
    from voices.cli.text import visible

    screen = console()
    columns = [(word(name, found.lang), "right" if i in NUMBERS else "left") for i, name in enumerate(HEADINGS)]
    for board in found.boards:
        table = make_table(*columns, title=board.title)
        for row in cells(board.rows):
            table.add_row(*map(visible, row))
        screen.print(table)
        if board.readings:
            screen.print(bullets(word("reading", found.lang), board.readings))
            screen.print()
    screen.print(bullets(word("caveats", found.lang), found.caveats))


def cells(rows: pd.DataFrame) -> list[list[str]]:
    """What is printed of each area, in the order of `HEADINGS`; "" where a figure does not exist."""
    import pandas as pd

    return [
        [
            str(row["rank"]),
            str(row["area"]),
            "" if pd.isna(row["rank_low"]) else f"{int(row['rank_low'])}–{int(row['rank_high'])}",
            f"{row['score']:.2f}",
            str(row["n_speakers"]),
            "" if pd.isna(row["breadth"]) else f"{round(row['breadth'] * row['n_groups'])}/{row['n_groups']}",
        ]
        for _, row in rows.iterrows()
    ]
