"""BERTopic, and nothing else, lives here: consensus themes become a topic model.

The vectors are given, UMAP and HDBSCAN are not used (they split the languages apart and
drop what is between clusters); the consensus takes the place of the cluster model, and
BERTopic counts words, weighs them (c-TF-IDF) and holds the model that can be merged,
reduced and saved.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from voices.themes.consensus import Clustering, cluster

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    from bertopic import BERTopic
    from scipy.sparse import csr_matrix

    Array = npt.NDArray[np.float64]

SEPARATOR = "\x1f"  # between the words of a segment; in no word
NGRAMS = 2  # words a term may have


class ConsensusModel:
    """The consensus, in the form in which BERTopic takes a cluster model."""

    def __init__(self, k: int, *, seed: int) -> None:
        self.k = k
        self.seed = seed
        self.labels_: npt.NDArray[np.int64]
        self.clustering: Clustering

    def fit(self, features: Array, y: object = None) -> ConsensusModel:
        self.clustering = cluster(features, self.k, seed=self.seed)
        self.labels_ = self.clustering.labels
        return self


def fit_topics(words: Sequence[Sequence[str]], features: Array, *, k: int, seed: int) -> tuple[BERTopic, Clustering]:
    """Fit a BERTopic model whose topics are consensus themes.

    Args:
        words: the counted words of each of n segments.
        features: (n, d) rows to cluster, in an order that does not depend on the input's.

    Returns:
        The fitted model, and the clustering renumbered as the model numbers its topics
        (0 = the largest).
    """
    import numpy as np

    with warnings.catch_warnings():  # importing BERTopic silences everybody's warnings; undo that
        from bertopic import BERTopic
        from bertopic.backend import BaseEmbedder
        from bertopic.dimensionality import BaseDimensionalityReduction
    consensus = ConsensusModel(k, seed=seed)
    model = BERTopic(
        embedding_model=BaseEmbedder(),
        umap_model=BaseDimensionalityReduction(),
        hdbscan_model=consensus,
        vectorizer_model=word_counter(),
        ctfidf_model=class_tfidf(),
        calculate_probabilities=False,
        verbose=False,
    )
    topics, _ = model.fit_transform([SEPARATOR.join(w) or " " for w in words], embeddings=features)
    renumber = {old: new for old, new in zip(consensus.labels_, topics, strict=True) if old >= 0}
    nearest = np.array([renumber.get(t, -1) for t in consensus.clustering.nearest], dtype=np.int64)
    return model, Clustering(np.asarray(topics, dtype=np.int64), consensus.clustering.membership, nearest)


def word_counter(vocabulary: Sequence[str] | None = None) -> Any:
    """Counts the words and word pairs of segments joined with `SEPARATOR`."""
    from sklearn.feature_extraction.text import CountVectorizer

    return CountVectorizer(analyzer=terms_of, vocabulary=vocabulary)


def terms_of(joined: str) -> list[str]:
    """The words of one segment and its pairs of neighbours."""
    words = [w for w in joined.split(SEPARATOR) if w.strip()]
    return words + [f"{a} {b}" for a, b in pairwise(words)]


def class_tfidf() -> Any:
    """BERTopic's c-TF-IDF, with the square root that tames a theme's commonest words."""
    with warnings.catch_warnings():
        from bertopic.vectorizers import ClassTfidfTransformer
    return ClassTfidfTransformer(reduce_frequent_words=True)


def weigh(counts: csr_matrix) -> csr_matrix:
    """c-TF-IDF of (themes, terms) counts."""
    return class_tfidf().fit(counts).transform(counts)


Tokeniser = Callable[[str, str], list[str]]
"""(text, language) -> the words that are counted; stop words left out."""
