"""`priorities.json`: the ranking for other systems, with its frame and caveats.

Its format is published as a JSON Schema (draft 2020-12) in the package, `priorities.schema.json`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from voices.priorities.frame import LANGUAGES
from voices.priorities.reading import caveats

if TYPE_CHECKING:
    import pandas as pd

    from voices.priorities.frame import AreaFrame

FORMAT_VERSION = "1.0"
"""Of the JSON: the first number changes when a reader of the old one would misread the new."""

_DIGITS = 6
"""Far beyond what the data can bear, and short enough to read."""

_WHOLE = ("rank", "rank_low", "rank_high", "tier", "copeland_rank", "n_speakers", "unprompted_rank")
_REAL = ("score", "p_top3", "p_top5", "prevalence", "prevalence_adjusted", "breadth", "intensity")


def priorities_schema() -> dict[str, Any]:
    """The JSON Schema that what `to_json` returns conforms to."""
    from importlib.resources import files

    text = files("voices.priorities").joinpath("priorities.schema.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema


def to_json(priorities: pd.DataFrame, frame: AreaFrame, *, made: Mapping[str, str]) -> dict[str, Any]:
    """Table `priorities` as plain lists, dicts and numbers; what is missing is null.

    Args:
        priorities: the table, or some cities of it.
        frame: the frame it was ranked with.
        made: with what it was made, such as the version of voices and the model's name.
    """
    return {
        "format": "voices-priorities",
        "format_version": FORMAT_VERSION,
        "made": {str(key): str(value) for key, value in made.items()},
        "frame": {
            "version": frame.version,
            "layers": [{"id": key, "label": dict(label)} for key, label in frame.layers.items()],
            "areas": [
                {
                    "id": area.id,
                    "label": dict(area.label),
                    "definition": area.definition,
                    "layer": area.layer,
                    "sdg_targets": list(area.sdg_targets),
                    "iccs": list(area.iccs),
                }
                for area in frame.areas
            ],
        },
        "caveats": {lang: caveats(lang) for lang in LANGUAGES},
        "rankings": [
            _ranking(str(city), str(basis), block)
            for (city, basis), block in priorities.groupby(["city", "basis"], sort=False)
        ],
    }


def _ranking(city: str, basis: str, block: pd.DataFrame) -> dict[str, Any]:
    first = block.iloc[0]
    return {
        "city": city,
        "basis": basis,
        "n_groups": int(first["n_groups"]),
        "prevalence_of": str(first["prevalence_of"]),
        "interval_method": str(first["interval_method"]),
        "interval_level": _real(first["interval_level"]),
        "areas": [_area(row) for row in block.sort_values("rank", kind="stable").to_dict("records")],
    }


def _area(row: Mapping[Any, Any]) -> dict[str, Any]:
    whole = {name: _whole(row[name]) for name in _WHOLE}
    return {"area_id": str(row["area_id"]), **whole, **{name: _real(row[name]) for name in _REAL}}


def _whole(value: Any) -> int | None:
    import pandas as pd

    return None if pd.isna(value) else int(value)


def _real(value: Any) -> float | None:
    import pandas as pd

    return None if pd.isna(value) else round(float(value), _DIGITS)
