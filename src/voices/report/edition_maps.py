"""Section 4 in one language: heat maps, and the same numbers as tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from voices.report.charts import draw_crossing
from voices.report.crossings import Cell, Crossing
from voices.report.embed import EmbeddedChart, embedded
from voices.report.palette import PAGE

if TYPE_CHECKING:
    from voices.report.areas import AreaView
    from voices.report.catalogue import Catalogue
    from voices.report.themes import Theme

WIDE = 4
"""Columns that a phone can show beside the rows' names; with more the map scrolls."""


@dataclass(frozen=True)
class MapView:
    """One heat map and its table."""

    title: str
    chart: EmbeddedChart
    dropped: str
    table: str
    row_title: str
    levels: list[str]
    rows: list[tuple[str, list[str]]]


def map_view(found: Crossing, *, words: Catalogue, areas: AreaView, themes: Sequence[Theme], element: str) -> MapView:
    """A table of shares in the language of `words`."""
    labels = {theme.id: theme.labels[words.lang] for theme in themes}
    names = {i: labels[i] if found.kind == "theme" else areas.label(i, words.lang) for i in found.ids}
    title = words.t(f"where.{found.kind}_{found.by.replace(':', '_')}")
    description = words.t(
        "where.alt", what=title, rows=words.count("rows", len(found.ids)), columns=words.number(len(found.levels))
    )
    return MapView(
        title=title,
        chart=embedded(
            draw_crossing(found, names=names, words=words, palette=PAGE),
            element=element,
            description=description,
            wide=len(found.levels) > WIDE,
        ),
        dropped=words.t("where.dropped") if found.dropped else "",
        table=words.t("where.table", what=title),
        row_title=words.t(f"where.row_{found.kind}"),
        levels=found.levels,
        rows=[(names[i], [_cell(found.cells[i, level], words) for level in found.levels]) for i in found.ids],
    )


def _cell(cell: Cell, words: Catalogue) -> str:
    if cell.share is None:
        return words.t("where.hidden")
    share = words.percent(cell.share)
    if cell.low is None or cell.high is None:
        return share
    return words.t("where.interval", share=share, low=words.percent(cell.low), high=words.percent(cell.high))
