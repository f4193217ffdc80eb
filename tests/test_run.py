"""A run folder appears complete or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from voices.errors import RunError
from voices.run import open_run, writing
from voices.schema import SCHEMA_VERSION, empty

MANIFEST = {"schema_version": SCHEMA_VERSION}


def write(folder: Path, text: str = "P1: hello\n", *, replace: bool = False) -> None:
    with writing(folder, replace=replace) as writer:
        writer.table("themes", empty("themes"))
        writer.source("doc", text)
        writer.json("manifest.json", MANIFEST)


def test_writing_gives_back_what_was_written(tmp_path: Path) -> None:
    write(tmp_path / "run", "P1: oʻzbekcha\n")
    run = open_run(tmp_path / "run")
    assert len(run.themes) == 0
    assert run.source("doc") == "P1: oʻzbekcha\n"
    assert [p.name for p in tmp_path.iterdir()] == ["run"]


def test_writing_leaves_nothing_after_an_error(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), writing(tmp_path / "run") as writer:
        writer.source("doc", "x")
        raise ZeroDivisionError
    assert list(tmp_path.iterdir()) == []


def test_writing_removes_what_a_killed_run_left(tmp_path: Path) -> None:
    left = tmp_path / ".run.abc.999999999.part"
    left.mkdir()
    write(tmp_path / "run")
    assert not left.exists()


def test_writing_keeps_an_earlier_run_unless_told(tmp_path: Path) -> None:
    write(tmp_path / "run", "first")
    with pytest.raises(RunError, match="--replace"):
        write(tmp_path / "run", "second")
    assert open_run(tmp_path / "run").source("doc") == "first"
    write(tmp_path / "run", "second", replace=True)
    assert open_run(tmp_path / "run").source("doc") == "second"


def test_writing_refuses_a_folder_that_is_no_run(tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "a.jpg").touch()
    with pytest.raises(RunError, match="not a run folder"):
        write(tmp_path / "photos", replace=True)
    assert (tmp_path / "photos" / "a.jpg").exists()


def test_open_run_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(RunError, match="voices analyse"):
        open_run(tmp_path)


def test_open_run_refuses_another_schema(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text('{"schema_version": "99.0"}', encoding="utf-8")
    with pytest.raises(RunError, match=r"99\.0"):
        open_run(tmp_path)
