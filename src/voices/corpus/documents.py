"""What reading takes and gives: a source, what the sheet says of it, a document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

TURN_COLUMNS = ("position", "speaker", "label", "role", "question", "city", "text")
PARTICIPANT_COLUMNS = ("speaker", "label", "city", "present")

KINDS = ("transcript", "responses")

ASIDE_KINDS = ("guide", "participants", "ignore")
"""Kinds of files that say something of others and are no document: a topic guide, a list of people; and of none."""


@dataclass(frozen=True)
class Declared:
    """What documents.csv says of one file; None or () where it says nothing. `attributes` are its further columns."""

    document_id: str | None = None
    kind: str | None = None
    city: str | None = None
    country: str | None = None
    group_id: str | None = None
    stratum: str | None = None
    date: str | None = None
    languages: tuple[str, ...] = ()
    text_columns: tuple[str, ...] = ()
    id_column: str | None = None
    attribute_columns: tuple[str, ...] = ()
    synthetic: bool = False
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Source:
    """One file found in the input, with what documents.csv says of it."""

    path: Path
    declared: Declared = field(default_factory=Declared)


@dataclass(frozen=True)
class Coding:
    """A code that a person gave to a stretch of a turn, [start, end) in code points of its text.

    `code` and `coder` are keys of the project's codebook; `check` says how the place was proved (see `coded`).
    """

    position: int
    start: int
    end: int
    code: str
    coder: str
    check: str


@dataclass(frozen=True)
class Document:
    """One source as read: original text, held in memory only and never written.

    Attributes:
        kind: "transcript" or "responses".
        turns: one row a speaking turn, or a respondent x question (blank answers included), with
            position (int, 0-based source order), speaker (the label as typed, "" for none; in a survey the
            respondent's id as exported, or a hash of the row where there is none), label ("P3" for a generic
            role word with a number, "M" for a moderator's, "" for a name), role (participant | moderator |
            note), question (survey column, else None), city (survey row's, else None) and text (verbatim,
            without label and time code).
        participants: one row a person listed or heard, or a respondent, in order of first appearance, with
            speaker, label, city, present and one column per attribute (gender, age_group, ...). Moderators
            and notes are not in it. present is False for a label that is nobody in particular ("All:").
        warnings: sentences without any text or name of the source.
        left_out: how many comments, footnotes, tracked deletions ... of the file are not in `turns`.
        marks: how many marks of the transcriber stand in the turns' text, by kind (see `marks.KINDS`).
        moderator_is_guess: no label names the moderator; behaviour did (see `moderator`).
        dropped_columns: survey columns left out because they can identify a person.
        unused_columns: survey columns that are neither open questions nor attributes.
        sheet_columns: the columns that are read, as documents.csv names them: text_columns, id_column and
            attribute_columns.
        platform: whose export it is, "" where that is not known.
        attributes: what the sheet says of the document beyond the contract's columns.
        known_names: names that lists give for people whom the transcript calls otherwise; to be replaced in it.
        title: the name of a source inside a project, "" for a file.
        codings: codes given to its turns in the project it comes from.
        synthetic: the sheet says that the source is invented; every output says so too.

    The representation leaves out the frames, so that no traceback or log shows what was said.
    """

    file: str
    stem: str
    extension: str
    kind: str
    document_id: str | None
    city: str | None
    country: str | None
    group_id: str | None
    stratum: str | None
    date: str | None
    languages: tuple[str, ...]
    turns: pd.DataFrame = field(repr=False, compare=False)
    participants: pd.DataFrame = field(repr=False, compare=False)
    warnings: tuple[str, ...] = ()
    left_out: Mapping[str, int] = field(default_factory=dict)
    marks: Mapping[str, int] = field(default_factory=dict)
    moderator_is_guess: bool = False
    dropped_columns: tuple[str, ...] = ()
    synthetic: bool = False
    unused_columns: tuple[str, ...] = ()
    sheet_columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    platform: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)
    known_names: tuple[str, ...] = field(default=(), repr=False)
    title: str = field(default="", repr=False)
    codings: tuple[Coding, ...] = field(default=(), repr=False)
