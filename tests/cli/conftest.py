"""A small invented run on disk, and a runner. Nothing here was said by anyone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from typer.testing import CliRunner, Result

from voices.cli.app import app
from voices.run import Run, open_run, writing
from voices.schema import SCHEMA_VERSION, TABLES, empty

Invoke = Callable[..., Result]


@pytest.fixture
def invoke(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Invoke:
    """Run `voices` with arguments, in a folder of its own, as if piped, 80 columns wide."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    for name in ("COLUMNS", "FORCE_COLOR", "NO_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: str) -> Result:
        return CliRunner().invoke(app, [str(argument) for argument in arguments])

    return run


def ranked(city: str, area: str, rank: int, *, basis: str = "groups", score: float = 0.5) -> dict[str, object]:
    """One row of the table priorities; groups have a leave-one-out range, surveys none."""
    groups = basis == "groups"
    return {
        "city": city,
        "area_id": area,
        "basis": basis,
        "layer": "risks",
        "score": score,
        "rank": rank,
        "rank_low": rank if groups else None,
        "rank_high": rank + 1 if groups else None,
        "interval_method": "leave_one_group_out" if groups else "none",
        "interval_level": None,
        "p_top3": None,
        "p_top5": None,
        "tier": 1 if groups else None,
        "copeland_rank": rank if groups else None,
        "n_groups": 4 if groups else 0,
        "n_speakers": 12 - rank,
        "prevalence": 0.4,
        "prevalence_adjusted": None,
        "breadth": 0.75 if groups else None,
        "intensity": None,
        "unprompted_rank": None,
        "sdg_targets": "16.1",
    }


PRIORITIES = [
    ranked("Mathare", "robbery_theft", 1, score=0.91),
    ranked("Mathare", "police_justice", 2, score=0.72),
    ranked("Mathare", "road_safety", 3, score=0.0),
    ranked("Mathare", "basic_services", 1, basis="survey", score=0.33),
    ranked("Chilonzor", "basic_services", 1, score=0.8),
    ranked("Chilonzor", "robbery_theft", 1, score=0.8),
    ranked("all", "robbery_theft", 1, score=0.85),
]

MANIFEST = {
    "schema_version": SCHEMA_VERSION,
    "counts": {
        "documents": 3,
        "groups": 2,
        "participants": 14,
        "respondents": 120,
        "utterances": 1234,
        "analysed": 900,
        "segments": 1000,
        "themes": 7,
        "unassigned_share": 0.123,
        "redactions": 2048,
        "quotes": 40,
        "quotes_publishable": 25,
    },
    "skipped": 2,
    "excluded": {"moderator": 300, "duplicate": 34},
    "warnings": ["[2] turns had no speaker."],
}


def utterance(position: int, lang: str, *, excluded: str = "") -> dict[str, object]:
    values: dict[str, object] = {name: "" for name in TABLES["utterances"].column_names}
    return values | {
        "utterance_id": f"d:{position:06d}",
        "document_id": "d",
        "position": position,
        "role": "participant",
        "lang": lang,
        "lang_confidence": 1.0,
        "char_start": 0,
        "char_end": 0,
        "excluded_because": excluded,
    }


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """A finished run with a ranking, a few turns and no theme."""
    folder = tmp_path / "study"
    turns = [utterance(0, "sw"), utterance(1, "sw"), utterance(2, "en"), utterance(3, "sw")]
    turns.append(utterance(4, "es", excluded="moderator"))
    tables = {name: empty(name) for name in TABLES}
    tables["priorities"] = pd.DataFrame(PRIORITIES)
    tables["utterances"] = pd.DataFrame(turns)
    with writing(folder) as writer:
        for name, frame in tables.items():
            writer.table(name, frame)
        writer.json("manifest.json", MANIFEST)
    return open_run(folder)
