"""The charts, as Altair objects: usable in notebooks, drawn by Vega in the report.

Words and numbers are written here in the reader's language, so that the charts need no
locale of their own. Colour strength is opacity over the page, never a second hue, and
stays below the point where text on it would lose contrast.
"""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Any

from voices.errors import RunError
from voices.report.areas import AreaView
from voices.report.catalogue import Catalogue, catalogue
from voices.report.crossings import Crossing, crossing
from voices.report.palette import PAPER, Palette
from voices.report.people import min_people
from voices.report.ranking import ALL, BasisRanking, ranking
from voices.report.themes import themes

if TYPE_CHECKING:
    import altair as alt

    from voices.run import Run

ROW = 44
"""Pixels a ranked area: its name, the range below it, and air."""

CHART_ROWS = 12
"""Areas in the chart; the table below it has all. More do not fit one screen."""

CELL = 36
"""Least pixels a row of the heat map: a finger's width, and two lines of its label."""

LABEL_LETTERS = 24
"""Line length of labels in heat maps: leaves three cities their names on a phone."""

LINE = 13
"""Pixels a line of a label takes."""

SIDE_BY_SIDE, SHORT = 4, 12
"""Columns, and letters of their names, that stand side by side on a phone; others are turned."""

FAINTEST, STRONGEST = 0.06, 0.45
"""Opacity of the accent in heat maps: text on the strongest keeps a contrast of 4.5."""


def rank_chart(
    run: Run, *, city: str = ALL, areas: AreaView | None = None, basis: str = "groups", lang: str = "en"
) -> alt.LayerChart:
    """The ranked areas of a city: a dot at the rank, a bar over its range.

    Args:
        city: a city of the run, or "all".
        areas: the codebook, for the areas' names; without it their ids stand there.
        basis: groups, survey or workshop.
        lang: language of names and titles.

    Raises:
        RunError: the run has no ranking of that city on that basis.
        ConfigError: the report is not written in `lang`.
    """
    found = ranking(run, city=city, basis=basis, least=min_people(run))
    if found is None:
        there = ", ".join(sorted(set(run.priorities["city"] + " (" + run.priorities["basis"] + ")")))
        raise RunError(f"{run.folder.name}: no ranking of {city!r} from {basis}. There are: {there or 'none'}.")
    return draw_ranking(found, areas=areas or AreaView(), words=catalogue(lang), palette=PAPER)


def heatmap(
    run: Run, *, kind: str = "theme", by: str = "city", areas: AreaView | None = None, lang: str = "en"
) -> alt.LayerChart:
    """Share of the participants of each city or stratum who raised a theme or an area.

    Args:
        kind: theme or area, the rows.
        by: city or stratum, the columns.
        areas: the codebook, for the areas' names and order.
        lang: language of names and titles.

    Raises:
        RunError: the run has no such comparison, or all of it is suppressed.
        ConfigError: the report is not written in `lang`.
    """
    least = min_people(run)
    names = (
        {theme.id: theme.labels[lang] for theme in themes(run, least=least)}
        if kind == "theme"
        else {area: (areas or AreaView()).label(area, lang) for area in area_order(run, areas or AreaView())}
    )
    found = crossing(run, kind=kind, by=by, order=list(names), least=least)
    if found is None:
        raise RunError(f"{run.folder.name}: nothing to show of {kind} by {by}. Look at run.comparisons.")
    return draw_crossing(found, names=names, words=catalogue(lang), palette=PAPER)


def area_order(run: Run, areas: AreaView) -> list[str]:
    """Ids of the areas: the ranked ones first, by their overall rank."""
    table = run.priorities
    overall = table[table["city"] == ALL] if (table["city"] == ALL).any() else table
    order = overall.sort_values(["rank", "area_id"])["area_id"].drop_duplicates().tolist()
    return [*order, *(area.id for area in areas.areas if area.id not in order)]


def draw_ranking(found: BasisRanking, *, areas: AreaView, words: Catalogue, palette: Palette) -> alt.LayerChart:
    """One ranking as a chart as wide as its container."""
    import altair as alt

    rows = [
        {
            "row": i,
            "name": areas.label(area.area_id, words.lang),
            "rank": area.rank,
            "low": area.low if area.low is not None else area.rank,
            "high": area.high if area.high is not None else area.rank,
            "score": _score(area.score, found.basis, words),
        }
        for i, area in enumerate(found.areas[:CHART_ROWS])
    ]
    ticks = [1, *range(5, found.ranked + 1, 5)]
    axis = alt.Axis(orient="top", values=ticks, format="d", domain=False, ticks=False, gridDash=[1, 3], title=None)
    scale = alt.Scale(domain=[1, max(found.ranked, 2)], nice=False, zero=False, padding=7)

    def place(column: str) -> alt.X:
        return alt.X(f"{column}:Q", axis=axis, scale=scale)

    base = alt.Chart(alt.Data(values=rows)).encode(y=alt.Y("row:O", axis=None))
    layers = alt.layer(
        base.mark_rule(
            aria=False, strokeWidth=7, strokeCap="round", opacity=0.3, color=palette.accent, yOffset=9
        ).encode(x=place("low"), x2="high:Q"),
        base.mark_circle(aria=False, size=90, opacity=1, color=palette.accent, yOffset=9).encode(x=place("rank")),
        base.mark_text(aria=False, align="left", baseline="bottom", yOffset=-2, fontSize=13, color=palette.ink).encode(
            x=alt.value(0), text="name:N"
        ),
        base.mark_text(
            aria=False, align="right", baseline="bottom", yOffset=-2, fontSize=12, color=palette.muted
        ).encode(x=alt.value("width"), text="score:N"),
    )
    return _styled(layers.properties(width="container", height=ROW * max(len(rows), 1)), palette)


