"""Section 2 in one language: each city's rankings as a chart, in words and as a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from voices.report.charts import CHART_ROWS, draw_ranking
from voices.report.embed import EmbeddedChart, embedded
from voices.report.palette import PAGE
from voices.report.ranking import ALL, TOP, BasisRanking, CityRanking, RankedArea, sayable

if TYPE_CHECKING:
    from voices.report.areas import AreaView
    from voices.report.catalogue import Catalogue

Column = tuple[str, Callable[[RankedArea], str]]


@dataclass(frozen=True)
class RankRow:
    """One ranked area; `range` is "" where there is none."""

    rank: int
    name: str
    range: str
    values: list[str]


@dataclass(frozen=True)
class BasisView:
    """One ranking: what stands above, in, under and after its chart."""

    id: str
    title: str
    voters: str
    top: list[RankRow]
    rows: list[RankRow]
    columns: list[str]
    chart: EmbeddedChart
    caption: str
    table: str
    withheld: str


@dataclass(frozen=True)
class PlaceView:
    """One city, or all of them."""

    name: str
    is_all: bool
    readings: list[str]
    bases: list[BasisView]


def place_view(
    place: CityRanking, *, words: Catalogue, areas: AreaView, least: int, participants: int, readings: Sequence[str]
) -> PlaceView:
    """A city's rankings in the language of `words`.

    Args:
        participants: people who spoke in the city's groups.
        readings: the ranking in plain sentences; those that name an area which too few
            people raised are left out, and so are headings, for the page has its own.
    """
    name = words.t("matters.all") if place.city == ALL else place.city
    withheld = {area for basis in place.bases for area in basis.withheld}
    labels = [areas.label(area, words.lang) for area in sorted(withheld)]
    return PlaceView(
        name=name,
        is_all=place.city == ALL,
        readings=sayable(readings, labels),
        bases=[
            _basis(basis, words=words, areas=areas, least=least, city=place.city, name=name, participants=participants)
            for basis in place.bases
        ],
    )


def _basis(
    basis: BasisRanking, *, words: Catalogue, areas: AreaView, least: int, city: str, name: str, participants: int
) -> BasisView:
    columns = _columns(basis, words)
    rows = [
        RankRow(area.rank, areas.label(area.area_id, words.lang), _range(area), [write(area) for _, write in columns])
        for area in basis.areas
    ]
    title = words.t(f"matters.{basis.basis}")
    first = "; ".join(f"{row.rank} {row.name}" for row in rows[:CHART_ROWS])
    return BasisView(
        id=basis.basis,
        title=title,
        voters=words.t(
            f"matters.voters_{basis.basis}",
            groups=words.count("groups", basis.voters),
            participants=words.count("participants", participants),
            respondents=words.count("respondents", basis.voters),
        ),
        top=[row for row in rows if row.rank <= TOP],
        rows=rows,
        columns=[key for key, _ in columns],
        chart=embedded(
            draw_ranking(basis, areas=areas, words=words, palette=PAGE),
            element=f"{words.lang}-rank-{'-'.join(map(str, city.encode()))}-{basis.basis}",
            description=words.t("matters.chart_alt", city=name, basis=title, areas=first),
        ),
        caption=_caption(basis, words, len(rows)),
        table=words.t("matters.table", city=name, basis=title),
        withheld="; ".join(sorted(areas.label(area, words.lang) for area in basis.withheld)),
    )


def _columns(basis: BasisRanking, words: Catalogue) -> list[Column]:
    """The table's further columns: only those that have a value anywhere."""
    score = words.percent if basis.basis == "survey" else lambda value: words.number(value, 2)
    columns: list[tuple[str, Callable[[RankedArea], str | None]]] = [
        ("score", lambda area: None if area.score is None else score(area.score)),
        ("people", lambda area: None if area.people is None else words.number(area.people)),
        ("share", lambda area: None if area.prevalence is None else words.percent(area.prevalence)),
        ("breadth", lambda area: None if area.breadth is None else words.percent(area.breadth)),
        ("top3", lambda area: None if area.p_top3 is None else words.percent(area.p_top3)),
        ("unprompted", lambda area: None if area.unprompted_rank is None else str(area.unprompted_rank)),
    ]
    if basis.basis == "survey":  # a respondent's share is her score, and nobody asked further
        columns = [column for column in columns if column[0] in ("people", "share", "top3")]
    kept = [(key, write) for key, write in columns if any(write(area) is not None for area in basis.areas)]
    return [(key, lambda area, write=write: write(area) or "–") for key, write in kept]  # type: ignore[misc]


def _caption(basis: BasisRanking, words: Catalogue, shown: int) -> str:
    survey = basis.basis == "survey"
    if basis.interval_method == "none":
        note, interval = "chart_note_none", words.t("matters.no_interval")
    elif basis.interval_method == "leave_one_group_out":
        note, interval = "chart_note", words.t("matters.leave_one_group_out")
    else:
        note = "chart_note_survey" if survey else "chart_note"
        method = "bootstrap_survey" if survey else "bootstrap"
        interval = words.t(f"matters.{method}", level=words.percent(basis.interval_level or 0.0))
    more = words.t("matters.first_rows", n=CHART_ROWS) if shown > CHART_ROWS else ""
    return " ".join(part for part in (words.t(f"matters.{note}"), interval, more) if part)


def _range(area: RankedArea) -> str:
    if area.low is None or area.high is None:
        return ""
    return str(area.low) if area.low == area.high else f"{area.low}–{area.high}"
