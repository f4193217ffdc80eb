"""Fitting an `AreaCoder` from coded utterances and the concern bank.

Coded utterances (groups and answers) set the priors; the bank, an even number of ideas
for every area, teaches what is rare in them, at a lower weight. Everything that is read
off predictions (calibration, threshold, the person-level curve) is read off predictions
for groups that the heads in question had not seen.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from voices.priorities.coder import (
    STANCES,
    AreaCoder,
    Curves,
    Linear,
    TwoViews,
    calibrate,
    character_ngrams,
    log_odds,
    person_features,
)

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd
    from scipy.sparse import csr_matrix

    Array = npt.NDArray[np.float64]

SEMANTIC_STRENGTH = 10.0  # inverse regularisation on unit vectors
LEXICAL_STRENGTH = 10.0  # the same on unit TF-IDF rows
BANK_WEIGHT_SEMANTIC = 0.15  # its prior and register differ: at weight 1 it costs the semantic view .03 F1
BANK_WEIGHT_LEXICAL = 0.5  # words carry over between registers better than vectors do
INNER_FOLDS = 4  # for calibration; by group


@dataclass(frozen=True)
class Examples:
    """Coded texts, aligned with their vectors.

    Args:
        frame: columns text (folded), areas (tuple of ids), stance ("" = none), intensity
            (0 = not coded), and, for coded utterances, group and person.
        vectors: (n, d).
    """

    frame: pd.DataFrame
    vectors: Array

    def take(self, rows: npt.NDArray[np.intp]) -> Examples:
        return Examples(self.frame.iloc[rows].reset_index(drop=True), self.vectors[rows])


@dataclass(frozen=True)
class _Matrix:
    """Targets and features of coded utterances followed by the bank."""

    vectors: Array
    ngrams: csr_matrix
    targets: Array
    stance: npt.NDArray[np.str_]
    intensity: npt.NDArray[np.int64]
    n_coded: int


@dataclass(frozen=True)
class _Heads:
    area: TwoViews
    concern: TwoViews
    stance: TwoViews
    intensity: TwoViews


def fit_coder(coded: Examples, bank: Examples, *, areas: tuple[str, ...], encoder_revision: str) -> AreaCoder:
    """Fit heads on coded utterances and the bank; calibrate by group.

    Returns:
        A coder whose curves and threshold come from out-of-fold predictions.
    """
    import numpy as np
    from sklearn.model_selection import GroupKFold

    idf = _inverse_document_frequency([*coded.frame["text"], *bank.frame["text"]])
    matrix = _matrix(coded, bank, areas, idf)
    unseen = {view: (np.zeros((matrix.n_coded, len(areas))), np.zeros((matrix.n_coded, 1))) for view in (True, False)}
    groups = coded.frame["group"].to_numpy()
    folds = GroupKFold(min(INNER_FOLDS, len(set(groups))))
    for train, test in folds.split(groups, groups=groups):
        heads = _fit_heads(matrix, train, only_areas=True)
        for with_vectors, (area, concern) in unseen.items():
            vectors = matrix.vectors[test] if with_vectors else None
            area[test] = heads.area.sigmoid(vectors, matrix.ngrams[test])
            concern[test] = heads.concern.sigmoid(vectors, matrix.ngrams[test])
    heads = _fit_heads(matrix, np.arange(matrix.n_coded))
    targets = matrix.targets[: matrix.n_coded]
    curves = {view: _curves(*scores, targets, coded.frame["person"]) for view, scores in unseen.items()}
    return AreaCoder(
        areas=areas,
        encoder_revision=encoder_revision,
        idf=idf,
        area_head=heads.area,
        concern_head=heads.concern,
        stance_head=heads.stance,
        intensity_head=heads.intensity,
        both=curves[True],
        words_only=curves[False],
    )


def _curves(areas: Array, concern: Array, targets: Array, persons: pd.Series) -> Curves:
    """Calibration of one view (or both) from its scores for groups it had not seen."""
    area = _platt(log_odds(areas), targets)
    calibrated = calibrate(areas, area)
    return Curves(
        area=area,
        concern=_platt(log_odds(concern), targets.max(axis=1, keepdims=True)),
        person=_person_curve(calibrated, targets, persons),
        threshold=_best_threshold(calibrated, targets),
    )


def area_targets(codes: pd.Series, areas: tuple[str, ...]) -> Array:
    """(n, areas) 0/1 from tuples of area ids; ids that are no area (not_a_concern) count as none."""
    import numpy as np

    column = {area: i for i, area in enumerate(areas)}
    targets = np.zeros((len(codes), len(areas)))
    for row, ids in enumerate(codes):
        for area in ids:
            if area in column:
                targets[row, column[area]] = 1
    return targets


def _matrix(coded: Examples, bank: Examples, areas: tuple[str, ...], idf: Array) -> _Matrix:
    import numpy as np

    texts = [*coded.frame["text"], *bank.frame["text"]]
    return _Matrix(
        vectors=np.vstack([coded.vectors, bank.vectors]).astype(np.float64),
        ngrams=character_ngrams(texts, idf),
        targets=np.vstack([area_targets(coded.frame["areas"], areas), area_targets(bank.frame["areas"], areas)]),
        stance=np.array([*coded.frame["stance"], *bank.frame["stance"]], dtype=str),
        intensity=np.array([*coded.frame["intensity"], *bank.frame["intensity"]], dtype=np.int64),
        n_coded=len(coded.frame),
    )


def _fit_heads(matrix: _Matrix, coded_rows: npt.NDArray[np.intp], *, only_areas: bool = False) -> _Heads:
    """Heads from these coded rows and the whole bank."""
    import numpy as np

    bank_rows = np.arange(matrix.n_coded, len(matrix.targets))
    rows = np.concatenate([coded_rows, bank_rows])
    is_bank = np.concatenate([np.zeros(len(coded_rows), bool), np.ones(len(bank_rows), bool)])
    vectors, ngrams, targets = matrix.vectors[rows], matrix.ngrams[rows], matrix.targets[rows]
    weights = (np.where(is_bank, BANK_WEIGHT_SEMANTIC, 1.0), np.where(is_bank, BANK_WEIGHT_LEXICAL, 1.0))
    area = _binary_views(vectors, ngrams, targets, weights)
    concern = _binary_views(vectors, ngrams, targets.max(axis=1, keepdims=True), weights)
    if only_areas:
        return _Heads(area, concern, area, area)
    stance, intensity = matrix.stance[rows], matrix.intensity[rows]
    told = np.isin(stance, STANCES) & (targets.max(axis=1) > 0)
    graded = intensity > 0
    return _Heads(
        area,
        concern,
        _class_views(vectors[told], ngrams[told], stance[told], STANCES, tuple(w[told] for w in weights)),
        _class_views(vectors[graded], ngrams[graded], intensity[graded], (1, 2, 3), tuple(w[graded] for w in weights)),
    )


def _binary_views(vectors: Array, ngrams: csr_matrix, targets: Array, weights: tuple[Array, Array]) -> TwoViews:
    return TwoViews(
        _one_against_rest(vectors, targets, weights[0], SEMANTIC_STRENGTH),
        _one_against_rest(ngrams, targets, weights[1], LEXICAL_STRENGTH),
    )


def _one_against_rest(features: Array | csr_matrix, targets: Array, weights: Array, strength: float) -> Linear:
    import numpy as np
    from sklearn.linear_model import LogisticRegression

    # For few dense columns, and for very many sparse ones: each takes seconds where others take minutes.
    dense = isinstance(features, np.ndarray)
    solver = "newton-cholesky" if dense else "liblinear"
    layer = Linear(np.zeros((features.shape[1], targets.shape[1])), np.zeros(targets.shape[1]))
    for k, target in enumerate(targets.T):
        if not target.any() or target.all():
            layer.bias[k] = -8.0 if not target.any() else 8.0  # nothing to learn from: all but certain
            continue
        model = LogisticRegression(C=strength, solver=solver, dual=not dense, random_state=0, tol=1e-3)
        model.fit(features, target, sample_weight=weights)
        layer.weights[:, k] = model.coef_[0]
        layer.bias[k] = model.intercept_[0]
    return layer


def _class_views(
    vectors: Array,
    ngrams: csr_matrix,
    labels: npt.NDArray[np.generic],
    classes: tuple[str | int, ...],
    weights: tuple[Array, ...],
) -> TwoViews:
    """One-against-rest layers whose rows follow `classes`; the softmax over them is only ranked and averaged."""
    import numpy as np

    targets = np.stack([labels == c for c in classes], axis=1).astype(float)
    return TwoViews(
        _one_against_rest(vectors, targets, weights[0], SEMANTIC_STRENGTH),
        _one_against_rest(ngrams, targets, weights[1], LEXICAL_STRENGTH),
    )


def _platt(scores: Array, targets: Array) -> Array:
    """Slope and intercept of a logistic curve over log-odds (Platt 1999)."""
    import numpy as np
    from sklearn.linear_model import LogisticRegression

    model = LogisticRegression(C=1e4).fit(scores.reshape(-1, 1), targets.ravel())
    return np.array([model.coef_[0, 0], model.intercept_[0]])


def _person_curve(probabilities: Array, targets: Array, persons: pd.Series) -> Array:
    import numpy as np
    import pandas as pd
    from sklearn.linear_model import LogisticRegression

    codes, names = pd.factorize(persons)
    features = person_features(probabilities, codes, len(names))
    raised = np.zeros((len(names), targets.shape[1]))
    np.maximum.at(raised, codes, targets)
    model = LogisticRegression(C=1e4).fit(features.reshape(-1, features.shape[2]), raised.ravel())
    return np.array([*model.coef_[0], model.intercept_[0]])


def _best_threshold(probabilities: Array, targets: Array) -> float:
    """The probability from which an area is assigned: best micro-F1 on unseen groups."""
    import numpy as np

    grid = np.arange(0.15, 0.61, 0.01)
    scores = []
    for threshold in grid:
        assigned = probabilities >= threshold
        hit = float((assigned * targets).sum())
        scores.append(2 * hit / max(1.0, float(assigned.sum() + targets.sum())))
    return round(float(grid[int(np.argmax(scores))]), 2)


def _inverse_document_frequency(texts: list[str]) -> Array:
    """Smoothed idf of hashed n-grams, as scikit-learn computes it."""
    import numpy as np

    counts = character_ngrams(texts)
    seen = np.bincount(counts.indices, minlength=counts.shape[1])
    return np.log((1 + len(texts)) / (1 + seen)) + 1
