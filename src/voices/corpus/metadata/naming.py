"""What names of files say: which are parts of one recording, which belong to one place."""

from __future__ import annotations

import re

_PART = re.compile(
    r"[\s_\-.(]*(?:part|parte|pt|sehemu|qism|қисм|часть|session|sesi[óo]n|recording|file)[\s_\-.]*(?:\d{1,2}|[a-dа-г]|i{1,3})\)?$"
    r"|[\s_\-.(]+\d{1,2}[\s_\-]*(?:of|de|из|/)[\s_\-]*\d{1,2}\)?$"
    r"|[\s_\-.]*\d{1,2}-(?:qism|қисм)$",
    re.IGNORECASE,
)
_SERIES = re.compile(r"(?P<series>[^\W\d_]{2,})[\s_\-]*\d{1,3}(?!\d)")


def without_part(stem: str) -> str:
    """`FGD 3` of `FGD 3 part 2`: recordings are cut, groups are not. The stem itself where it names no part."""
    return _PART.sub("", stem).strip(" _-.") or stem


def series(stem: str) -> str:
    """The letters before the number of `IZT-03 transcript`, folded; "" where a name does not start so."""
    match = _SERIES.match(stem)
    return match["series"].casefold() if match else ""
