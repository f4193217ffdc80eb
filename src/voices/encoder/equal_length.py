"""Any sentence-transformers model, in batches of texts of one token length.

Every batch of one length has the same number of rows, whatever the corpus (the last one is filled
up by repeating its last text), and nothing is padded inside a text: so a text's vector does not
depend on the texts beside it. This costs some repeated texts; `packed` does without, for BERT.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from sentence_transformers import SentenceTransformer

TOKENS_PER_BATCH = 256
"""Larger batches are faster by themselves but repeat more texts; 256 was the fastest on 750 sentences."""


def rows_per_batch(length: int) -> int:
    """How many texts of `length` tokens go into one batch; depends on nothing else."""
    return max(1, TOKENS_PER_BATCH // max(1, length))


class EqualLength:
    """Runs the model as it is."""

    def __init__(self, model: SentenceTransformer) -> None:
        self._model = model

    @staticmethod
    def batches(texts: Sequence[str], lengths: Sequence[int]) -> Iterator[list[int]]:
        """Indices of texts of equal token length, the longest texts first."""
        by_length: dict[int, list[int]] = defaultdict(list)
        for i, length in enumerate(lengths):
            by_length[length].append(i)
        for length in sorted(by_length, reverse=True):
            indices = sorted(by_length[length], key=lambda i: texts[i])
            size = rows_per_batch(length)
            yield from (indices[start : start + size] for start in range(0, len(indices), size))

    def vectors(self, texts: Sequence[str], token_ids: Sequence[list[int]]) -> np.ndarray:
        """Float32 (n, d) of texts of one token length."""
        import numpy as np

        filled = [*texts, *[texts[-1]] * (rows_per_batch(len(token_ids[0])) - len(texts))]
        vectors = self._model.encode(
            filled, batch_size=len(filled), show_progress_bar=False, normalize_embeddings=True, convert_to_numpy=True
        )
        return np.asarray(vectors[: len(texts)], dtype=np.float32)
