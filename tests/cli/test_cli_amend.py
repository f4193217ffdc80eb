"""`voices purge` and `voices withdraw`: what they read, hand on and say."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from voices.amend import Amended
from voices.cli.app import app
from voices.run import Run


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, run: Run) -> list[tuple[Any, ...]]:
    """What the library was asked for, in place of doing it."""
    calls: list[tuple[Any, ...]] = []

    def purge(folder: Path, identifiers: list[str], *, label: str, study_key: Path | None, **_: Any) -> Amended:
        calls.append((folder, identifiers, label, study_key))
        return Amended(run, 3)

    def withdraw(folder: Path, participant: str, *, study_key: Path | None, **_: Any) -> Amended:
        calls.append((folder, participant, study_key))
        return Amended(run, 1)

    monkeypatch.setattr("voices.amend.purge", purge)
    monkeypatch.setattr("voices.amend.withdraw", withdraw)
    return calls


def test_purge_reads_identifiers_from_stdin_and_never_prints_them(run: Run, asked: list[tuple[Any, ...]]) -> None:
    result = CliRunner().invoke(app, ["purge", str(run.folder)], input="Zebedayo\n  0722 418 395 \n")
    assert result.exit_code == 0, result.output
    assert asked == [(run.folder, ["Zebedayo", "0722 418 395"], "PERSON", None)]
    assert "3 places replaced" in result.output
    assert "exported or shared before still hold" in result.output
    assert "Zebedayo" not in result.output


def test_purge_takes_a_label_in_any_case(run: Run, asked: list[tuple[Any, ...]]) -> None:
    CliRunner().invoke(app, ["purge", str(run.folder), "--label", "phone", "--quiet"], input="0722 418 395\n")
    assert asked[0][2] == "PHONE"


def test_withdraw_says_what_went_and_what_stays_elsewhere(run: Run, asked: list[tuple[Any, ...]], invoke: Any) -> None:
    result = invoke("withdraw", run.folder, "--participant", "MTH-01:P2", "--study-key", "key")
    assert result.exit_code == 0, result.output
    assert asked == [(run.folder, "MTH-01:P2", Path("key"))]
    assert "1 person and 1 utterance taken out" in result.output
    assert "your files" in result.output


def test_purge_of_a_folder_that_is_no_run_says_so(invoke: Any, tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["purge", str(tmp_path)], input="Zebedayo\n")
    assert result.exit_code == 2
    assert "is not a run folder" in result.stderr
