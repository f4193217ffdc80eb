"""Lemmas, for counting only: what people said is always shown as they said it."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

LEMMATISED = {"es": "spanish", "sw": "swahili", "uz": "uzbek", "en": "english", "ru": "russian"}
"""The module of this room that has the `lemma` of a language; loaded with the first word."""


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
    if lang not in LEMMATISED:
        return str.lower
    found: Callable[[str], str] = import_module(f"{__package__}.{LEMMATISED[lang]}").lemma
    return found
