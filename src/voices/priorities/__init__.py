"""Priority areas: the frame, who raised what, and the ranking with its uncertainty."""

from voices.priorities.comparison import compare
from voices.priorities.export import priorities_schema, to_json
from voices.priorities.frame import RESIDUAL, Area, AreaFrame, load_areas
from voices.priorities.ranking import rank_areas
from voices.priorities.reading import caveats, reading, readings
from voices.priorities.settings import RankingSettings

__all__ = [
    "RESIDUAL",
    "Area",
    "AreaFrame",
    "RankingSettings",
    "caveats",
    "compare",
    "load_areas",
    "priorities_schema",
    "rank_areas",
    "reading",
    "readings",
    "to_json",
]
