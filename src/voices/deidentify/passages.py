"""A file's text as places that can be written back, and stretches of it in which identifiers are looked for.

A slot is what one run, text node or line of a file says. A unit is one line of it: a line of a paragraph, a cell's,
a caption's. A passage is what belongs to one sentence or more: wrapped lines and captions that go on. An edit counts
in the passage and is carried out in the slots, so that what it does not touch keeps its look.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

GLUE = " "
"""Between two units of one passage: where a line ends is the typist's doing."""


class Edit(NamedTuple):
    """Code points [start, end) of a passage's text, and what is to stand there."""

    start: int
    end: int
    replacement: str


@dataclass(eq=False)
class Slot:
    """Text of the file that can be written back; `fixed` is a tab or a hyphen that is none."""

    text: str = field(repr=False)
    fixed: bool = False


class Cell(NamedTuple):
    """Where a unit stands in a table: of the file's tables the nth, row and column from 0."""

    table: int
    row: int
    column: int


@dataclass(frozen=True)
class Unit:
    """One line of a file.

    Attributes:
        place: what a person finds it by ("paragraph 12", "cell B7 of sheet 2"); no text of the file.
        slots: its text.
        voice: the slot that names its speaker, where the format has one.
        continues: it may go on with what the unit before says.
        cell: where it stands in a table.
    """

    place: str
    slots: tuple[Slot, ...] = field(repr=False)
    voice: Slot | None = field(default=None, repr=False)
    continues: bool = False
    cell: Cell | None = None

    @property
    def text(self) -> str:
        return "".join(slot.text for slot in self.slots)


@dataclass(frozen=True)
class Passage:
    """Units that are read as one text."""

    units: tuple[Unit, ...] = field(repr=False)

    @property
    def place(self) -> str:
        return self.units[0].place

    @property
    def text(self) -> str:
        return GLUE.join(unit.text for unit in self.units)

    def apply(self, edits: Sequence[Edit]) -> None:
        """Carry out disjoint edits; one over several slots stands in the first, the others lose their part."""
        ordered = sorted(edits)
        placed: set[int] = set()
        for start, slot in list(self._laid_out()):
            end, at, parts = start + len(slot.text), start, []
            if slot.fixed:
                continue
            for n, edit in enumerate(ordered):
                if edit.end <= start or edit.start >= end:
                    continue
                parts.append(slot.text[at - start : max(edit.start - start, 0)])
                if n not in placed:
                    parts.append(edit.replacement)
                    placed.add(n)
                at = min(edit.end, end)
            if at > start or parts:
                slot.text = "".join([*parts, slot.text[at - start :]])

    def _laid_out(self) -> Iterator[tuple[int, Slot]]:
        at = 0
        for unit in self.units:
            for slot in unit.slots:
                yield at, slot
                at += len(slot.text)
            at += len(GLUE)
