"""One key for a word however it was written: for matching, never for showing."""

from __future__ import annotations

import unicodedata

from voices.language.transliterate import TURNED_COMMA, TUTUQ, normalise_apostrophes, to_1995, to_latin


def fold(text: str) -> str:
    """The matching key of `text`: lower-case Latin letters without diacritics.

    Uzbek Cyrillic, the 1995 Latin alphabet with any apostrophe and the newer letters
    (ş ç ö ğ) fold to one key, in which oʻ and gʻ are written o' and g' (so that "oʻt", fire,
    and "ot", horse, stay apart) and the tutuq belgisi is dropped. Spanish loses its accents,
    Russian goes through the same Cyrillic table. Swahili ng' keeps its apostrophe. Folding
    twice changes nothing.
    """
    text = to_latin(normalise_apostrophes(to_1995(unicodedata.normalize("NFKC", text))).lower())
    if not text.isascii():
        text = text.replace(TURNED_COMMA, "'").replace(TUTUQ, "")
        decomposed = unicodedata.normalize("NFKD", text)
        text = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return text.lower()
