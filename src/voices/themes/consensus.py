"""Themes as the consensus of many cheap clusterings.

One k-means run on a few hundred segments is an accident of its seed. Here many runs, on
resampled segments and at several granularities, each cast a vote, and the final cut is
k-means over the votes: k-means-based consensus clustering (Wu, Liu, Xiong, Cao & Chen
2015, IEEE TKDE 27(1)). Time and memory grow linearly with the number of segments.
"""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    from scipy.sparse import csr_matrix

    Array = npt.NDArray[np.float64]
    Labels = npt.NDArray[np.int64]

RUNS = 30  # votes; the cut changes little beyond twenty
SHARE = 0.8  # of the segments that each run sees
SPREAD = (0.6, 1.6)  # granularities of the runs, as multiples of the final number of themes
MAX_FIT = 20_000  # segments that a run is fitted on; the others are assigned to its centres
VOTE_DIMENSIONS = 64  # of the votes, for the final cut
MIN_MEMBERSHIP = 0.25  # share of votes a segment must give its theme; below it, it lies between themes
MIN_SEGMENTS = 5  # fewer are an anecdote, not a theme
SMALL = 5_000  # segments up to which one thread is as fast as many, and far faster on a busy machine
REPEATS = 8  # further consensus runs, for stability


@dataclass(frozen=True)
class Clustering:
    """Themes of n segments.

    Args:
        labels: (n,) theme, or -1 where a segment lies between themes.
        membership: (n,) share of votes for its own (or nearest) theme, 0-1.
        nearest: (n,) theme with most votes, also for those labelled -1.
    """

    labels: Labels
    membership: Array
    nearest: Labels


def cluster(features: Array, k: int, *, seed: int, runs: int = RUNS) -> Clustering:
    """Cut n rows into about k themes; the rows' order must be settled by the caller."""
    import numpy as np

    with _threads(len(features)):
        votes = _votes(features, k, seed=seed, runs=runs)
        labels = _cut(votes, k, seed=seed)
    labels = _dissolve_small(votes, labels)
    shares = _membership(votes, labels)
    nearest = shares.argmax(axis=1)
    membership = shares[np.arange(len(shares)), nearest]
    return Clustering(np.where(membership >= MIN_MEMBERSHIP, nearest, -1), membership, nearest)


def stability(features: Array, labels: Labels, k: int, *, seed: int) -> Array:
    """How well each theme comes back when a tenth of the segments is missing.

    Mean, over repeats with another seed and 90 % of the segments, of the largest Jaccard
    index between the theme and any cluster of the repeat (Hennig 2007, CSDA 52(1)).

    Returns:
        (number of themes,) values in 0-1.
    """
    import numpy as np

    n, themes = len(labels), int(labels.max()) + 1
    found = np.zeros((REPEATS, themes))
    for repeat in range(REPEATS):
        rng = np.random.default_rng([seed, repeat])
        rows = np.sort(rng.permutation(n)[: max(2, round(0.9 * n))])
        again = cluster(features[rows], k, seed=seed + 1 + repeat, runs=RUNS // 2).labels
        found[repeat] = _best_jaccard(labels[rows], again, themes)
    return np.asarray(found.mean(axis=0))


def _threads(n: int) -> AbstractContextManager[object]:
    """Holds k-means to one thread where its many short passes would mostly wait for one another."""
    from threadpoolctl import threadpool_limits

    return threadpool_limits(limits=1) if n <= SMALL else nullcontext()


def _votes(features: Array, k: int, *, seed: int, runs: int) -> csr_matrix:
    """(n, all clusters of all runs) with a one where a segment falls into a cluster."""
    import numpy as np
    from scipy.sparse import csr_matrix
    from sklearn.cluster import KMeans

    n = len(features)
    rng = np.random.default_rng(seed)
    columns, offset = [], 0
    for run in range(runs):
        low, high = max(2, round(SPREAD[0] * k)), max(3, round(SPREAD[1] * k))
        size = min(int(rng.integers(low, high + 1)), max(2, n // 2))
        rows = rng.permutation(n)[: min(MAX_FIT, max(size, round(SHARE * n)))]
        model = KMeans(size, n_init=1, random_state=seed + run).fit(features[np.sort(rows)])
        columns.append(model.predict(features) + offset)
        offset += size
    indices = np.stack(columns, axis=1).ravel()
    return csr_matrix((np.ones(n * runs), indices, np.arange(0, n * runs + 1, runs)), shape=(n, offset))


def _cut(votes: csr_matrix, k: int, *, seed: int) -> Labels:
    import numpy as np
    from sklearn.cluster import KMeans
    from sklearn.decomposition import TruncatedSVD

    dimensions = min(VOTE_DIMENSIONS, votes.shape[1] - 1, votes.shape[0] - 1)
    embedded = TruncatedSVD(dimensions, random_state=seed).fit_transform(votes)
    labels = KMeans(min(k, len(embedded)), n_init=10, random_state=seed).fit_predict(embedded)
    return np.asarray(labels, dtype=np.int64)


def _dissolve_small(votes: csr_matrix, labels: Labels) -> Labels:
    """Give the segments of too small themes to the theme that most of their votes are for."""
    import numpy as np

    sizes = np.bincount(labels)
    small = np.flatnonzero(sizes < MIN_SEGMENTS)
    if len(small) == 0 or len(small) == len(sizes):
        return _compact(labels)
    shares = _membership(votes, labels)
    shares[:, small] = -1
    return _compact(np.where(np.isin(labels, small), shares.argmax(axis=1), labels))


def _compact(labels: Labels) -> Labels:
    import numpy as np

    return np.asarray(np.unique(labels, return_inverse=True)[1], dtype=np.int64)


def _membership(votes: csr_matrix, labels: Labels) -> Array:
    """(n, themes): the mean share of votes that a segment has in common with a theme's segments."""
    import numpy as np
    from scipy.sparse import csr_matrix

    n, themes = len(labels), int(labels.max()) + 1
    runs = votes.nnz / n  # every run gives every segment one vote
    members = csr_matrix((np.ones(n), (labels, np.arange(n))), shape=(themes, n))
    profiles = members @ votes
    sizes = np.bincount(labels, minlength=themes)[:, None]
    return np.asarray((votes @ profiles.T).todense() / sizes.T / runs)


def _best_jaccard(labels: Labels, again: Labels, themes: int) -> Array:
    import numpy as np

    clusters = int(again.max()) + 1
    if clusters == 0:
        return np.zeros(themes)
    known = (labels >= 0) & (again >= 0)
    both = np.zeros((themes, clusters))
    np.add.at(both, (labels[known], again[known]), 1)
    one = np.bincount(labels[labels >= 0], minlength=themes)[:, None]
    other = np.bincount(again[again >= 0], minlength=clusters)[None, :]
    return np.asarray((both / np.maximum(one + other - both, 1)).max(axis=1))
