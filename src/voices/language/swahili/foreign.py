"""English stems, and others unlisted, under Swahili prefixes: wame-arrest, kusurvive, wanaswipe."""

from __future__ import annotations

from functools import cache

from voices.language.swahili.openings import LONGEST, OBJECTS, holds_tense, openings
from voices.language.swahili.wordlists import wordlist

SHORTEST_STEM = 4
"""Letters of an English stem where the prefix holds no tense, or where an ending came off, so that English
words that happen to begin like a prefix (visiting, lingering) stay whole."""

ENDINGS = ("iwa", "iwe", "wa", "we", "ia", "ie", "d", "ed", "ing")
"""Of Swahili (ameblockiwa) and of English (ameconfused)."""

CLEAR_SUBJECTS, CLEAR_TENSES = ("ni", "tu", "wa"), ("na", "li", "ta", "me")
"""Prefixes with which hardly an English word begins, two and two letters."""


def english(form: str) -> str:
    """The listed English stem under Swahili prefixes, "" where there is none."""
    for start in range(2, min(len(form) - 2, LONGEST) + 1):
        if form[:start] not in openings():
            continue
        rest, tensed = form[start:], holds_tense(form[:start])
        after_object = [rest.removeprefix(prefix) for prefix in OBJECTS if tensed and rest.startswith(prefix)]
        for stem in (rest, *after_object):
            found = _stem(stem)
            if found and (tensed or len(stem) >= SHORTEST_STEM):
                return found
    return ""


def unlisted(form: str) -> str:
    """The stem under two clear prefixes, where it does not end like a Swahili verb; else ""."""
    stem = form[4:]
    clear = form[:2] in CLEAR_SUBJECTS and form[2:4] in CLEAR_TENSES
    return stem if clear and len(stem) >= SHORTEST_STEM and stem[-1] not in "aiuo" else ""


def _stem(text: str) -> str:
    if text in _verbs():
        return text
    for ending in ENDINGS:
        root = text.removesuffix(ending)
        for stem in (root, root + "e"):
            if root != text and len(stem) >= SHORTEST_STEM and stem in _verbs():
                return stem
    return ""


@cache
def _verbs() -> frozenset[str]:
    return frozenset(wordlist("english")["verbs"])
