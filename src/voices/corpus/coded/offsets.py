"""Positions as a program counts them -> code points of our text, in which a line end is one "\\n" and no mark stands.

The standard counts Unicode code points from 0 to the last character. Programs count UTF-16 units, a line end of two
bytes as one or as two, a byte order mark as a character or not, and nearly all write the end behind the last one.
"""

from __future__ import annotations

import codecs
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from itertools import product

from voices.corpus.encodings import decode

_MARK = "\ufeff"
_UTF16 = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


@dataclass(frozen=True)
class Counting:
    """One way to count.

    Attributes:
        newline: a line end counts as it is "stored" in the file, always as "one", or always as "two".
        utf16: a character beyond U+FFFF (most emoji) counts as two.
        mark: the byte order mark counts.
        inclusive: the end is the last character, not the place behind it.
    """

    newline: str = "stored"
    utf16: bool = False
    mark: bool = False
    inclusive: bool = False


@dataclass(frozen=True)
class SourceText:
    """A source's text and what was set aside in it: the mark, and which line ends were two characters."""

    text: str = field(repr=False)
    marked: bool = False
    pairs: tuple[int, ...] = field(default=(), repr=False)

    @cached_property
    def newlines(self) -> list[int]:
        return [i for i, c in enumerate(self.text) if c == "\n"]

    @cached_property
    def astral(self) -> list[int]:
        return [i for i, c in enumerate(self.text) if c > "\uffff"]

    @property
    def traits(self) -> tuple[bool, bool, bool]:
        """Whether it has line ends, characters beyond U+FFFF, a mark: where ways to count can differ."""
        return bool(self.newlines), bool(self.astral), self.marked


class Places:
    """Positions of one text under one way to count."""

    def __init__(self, source: SourceText, counting: Counting) -> None:
        double: list[int] = list(source.pairs) if counting.newline == "stored" else []
        if counting.newline == "two":
            double = source.newlines
        if counting.utf16 and source.astral:
            double = sorted([*double, *source.astral])
        # Of each character that counts double, the place behind it as the program counts.
        self._ends = [at + n + 2 for n, at in enumerate(double)]
        self._mark = int(source.marked and counting.mark)
        self._inclusive = int(counting.inclusive)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch as code points [start, end) of the text; what lies outside of it stays outside."""
        return self._place(start), self._place(end + self._inclusive)

    def _place(self, position: int) -> int:
        position -= self._mark
        return position - bisect_right(self._ends, position)


def ways_to_count(traits: tuple[bool, bool, bool], *, first: Counting) -> list[Counting]:
    """The ways to count that differ for texts of such `traits`: `first`, then those nearest to it."""
    newlines, astral, marked = traits
    options = (
        ("stored", "one", "two") if newlines else (first.newline,),
        (False, True) if astral else (first.utf16,),
        (False, True) if marked else (first.mark,),
        (False, True),
    )
    ways = [Counting(*way) for way in product(*options)]
    return sorted(ways, key=lambda way: _distance(way, first))


def _distance(way: Counting, first: Counting) -> int:
    return sum(
        (
            way.newline != first.newline,
            way.utf16 != first.utf16,
            way.mark != first.mark,
            way.inclusive != first.inclusive,
        )
    )


def source_text(raw: str) -> SourceText:
    """`raw` with line ends as "\\n" and without its mark, both remembered."""
    marked = raw.startswith(_MARK)
    if marked:
        raw = raw[1:]
    if "\r" not in raw:
        return SourceText(raw, marked)
    pairs, length = [], 0
    pieces = raw.split("\r\n")
    for piece in pieces[:-1]:
        length += len(piece)
        pairs.append(length)
        length += 1
    return SourceText("\n".join(pieces).replace("\r", "\n"), marked, tuple(pairs))


def decode_source(data: bytes, *, file: str) -> SourceText:
    """The text of a source file; the standard asks for UTF-8, older exports hold UTF-16 or a code page.

    Raises:
        SourceError: it is no text in any encoding known here.
    """
    encoding = next((name for mark, name in _UTF16 if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return source_text(decode(data, file=file))
    if "\x00" in text:
        return source_text(decode(data, file=file))
    return source_text(text)
