"""The words of a text as evidence: without marks, addresses and numbers."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from voices.language.lexicon import every
from voices.orthography import fold

MEMORY = 50_000
"""Words whose folded forms are kept: the same ones come again and again."""

_APOSTROPHES = re.compile(r"[`´‘’‛ʹʻʼʽˈ′＇ʾʿ]")
_NOT_SPEECH = re.compile(
    r"\[[^\[\]]{0,80}\]|https?://\S+|www\.\S+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+|[@#]\w+|[\d_]+"
)
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*'?")


def plain(text: str) -> str:
    """`text` for a detector: no marks, placeholders, addresses or numbers, one kind of apostrophe."""
    text = _APOSTROPHES.sub("'", unicodedata.normalize("NFC", text))
    return " ".join(_NOT_SPEECH.sub(" ", text).split())


def words_of(text: str) -> list[str]:
    """The words of a `plain` text, as written."""
    return _WORD.findall(text)


@lru_cache(maxsize=MEMORY)
def form_of(word: str) -> str:
    """`fold` of a word."""
    return fold(word)


@cache
def known_words() -> dict[str, frozenset[str]]:
    """Folded function words and short replies, by language."""
    return {
        lang: frozenset(fold(word) for word in speech.stop_words | speech.replies | speech.negations)
        for lang, speech in every().items()
    }
