"""A label that a person can read, in four languages.

A theme is named after the priority area that its segments speak of, and after the phrase
of that area that lies closest to them: "Robbery and theft: phones are snatched". The
phrases were written by people in each language; nothing is generated and no participant
is quoted. A theme that fits no area is *emerging* and is named by its closest phrase.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd

    Array = npt.NDArray[np.float64]

LANGUAGES = ("en", "es", "sw", "uz")
MIN_AREA_SHARE = 0.4  # of a theme's segments that must speak of an area before it bears the area's name
EMERGING = {"en": "Emerging", "es": "Emergente", "sw": "Inayojitokeza", "uz": "Yangi mavzu"}


def theme_areas(
    labels: npt.NDArray[np.int64], areas: Array, threshold: float, names: tuple[str, ...]
) -> list[str | None]:
    """The nearest area of each theme, or None where too few of its segments speak of any one.

    Args:
        labels: (n,) theme of each segment, -1 = none.
        areas: (n, areas) probabilities.
        threshold: from which probability a segment speaks of an area.
    """
    import numpy as np

    nearest: list[str | None] = []
    for theme in range(int(labels.max(initial=-1)) + 1):
        rows = areas[labels == theme]
        share = (rows >= threshold).mean(axis=0)
        best = int(np.lexsort((rows.mean(axis=0), share))[-1])
        nearest.append(names[best] if share[best] >= MIN_AREA_SHARE else None)
    return nearest


def name_themes(
    centroids: Array, areas: list[str | None], phrases: pd.DataFrame, phrase_vectors: Array, area_labels: pd.DataFrame
) -> pd.DataFrame:
    """Labels of k themes in each language, no two alike.

    Args:
        centroids: (k, d) unit rows.
        areas: k area ids, None = emerging.
        phrases: columns area_id, lang, phrase; aligned with phrase_vectors (m, d), unit rows.
        area_labels: index area_id, one column a language.

    Returns:
        k rows, columns label_en, label_es, label_sw, label_uz.
    """
    import pandas as pd

    columns = {}
    for lang in LANGUAGES:
        mine = (phrases["lang"] == lang).to_numpy()
        similarity = centroids @ phrase_vectors[mine].T
        chosen = _assign(similarity, areas, phrases.loc[mine, "area_id"].tolist())
        texts = phrases.loc[mine, "phrase"].tolist()
        heads = [str(area_labels.at[area, lang]) if area else EMERGING[lang] for area in areas]
        columns[f"label_{lang}"] = [f"{head}: {texts[i]}" for head, i in zip(heads, chosen, strict=True)]
    return pd.DataFrame(columns)


def _assign(similarity: Array, areas: list[str | None], phrase_areas: list[str]) -> list[int]:
    """One phrase a theme: the closest pair first, each phrase once while there are enough."""
    import numpy as np

    allowed = np.array([[area is None or area == p for p in phrase_areas] for area in areas])
    scores = np.where(allowed, similarity, -2.0)
    free = np.ones(len(phrase_areas), dtype=bool)
    chosen = [-1] * len(areas)
    for flat in np.argsort(-scores, axis=None, kind="stable"):
        theme, phrase = divmod(int(flat), len(phrase_areas))
        if chosen[theme] == -1 and free[phrase] and allowed[theme, phrase]:
            chosen[theme], free[phrase] = phrase, False
    # More themes of one area than it has phrases: the closest phrase a second time.
    return [int(scores[theme].argmax()) if i == -1 else i for theme, i in enumerate(chosen)]
