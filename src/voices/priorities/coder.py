"""Area codes by a trained head: two views of an utterance that err differently.

The semantic view is a logistic head on the encoder's vectors; the lexical view is a
logistic head on character n-grams of the folded text. Their geometric mean is
calibrated by one logistic curve fitted on groups that the heads had not seen (Platt
1999). Everything is stored as plain arrays (safetensors) and applied without pickles.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from voices.errors import ModelError

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    from scipy.sparse import csr_matrix

    Array = npt.NDArray[np.float64]

STANCES = ("concern", "asset", "proposal")
FEATURES = 2**16  # hashed n-grams: few collisions for a few thousand short texts, 3 MB of weights
NGRAMS = (3, 5)
HEADS = "heads.safetensors"
CARD = "card.json"


@runtime_checkable
class Coder(Protocol):
    """Anything that gives utterances area probabilities, a stance and an intensity."""

    @property
    def areas(self) -> tuple[str, ...]: ...

    @property
    def encoder_revision(self) -> str: ...

    def judge(self, texts: Sequence[str], vectors: Array | None, groups: Sequence[str]) -> Judgement:
        """Judge n texts.

        Args:
            texts: folded, cleaned texts (`voices.language.fold`).
            vectors: (n, d) unit rows of the encoder the coder was trained on; None where the
                study uses another, so that only the words can be judged.
            groups: the group or survey each text comes from; lets a cross-fitted coder
                use heads that have not seen it.
        """
        ...

    def participants(self, features: Array, *, with_vectors: bool) -> Array:
        """Calibrated probability that a person raised an area, from `person_features` rows."""
        ...


@dataclass(frozen=True)
class Judgement:
    """What a coder says of n utterances."""

    areas: Array
    """(n, areas) calibrated probabilities."""
    concern: Array
    """(n,) probability that the utterance speaks of any area at all."""
    stance: Array
    """(n, 3) probabilities of `STANCES`, given that it speaks of one."""
    intensity: Array
    """(n,) expected intensity, 1-3."""
    threshold: float
    """The probability from which an area is assigned."""


@dataclass(frozen=True)
class Linear:
    """A linear layer: (d, k) weights and (k,) biases."""

    weights: Array
    bias: Array

    def __call__(self, features: Any) -> Array:
        import numpy as np

        return np.asarray(features @ self.weights) + self.bias


@dataclass(frozen=True)
class TwoViews:
    """One question asked of both views; k answers. Without vectors, the lexical view alone."""

    semantic: Linear
    lexical: Linear

    def sigmoid(self, vectors: Array | None, ngrams: csr_matrix) -> Array:
        """(n, k) geometric means of the two views' probabilities."""
        import numpy as np

        words = _sigmoid(self.lexical(ngrams))
        return words if vectors is None else np.sqrt(_sigmoid(self.semantic(vectors)) * words)

    def softmax(self, vectors: Array | None, ngrams: csr_matrix) -> Array:
        """(n, k) normalised geometric means of the two views' class probabilities."""
        import numpy as np

        words = self.lexical(ngrams)
        scores = words if vectors is None else (self.semantic(vectors) + words) / 2
        scores = np.exp(scores - scores.max(axis=1, keepdims=True))
        return np.asarray(scores / scores.sum(axis=1, keepdims=True))


@dataclass(frozen=True)
class Curves:
    """What turns raw scores into probabilities, and probabilities into codes.

    Args:
        area, concern: slope and intercept of Platt's curve, on log-odds.
        person: weights of `person_features`, then the intercept.
        threshold: from which probability an area is assigned.
    """

    area: Array
    concern: Array
    person: Array
    threshold: float


@dataclass(frozen=True)
class AreaCoder:
    """The default `Coder`: trained heads over one encoder's vectors."""

    areas: tuple[str, ...]
    encoder_revision: str
    idf: Array
    area_head: TwoViews
    concern_head: TwoViews
    stance_head: TwoViews
    intensity_head: TwoViews
    both: Curves
    words_only: Curves

    def judge(self, texts: Sequence[str], vectors: Array | None, groups: Sequence[str] = ()) -> Judgement:
        import numpy as np

        seen = None if vectors is None else np.asarray(vectors, dtype=np.float64)
        curves = self.words_only if seen is None else self.both
        ngrams = character_ngrams(texts, self.idf)
        return Judgement(
            areas=calibrate(self.area_head.sigmoid(seen, ngrams), curves.area),
            concern=calibrate(self.concern_head.sigmoid(seen, ngrams), curves.concern)[:, 0],
            stance=self.stance_head.softmax(seen, ngrams),
            intensity=self.intensity_head.softmax(seen, ngrams) @ np.array([1.0, 2.0, 3.0]),
            threshold=curves.threshold,
        )

    def participants(self, features: Array, *, with_vectors: bool) -> Array:
        curve = (self.both if with_vectors else self.words_only).person
        return _sigmoid(features @ curve[:-1] + curve[-1])


def character_ngrams(texts: Sequence[str], idf: Array | None = None) -> csr_matrix:
    """(n, FEATURES) hashed character n-grams inside words; TF-IDF with unit rows if `idf` is given."""
    import numpy as np
    from scipy.sparse import diags
    from sklearn.feature_extraction.text import HashingVectorizer
    from sklearn.preprocessing import normalize

    hashing = HashingVectorizer(
        analyzer="char_wb", ngram_range=NGRAMS, n_features=FEATURES, alternate_sign=False, norm=None, lowercase=True
    )
    counts = hashing.transform(texts)
    if idf is None:
        return counts
    counts.data = 1 + np.log(counts.data)
    return normalize(counts @ diags(idf))


