"""What the token classifier adds to the finds of the rules, and which weak finds it takes back.

The classifier reads the turns twice: once by itself, to judge the rules' weakest finds,
then with the rules' finds as given, so that an address of which a part was found is
followed to its end. What it finds alone is replaced with a confidence below `SURE`: a
person should look at it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from voices.privacy.lexicon import lexicon
from voices.privacy.morphology import strip_case
from voices.privacy.spans import REPLACED, SURE, Span, settle
from voices.privacy.tagger import CLASSES, Tagged, Tagger, model
from voices.privacy.words import Turn

FOUND = 0.5
"""Probability that a token is part of an identifier from which it is one by itself."""
BESIDE = 0.4
"""The same for a token beside one that is."""
LINK = 0.75
"""The same for a word of grammar: "of", "and", "in" join two names as often as they are in one."""
REACH = 0.1
"""What a token beside a rule's find must have had without it, to be joined to it."""
DOUBTED = 0.04
"""Below it a weak find of a rule (under `SURE`) is left standing, as a candidate for review."""
CANDIDATE = 0.3
TAGGED = 0.41
MIN_DIGITS = 4
"""Digits of a number that the classifier alone takes for somebody's."""


@lru_cache(maxsize=1)
def _tagger() -> Tagger:
    return Tagger(model())


def refine(turns: Sequence[Turn], finds: Sequence[list[Span]]) -> list[list[Span]]:
    """The finds of the rules in the turns of a document, with those of the classifier."""
    tagger = _tagger()
    alone = tagger.tag(turns, [()] * len(turns))
    firm = [_judged(spans, tagged) for spans, tagged in zip(finds, alone, strict=True)]
    given = [[(s.start, s.end) for s in spans if s.confidence >= REPLACED] for spans in firm]
    together = tagger.tag(turns, given)
    return [
        settle([*spans, *found]) if (found := list(_found(turn, one, two, places))) else spans
        for turn, spans, one, two, places in zip(turns, firm, alone, together, given, strict=True)
    ]


def _judged(spans: list[Span], tagged: Tagged) -> list[Span]:
    """The finds, the weak ones that nothing around them bears out as candidates."""
    return [
        span._replace(confidence=CANDIDATE)
        if REPLACED <= span.confidence < SURE and span.label == "PERSON" and _chance(span, tagged) < DOUBTED
        else span
        for span in spans
    ]


def _chance(span: Span, tagged: Tagged) -> float:
    """The highest probability of a token of it."""
    inside = [n for n, token in enumerate(tagged.tokens) if token.start < span.end and span.start < token.end]
    return max((1 - float(tagged.classes[n, 0]) for n in inside), default=1.0)


def _found(turn: Turn, alone: Tagged, together: Tagged, given: list[tuple[int, int]]) -> Iterator[Span]:
    """Runs of tokens that the classifier takes for an identifier, those that reach beyond the finds given."""
    cut = together.tokens
    if not cut:
        return
    chances = (1 - together.classes[:, 0]).tolist()
    if max(chances) < BESIDE:
        return
    own = (1 - alone.classes[:, 0]).tolist()
    functions = lexicon().function_words
    ruled = [any(start < token.end and token.start < end for start, end in given) for token in cut]
    inside = [
        is_ruled or (chance > (LINK if token.text.lower() in functions else BESIDE) and before > REACH)
        for token, chance, before, is_ruled in zip(cut, chances, own, ruled, strict=True)
    ]
    at = 0
    while at < len(cut):
        end = at + 1
        if inside[at]:
            while end < len(cut) and inside[end]:
                end += 1
            yield from _span(turn, together, slice(at, end), chances, ruled)
        at = end


def _span(turn: Turn, tagged: Tagged, run: slice, chances: list[float], ruled: list[bool]) -> Iterator[Span]:
    functions = lexicon().function_words
    first, last = run.start, run.stop
    bare = [not token.text[0].isalnum() or token.text.lower() in functions for token in tagged.tokens]
    while first < last and bare[first] and not ruled[first] and tagged.tokens[first].text not in "«“„\"":
        first += 1
    while first < last and bare[last - 1] and not ruled[last - 1] and tagged.tokens[last - 1].text not in "»”\"":
        last -= 1
    fresh = [chances[n] for n in range(first, last) if not ruled[n]]
    if not fresh or max(fresh) < FOUND:
        return
    found = tagged.tokens[first:last]
    label = CLASSES[1 + int(tagged.classes[first:last, 1:].sum(axis=0).argmax())]
    text = turn.text[found[0].start : found[-1].end]
    if label == "ID" and not any(ruled[first:last]) and sum(c.isdigit() for c in text) < MIN_DIGITS:
        return
    end = found[-1].end
    if label == "PERSON" and not ruled[last - 1]:
        end = found[-1].start + strip_case(found[-1].text, turn.lang)
    yield Span(found[0].start, end, label, "tagger", TAGGED + (SURE - TAGGED) * 0.9 * max(fresh))
