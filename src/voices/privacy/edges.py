"""The edges of a find: words before and after it that a pattern or a join took along, and that name nobody."""

from __future__ import annotations

import re

from voices.privacy.fold import fold
from voices.privacy.lexicon import lexicon
from voices.privacy.opening import after_opening
from voices.privacy.spans import Span
from voices.privacy.words import Turn

_NAMED = frozenset(("PERSON", "PLACE_FINE", "ORG_LOCAL", "ADDRESS"))
_LINKS = frozenset(["de", "del", "of", "the", "wa", "ya", "za", "cha", "y", "and", "na"])
_FIRST = re.compile(r"([^\W\d_]+)[\s,]+")
_LAST = re.compile(r"[\s,]+(?:y|e|o|u|na|au|and|or|va|yoki|и|или|ва|ёки)\Z", re.IGNORECASE)


def trim(turn: Turn, span: Span) -> Span:
    """A find without the plain word that opens the sentence, words of grammar before it, or "and" after it."""
    if span.label == "ID":
        return span._replace(start=_after_words(turn, span))
    if span.label not in _NAMED:
        return span
    start, end = after_opening(turn, span.start, span.end), span.end
    if turn.cased:
        start = _after_words(turn, span._replace(start=start))
    last = _LAST.search(turn.text, start, end)
    return span._replace(start=start, end=last.start() if last and last.start() > start else end)


def _after_words(turn: Turn, span: Span) -> int:
    """Where a find begins without words of grammar: all of them before a number, links in lower case before a name."""
    start = span.start
    while first := _FIRST.match(turn.text, start, span.end):
        word = first.group(1)
        plain = lexicon().is_function(fold(word), turn.lang) if span.label == "ID" else word in _LINKS
        if not plain or first.end() >= span.end:
            break
        start = first.end()
    return start
