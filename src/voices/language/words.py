"""The words of a text as evidence: without marks, addresses and numbers."""

from __future__ import annotations

import re
import unicodedata

_APOSTROPHES = re.compile(r"[`´‘’‛ʹʻʼʽˈ′＇ʾʿ]")
_NOT_SPEECH = re.compile(r"\[[^\[\]]{0,80}\]|https?://\S+|www\.\S+|\S+@\S+\.\S+|[@#]\w+|[\d_]+")
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*'?")


def plain(text: str) -> str:
    """`text` for a detector: no marks, placeholders, addresses or numbers, one kind of apostrophe."""
    text = _APOSTROPHES.sub("'", unicodedata.normalize("NFC", text))
    return " ".join(_NOT_SPEECH.sub(" ", text).split())


def words_of(text: str) -> list[str]:
    """The words of a `plain` text, as written."""
    return _WORD.findall(text)
