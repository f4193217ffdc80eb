"""A text without its white space, and the way back: where line ends, indents and doubled blanks do not count."""

from __future__ import annotations

from array import array
from bisect import bisect_left


class Squeezed:
    """`text` without white space; `index` holds the place of each of its characters in `full`."""

    def __init__(self, full: str) -> None:
        self.index = array("I", (i for i, c in enumerate(full) if not c.isspace()))
        self.text = "".join(full.split())

    def __repr__(self) -> str:
        return f"Squeezed({len(self.text)} characters)"

    def inside(self, start: int, end: int) -> tuple[int, int]:
        """What of `text` lies in [start, end) of `full`, as [first, last + 1) of `text`."""
        return bisect_left(self.index, start), bisect_left(self.index, end)

    def outside(self, first: int, last: int) -> tuple[int, int]:
        """[first, last) of `text` as a stretch of `full` that begins and ends with no white space."""
        return self.index[first], self.index[last - 1] + 1


def squeeze(text: str) -> str:
    return "".join(text.split())
