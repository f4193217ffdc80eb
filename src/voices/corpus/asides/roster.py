"""A list of participants in a file of its own: who was there, and what is known of each, for transcripts beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from voices.corpus import lexicon
from voices.corpus.attributes import attribute_name, attribute_value
from voices.corpus.content import Content, Grid
from voices.corpus.documents import PARTICIPANT_COLUMNS, Document
from voices.corpus.lexicon import fold
from voices.corpus.people import participants_frame
from voices.corpus.survey.cells import names_somebody
from voices.corpus.talk import labels
from voices.corpus.talk.grids import transcript_layout
from voices.errors import SourceError

if TYPE_CHECKING:
    pass

_DOCUMENT = frozenset({"file", "file name", "filename", "document", "document id", "transcript", "archivo",
                       "documento", "faili", "fayl", "файл"})  # fmt: skip
_NAME = frozenset({"name", "full name", "first name", "last name", "surname", "nombre", "nombre completo", "apellido",
                   "apellidos", "jina", "jina kamili", "ism", "ismi", "familiya", "f.i.sh", "исм", "исми",
                   "фамилия", "имя", "фио", "ф.и.о"})  # fmt: skip
_PRESENT = frozenset({"present", "attended", "attendance", "presente", "asistió", "asistencia", "alihudhuria",
                      "mahudhurio", "qatnashdi", "keldi", "қатнашди", "присутствовал", "присутствие"})  # fmt: skip
_NO = frozenset({"no", "n", "false", "0", "absent", "ausente", "hapana", "yo'q", "йўқ", "нет", "-"})

MIN_LABEL_SHARE = 0.6
"""Share of a column's cells that are labels (P3, Mshiriki 2) for the column to say who is meant."""

STEMS = ("participants", "participantes", "attendance", "asistencia", "asistentes", "washiriki", "mahudhurio",
         "ishtirokchilar", "qatnashchilar", "иштирокчилар", "қатнашчилар", "участники")  # fmt: skip


@dataclass(frozen=True)
class Entry:
    """One person of a list; `where` are the folded group and file that she belongs to, none where it does not say."""

    speaker: str = field(repr=False)
    where: frozenset[str]
    present: bool
    attributes: dict[str, str]
    names: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True)
class Roster:
    """A list of participants."""

    file: str
    people: tuple[Entry, ...] = field(repr=False)


def read_roster(content: Content, *, file: str, attribute_columns: Sequence[str] = ()) -> Roster:
    """The people of a list with a column for who is meant and one for something known of them.

    Raises:
        SourceError: no table of it is such a list.
    """
    people = [entry for grid in content.grids for entry in _people(grid, attribute_columns)]
    if not people:
        raise SourceError(
            file,
            "it is no list of participants.",
            "Its first row must name the columns, one of them participant, speaker or name.",
        )
    return Roster(file, tuple(people))


def looks_like_roster(content: Content) -> bool:
    """Whether a table lists people by labels, or by group, with their gender or age, and none holds talk."""
    lists = [_is_list(grid) for grid in content.grids]
    talk = [transcript_layout(grid) is not None for grid in content.grids]
    return any(lists) and not any(said and not listed for said, listed in zip(talk, lists, strict=True))


def _is_list(grid: Grid) -> bool:
    columns = _columns(grid)
    known = columns.attributes.keys() & {"gender", "age_group"}
    return columns.speaker is not None and bool(known) and bool(columns.where or columns.by_label)


def with_roster(document: Document, rosters: Sequence[Roster]) -> Document:
    """`document` with the people of its group or file: what it says itself goes before what a list says."""
    places = {fold(text) for text in (document.group_id, document.stem, document.file, document.document_id) if text}
    if document.kind != "transcript" or not rosters:
        return document
    # Whoever is on any list may be spoken of in any group.
    listed = [name for roster in rosters for e in roster.people for name in (e.speaker, *e.names)]
    names = [name for name in listed if labels.is_name_like(name) and not _label(name)]
    entries = [e for roster in rosters for e in roster.people if e.where & places]
    rows: list[dict[str, object]] = [
        {str(name): value for name, value in row.items() if value is not None and value == value}
        for row in document.participants.to_dict("records")
    ]
    moderators = set(document.turns.loc[document.turns["role"] == "moderator", "speaker"].map(fold))
    for entry in entries:
        if fold(entry.speaker) in moderators or labels.parse(entry.speaker).kind in ("moderator", "note"):
            continue
        row = _row_of(entry, rows)
        if row is None:
            row = {"speaker": entry.speaker, "label": _label(entry.speaker), "city": document.city,
                   "present": entry.present}  # fmt: skip
            rows.append(row)
        for name, value in entry.attributes.items():
            row.setdefault(name, value)
    complete = [{column: row.get(column) for column in PARTICIPANT_COLUMNS} | row for row in rows]
    known = tuple(dict.fromkeys((*document.known_names, *names)))
    return replace(document, participants=participants_frame(complete), known_names=known)


