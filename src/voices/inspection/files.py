"""inspect(): what was understood of each file, before anything is analysed or written."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from voices.corpus import (
    Document,
    Material,
    Source,
    completed,
    is_project,
    open_material,
    read_document,
    read_documents,
)
from voices.corpus.documents import PARTICIPANT_COLUMNS
from voices.corpus.metadata.spellings import spelling_counts
from voices.errors import SourceError
from voices.language import LANGUAGES, fold, tag_languages

PREVIEW = 5  # turns shown


@dataclass(frozen=True)
class Inspection:
    """One file, or one source of a coded project, as it was understood; of a project itself, its codes and codings.

    Holds original text: for the user's own screen only.

    Attributes:
        kind: transcript | responses | project | codebook | guide | participants | ignore | sheet; "" where the file
            cannot be read.
        n_present: people listed or heard.
        attributes: what is known of some of them, such as gender.
        cities: each spelling of a city, and how many people (of a survey) or files have it.
        questions: those of a survey or a guide; of a transcript, those of the guide that its moderator asked.
        platform: whose export it is, "" where that is not known.
        dropped_columns: survey columns left out because they can identify a person.
        unused_columns: survey columns that are neither open questions nor attributes.
        problem: why the file cannot be analysed.
        skipped: the file is of a kind that is not read; nothing is wrong with it.
        marks: how many marks of the transcriber stand in it, by kind.
        left_out: how many comments, footnotes, tracked deletions ... are not read, by kind.
        source: the file with what the sheet says of it.
        sheet_columns: a survey's columns as documents.csv names them.
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
    skipped: bool = False
    country: str | None = None
    n_present: int = 0
    attributes: tuple[str, ...] = ()
    cities: dict[str, int] = field(default_factory=dict)
    platform: str = ""
    unused_columns: tuple[str, ...] = ()
    sheet_columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    marks: dict[str, int] = field(default_factory=dict)
    left_out: dict[str, int] = field(default_factory=dict)
    source: Source | None = field(default=None, repr=False, compare=False)


def inspect(*inputs: str | Path, languages: Sequence[str] = LANGUAGES) -> list[Inspection]:
    """Read every file of the input and say what was understood; nothing is written.

    Returns:
        One entry a file, also for those that cannot be read or are of no kind that is read; a coded project has one
        for itself and one for each of its sources; a sheet has one where there is something to say of it.

    Raises:
        InputError: the input cannot be found, or its documents.csv cannot be used.
    """
    material = open_material([Path(i) for i in inputs])
    found = [Inspection("documents.csv", kind="sheet", warnings=material.notes)] if material.notes else []
    found += _asides(material)
    for source in material.sources:
        try:
            found.extend(_read(source, material, languages))
        except SourceError as failure:
            found.append(_failed(failure, source))
    return found + [Inspection(name, problem=reason, skipped=True) for name, reason in material.skipped]


def _asides(material: Material) -> list[Inspection]:
    """Topic guides, lists of participants and what the sheet says to ignore."""
    guides, rosters = iter(material.guides), iter(material.rosters)
    found = []
    for source, kind in material.asides:
        one = Inspection(source.path.name, kind=kind, format=_extension(source), source=source)
        if kind == "guide":
            one = replace(one, questions=tuple(question[0] for question in next(guides).questions))
        elif kind == "participants":
            people = next(rosters).people
            known = dict.fromkeys(name for entry in people for name in entry.attributes)
            one = replace(one, n_present=sum(entry.present for entry in people), attributes=tuple(known))
        found.append(one)
    return found + [_failed(failure, source) for source, failure in material.failures]


def _failed(failure: SourceError, source: Source) -> Inspection:
    return Inspection(failure.file, problem=f"{failure.problem} {failure.remedy}", source=source)


def _extension(source: Source) -> str:
    return source.path.suffix.lower().removeprefix(".")


def _read(source: Source, material: Material, languages: Sequence[str]) -> list[Inspection]:
    if is_project(source):
        return _project(source, material, languages)
    return [_understood(read_document(source, material, key=fold), languages, source=source)]


def _project(source: Source, material: Material, languages: Sequence[str]) -> list[Inspection]:
    reading = read_documents(source)
    documents = [completed(document, material, key=fold) for document in reading.documents]
    sources = [_understood(document, languages) for document in documents]
    extension = _extension(source)
    project = Inspection(
        source.path.name,
        kind="codebook" if extension == "qdc" else "project",
        format=extension,
        n_codes=len(reading.codebook.codes) if reading.codebook else 0,
        n_codings=sum(inspection.n_codings for inspection in sources),
        warnings=(*reading.warnings, *(f"{failure.problem} {failure.remedy}" for failure in reading.failures)),
        problem=None if sources or extension == "qdc" else "it holds no text that can be read. See the notes.",
        source=source,
    )
    return [project, *sources]


def _understood(document: Document, languages: Sequence[str], *, source: Source | None = None) -> Inspection:
    turns = tag_languages(document.turns, languages=languages, declared=document.languages)
    said = turns[turns["text"].str.strip() != ""]
    people = said[said["role"] == "participant"]
    survey = document.kind == "responses"
    moderators = said.loc[said["role"] == "moderator", "speaker"].drop_duplicates().tolist()
    spoken = said[said["role"] != "note"]
    shown = (spoken if len(spoken) else said).head(PREVIEW)
    present = document.participants["present"].astype(bool)
    cities = spelling_counts(document.participants["city"].dropna().tolist() if survey else [document.city])
    return Inspection(
        file=document.file,
        kind=document.kind,
        format=document.extension,
        n_turns=len(said),
        n_speakers=int(people["speaker"].nunique()),
        speakers=() if survey else tuple(sorted(people["speaker"].drop_duplicates(), key=_naturally)),
        moderator=moderators[0] if moderators else None,
        moderator_is_guess=document.moderator_is_guess,
        languages={str(lang): float(share) for lang, share in said["lang"].value_counts(normalize=True).items()},
        city=document.city or ", ".join(sorted(cities)) or None,
        group_id=document.group_id,
        stratum=document.stratum,
        date=document.date,
        questions=tuple(turns["question"].dropna().drop_duplicates()),
        dropped_columns=document.dropped_columns,
        warnings=document.warnings,
        title=document.title,
        n_codings=len(document.codings),
        preview=tuple(zip(shown["speaker"], shown["role"], shown["lang"], shown["text"], strict=True)),
        country=document.country,
        n_present=int(present.sum()),
        attributes=tuple(c for c in document.participants.columns if c not in PARTICIPANT_COLUMNS),
        cities=cities,
        platform=document.platform,
        unused_columns=document.unused_columns,
        sheet_columns=document.sheet_columns,
        marks=dict(document.marks),
        left_out=dict(document.left_out),
        source=source,
    )


def _naturally(name: str) -> list[tuple[int, str]]:
    """P2 before P10."""
    return [(int(part), "") if part.isdigit() else (0, part) for part in re.split(r"(\d{1,9})", name)]
