"""What vectors and counts see of an utterance. Never for offsets, never for quotes."""

from __future__ import annotations

import re
import unicodedata

from voices.language.disfluency import remove_disfluencies
from voices.language.marks import remove_marks
from voices.language.mojibake import repair

# Zero-width and direction signs, but for the joiner (U+200D) that holds an emoji together.
_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_ADDRESS = re.compile(r"https?://\S+|www\.\S+|\S+@\S+\.\w+", re.IGNORECASE)
_SPACE_BEFORE = re.compile(r"\s+([,.;:!?…])")
_DOUBLED = re.compile(r"([,;:])(?:\s*[,;:])+")
_BEFORE_END = re.compile(r"[,;:]+(?=[.!?…])")
_AFTER_END = re.compile(r"([.!?…])\s*[,;:]+")
_EMPTY_QUOTES = re.compile(r"\(\s*\)|«\s*»|“\s*”|‘\s*’|¿\s*\?|¡\s*!")
_LEADING = re.compile(r"^[\s,.;:!?…–—)»”-]+")
_TRAILING = re.compile(r"[\s,;:–—(«“¿¡-]+$")


def clean_text(text: str, lang: str) -> str:
    """`text` without marks, placeholders, addresses, fillers and false starts, in NFC with single spaces.

    Emoji stay. What is left without a letter, a number or an emoji is "". Cleaning twice
    changes nothing.

    Args:
        text: as redacted, otherwise verbatim.
        lang: whose fillers to take out; for a language without lists only marks and repeats go.
    """
    # Each pass takes away or repairs, so this ends; nearly always the second pass finds nothing.
    while (cleaned := _clean(text, lang)) != text:
        text = cleaned
    return text


def _clean(text: str, lang: str) -> str:
    text = unicodedata.normalize("NFC", repair(text))
    if not text.isascii():
        text = _INVISIBLE.sub("", text)
    text = "".join(char if char.isprintable() or char in "\u200d\n\t" else " " for char in text)
    if "@" in text or "www." in text or "://" in text:
        text = _ADDRESS.sub(" ", text)
    text = remove_disfluencies(remove_marks(text), lang)
    return _tidy(text)


def _tidy(text: str) -> str:
    """Single spaces, and no punctuation that has lost its words."""
    text = _EMPTY_QUOTES.sub(" ", text)
    text = _SPACE_BEFORE.sub(r"\1", text)
    text = _AFTER_END.sub(r"\1", _BEFORE_END.sub("", _DOUBLED.sub(r"\1", text)))
    text = _TRAILING.sub("", _LEADING.sub("", text))
    text = " ".join(text.split())
    return text if any(_says(char) for char in text) else ""


def _says(char: str) -> bool:
    return char.isalnum() or unicodedata.category(char) in ("So", "Sk")
