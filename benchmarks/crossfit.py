"""Heads that have not seen the group they judge: one coder a left-out group or fold of respondents."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

sys.path.insert(0, str(Path(__file__).parents[1] / "models" / "build"))

from gold import GoldStudy, bank_examples, coded_examples
from voices.encoder import Encoder
from voices.priorities import AreaCoder, Judgement, load_areas
from voices.priorities.training import Examples, fit_coder

Array = npt.NDArray[np.float64]


@dataclass(frozen=True)
class CrossFitted:
    """A coder that hands each text to the heads fitted without its group.

    `fold_of` maps a text's group (the participant, for answers) to its fold; a group that
    is in no fold (nobody coded it) is judged by the first coder.
    """

    coders: dict[str, AreaCoder]
    fold_of: dict[str, str]

    @property
    def areas(self) -> tuple[str, ...]:
        return next(iter(self.coders.values())).areas

    @property
    def encoder_revision(self) -> str:
        return next(iter(self.coders.values())).encoder_revision

    def judge(self, texts: Sequence[str], vectors: Array | None, groups: Sequence[str]) -> Judgement:
        first = next(iter(self.coders))
        folds = np.array([self.fold_of.get(g, first) for g in groups])
        n = len(texts)
        threshold = float(np.mean([c.both.threshold for c in self.coders.values()]))
        whole = Judgement(np.zeros((n, len(self.areas))), np.zeros(n), np.zeros((n, 3)), np.zeros(n), threshold)
        for fold in np.unique(folds):
            rows = np.flatnonzero(folds == fold)
            coder = self.coders[fold]
            part = coder.judge([texts[i] for i in rows], None if vectors is None else vectors[rows])
            # Each fold's own threshold, expressed on one scale, so that one cut serves all.
            whole.areas[rows] = np.clip(part.areas * threshold / part.threshold, 0, 1)
            whole.concern[rows], whole.stance[rows], whole.intensity[rows] = part.concern, part.stance, part.intensity
        return whole

    def participants(self, features: Array, *, with_vectors: bool) -> Array:
        curves = [c.participants(features, with_vectors=with_vectors) for c in self.coders.values()]
        return np.asarray(np.mean(curves, axis=0))


def cross_fit(gold: GoldStudy, encoder: Encoder, *, workers: int = 2) -> CrossFitted:
    """One coder for each group of the gold, and for each fifth of the respondents, fitted without it."""
    frame = load_areas()
    coded, bank = coded_examples(gold), bank_examples(frame.anchors)
    vectors = encoder.encode([*coded["raw"], *bank["raw"]])
    jobs: list[tuple[Any, ...]] = []
    folds = sorted(set(coded["group"]))
    for fold in folds:
        rows = np.flatnonzero(coded["group"] != fold)
        examples = Examples(coded, vectors[: len(coded)]).take(rows)
        jobs.append((examples, Examples(bank, vectors[len(coded) :]), frame.ids, encoder.revision))
    with ProcessPoolExecutor(workers) as pool:
        coders = dict(zip(folds, pool.map(_fit, jobs), strict=True))
    answers = coded[coded["group"].str.startswith("survey-")]
    fold_of = {g: g for g in folds} | dict(zip(answers["person"], answers["group"], strict=True))
    return CrossFitted(coders, fold_of)


def _fit(job: tuple[Any, ...]) -> AreaCoder:
    coded, bank, areas, revision = job
    return fit_coder(coded, bank, areas=areas, encoder_revision=revision)


def gold_area_codes(gold: GoldStudy, utterances: pd.DataFrame) -> pd.DataFrame:
    """The gold's codes as a table area_codes, for the same ranking as the machine's."""
    rows = gold.gold.merge(utterances[["utterance_id", "excluded_because"]], on="utterance_id")
    rows = rows[rows["excluded_because"] == ""].explode("areas").dropna(subset=["areas"])
    rows = rows[rows["stance"] != ""]
    return pd.DataFrame(
        {
            "utterance_id": rows["utterance_id"].to_numpy(),
            "area_id": rows["areas"].to_numpy(),
            "probability": 1.0,
            "stance": rows["stance"].to_numpy(),
            "intensity": rows["intensity"].clip(lower=1).astype(int).to_numpy(),
            "prompted": False,
            "assent": False,
            "coder": "gold",
        }
    )
