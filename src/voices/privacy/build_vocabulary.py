"""Regenerate `lexicons/vocabulary.txt` and `lexicons/nameness.bin`.

    python -m voices.privacy.build_vocabulary CHECKOUT SHARED_DATA

The vocabulary: words that stand in lower case in general text of the five languages, from
the pieces of the XLM-R tokenizer in models/voices-e5-small (MIT), corpora/concerns and
corpora/gold (ours; gold without its identifiers), Tatoeba (CC BY 2.0 FR), TICO-19 (CC0),
the UDHR (free) and Decide Madrid (Apache-2.0). Only the set of folded words is kept.

The weights: a logistic regression over the character 2-5-grams of a folded word, hashed
into `BUCKETS`, that tells the names of the lists from the words of the vocabulary. A
plain array of signed bytes, in steps of `STEP`.
"""

from __future__ import annotations

import json
import re
import sys
from array import array
from collections.abc import Iterator
from pathlib import Path

from voices.privacy.fold import fold
from voices.privacy.lexicon import lexicon
from voices.privacy.nameness import BUCKETS, STEP, VOCABULARY, WEIGHTS, buckets
from voices.privacy.words import cut

MIN_LETTERS = 3
HELD_OUT = 10
"""Every tenth name is left out of a first fit, to print how many unseen names are told."""

LANGUAGE_FILES = re.compile(r"eng|spa|swa|swh|uz|rus|tico19-")


def vocabulary(checkout: Path, shared: Path) -> list[str]:
    """Folded words, sorted."""
    tokenizer = json.loads((checkout / "models/voices-e5-small/tokenizer.json").read_text(encoding="utf-8"))
    pieces = tokenizer["model"]["vocab"]
    words = {piece[1:] for piece, *_ in pieces if piece.startswith("▁") and piece[1:].isalpha() and piece[1:].islower()}
    files = [
        *sorted((checkout / "corpora/concerns").glob("*.jsonl")),
        *sorted(f for room in ("tatoeba", "udhr", "tico19") for f in (shared / room).glob("*[!d]")),
        *sorted((shared / "decide_madrid").glob("*.csv")),
    ]
    for file in files:
        if file.suffix in (".jsonl", ".csv") or LANGUAGE_FILES.search(file.name):
            words.update(_lower_case(file.read_text(encoding="utf-8").replace('"', " ")))
    for file in sorted((checkout / "corpora/gold").glob("*.json")):
        for turn in json.loads(file.read_text(encoding="utf-8"))["turns"]:
            text = turn["text"]
            for identifier in turn["pii"]:
                text = text.replace(identifier["text"], " ")
            words.update(_lower_case(text))
    keys = {fold(word) for word in words}
    return sorted(key for key in keys if len(key) >= MIN_LETTERS and key.isascii() and key.isalpha())


def _lower_case(text: str) -> Iterator[str]:
    return (word.text for word in cut(text) if word.shape == "l" and not word.opens)


def fit(names: list[str], words: list[str]) -> tuple[array[int], float]:
    """(weights by bucket, intercept in the same steps)."""
    import numpy as np
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression

    rows = [(i, bucket) for i, word in enumerate([*names, *words]) for bucket in buckets(word)]
    row, column = np.array(rows).T
    features = csr_matrix((np.ones(len(rows)), (row, column)), shape=(len(names) + len(words), BUCKETS))
    target = np.r_[np.ones(len(names)), np.zeros(len(words))]
    model = LogisticRegression(C=1.0, max_iter=500, class_weight="balanced").fit(features, target)
    steps = np.clip(np.rint(model.coef_[0] / STEP), -127, 127).astype(int)
    return array("b", steps.tolist()), float(model.intercept_[0])


def main() -> None:
    """Write both files and print how well held-out names are told."""
    checkout, shared = map(Path, sys.argv[1:3])
    lists = lexicon()
    known = vocabulary(checkout, shared)
    words = [word for word in known if word not in lists.names]
    names = sorted(n for n in lists.names if n not in lists.ordinary and n.isascii() and len(n) >= MIN_LETTERS)
    kept = [name for i, name in enumerate(names) if i % HELD_OUT]
    weights, intercept = fit(kept, words)
    scores = [intercept + STEP * sum(weights[b] for b in buckets(n)) for n in names[::HELD_OUT]]
    print(f"{len(words)} words, {len(names)} names; of held-out names {sum(s > 0 for s in scores) / len(scores):.0%}")
    weights, intercept = fit(names, words)
    weights.append(round(max(-127, min(127, intercept / STEP))))
    WEIGHTS.write_bytes(weights.tobytes())
    lines = ["# Folded words of general text; made by build_vocabulary.py (sources and licences there). Do not edit."]
    row = ""
    for word in known:
        if len(row) + len(word) > 118:
            lines.append(row)
            row = ""
        row += f" {word}" if row else word
    VOCABULARY.write_text("\n".join([*lines, row]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
