"""Agreement with what another has said: heard, but not said oneself."""

from __future__ import annotations

from functools import cache

from voices.language.lexicon import every, speech
from voices.language.stops import stop_words
from voices.language.tokens import tokens
from voices.orthography import fold

MAX_WORDS = 6
"""A longer turn that begins with "yes" goes on to say something of its own."""


def is_assent(text: str, lang: str) -> bool:
    """Whether a cleaned turn agrees and says nothing more, in its language or (und) in any.

    It is short, opens by agreeing, and all its further words are agreements or stop words:
    "yes, same here", but not "yes, we are robbed daily".
    """
    words = [fold(word) for word in tokens(text, lang)]
    if not 0 < len(words) <= MAX_WORDS or words[0] not in _agreements(lang):
        return False
    return _light(lang).issuperset(words)


@cache
def _light(lang: str) -> frozenset[str]:
    """Agreements, and words that carry no point of their own; a negation does."""
    langs = [lang] if lang in every() else list(every())
    stops = frozenset(fold(word) for each in langs for word in stop_words(each))
    return _agreements(lang) | stops


@cache
def _agreements(lang: str) -> frozenset[str]:
    known = [speech(lang)] if lang in every() else every().values()
    return frozenset(fold(word) for each in known for word in each.agreements)
