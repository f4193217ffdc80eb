"""Does a theme follow the language rather than what was said?

City and language all but coincide in these studies, so a theme that only collects one
language would pass for a difference between cities. `language_excess` asks how much a
theme still tells of the language once area and city are known: conditional mutual
information, minus its mean when languages are shuffled within area and city.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd

PERMUTATIONS = 200


def language_excess(units: pd.DataFrame, *, seed: int) -> dict[str, float | None]:
    """The excess of each theme, in nats, over its own permutations.

    Args:
        units: one row a segment: theme_id, lang, city, area_id ("" = none).

    Returns:
        theme_id -> excess; None for every theme where each city has one language, since
        then language and city cannot be told apart.
    """
    import numpy as np

    themes = sorted(set(units["theme_id"]) - {"-1"}, key=int)
    if units.groupby("city")["lang"].nunique().max() < 2:
        return dict.fromkeys(themes)
    stratum = units.groupby(["area_id", "city"], sort=True).ngroup().to_numpy().astype(np.int64)
    lang = units["lang"].astype("category").cat.codes.to_numpy().astype(np.int64)
    members = np.stack([(units["theme_id"] == t).to_numpy() for t in themes], axis=1)
    rng = np.random.default_rng(seed)
    observed = _information(members, lang, stratum)
    shuffled = np.zeros((PERMUTATIONS, len(themes)))
    for i in range(PERMUTATIONS):
        # A random order within each stratum: sort by stratum, then by a random number.
        order = np.lexsort((rng.random(len(lang)), stratum))
        permuted = np.empty_like(lang)
        permuted[np.argsort(stratum, kind="stable")] = lang[order]
        shuffled[i] = _information(members, permuted, stratum)
    return dict(zip(themes, (observed - shuffled.mean(axis=0)).tolist(), strict=True))


def _information(
    members: npt.NDArray[np.bool_], lang: npt.NDArray[np.int64], stratum: npt.NDArray[np.int64]
) -> npt.NDArray[np.float64]:
    """I(theme membership; language | stratum) in nats, for each theme (Cover & Thomas 2006, ch. 2)."""
    import numpy as np

    n = len(lang)
    n_lang, n_strata = int(lang.max()) + 1, int(stratum.max()) + 1
    cell = stratum * n_lang + lang
    size = np.bincount(cell, minlength=n_lang * n_strata).reshape(n_strata, n_lang, 1).astype(float)
    counted = np.zeros((n_strata * n_lang, members.shape[1]))
    np.add.at(counted, cell, members)
    inside = counted.reshape(n_strata, n_lang, -1)
    total = np.zeros(members.shape[1])
    for count in (inside, size - inside):
        of_theme = count.sum(axis=1, keepdims=True)
        of_lang = size
        of_stratum = size.sum(axis=1, keepdims=True)
        with np.errstate(divide="ignore", invalid="ignore"):
            term = count / n * np.log(count * of_stratum / (of_theme * of_lang))
        total += np.nansum(term, axis=(0, 1))
    return total
