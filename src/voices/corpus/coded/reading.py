"""One file of the input -> its documents: a project holds many, with codings; any other file is one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from voices.corpus.coded.alignment import align
from voices.corpus.coded.anchoring import Anchors, Searches, anchor, find_counting
from voices.corpus.coded.archive import ProjectArchive, open_archive
from voices.corpus.coded.cases import header_of, with_attributes
from voices.corpus.coded.codebook import read_codebook
from voices.corpus.coded.dialects import counting_of
from voices.corpus.coded.model import Codebook, Project, Selection, TextSource
from voices.corpus.coded.offsets import Counting, decode_source, source_text
from voices.corpus.coded.project import read_project
from voices.corpus.content import Content
from voices.corpus.documents import Coding, Document, Source
from voices.corpus.formats import read_content
from voices.corpus.reading import read_source, transcript_document
from voices.errors import SourceError

MAX_CODINGS = 2_000_000
"""Stretches of turns with a code, a project: one selection over a whole transcript makes one for each of its turns."""

NO_TEXT = "in sources whose text the project file lacks"
NO_TURNS = "in sources that could not be read"
OUTSIDE = "beyond the end of their text"
NO_WORDS = "on no words of a turn (labels, headers, blanks)"


@dataclass(frozen=True)
class Reading:
    """What one file of the input holds; `failures` are the parts of it that could not be read."""

    documents: tuple[Document, ...] = ()
    codebook: Codebook | None = None
    failures: tuple[SourceError, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass
class _Text:
    """A source with its text and all selections in it, of the source itself and of transcripts that share the file."""

    source: TextSource
    anchors: Anchors
    selections: list[Selection] = field(repr=False)


def read_documents(source: Source) -> Reading:
    """Everything in one file: a transcript or survey, a coded project (.qdpx), a codebook alone (.qdc).

    Raises:
        SourceError: the file as a whole cannot be read.
    """
    extension = source.path.suffix.lower().removeprefix(".")
    if extension == "qdc":
        return Reading(codebook=read_codebook(source.path))
    if extension != "qdpx":
        return Reading((read_source(source),))
    with open_archive(source.path) as archive:
        return _read(archive, source)


def _read(archive: ProjectArchive, given: Source) -> Reading:
    file = given.path.name
    project = read_project(archive.project(), file=file)
    left_out = Counter(project.left_out)
    texts, missing, unread = _texts(archive, project, file=file)
    left_out[NO_TEXT] += sum(_count(source.selections) for source in missing)
    left_out[NO_TURNS] += sum(_count(source.selections) for source, _ in unread)
    counting = find_counting([(t.anchors, t.selections) for t in texts], first=counting_of(project.codebook.origin))
    documents, searches, placed = [], Searches(), 0
    while texts:
        text = texts.pop(0)
        try:
            documents.append(_document(text, given, project, counting, searches, left_out))
            placed += len(documents[-1].codings)
        except SourceError as problem:
            unread.append((text.source, problem.problem))
            left_out[NO_TURNS] += _count(text.selections)
        if placed > MAX_CODINGS:
            raise SourceError(file, f"it holds more than {MAX_CODINGS:,} codings of turns.", "Export it in parts.")
    return Reading(
        documents=tuple(documents),
        codebook=project.codebook,
        failures=tuple(_failures(project, missing, unread, file=file)),
        warnings=tuple(_warnings(project, documents, left_out)),
    )


def _texts(
    archive: ProjectArchive, project: Project, *, file: str
) -> tuple[list[_Text], list[TextSource], list[tuple[TextSource, str]]]:
    """The sources with their texts, those whose text is not in the archive, and those whose text is none (why).

    A recording's transcript is often the same file as a source of its own: it is read once, with both's selections.
    """
    texts: list[_Text] = []
    missing: list[TextSource] = []
    unread: list[tuple[TextSource, str]] = []
    by_part: dict[str, _Text] = {}
    for source in project.sources:
        part = archive.find(source.reference) if source.content is None else None
        if part in by_part:
            by_part[part].selections.extend(source.selections)
            continue
        if source.content is None and part is None:
            missing.append(source)
            continue
        data = archive.read(part) if part is not None else b""
        try:
            raw = source_text(source.content or "") if part is None else decode_source(data, file=file)
        except SourceError as problem:
            unread.append((source, problem.problem))
            continue
        text = _Text(source, Anchors(raw), list(source.selections))
        texts.append(text)
        if part is not None:
            by_part[part] = text
    return texts, missing, unread


def _document(
    text: _Text, given: Source, project: Project, counting: Counting, searches: Searches, left_out: Counter[str]
) -> Document:
    source, full = text.source, text.anchors.source.text
    lines = read_content(full.encode("utf-8"), "txt", file=given.path.name)
    declared = given.declared
    stem = f"{given.path.stem}-s{source.number:02d}"
    document = transcript_document(
        Content(lines.blocks, (*lines.header, *header_of(source.values)), lines.warnings),
        file=f"{given.path.name}#{source.number}",
        stem=stem,
        extension="qdpx",
        declared=replace(declared, document_id=declared.document_id and f"{declared.document_id}-s{source.number:02d}"),
    )
    alignment = align(full, text.anchors.squeezed, document.turns["text"].tolist())
    codings: list[Coding] = []
    checks: Counter[str] = Counter()
    for selection in text.selections:
        place = anchor(text.anchors, selection, counting, searches)
        found = list(alignment.turn_spans(place.start, place.end)) if place else []
        if not found or place is None:
            left_out[NO_WORDS if place else OUTSIDE] += len(selection.codings)
            continue
        checks[place.check] += 1
        if len(codings) > MAX_CODINGS:
            break  # the project is refused for it
        codings.extend(
            Coding(turn.position, turn.start, turn.end, code, coder, place.check)
            for turn in found
            for code, coder in selection.codings
        )
    return replace(
        document,
        title=source.name,
        codings=tuple(dict.fromkeys(codings)),
        participants=with_attributes(document.participants, source),
        warnings=(*document.warnings, *_notes(checks, alignment.lost if text.selections else 0)),
    )


def _count(selections: Sequence[Selection]) -> int:
    return sum(len(selection.codings) for selection in selections)


def _failures(
    project: Project, missing: Sequence[TextSource], unread: Sequence[tuple[TextSource, str]], *, file: str
) -> list[SourceError]:
    """What of the project could not be read, in numbers: names of sources are often names of people."""
    of = f"of its {len(_different(project.sources))} text source(s)"
    found = []
    if missing := _different(missing):
        which = _numbers(source.number for source in missing)
        found.append(
            SourceError(
                file,
                f"the text of {len(missing)} {of} is not in the file ({which}).",
                "Export the project again with its sources inside.",
            )
        )
    for problem in dict.fromkeys(problem for _, problem in unread):
        which = _numbers(source.number for source, why in unread if why == problem)
        found.append(
            SourceError(
                file,
                f"{sum(why == problem for _, why in unread)} {of} cannot be read ({which}): {problem}",
                "Their lines must start with the speaker, as in `P3: ...`.",
            )
        )
    return found


def _different(sources: Sequence[TextSource]) -> list[TextSource]:
    """`sources` without those that name the file of an earlier one."""
    return list({source.reference or source.number: source for source in reversed(sources)}.values())


def _numbers(numbers: Iterable[int], shown: int = 12) -> str:
    ordered = sorted(numbers)
    more = f" and {len(ordered) - shown} more" if len(ordered) > shown else ""
    return f"no. {', '.join(map(str, ordered[:shown]))}{more}"


def _warnings(project: Project, documents: Sequence[Document], left_out: Counter[str]) -> list[str]:
    """What of the project does not arrive, counted; no text and no name of it."""
    found = []
    lost = {reason: n for reason, n in left_out.items() if n}
    if lost:
        reasons = ", ".join(
            f"{n:,} {reason}" for reason, n in sorted(lost.items(), key=lambda item: (-item[1], item[0]))
        )
        found.append(f"{sum(lost.values()):,} coding(s) of a project could not be placed in a turn: {reasons}.")
    if project.n_memos:
        found.append(f"{project.n_memos:,} memo(s) of a project were left out: they are the coders' notes.")
    return found


def _notes(checks: Counter[str], lost: int) -> list[str]:
    """How the selections of one document were placed."""
    notes = []
    if moved := checks["moved"]:
        notes.append(
            f"{moved:,} coded selection(s) did not stand where the project says and were moved to their words."
        )
    if blind := checks["position"]:
        notes.append(f"{blind:,} coded selection(s) carry none of their words to check their place by.")
    if lost:
        notes.append(f"{lost:,} turn(s) were not found again in full in the project's text: codings may lack there.")
    return notes
