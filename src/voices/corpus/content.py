"""What a format module gives: lines and grids in reading order, before anyone asks who speaks."""

from __future__ import annotations

from collections.abc import Mapping
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


LEFT_OUT = ("comments", "footnotes", "deletions", "hidden", "pages without text")
"""What a format module may leave out and count. Comments and notes are the team's, not the speakers'; tracked
deletions and hidden text are not what the transcriber lets stand."""


@dataclass(frozen=True)
class Content:
    """A file's lines and grids in reading order; `header` holds comments that say what the file is.

    Attributes:
        left_out: how many comments, footnotes ... (`LEFT_OUT`) the format module has left out.
    """

    blocks: tuple[Line | Grid, ...] = field(repr=False)
    header: tuple[str, ...] = field(default=(), repr=False)
    warnings: tuple[str, ...] = ()
    left_out: Mapping[str, int] = field(default_factory=dict)

    @property
    def grids(self) -> tuple[Grid, ...]:
        return tuple(block for block in self.blocks if isinstance(block, Grid))
