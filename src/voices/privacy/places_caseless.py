"""Small places and groups in text without case: only frames that a common noun cannot fill.

"duka la kamau" (a listed name after the link), "tumaini clinic" (a listed name before the
word of kind), "la barbería el navajo" (a shop with an article and a noun), "capilla del
señor de ..." (a church and its patron), "kikundi kinajiita ..." (a group and its name).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from voices.privacy.lexicon import lexicon, titles
from voices.privacy.patterns import kinds
from voices.privacy.spans import Span
from voices.privacy.words import Turn, Word

FRAMED = 0.6
"""A word of kind with a listed name, or a church with its patron."""
ARTICLE = 0.45
"""A shop with an article and a noun: usually its name, sometimes the start of a clause."""


@lru_cache(maxsize=1)
def _frames() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    links = r"(?:\s+(?:de(?:l| la| los| las)?|la|ya|cha|wa|za|el|los|las))?"
    after = rf"\b(?:{kinds('es place')}|{kinds('es org')}|{kinds('sw place')}|{kinds('sw org')}){links}\s+"
    before = rf"\b(?:{kinds('en place caseless')}|{kinds('en org')})\b"
    shop = rf"\b(?:{kinds('es shop')})\s+(?:el|la|los|las)\s+([^\W\d_]+)"
    patron = r"(?:\s+(?:de(?:l| la| los| las)?\s+)?[^\W\d_]+){1,2}?(?=[^\w\s]|\s+(?:y|que|donde|con|en|a)\b|$)"
    church = rf"\b(?:{kinds('es church')})\s+(?:de(?:l| la)?\s+)?(?:{kinds('church names')}){patron}"
    called = rf"\b(?:{kinds('sw org')})\s+\w*(?:jiita|itwa)\s+[^\W\d_]+(?:\s+wa\s+[^\W\d_]+(?:['’][^\W\d_]+)?)?"
    civic = rf"|\b(?:{kinds('es org')})\s+(?:vecinal|civil|de vecinos)\s+[^\W\d_]+(?:\s+[^\W\d_]{{4,}}(?!\w))?"
    saint = rf"|\b(?:{kinds('sw org')}|{kinds('sw place')})\s+(?:la|ya|wa)?\s*mtakatifu\s+[^\W\d_]+"
    called += civic + saint + r"|\b[^\W\d_]{3,}\s+(?:rangers|warriors|fc)\b"
    return re.compile(after), re.compile(before), re.compile(shop), re.compile(church), re.compile(called)


def find_places_caseless(turn: Turn) -> Iterator[Span]:
    """Spans labelled PLACE_FINE or ORG_LOCAL; nothing where case can be trusted."""
    if turn.cased:
        return
    after, before, shop, church, called = _frames()
    starts = {word.start: index for index, word in enumerate(turn.words)}
    ends = {word.end: index for index, word in enumerate(turn.words)}
    for match in after.finditer(turn.lower):
        index = starts.get(match.end())
        last = _names_from(turn, index) if index is not None else None
        if last is not None:
            yield Span(match.start(), turn.words[last].end, "PLACE_FINE", "place_listed", FRAMED)
    for match in before.finditer(turn.lower):
        index = ends.get(match.end())
        first = _names_before(turn, index) if index is not None else None
        if first is not None:
            yield Span(turn.words[first].start, match.end(), "PLACE_FINE", "place_listed", FRAMED)
    for match in shop.finditer(turn.lower):
        index = starts.get(match.start(1))
        if index is not None and turn.words[index].key not in lexicon().function_words:
            yield Span(*match.span(), "PLACE_FINE", "place_article", ARTICLE)
    for match in church.finditer(turn.lower):
        yield Span(*match.span(), "PLACE_FINE", "place_patron", FRAMED)
    for match in called.finditer(turn.lower):
        yield Span(*match.span(), "ORG_LOCAL", "org_called", FRAMED)


def _is_name(word: Word) -> bool:
    return word.key in lexicon().names and word.key not in lexicon().function_words


def _names_from(turn: Turn, index: int) -> int | None:
    """The last of the listed names that begin at a word (over a title); None if there is none."""
    words = turn.words
    if words[index].key in titles().before and index + 1 < len(words):
        index += 1
    if not _is_name(words[index]):
        return None
    while index + 1 < len(words) and _is_name(words[index + 1]) and _spaced(turn, index):
        index += 1
    return index


def _names_before(turn: Turn, kind: int) -> int | None:
    """The first word of a name of up to three words, one of them listed, before a word of kind."""
    words, functions = turn.words, lexicon().function_words
    first, listed = kind, False
    while first > 0 and kind - first < 3 and _spaced(turn, first - 1) and words[first - 1].key not in functions:
        first -= 1
        if _is_name(words[first]) or words[first].key in titles().before:
            listed = listed or _is_name(words[first])
        elif listed:
            return first + 1
    while first < kind and not (_is_name(words[first]) or words[first].key in titles().before):
        first += 1
    return first if listed and first < kind else None


def _spaced(turn: Turn, index: int) -> bool:
    return turn.text[turn.words[index].end : turn.words[index + 1].start] == " "
