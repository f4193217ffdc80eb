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
from voices.privacy.morphology import looks_like_swahili_verb, strip_case
from voices.privacy.spans import REPLACED, SURE, Span, settle
from voices.privacy.tagger import CLASSES, Tagged, Tagger, model
from voices.privacy.tagger_features import Token
from voices.privacy.words import Turn

FOUND = 0.5
"""Probability that a token is part of an identifier from which it is one by itself."""
BESIDE = 0.4
"""The same for a token beside one that is."""
LINK = 0.85
"""The same for words of grammar between two finds: "of", "and", "in" join two names as often as they are in one."""
REACH = 0.15
"""What a token beside a rule's find must have had without it, to be joined to it."""
DOUBTED = 0.01
"""Below it a weak find of a rule (under `SURE`) is left standing, as a candidate for review."""
UNLISTED = frozenset(("capital", "letters"))
DOUBTED_UNLISTED = 0.03
"""The same for a find that no list of names bears out: a capital, or letters like those of names."""
CANDIDATE = 0.3
TAGGED = 0.41
_QUOTES = "«»“”„\""
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
    return [span._replace(confidence=CANDIDATE) if _is_doubted(span, tagged) else span for span in spans]


def _is_doubted(span: Span, tagged: Tagged) -> bool:
    least = DOUBTED_UNLISTED if span.detector in UNLISTED else DOUBTED
    return REPLACED <= span.confidence < SURE and span.label != "ID" and _chance(span, tagged) < least


def _chance(span: Span, tagged: Tagged) -> float:
    """The highest probability of a token of it."""
    inside = [n for n, token in enumerate(tagged.tokens) if token.start < span.end and span.start < token.end]
    return max((1 - float(tagged.classes[n, 0]) for n in inside), default=1.0)


def _found(turn: Turn, alone: Tagged, together: Tagged, given: list[tuple[int, int]]) -> Iterator[Span]:
    """Runs of tokens that the classifier takes for (the rest of) an identifier, where no rule has found one."""
    cut = together.tokens
    if not cut:
        return
    chances = (1 - together.classes[:, 0]).tolist()
    if max(chances) < FOUND:
        return
    own = (1 - alone.classes[:, 0]).tolist()
    ruled = [any(start < token.end and token.start < end for start, end in given) for token in cut]
    inside = [c > BESIDE and o > REACH and not r for c, o, r in zip(chances, own, ruled, strict=True)]
    at = 0
    while at < len(cut):
        end = at + 1
        if inside[at]:
            while end < len(cut) and inside[end]:
                end += 1
            first, last = _trimmed(cut, at, end, ruled)
            if first < last and max(chances[first:last]) >= FOUND:
                yield from _span(turn, together, slice(first, last), max(chances[first:last]), ruled)
            elif first >= last and min(chances[at:end]) > LINK and _between(ruled, at, end):
                yield from _span(turn, together, slice(at, end), min(chances[at:end]), ruled)
        at = end


def _between(ruled: list[bool], at: int, end: int) -> bool:
    return at > 0 and end < len(ruled) and ruled[at - 1] and ruled[end]


def _trimmed(cut: list[Token], at: int, end: int, ruled: list[bool]) -> tuple[int, int]:
    """A run without the signs and words of grammar at its ends, but for those that lead on to a rule's find."""
    bare = [_bare(token) for token in cut[at:end]]
    if all(bare):
        return at, at
    first, last = at, end
    while bare[first - at] and not (at > 0 and ruled[at - 1] and _leads(cut[at:first + 1])):
        first += 1
    while bare[last - 1 - at] and not (end < len(ruled) and ruled[end] and _leads(cut[last - 1 : end])):
        last -= 1
    return first, last


def _leads(between: list[Token]) -> bool:
    """Words of grammar, and no sign between them."""
    return all(token.text[0].isalnum() for token in between)


def _bare(token: Token) -> bool:
    key = token.text.lower()
    return (not key[0].isalnum() and key not in _QUOTES) or key in lexicon().function_words or looks_like_swahili_verb(key)


def _span(turn: Turn, tagged: Tagged, run: slice, chance: float, ruled: list[bool]) -> Iterator[Span]:
    found = tagged.tokens[run]
    label = CLASSES[1 + int(tagged.classes[run, 1:].sum(axis=0).argmax())]
    text = turn.text[found[0].start : found[-1].end]
    joined = any(ruled[max(0, run.start - 2) : run.stop + 2])
    if label == "ID" and not joined and sum(c.isdigit() for c in text) < MIN_DIGITS:
        return
    end = found[-1].end
    if label == "PERSON":
        end = found[-1].start + strip_case(found[-1].text, turn.lang)
    yield Span(found[0].start, end, label, "tagger", TAGGED + (SURE - TAGGED) * 0.9 * chance)
