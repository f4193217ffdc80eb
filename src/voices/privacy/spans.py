"""What a detector yields, and how overlapping finds become one replacement."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

SURE = 0.5
"""At or above it a find counts as settled. Below it the text is replaced all the same
(recall first: a lost word is an annoyance, a leaked name a danger), but the place is a
candidate for a person to look at, and no quote over it is published unseen."""

REPLACED = 0.4
"""Below it a find is too often a plain word (a lower-case "luz", a word that only looks like
a name) for the text to stay readable without it: it stays, as a candidate for review."""


class Span(NamedTuple):
    """A find: code points [start, end) of the text it was found in."""

    start: int
    end: int
    label: str
    detector: str
    confidence: float


def settle(spans: Iterable[Span]) -> list[Span]:
    """Disjoint spans in text order: those to replace, as `resolve` joins them, and the
    candidates that touch none of them."""
    found = list(spans)
    firm = resolve(span for span in found if span.confidence >= REPLACED)
    weak = resolve(span for span in found if span.confidence < REPLACED)
    apart = [w for w in weak if not any(w.start < f.end and f.start < w.end for f in firm)]
    return sorted([*firm, *apart]) if apart else firm


def resolve(spans: Iterable[Span]) -> list[Span]:
    """Disjoint spans in text order that together cover every span given.

    Of overlapping finds the most certain names the kind, among equals the longest; what
    the others cover beyond it is joined to it, so that no part of a find is left
    standing.
    """
    ordered = sorted(spans, key=lambda s: (s.start, -s.end))
    result: list[Span] = []
    for span in ordered:
        if span.end <= span.start:
            continue
        if result and span.start < result[-1].end:
            result[-1] = _join(result[-1], span)
        else:
            result.append(span)
    return result


def _join(first: Span, second: Span) -> Span:
    best = max(first, second, key=lambda s: (s.confidence, s.end - s.start, -s.start))
    return best._replace(start=min(first.start, second.start), end=max(first.end, second.end))
