"""The terms of a theme, in each language apart.

Counted together, the languages would only tell each other apart (*juego, game, mchezo*);
so c-TF-IDF is computed within each language, over the themes. A term must have been used
by several people of several groups, or it could identify one of them, or come from the
phrases of the areas, which nobody said.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from voices.schema import empty
from voices.themes.topics import SEPARATOR, terms_of, weigh, word_counter

if TYPE_CHECKING:
    import pandas as pd

MAX_TERMS = 8
MIN_PEOPLE = 3
MIN_GROUPS = 2
LEAST_VOCABULARY = 2  # a single term sets no theme apart from another


def theme_terms(
    units: pd.DataFrame, words: Sequence[Sequence[str]], *, phrases: Sequence[Sequence[str]]
) -> pd.DataFrame:
    """Up to eight terms for every theme and language.

    Args:
        units: one row a segment, with theme_id ("-1" = none), lang, participant_id and
            group_id ("" for answers).
        words: the counted words of each segment.
        phrases: the words of each phrase of the areas, which may always be shown.

    Returns:
        The table theme_terms.
    """
    import pandas as pd

    allowed = {term for phrase in phrases for term in terms_of(SEPARATOR.join(phrase))}
    parts = [empty("theme_terms")]
    for lang, rows in units.groupby("lang", sort=True):
        parts.extend(_of_language(str(lang), rows, words, allowed))
    return pd.concat([p for p in parts if len(p)] or parts[:1], ignore_index=True)


def _of_language(
    lang: str, rows: pd.DataFrame, words: Sequence[Sequence[str]], allowed: set[str]
) -> list[pd.DataFrame]:
    import numpy as np
    import pandas as pd
    from scipy.sparse import csr_matrix

    documents = [SEPARATOR.join(words[i]) for i in rows["row"]]
    shared = _shared_terms(rows, documents)
    vocabulary = sorted(shared | {t for d in documents for t in terms_of(d) if t in allowed})
    themes = sorted(set(rows["theme_id"]) - {"-1"}, key=int)
    if len(vocabulary) < LEAST_VOCABULARY or not themes:
        return []
    counts = word_counter(vocabulary).fit_transform(documents)
    position = {theme: i for i, theme in enumerate(themes)}
    member = rows["theme_id"].map(position)
    kept = member.notna().to_numpy()
    members = csr_matrix(
        (np.ones(int(kept.sum())), (member[kept].astype(int), np.flatnonzero(kept))), shape=(len(themes), len(rows))
    )
    counted = members @ counts
    # Terms that only unassigned segments used would be divided by zero.
    used = np.flatnonzero(np.asarray(counted.sum(axis=0)).ravel())
    if len(used) < LEAST_VOCABULARY:
        return []
    vocabulary = [vocabulary[i] for i in used]
    weights = np.asarray(weigh(counted[:, used]).todense())
    tables = []
    for theme, row in zip(themes, weights, strict=True):
        chosen = _choose(vocabulary, row)
        tables.append(
            pd.DataFrame(
                {
                    "theme_id": theme,
                    "lang": lang,
                    "term": [vocabulary[i] for i in chosen],
                    "weight": [float(row[i]) for i in chosen],
                    "rank": range(1, len(chosen) + 1),
                }
            )
        )
    return tables


def _shared_terms(rows: pd.DataFrame, documents: Sequence[str]) -> set[str]:
    """Terms that several people of several groups used; respondents count as people of one survey."""
    import pandas as pd

    uses = pd.DataFrame(
        [
            (term, person, group)
            for document, person, group in zip(documents, rows["participant_id"], rows["group_id"], strict=True)
            for term in set(terms_of(document))
        ],
        columns=["term", "person", "group"],
    )
    if uses.empty:
        return set()
    counts = uses.groupby("term").agg(people=("person", "nunique"), groups=("group", "nunique"))
    return set(counts.index[(counts["people"] >= MIN_PEOPLE) & (counts["groups"] >= MIN_GROUPS)])


def _choose(vocabulary: Sequence[str], weights: Sequence[float]) -> list[int]:
    """The heaviest terms, none of which repeats a word of a heavier one."""
    order = sorted((i for i, w in enumerate(weights) if w > 0), key=lambda i: (-weights[i], vocabulary[i]))
    chosen: list[int] = []
    said: set[str] = set()
    for i in order:
        if said.isdisjoint(vocabulary[i].split()):
            said.update(vocabulary[i].split())
            chosen.append(i)
        if len(chosen) == MAX_TERMS:
            break
    return chosen
