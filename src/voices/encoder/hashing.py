"""An encoder without a model, for tests and for trying out everything around the encoder."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from voices.encoder.protocol import HASHING_MODEL

if TYPE_CHECKING:
    import numpy as np

    from voices.encoder.protocol import Progress

DIMENSIONS = 256
"""Enough that n-grams of a short text seldom share a place; small enough for fast tests."""
SHORTEST, LONGEST = 3, 5
"""Characters an n-gram: word stems and endings, the lengths used for the lexical view of the coder."""
PROGRESS_EVERY = 256
"""Texts between two reports of progress."""


class HashingEncoder:
    """Signed feature hashing of character n-grams within words (Weinberger et al., ICML 2009).

    The same text gives the same vector on every machine. Texts are near each other when they share
    spelling, not meaning. A text without letters or digits gets a fixed vector of its own.
    """

    name = HASHING_MODEL
    revision = f"hashing-1-{DIMENSIONS}"
    backend = "numpy"
    dimensions = DIMENSIONS

    def encode(self, texts: Sequence[str], *, on_progress: Progress | None = None) -> np.ndarray:
        """Float32 (n, 256), rows of unit length."""
        import numpy as np

        row = {text: i for i, text in enumerate(dict.fromkeys(texts))}
        vectors = np.zeros((len(row), DIMENSIONS), dtype=np.float32)
        for text, i in row.items():
            _add_ngrams(vectors[i], text)
            if on_progress is not None and ((i + 1) % PROGRESS_EVERY == 0 or i + 1 == len(row)):
                on_progress(i + 1, len(row))
        empty = ~vectors.any(axis=1)
        vectors[empty, 0] = 1.0
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        return vectors[[row[text] for text in texts]]


def _add_ngrams(vector: np.ndarray, text: str) -> None:
    """Add the square roots of the counts of the n-grams of `text` to their places in `vector`."""
    counts = Counter(ngram for word in text.casefold().split() for ngram in _ngrams(f" {word} "))
    for ngram, count in counts.items():
        digest = zlib.crc32(ngram.encode("utf-8", errors="replace"))
        sign = 1.0 if digest & 1 else -1.0
        vector[(digest >> 1) % DIMENSIONS] += sign * count**0.5


def _ngrams(word: str) -> list[str]:
    if len(word) <= SHORTEST:
        return [word]
    return [word[i : i + n] for n in range(SHORTEST, LONGEST + 1) for i in range(len(word) - n + 1)]
