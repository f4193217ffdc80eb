"""Alternations of words of kind for regular expressions, and the shapes of capitalised words."""

from __future__ import annotations

import re
from functools import lru_cache

from voices.privacy.fold import APOSTROPHES
from voices.privacy.lexicon import section_lines

APOSTROPHE = f"[{APOSTROPHES}]"
CAP = r"[A-ZÁÉÍÓÚÜÑ][\w'’ʻ‘`-]*"
"""A capitalised word in Latin letters; in a text of capitals any word."""
CYR = r"[А-ЯЁЎҚҒҲ][\w-]*"
QUOTED = r"[«\"“„][^«»\"“”„\n]{2,40}[»\"”“]"

_PLAIN = str.maketrans("áéíóúü", "aeiouu")


@lru_cache(maxsize=64)
def kinds(section: str) -> str:
    """An alternation of the entries of a section of `kinds.txt`, longest first."""
    entries = [entry.strip() for line in section_lines("kinds.txt", section) for entry in line.split(",")]
    return "|".join(_loose(entry) for entry in sorted(filter(None, entries), key=len, reverse=True))


def _loose(entry: str) -> str:
    """An entry whose accents and apostrophes may be missing or of another kind."""
    escaped = "".join(f"[{c}{c.translate(_PLAIN)}]" if c.translate(_PLAIN) != c else re.escape(c) for c in entry)
    return escaped.replace("'", APOSTROPHE + "?")
