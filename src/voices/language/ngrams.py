"""What a word looks like: the odds of one language against another from its letters."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

SIZES = (2, 3, 4)
"""Letters in a run; the edges of the word count as letters, for endings tell most."""

SMOOTHING = 0.5
"""Added to every count (expected likelihood estimate), since the lists are small."""


def grams(form: str) -> list[str]:
    """All runs of 2-4 letters of `form` with its edges."""
    edged = f"^{form}$"
    return [edged[i : i + size] for size in SIZES for i in range(len(edged) - size + 1)]


@dataclass(frozen=True)
class LogOdds:
    """Naive Bayes over runs of letters of word forms, each form counted once."""

    weights: dict[str, float]

    @classmethod
    def fit(cls, forms: Iterable[str], others: Iterable[str]) -> LogOdds:
        """Odds for the language of `forms` against that of `others`."""
        here = Counter(gram for form in forms for gram in grams(form))
        there = Counter(gram for form in others for gram in grams(form))
        vocabulary = here.keys() | there.keys()
        n_here = here.total() + SMOOTHING * len(vocabulary)
        n_there = there.total() + SMOOTHING * len(vocabulary)
        return cls(
            {
                gram: math.log((here[gram] + SMOOTHING) / n_here) - math.log((there[gram] + SMOOTHING) / n_there)
                for gram in vocabulary
            }
        )

    def score(self, form: str) -> float:
        """Mean log-odds a run; above 0 the form looks like the first language, 0 where nothing is known."""
        found = grams(form)
        return sum(self.weights.get(gram, 0.0) for gram in found) / len(found) if found else 0.0
