"""inspect(): what was understood of each file, before anything is analysed or written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from voices.corpus import Document, Source, find_sources, is_project, read_documents, read_source, skipped_files
from voices.errors import SourceError
from voices.language import LANGUAGES, tag_languages

PREVIEW = 5  # turns shown


@dataclass(frozen=True)
class Inspection:
    """One file, or one source of a coded project, as it was understood; of a project itself, its codes and codings.

    Holds original text: for the user's own screen only.
    """

    file: str
    kind: str = ""
    format: str = ""
    n_turns: int = 0
    n_speakers: int = 0
    speakers: tuple[str, ...] = field(default=(), repr=False)
    moderator: str | None = field(default=None, repr=False)
    moderator_is_guess: bool = False
    languages: dict[str, float] = field(default_factory=dict)
    city: str | None = None
    group_id: str | None = None
    stratum: str | None = None
    date: str | None = None
    questions: tuple[str, ...] = ()
    dropped_columns: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    problem: str | None = None
    preview: tuple[tuple[str, str, str, str], ...] = field(default=(), repr=False)
    title: str = field(default="", repr=False)
    n_codes: int = 0
    n_codings: int = 0


def inspect(*inputs: str | Path, languages: Sequence[str] = LANGUAGES) -> list[Inspection]:
    """Read every file of the input and say what was understood; nothing is written.

    Returns:
        One entry a file, also for those that cannot be read or are of no kind that is read; a coded project has one
        for itself and one for each of its sources.

    Raises:
        InputError: the input cannot be found, or its documents.csv cannot be used.
    """
    paths = [Path(i) for i in inputs]
    found = []
    for source in find_sources(paths):
        try:
            found.extend(_project(source, languages) if is_project(source) else [_read(source, languages)])
        except SourceError as failure:
            found.append(Inspection(source.path.name, problem=f"{failure.problem} {failure.remedy}"))
    return found + [Inspection(name, problem=reason) for name, reason in skipped_files(paths)]


def _read(source: Source, languages: Sequence[str]) -> Inspection:
    return _understood(read_source(source), languages)


def _project(source: Source, languages: Sequence[str]) -> list[Inspection]:
    reading = read_documents(source)
    sources = [_understood(document, languages) for document in reading.documents]
    extension = source.path.suffix.lower().removeprefix(".")
    project = Inspection(
        source.path.name,
        kind="codebook" if extension == "qdc" else "project",
        format=extension,
        n_codes=len(reading.codebook.codes) if reading.codebook else 0,
        n_codings=sum(inspection.n_codings for inspection in sources),
        warnings=(*reading.warnings, *(f"{failure.problem} {failure.remedy}" for failure in reading.failures)),
        problem=None if sources or extension == "qdc" else "it holds no text that can be read. See the notes.",
    )
    return [project, *sources]


def _understood(document: Document, languages: Sequence[str]) -> Inspection:
    turns = tag_languages(document.turns, languages=languages, declared=document.languages)
    said = turns[turns["text"].str.strip() != ""]
    people = said[said["role"] == "participant"]
    survey = document.kind == "responses"
    moderators = said.loc[said["role"] == "moderator", "speaker"].drop_duplicates().tolist()
    shown = said[said["role"] != "note"].head(PREVIEW)
    return Inspection(
        file=document.file,
        kind=document.kind,
        format=document.extension,
        n_turns=len(said),
        n_speakers=int(people["speaker"].nunique()),
        speakers=() if survey else tuple(people["speaker"].drop_duplicates()),
        moderator=moderators[0] if moderators else None,
        moderator_is_guess=document.moderator_is_guess,
        languages={str(lang): float(share) for lang, share in said["lang"].value_counts(normalize=True).items()},
        city=document.city or ", ".join(sorted(set(document.turns["city"].dropna()))) or None,
        group_id=document.group_id,
        stratum=document.stratum,
        date=document.date,
        questions=tuple(document.turns["question"].dropna().drop_duplicates()),
        dropped_columns=document.dropped_columns,
        warnings=document.warnings,
        title=document.title,
        n_codings=len(document.codings),
        preview=tuple(zip(shown["speaker"], shown["role"], shown["lang"], shown["text"], strict=True)),
    )
