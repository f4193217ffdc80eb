"""Text that was captions once: a line of times, a line with a name, lines of words, again and again.

So Teams writes Word files, and people copy captions into a text file. The names need not be known: the times say
where they stand.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from voices.corpus.content import Line
from voices.corpus.talk import labels

MIN_STAMPS = 3
MIN_NAMED = 0.6
"""Lines of times, and the share of them with a name below, from which on a text is read so."""

_TIME = r"(?:\d{1,2}:)?\d{1,2}:\d{1,2}(?:[.,]\d{1,3})?"
_STAMP = re.compile(rf"\s*\[?{_TIME}\s*-->\s*{_TIME}\]?\s*$")


def name_stamped(lines: Sequence[Line]) -> Sequence[Line]:
    """`lines` with the names below the times as speakers of what follows; unchanged where it is another text."""
    stamps = [n for n, line in enumerate(lines) if not line.caption and "-->" in line.text and _STAMP.match(line.text)]
    named = [n for n in stamps if n + 2 < len(lines) and n + 2 not in stamps and _is_label(lines[n + 1].text)]
    if len(stamps) < MIN_STAMPS:
        return lines
    if len(named) < MIN_NAMED * len(stamps):
        return [line for n, line in enumerate(lines) if n not in set(stamps)]
    heads, times = {n + 1 for n in named}, set(stamps)
    found: list[Line] = []
    for n, line in enumerate(lines):
        if n - 1 in heads:
            found.append(replace(line, speaker=lines[n - 1].text.strip(" :"), starts_block=True, caption=True))
        elif n not in heads and n not in times:
            found.append(replace(line, caption=n > stamps[0]))
    return found


def _is_label(text: str) -> bool:
    label = labels.parse(text.strip(" :"))
    return label.is_role or (label.kind in ("name", "someone") and not text.rstrip().endswith((".", "?", "!")))
