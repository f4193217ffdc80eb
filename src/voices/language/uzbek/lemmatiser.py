"""The lemma of an Uzbek word by rules over known stems.

What is derived stays (xavfsizligi is xavfsizlik, safety, and never xavf, danger) and what is
denied stays denied (kelmaydi is kelma). Of several readings over known stems the one with the
longest stem holds; a word without any is cut by the surest endings only.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations

from voices.language.uzbek.guess import guess
from voices.language.uzbek.nominal import Reading, nominal_readings
from voices.language.uzbek.stems import newer, stems
from voices.language.uzbek.verbal import verbal_readings
from voices.orthography import normalise_apostrophes, to_1995, to_latin

CACHED = 1 << 16
"""Words remembered: more than a large study has forms."""

SHORTEST, LONGEST = 3, 40
"""Letters; what is longer is no Uzbek word and stays."""

BARE = {"o": "ö", "g": "ğ"}
MAX_RESTORED = 4
"""Letters that may lack an apostrophe; words with more are tried too many ways."""

MIN_RESTORED = 3
"""Letters of a stem that is trusted with apostrophes put back."""

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
    if key in known.nominals or not SHORTEST <= len(key) <= LONGEST:
        return key
    best = _best(key) or _best_restored(key)
    return best.lemma if best else guess(key)


def _best(key: str) -> Reading | None:
    readings = [*nominal_readings(key), *verbal_readings(key)]
    return max(readings, key=lambda reading: (reading.length, not reading.verb), default=None)


def _best_restored(key: str) -> Reading | None:
    """The reading of a word typed without its apostrophes (kocha, togri), where putting them back makes one known."""
    places = [at for at, letter in enumerate(key) if letter in BARE]
    if not 0 < len(places) <= MAX_RESTORED:
        return None
    for n_marks in range(1, len(places) + 1):
        for marked in combinations(places, n_marks):
            spelled = "".join(BARE[c] if at in marked else c for at, c in enumerate(key))
            best = Reading(spelled, len(key)) if spelled in stems().nominals else _best(spelled)
            if best and best.length >= MIN_RESTORED and max(marked) < best.length:
                return best
    return None
