"""Reading an Uzbek word as a noun, adjective, pronoun or numeral."""

from __future__ import annotations

from typing import NamedTuple

from voices.language.uzbek.endings import (
    AFTER_CONSONANT,
    AFTER_VOWEL,
    CASE,
    CLITIC,
    DERIVED,
    LONGEST_NOMINAL,
    NOMINAL,
    NUMERAL,
    REOPENING,
    VERBAL_NOUNS,
    VOWELS,
    WHOLE,
)
from voices.language.uzbek.stems import stems

MIN_BASE = 2


class Reading(NamedTuple):
    """One way to read a word over a known stem: its lemma and how many letters the stem takes."""

    lemma: str
    length: int
    verb: bool = False


def nominal_readings(key: str) -> list[Reading]:
    return [reading for base in peeled(key) for reading in _of(base)]


def peeled(key: str) -> list[str]:
    """`key` and all that remains of it when nominal endings are taken off in their order."""
    queue = [(key, WHOLE)]
    seen = {(key, WHOLE)}
    for base, before in queue:
        for length in range(1, min(LONGEST_NOMINAL, len(base) - MIN_BASE) + 1):
            rest, ending = base[:-length], base[-length:]
            place = NOMINAL.get(ending)
            if place is None or not fits(rest, ending):
                continue
            if not (place < before or place == before == CLITIC or ending in REOPENING):
                continue
            step = (rest, CASE if ending in REOPENING else place)
            if step not in seen:
                seen.add(step)
                queue.append(step)
    return [base for base, _ in queue]


def fits(rest: str, ending: str) -> bool:
    """Whether `ending` stands after the last sound of `rest`."""
    if ending == "miz" and rest.endswith("siz"):
        return True  # we are without
    if ending in AFTER_VOWEL:
        return rest[-1] in VOWELS
    return ending not in AFTER_CONSONANT or rest[-1] not in VOWELS


def spellings(base: str) -> tuple[str, ...]:
    """`base`, and as it was before an ending softened it (yurag-i, qishlogʻ-i)."""
    if base.endswith("g"):
        return base, base[:-1] + "k"
    if base.endswith("ğ"):
        return base, base[:-1] + "q"
    return (base,)


def _of(base: str) -> list[Reading]:
    known = stems()
    found = []
    for spelled in spellings(base):
        if spelled in known.forms:
            found.append(Reading(known.forms[spelled], len(base)))
        elif spelled in known.nominals or is_derived(spelled):
            found.append(Reading(spelled, len(base)))
    for ending in NUMERAL:
        if base.endswith(ending) and base[: -len(ending)] in known.numerals:
            found.append(Reading(base[: -len(ending)], len(base) - 1))
    return found


def is_derived(base: str) -> bool:
    """Whether `base` ends in what makes a new word, on a known stem."""
    if base.endswith(VERBAL_NOUNS):
        return False
    known = stems()
    for ending in DERIVED:
        rest = base.removesuffix(ending)
        one = rest.removesuffix("lar")
        if rest != base and (one in known.nominals or rest in known.verbs or is_derived(rest)):
            return True
    return False
