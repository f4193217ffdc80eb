"""Cells of a sheet that people open in Excel: never a formula, lists in one cell."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet program take a cell for a formula (OWASP, CSV injection)."""


def protected(cell: str) -> str:
    """`cell` with an apostrophe before it where a spreadsheet program would compute it, or where one stands."""
    return f"'{cell}" if cell.startswith((*_FORMULA, "'")) else cell


def unprotected(cell: str) -> str:
    """`cell` as it was before `protected`."""
    rest = cell[1:]
    return rest if cell.startswith("'") and protected(rest) == cell else cell


def join_list(items: Sequence[str]) -> str:
    """Items in one cell, ";" between them; one that holds a ";" in quotation marks."""
    stream = io.StringIO()
    csv.writer(stream, delimiter=";").writerow(items)
    return stream.getvalue().removesuffix("\r\n")


def split_list(cell: str) -> tuple[str, ...]:
    """The items of `join_list`, outer blanks and empty ones gone."""
    try:
        rows = list(csv.reader(io.StringIO(cell, newline=""), delimiter=";", skipinitialspace=True, strict=True))
    except csv.Error:
        rows = [cell.split(";")]
    return tuple(item.strip() for row in rows for item in row if item.strip())
