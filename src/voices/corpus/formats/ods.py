"""OpenDocument spreadsheets: one grid a sheet, values as shown.

Read here and not by a library: the format repeats a cell or a row by a number, and an empty one up to the edge of
the sheet, so that a reader which unfolds what it is told takes gigabytes for a file of one page.
"""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator
from typing import IO

from voices.corpus.archives import check_archive
from voices.corpus.content import Content, Grid
from voices.corpus.formats.excel import MAX_CELLS
from voices.errors import SourceError

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_LEFT_OUT = (f"{_OFFICE}annotation", f"{_TEXT}note", f"{_TEXT}ruby-text")
_BREAKS = {f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}

MAX_SPACES = 1000
"""Blanks that one element may stand for."""


def read(data: bytes, *, file: str) -> Content:
    """The visible sheets of a spreadsheet that hold anything.

    Raises:
        SourceError: protected, damaged, too large, or not an OpenDocument spreadsheet.
    """
    check_archive(data, file=file, program="LibreOffice")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open("content.xml") as content:
            grids = tuple(_grids(content, file=file))
    except SourceError:
        raise
    except Exception:  # an encrypted part, a missing part, broken XML: all mean the same here
        raise SourceError(
            file,
            "it is damaged, protected by a password, or not an OpenDocument spreadsheet.",
            "Open it in LibreOffice, save it under a new name without a password, try again.",
        ) from None
    return Content(tuple(grid for grid in grids if grid.rows))


def _grids(content: IO[bytes], *, file: str) -> Iterator[Grid]:
    rows: list[tuple[str, ...]] = []
    depth, hidden, total = 0, False, 0
    hidden_styles: set[str] = set()
    for event, element in ET.iterparse(content, events=("start", "end")):
        tag = element.tag
        if tag == f"{_TABLE}table":
            depth += 1 if event == "start" else -1
            if event == "start" and depth == 1:
                rows, hidden = [], element.get(f"{_TABLE}style-name", "") in hidden_styles
            elif event == "end" and depth == 0:
                if not hidden:
                    yield Grid(tuple(rows))
                element.clear()
        elif event == "end" and tag == f"{_STYLE}style":
            shown = element.find(f"{_STYLE}table-properties")
            if shown is not None and shown.get(f"{_TABLE}display") == "false":
                hidden_styles.add(element.get(f"{_STYLE}name", ""))
        elif event == "end" and tag == f"{_TABLE}table-row" and depth == 1:
            row = _row(element)
            times = _number(element, f"{_TABLE}number-rows-repeated") if row else 0
            total += times * len(row)
            if total > MAX_CELLS:
                raise SourceError(file, f"a sheet of it has more than {MAX_CELLS:,} cells.", "Split it.")
            rows.extend([row] * times)
            element.clear()


def _row(element: ET.Element) -> tuple[str, ...]:
    """The cells up to the last that holds anything."""
    cells: list[str] = []
    empty = 0
    for cell in element:
        if cell.tag not in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
            continue
        text = _cell(cell)
        times = _number(cell, f"{_TABLE}number-columns-repeated")
        if not text.strip():
            empty += times
            continue
        if len(cells) + empty + times > MAX_CELLS:
            raise OverflowError
        cells += [""] * empty + [text] * times
        empty = 0
    return tuple(cells)


def _cell(cell: ET.Element) -> str:
    """Dates and plain numbers by their value, which no locale changes; everything else as it is shown."""
    kind = cell.get(f"{_OFFICE}value-type", "string")
    if kind == "date":
        return cell.get(f"{_OFFICE}date-value", "").removesuffix("T00:00:00")
    if kind == "float":
        return cell.get(f"{_OFFICE}value", "").removesuffix(".0")
    return "\n".join(_said(paragraph) for paragraph in cell.findall(f"{_TEXT}p"))


def _said(element: ET.Element) -> str:
    parts = [element.text or ""]
    for child in element:
        if child.tag == f"{_TEXT}s":
            parts.append(" " * min(_number(child, f"{_TEXT}c"), MAX_SPACES))
        elif child.tag in _BREAKS:
            parts.append(_BREAKS[child.tag])
        elif child.tag not in _LEFT_OUT:
            parts.append(_said(child))
        parts.append(child.tail or "")
    return "".join(parts)


def _number(element: ET.Element, attribute: str) -> int:
    value = element.get(attribute, "1")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 9 else 1
