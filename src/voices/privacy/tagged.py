"""What the token classifier adds to the finds of the rules, and which weak finds it takes back.

The classifier reads the turns twice: once by itself, to judge the rules' weakest finds,
then with the rules' finds as given, so that an address of which a part was found is
followed to its end. What it finds alone is replaced with a confidence below `SURE`: a
person should look at it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from voices.privacy.fold import fold
from voices.privacy.lexicon import folded, lexicon, titles
from voices.privacy.morphology import looks_like_swahili_verb, strip_case
from voices.privacy.nameness import is_word
from voices.privacy.spans import REPLACED, SURE, Span, settle
from voices.privacy.tagger import CLASSES, Tagger, load
from voices.privacy.tagger_features import Token
from voices.privacy.words import Turn

if TYPE_CHECKING:
    from voices.privacy.tagger import Floats

FOUND = 0.45
"""Probability that a token is part of an identifier from which it is one by itself."""
BESIDE = 0.4
"""The same for a token beside one that is."""
LINK = 0.85
"""The same for words of grammar between two finds: "of", "and", "in" join two names as often as they are in one."""
REACH = 0.15
"""What a token beside a rule's find must have had without it, to be joined to it."""
DOUBTED = 0.002
"""Below it a weak find of a rule (under `SURE`) is left standing, as a candidate for review."""
UNLISTED = frozenset(("capital", "letters"))
DOUBTED_UNLISTED = 0.003
"""The same for a find that no list of names bears out: a capital, or letters like those of names."""
CANDIDATE = 0.3
TAGGED = 0.41
MIN_ROLE = 2
"""Words of a role that fits one person: a chief alone is any."""
_QUOTES = '«»“”„"'
_REDACTED = re.compile(r"\[[A-Z][A-Z_]*-\d+\]")
"""A turn that was redacted before: what the classifier left then, it leaves, though a name beside it is gone."""
_HELD = 1e-9
MIN_DIGITS = 4
"""Digits of a number that the classifier alone takes for somebody's."""


class _Read(NamedTuple):
    """The tokens of a turn with the probabilities of their classes: (tokens, classes)."""

    tokens: list[Token]
    classes: Floats


@lru_cache(maxsize=1)
def _tagger() -> Tagger:
    return Tagger(load())


def refine(turns: Sequence[Turn], finds: Sequence[list[Span]], *, tagger: Tagger | None = None) -> list[list[Span]]:
    """The finds of the rules in the turns of a document, with those of the classifier (its own, if none is given)."""
    if not turns:
        return []
    tagger = tagger or _tagger()
    cut, local = tagger.read(turns)
    alone = [_Read(found, classes) for found, classes in zip(cut, tagger.tag(local), strict=True)]
    firm = [_judged(spans, read) for spans, read in zip(finds, alone, strict=True)]
    ruled = [_ruled(found, spans) for found, spans in zip(cut, firm, strict=True)]
    held = [number for number, marks in enumerate(ruled) if any(marks)]
    together = list(alone)
    for number, classes in zip(held, tagger.tag([_given(local[n], ruled[n]) for n in held]), strict=True):
        together[number] = _Read(cut[number], classes)
    return [
        spans if _REDACTED.search(turn.text) else settle([*spans, *_found(turn, one, two, marks)])
        for turn, spans, one, two, marks in zip(turns, firm, alone, together, ruled, strict=True)
    ]


def _ruled(cut: list[Token], spans: list[Span]) -> list[bool]:
    """Which tokens a rule has found."""
    places = [(span.start, span.end) for span in spans if span.confidence >= REPLACED]
    if not places:
        return [False] * len(cut)
    return [any(start < token.end and token.start < end for start, end in places) for token in cut]


def _given(local: Floats, ruled: list[bool]) -> Floats:
    """The same, where what a rule has found cannot be outside an identifier."""
    changed = local.copy()
    changed[ruled, 0] *= _HELD
    return changed


def _judged(spans: list[Span], read: _Read) -> list[Span]:
    """The finds, the weak ones that nothing around them bears out as candidates."""
    return [span._replace(confidence=CANDIDATE) if _is_doubted(span, read) else span for span in spans]


def _is_doubted(span: Span, read: _Read) -> bool:
    least = DOUBTED_UNLISTED if span.detector in UNLISTED else DOUBTED
    if not REPLACED <= span.confidence < SURE or span.label == "ID":
        return False
    inside = [n for n, token in enumerate(read.tokens) if token.start < span.end and span.start < token.end]
    return max((1 - float(read.classes[n, 0]) for n in inside), default=1.0) < least


def _found(turn: Turn, alone: _Read, together: _Read, ruled: list[bool]) -> Iterator[Span]:
    """Runs of tokens that the classifier takes for (the rest of) an identifier, where no rule has found one."""
    cut = together.tokens
    chances = (1 - together.classes[:, 0]).tolist()
    if not cut or max(chances) < FOUND or all(r or c < FOUND for r, c in zip(ruled, chances, strict=True)):
        return
    own = (1 - alone.classes[:, 0]).tolist()
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
    while bare[first - at] and not (at > 0 and ruled[at - 1] and _leads(cut[at : first + 1])):
        first += 1
    while bare[last - 1 - at] and not (end < len(ruled) and ruled[end] and _leads(cut[last - 1 : end])):
        last -= 1
    return first, last


def _leads(between: list[Token]) -> bool:
    """Words of grammar, and no sign between them."""
    return all(token.text[0].isalnum() for token in between)


def _bare(token: Token) -> bool:
    key = fold(token.text) if token.text[0].isalpha() else token.text
    return (
        (not token.text[0].isalnum() and key not in _QUOTES)
        or key in folded("frames.txt", "links")
        or looks_like_swahili_verb(key)
    )


def _span(turn: Turn, read: _Read, run: slice, chance: float, ruled: list[bool]) -> Iterator[Span]:
    found = read.tokens[run]
    label = CLASSES[1 + int(read.classes[run, 1:].sum(axis=0).argmax())]
    text = turn.text[found[0].start : found[-1].end]
    joined = any(ruled[max(0, run.start - 2) : run.stop + 2])
    digits = sum(c.isdigit() for c in text)
    if (label == "ID" and digits < (1 if joined else MIN_DIGITS)) or (label == "ROLE_RARE" and len(found) < MIN_ROLE):
        return
    if len(found) == 1 and (label == "PERSON" or not joined) and _is_plain(turn, found[0], joined):
        return
    end = found[-1].end
    if label == "PERSON":
        end = found[-1].start + strip_case(found[-1].text, turn.lang)
    yield Span(found[0].start, end, label, "tagger", TAGGED + (SURE - TAGGED) * 0.9 * chance)


def _is_plain(turn: Turn, token: Token, joined: bool) -> bool:
    """A word that no list holds as a name and no capital marks as one; beside a name a title or kin term is none."""
    key = fold(token.text)
    if (turn.cased and token.text[0].isupper()) or key in lexicon().names:
        return False
    if joined and (key in titles().before or key in titles().relations):
        return False
    at_place = turn.lang == "sw" and key.endswith("ni") and is_word(key[:-2])  # sokoni: at the market
    return turn.cased or at_place or is_word(key) or key in lexicon().function_words
