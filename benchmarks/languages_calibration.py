"""Fit the two numbers of voices.language.calibrate on the development halves, and judge them on the test halves.

python benchmarks/languages_calibration.py
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from math import exp, log

import numpy as np
from sklearn.linear_model import LogisticRegression

from languages_data import BANK, Said, replies, short_sentences
from languages_identify import alone
from languages_table import Row
from voices.language import LANGUAGES
from voices.language.backoff import resolve
from voices.language.calibrate import LEAST, confidence
from voices.language.identify import identify

BINS = 10
CUTS = (1, 2, 1, 2, 3, 4, 6, 8)  # words, in turn; mostly so few as leave a doubt
BANK_LANGUAGES = ("es", "sw", "uz", "en")
USED = 20  # sayings an area that the Uzbek profiles are built from

Judged = tuple[np.ndarray, np.ndarray]
"""Odds found, and whether the language was right, of texts that were given one."""


def main() -> None:
    odds, right = judged("dev")
    logits = np.log(odds / (1 - odds)).reshape(-1, 1)
    fitted = LogisticRegression(C=np.inf).fit(logits, right)
    intercept, slope = float(fitted.intercept_[0]), float(fitted.coef_[0, 0])
    print(f"INTERCEPT = {intercept:.2f}\nSLOPE = {slope:.2f}\nfitted on {len(odds)} texts")
    odds, right = judged("test")
    ours = np.array([1 / (1 + exp(-(intercept + slope * log(p / (1 - p))))) for p in odds])
    print(f"expected calibration error on {len(odds)} others: {error(odds, right):.3f}, then {error(ours, right):.3f}")


def rows() -> list[Row]:
    """What the shipped numbers do on the test halves."""
    odds, right = judged("test")
    claimed = np.array([confidence(p) for p in odds])
    sure, unsure = claimed >= 0.9, claimed < 0.9
    said = f"{error(claimed, right):.3f}"
    found = [("confidence, expected calibration error, texts of 1-8 words", f"{len(odds)} texts", said)]
    for name, part in (("claimed .90 or more", sure), ("claimed less", unsure)):
        figure = f"claimed {claimed[part].mean():.3f}, right {right[part].mean():.3f}"
        found.append((f"confidence, ... {name}", f"{part.sum()} texts", figure))
    return found


def judged(half: str) -> Judged:
    """Short texts of a half that got a language: by themselves, and inside conversations."""
    said = [each for lang in LANGUAGES for each in alone(short_sentences(lang, half), lang)]
    said += _sayings(half) + replies(half)
    places = [(i, each.place) if not each.speaker else each.place for i, each in enumerate(said)]
    speakers = [(each.place, each.speaker) if each.speaker else None for each in said]
    found = resolve([identify(each.text, LANGUAGES) for each in said], speakers=speakers, places=places)
    odds = [(p, lang == each.lang) for (lang, p), each in zip(found, said, strict=True) if p > 0]
    return np.clip([p for p, _ in odds], LEAST, 1 - LEAST), np.array([right for _, right in odds])


def _sayings(half: str) -> list[Said]:
    bank = [line for path in sorted(BANK.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()[USED:]]
    said = [json.loads(line) for line in bank[{"dev": 0, "test": 1}[half] :: 2]]
    return [
        Said(" ".join(each[lang].split()[: CUTS[i % len(CUTS)]]), lang, f"bank {i}")
        for i, each in enumerate(said)
        for lang in BANK_LANGUAGES
    ]


def error(claimed: Sequence[float] | np.ndarray, right: np.ndarray) -> float:
    """Expected calibration error: the mean gap of claim and truth over ten bins, weighted by their texts."""
    claimed = np.asarray(claimed)
    where = np.minimum((claimed * BINS).astype(int), BINS - 1)
    gaps = [abs(claimed[where == b].mean() - right[where == b].mean()) * (where == b).mean() for b in set(where)]
    return float(sum(gaps))


if __name__ == "__main__":
    main()
