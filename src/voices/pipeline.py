"""analyse(): files in, a run folder out. Reads the study and hands it on to be completed."""

from __future__ import annotations

from pathlib import Path

from voices import keys
from voices.completion import STAGES, Clock, Job, Progress, complete
from voices.config import Config
from voices.intake import read_study
from voices.privacy import KeyFile
from voices.run import Run, check_target
from voices.steps import Tools

__all__ = ["STAGES", "Progress", "analyse"]


def analyse(
    *inputs: str | Path,
    out: str | Path,
    config: Config | None = None,
    study_key: Path | None = None,
    report_lang: str = "en",
    replace: bool = False,
    keep_key: KeyFile | None = None,
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
        keep_key: where to keep who is [PERSON-2], encrypted; nowhere where None.
        on_progress: told of stages and counts.
        tools: another encoder, area coder or cache folder than the default.

    Returns:
        The finished run; `run.failures` are the sources that could not be read.

    Raises:
        InputError: there is nothing that can be analysed.
        ConfigError, ModelError, RunError: settings, model or place cannot be used.
    """
    job = Job(
        target=Path(out).absolute(),
        config=config or Config(),
        key=keys.study_key(study_key),
        report_lang=report_lang,
        replace=replace,
        tools=tools or Tools(),
    )
    check_target(job.target, replace=replace)
    if keep_key is not None:
        keep_key.check(job.target, *map(Path, inputs))
    clock = Clock(on_progress)
    encoder = job.encoder()
    with clock.stage("read") as progress:
        study = read_study(
            [Path(i) for i in inputs],
            key=job.key,
            config=job.config,
            on_progress=progress,
            keep_names=keep_key is not None,
        )
    run = complete(study, job, encoder, clock)
    if keep_key is not None:
        keep_key.write(study.names)
    run.failures = study.failures
    return run
