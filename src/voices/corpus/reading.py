"""One source -> one document."""

from __future__ import annotations

from pathlib import Path

from voices.corpus.archives import MAX_FILE_BYTES
from voices.corpus.content import Content
from voices.corpus.documents import Declared, Document, Source
from voices.corpus.formats import READERS, TABULAR, read_content
from voices.corpus.survey.answers import read_survey
from voices.corpus.talk.grids import transcript_layout
from voices.corpus.talk.labels import forget
from voices.corpus.talk.marks import count_marks
from voices.corpus.talk.transcript import read_transcript
from voices.errors import SourceError


def read_source(source: Source) -> Document:
    """Read one file: what the sheet declares, else what the file's header says, else what its content shows.

    Raises:
        SourceError: the file cannot be read, holds no turns or answers, or lacks a column that the sheet names.
            The message has the file's name, what is wrong and what to do, and nothing that stands in the file.
    """
    try:
        return _read(source)
    finally:
        forget()


def _read(source: Source) -> Document:
    path, declared = source.path, source.declared
    extension = path.suffix.lower().removeprefix(".")
    if extension not in READERS:
        raise SourceError(path.name, "its format is not read.", f"Known are {', '.join(sorted(READERS))}.")
    content = read_content(read_bytes(path), extension, file=path.name)
    kind = declared.kind or _kind(content, extension)
    if kind == "responses":
        if not content.grids or extension not in TABULAR:
            raise SourceError(
                path.name, "the sheet calls it responses, but it is no table.", "Correct the kind in documents.csv."
            )
        survey = read_survey(content, file=path.name, declared=declared)
        return Document(
            file=path.name,
            stem=path.stem,
            extension=extension,
            kind=kind,
            document_id=declared.document_id,
            city=survey.city,
            country=declared.country,
            group_id=declared.group_id,
            stratum=declared.stratum,
            date=declared.date,
            languages=declared.languages,
            turns=survey.turns,
            participants=survey.participants,
            warnings=survey.warnings,
            dropped_columns=survey.dropped_columns,
            unused_columns=survey.unused_columns,
            sheet_columns=survey.sheet_columns,
            platform=survey.platform,
            synthetic=declared.synthetic,
        )
    return transcript_document(content, file=path.name, stem=path.stem, extension=extension, declared=declared)


def transcript_document(content: Content, *, file: str, stem: str, extension: str, declared: Declared) -> Document:
    """The transcript in `content`, with what the sheet declares before what its header says.

    Raises:
        SourceError: no line of it has a speaker's label.
    """
    transcript = read_transcript(content, file=file, city=declared.city)
    said = transcript.header.values
    return Document(
        file=file,
        stem=stem,
        extension=extension,
        kind="transcript",
        document_id=declared.document_id,
        city=declared.city or said.get("city"),
        country=declared.country or said.get("country"),
        group_id=declared.group_id or said.get("group"),
        stratum=declared.stratum or said.get("stratum"),
        date=declared.date or said.get("date"),
        languages=declared.languages or transcript.header.languages,
        turns=transcript.turns,
        participants=transcript.participants,
        warnings=transcript.warnings,
        left_out=content.left_out,
        marks=count_marks(transcript.turns["text"]),
        moderator_is_guess=transcript.moderator_is_guess,
        synthetic=declared.synthetic,
    )


def read_bytes(path: Path) -> bytes:
    """What stands in a file.

    Raises:
        SourceError: it cannot be opened, is too large, or empty.
    """
    try:
        if path.stat().st_size > MAX_FILE_BYTES:
            limit = MAX_FILE_BYTES // 2**20
            raise SourceError(path.name, f"it is larger than {limit} MB.", "Split it, or check what it is.")
        data = path.read_bytes()
    except OSError:
        raise SourceError(path.name, "it cannot be opened.", "Check that it is there and may be read.") from None
    if not data.strip(b"\x00 \t\r\n"):
        raise SourceError(path.name, "it is empty.", "Give the file as it was exported, or take it out.")
    return data


def _kind(content: Content, extension: str) -> str:
    """A table is a survey unless a column of it says who speaks and another what was said."""
    if extension not in TABULAR:
        return "transcript"
    return "transcript" if any(transcript_layout(grid) for grid in content.grids) else "responses"
