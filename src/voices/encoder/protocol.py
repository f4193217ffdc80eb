"""What every encoder can do, and what those that work in batches can do besides."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    import numpy as np

DEFAULT_MODEL = "voices-e5-small"
"""The encoder inside the package: needs no network, knows the four languages and Russian."""

HASHING_MODEL = "hashing"
"""Character n-grams hashed to a vector: needs no weights, knows no meaning."""

Progress = Callable[[int, int], None]
"""Called with (texts done, texts in all); the same text twice counts as one."""


@runtime_checkable
class Encoder(Protocol):
    """Turns texts into vectors.

    Attributes:
        name: what the model is called; never a path.
        revision: identifies the weights; two encoders of one revision and backend give the same vectors.
        backend: what computes them ("torch-cpu-float32"); vectors of another backend differ in the last digits.
        dimensions: length of a vector.
    """

    @property
    def name(self) -> str: ...

    @property
    def revision(self) -> str: ...

    @property
    def backend(self) -> str: ...

    @property
    def dimensions(self) -> int: ...

    def encode(self, texts: Sequence[str], *, on_progress: Progress | None = None) -> np.ndarray:
        """Float32 (n, d), rows of unit length; row i belongs to texts[i] whatever the order of the texts."""
        ...


@runtime_checkable
class BatchEncoder(Encoder, Protocol):
    """An encoder that hands over its vectors batch by batch, so that a killed run loses one batch only."""

    def encode_in_batches(self, texts: Sequence[str]) -> Iterator[tuple[list[int], np.ndarray]]:
        """Yield (indices into `texts`, their vectors) until every text has had its turn. Texts are distinct."""
        ...
