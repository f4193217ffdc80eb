"""Adjectives and numerals: from a form that agrees with its noun to the bare stem."""

from __future__ import annotations

from functools import cache

from voices.language.swahili.wordlists import wordlist

BEFORE_CONSONANTS = ("m", "wa", "mi", "ki", "vi", "ma", "ku", "pa", "ji")
BEFORE_VOWELS = ("mw", "w", "my", "ch", "vy", "m", "ny", "nj", "j", "kw", "p")
NASAL = {"b": "mb", "d": "nd", "g": "ng", "z": "nz", "v": "mv", "r": "nd", "j": "nj"}
"""How class 9/10 begins before a stem: baya -> mbaya, refu -> ndefu; other consonants stay bare."""

COUNTING = {"wili": "mbili"}
"""Numerals whose form for counting differs from the stem."""


@cache
def agreeing() -> dict[str, str]:
    """Agreeing form -> lemma."""
    lists = wordlist("others")
    found: dict[str, str] = {}
    for stem in (*lists["adjectives"], *lists["numerals"]):
        lemma = COUNTING.get(stem, stem)
        prefixes = BEFORE_VOWELS if stem[0] in "aeiou" else BEFORE_CONSONANTS
        for form in (stem, *(prefix + stem for prefix in prefixes)):
            found[form] = lemma
        if stem[0] in NASAL:
            found[NASAL[stem[0]] + stem[1:]] = lemma
        if len(stem) == 2:  # -pya, -fu: class 9/10 keeps a syllable more
            found["m" + stem] = lemma
    return found
