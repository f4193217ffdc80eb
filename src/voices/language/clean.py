"""What vectors and counts see of an utterance. Never for offsets, never for quotes.

A row of functions `str -> str`, each of which takes one kind of thing away; `cleaners` gives the
row for a language, so that a notebook can leave one out or add its own.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Callable
from functools import cache, partial

from voices.language.disfluency import remove_disfluencies
from voices.language.marks import remove_marks
from voices.language.mojibake import repair

Cleaner = Callable[[str], str]

# Zero-width and direction signs, but for the joiner (U+200D) that holds an emoji together.
_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_ADDRESS = re.compile(r"https?://\S+|www\.\S+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})*\.\w+", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,6}|#x[0-9a-fA-F]{2,6});")
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
    clean = bind(*cleaners(lang))
    # Each pass takes away or repairs, so this ends; nearly always the second pass finds nothing.
    while (cleaned := clean(text)) != text:
        text = cleaned
    return text


@cache
def cleaners(lang: str) -> tuple[Cleaner, ...]:
    """The steps of `clean_text` for `lang`, in their order."""
    return (
        unescape_entities,
        repair,
        normalise_unicode,
        remove_addresses,
        remove_marks,
        partial(remove_disfluencies, lang=lang),
        tidy,
    )


def bind(*steps: Cleaner) -> Cleaner:
    """One function that applies `steps` from the left."""

    def apply(text: str) -> str:
        for step in steps:
            text = step(text)
        return text

    return apply


def unescape_entities(text: str) -> str:
    """`text` with the entities of HTML, which subtitles and survey exports bring, as characters."""
    return _ENTITY.sub(lambda found: html.unescape(found.group()), text) if "&" in text else text


def normalise_unicode(text: str) -> str:
    """`text` in NFC, without invisible signs; what cannot be printed becomes a space."""
    text = unicodedata.normalize("NFC", text)
    if not text.isascii():
        text = _INVISIBLE.sub("", text)
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() or char in "\u200d\n\t" else " " for char in text)


def remove_addresses(text: str) -> str:
    """`text` without URLs and e-mail addresses."""
    if "@" in text or "www." in text.lower() or "://" in text:
        return _ADDRESS.sub(" ", text)
    return text


def tidy(text: str) -> str:
    """Single spaces, and no punctuation that has lost its words; "" where nothing is said."""
    text = _EMPTY_QUOTES.sub(" ", " ".join(text.split()))
    text = _SPACE_BEFORE.sub(r"\1", text)
    text = _AFTER_END.sub(r"\1", _BEFORE_END.sub("", _DOUBLED.sub(r"\1", text)))
    text = _TRAILING.sub("", _LEADING.sub("", text))
    text = " ".join(text.split())
    return text if any(_says(char) for char in text) else ""


def _says(char: str) -> bool:
    return char.isalnum() or unicodedata.category(char) in ("So", "Sk")
