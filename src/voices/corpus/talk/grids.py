"""Tables and sheets that hold a transcript: which column says who, which says what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from voices.corpus import lexicon
from voices.corpus.content import Grid, Line
from voices.corpus.lexicon import fold
from voices.corpus.talk import labels, timecodes

MAX_HEADER_ROW = 25
"""Rows searched for the header: above it stand at most a title and a metadata block."""

MIN_LABEL_SHARE = 0.6
"""Share of a column's filled cells that are role labels for the column to say who speaks, where no header does."""

MIN_ROWS = 2

MAX_ROWS_JUDGED = 1000
"""Rows whose content is looked at: a day of talk has about as many, a survey may have fifty times that."""


@dataclass(frozen=True)
class Layout:
    """Where a transcript stands in a grid: the first row of turns and the two columns."""

    first_row: int
    speaker: int
    text: int


def transcript_layout(grid: Grid) -> Layout | None:
    """Where `grid` holds a transcript: by the header's words, else by a column full of labels; None for no place."""
    for i, row in enumerate(grid.rows[:MAX_HEADER_ROW]):
        cells = [fold(cell).strip(" .:") for cell in row]
        speaker = _column(cells, lexicon.CELL_SPEAKER)
        text = _column(cells, lexicon.CELL_TEXT)
        if speaker is not None and text is not None and speaker != text:
            return Layout(i + 1, speaker, text)
    return _layout_by_content(grid)


def lines_of(grid: Grid, layout: Layout) -> list[Line]:
    """The lines of a transcript in a grid. A row without a speaker continues the turn above it."""
    lines = []
    for row in grid.rows[layout.first_row :]:
        text = row[layout.text].strip() if layout.text < len(row) else ""
        speaker = row[layout.speaker].strip().rstrip(":： ") if layout.speaker < len(row) else ""
        for n, part in enumerate(text.split("\n")):
            if part.strip() or (speaker and n == 0):
                lines.append(Line(part.strip(), speaker=speaker if n == 0 else "", starts_block=n == 0))
    return lines


def header_lines(rows: Sequence[Sequence[str]]) -> list[str]:
    """Rows of keys and values (`Group | MAT-03`) as lines of a header block (`Group: MAT-03`)."""
    lines = []
    for row in rows:
        cells = [cell.strip() for cell in row if cell.strip()]
        if len(cells) == 2 and not cells[0].endswith((":", "：")):
            lines.append(f"{cells[0]}: {cells[1]}")
        elif cells:
            lines.append(" ".join(cells))
    return lines


def _column(cells: Sequence[str], words: frozenset[str]) -> int | None:
    return next((i for i, cell in enumerate(cells) if cell in words), None)


def _layout_by_content(grid: Grid) -> Layout | None:
    rows = grid.rows[:MAX_ROWS_JUDGED]
    width = max((len(row) for row in rows), default=0)
    if width < 2 or len(rows) < MIN_ROWS:
        return None
    columns = [[row[i].strip() for row in rows if i < len(row) and row[i].strip()] for i in range(width)]
    shares = [_label_share(column) for column in columns]
    speaker = max(range(width), key=lambda i: shares[i])
    if shares[speaker] < MIN_LABEL_SHARE or len(columns[speaker]) < MIN_ROWS:
        return None
    others = [i for i in range(width) if i != speaker and columns[i]]
    if not others:
        return None
    text = max(others, key=lambda i: sum(map(len, columns[i])) / len(columns[i]))
    first = next((i for i, row in enumerate(rows) if speaker < len(row) and _label_share([row[speaker].strip()])), 0)
    return Layout(first, speaker, text)


def _label_share(cells: Sequence[str]) -> float:
    if not cells:
        return 0.0
    roles = sum(
        len(cell) <= labels.MAX_LABEL
        and not timecodes.is_timecode(cell)
        and (labels.parse(cell.partition("(")[0].rstrip(":： ")).is_role or fold(cell).strip(" .:") == "m")
        for cell in cells
    )
    return roles / len(cells)
