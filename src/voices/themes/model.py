"""From segments and vectors to the tables themes, theme_terms and theme_codes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from voices.config import ThemeConfig
from voices.schema import empty
from voices.themes import consensus
from voices.themes.labels import name_themes, theme_areas
from voices.themes.leak import language_excess
from voices.themes.terms import theme_terms
from voices.themes.topics import fit_topics

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd

    Array = npt.NDArray[np.float64]

PER_ROOT = {"coarse": 0.4, "medium": 0.7, "fine": 1.1}  # themes per square root of the number of segments
FEWEST, MOST = 3, 60  # a reader can hold no more than some dozens


@dataclass(frozen=True)
class Phrases:
    """The phrases of the priority areas: area_id, lang, phrase; their vectors and counted words."""

    frame: pd.DataFrame
    vectors: Array
    words: Sequence[Sequence[str]]
    area_labels: pd.DataFrame  # index area_id, one column a language


@dataclass(frozen=True)
class Segments:
    """What is known of n segments before themes are sought.

    Args:
        frame: segment_id, utterance_id, lang, city, group_id, participant_id.
        vectors: (n, d) unit rows.
        areas: (n, areas) probabilities; names in `area_ids`, assigned from `threshold`.
        concern: (n,) probability that the segment speaks of any concern, asset or proposal.
        words: the counted words of each segment.
    """

    frame: pd.DataFrame
    vectors: Array
    areas: Array
    area_ids: tuple[str, ...]
    threshold: float
    concern: Array
    words: Sequence[Sequence[str]]


@dataclass(frozen=True)
class Themes:
    """The three tables, and what the run should say about how they were made."""

    themes: pd.DataFrame
    theme_terms: pd.DataFrame
    theme_codes: pd.DataFrame
    warnings: tuple[str, ...] = ()


MIN_CONCERN = 0.2  # a segment less likely than this to speak of any concern is talk about the talk


def find_themes(segments: Segments, phrases: Phrases, *, config: ThemeConfig, seed: int) -> Themes:
    """Themes of the segments that speak of something; the rest stays visible as unassigned.

    The result does not depend on the order of rows: they are put in the order of their
    ids before anything is drawn.
    """
    import numpy as np

    order = np.argsort(segments.frame["segment_id"].to_numpy(), kind="stable")
    spoken = order[segments.concern[order] >= MIN_CONCERN]
    if len(spoken) < config.min_segments:
        return _too_little(segments.frame, len(spoken), config.min_segments)
    k = number_of_themes(len(spoken), config)
    features = guided_features(segments.vectors[spoken], segments.areas[spoken], config.guidance)
    _, clustering = fit_topics([segments.words[i] for i in spoken], features, k=k, seed=seed)

    units = segments.frame.iloc[spoken].reset_index(drop=True).assign(row=spoken)
    units["theme_id"] = clustering.labels.astype(str)
    units["area_id"] = _top_area(segments, spoken)
    return Themes(
        themes=_themes_table(segments, phrases, units, clustering.labels, features, k=k, seed=seed),
        theme_terms=theme_terms(units, segments.words, phrases=phrases.words),
        theme_codes=_codes_table(segments.frame, units, clustering),
    )


def number_of_themes(n: int, config: ThemeConfig) -> int:
    """How many themes n segments are cut into: as asked, else growing with the square root."""
    asked = config.themes or round(PER_ROOT[config.granularity] * n**0.5)
    return max(2 if config.themes else FEWEST, min(asked, MOST if not config.themes else 200, n // 3))


def guided_features(vectors: Array, areas: Array, guidance: float) -> Array:
    """(n, d + areas): vectors beside area posteriors, weighted so that squared distances add up.

    Posteriors enter by their square roots, so that the distance between two of them is
    Hellinger's.
    """
    import numpy as np

    roots = np.sqrt(areas)
    roots /= np.maximum(np.linalg.norm(roots, axis=1, keepdims=True), 1e-9)
    return np.hstack([np.sqrt(1 - guidance) * vectors, np.sqrt(guidance) * roots])


def _top_area(segments: Segments, rows: npt.NDArray[np.intp]) -> list[str]:
    best = segments.areas[rows].argmax(axis=1)
    top = segments.areas[rows].max(axis=1)
    return [segments.area_ids[b] if p >= segments.threshold else "" for b, p in zip(best, top, strict=True)]


def _themes_table(
    segments: Segments,
    phrases: Phrases,
    units: pd.DataFrame,
    labels: npt.NDArray[np.int64],
    features: Array,
    *,
    k: int,
    seed: int,
) -> pd.DataFrame:
    import numpy as np
    import pandas as pd

    rows = units["row"].to_numpy()
    n_themes = int(labels.max()) + 1
    centroids = np.stack([segments.vectors[rows[labels == t]].mean(axis=0) for t in range(n_themes)])
    centroids /= np.linalg.norm(centroids, axis=1, keepdims=True)
    areas = theme_areas(labels, segments.areas[rows], segments.threshold, segments.area_ids)
    names = name_themes(centroids, areas, phrases.frame, phrases.vectors, phrases.area_labels)
    excess = language_excess(units, seed=seed)
    grouped = units[units["theme_id"] != "-1"].groupby("theme_id")
    counts = grouped.agg(
        n_segments=("segment_id", "size"),
        n_utterances=("utterance_id", "nunique"),
        n_speakers=("participant_id", "nunique"),
        n_groups=("group_id", lambda g: g[g != ""].nunique()),
        n_cities=("city", "nunique"),
    )
    counts = counts.loc[[str(t) for t in range(n_themes)]].reset_index()
    table = pd.concat([counts, names], axis=1)
    table["stability"] = consensus.stability(features, labels, k, seed=seed)
    table["language_excess"] = [excess[t] for t in table["theme_id"]]
    table["area_id"] = areas
    table["status"] = "proposed"
    cities = {str(theme): ", ".join(sorted(set(rows))) for theme, rows in grouped["city"]}
    table["description"] = [_describe(row, cities[str(row.theme_id)]) for row in table.itertuples()]
    return table


def _describe(row: object, cities: str) -> str:
    area, _, phrase = row.label_en.partition(": ")  # type: ignore[attr-defined]
    n, groups = row.n_speakers, row.n_groups  # type: ignore[attr-defined]
    people = "1 person" if n == 1 else f"{n} people"
    where = f"{groups} group{'s' if groups != 1 else ''}" if groups else "the survey"
    kind = "a subject outside the priority areas" if row.area_id is None else area.lower()  # type: ignore[attr-defined]
    return f'{people} in {where} ({cities}) speak of {kind}; closest phrase: "{phrase}".'


def _codes_table(frame: pd.DataFrame, units: pd.DataFrame, clustering: consensus.Clustering) -> pd.DataFrame:
    """One row a segment; `unassigned_because` says why a segment is in no theme."""
    codes = frame[["segment_id"]].assign(theme_id="-1", probability=0.0, unassigned_because="no_concern")
    codes = codes.set_index("segment_id")
    codes["nearest_theme_id"] = "-1"
    ids = units["segment_id"]
    codes.loc[ids, "theme_id"] = units["theme_id"].to_numpy()
    codes.loc[ids, "probability"] = clustering.membership
    codes.loc[ids, "nearest_theme_id"] = clustering.nearest.astype(str)
    codes.loc[ids, "unassigned_because"] = ["between_themes" if t == "-1" else "" for t in units["theme_id"]]
    return codes.reset_index()


def _too_little(frame: pd.DataFrame, n: int, needed: int) -> Themes:
    codes = frame[["segment_id"]].assign(
        theme_id="-1", probability=0.0, unassigned_because="too_little_to_theme", nearest_theme_id="-1"
    )
    message = f"Too little to theme: {n} segments speak of a concern, at least {needed} are needed."
    return Themes(empty("themes"), empty("theme_terms"), codes, (message,))
