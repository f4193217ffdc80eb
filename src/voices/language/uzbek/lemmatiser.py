"""The lemma of an Uzbek word by rules over known stems.

What is derived stays (xavfsizligi is xavfsizlik, safety, and never xavf, danger) and what is
denied stays denied (kelmaydi is kelma). Of several readings over known stems the one with the
longest stem holds; a word without any is cut by the surest endings only.
"""

from __future__ import annotations

from functools import lru_cache

from voices.language.uzbek.guess import guess
from voices.language.uzbek.nominal import nominal_readings
from voices.language.uzbek.stems import newer, stems
from voices.language.uzbek.verbal import verbal_readings
from voices.orthography import normalise_apostrophes, to_1995, to_latin

CACHED = 1 << 16
"""Words remembered: more than a large study has forms."""

PARTICLES = frozenset(["ku", "da", "mi", "çi", "a", "yu", "u", "ya"])
"""Written with a hyphen behind any word."""


@lru_cache(maxsize=CACHED)
def lemma(word: str) -> str:
    """The lemma of `word`, in the 1995 Latin alphabet whatever the spelling, in lower case.

    Nouns lose number, person and case, verbs come as the bare stem (qil, qilma), without
    productive passive, ability and plural; causatives and reciprocals are verbs of their own.
    """
    key = newer(to_latin(normalise_apostrophes(to_1995(word))).lower())
    head, _, last = key.rpartition("-")
    if head and last in PARTICLES:
        head, _, last = head.rpartition("-")
    found = _lemma(last)
    return normalise_apostrophes(to_1995(f"{head}-{found}" if head else found))


def _lemma(key: str) -> str:
    known = stems()
    if key in known.forms:
        return known.forms[key]
    if key in known.nominals or len(key) < 3:
        return key
    readings = [*nominal_readings(key), *verbal_readings(key)]
    if readings:
        return max(readings, key=lambda reading: (reading.length, not reading.verb)).lemma
    return guess(key)
