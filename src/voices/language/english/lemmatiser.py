"""The lemma of an English word by the rules of its spelling and a list of what they do not give.

Negations stay: can't is can't, unemployed is not employ, careless is not care.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from voices.language.wordfiles import lemma_forms, listed
from voices.orthography import APOSTROPHES

CACHED = 1 << 16
MIN_STEM = 2
VOWELS = "aeiouy"

_APOSTROPHE = re.compile(f"[{APOSTROPHES}]")
_POSSESSIVE = re.compile(r"'s$|(?<=s)'$")
_HISS = re.compile(r"(?:ss|x|ch|sh|zz)es$|[^aeiou]oes$")
_DOUBLED = re.compile(r"[aeiouy]([bdgmnprt])\1$")
_DOUBLED_L = re.compile(r"[aeiou].*[^aeiou][aeo]ll$")
"""Of more than one syllable: travelled, patrolled, but not sell and fulfill."""

_KEEPS_DOUBLE = frozenset(["add", "odd", "egg", "err", "purr", "butt", "putt"])
_SWALLOWED_E = re.compile(r"(?:[uvcz]|[dr]g|[aeiou]{1,2}rs|[^aeiou]at|[bcdfgkptz]l)$")
"""Endings after which an -e is nearly always missing: argu-, serv-, notic-, charg-, struggl-."""


@dataclass(frozen=True)
class _Lists:
    forms: dict[str, str]
    e_verbs: frozenset[str]


@cache
def _lists() -> _Lists:
    compared = {
        f"{_compared(adjective)}{ending}": adjective
        for adjective in listed(__package__, "adjectives.txt")
        for ending in ("er", "est")
    }
    return _Lists(forms=compared | lemma_forms(__package__, "forms.txt"), e_verbs=listed(__package__, "e_verbs.txt"))


def _compared(adjective: str) -> str:
    if adjective.endswith("y") and adjective[-2] not in VOWELS:
        return adjective[:-1] + "i"
    if adjective.endswith("e"):
        return adjective[:-1]
    doubles = re.fullmatch(r"[^aeiou]*[aeiou][bdgmnt]", adjective)
    return adjective + adjective[-1] if doubles else adjective


@lru_cache(maxsize=CACHED)
def lemma(word: str) -> str:
    """The dictionary form of `word`, in lower case; a contraction that denies stays whole."""
    spelled = _POSSESSIVE.sub("", _APOSTROPHE.sub("'", word.lower()))
    forms = _lists().forms
    if spelled in forms:
        return forms[spelled]
    if not spelled.isalpha() or len(spelled) <= MIN_STEM + 1:
        return spelled
    if spelled.endswith("s"):
        return _singular(spelled)
    if spelled.startswith("un"):
        return spelled
    for ending in ("ed", "ing"):
        stem = spelled.removesuffix(ending)
        if stem != spelled and len(stem) >= MIN_STEM and any(letter in VOWELS for letter in stem):
            return _base(stem, ending)
    return spelled


def _singular(word: str) -> str:
    if word.endswith(("ss", "us", "is", "'s")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if _HISS.search(word):
        return word[:-2]
    return word[:-1]


def _base(stem: str, ending: str) -> str:
    """The verb of which `stem` is what stands before -ed or -ing."""
    if stem.endswith("i") and ending == "ed":
        return f"{stem[:-1]}y"
    if f"{stem}e" in _lists().e_verbs:
        return f"{stem}e"
    if stem in _KEEPS_DOUBLE:
        return stem
    if _DOUBLED.search(stem) or _DOUBLED_L.search(stem):
        return stem[:-1]
    return f"{stem}e" if _SWALLOWED_E.search(stem) else stem
