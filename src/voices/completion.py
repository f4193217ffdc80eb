"""complete(): a study behind the gate in, a run folder out. `analyse` and amendments both end here."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from voices import keys, manifest, steps
from voices.config import Config
from voices.encoder import CachedEncoder, Encoder
from voices.intake import Study
from voices.priorities import AreaFrame, caveats, load_areas, load_coder, reading, to_json
from voices.report import LANGUAGES, AreaEntry, AreaView, ReportContext, render
from voices.run import Run, open_run, writing
from voices.steps import Tools

if TYPE_CHECKING:
    import pandas as pd

Progress = Callable[[str, int, int], None]
"""(stage, done, total); total 0 = not known."""

STAGES = ("read", "vectors", "codes", "themes", "ranking", "write", "report")


@dataclass(frozen=True)
class Job:
    """Where a run is written, and with what."""

    target: Path
    config: Config
    key: bytes = field(repr=False)
    report_lang: str = "en"
    replace: bool = False
    tools: Tools = field(default_factory=Tools)

    def encoder(self) -> CachedEncoder:
        """The encoder asked for, behind the cache of this study."""
        return steps.ready_encoder(self.config, key=self.key, tools=self.tools)


def complete(study: Study, job: Job, encoder: Encoder, clock: Clock) -> Run:
    """From a study behind the gate to a run folder: vectors, codes, themes, ranking, report.

    `analyse` comes here with what it has read, an amendment with what it has changed.
    """
    config, frame = job.config, load_areas()
    coder = job.tools.coder or load_coder()
    with clock.stage("vectors") as progress:
        vectors = steps.encode(study, frame, encoder, on_progress=progress)
    with clock.stage("codes"):
        codes = steps.code(study, vectors, encoder, coder)
    with clock.stage("themes"):
        themes = steps.theme(study, vectors, codes, frame, coder.areas, config)
        quotes = steps.quote(study, vectors, codes, themes, config, make_id=lambda *of: keys.keyed_id(job.key, *of))
    with clock.stage("ranking"):
        rankings = steps.rank(study, codes, themes, frame, config)

    tables = steps.tables(study, codes, themes, frame) | rankings | {"quotes": quotes}
    facts = manifest.describe(study, tables, config=config, encoder=encoder)
    facts["report_lang"] = job.report_lang
    facts["warnings"] += [*study.warnings, *codes.warnings, *themes.warnings]
    with writing(job.target, replace=job.replace) as writer:
        with clock.stage("write"):
            for name, table in tables.items():
                writer.table(name, table)
            for document_id, text in study.sources.items():
                writer.source(document_id, text)
            made = {k: str(facts[k]) for k in ("created", "voices_version", "schema_version")}
            writer.json("priorities.json", to_json(tables["priorities"], frame, made=made))
            writer.json("manifest.json", facts)
        with clock.stage("report"):
            context = _context(tables["priorities"], frame, job.report_lang)
            writer.text("report.html", render(Run(writer.folder), context))
        writer.json("manifest.json", {**facts, "timings": clock.seconds})
    return open_run(job.target)


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
