"""Every command explains itself, and asking costs nothing."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import version
from typing import Any

import pytest

COMMANDS = ("analyse", "inspect", "summary", "priorities", "models", "deidentify", "purge", "withdraw")

HEAVY = (
    "altair",
    "bertopic",
    "docx",
    "jinja2",
    "numpy",
    "openpyxl",
    "pandas",
    "pyarrow",
    "sentence_transformers",
    "sklearn",
    "spacy",
    "torch",
    "transformers",
    "yaml",
)

SHOW_HELP = f"""
import sys
sys.argv = ["voices", *sys.argv[1:], "--help"]
from voices.cli.app import main
try:
    main()
except SystemExit as end:
    assert end.code == 0, end.code
loaded = [name for name in {HEAVY!r} if name in sys.modules]
assert not loaded, loaded
"""


def test_list_commands_in_help(invoke: Any) -> None:
    result = invoke("--help")
    assert result.exit_code == 0, result.output
    for command in COMMANDS:
        assert f" {command} " in result.output
    assert "analyze" not in result.output


@pytest.mark.parametrize("command", [*COMMANDS, "analyze"])
def test_explain_command_and_every_option(invoke: Any, command: str) -> None:
    from voices.cli.app import app

    result = invoke(command, "--help")
    assert result.exit_code == 0, result.output
    info = next(info for info in app.registered_commands if info.name == command)
    assert info.callback is not None and info.callback.__doc__
    first_words = " ".join(info.callback.__doc__.split()[:4])
    assert first_words in " ".join(result.output.split())


@pytest.mark.parametrize(
    "command, options",
    [
        (
            "analyse",
            "--out --config --model --study-key --report-lang --themes --granularity --open --seed --replace --quiet",
        ),
        ("inspect", "--no-preview"),
        ("summary", "--city --lang --format"),
        ("priorities", "--city --top --basis --lang --format"),
    ],
)
def test_list_options_in_help(invoke: Any, command: str, options: str) -> None:
    output = invoke(command, "--help").output
    assert [option for option in options.split() if f"{option} " not in output] == []


def test_load_no_pydantic_for_help() -> None:
    # Help of a command does load it: typer reads values with it. Ours would come on top.
    code = SHOW_HELP.replace(repr(HEAVY), repr(("pydantic",)))
    assert code != SHOW_HELP
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("arguments", [[], ["analyse"], ["inspect"], ["summary"], ["priorities"], ["models"]])
def test_load_nothing_heavy_for_help(arguments: list[str]) -> None:
    done = subprocess.run([sys.executable, "-c", SHOW_HELP, *arguments], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert "Usage" in done.stdout


def test_show_version(invoke: Any) -> None:
    result = invoke("--version")
    assert (result.exit_code, result.output) == (0, f"voices {version('voices')}\n")


def test_run_as_module() -> None:
    done = subprocess.run([sys.executable, "-m", "voices", "--version"], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout) == (0, f"voices {version('voices')}\n")


@pytest.mark.parametrize(
    "arguments",
    [["analyse"], ["analyse", "file.txt"], ["summary"], ["summary", "run", "--format", "html"], ["nonsense"]],
)
def test_refuse_unusable_arguments_with_2(invoke: Any, arguments: list[str]) -> None:
    result = invoke(*arguments)
    assert result.exit_code == 2
    assert "Usage" in result.stderr
    assert result.stdout == ""
