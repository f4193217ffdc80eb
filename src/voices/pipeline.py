"""analyse(): files in, a run folder out. Composes the stages and holds no method of its own."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from voices import keys, manifest, steps
from voices.config import Config
from voices.priorities import AreaFrame, caveats, load_areas, load_coder, reading, to_json
from voices.report import LANGUAGES, AreaEntry, AreaView, ReportContext, render
from voices.run import Run, check_target, open_run, writing
from voices.steps import Tools
from voices.study import read_study

if TYPE_CHECKING:
    import pandas as pd

Progress = Callable[[str, int, int], None]
"""(stage, done, total); total 0 = not known."""

STAGES = ("read", "vectors", "codes", "themes", "ranking", "write", "report")


def analyse(
    *inputs: str | Path,
    out: str | Path,
    config: Config | None = None,
    study_key: Path | None = None,
    report_lang: str = "en",
    replace: bool = False,
    on_progress: Progress | None = None,
    tools: Tools | None = None,
) -> Run:
    """Analyse transcripts and open answers; write a run folder.

    Args:
        inputs: files and folders; a folder may hold documents.csv.
        out: where the run folder appears, complete or not at all.
        config: settings; the defaults where None.
        study_key: the file of the secret that ids are made with; the user's own where None.
        report_lang: the language the report opens in: en, es, sw or uz.
        replace: write over an earlier run at `out`.
        on_progress: told of stages and counts.
        tools: another encoder, area coder or cache folder than the default.

    Returns:
        The finished run; `run.failures` are the sources that could not be read.

    Raises:
        InputError: there is nothing that can be analysed.
        ConfigError, ModelError, RunError: settings, model or place cannot be used.
    """
    target, config, tools = Path(out).absolute(), config or Config(), tools or Tools()
    check_target(target, replace=replace)
    key, frame, clock = keys.study_key(study_key), load_areas(), Clock(on_progress)
    encoder = steps.ready_encoder(config, key=key, tools=tools)
    coder = tools.coder or load_coder()

    with clock.stage("read") as progress:
        study = read_study([Path(i) for i in inputs], key=key, config=config, on_progress=progress)
    with clock.stage("vectors") as progress:
        vectors = steps.encode(study, frame, encoder, on_progress=progress)
    with clock.stage("codes"):
        codes = steps.code(study, vectors, encoder, coder)
    with clock.stage("themes"):
        themes = steps.theme(study, vectors, codes, frame, coder.areas, config)
        quotes = steps.quote(study, vectors, codes, themes, config, make_id=lambda *of: keys.keyed_id(key, *of))
    with clock.stage("ranking"):
        rankings = steps.rank(study, codes, themes, frame, config)

    tables = steps.tables(study, codes, themes, frame) | rankings | {"quotes": quotes}
    facts = manifest.describe(study, tables, config=config, encoder=encoder)
    facts["warnings"] += [*study.warnings, *codes.warnings, *themes.warnings]
    with writing(target, replace=replace) as writer:
        with clock.stage("write"):
            for name, table in tables.items():
                writer.table(name, table)
            for document_id, text in study.sources.items():
                writer.source(document_id, text)
            made = {k: str(facts[k]) for k in ("created", "voices_version", "schema_version")}
            writer.json("priorities.json", to_json(tables["priorities"], frame, made=made))
            writer.json("manifest.json", facts)
        with clock.stage("report"):
            writer.text("report.html", render(Run(writer.folder), _context(tables["priorities"], frame, report_lang)))
        writer.json("manifest.json", {**facts, "timings": clock.seconds})
    run = open_run(target)
    run.failures = study.failures
    return run


READ_OUT = 5  # areas a city whose rank is read out in words


def _context(priorities: pd.DataFrame, frame: AreaFrame, lang: str) -> ReportContext:
    """What the report needs of the areas: their names, and the ranking in words."""
    top = priorities[(priorities["basis"] == "groups") & (priorities["rank"] <= READ_OUT) & (priorities["score"] > 0)]
    top = top.sort_values(["city", "rank", "area_id"])
    return ReportContext(
        areas=AreaView(tuple(AreaEntry(a.id, a.label, a.layer, a.definition) for a in frame.areas), frame.layers),
        readings={
            g: {str(city): [reading(row, frame, g) for _, row in rows.iterrows()] for city, rows in top.groupby("city")}
            for g in LANGUAGES
        },
        caveats={g: caveats(g) for g in LANGUAGES},
        lang=lang,
    )


class Clock:
    """Tells the caller where the work is, and keeps the seconds that each stage took."""

    def __init__(self, report: Progress | None) -> None:
        self.report = report or (lambda stage, done, total: None)
        self.seconds: dict[str, float] = {}

    @contextmanager
    def stage(self, name: str) -> Iterator[Callable[[int, int], None]]:
        self.report(name, 0, 0)
        start = time.perf_counter()
        yield lambda done, total: self.report(name, done, total)
        self.seconds[name] = round(time.perf_counter() - start, 3)
        self.report(name, 1, 1)
