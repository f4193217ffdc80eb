"""Reading an Uzbek word as a verb."""

from __future__ import annotations

from functools import lru_cache

from voices.language.uzbek.endings import (
    AFTER_ANY_STEM,
    AFTER_CONSONANT_STEM,
    AFTER_VOWEL_STEM,
    CAUSATIVES,
    CONTRACTED,
    PARTICIPLES,
    VERB_CLITICS,
    VERBALISERS,
    VOICES_AFTER_CONSONANT,
    VOICES_AFTER_VOWEL,
    VOWELS,
)
from voices.language.uzbek.nominal import Reading, peeled, spellings
from voices.language.uzbek.stems import stems

LENGTHENED = frozenset(["dey", "yey"])
"""de and ye before a vowel."""

LESS_SURE = 2
"""Letters that a verb loses in weight if it is not listed but made of something listed (isbot-la)."""

DENIAL = "mas"
"""In an ending it denies as -ma does (bormas, kelganmas)."""

LONGEST_ENDING = max(map(len, AFTER_ANY_STEM | AFTER_CONSONANT_STEM | AFTER_VOWEL_STEM | CONTRACTED))


def verbal_readings(key: str) -> list[Reading]:
    found = [_imperative(key), *(_read(stem, weight) for stem, weight in finite_stems(key))]
    found += [
        _read(stem, len(stem))
        for base in peeled(key)
        for spelled in spellings(base)
        for stem in participle_stems(spelled)
    ]
    return [reading for reading in found if reading]


def _imperative(key: str) -> Reading | None:
    """A bare stem, as one is told to do or not to do something."""
    plain = key.removesuffix("ma")
    return Reading(key, len(key), verb=True) if plain in stems().verbs else None


def finite_stems(key: str) -> list[tuple[str, int]]:
    """What remains of `key` when a finite ending or a converb's is taken off, and the letters that speak for it."""
    found: list[tuple[str, int]] = []
    for spoken in (key, *(key[: -len(clitic)] for clitic in VERB_CLITICS if key.endswith(clitic))):
        for length in range(1, min(LONGEST_ENDING, len(spoken) - 1) + 1):
            stem, ending = spoken[:-length], spoken[-length:]
            own = AFTER_VOWEL_STEM if stem[-1] in VOWELS else AFTER_CONSONANT_STEM
            if ending in AFTER_ANY_STEM or ending in own:
                if DENIAL in ending:
                    stem = f"{stem}ma"
                # "ishlar" is the plural of ish far oftener than the aorist of ishla.
                weight = len(stem) - (2 if ending.startswith("r") else 0)
                found += [(hard, weight) for hard in _hard(stem, ending)]
            elif ending in CONTRACTED:
                found.append((f"{stem}a", len(stem)))
    return found


def participle_stems(base: str) -> list[str]:
    """What remains of a participle or a verbal noun."""
    found = []
    for ending in PARTICIPLES:
        stem = base[: -len(ending)]
        if not stem or not base.endswith(ending):
            continue
        if ending == "digan":
            found += [stem[:-1]] if stem[-1] in "ay" else []
        elif ending == "maslik":
            found.append(f"{stem}ma")
        elif ending in ("ş", "iş"):
            found += [stem] if (ending == "ş") == (stem[-1] in VOWELS) else []
        else:
            found += _hard(stem, ending)
    return [stem for stem in found if stem]


def _hard(stem: str, ending: str) -> list[str]:
    """`stem`, and as it was before an ending hardened it (tekkan of teg)."""
    if ending[0] in "kq" and stem[-1] == ending[0]:
        return [stem, stem[:-1] + {"k": "g", "q": "ğ"}[ending[0]]]
    return [stem]


def _read(stem: str, weight: int) -> Reading | None:
    lemma = known_verb(stem)
    if not lemma:
        return None
    listed = lemma in stems().verbs or lemma.removesuffix("ma") in stems().verbs
    return Reading(lemma, weight if listed else weight - LESS_SURE, verb=True)


@lru_cache(maxsize=1 << 16)
def known_verb(stem: str) -> str:
    """The lemma of a verb stem with voice, ability and negation on it; "" where no known verb is in it."""
    known = stems()
    if stem in known.verbs:
        return stem
    if stem in LENGTHENED:
        return stem[:-1]
    if stem.endswith("ma") and (inner := known_verb(stem[:-2])):
        return f"{inner}ma"
    for ending in VOICES_AFTER_CONSONANT + VOICES_AFTER_VOWEL:
        rest = stem[: -len(ending)]
        if not rest or not stem.endswith(ending) or not _voice_fits(rest, ending):
            continue
        if inner := known_verb(rest):
            return inner
    for ending in CAUSATIVES:
        rest = stem[: -len(ending)]
        if stem.endswith(ending) and rest in known.verbs and (ending != "t" or rest[-1] in VOWELS + "r"):
            return stem
    for ending in VERBALISERS:
        rest = stem[: -len(ending)]
        if stem.endswith(ending) and rest in known.nominals:
            return stem
    return ""


def _voice_fits(rest: str, ending: str) -> bool:
    if ending == "n":
        return rest[-1] in VOWELS + "l"
    if ending in ("vor", "vot"):
        return True
    return (ending in VOICES_AFTER_VOWEL) == (rest[-1] in VOWELS)
