"""Everything the report says of a run, counted once for all its languages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from voices.report.charts import area_order
from voices.report.crossings import Crossing, crossing
from voices.report.heard import Heard, heard
from voices.report.method import Method, Outside, Privacy, method, outside, privacy
from voices.report.people import min_people
from voices.report.ranking import CityRanking, rankings
from voices.report.themes import Theme, themes

if TYPE_CHECKING:
    from voices.report.areas import AreaView
    from voices.run import Run

MAPS = (("theme", "city"), ("theme", "city:survey"), ("area", "stratum"))
"""The heat maps: rows, columns. Groups and respondents are never in one map."""


@dataclass(frozen=True)
class Facts:
    """The numbers of one run, after small ones were taken out.

    Attributes:
        least: fewest people behind a published number.
    """

    least: int
    heard: Heard
    rankings: list[CityRanking]
    themes: list[Theme]
    maps: list[Crossing]
    outside: Outside
    method: Method
    privacy: Privacy


def gather(run: Run, *, areas: AreaView) -> Facts:
    """Count everything that the report shows of `run`."""
    least = min_people(run)
    told = themes(run, least=least)
    order = {"theme": [theme.id for theme in told], "area": area_order(run, areas)}
    found = [crossing(run, kind=kind, by=by, order=order[kind], least=least) for kind, by in MAPS]
    return Facts(
        least=least,
        heard=heard(run, least=least),
        rankings=rankings(run, least=least),
        themes=told,
        maps=[found_map for found_map in found if found_map],
        outside=outside(run, least=least),
        method=method(run),
        privacy=privacy(run),
    )
