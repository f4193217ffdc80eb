"""Agreement with what another has said: heard, but not said oneself."""

from __future__ import annotations

from voices.language.lexicon import LANGUAGES, speech
from voices.language.tokens import tokens

MAX_WORDS = 6
"""A longer turn that begins with "yes" goes on to say something of its own."""


def is_assent(text: str, lang: str) -> bool:
    """Whether a cleaned turn is nothing but a short agreement, opened by a short reply of its language."""
    words = tokens(text, lang)
    if not 0 < len(words) <= MAX_WORDS:
        return False
    said = speech(lang if lang in LANGUAGES else "en")
    return words[0] in said.replies - said.negations
