"""Small places and groups in text without case: only frames that a common noun hardly fills.

Spanish and Swahili put the name after the word of kind (`caseless_after`), English and
Uzbek before it (`caseless_before`). The word beside it must not be one that any school or
shop can have (the sections "plain" of `kinds.txt`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from voices.privacy.caseless_after import find_spanish, find_swahili
from voices.privacy.caseless_before import find_english, find_russian, find_uzbek
from voices.privacy.spans import Span
from voices.privacy.words import Turn

Finder = Callable[[Turn], Iterator[Span]]

_ALL: tuple[Finder, ...] = (find_spanish, find_swahili, find_english, find_uzbek, find_russian)
_FINDERS: dict[str, tuple[Finder, ...]] = {
    "es": (find_spanish,),
    "sw": (find_swahili, find_english),
    "en": (find_english, find_swahili),
    "uz": (find_uzbek, find_russian),
    "ru": (find_russian, find_uzbek),
}


def find_places_caseless(turn: Turn) -> Iterator[Span]:
    """Spans labelled PLACE_FINE or ORG_LOCAL; nothing where case can be trusted."""
    if turn.cased:
        return
    for find in _FINDERS.get(turn.lang, _ALL):
        yield from find(turn)
