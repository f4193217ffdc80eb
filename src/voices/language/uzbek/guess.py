"""Words of which no stem is known, most of them names and borrowings: only the surest endings come off."""

from __future__ import annotations

import re

from voices.language.uzbek.endings import DERIVED, VERBAL_NOUNS, VERBALISERS, VOWELS
from voices.language.uzbek.nominal import peeled, spellings
from voices.language.uzbek.stems import stems
from voices.language.uzbek.verbal import finite_stems, participle_stems

MIN_STEM = 3

_CASE = re.compile(r"(?:ning|dagi|gaça|dan|da|ga|(?<=k)ka|(?<=q)qa|ni|dek|day|dir)$")
_OUR = rf"imiz|ingiz|(?<=[{VOWELS}])(?:miz|ngiz)"
_HIS = rf"(?<=[{VOWELS}y])si|(?<=[^{VOWELS}çyl])i|(?<=[{VOWELS}]l)i"
_PERSON = re.compile(f"(?:{_OUR}|{_HIS})$")
"""No -i after ç (the agent's -chi), nor -li after a consonant: both make words."""

_NUMBER = re.compile(r"lar$")

_STEM_IN_N = re.compile(r"(?<=[oeu]n)i$")
"""Before -i after -on, -en or -un the n is the stem's (marafoni), else the accusative's (kompaniyani)."""

_VERBAL = re.compile(r"(?:yapti|moqda|(?:a|y)digan|yotgan|(?<=[lrnşt])gan|(?<=il)di|(?<=[td]ir)(?:adi|di|ib))$")


def guess(key: str) -> str:
    """The lemma of a word over no known stem."""
    return _derived(key) or _verb(key) or _noun(key)


def _derived(key: str) -> str:
    """The longest part of `key` that ends in what makes a new word (-lik, -siz), with the ending hard again."""
    found = [spelled for base in peeled(key) for spelled in spellings(base) if _is_derived(spelled)]
    return max(found, key=len, default="")


def _is_derived(base: str) -> bool:
    if base.endswith(VERBAL_NOUNS):
        return False
    for ending in DERIVED:
        rest = base.removesuffix(ending)
        if rest != base and len(ending) > 2 and len(rest) >= MIN_STEM:
            # "you do" (borasiz) is told from "without" only where the verb is known.
            return ending != "siz" or not (rest[-1] in "ay" and rest[:-1] in stems().verbs)
    return False


def _verb(key: str) -> str:
    found = [stem for stem, _ in finite_stems(key)]
    found += [stem for base in peeled(key) for stem in participle_stems(base)]
    for stem in sorted(found, key=len):
        # "-lar" is the plural far oftener than an aorist.
        if not key.startswith("r", len(stem)) and _is_made(stem.removesuffix("ma")):
            return stem
    ending = _VERBAL.search(key)
    if ending and ending.start() >= MIN_STEM:
        stem = key[: ending.start()]
        return stem[:-1] if stem.endswith("a") and key.endswith("yotgan") else stem
    return ""


def _is_made(stem: str) -> bool:
    """Whether `stem` is a verb made of something else (-la, -lash ...)."""
    return any(stem.endswith(made) and len(stem) >= len(made) + MIN_STEM for made in VERBALISERS)


def _noun(key: str) -> str:
    base = _without(key, _STEM_IN_N)
    if base == key:
        base = _without(key, _CASE)
        base = _soft(_without(base, _PERSON), base)
    return _without(base, _NUMBER)


def _without(key: str, ending: re.Pattern[str]) -> str:
    found = ending.search(key)
    return key[: found.start()] if found and found.start() >= MIN_STEM else key


def _soft(base: str, before: str) -> str:
    """kubog-i is kubok; words of one syllable keep their letter (togʻ-i)."""
    if base != before and base[-1:] in "gğ" and base[-2:-1] in VOWELS and sum(c in VOWELS for c in base) > 1:
        return base[:-1] + {"g": "k", "ğ": "q"}[base[-1]]
    return base
