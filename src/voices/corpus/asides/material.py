"""The whole input in order: documents on one side; topic guides and lists of participants, which tell of them, beside.

What a file is: as the sheet says, else by its name where its content agrees, else by its content alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from voices.corpus.asides.asked import answered_questions
from voices.corpus.asides.guide import Guide, has_speakers, is_guide_name, looks_like_guide, read_guide
from voices.corpus.asides.placing import placed
from voices.corpus.asides.roster import Roster, looks_like_roster, participants_stem, read_roster, with_roster
from voices.corpus.content import Content
from voices.corpus.documents import ASIDE_KINDS, Document, Source
from voices.corpus.formats import READERS, TABULAR, read_content
from voices.corpus.metadata.naming import without_part
from voices.corpus.reading import read_bytes, read_source
from voices.corpus.sources import search
from voices.errors import SourceError

_MAY_BE_GUIDE = ("csv", "docx", "html", "md", "odt", "ods", "pdf", "rtf", "tsv", "txt", "xlsx")

MAX_ASIDE_BYTES = 60 * 2**10
"""Of a file that is opened only to see whether it is a guide or a list: a guide of four pages has 20 to 40 kB."""


@dataclass(frozen=True)
class Material:
    """What the input holds.

    Attributes:
        sources: transcripts and surveys, in a fixed order.
        asides: (file, "guide" | "participants" | "ignore") of the files that are no document.
        rosters: lists of participants; the last may say of nobody where she belongs, and give names only.
        skipped: (file, reason) of files that are not read.
        failures: guides and lists that the sheet calls so and that cannot be read.
        notes: sentences on the sheets, for the person who wrote them.
    """

    sources: tuple[Source, ...]
    guides: tuple[Guide, ...] = ()
    rosters: tuple[Roster, ...] = ()
    asides: tuple[tuple[Source, str], ...] = ()
    skipped: tuple[tuple[str, str], ...] = ()
    failures: tuple[tuple[Source, SourceError], ...] = ()
    notes: tuple[str, ...] = ()


def open_material(inputs: Sequence[Path]) -> Material:
    """Find the files of the input and set guides and lists of participants apart.

    Raises:
        InputError, SheetError, NothingToAnalyse: as `search`.
    """
    found = search(inputs)
    kinds = [(source, source.declared.kind or _aside_kind(source)) for source in found.sources]
    sources = tuple(source for source, kind in kinds if kind not in ASIDE_KINDS)
    guides: list[Guide] = []
    rosters: list[Roster] = []
    unplaced: list[Roster] = []
    asides: list[tuple[Source, str]] = []
    failures: list[tuple[Source, SourceError]] = []
    for source, kind in kinds:
        try:
            if kind == "guide":
                guides.append(read_guide(_content(source.path), file=source.path.name))
            elif kind == "participants":
                roster = _roster(source)
                unplaced.append(roster)  # if it fails, its names are replaced where they are spoken all the same
                rosters.append(placed(roster, source, sources))
                unplaced.pop()
            if kind in ASIDE_KINDS:
                asides.append((source, kind))
        except SourceError as failure:
            failures.append((source, failure))
    return Material(
        sources=sources,
        guides=tuple(guides),
        rosters=(*rosters, *unplaced),
        asides=tuple(asides),
        skipped=found.skipped,
        failures=tuple(failures),
        notes=found.notes,
    )


def _roster(source: Source) -> Roster:
    wanted = source.declared.attribute_columns
    return read_roster(_content(source.path), file=source.path.name, attribute_columns=wanted)


def read_document(source: Source, material: Material, *, key: Callable[[str], str]) -> Document:
    """One file of `material.sources` with what the rest of the input says of it, as `completed`.

    Raises:
        SourceError: as `read_source`.
    """
    return completed(read_source(source), material, key=key, attributes=source.declared.attributes)


def completed(
    document: Document, material: Material, *, key: Callable[[str], str], attributes: Mapping[str, str] | None = None
) -> Document:
    """`document` with what the rest of the input says of it: people, their attributes, the questions answered.

    Args:
        document: one that was read from the input.
        material: the input.
        key: one form of a text whatever its script, to match a guide with.
        attributes: what the sheet says of the document beyond the contract's columns.
    """
    if attributes:
        document = replace(document, attributes=dict(attributes))
    base = without_part(document.stem)
    if document.kind == "transcript" and not document.group_id and base != document.stem:
        document = replace(document, group_id=base)
    document = with_roster(document, material.rosters)
    if document.kind != "transcript" or not material.guides:
        return document
    import pandas as pd

    # Of several guides (one a language, one a city) the one whose questions are met most.
    answers = [answered_questions(document.turns, guide, key=key) for guide in material.guides]
    best = max(answers, key=lambda questions: (len({q for q in questions if q}), sum(q is not None for q in questions)))
    if not any(best):
        if not (document.turns["role"] == "moderator").any():
            return document
        return replace(document, warnings=(*document.warnings, "No question of the topic guide was found in it."))
    question = pd.Series(best, index=document.turns.index, dtype=object)
    return replace(document, turns=document.turns.assign(question=question))


def _aside_kind(source: Source) -> str:
    """ "guide" or "participants" for a file that is one beyond doubt, else ""."""
    path = source.path
    extension = path.suffix.lower().removeprefix(".")
    guide_name, list_name = is_guide_name(path.stem), participants_stem(path.stem)
    small = extension in _MAY_BE_GUIDE and path.stat().st_size <= MAX_ASIDE_BYTES
    if extension not in READERS or not (guide_name or list_name or small):
        return ""
    try:
        content = _content(path)
        if extension in TABULAR and (list_name or looks_like_roster(content)):
            read_roster(content, file=path.name)
            return "participants"
        if guide_name or looks_like_guide(content):
            read_guide(content, file=path.name)
            return "guide" if not has_speakers(content) else ""
    except SourceError:
        return ""  # told where the file is read as a document
    return ""


def _content(path: Path) -> Content:
    return read_content(read_bytes(path), path.suffix.lower().removeprefix("."), file=path.name)
