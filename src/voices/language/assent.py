"""Agreement with what another has said: heard, but not said oneself."""

from __future__ import annotations

from functools import cache

from voices.language.lexicon import every, speech
from voices.language.tokens import tokens
from voices.orthography import fold

MAX_WORDS = 6
"""A longer turn that begins with "yes" goes on to say something of its own."""


def is_assent(text: str, lang: str) -> bool:
    """Whether a cleaned turn is a short one that opens by agreeing, in its language or (und) in any."""
    words = tokens(text, lang)
    return 0 < len(words) <= MAX_WORDS and fold(words[0]) in _agreements(lang)


@cache
def _agreements(lang: str) -> frozenset[str]:
    known = [speech(lang)] if lang in every() else every().values()
    return frozenset(fold(word) for each in known for word in each.agreements)
