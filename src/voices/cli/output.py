"""How results reach stdout: rich tables for people, markdown and JSON for files.

Strings come from files and may hold "[PERSON-2]" or ":)": markup, emoji codes and
highlighting are off everywhere, and no cell is ever shortened.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from voices.cli.text import cell, visible

if TYPE_CHECKING:
    import pandas as pd
    from rich.console import Console
    from rich.table import Table


def console(*, stderr: bool = False) -> Console:
    """A console that prints text as it is; plain where it is not a terminal."""
    from rich.console import Console

    return Console(stderr=stderr, markup=False, emoji=False, highlight=False)


def make_table(*columns: tuple[str, str], title: str | None = None) -> Table:
    """An empty table of (heading, "left" or "right") columns that folds long cells instead of cutting them."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(
        title=None if title is None else Text(visible(title), style="bold"),
        title_justify="left",
        box=box.SIMPLE_HEAD,
        pad_edge=False,
        header_style="bold",
    )
    for heading, justify in columns:
        right = justify == "right"
        table.add_column(
            Text(heading),
            justify="right" if right else "left",
            overflow="fold",
            no_wrap=right,
        )
    return table


def facts(rows: Sequence[tuple[str, str]]) -> Table:
    """Names in bold with their values beside them; what is empty is left out."""
    from rich.table import Table
    from rich.text import Text

    grid = Table.grid(padding=(0, 2))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    for name, value in rows:
        if not value:
            continue
        grid.add_row(Text(visible(name), style="bold"), Text(visible(value)))
    return grid


def bullets(title: str, sentences: Sequence[str]) -> Table:
    """Sentences under a heading, each with a hanging indent."""
    from rich.table import Table
    from rich.text import Text

    grid = Table.grid(padding=(0, 1))
    grid.title = Text(title, style="bold")
    grid.title_justify = "left"
    grid.add_column(width=1)
    grid.add_column(overflow="fold")
    for sentence in sentences:
        grid.add_row("-", Text(visible(sentence)))
    return grid


def markdown_table(headings: Sequence[str], rows: Sequence[Sequence[str]], *, right: Sequence[int] = ()) -> str:
    """A GitHub-flavoured markdown table; columns numbered in `right` are numbers."""
    lines = [
        _row([cell(heading) for heading in headings]),
        _row(["---:" if index in right else "---" for index in range(len(headings))]),
        *(_row([cell(value) for value in row]) for row in rows),
    ]
    return "\n".join(lines)


def markdown_bullets(sentences: Sequence[str]) -> str:
    return "\n".join(f"- {cell(sentence)}" for sentence in sentences)


def records(frame: pd.DataFrame) -> list[dict[str, object]]:
    """Rows as plain Python values; what is missing is None."""
    rows: list[dict[str, object]] = json.loads(frame.to_json(orient="records", force_ascii=False, double_precision=6))
    return rows


def write_json(content: object) -> None:
    """`content` as JSON on stdout."""
    write(json.dumps(content, ensure_ascii=False, indent=2, allow_nan=False))


def write(text: str) -> None:
    """`text` and a line end on stdout, flushed so that a closed pipe is noticed here."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def use_utf8() -> None:
    """Print every letter wherever the output goes.

    Windows gives pipes and files the old code page, which has no oʻ and no Cyrillic; a
    terminal of another encoding shows "?" instead of ending the program.
    """
    import io

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8", errors="replace")


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
