"""CSV and TSV: every cell is kept where it stands; written with the delimiter that was found."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from voices.corpus.encodings import decode
from voices.corpus.formats.delimited import ONE_COLUMN, parse_rows, sniff_delimiter
from voices.deidentify.formats.opened import Opened
from voices.deidentify.passages import Cell, Slot, Unit

Lines = list[Slot]


def open_file(data: bytes, *, extension: str, file: str) -> Opened:
    """The cells of a delimited file.

    Raises:
        SourceError: the encoding cannot be read, or quotation marks do not pair.
    """
    text = decode(data, file=file)
    rows = parse_rows(text, file=file, keep_blank=True)
    delimiter = "\t" if extension == "tsv" else sniff_delimiter(text)
    return open_rows(rows, extension=extension, delimiter="," if delimiter == ONE_COLUMN else delimiter)


def open_rows(
    rows: Sequence[Sequence[str]], *, extension: str, delimiter: str = ",", notes: tuple[str, ...] = ()
) -> Opened:
    """The cells of `rows`, to be written as delimited text."""
    table: list[list[Lines]] = [[[Slot(line) for line in cell.split("\n")] for cell in row] for row in rows]
    units = [
        unit
        for r, row in enumerate(table)
        for c, lines in enumerate(row)
        for unit in cell_units(lines, f"row {r + 1}, column {c + 1}", Cell(0, r, c))
    ]

    def render() -> bytes:
        stream = io.StringIO()
        writer = csv.writer(stream, delimiter=delimiter, lineterminator="\n")
        writer.writerows([["\n".join(line.text for line in lines) for lines in row] for row in table])
        return stream.getvalue().encode("utf-8")

    return Opened(tuple(units), extension, render, notes=notes)


def cell_units(lines: Lines, place: str, cell: Cell) -> list[Unit]:
    """The lines of a cell that say something."""
    return [
        Unit(f"{place}, line {n + 1}" if n else place, (line,), continues=n > 0, cell=cell)
        for n, line in enumerate(lines)
        if line.text.strip()
    ]
