"""Alternations of words of kind for regular expressions, and the shapes of capitalised words."""

from __future__ import annotations

import re
from functools import lru_cache

from voices.privacy.fold import APOSTROPHES, fold
from voices.privacy.lexicon import section_lines
from voices.privacy.words import PREFIX

APOSTROPHE = f"[{APOSTROPHES}]"
CAP = r"[A-ZÁÉÍÓÚÜÑ][\w'’ʻ‘`-]*"
"""A capitalised word in Latin letters; in a text of capitals any word."""
CYR = r"[А-ЯЁЎҚҒҲ][\w-]*"
CASED_END = (
    r"(?=(?:miz|ngiz|ning|niki|dagi|gacha|dan|ni|ga|da|mi|m|ng"
    r"|миз|нгиз|нинг|ники|даги|гача|дан|ни|га|да|ми|м|нг){0,3}(?!\w))"
)
"""After an Uzbek noun: its endings of case, and nothing else of a word."""
QUOTED = r"[«\"“„][^«»\"“”„\n]{2,40}[»\"”“]"

KIND_SECTIONS = (
    *("es place", "es org", "en place", "en org", "en tail", "sw place", "sw org"),
    *("uz numbered", "uz named", "uz org", "ru place", "ru org"),
)

_PLAIN = str.maketrans("áéíóúü", "aeiouu")


@lru_cache(maxsize=64)
def kinds(section: str) -> str:
    """An alternation of the entries of a section of `kinds.txt`, longest first."""
    entries = [entry.strip() for line in section_lines("kinds.txt", section) for entry in line.split(",")]
    return "|".join(_loose(entry) for entry in sorted(filter(None, entries), key=len, reverse=True))


@lru_cache(maxsize=32)
def beginnings(*sections: str) -> frozenset[str]:
    """How the entries of sections of `kinds.txt` begin, to be compared with `Turn.beginnings`."""
    entries = [e.strip() for s in sections for line in section_lines("kinds.txt", s) for e in line.split(",")]
    return frozenset(fold(entry.split()[0])[:PREFIX] for entry in entries if entry)


@lru_cache(maxsize=16)
def kind_words(*sections: str) -> frozenset[str]:
    """The folded single words among the entries of sections of `kinds.txt` (of all those of kind, if none is given)."""
    entries = [
        entry.strip()
        for section in sections or KIND_SECTIONS
        for line in section_lines("kinds.txt", section)
        for entry in line.split(",")
    ]
    return frozenset(fold(entry) for entry in entries if entry and " " not in entry)


def _loose(entry: str) -> str:
    """An entry whose accents and apostrophes may be missing or of another kind."""
    escaped = "".join(f"[{c}{c.translate(_PLAIN)}]" if c.translate(_PLAIN) != c else re.escape(c) for c in entry)
    return escaped.replace("'", APOSTROPHE + "?")
