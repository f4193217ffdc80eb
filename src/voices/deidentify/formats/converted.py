"""Formats that cannot be rewritten in place: what they say, as a text or a table."""

from __future__ import annotations

from collections.abc import Iterator

from voices.corpus.content import Content, Line
from voices.corpus.formats import TABULAR, read_content
from voices.deidentify.formats import delimited, plain
from voices.deidentify.formats.opened import Opened


def open_file(data: bytes, *, extension: str, file: str) -> Opened:
    """The lines of a document as plain text, or the largest table of a data file as CSV.

    Raises:
        SourceError: the file cannot be read.
    """
    content = read_content(data, extension, file=file)
    written = "csv" if extension in TABULAR else "txt"
    notes = (f"A .{extension} file cannot be rewritten in place; it is written as .{written}.",)
    if extension not in TABULAR:
        return plain.open_text("\n".join(_lines(content)) + "\n", extension="txt", notes=notes)
    grid = max(content.grids, key=lambda each: len(each.rows), default=None)
    return delimited.open_rows(grid.rows if grid else (), extension="csv", notes=notes)


def _lines(content: Content) -> Iterator[str]:
    for n, block in enumerate(content.blocks):
        if isinstance(block, Line):
            if n and block.starts_block:
                yield ""
            yield f"{block.speaker}: {block.text}" if block.speaker else block.text
            continue
        for row in block.rows:
            yield ""
            # A row of two cells is a speaker and what she says, or a key and its value.
            first, *others = [" ".join(cell.split()) for cell in row if cell.strip()] or [""]
            yield f"{first.rstrip(':')}: {' '.join(others)}" if others else first