def _label(speaker: str) -> str:
    label = labels.parse(speaker)
    return f"P{label.number}" if label.kind == "participant" else ""


def _row_of(entry: Entry, rows: Sequence[dict[str, object]]) -> dict[str, object] | None:
    """The participant that an entry means: by number, by the whole name, else by the only one with its first word."""
    label = _label(entry.speaker)
    wanted = {fold(name) for name in (entry.speaker, *entry.names)}
    for row in rows:
        if (label and row["label"] == label) or (fold(str(row["speaker"])) in wanted and not row["label"]):
            return row
    firsts = {name.split(" ")[0] for name in wanted if name}
    alike = [row for row in rows if not row["label"] and fold(str(row["speaker"])).split(" ")[0] in firsts]
    return alike[0] if len(alike) == 1 and not label else None


@dataclass(frozen=True)
class _Columns:
    speaker: int | None
    by_label: bool
    names: tuple[int, ...]
    where: tuple[int, ...]
    present: int | None
    attributes: dict[str, int]


def _columns(grid: Grid, wanted: Sequence[str] = ()) -> _Columns:
    header = [fold(cell).replace("_", " ").strip(" .:") for cell in grid.rows[0]] if grid.rows else []
    body = grid.rows[1:]
    values = [[row[i].strip() for row in body if i < len(row) and row[i].strip()] for i in range(len(header))]
    labelled = [i for i in range(len(header)) if _share_of_labels(values[i]) >= MIN_LABEL_SHARE]
    names = [i for i, word in enumerate(header) if word in _NAME and i not in labelled]
    called = [i for i, word in enumerate(header) if word in lexicon.CELL_SPEAKER | lexicon.CELL_ID | {"participant id"}]
    where = [i for i, word in enumerate(header) if word in lexicon.HEADER["group"] or word in _DOCUMENT]
    speaker = next((i for i in (*labelled, *names, *called) if i not in where), None)
    attributes: dict[str, int] = {}
    folded = {fold(name).replace("_", " ") for name in wanted}
    for i, word in enumerate(header):
        known = attribute_name(word, "", values[i])
        if i != speaker and i not in (*names, *where) and (known or (word in folded and not names_somebody(values[i]))):
            attributes.setdefault(known or word.replace(" ", "_"), i)
    present = next((i for i, word in enumerate(header) if word in _PRESENT), None)
    return _Columns(speaker, bool(labelled), tuple(names), tuple(where), present, attributes)


def _share_of_labels(values: Sequence[str]) -> float:
    labelled = sum(labels.parse(value).kind == "participant" for value in values)
    return labelled / len(values) if values else 0.0


def _people(grid: Grid, wanted: Sequence[str]) -> list[Entry]:
    columns = _columns(grid, wanted)
    if columns.speaker is None:
        return []
    people = []
    for row in grid.rows[1:]:
        cells = [cell.strip() for cell in row] + [""] * (len(grid.rows[0]) - len(row))
        if not cells[columns.speaker]:
            continue
        values = {name: attribute_value(name, cells[i]) for name, i in columns.attributes.items()}
        people.append(
            Entry(
                speaker=cells[columns.speaker],
                where=frozenset(fold(cells[i]) for i in columns.where if cells[i]),
                present=columns.present is None or fold(cells[columns.present]) not in _NO,
                attributes={name: value for name, value in values.items() if value},
                names=tuple(cells[i] for i in columns.names if cells[i]),
            )
        )
    return people


def participants_stem(stem: str) -> bool:
    """Whether a file's name says that it lists participants."""
    return any(word in fold(stem).replace("_", " ") for word in STEMS)
