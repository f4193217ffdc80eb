"""Odds of a naive Bayes are no probabilities: here they are made to say how often they are right."""

from __future__ import annotations

from math import exp, log

INTERCEPT = -0.94
SLOPE = 1.94
"""Logistic recalibration (Platt, 1999) of the log-odds, fitted by benchmarks/languages_calibration.py on the
development halves of FLORES-200 and Tatoeba cut to 3-8 words, of the concern bank cut to 1-8 words, and of
invented conversations. None of these is a transcript: in real speech it may claim too much."""

CEILING = 0.995
"""The most that is ever claimed: of texts this sure, more are right, but not all are like the fitted ones."""

LEAST = 1e-6


def confidence(odds: float) -> float:
    """The share of texts with these odds whose language is right; 0 stays 0 (undetermined)."""
    if odds <= 0.0:
        return 0.0
    odds = min(1.0 - LEAST, max(LEAST, odds))
    return min(CEILING, 1.0 / (1.0 + exp(-(INTERCEPT + SLOPE * log(odds / (1.0 - odds))))))
