"""Small places and local organisations: one school, one butchery, one chapel, one gang.

What `place_patterns` matches, less what a whole city knows (`capitals.txt`). Without case
only firmer frames count: see `places_caseless`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from voices.privacy.fold import fold
from voices.privacy.lexicon import lexicon, section_lines
from voices.privacy.opening import after_opening
from voices.privacy.patterns import CAP, CYR, KIND_SECTIONS, beginnings, kind_words
from voices.privacy.place_patterns import SECTIONS_OF, Pattern, patterns_for
from voices.privacy.spans import Span
from voices.privacy.words import Turn

_SPANISH_NAMES = re.compile(r"\bL[oa]s\s|llam|A\.?\s?C\b")
"""What begins a name without a word of kind: Los Tatemados, se llama Vecinas en Vela, ... A.C."""


def find_places(turn: Turn) -> Iterator[Span]:
    """Spans labelled PLACE_FINE or ORG_LOCAL."""
    inner = any(word.shape != "l" and not word.opens for word in turn.words)
    marked = turn.has_digit or any(quote in turn.text for quote in _QUOTES)
    for pattern in _patterns(turn):
        # Most turns hold no capital but those that open sentences, and no pattern can match in them.
        possible = marked if pattern.numbered else turn.cased and (inner or marked or pattern.opening)
        if not possible:
            continue
        for match in pattern.regex.finditer(turn.text):
            called = "own" in pattern.regex.groupindex  # what follows "se llama" is a name, whatever it says
            start, end = match.span("own" if called else 0)
            if called or pattern.numbered or _is_own(turn, start, match.group(), opening=pattern.opening):
                yield Span(after_opening(turn, start, end), end, pattern.label, pattern.detector, pattern.confidence)


def _patterns(turn: Turn) -> Iterator[Pattern]:
    """The patterns of the languages of which a word of kind is in the turn; most turns hold none."""
    for lang, patterns in patterns_for(turn.lang):
        if (
            not turn.beginnings.isdisjoint(beginnings(*SECTIONS_OF[lang]))
            or (lang == "es" and _SPANISH_NAMES.search(turn.text))
            or (lang == "en" and "St" in turn.text)
            or (lang == "ru" and "ски" in turn.text)
        ):
            yield from patterns


_QUOTES = '«»"“”„'
_NAME_PART = re.compile(rf"{CAP}|{CYR}")
"""A number alone names nothing: "Grupo 3". What has one (schools) has patterns of its own."""


@lru_cache(maxsize=1)
def _kind_parts() -> frozenset[str]:
    """The folded words of all entries of kind, those of several words taken apart."""
    return frozenset(
        fold(word)
        for section in KIND_SECTIONS
        for line in section_lines("kinds.txt", section)
        for word in line.replace(",", " ").split()
    )


def _is_own(turn: Turn, start: int, found: str, *, opening: bool) -> bool:
    """Whether something in it is its own name: not only words that a whole city knows.

    A capital that opens a sentence is no evidence: "Domkom guruhi", "Iglesia ...".
    """
    lists = lexicon()
    opens = {word.start for word in turn.words if word.opens}
    if found[0] in _QUOTES or found[-1] in _QUOTES:
        return True
    for match in _NAME_PART.finditer(found):
        key = fold(match.group())
        known = key in lists.capitals and not (opening and len(found.split()) > 1)
        if known or key in lists.function_words or key in _kind_parts():
            continue
        if start + match.start() in opens and key not in lists.names and not (opening and _can_open(key)):
            continue
        return True
    return False


_GENITIVE = re.compile(r"(?:ning|imiz|ingiz|dagi|gan)\Z")


def _can_open(key: str) -> bool:
    """Whether a first word can begin a name: no "our", "women's", "of the district"."""
    return key not in kind_words("uz modifier") and not _GENITIVE.search(key)
