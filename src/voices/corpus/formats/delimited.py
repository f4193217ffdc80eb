"""Delimited text: one grid, whatever the delimiter, quoting and encoding."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from voices.corpus.content import Content, Grid
from voices.corpus.encodings import decode
from voices.errors import SourceError

DELIMITERS = (",", ";", "\t", "|", "^", "~", "¦")

ONE_COLUMN = "\x1f"
"""The delimiter of a file that has none: a character that no text holds, so that commas in answers split nothing."""

_SAMPLE = 64 * 1024
_SAMPLE_ROWS = 50

MAX_CELL = 1_000_000
"""Characters in one cell. A longer one means a quotation mark that was never closed."""

_SEP_LINE = re.compile(r'"?sep=(?P<delimiter>[^\n"])"?\n', re.IGNORECASE)
"""The line by which Excel is told the delimiter; some exports start with it."""

_QUOTINGS: tuple[dict[str, Any], ...] = ({}, {"doublequote": False, "escapechar": "\\"})
"""Quotation marks in a quoted cell are doubled, as RFC 4180 has it; databases write a backslash before them."""


def read(data: bytes, *, file: str) -> Content:
    """The rows of a delimited file; formulas are plain text here.

    Raises:
        SourceError: the encoding cannot be read, or quotation marks do not pair.
    """
    rows = parse_rows(decode(data, file=file), file=file)
    return Content((Grid(rows),))


def parse_rows(text: str, *, file: str, keep_blank: bool = False) -> tuple[tuple[str, ...], ...]:
    """The records of `text` that hold anything, cells as they stand (line breaks inside are kept).

    With `keep_blank` the others too, so that a record's number is its row in a spreadsheet program.

    Raises:
        SourceError: quotation marks do not pair.
    """
    told = _SEP_LINE.match(text)
    if told:
        text = text[told.end() :]
    delimiter = told["delimiter"] if told else sniff_delimiter(text)
    for quoting in _QUOTINGS:
        try:
            records = tuple(_records(text, delimiter, quoting))
            return records if keep_blank else tuple(row for row in records if any(cell.strip() for cell in row))
        except csv.Error:
            continue
    raise SourceError(
        file, "a quotation mark in it is not closed, or closed too early.", "Export it again as CSV UTF-8."
    )


def _records(text: str, delimiter: str, quoting: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    limit = csv.field_size_limit(MAX_CELL)
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True, **quoting)
        yield from map(tuple, reader)
    finally:
        csv.field_size_limit(limit)


def sniff_delimiter(text: str) -> str:
    """The delimiter that gives most rows the header's number of cells, and the most cells."""
    sample = text[:_SAMPLE]
    scores = {}
    for delimiter in DELIMITERS:
        try:
            rows = [row for row, _ in zip(csv.reader(io.StringIO(sample), delimiter=delimiter), range(_SAMPLE_ROWS),
                                          strict=False) if row]  # fmt: skip
        except csv.Error:
            continue
        widths = Counter(len(row) for row in rows)
        width = len(rows[0]) if rows else 0
        if width > 1:
            scores[delimiter] = (widths[width] / len(rows), width)
    return max(scores, key=lambda delimiter: (round(scores[delimiter][0], 1), scores[delimiter][1]), default=ONE_COLUMN)
