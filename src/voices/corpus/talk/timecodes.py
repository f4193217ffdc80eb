"""Time codes at the ends of a line: `[00:12]`, `(0:12:03)`, `#00:12:03-1#`, `00:12:03`.

A time inside a text stays: `[inaudible 00:12]` is the transcriber's, "a las 8:30" the speaker's.
"""

from __future__ import annotations

import re

_CLOCK = r"\d{1,2}:[0-5]\d(?::[0-5]\d)?(?:[.,]\d{1,3})?"
_FULL_CLOCK = r"\d{1,2}:[0-5]\d:[0-5]\d(?:[.,]\d{1,3})?"
_SPAN = rf"{_CLOCK}(?:\s*(?:-|–|—|-->)\s*{_CLOCK})?"
_MARKED = rf"(?:\[\s*{_SPAN}\s*\]|\(\s*{_SPAN}\s*\)|<\s*{_SPAN}\s*>|\{{\s*{_SPAN}\s*\}}|#{_CLOCK}(?:-\d+)?#)"

_ARROW = (
    r"\d{1,2}:\d{1,2}:\d{1,2}(?:[.,]\d{1,3})?\s*-->\s*\d{1,2}:\d{1,2}:\d{1,2}(?:[.,]\d{1,3})?"  # 0:0:1.5 --> 0:0:2.51
)

_LEADING = re.compile(rf"\s*(?:{_MARKED}|{_ARROW}|{_FULL_CLOCK}(?:\s*(?:-->|-|–|—)\s*{_FULL_CLOCK})?(?=\s|$))\s*")
_LEADING_BARE = re.compile(rf"\s*{_CLOCK}(?:\s*(?:-->|-|–|—)\s*{_CLOCK})?\s+")
_TRAILING = re.compile(rf"(?:\s*{_MARKED}|\s+{_FULL_CLOCK})\s*$")
_ALONE = re.compile(rf"\s*(?:{_MARKED}|{_SPAN}|{_ARROW})\s*$")

_TAIL = 80
"""Characters searched for a time code at the end; the longest form has about 30."""


def strip_leading(text: str) -> str:
    """`text` without a time code at its head: marked ones, or bare ones with hours."""
    match = _LEADING.match(text)
    return text[match.end() :] if match else text


def strip_leading_bare(text: str) -> str | None:
    """`text` without a bare `12:03` at its head, None where there is none. Only safe before a label."""
    match = _LEADING_BARE.match(text)
    return text[match.end() :] if match else None


def strip_both(text: str) -> str:
    """`text` without outer blanks and without a time code at either end."""
    text = strip_leading(text.strip())
    match = _TRAILING.search(text, max(0, len(text) - _TAIL))
    return (text[: match.start()] if match else text).strip()


def is_timecode(text: str) -> bool:
    """Whether `text` is nothing but a time code or a span of time."""
    return _ALONE.match(text) is not None
