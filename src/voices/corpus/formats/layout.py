"""Characters on a page -> rows, in the order in which they are read: across, or column by column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

MIN_GUTTER = 0.9
"""Of a line's height: the least blank between two columns."""

COLUMN_ZONE = (0.3, 0.7)
"""Of the text's width: where a gutter between two columns of running text can be. Left of it lie columns of labels
and of times, which are read across."""

MIN_COLUMN_LINES = 4
MIN_COLUMN_SHARE = 0.3
"""Lines, and share of the page's lines, that must be parted at one place to be two columns."""

MIN_FILL = 0.45
"""Share of a column's width that its lines fill on average: running text, not two cells of a table."""

_GUTTER_STEPS = 60


class Glyph(NamedTuple):
    """One character and its box in points, y growing downwards."""

    text: str
    x0: float
    x1: float
    y0: float
    y1: float

    @property
    def height(self) -> float:
        """Of the line it stands in, which is about the type's size; never 0."""
        return max(self.y1 - self.y0, 1.0)


@dataclass(frozen=True)
class Row:
    """Characters that stand on one line, from left to right; from where to where, and its foot."""

    glyphs: tuple[Glyph, ...]
    x0: float
    x1: float
    y: float


def gather_rows(glyphs: Sequence[Glyph]) -> list[Row]:
    """Characters gathered by height on the page."""
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda g: (g.y0 + g.y1, g.x0)):
        first = rows[-1][0] if rows else None
        if first is not None and abs(glyph.y0 + glyph.y1 - first.y0 - first.y1) < first.height:
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    return [
        Row(
            tuple(sorted(row, key=lambda g: g.x0)),
            min(g.x0 for g in row),
            max(g.x1 for g in row),
            max(g.y1 for g in row),
        )
        for row in rows
    ]


def reading_bands(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Parts of a page, one below the other; where there are two columns, the left one before the right one."""
    gutter = _gutter(rows)
    if gutter is None:
        yield list(rows)
        return
    waiting: list[Glyph] = []
    for row in rows:
        if not _crosses(_spans(row), gutter):
            waiting.extend(row.glyphs)
            continue
        yield from _columns(waiting, gutter)
        waiting = []
        yield [row]
    yield from _columns(waiting, gutter)


def _columns(glyphs: Sequence[Glyph], gutter: float) -> Iterator[list[Row]]:
    # Gathered anew: the lines of two columns need not stand at one height.
    yield gather_rows([glyph for glyph in glyphs if glyph.x0 < gutter])
    yield gather_rows([glyph for glyph in glyphs if glyph.x0 >= gutter])


def _gutter(rows: Sequence[Row]) -> float | None:
    """Where the blank between two columns of running text is, None on a page with one column."""
    if len(rows) < MIN_COLUMN_LINES:
        return None
    left, right = min(row.x0 for row in rows), max(row.x1 for row in rows)
    spans = [_spans(row) for row in rows]
    low, high = (left + share * (right - left) for share in COLUMN_ZONE)
    found: list[tuple[int, float]] = []
    for step in range(_GUTTER_STEPS + 1):
        x = low + (high - low) * step / _GUTTER_STEPS
        both = [row for row in spans if not _crosses(row, x) and row[0][0] < x < row[-1][1]]
        if len(both) >= max(MIN_COLUMN_LINES, MIN_COLUMN_SHARE * len(rows)) and all(
            fill >= MIN_FILL for fill in _fill(both, x, left, right)
        ):
            found.append((len(both), x))
    if not found:
        return None
    most = max(n for n, _ in found)
    best = [x for n, x in found if n == most]
    return best[len(best) // 2]


def _spans(row: Row) -> list[tuple[float, float]]:
    """From where to where a row is written, blanks narrower than a gutter included."""
    spans: list[tuple[float, float]] = []
    for glyph in row.glyphs:
        if not glyph.text.strip():
            continue
        if spans and glyph.x0 - spans[-1][1] <= MIN_GUTTER * glyph.height:
            spans[-1] = (spans[-1][0], max(spans[-1][1], glyph.x1))
        else:
            spans.append((glyph.x0, glyph.x1))
    return spans or [(row.x0, row.x0)]


def _crosses(spans: Sequence[tuple[float, float]], x: float) -> bool:
    return any(start < x < end for start, end in spans)


def _fill(rows: Sequence[Sequence[tuple[float, float]]], x: float, left: float, right: float) -> tuple[float, float]:
    """Share of the width at the left and at the right of `x` that rows fill on average."""
    before = sum(end - start for row in rows for start, end in row if end <= x) / len(rows)
    after = sum(end - start for row in rows for start, end in row if start >= x) / len(rows)
    return before / max(x - left, 1.0), after / max(right - x, 1.0)
