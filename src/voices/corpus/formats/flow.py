"""Running text that a reader of marks gathers: paragraphs, tables and the text boxes anchored in them."""

from __future__ import annotations

from dataclasses import dataclass, field

from voices.corpus.content import Grid, Line


@dataclass
class Flow:
    """Text that is being read: the body, or a text box in it.

    Attributes:
        blocks: what is finished.
        text, cells, rows: the paragraph, the row and the table that are still growing.
        boxes: blocks of text boxes, which follow the paragraph that they are anchored in.
        in_table: whether the end of a paragraph is a line break in a cell.
    """

    blocks: list[Line | Grid] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    rows: list[tuple[str, ...]] = field(default_factory=list)
    boxes: list[Line | Grid] = field(default_factory=list)
    in_table: bool = False

    def take(self) -> str:
        # Surrogates come as two \u words.
        text = "".join(self.text).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        self.text.clear()
        return text

    def paragraph(self) -> None:
        if self.in_table:
            self.text.append("\n")
            return
        self.close_table()
        for n, line in enumerate(self.take().split("\n")):
            if line.strip():
                self.blocks.append(Line(line.strip(), starts_block=n == 0))
        self.blocks += self.boxes
        self.boxes.clear()

    def close_table(self) -> None:
        if self.cells:
            self.row()
        if self.rows:
            self.blocks.append(Grid(tuple(self.rows)))
            self.rows.clear()

    def cell(self) -> None:
        self.cells.append("\n".join(part for part in (p.strip() for p in self.take().split("\n")) if part))

    def row(self) -> None:
        self.rows.append(tuple(self.cells))
        self.cells.clear()
