"""Excel workbooks: one grid a sheet, values as shown, formulas by their last result."""

from __future__ import annotations

import datetime
import io
import warnings
from collections.abc import Iterator
from typing import Any

from voices.corpus.archives import check_archive
from voices.corpus.content import Content, Grid
from voices.errors import SourceError

MAX_CELLS = 20_000_000
"""Cells of a sheet, blank ones before the last of a row included: 50,000 respondents with 400 columns. A stray cell
at the edge of a sheet makes its row 16,384 cells wide; a few such rows are harmless, a million are not."""


def read(data: bytes, *, file: str) -> Content:
    """The visible sheets of a workbook that hold anything.

    Raises:
        SourceError: protected, damaged, too large, or not an Excel file.
    """
    import openpyxl

    damaged = SourceError(
        file, "it is damaged or not an Excel file.", "Open it in Excel, save it under a new name, try again."
    )
    check_archive(data, file=file, program="Excel")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of styles and extensions that no text depends on
            book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
            grids = [
                Grid(tuple(_rows(sheet, file=file))) for sheet in book.worksheets if sheet.sheet_state == "visible"
            ]
            book.close()
    except SourceError:
        raise
    except Exception:  # openpyxl raises a dozen kinds; all mean the same here
        raise damaged from None
    return Content(tuple(grid for grid in grids if grid.rows))


def _rows(sheet: Any, *, file: str) -> Iterator[tuple[str, ...]]:
    sheet.reset_dimensions()  # the size that the file claims may be wrong or absurd
    total = 0
    for row in sheet.iter_rows(values_only=True):
        total += len(row)
        if total > MAX_CELLS:
            raise SourceError(file, f"a sheet of it has more than {MAX_CELLS:,} cells.", "Split it.")
        cells = [_text(value) for value in row]
        while cells and not cells[-1].strip():
            cells.pop()
        if cells:
            yield tuple(cells)


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime.datetime) and value.time() == datetime.time():
        return value.date().isoformat()
    if isinstance(value, datetime.datetime | datetime.date | datetime.time):
        return value.isoformat()
    return str(value).replace("\r\n", "\n").replace("_x000D_", "")
