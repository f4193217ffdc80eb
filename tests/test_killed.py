"""A run that is killed: nothing half-made is left where the run should stand, and no vector is computed twice."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from voices.config import make_config
from voices.pipeline import analyse
from voices.steps import Tools

SAMPLE = Path(__file__).parents[1] / "corpora" / "sample"
INPUT = SAMPLE / "responses.csv"

KILL = """
import os, signal, sys
from pathlib import Path
from voices.config import make_config
from voices.pipeline import analyse
from voices.steps import Tools

source, base, stage = sys.argv[1], Path(sys.argv[2]), sys.argv[3]

def kill(at, done, total):
    if at == stage and (done or stage != "vectors"):
        os.kill(os.getpid(), signal.SIGKILL)

analyse(source, out=base / "run", config=make_config({"encoder": {"model": "hashing"}}),
        study_key=base / "study.key", tools=Tools(cache=base / "cache"), on_progress=kill)
"""


def kill_in(stage: str, base: Path) -> None:
    done = subprocess.run([sys.executable, "-c", KILL, str(INPUT), str(base), stage], capture_output=True, text=True)
    assert done.returncode == -signal.SIGKILL, done.stderr


@pytest.mark.parametrize("stage", ["vectors", "codes", "write", "report"])
def test_analyse_killed_leaves_no_run(tmp_path: Path, stage: str) -> None:
    kill_in(stage, tmp_path)
    assert not (tmp_path / "run").exists()


def test_analyse_after_a_kill_reuses_vectors_and_removes_the_draft(tmp_path: Path) -> None:
    kill_in("write", tmp_path)
    drafts = list(tmp_path.glob(".run.*"))
    assert drafts, "the run was killed while its draft stood"
    vectors: list[tuple[int, int]] = []

    def note(stage: str, done: int, total: int) -> None:
        if stage == "vectors" and total > 1:
            vectors.append((done, total))

    run = analyse(
        INPUT,
        out=tmp_path / "run",
        config=make_config({"encoder": {"model": "hashing"}}),
        study_key=tmp_path / "study.key",
        tools=Tools(cache=tmp_path / "cache"),
        on_progress=note,
    )
    assert vectors[0][0] == vectors[0][1] > 500, "every vector came from the cache"
    assert len(run.utterances) and not list(tmp_path.glob(".run.*"))


def test_analyse_killed_among_vectors_keeps_the_finished_ones(tmp_path: Path) -> None:
    kill_in("vectors", tmp_path)
    first: list[int] = []
    analyse(
        INPUT,
        out=tmp_path / "run",
        config=make_config({"encoder": {"model": "hashing"}}),
        study_key=tmp_path / "study.key",
        tools=Tools(cache=tmp_path / "cache"),
        on_progress=lambda stage, done, total: first.append(done) if stage == "vectors" and total > 1 else None,
    )
    assert 0 < first[0] < max(first)
