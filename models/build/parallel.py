"""The parallel news text on which the map is fitted and by which the model is judged.

FLORES-200 devtest: 1,012 sentences in every language. SIB-200 train + dev: 800 sentences with a
topic; those whose index is 997 or more are sentences of FLORES devtest, the others of FLORES dev,
whose articles are different ones.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from sources import PARALLEL_FILES, SHARED_DATA, data_files
from uzbek import to_cyrillic

LANGUAGES = ("eng_Latn", "rus_Cyrl", "spa_Latn", "swh_Latn", "uzn_Latn")
"""The five languages of the figures."""
UZBEK_CYRILLIC = "uzn_Cyrl"
"""A sixth view of each sentence: Uzbek Latin put into Cyrillic by uzbek.py."""
FIRST_DEVTEST_INDEX = 997
"""SIB numbers FLORES dev (997 sentences) first, then FLORES devtest."""


@dataclass(frozen=True)
class ParallelText:
    """Sentences aligned over languages.

    Attributes:
        texts: language -> the sentences, the same ones in the same order.
        topics: a topic a sentence; empty for FLORES.
        devtest_rows: the row of FLORES devtest that each sentence is; -1 = it is not of FLORES devtest.
        articles: an article a sentence; empty for SIB, which does not give it.
    """

    texts: dict[str, list[str]]
    topics: list[str]
    devtest_rows: np.ndarray
    articles: list[str]


def read_flores() -> ParallelText:
    """FLORES-200 devtest in the five languages and in Uzbek Cyrillic."""
    folder = _data() / "flores200"
    texts = {language: _lines(folder / "devtest" / f"{language}.devtest") for language in LANGUAGES}
    articles = [line.split("\t")[0] for line in _lines(folder / "metadata_devtest.tsv")[1:]]
    rows = np.arange(len(texts[LANGUAGES[0]]))
    return ParallelText(_with_cyrillic(texts), [], rows, articles)


def read_sib() -> ParallelText:
    """SIB-200 train + dev in the five languages and in Uzbek Cyrillic."""
    folder = _data() / "sib200"
    rows = {language: _sib_rows(folder / language) for language in LANGUAGES}
    reference = rows[LANGUAGES[0]]
    if any([row[:2] for row in rows[language]] != [row[:2] for row in reference] for language in LANGUAGES):
        raise ValueError("SIB-200 is not aligned over the five languages")
    texts = {language: [row[2] for row in rows[language]] for language in LANGUAGES}
    index = np.array([int(row[0]) for row in reference])
    devtest_rows = np.where(index >= FIRST_DEVTEST_INDEX, index - FIRST_DEVTEST_INDEX, -1)
    return ParallelText(_with_cyrillic(texts), [row[1] for row in reference], devtest_rows, [])


def _data() -> Path:
    data_files(PARALLEL_FILES, name="parallel texts")
    return SHARED_DATA


def _with_cyrillic(texts: dict[str, list[str]]) -> dict[str, list[str]]:
    return texts | {UZBEK_CYRILLIC: [to_cyrillic(text) for text in texts["uzn_Latn"]]}


def _sib_rows(folder: Path) -> list[list[str]]:
    """(index, topic, sentence) of train, then dev."""
    return [line.split("\t") for part in ("train", "dev") for line in _lines(folder / f"{part}.tsv")[1:]]


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").split("\n")[:-1]
