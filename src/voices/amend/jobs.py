"""purge() and withdraw(): a finished run without an identifier that was missed, or without one person.

A run holds no original, so nothing is read again: its own tables are changed behind the
gate and all that follows (vectors, codes, themes, ranking, report) is made anew from
them. The vectors of texts that are gone leave the cache too.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from voices import keys
from voices.amend.identifiers import LABELS, without_identifiers
from voices.amend.person import without_person
from voices.completion import Clock, Job, Progress, complete
from voices.config import make_config
from voices.errors import InputError
from voices.intake import Study
from voices.run import Run, open_run
from voices.steps import Tools, segment_texts


@dataclass(frozen=True)
class Amended:
    """The run as it is now, and how much was taken out: places of an identifier, or a person's utterances."""

    run: Run
    taken_out: int


def purge(
    run: str | Path,
    identifiers: Sequence[str],
    *,
    label: str = "PERSON",
    study_key: Path | None = None,
    on_progress: Progress | None = None,
    tools: Tools | None = None,
) -> Amended:
    """Replace identifiers that were missed, everywhere in a run, and make the rest anew.

    Args:
        run: the run folder; it is replaced, complete or not at all.
        identifiers: names or numbers; every spelling is found (`voices.privacy.find_identifier`).
        label: what they are, one of `LABELS`.
        study_key, on_progress, tools: as in `voices.analyse`; the key must be the run's.

    Raises:
        InputError: an unknown label, an identifier too short, or none that stands anywhere.
        RunError: there is no run.
    """
    if label not in LABELS:
        raise InputError(f"{label} is no kind of identifier. Known are {', '.join(LABELS)}.")
    wanted = sorted({i.strip() for i in identifiers if i.strip()}, key=lambda i: (-len(i), i))
    if not wanted:
        raise InputError("No identifier was given. Give each on a line of its own.")
    return _amend(Path(run), lambda study: without_identifiers(study, wanted, label), study_key, on_progress, tools)


def withdraw(
    run: str | Path,
    participant_id: str,
    *,
    study_key: Path | None = None,
    on_progress: Progress | None = None,
    tools: Tools | None = None,
) -> Amended:
    """Take one person out of a run: what she said, who she is, and all that was counted from it.

    Args:
        run: the run folder; it is replaced, complete or not at all.
        participant_id: as in the table participants.
        study_key, on_progress, tools: as in `voices.analyse`; the key must be the run's.

    Raises:
        InputError: nobody has that id, or nobody else is left.
        RunError: there is no run.
    """
    return _amend(Path(run), lambda study: without_person(study, participant_id), study_key, on_progress, tools)


def _amend(
    folder: Path,
    change: Callable[[Study], tuple[Study, int]],
    study_key: Path | None,
    on_progress: Progress | None,
    tools: Tools | None,
) -> Amended:
    before = open_run(folder)
    job = Job(
        target=folder.absolute(),
        config=make_config(before.manifest["config"], origin="the run's manifest"),
        key=keys.study_key(study_key),
        report_lang=str(before.manifest["report_lang"]),
        replace=True,
        tools=tools or Tools(),
    )
    study = _study_of(before)
    changed, taken_out = change(study)
    encoder = job.encoder()
    run = complete(changed, job, encoder, Clock(on_progress))
    encoder.forget(sorted(_texts(study) - _texts(changed)))
    return Amended(run, taken_out)


def _study_of(run: Run) -> Study:
    """The study behind a finished run, as it was after the gate."""
    return Study(
        documents=run.documents,
        participants=run.participants,
        utterances=run.utterances,
        redactions=run.redactions,
        candidates=run.candidates,
        segments=run.segments,
        sources={d: run.source(d) for d in run.documents["document_id"]},
        inputs={i["document_id"]: i["sha256"] for i in run.manifest["inputs"]},
        synthetic=bool(run.manifest["synthetic"]),
        failures=[],
        skipped=[],
        codings=run.codings,
        codebook=run.codebook,
        warnings=(),
    )


def _texts(study: Study) -> set[str]:
    """What was encoded of a study."""
    return {*study.utterances["text_clean"], *segment_texts(study)}
