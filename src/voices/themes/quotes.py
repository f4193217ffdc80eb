"""Quotes by extraction: slices of what was said, typical of a theme and unlike each other."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from voices.schema import empty

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd

    Array = npt.NDArray[np.float64]

MIN_WORDS = 5  # fewer do not carry a claim
MAX_WORDS = 60  # more is a story, not a quote
NEW_SPEAKER, NEW_GROUP, NEW_LANGUAGE = 0.30, 0.10, 0.10  # bonuses, on the scale of a cosine
LIKENESS = 0.3  # penalty for likeness to a quote already chosen


def pick_quotes(
    units: pd.DataFrame, vectors: Array, scores: pd.DataFrame, *, n: int, make_id: Callable[[str, str], str]
) -> pd.DataFrame:
    """Up to n quotes for each theme and each area.

    Args:
        units: one row a segment, aligned with vectors (m, d): segment_id, utterance_id,
            start, end, text, lang, participant_id, group_id.
        scores: columns kind ("theme" | "area"), id, row (position in units), weight: which
            segments may be quoted for what, and how typical each is, 0-1.
        make_id: (kind and id, segment_id) -> quote id that tells nothing of its source.

    Returns:
        The table quotes, publishable False until the disclosure check has seen it.
    """
    import pandas as pd

    words = units["text"].map(lambda text: len(text.split()))
    fit = words.between(MIN_WORDS, MAX_WORDS).to_numpy()
    scores = scores[fit[scores["row"].to_numpy(dtype=int)]]
    tables = [empty("quotes")]
    for (kind, key), candidates in scores.groupby(["kind", "id"], sort=True):
        rows = _choose(units, vectors, candidates, n)
        chosen = units.iloc[rows]
        tables.append(
            pd.DataFrame(
                {
                    "quote_id": [make_id(f"{kind}:{key}", s) for s in chosen["segment_id"]],
                    "theme_id": key if kind == "theme" else None,
                    "area_id": key if kind == "area" else None,
                    "utterance_id": chosen["utterance_id"].to_numpy(),
                    "start": chosen["start"].to_numpy(),
                    "end": chosen["end"].to_numpy(),
                    "text": chosen["text"].to_numpy(),
                    "lang": chosen["lang"].to_numpy(),
                    "rank": range(1, len(rows) + 1),
                    "publishable": False,
                    "why_not": "unchecked",
                    "told": "",
                    "translation": None,
                }
            )
        )
    return pd.concat([t for t in tables if len(t)] or tables[:1], ignore_index=True)


def _choose(units: pd.DataFrame, vectors: Array, candidates: pd.DataFrame, n: int) -> list[int]:
    """Greedy choice: typical, from somebody new, in another language, unlike what is there."""
    import numpy as np

    rows = candidates["row"].to_numpy(dtype=int)
    weights = candidates["weight"].to_numpy(dtype=float)
    centre = (vectors[rows] * weights[:, None]).sum(axis=0)
    centre /= max(float(np.linalg.norm(centre)), 1e-9)
    typical = weights * 0.5 + vectors[rows] @ centre * 0.5
    speaker, group, lang = (units[c].iloc[rows].to_numpy() for c in ("participant_id", "group_id", "lang"))
    chosen: list[int] = []
    while len(chosen) < min(n, len(rows)):
        score = typical.copy()
        for column, bonus in ((speaker, NEW_SPEAKER), (group, NEW_GROUP), (lang, NEW_LANGUAGE)):
            score += bonus * ~np.isin(column, column[chosen])
        if chosen:
            score -= LIKENESS * (vectors[rows] @ vectors[rows[chosen]].T).max(axis=1)
        score[chosen] = -np.inf
        chosen.append(int(score.argmax()))
    return [int(rows[i]) for i in chosen]
