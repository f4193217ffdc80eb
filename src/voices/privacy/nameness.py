"""Words that no list of names holds: whether they are plain words, and how much they look like names.

Where case says nothing, an unlisted name is only told from a word by not being one, and
by its letters: Mwanaidi, Toshtemirova and Zenaido are built like names. Recipe, sources
and the model: `build_vocabulary`.
"""

from __future__ import annotations

from array import array
from functools import lru_cache
from zlib import crc32

from voices.privacy.lexicon import FOLDER

VOCABULARY = FOLDER / "vocabulary.txt"
WEIGHTS = FOLDER / "nameness.bin"

BUCKETS = 1 << 15
STEP = 0.05
"""The log-odds that one unit of a weight stands for."""
GRAMS = range(2, 6)


def buckets(key: str) -> set[int]:
    """The hashed character n-grams of a folded word, its ends marked."""
    marked = f"^{key}$"
    return {crc32(marked[i : i + n].encode()) % BUCKETS for n in GRAMS for i in range(len(marked) - n + 1)}


@lru_cache(maxsize=1)
def _vocabulary() -> frozenset[str]:
    text = VOCABULARY.read_text(encoding="utf-8")
    return frozenset(text[text.index("\n") :].split())


@lru_cache(maxsize=1)
def _weights() -> array[int]:
    weights = array("b")
    weights.frombytes(WEIGHTS.read_bytes())
    return weights


def is_word(key: str) -> bool:
    """Whether a folded word stands in lower case in general text of the languages."""
    return key in _vocabulary()


@lru_cache(maxsize=1 << 14)
def nameness(key: str) -> float:
    """Log-odds, at equal odds before, that a folded word is a name by its letters."""
    weights = _weights()
    return STEP * (weights[BUCKETS] + sum(weights[bucket] for bucket in buckets(key)))
