"""Line numbers, which analysis programs and lawyers put before every line: taken away before anything is understood."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from voices.corpus.content import Line

MIN_LINES = 5
MIN_IN_ORDER = 0.9
"""Lines, and the share of them that are numbered one more than the line before, from which on numbers are of lines.
Numbers of speakers come back, numbers of questions stand far apart."""

_NUMBER = re.compile(r"\[?(\d{1,5})[\].):]?(?=\s|$)\s*")


def without_line_numbers(lines: Sequence[Line]) -> Sequence[Line]:
    """`lines` without the numbers that count them; unchanged where there are none."""
    found = [_NUMBER.match(line.text) for line in lines]
    numbers = [int(match[1]) for match in found if match]
    if len(numbers) < max(MIN_LINES, MIN_IN_ORDER * len(lines)):
        return lines
    if sum(two == one + 1 for one, two in pairwise(numbers)) < MIN_IN_ORDER * (len(numbers) - 1):
        return lines
    bare = [
        replace(line, text=line.text[match.end() :]) if match else line
        for line, match in zip(lines, found, strict=True)
    ]
    return [line for line in bare if line.text]
