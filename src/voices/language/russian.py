"""Russian: the key by which a word is counted."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from snowballstemmer import stemmer as Stemmer

CACHED = 1 << 16


@lru_cache(maxsize=CACHED)
def lemma(word: str) -> str:
    """The Snowball stem of `word` (Porter 2001), in lower case, ё as е.

    It is no dictionary form, but one for most forms of a word; prefixes stay, so that
    безопасность, safety, is not опасность, danger.
    """
    stem: str = _stemmer().stemWord(word.lower().replace("ё", "е"))
    return stem


@cache
def _stemmer() -> Stemmer:
    from snowballstemmer import stemmer

    return stemmer("russian")
