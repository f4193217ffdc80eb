"""`voices analyse`: what it asks of the pipeline, what it prints, how it ends."""

from __future__ import annotations

from collections.abc import Callable
from inspect import signature
from pathlib import Path
from typing import Any

import pytest

from voices import pipeline
from voices.cli.progress import STAGES
from voices.config import Config
from voices.errors import NothingToAnalyse, SourceError
from voices.run import Run

Asked = dict[str, Any]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, run: Run) -> Asked:
    """What the pipeline was asked for; it answers with the invented run."""
    asked: Asked = {}
    real = signature(pipeline.analyse)

    def analyse(*inputs: Path, **options: Any) -> Run:
        real.bind(*inputs, **options)  # the pipeline must know every option by this name
        asked.update(options, inputs=inputs)
        for stage in STAGES:
            options["on_progress"](stage, 1, 1)
        return run

    monkeypatch.setattr("voices.pipeline.analyse", analyse)
    monkeypatch.setattr(run, "failures", asked.setdefault("failures", []), raising=False)
    return asked


def test_ask_with_defaults(asked: Asked, invoke: Any) -> None:
    result = invoke("analyse", "data", "more.txt", "--out", "run")
    assert result.exit_code == 0, result.output
    assert asked["inputs"] == (Path("data"), Path("more.txt"))
    assert asked["out"] == Path("run")
    assert asked["config"] == Config()
    assert asked["study_key"] is None
    assert (asked["report_lang"], asked["replace"]) == ("en", False)


def test_ask_with_every_flag(asked: Asked, invoke: Any, tmp_path: Path) -> None:
    (tmp_path / "voices.toml").write_text("seed = 1\n[ranking]\nresamples = 200\n", encoding="utf-8")
    arguments = (
        "analyze data -o run --config voices.toml --model hashing --study-key k --report-lang sw --themes 9 "
        "--granularity fine --open --seed 5 --replace --quiet"
    )
    result = invoke(*arguments.split())
    assert result.exit_code == 0, result.output
    config = asked["config"]
    assert (config.seed, config.ranking.resamples, config.encoder.model) == (5, 200, "hashing")
    assert (config.themes.themes, config.themes.granularity, config.themes.guidance) == (9, "fine", 0)
    assert asked["study_key"] == Path("k")
    assert (asked["report_lang"], asked["replace"]) == ("sw", True)
    assert type(asked["report_lang"]) is str


def test_print_results_to_stdout_and_stages_to_stderr(asked: Asked, invoke: Any) -> None:
    result = invoke("analyse", "data", "--out", "run")
    assert "Documents" in result.stdout and "report.html" in result.stdout
    assert len(result.stderr.splitlines()) == len(STAGES)
    assert "\x1b" not in result.output


def test_print_nothing_when_quiet_and_well(asked: Asked, invoke: Any) -> None:
    result = invoke("analyse", "data", "--out", "run", "--quiet")
    assert (result.exit_code, result.output) == (0, "")


@pytest.mark.parametrize("quiet", [[], ["--quiet"]])
def test_list_failed_files_and_end_with_3(asked: Asked, invoke: Any, quiet: list[str]) -> None:
    asked["failures"] += [
        SourceError("grupo[2].docx", "is damaged.", "Save it again in Word."),
        SourceError("acta.xlsx", "is protected by a password.", "Remove it and try again."),
    ]
    result = invoke("analyse", "data", "--out", "run", *quiet)
    assert result.exit_code == 3
    assert result.stderr.splitlines()[-3:] == [
        "2 files could not be read; the rest was analysed:",
        "  grupo[2].docx: is damaged. Save it again in Word.",
        "  acta.xlsx: is protected by a password. Remove it and try again.",
    ]


@pytest.mark.parametrize(
    "error, code, printed",
    [
        (NothingToAnalyse("No file in data could be read."), 2, "Error: No file in data could be read."),
        (KeyboardInterrupt(), 130, "Stopped."),
        (ValueError("walinipiga"), 1, "Error: voices failed: ValueError at "),
    ],
)
def test_end_with_code_of_the_error(
    monkeypatch: pytest.MonkeyPatch, invoke: Any, error: BaseException, code: int, printed: str
) -> None:
    def analyse(*inputs: Path, **options: Any) -> Run:
        options["on_progress"]("read", 0, 0)
        raise error

    monkeypatch.setattr("voices.pipeline.analyse", analyse)
    result = invoke("analyse", "data", "--out", "run")
    assert result.exit_code == code
    assert result.stderr.splitlines()[-1].startswith(printed)
    assert "walinipiga" not in result.output
    assert result.stdout == ""


@pytest.mark.parametrize(
    "flags, printed",
    [
        (["--themes", "1"], "Error: command line: [themes.themes] "),
        (["--config", "absent.toml"], "Error: absent.toml: cannot be read"),
    ],
)
def test_refuse_settings_before_any_work(asked: Asked, invoke: Any, flags: list[str], printed: str) -> None:
    result = invoke("analyse", "data", "--out", "run", *flags)
    assert result.exit_code == 2
    assert result.stderr.startswith(printed)
    assert "inputs" not in asked


def test_give_callback_that_can_be_called_often(monkeypatch: pytest.MonkeyPatch, run: Run, invoke: Any) -> None:
    def analyse(*inputs: Path, on_progress: Callable[[str, int, int], None], **options: Any) -> Run:
        for done in range(500):
            on_progress("read", done, 500)
        return run

    monkeypatch.setattr("voices.pipeline.analyse", analyse)
    monkeypatch.setattr(run, "failures", [], raising=False)
    assert len(invoke("analyse", "data", "--out", "run").stderr.splitlines()) == 1
