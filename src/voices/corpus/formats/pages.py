"""Characters on a page -> lines in reading order: words, columns, blocks, running heads."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

WORD_GAP = 0.12
"""Of a line's height. Blanks are about .2 wide, squeezed ones .13; letters of one word nearly touch."""

BLOCK_GAP = 1.25
"""Of the distance of lines within paragraphs (a page's first quartile): more is a space between paragraphs."""

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

MIN_REPEATED = 0.5
"""Share of pages at whose edge a line must stand to be a running head; at least two pages."""

MIN_LABELLED = 3
"""Pages on which a line with a colon must stand to be one: on two, somebody may have said the same."""

EDGE_LINES = 2
"""Lines at the top and the bottom of a page among which running heads are looked for."""

_PAGE_NUMBER = re.compile(
    r"\W{0,3}(?:(?:page|p|pp|pág|pag|página|ukurasa|uk|bet|sahifa|бет|саҳифа|страница|стр|с)\b\.?\s*)?\d{1,4}"
    r"(?:\s*(?:/|of|de|kati ya|dan|из|-)\s*\d{1,4})?(?:\s*-?\s*(?:bet|бет))?\W{0,3}",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"[^:]{1,40}:\s")
_DIGITS = re.compile(r"\d+")


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
class PageLine:
    """One line of a page."""

    text: str = field(repr=False)
    starts_block: bool
    y: float
    edge: bool = False


@dataclass(frozen=True)
class _Row:
    """Characters that stand on one line, from left to right."""

    glyphs: tuple[Glyph, ...]

    @property
    def x0(self) -> float:
        return self.glyphs[0].x0

    @property
    def x1(self) -> float:
        return max(glyph.x1 for glyph in self.glyphs)

    @property
    def y(self) -> float:
        return max(glyph.y1 for glyph in self.glyphs)


def page_lines(glyphs: Sequence[Glyph]) -> list[PageLine]:
    """The lines of one page in reading order: across, or column by column where there are two."""
    rows = _rows([glyph for glyph in glyphs if glyph.text.strip() or glyph.x1 > glyph.x0])
    ordered = [part for band in _bands(rows) for part in band]
    if not ordered:
        return []
    gaps = sorted(two.y - one.y for one, two in pairwise(ordered) if two.y > one.y)
    usual = gaps[len(gaps) // 4] if gaps else 0.0
    heights = sorted(row.y for row in rows)
    top, bottom = heights[:EDGE_LINES][-1], heights[-EDGE_LINES:][0]
    lines = []
    for n, row in enumerate(ordered):
        step = row.y - ordered[n - 1].y if n else BLOCK_GAP * usual + 1
        text = _text(row)
        if text:
            # A line higher up than the one before stands at the head of a column and goes on from its foot.
            lines.append(PageLine(text, step > BLOCK_GAP * usual, row.y, row.y <= top or row.y >= bottom))
    return lines


def without_running_lines(pages: Sequence[Sequence[PageLine]]) -> list[list[PageLine]]:
    """`pages` without the lines that stand at the edge of most of them, and without page numbers; hyphens closed."""
    counts = Counter(form for page in pages for form in {_form(line.text) for line in page if line.edge})
    enough = max(2, MIN_REPEATED * sum(bool(page) for page in pages))

    def runs(line: PageLine) -> bool:
        return counts[_form(line.text)] >= (enough if not _LABELLED.match(line.text) else max(enough, MIN_LABELLED))

    return [
        _joined([line for n, line in enumerate(page) if not (line.edge and (runs(line) or _is_page_number(page, n)))])
        for page in pages
    ]


def _form(text: str) -> str:
    """`text` with its numbers alike, as page numbers change; not where it may be a turn (`P3: Yes.`, `P5: Yes.`)."""
    plain = " ".join(text.casefold().split())
    return plain if _LABELLED.match(text) else _DIGITS.sub("0", plain)


def _is_page_number(page: Sequence[PageLine], n: int) -> bool:
    return n in (0, len(page) - 1) and _PAGE_NUMBER.fullmatch(page[n].text) is not None


def _joined(lines: Sequence[PageLine]) -> list[PageLine]:
    """`lines`, the first of a page continuing the page before unless it is set off; words that a soft hyphen parts
    at a line's end made one."""
    done: list[PageLine] = []
    for n, line in enumerate(lines):
        if done and done[-1].text.endswith("\xad"):
            before = done.pop()
            first, _, rest = line.text.partition(" ")
            done.append(PageLine(before.text[:-1] + first, before.starts_block, before.y))
            if not rest:
                continue
            line = PageLine(rest, False, line.y)
        done.append(PageLine(line.text, line.starts_block and n > 0, line.y))
    return done


def _rows(glyphs: Sequence[Glyph]) -> list[_Row]:
    """Characters gathered by height on the page."""
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda g: (g.y0 + g.y1, g.x0)):
        first = rows[-1][0] if rows else None
        if first is not None and abs(glyph.y0 + glyph.y1 - first.y0 - first.y1) < first.height:
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    return [_Row(tuple(sorted(row, key=lambda g: g.x0))) for row in rows]


def _bands(rows: Sequence[_Row]) -> Iterator[list[_Row]]:
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


def _columns(glyphs: Sequence[Glyph], gutter: float) -> Iterator[list[_Row]]:
    # Gathered anew: the lines of two columns need not stand at one height.
    yield _rows([glyph for glyph in glyphs if glyph.x0 < gutter])
    yield _rows([glyph for glyph in glyphs if glyph.x0 >= gutter])


def _gutter(rows: Sequence[_Row]) -> float | None:
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


def _spans(row: _Row) -> list[tuple[float, float]]:
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


def _text(row: _Row) -> str:
    parts: list[str] = []
    end: float | None = None
    for glyph in row.glyphs:
        if end is not None and glyph.x0 - end > WORD_GAP * glyph.height and parts[-1] != " ":
            parts.append(" ")
        parts.append(" " if glyph.text.isspace() else glyph.text)
        end = max(glyph.x1, end or glyph.x1)
    return " ".join("".join(parts).split())
