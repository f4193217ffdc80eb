"""The language-neutral linear map, fitted on parallel text.

A multilingual encoder puts a sentence and its translation near each other, but sentences of one
language nearer still: a constant offset a language, and directions in which translations of the
same sentence differ. The map shrinks those directions: it is the inverse square root of the
covariance *within* a sentence, over its translations (within-class covariance normalisation;
Hatch, Kajarekar and Stolcke, Interspeech 2006), with a ridge. Nothing of the corpus at hand enters.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

RIDGE = 1.0
"""Added to the covariance, in units of its mean eigenvalue. 1.0 was settled before these figures were
made (project notes); between 0.3 and 3 the figures of the card differ by less than their noise."""


@dataclass(frozen=True)
class NeutralMap:
    """x -> x @ matrix.T + bias, followed by scaling to unit length."""

    matrix: np.ndarray
    bias: np.ndarray

    def __call__(self, vectors: np.ndarray) -> np.ndarray:
        """Map vectors of any leading shape (..., d); unit length again."""
        mapped = vectors @ self.matrix.T + self.bias
        return np.asarray(mapped / np.linalg.norm(mapped, axis=-1, keepdims=True), dtype=np.float32)


def fit_neutral_map(views: np.ndarray, *, ridge: float = RIDGE) -> NeutralMap:
    """Fit on `views` (sentences, languages, d): unit vectors of the same sentences in every language."""
    exact = views.astype(np.float64)
    size = exact.shape[-1]
    differences = (exact - exact.mean(axis=1, keepdims=True)).reshape(-1, size)
    covariance = differences.T @ differences / len(differences)
    covariance /= np.trace(covariance) / size
    eigenvalues, directions = np.linalg.eigh(covariance + ridge * np.eye(size))
    matrix = (directions / np.sqrt(eigenvalues)) @ directions.T
    return NeutralMap(matrix, -matrix @ exact.mean(axis=(0, 1)))
