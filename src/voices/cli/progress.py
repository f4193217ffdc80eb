"""Progress of an analysis on stderr: stage in words, count, time left."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from voices.cli.output import console

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress, TaskID

OnProgress = Callable[[str, int, int], None]

STAGES = {
    "read": "Reading and redacting",
    "vectors": "Computing vectors",
    "codes": "Coding priority areas",
    "themes": "Finding themes",
    "ranking": "Ranking priorities",
    "write": "Writing the tables",
    "report": "Writing the report",
}
"""The stages of `voices.pipeline`, in their order, as a person says them."""


@contextmanager
def progress(*, quiet: bool) -> Iterator[OnProgress]:
    """What `analyse` calls with (stage, done, total); total 0 = unknown.

    Bars on a terminal, one line a stage elsewhere, nothing if quiet.
    """
    screen = console(stderr=True)
    if quiet:
        yield _nothing
    elif sys.stderr.isatty() and screen.is_interactive:
        with _bars(screen) as report:
            yield report
    else:
        yield _lines()


def stage_words(stage: str) -> str:
    """A stage's name as a person says it."""
    return STAGES.get(stage, stage)


def _nothing(stage: str, done: int, total: int) -> None:
    pass


def _lines() -> OnProgress:
    seen: set[str] = set()

    def report(stage: str, done: int, total: int) -> None:
        if stage not in seen:
            seen.add(stage)
            print(f"{len(seen)}/{max(len(STAGES), len(seen))} {stage_words(stage)}", file=sys.stderr, flush=True)

    return report


@contextmanager
def _bars(screen: Console) -> Iterator[OnProgress]:
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeRemainingColumn

    bars = Progress(
        SpinnerColumn("line"),  # plain ASCII: every Windows console has it
        TextColumn("{task.description}", markup=False),
        BarColumn(bar_width=20),
        TextColumn("{task.fields[count]}", markup=False),
        TimeRemainingColumn(elapsed_when_finished=True),
        console=screen,
    )
    tasks: dict[str, TaskID] = {}
    sizes: dict[str, int] = {}

    def report(stage: str, done: int, total: int) -> None:
        if stage not in tasks:
            _finish(bars)
            tasks[stage] = bars.add_task(stage_words(stage), total=None, count="")
        # A stage that ends says "1 of 1", also one that has counted to a thousand before.
        size = sizes[stage] = max(total, sizes.get(stage, 0))
        if 0 < total <= done:
            done = size
        bars.update(tasks[stage], completed=done, total=size or None, count=_count(done, size))

    with bars:
        yield report
        _finish(bars)


def _finish(bars: Progress) -> None:
    """Fill the bars of stages that are over, also of those that could not say how long they are."""
    for task in bars.tasks:
        if not task.finished:
            whole = task.total or task.completed or 1
            bars.update(task.id, total=whole, completed=whole)


def _count(done: int, total: int) -> str:
    if total > 1:
        return f"{done:,} of {total:,}"
    return f"{done:,}" if done > total else ""
