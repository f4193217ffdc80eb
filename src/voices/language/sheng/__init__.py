"""Sheng, the street language of Nairobi: what its words mean, for people who read a quote.

    entries         the lexicon, one entry a word
    find            text -> the spans that are Sheng, each with its entry
    gloss           words -> the entry of each, or None
    lexicon_version the version, date and source of the lexicon

Used for matching and glosses; a quote is never rewritten. Written for this project and not
reviewed by native speakers: Sheng changes by year and estate, so take a gloss as a hint.
"""

from __future__ import annotations

from voices.language.sheng.find import Span, find, gloss
from voices.language.sheng.lexicon import Entry, entries, lexicon_version

__all__ = ["Entry", "Span", "entries", "find", "gloss", "lexicon_version"]
