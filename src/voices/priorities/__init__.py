"""Priority areas: the frame, who raised what, and the ranking with its uncertainty."""

from voices.priorities.coder import AreaCoder, Coder, Judgement, load_coder, save_coder
from voices.priorities.coding import Texts, code_utterances, judge_segments
from voices.priorities.comparison import compare
from voices.priorities.export import priorities_schema, to_json
from voices.priorities.frame import RESIDUAL, Area, AreaFrame, load_areas
from voices.priorities.ranking import rank_areas
from voices.priorities.reading import caveats, reading, readings
from voices.priorities.settings import RankingSettings

__all__ = [
    "RESIDUAL",
    "Area",
    "AreaCoder",
    "AreaFrame",
    "Coder",
    "Judgement",
    "RankingSettings",
    "Texts",
    "caveats",
    "code_utterances",
    "compare",
    "judge_segments",
    "load_areas",
    "load_coder",
    "priorities_schema",
    "rank_areas",
    "reading",
    "readings",
    "save_coder",
    "to_json",
]
