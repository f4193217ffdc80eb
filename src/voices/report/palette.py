"""The colours of charts: a fixed set for notebooks, the page's own variables in the report."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Palette:
    """Colours by what they are for; any CSS colour, `var(--name)` included.

    The page changes its variables with the reader's light or dark scheme and in print,
    and charts drawn as SVG follow without being drawn again.
    """

    ink: str
    muted: str
    line: str
    accent: str
    font: str


PAPER = Palette(ink="#1f262b", muted="#56616a", line="#d8d5cd", accent="#0d5f6e", font="sans-serif")
"""For notebooks and pictures."""

_SANS = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif'
"""As in the page's style sheet, spelt out: Vega measures labels with it and cannot resolve a variable."""

PAGE = Palette(ink="var(--ink)", muted="var(--muted)", line="var(--line)", accent="var(--accent)", font=_SANS)
"""For report.html, whose style sheet defines these variables."""
