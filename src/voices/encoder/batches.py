"""Forming batches so that a text's vector does not depend on the texts beside it.

Matrix products round differently for different numbers of rows. So every batch of texts of one
token length has the same number of rows, whatever the corpus: the last one is filled up by repeating
its last text. Nothing is padded inside a text. Measured on two machines' worth of shapes: rows of
batches of one shape are bit-identical for any order and any neighbours, those of other shapes are not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

TOKENS_PER_BATCH = 512
"""Rows of one matrix product. More is hardly faster on a CPU; more repeats more texts at the end of a length."""


def rows_per_batch(length: int) -> int:
    """How many texts of `length` tokens go into one batch; depends on nothing else."""
    return max(1, TOKENS_PER_BATCH // max(1, length))


def equal_length_batches(texts: Sequence[str], lengths: Sequence[int]) -> Iterator[list[int]]:
    """Indices of `texts` in batches of equal token length, the longest texts first.

    Within a length texts go in the order of their characters, so that the batches are the same
    for any order of `texts`. The longest come first: memory runs out at once or never.
    """
    by_length: dict[int, list[int]] = defaultdict(list)
    for i, length in enumerate(lengths):
        by_length[length].append(i)
    for length in sorted(by_length, reverse=True):
        indices = sorted(by_length[length], key=lambda i: texts[i])
        size = rows_per_batch(length)
        yield from (indices[start : start + size] for start in range(0, len(indices), size))


def fill_up(batch: list[str], length: int) -> list[str]:
    """`batch` brought to the number of rows that texts of this length always have."""
    return batch + [batch[-1]] * (rows_per_batch(length) - len(batch))
