"""Progress: bars on a terminal, a line a stage elsewhere, nothing if quiet."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from voices.cli import progress as module
from voices.cli.progress import STAGES, OnProgress, progress, stage_words


def work(report: OnProgress) -> None:
    """What the pipeline reports: some stages count, some cannot say how long they are."""
    for stage in STAGES:
        report(stage, 0, 0)
        if stage != "themes":
            report(stage, 600, 1200)
            report(stage, 1200, 1200)
        report(stage, 1, 1)


def test_have_words_for_every_stage_of_the_pipeline() -> None:
    from voices import pipeline

    assert tuple(STAGES) == pipeline.STAGES


def test_print_one_plain_line_a_stage_when_piped(capsys: pytest.CaptureFixture[str]) -> None:
    with progress(quiet=False) as report:
        work(report)
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.splitlines() == [
        f"{number}/{len(STAGES)} {words}" for number, words in enumerate(STAGES.values(), 1)
    ]


def test_print_nothing_when_quiet(capsys: pytest.CaptureFixture[str]) -> None:
    with progress(quiet=True) as report:
        work(report)
    captured = capsys.readouterr()
    assert captured.out + captured.err == ""


def test_show_stage_count_and_time_on_terminal() -> None:
    out = io.StringIO()
    screen = Console(file=out, force_terminal=True, width=80, color_system=None, markup=False)
    with module._bars(screen) as report:
        work(report)
    text = out.getvalue()
    for words in STAGES.values():
        assert words in text
    assert text.count("1,200 of 1,200") >= len(STAGES) - 1
    assert "1 of 1" not in text
    assert "0:00:00" in text
    assert "…" not in text


def test_choose_bars_on_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    out = Terminal()
    monkeypatch.setattr("sys.stderr", out)
    monkeypatch.setenv("TERM", "xterm")
    with progress(quiet=False) as report:
        work(report)
    assert "\x1b[" in out.getvalue()
    plain = Terminal()
    monkeypatch.setattr("sys.stderr", plain)
    monkeypatch.setenv("TERM", "dumb")
    with progress(quiet=False) as report:
        work(report)
    assert "\x1b[" not in plain.getvalue()


def test_show_unknown_stage_by_its_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert stage_words("polishing") == "polishing"
    with progress(quiet=False) as report:
        report("polishing", 0, 0)
    assert capsys.readouterr().err == f"1/{len(STAGES)} polishing\n"
