"""Kin terms after an Uzbek name: aka, opa, xola ... with possessive and case suffixes."""

from __future__ import annotations

from functools import lru_cache

from voices.privacy.fold import fold
from voices.privacy.lexicon import titles
from voices.privacy.morphology import UZBEK_SUFFIXES
from voices.privacy.words import Word


@lru_cache(maxsize=1)
def _possessives() -> tuple[str, ...]:
    return ("", "m", "ng", "si", "miz", "ngiz", "lar", "м", "нг", "си", "миз", "нгиз", "лар")


def is_kin(word: Word, *, loose: bool = True) -> bool:
    """Whether a word is a kin term; `loose` takes those too that are often words of their own."""
    return kin_stem(word, loose=loose) is not None


def kin_stem(word: Word, *, loose: bool = True) -> int | None:
    """Length of aka, akam, opasi ... in a word with a case suffix; None if it is no kin term."""
    return _kin_length(word.text, loose)


@lru_cache(maxsize=1 << 15)
def _kin_length(word: str, loose: bool) -> int | None:
    after = titles().after | titles().after_listed if loose else titles().after
    if fold(word) in after:
        return len(word)
    low = word.lower()
    for cut in range(1, min(9, len(low) - 2)):
        if low[-cut:] in UZBEK_SUFFIXES and fold(low[:-cut]) in after:
            stem = len(low) - cut
            possessive = max((p for p in _possessives() if low[stem:].startswith(p)), key=len)
            return stem + len(possessive)
    return None
