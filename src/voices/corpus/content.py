"""What a format module gives: lines and grids in reading order, before anyone asks who speaks."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Line:
    """One line of a transcript.

    Attributes:
        text: as it stands in the file, outer blanks removed, no line break inside.
        speaker: the speaker where the format itself says so (a caption's voice, a table's cell), else "".
        starts_block: a paragraph or a blank line stands before it; wrapped lines continue a block.
        caption: one of many short captions; neighbours of one speaker are one turn.
    """

    text: str = field(repr=False)
    speaker: str = field(default="", repr=False)
    starts_block: bool = True
    caption: bool = False


@dataclass(frozen=True)
class Grid:
    """One table or sheet: rows of cells, all text, rows may differ in length.

    `labels` are what the columns of the first row ask in full, where the format has both a name and a label.
    """

    rows: tuple[tuple[str, ...], ...] = field(repr=False)
    labels: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True)
class Content:
    """A file's lines and grids in reading order; `header` holds comments that say what the file is."""

    blocks: tuple[Line | Grid, ...] = field(repr=False)
    header: tuple[str, ...] = field(default=(), repr=False)
    warnings: tuple[str, ...] = ()

    @property
    def grids(self) -> tuple[Grid, ...]:
        return tuple(block for block in self.blocks if isinstance(block, Grid))