def person_features(probabilities: Array, persons: npt.NDArray[np.intp], n_persons: int) -> Array:
    """What is known of whether a person raised an area, from her turns.

    The strongest turn tells most; further turns add, but twenty turns at .05 must not
    become a concern, so the second feature is the strongest turn's excess over what the
    number of turns alone would give.

    Args:
        probabilities: (turns, areas).
        persons: (turns,) index of the speaker, 0 .. n_persons - 1.
        n_persons: number of people, some perhaps silent.

    Returns:
        (n_persons, areas, 3): log-odds of the strongest and of the second turn, log(1 + turns).
    """
    import numpy as np

    n_areas = probabilities.shape[1]
    order = np.argsort(persons, kind="stable")
    best = np.full((n_persons, n_areas), 1e-4)
    second = np.full((n_persons, n_areas), 1e-4)
    for turn in order:  # turns of a study, not of a corpus: a loop reads better than two sorts
        p, row = probabilities[turn], persons[turn]
        second[row] = np.maximum(second[row], np.minimum(best[row], p))
        best[row] = np.maximum(best[row], p)
    turns = np.bincount(persons, minlength=n_persons).astype(float)
    features = np.empty((n_persons, n_areas, 3))
    features[:, :, 0] = log_odds(best)
    features[:, :, 1] = log_odds(second)
    features[:, :, 2] = np.log1p(turns)[:, None]
    return features


def calibrate(probabilities: Array, curve: Array) -> Array:
    """Platt's curve over log-odds: slope `curve[0]`, intercept `curve[1]`."""
    return _sigmoid(log_odds(probabilities) * curve[0] + curve[1])


def log_odds(probabilities: Array) -> Array:
    import numpy as np

    clipped = np.clip(probabilities, 1e-6, 1 - 1e-6)
    return np.log(clipped / (1 - clipped))


def save_coder(coder: AreaCoder, folder: Path, *, notes: dict[str, Any]) -> None:
    """Write the heads as safetensors (float16 weights) and their card as JSON."""
    import numpy as np
    from safetensors.numpy import save_file

    arrays = {"idf": coder.idf.astype(np.float32)}
    for name in ("area", "concern", "stance", "intensity"):
        head: TwoViews = getattr(coder, f"{name}_head")
        for view, layer in (("semantic", head.semantic), ("lexical", head.lexical)):
            arrays[f"{name}.{view}.weights"] = layer.weights.astype(np.float16)
            arrays[f"{name}.{view}.bias"] = layer.bias.astype(np.float32)
    for name in ("both", "words_only"):
        curves: Curves = getattr(coder, name)
        for curve in ("area", "concern", "person"):
            arrays[f"{name}.{curve}"] = np.asarray(getattr(curves, curve), dtype=np.float32)
    folder.mkdir(parents=True, exist_ok=True)
    save_file({k: np.ascontiguousarray(v) for k, v in arrays.items()}, folder / HEADS)
    card = {
        "areas": list(coder.areas),
        "thresholds": {"both": coder.both.threshold, "words_only": coder.words_only.threshold},
        "encoder_revision": coder.encoder_revision,
        **notes,
    }
    (folder / CARD).write_text(json.dumps(card, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def load_coder(folder: Path | None = None) -> AreaCoder:
    """The coder in `folder`; by default the one that ships.

    Raises:
        ModelError: the folder holds no coder, or one that cannot be read.
    """
    import numpy as np
    from safetensors import SafetensorError
    from safetensors.numpy import load_file

    where = folder or shipped_coder()
    try:
        arrays = {k: v.astype(np.float64) for k, v in load_file(where / HEADS).items()}
        card = json.loads((where / CARD).read_text(encoding="utf-8"))
        return AreaCoder(
            areas=tuple(card["areas"]),
            encoder_revision=card["encoder_revision"],
            idf=arrays["idf"],
            area_head=_views(arrays, "area"),
            concern_head=_views(arrays, "concern"),
            stance_head=_views(arrays, "stance"),
            intensity_head=_views(arrays, "intensity"),
            both=_curves(arrays, "both", card["thresholds"]["both"]),
            words_only=_curves(arrays, "words_only", card["thresholds"]["words_only"]),
        )
    except (OSError, KeyError, ValueError, SafetensorError):
        raise ModelError(
            f"{where.name} holds no area coder that can be read. Build it with `python models/build/build_areas.py`."
        ) from None


def shipped_coder() -> Path:
    """The folder of the coder that ships: in the installed package, else in the checkout."""
    package = Path(__file__).parents[1]
    installed = package / "models" / "voices-areas"
    return installed if installed.is_dir() else package.parents[1] / "models" / "voices-areas"


def _views(arrays: dict[str, Array], name: str) -> TwoViews:
    views = (Linear(arrays[f"{name}.{v}.weights"], arrays[f"{name}.{v}.bias"]) for v in ("semantic", "lexical"))
    return TwoViews(*views)


def _curves(arrays: dict[str, Array], name: str, threshold: float) -> Curves:
    return Curves(arrays[f"{name}.area"], arrays[f"{name}.concern"], arrays[f"{name}.person"], float(threshold))


def _sigmoid(x: Array) -> Array:
    from scipy.special import expit

    return expit(x)  # type: ignore[no-any-return]
