"""Characters on a page -> lines in reading order: words, columns, blocks, running heads."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from voices.corpus.formats.layout import Glyph, Row, gather_rows, reading_bands

WORD_GAP = 0.12
"""Of a line's height. Blanks are about .2 wide, squeezed ones .13; letters of one word nearly touch."""

BLOCK_GAP = 1.25
"""Of the distance of lines within paragraphs (a page's first quartile): more is a space between paragraphs."""

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


@dataclass(frozen=True)
class PageLine:
    """One line of a page."""

    text: str = field(repr=False)
    starts_block: bool
    y: float
    edge: bool = False


def page_lines(glyphs: Sequence[Glyph]) -> list[PageLine]:
    """The lines of one page in reading order: across, or column by column where there are two."""
    rows = gather_rows([glyph for glyph in glyphs if glyph.text.strip() or glyph.x1 > glyph.x0])
    ordered = [part for band in reading_bands(rows) for part in band]
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


def _text(row: Row) -> str:
    parts: list[str] = []
    end: float | None = None
    for glyph in row.glyphs:
        if end is not None and glyph.x0 - end > WORD_GAP * glyph.height and parts[-1] != " ":
            parts.append(" ")
        parts.append(" " if glyph.text.isspace() else glyph.text)
        end = max(glyph.x1, end or glyph.x1)
    return " ".join("".join(parts).split())
