"""Vectors kept between runs, without a word of the texts."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from voices.encoder.protocol import BatchEncoder, Encoder
from voices.encoder.vector_store import VectorStore

if TYPE_CHECKING:
    import numpy as np

    from voices.encoder.protocol import Progress

FILE_NAME = "vectors.sqlite"
TEXTS_PER_CHUNK = 256
"""Texts encoded between two commits where the encoder does not form batches itself."""


class CachedEncoder:
    """An encoder that asks another only for the texts it has not seen.

    Vectors lie in one SQLite file, keyed by HMAC-SHA256 under the study key: neither a text nor
    anything that can be compared with a guess of it without that key. They are stored as float16;
    fresh ones are rounded likewise, so that a first run and a later one give the same vectors.
    Every batch is committed at once: a run that is killed loses one batch.

    Args:
        encoder: who computes what is missing.
        folder: of the cache file; made when needed.
        key: the study key; at least one byte.
    """

    def __init__(self, encoder: Encoder, folder: Path, key: bytes) -> None:
        if not key:
            raise ValueError("the cache needs a study key: without one its entries could be guessed")
        self.encoder = encoder
        self._store = VectorStore(folder / FILE_NAME, dimensions=encoder.dimensions)
        self._hmac = hmac.new(key, f"{encoder.revision}\0{encoder.backend}\0".encode(), hashlib.sha256)

    @property
    def name(self) -> str:
        return self.encoder.name

    @property
    def revision(self) -> str:
        return self.encoder.revision

    @property
    def backend(self) -> str:
        return self.encoder.backend

    @property
    def dimensions(self) -> int:
        return self.encoder.dimensions

    def encode(self, texts: Sequence[str], *, on_progress: Progress | None = None) -> np.ndarray:
        """Float32 (n, d), rows of unit length; row i belongs to texts[i]."""
        import numpy as np

        distinct = sorted(set(texts))
        keys = [self._key(text) for text in distinct]
        half = np.zeros((len(distinct), self.dimensions), dtype=np.float16)
        found = self._store.read(keys)
        for i, key in enumerate(keys):
            if key in found:
                half[i] = found[key]
        missing = [i for i, key in enumerate(keys) if key not in found]
        done = len(distinct) - len(missing)
        if on_progress is not None and done:
            on_progress(done, len(distinct))
        for rows, vectors in _in_batches(self.encoder, [distinct[i] for i in missing]):
            indices = [missing[row] for row in rows]
            half[indices] = vectors
            self._store.write([keys[i] for i in indices], half[indices])
            done += len(indices)
            if on_progress is not None:
                on_progress(done, len(distinct))
        row = {text: i for i, text in enumerate(distinct)}
        return _unit_rows(half[[row[text] for text in texts]])

    def forget(self, texts: Sequence[str]) -> None:
        """Take the vectors of `texts` out of the cache; those of other models stay, under keys of their own."""
        self._store.delete([self._key(text) for text in texts])

    def _key(self, text: str) -> bytes:
        keyed = self._hmac.copy()
        keyed.update(text.encode("utf-8", errors="surrogatepass"))
        return keyed.digest()


def _in_batches(encoder: Encoder, texts: list[str]) -> Iterator[tuple[list[int], np.ndarray]]:
    if isinstance(encoder, BatchEncoder):
        yield from encoder.encode_in_batches(texts)
        return
    for start in range(0, len(texts), TEXTS_PER_CHUNK):
        chunk = texts[start : start + TEXTS_PER_CHUNK]
        yield list(range(start, start + len(chunk))), encoder.encode(chunk)


def _unit_rows(half: np.ndarray) -> np.ndarray:
    """Float32 rows of unit length; rounding to float16 has moved lengths by some 1e-4."""
    import numpy as np

    vectors = half.astype(np.float32)
    norms = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.where(norms == 0, 1, norms), dtype=np.float32)
