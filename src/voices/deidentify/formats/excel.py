"""Workbooks: a new one with the values of the visible sheets and their look, and nothing else of the old one.

Formulas stay as their last result. Comments, hidden sheets, names, validations, filters, links, pictures, charts and
properties are not carried over; hidden rows and columns are shown, so that a person sees all that is there.
"""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections import Counter
from collections.abc import Iterator
from copy import copy
from typing import Any

from voices.corpus.archives import check_archive
from voices.deidentify.formats.delimited import Lines, cell_units
from voices.deidentify.formats.opened import Opened
from voices.deidentify.formats.package import zipped
from voices.deidentify.passages import Cell, Slot, Unit
from voices.errors import SourceError
from voices.privacy import gate

MAX_TITLE = 31
"""Characters of a sheet's name that Excel takes."""

MAX_CELLS = 5_000_000
"""Of a workbook, whose cells are all held at once here, each in about half a kilobyte."""

_NOT_IN_TITLES = re.compile(r"[\[\]:*?/\\]")
_LITERAL = re.compile(r'"[^"]*[^\W\d_]{3,}[^"]*"')

Texts = list[tuple[Any, Lines, str]]
"""(cell of the new workbook, its lines, its text as it was)."""


def open_file(data: bytes, *, extension: str, file: str) -> Opened:
    """The cells of the visible sheets of a workbook.

    Raises:
        SourceError: protected, damaged, too large, or not an Excel file.
    """
    import openpyxl

    check_archive(data, file=file, program="Excel")
    cleaned: Counter[str] = Counter()
    texts: Texts = []
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of styles and extensions that are not carried over
            old = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
            new = openpyxl.Workbook()
            new.remove(new.active)
            units = tuple(_units(old, new, texts, cleaned, file=file))
            formulas = _count_formulas(data)
    except SourceError:
        raise
    except Exception:  # openpyxl raises a dozen kinds; all mean the same here
        raise SourceError(
            file, "it is damaged or not an Excel file.", "Open it in Excel, save it under a new name, try again."
        ) from None
    notes = [f"{formulas} formula(s) stand as their last result."] if formulas else []
    if extension == "xlsm":
        notes.append("It is written as .xlsx, without its macros.")
    return Opened(units, "xlsx", lambda: _render(new, texts), cleaned=+cleaned, notes=tuple(notes))


def _units(old: Any, new: Any, texts: Texts, cleaned: Counter[str], *, file: str) -> Iterator[Unit]:
    titles: set[str] = set()
    styles: dict[Any, Any] = {}
    size = 0
    for sheet in old.worksheets:
        if sheet.sheet_state != "visible":
            cleaned["hidden sheets"] += 1
            continue
        size += sheet.max_row * sheet.max_column
        if size > MAX_CELLS:
            raise SourceError(file, f"it has more than {MAX_CELLS:,} cells.", "Split it, or save it as CSV.")
        target = new.create_sheet(_title(sheet.title, titles))
        number = len(titles)
        cleaned["pictures"] += len(sheet._images)
        cleaned["charts"] += len(sheet._charts)
        _copy_look(sheet, target)
        for row in sheet.iter_rows():
            for cell in row:
                cleaned["comments"] += cell.comment is not None
                cleaned["links"] += cell.hyperlink is not None
                if cell.value is None and not cell.has_style:
                    continue
                copied = target.cell(cell.row, cell.column)
                _copy_style(cell, copied, styles)
                text = _text(cell.value)
                if text is None:
                    copied.value = cell.value
                    continue
                lines = [Slot(line) for line in text.split("\n")]
                texts.append((copied, lines, text))
                copied.value = cell.value
                place = f"sheet {number}, {cell.coordinate}"
                yield from cell_units(lines, place, Cell(number - 1, cell.row - 1, cell.column - 1))
        for merged in sheet.merged_cells.ranges:
            target.merge_cells(str(merged))


def _text(value: object) -> str | None:
    """What a cell says, where it can identify: texts and numbers, not times and truths."""
    if isinstance(value, str):
        return value.replace("\r\n", "\n").replace("_x000D_", "")
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None if not hasattr(value, "isoformat") else str(value.isoformat())
    return str(int(value)) if float(value).is_integer() else str(value)


def _render(new: Any, texts: Texts) -> bytes:
    for cell, lines, before in texts:
        after = "\n".join(line.text for line in lines)
        if after != before or isinstance(cell.value, str):
            cell.value = after
            cell.data_type = "s"  # an answer that starts with "=" is no formula
    stream = io.BytesIO()
    new.save(stream)
    with zipfile.ZipFile(stream) as archive:
        # Who wrote the file, with what and when is no matter of the answers.
        members = {name: archive.read(name) for name in archive.namelist() if not name.startswith("docProps/")}
    for name in ("[Content_Types].xml", "_rels/.rels"):
        members[name] = re.sub(rb"<(?:\w+:)?(?:Override|Relationship)\b[^>]*docProps/[^>]*/>", b"", members[name])
    return zipped(dict(sorted(members.items())))


def _title(title: str, taken: set[str]) -> str:
    plain = _NOT_IN_TITLES.sub(" ", gate(title)).strip(" '")[:MAX_TITLE] or "Sheet"
    while plain.casefold() in taken:
        plain = f"{plain[: MAX_TITLE - 4]} {len(taken) + 1}"
    taken.add(plain.casefold())
    return plain


def _copy_look(sheet: Any, target: Any) -> None:
    for letter, column in sheet.column_dimensions.items():
        target.column_dimensions[letter].width = column.width
    for number, row in sheet.row_dimensions.items():
        if row.height is not None:
            target.row_dimensions[number].height = row.height
    target.freeze_panes = sheet.freeze_panes
    target.sheet_view.rightToLeft = sheet.sheet_view.rightToLeft


def _copy_style(cell: Any, copied: Any, styles: dict[Any, Any]) -> None:
    if not cell.has_style:
        return
    known = tuple(cell._style)
    if known not in styles:
        copied.font, copied.fill, copied.border = copy(cell.font), copy(cell.fill), copy(cell.border)
        copied.alignment = copy(cell.alignment)
        # A number format may hold words of its own.
        copied.number_format = "General" if _LITERAL.search(cell.number_format) else cell.number_format
        styles[known] = copied._style
    copied._style = copy(styles[known])


def _count_formulas(data: bytes) -> int:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/")]
        return sum(len(re.findall(rb"<(?:\w+:)?f[\s>]", archive.read(name))) for name in sheets)
