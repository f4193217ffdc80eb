"""Every place where a known identifier stands, however it was written.

For what the detectors missed: somebody gives the name or number, and all its spellings
are found: any case, either script, with a case suffix, with other separators in a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from voices.errors import InputError
from voices.privacy.words import Word, cut

SHORTEST = 3
"""Characters of an identifier; fewer would be found in the middle of everything."""

FEWEST_DIGITS = 5
"""From this many digits on, an identifier without many letters is a number, and separators do not count."""

LONGEST_SUFFIX = 6
"""Letters that may follow a name of four letters or more: -ningki is the longest common case ending of Uzbek."""

LONGEST_GAP = 3
"""Characters between two words of one identifier: a blank, a dash with blanks, a line break."""


def find_identifier(text: str, identifier: str) -> list[tuple[int, int]]:
    """Disjoint spans [start, end) of `text` in which `identifier` stands, in order.

    Raises:
        InputError: the identifier is too short to be looked for.
    """
    wanted = identifier.strip()
    if len(wanted) < SHORTEST:
        raise InputError(
            f"An identifier of fewer than {SHORTEST} characters cannot be looked for: "
            "it would be found inside other words."
        )
    found = [*_literally(text, wanted), *_as_number(text, wanted), *_as_words(text, wanted)]
    return _disjoint(found)


def _literally(text: str, wanted: str) -> Iterator[tuple[int, int]]:
    # Not inside a longer word or number: "Ana" must not be found in "mañana".
    pattern = rf"(?<!\w){re.escape(wanted)}(?!\w)"
    yield from (match.span() for match in re.finditer(pattern, text, flags=re.IGNORECASE))


def _as_number(text: str, wanted: str) -> Iterator[tuple[int, int]]:
    digits = re.findall(r"\d", wanted)
    letters = re.findall(r"[^\W\d_]", wanted)
    if len(digits) >= FEWEST_DIGITS and len(letters) <= 2:
        pattern = r"(?<!\d)" + r"[\s().+/-]{0,3}".join(digits) + r"(?!\d)"
        yield from (match.span() for match in re.finditer(pattern, text))


def _as_words(text: str, wanted: str) -> Iterator[tuple[int, int]]:
    keys = [word.key for word in cut(wanted) if word.key]
    if sum(map(len, keys)) < SHORTEST or any(c.isdigit() for c in wanted):
        return
    words = cut(text)
    for first in range(len(words) - len(keys) + 1):
        run = words[first : first + len(keys)]
        if _same(run, keys) and _close(run):
            yield run[0].start, run[-1].end


def _same(run: list[Word], keys: list[str]) -> bool:
    *before, last = keys
    end = run[-1].key
    suffix = len(end) - len(last)
    inflected = len(last) > SHORTEST and 0 < suffix <= LONGEST_SUFFIX and end.startswith(last)
    return [word.key for word in run[:-1]] == before and (end == last or inflected)


def _close(run: list[Word]) -> bool:
    return all(0 < after.start - before.end <= LONGEST_GAP for before, after in pairwise(run))


def _disjoint(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
