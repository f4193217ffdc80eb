"""Turns that do not tell their own language: their speaker's other turns do, then the document's.

A reply of one word has the language of its speaker more often than the one its letters
suggest. Both are weighed: the odds found in the text times how often the speaker, and those
around, speak each language in turns that do tell.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence

from voices.language.identify import UNDETERMINED, Verdict, best_of

SPEAKER_WEIGHT = 4.0
"""Weight of the speaker's own turns against the document's: people keep their language."""

FLOOR = 0.02
"""Prior left to a language nobody near has spoken yet: anybody may say one word of it."""

DECLARED = 3.0
"""How much likelier a declared language is than another before anything is heard: a prior, no verdict."""

FEW = 1.0
"""Added to the count of the speaker's telling turns when its weight is set: one turn weighs half."""

ABSTAIN = 0.5
"""Below these odds the language stays undetermined: another one is as likely."""


def resolve(
    verdicts: Sequence[Verdict],
    *,
    speakers: Sequence[Hashable],
    places: Sequence[Hashable],
    declared: Sequence[str] = (),
) -> list[tuple[str, float]]:
    """Language of each row and the odds found for it; `calibrate` turns these into a confidence.

    Args:
        verdicts: what each text says of itself.
        speakers: who said it (unique over documents); None where that is not known.
        places: the document it stands in.
        declared: languages the study says were spoken.

    Returns:
        ("und", 0.0) for a row without words or in a language that is not of the study.
    """
    by_speaker: dict[Hashable, Counter[str]] = {}
    by_place: dict[Hashable, Counter[str]] = {}
    for verdict, speaker, place in zip(verdicts, speakers, places, strict=True):
        if verdict.settled and not verdict.foreign:
            lang = best_of(verdict.odds)
            by_place.setdefault(place, Counter())[lang] += 1
            if speaker is not None:
                by_speaker.setdefault(speaker, Counter())[lang] += 1
    nobody: Counter[str] = Counter()
    out: list[tuple[str, float]] = []
    for verdict, speaker, place in zip(verdicts, speakers, places, strict=True):
        if verdict.foreign or not verdict.odds:
            out.append((UNDETERMINED, 0.0))
        elif verdict.settled:
            out.append(_likeliest(verdict.odds))
        else:
            own, near = by_speaker.get(speaker, nobody), by_place.get(place, nobody)
            lang, odds = _likeliest(_posterior(verdict.odds, own, near, declared))
            out.append((lang, odds) if odds >= ABSTAIN else (UNDETERMINED, 0.0))
    return out


def _posterior(
    odds: dict[str, float], own: Counter[str], near: Counter[str], declared: Sequence[str]
) -> dict[str, float]:
    n_own, n_near = own.total(), near.total()
    weight = SPEAKER_WEIGHT * n_own / (n_own + FEW)
    product = {}
    for lang, p in odds.items():
        prior = FLOOR
        prior += weight * own[lang] / n_own if n_own else 0.0
        prior += near[lang] / n_near if n_near else 0.0
        product[lang] = p * prior * (DECLARED if lang in declared else 1.0)
    total = sum(product.values())
    return {lang: p / total for lang, p in product.items()}


def _likeliest(odds: dict[str, float]) -> tuple[str, float]:
    lang = best_of(odds)
    return lang, odds[lang]
