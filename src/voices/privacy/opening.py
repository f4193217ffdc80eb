"""Words whose capital only opens the sentence, before a name: "Tulihamia Plot 203", "Biz ... ko'chasida"."""

from __future__ import annotations

import re

from voices.privacy.lexicon import lexicon
from voices.privacy.morphology import looks_like_swahili_verb
from voices.privacy.patterns import kind_words
from voices.privacy.words import Turn, Word

_OURS = re.compile(r"(?:imiz|miz|imda|izdagi|amiz|dagi|imning)\Z")


def after_opening(turn: Turn, start: int, end: int) -> int:
    """Where a find begins without the plain word that opens the sentence; `start` if it opens with its own name."""
    for word in turn.words:
        if word.start < start:
            continue
        if word.end >= end or not word.opens or not _only_opens(turn, word):
            break
        following = next((after.start for after in turn.words if after.start > word.start), end)
        return following if following < end else start
    return start


def _only_opens(turn: Turn, word: Word) -> bool:
    lists = lexicon()
    # Los Nahuales begins with its article, Kwa Njoro with its preposition.
    if word.key in lists.names or word.shape != "T" or turn.lang == "es" or word.key == "kwa":
        return False
    if lists.is_function(word.key, turn.lang):
        return True
    if turn.lang in ("sw", "en"):
        return looks_like_swahili_verb(word.key) or word.key == "hapo"
    return turn.lang == "uz" and (word.key in kind_words("uz modifier") or _OURS.search(word.key) is not None)