def draw_crossing(found: Crossing, *, names: dict[str, str], words: Catalogue, palette: Palette) -> alt.LayerChart:
    """One table of shares as a heat map as wide as its container; hidden cells carry a dash."""
    import altair as alt

    rows = [
        {
            "row": wrapped(names[row_id]),
            "level": wrapped(level),
            "share": 0 if (share := found.cells[row_id, level].share) is None else share,
            "text": words.t("where.hidden_mark") if share is None else words.percent(share),
            "shown": share is not None,
        }
        for row_id in found.ids
        for level in found.levels
    ]
    turned = len(found.levels) > SIDE_BY_SIDE or max(map(len, found.levels)) > SHORT
    above = max(_lines(wrapped(level)) for level in found.levels)
    lines = "split(datum.value, '\\n')"
    x_axis = alt.Axis(
        orient="top", title=None, labelExpr=lines, domain=False, ticks=False, labelLimit=170,
        labelAngle=-90 if turned else 0, labelAlign="left" if turned else "center",
        labelBaseline="middle" if turned else "line-bottom", labelPadding=6 if turned else 6 + LINE * (above - 1),
        labelOffset=_centred() if turned else 0,
    )  # fmt: skip
    y_axis = alt.Axis(
        title=None, labelExpr=lines, domain=False, ticks=False, labelLimit=190, labelPadding=8, labelOffset=_centred()
    )
    tallest = max(_lines(wrapped(names[row_id])) for row_id in found.ids)
    base = alt.Chart(alt.Data(values=rows)).encode(
        x=alt.X("level:N", axis=x_axis, sort=None, scale=alt.Scale(paddingInner=0.04)),
        y=alt.Y("row:N", axis=y_axis, sort=None, scale=alt.Scale(paddingInner=0.06)),
    )
    strength = alt.Scale(domain=[0, max(found.highest, 0.01)], range=[FAINTEST, STRONGEST])
    layers = alt.layer(
        base.transform_filter("datum.shown")
        .mark_rect(aria=False, color=palette.accent)
        .encode(fillOpacity=alt.FillOpacity("share:Q", scale=strength, legend=None)),
        base.transform_filter("!datum.shown").mark_rect(
            aria=False, filled=False, stroke=palette.line, strokeWidth=1, strokeDash=[2, 3]
        ),
        base.mark_text(aria=False, fontSize=12).encode(
            text="text:N",
            color=alt.condition("datum.shown", alt.value(palette.ink), alt.value(palette.muted)),
        ),
    )
    return _styled(layers.properties(width="container", height=max(CELL, LINE * tallest + 8) * len(found.ids)), palette)


def _score(score: float | None, basis: str, words: Catalogue) -> str:
    if score is None:
        return words.t("where.hidden_mark")
    return words.percent(score) if basis == "survey" else words.number(score, 2)


def wrapped(label: str) -> str:
    """A label in lines of at most `LABEL_LETTERS` letters."""
    return "\n".join(textwrap.wrap(label, LABEL_LETTERS, break_long_words=False))


def _lines(label: str) -> int:
    return label.count("\n") + 1


def _centred() -> dict[str, Any]:
    """Axis offset by which a label of several lines is centred: Vega centres its first line only."""
    count = "length(split(datum.value, '\\n'))"
    conditions = [{"test": f"{count} == {n}", "value": -LINE * (n - 1) / 2} for n in range(2, 8)]
    return {"condition": conditions, "value": 0}


def _styled(chart: alt.LayerChart, palette: Palette) -> alt.LayerChart:
    """Transparent ground, the page's letters, no descriptions of single marks.

    A screen reader gets the chart's own description and the table below it; hundreds of
    marks read out one by one would bury both.
    """
    import altair as alt

    quiet: dict[str, Any] = {
        "labelColor": palette.muted,
        "labelFont": palette.font,
        "labelFontSize": 11,
        "labelLineHeight": LINE,
    }
    return (
        chart.properties(autosize=alt.AutoSizeParams(type="fit-x", contains="padding"))
        .configure(
            background="transparent",
            aria=False,
            font=palette.font,
            padding=2,
        )
        .configure_view(stroke=None)
        .configure_axis(gridColor=palette.line, **quiet)
    )
