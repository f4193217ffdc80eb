"""Uzbek in its other spellings: Cyrillic, and the Latin alphabet of 2026 (ş ç ö ğ).

Rules written for this recipe, from the letter tables of the two alphabets. They serve to make
parallel and vocabulary text, not to edit a participant's words; exceptions of the Cyrillic
orthography (Russian loans with ц, ь, э after consonants) are not known to them.
"""

from __future__ import annotations

import re

APOSTROPHES = "'ʻʼ‘’`"
"""The marks people type for the turned comma (oʻ, gʻ) and for the glottal stop."""

_TURNED_COMMA = re.compile(rf"([OoGg])[{APOSTROPHES}]")
_MARKED = {"o": "ö", "O": "Ö", "g": "ğ", "G": "Ğ"}
_NEW_DIGRAPHS = (("sh", "ş"), ("Sh", "Ş"), ("SH", "Ş"), ("ch", "ç"), ("Ch", "Ç"), ("CH", "Ç"))

_DIGRAPHS = {
    "ö": "ў", "ğ": "ғ", "ş": "ш", "ç": "ч", "yo": "ё", "yu": "ю", "ya": "я", "ye": "е", "ts": "ц",
}  # fmt: skip
_LETTERS = dict(zip("abdefghijklmnopqrstuvxyz", "абдефгҳижклмнопқрстувхйз", strict=True)) | {"c": "с", "w": "в"}
_CYRILLIC = _DIGRAPHS | _LETTERS
_UNIT = re.compile("|".join(sorted(_CYRILLIC, key=len, reverse=True)) + rf"|[{APOSTROPHES}]", re.IGNORECASE)
_WORD_INITIAL_E = re.compile(r"\be", re.IGNORECASE)


def to_latin_2026(text: str) -> str:
    """Uzbek text of the 1995 Latin alphabet in that of 2026: oʻ gʻ sh ch -> ö ğ ş ç."""
    text = _TURNED_COMMA.sub(lambda match: _MARKED[match[1]], text)
    for old, new in _NEW_DIGRAPHS:
        text = text.replace(old, new)
    return text


def to_cyrillic(text: str) -> str:
    """Uzbek text of the 1995 Latin alphabet in Cyrillic."""
    text = to_latin_2026(text)
    text = _WORD_INITIAL_E.sub(lambda match: "Э" if match[0].isupper() else "э", text)
    return _UNIT.sub(_to_cyrillic_unit, text)


def with_apostrophe(text: str, mark: str) -> str:
    """`text` with every apostrophe written as `mark`."""
    return re.sub(f"[{APOSTROPHES}]", mark, text)


def _to_cyrillic_unit(match: re.Match[str]) -> str:
    unit = match[0]
    if unit in APOSTROPHES:
        # Between letters it is the glottal stop (ъ); elsewhere it is a quotation mark.
        before, after = match.string[match.start() - 1 : match.start()], match.string[match.end() : match.end() + 1]
        return "ъ" if before.isalpha() and after.isalpha() else unit
    letter = _CYRILLIC[unit.lower()]
    if unit.islower():
        return letter
    return letter.upper()
