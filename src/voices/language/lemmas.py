"""Lemmas, for counting only: what people said is always shown as they said it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


def lemma(word: str, lang: str) -> str:
    """The key under which `word` of language `lang` is counted, in lower case.

    Spanish, Swahili, Uzbek and English words get their dictionary form (Uzbek verbs their bare
    stem, Uzbek of either script the 1995 Latin alphabet); Russian ones the Snowball stem, which
    is no word but serves as well to count by; other languages the word itself. What denies
    stays: Uzbek kelmaydi is kelma, xavfsizligi is xavfsizlik.
    """
    return _lemmatiser(lang)(word)


def lemmas(tokens: Iterable[str], lang: str) -> list[str]:
    """`lemma` of each of the tokens, in order."""
    find = _lemmatiser(lang)
    return [find(token) for token in tokens]


@cache
def _lemmatiser(lang: str) -> Callable[[str], str]:
    """Loaded with the first word of its language."""
    if lang == "uz":
        from voices.language.uzbek import lemma as found
    elif lang == "sw":
        from voices.language.swahili import lemma as found
    elif lang == "es":
        from voices.language.spanish import lemma as found
    elif lang == "en":
        from voices.language.english import lemma as found
    elif lang == "ru":
        from voices.language.russian import lemma as found
    else:
        return str.lower
    return found
