"""The concern bank against every text that anything is measured on: is any of it nearly the same?

    python benchmarks/bank.py

Character 5-grams of folded texts, cosine of their counts. At .6 two sentences share most of their words; the closest
pairs are shown, both invented. Texts: the gold's turns and answers, and benchmarks/data.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[1] / "models" / "build"))

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.preprocessing import normalize

from gold import BANK, gold_answers, gold_turns
from tables import keep, markdown
from voices.language import fold

DATA = Path(__file__).parent / "data"
LANGUAGES = ("en", "es", "sw", "uz", "ru")
NEAR = 0.6
SHOWN = 5
ROWS = 2000  # of the bank at a time


def main() -> None:
    bank = sorted({text for text in sayings() if len(text.split()) > 3})
    others = {text: where for where, text in measured() if len(text.split()) > 3}
    grams = CountVectorizer(analyzer="char", ngram_range=(5, 5), lowercase=False)
    known = normalize(grams.fit_transform([fold(text) for text in others]))
    closest = []
    for start in range(0, len(bank), ROWS):
        part = normalize(grams.transform([fold(text) for text in bank[start : start + ROWS]])) @ known.T
        best = np.asarray(part.max(axis=1).todense()).ravel()
        nearest = np.asarray(part.argmax(axis=1)).ravel()
        closest += [
            (float(c), bank[start + i], list(others)[n]) for i, (c, n) in enumerate(zip(best, nearest, strict=True))
        ]
    closest.sort(reverse=True)
    near = sum(cosine >= NEAR for cosine, *_ in closest)
    counts = [
        ("sayings of the bank, all forms, of more than three words", len(bank)),
        ("texts that something is measured on", len(others)),
        (f"sayings with a text at a cosine of {NEAR} or more", near),
    ]
    pairs = markdown(
        [(f"{cosine:.2f}", others[text], said, text) for cosine, said, text in closest[:SHOWN]],
        ("cosine", "set", "bank", "text"),
    )
    keep("bank", "The concern bank and the texts of the benchmarks (all synthetic)", __doc__,
         f"{markdown(counts, ('what', 'n'))}\n\n{pairs}")  # fmt: skip


def sayings() -> Iterator[str]:
    for file in sorted(BANK.rglob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            yield from (row[key] for key in (*LANGUAGES, "text") if key in row)


def measured() -> Iterator[tuple[str, str]]:
    """(set, text)."""
    yield from (("gold turns", row["text"]) for _, row in gold_turns())
    yield from (("gold answers", row["text"]) for _, row in gold_answers())
    for file in sorted(DATA.rglob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if isinstance(row.get("text"), str):
                yield f"{file.parent.name}/{file.name}", row["text"]


if __name__ == "__main__":
    main()
