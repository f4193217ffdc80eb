"""What the cells of a survey become: answers are searched, fields pass the gate, what identifies is emptied."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum

from voices.corpus import Document
from voices.deidentify.passages import Unit
from voices.errors import SourceError

MAX_HEADER_ROW = 30
"""Rows searched for the header."""


class Treatment(Enum):
    """What is done with a cell."""

    SEARCHED = "searched"
    GATED = "gated"
    EMPTIED = "emptied"
    RESPONDENT = "respondent"


def treatments(units: Sequence[Unit], document: Document) -> list[Treatment]:
    """A treatment a unit.

    Raises:
        SourceError: the header row of a survey was not found again.
    """
    if document.kind != "responses":
        return [Treatment.SEARCHED] * len(units)
    rows = _rows(units)
    tables: dict[int, tuple[int, dict[int, str]]] = {}
    identity = document.sheet_columns.get("id_column", ())
    attributes = document.sheet_columns.get("attribute_columns", ())
    questions = document.sheet_columns.get("text_columns", ())
    wanted = {*identity, *attributes, *questions, *document.dropped_columns}
    for (table, row), cells in rows.items():
        names = _unique(cells)
        if table not in tables and row < MAX_HEADER_ROW and wanted <= set(names.values()):
            tables[table] = (row, names)
    if not tables:
        raise SourceError(
            document.file,
            "the row with the names of its columns was not found again.",
            "Put the columns' names into its first row and give it once more.",
        )
    # Other tables of the file have columns of their own: their cells are searched like answers.
    return [
        _treatment(unit, tables.get(unit.cell.table if unit.cell else -1), identity, attributes, document)
        for unit in units
    ]


def _treatment(
    unit: Unit,
    header: tuple[int, dict[int, str]] | None,
    identity: Sequence[str],
    attributes: Sequence[str],
    document: Document,
) -> Treatment:
    if header is None or unit.cell is None or unit.cell.row < header[0]:
        return Treatment.SEARCHED
    if unit.cell.row == header[0]:
        return Treatment.GATED
    name = header[1].get(unit.cell.column, "")
    if name in identity:
        return Treatment.RESPONDENT
    if name in document.dropped_columns:
        return Treatment.EMPTIED
    return Treatment.GATED if name in attributes else Treatment.SEARCHED


def _rows(units: Sequence[Unit]) -> dict[tuple[int, int], dict[int, str]]:
    rows: dict[tuple[int, int], dict[int, str]] = {}
    for unit in units:
        if unit.cell:
            cells = rows.setdefault((unit.cell.table, unit.cell.row), {})
            before = cells.get(unit.cell.column)
            cells[unit.cell.column] = unit.text if before is None else f"{before}\n{unit.text}"
    return rows


def _unique(cells: Mapping[int, str]) -> dict[int, str]:
    """The names of columns as the reader makes them unique: the second `name` is `name (2)`."""
    seen: dict[str, int] = {}
    names: dict[int, str] = {}
    for column in range(max(cells, default=-1) + 1):
        name = cells.get(column, "").strip() or f"column {column + 1}"
        seen[name] = seen.get(name, 0) + 1
        names[column] = name if seen[name] == 1 else f"{name} ({seen[name]})"
    return names
