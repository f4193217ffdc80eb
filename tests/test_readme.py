"""The README's blocks hold: commands exist, the Python block runs, the tree is what a run writes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from voices.cli.app import app

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```(\w+)\n(.*?)```", README, flags=re.DOTALL)


@pytest.mark.model
@pytest.mark.filterwarnings("ignore:Tensorflow not installed:ImportWarning")
def test_python_block_runs_and_writes_the_tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "corpora").mkdir()
    (tmp_path / "corpora" / "sample").symlink_to(ROOT / "corpora" / "sample")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (code,) = [text for kind, text in BLOCKS if kind == "python"]
    names: dict[str, object] = {}
    exec(code, names)
    for line in next(text for kind, text in BLOCKS if kind == "text").splitlines()[1:]:
        pattern = line.split()[0]
        assert list((tmp_path / "run").glob(pattern)), pattern


@pytest.mark.parametrize("command", re.findall(r"\| `voices (\w+)", README))
def test_command_of_the_table_exists(command: str) -> None:
    result = CliRunner().invoke(app, [command, "--help"])
    assert result.exit_code == 0, result.output


def test_make_targets_of_the_readme_exist() -> None:
    targets = re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE)
    shell = "".join(text for kind, text in BLOCKS if kind == "sh")
    assert set(re.findall(r"^make (\w+)", shell, flags=re.MULTILINE)) <= set(targets)


def test_files_the_readme_links_to_exist() -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        assert (ROOT / target).exists(), target
