"""Themes of invented vectors: the same for any order of rows, nobody lost, too little said so."""

from __future__ import annotations

import numpy as np
import pandas as pd

from voices.config import ThemeConfig
from voices.schema import validate
from voices.themes import Phrases, Segments, Themes, find_themes

TOPICS = (("agua", "fuga", "cisterna"), ("robo", "celular", "moto"), ("luz", "calle", "poste"))
LANGUAGES = ("en", "es", "sw", "uz")


def study(n: int = 90, *, order: np.ndarray | None = None) -> Segments:
    rng = np.random.default_rng(3)
    topic = np.arange(n) % len(TOPICS)
    vectors = np.eye(8)[topic] + rng.normal(0, 0.15, (n, 8))
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    frame = pd.DataFrame(
        {
            "segment_id": [f"s{i:03d}" for i in range(n)],
            "utterance_id": [f"u{i:03d}" for i in range(n)],
            "lang": "es",
            "city": np.where(np.arange(n) % 2, "A", "B"),
            "group_id": [f"g{i % 4}" for i in range(n)],
            "participant_id": [f"p{i % 20}" for i in range(n)],
        }
    )
    order = np.arange(n) if order is None else order
    areas = np.eye(3)[topic] * 0.8 + 0.05
    return Segments(
        frame=frame.iloc[order].reset_index(drop=True),
        vectors=vectors[order],
        areas=areas[order],
        area_ids=("water", "theft", "light"),
        threshold=0.4,
        concern=np.full(n, 0.9),
        words=[list(TOPICS[topic[i]]) for i in order],
    )


def phrases() -> Phrases:
    rows = [(area, lang, f"{area} {lang}") for area in ("water", "theft", "light") for lang in LANGUAGES]
    frame = pd.DataFrame(rows, columns=["area_id", "lang", "phrase"])
    labels = pd.DataFrame(
        {area: {lang: f"{area}-{lang}" for lang in LANGUAGES} for area in ("water", "theft", "light")}
    ).T
    vectors = np.repeat(np.eye(8)[:3], len(LANGUAGES), axis=0)
    return Phrases(frame, vectors, [[] for _ in rows], labels)


def themes_of(segments: Segments) -> Themes:
    return find_themes(segments, phrases(), config=ThemeConfig(themes=3), seed=5)


def test_find_themes_finds_what_was_planted() -> None:
    found = themes_of(study())
    assert sorted(found.themes["area_id"]) == ["light", "theft", "water"]
    assert (found.themes["n_segments"] == 30).all()
    assert (found.themes["stability"] > 0.9).all()
    assert set(found.theme_terms["term"]) >= {"agua", "robo", "luz"}
    assert found.themes["language_excess"].isna().all()
    for name in ("themes", "theme_terms", "theme_codes"):
        validate(name, getattr(found, name))


def test_find_themes_does_not_depend_on_the_order_of_rows() -> None:
    one, other = themes_of(study()), themes_of(study(order=np.random.default_rng(9).permutation(90)))
    pd.testing.assert_frame_equal(one.themes, other.themes)
    key = "segment_id"
    pd.testing.assert_frame_equal(
        one.theme_codes.sort_values(key).reset_index(drop=True),
        other.theme_codes.sort_values(key).reset_index(drop=True),
    )


def test_find_themes_keeps_every_segment() -> None:
    segments = study()
    assert set(themes_of(segments).theme_codes["segment_id"]) == set(segments.frame["segment_id"])


def test_find_themes_says_when_there_is_too_little() -> None:
    found = find_themes(study(12), phrases(), config=ThemeConfig(), seed=5)
    assert found.themes.empty
    assert "Too little to theme" in found.warnings[0]
    assert (found.theme_codes["unassigned_because"] == "too_little_to_theme").all()
