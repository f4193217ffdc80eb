"""What a coded project holds, as plain records. Names and texts are original: in memory only, shown by no repr."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Values = tuple[tuple[str, str], ...]
"""(variable, value) pairs."""


@dataclass(frozen=True)
class Code:
    """One code; `parent` is the key of the code above it."""

    key: str
    name: str = field(repr=False)
    parent: str | None
    definition: str = field(repr=False)
    codable: bool


@dataclass(frozen=True)
class Codebook:
    """The codes of one project or codebook file, in its order.

    Attributes:
        origin: the program that wrote it, one of `dialects.ORIGINS`.
        coders: key of a user -> name.
        names: names of users, cases and sources; those of people are replaced wherever they are said.
    """

    origin: str
    codes: tuple[Code, ...]
    coders: Mapping[str, str] = field(default_factory=dict, repr=False)
    names: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True)
class Selection:
    """A stretch of a source as exported.

    Attributes:
        start, end: as the program counts (see `offsets`); None where the export gives no number.
        name: often the words selected, cut short by some programs, a title in others, or "".
        codings: (key of the code, key of the coder) each.
    """

    start: int | None
    end: int | None
    name: str = field(repr=False)
    codings: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class TextSource:
    """One source with a text: a document, the text of a PDF, the transcript of a recording.

    Attributes:
        number: 1-based place in the project.
        content: the text as it stands in the XML, or None where it is a file of the archive.
        reference: that file, as the XML speaks of it.
        values: of the source itself and of the cases that it as a whole belongs to.
        people: the cases that it or a selection of it belongs to, with their values.
    """

    number: int
    name: str = field(repr=False)
    content: str | None = field(repr=False)
    reference: str = field(repr=False)
    selections: tuple[Selection, ...]
    values: Values = field(default=(), repr=False)
    people: Mapping[str, Values] = field(default_factory=dict, repr=False)


@dataclass(frozen=True)
class Project:
    """A project as its XML tells it; `left_out` counts codings that are on no text, by the reason."""

    codebook: Codebook
    sources: tuple[TextSource, ...]
    left_out: Mapping[str, int]
    n_memos: int
    n_cases: int
