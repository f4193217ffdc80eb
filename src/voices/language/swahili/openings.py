"""What may stand before object and stem in a Swahili verb: subject, negation, tense, relative."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

SUBJECTS = ("ni", "u", "a", "tu", "m", "mu", "wa", "i", "li", "ya", "ki", "vi", "zi", "ku", "pa", "ka")
"""With ka-, the diminutive that Nairobi uses for small and pitied ones (katoi kanalia)."""

NEGATIVE = (
    "si", "hu", "ha", "hatu", "ham", "hamu", "hawa", "hai", "hau", "haya", "hali", "haki", "havi", "hazi", "haku",
    "hapa",
)  # fmt: skip
TENSES = ("na", "li", "ta", "me", "ka", "ki", "nge", "ngali", "sha", "mesha", "lisha", "kisha", "tasha", "nasha")
NEGATIVE_TENSES = ("ta", "ku", "ja", "nge", "ngali")
BEFORE_RELATIVES = ("na", "li", "taka", "si")
RELATIVES = ("ye", "o", "cho", "vyo", "lo", "yo", "zo", "ko", "po", "mo")
OBJECTS = ("ni", "ku", "kw", "m", "mw", "mu", "tu", "wa", "i", "li", "ya", "ki", "vi", "zi", "u", "pa", "ji")

INDICATIVE, SUBJUNCTIVE, DENIAL = "a", "e", "i"
"""A mood, named by the vowel in which its verbs end."""


class Opening(NamedTuple):
    """What stands before object and stem.

    Attributes:
        mood: the vowel in which the verb ends.
        doubt: how unlikely it is, against the others.
        tensed: it holds a tense, so that a foreign stem may follow.
    """

    mood: str
    doubt: int
    tensed: bool


PLAIN = Opening(INDICATIVE, 2, False)
ADDRESSED = Opening(SUBJUNCTIVE, 2, False)
"""Nothing before the stem, and -eni after it or an object before it: tokeni, nipe."""

LONGEST = 9
"""Letters of the longest opening (hatungali, tutakavyo)."""


@cache
def openings() -> dict[str, tuple[Opening, ...]]:
    """All openings, with what each may be; one a mood."""
    found: dict[str, tuple[Opening, ...]] = {"": (PLAIN, ADDRESSED)}

    def add(text: str, mood: str, doubt: int = 0, tensed: bool = False) -> None:
        if all(opening.mood != mood for opening in found.get(text, ())):
            found[text] = (*found.get(text, ()), Opening(mood, doubt, tensed))

    for subject in SUBJECTS:
        for tense in (*TENSES, "singe", "singali"):
            add(subject + tense, INDICATIVE, tensed=True)
        for tense in BEFORE_RELATIVES:
            for relative in RELATIVES:
                add(subject + tense + relative, INDICATIVE, 1, tensed=True)
        for particle in ("", "si", "ka"):
            add(subject + particle, SUBJUNCTIVE, 1)
    for subject in NEGATIVE:
        for tense in NEGATIVE_TENSES:
            add(subject + tense, INDICATIVE, tensed=True)
        add(subject, DENIAL)
    for text in ("ku", "kuto", "kutoku", "hu"):
        add(text, INDICATIVE)
    for text in ("nta", "na"):  # nitakuja, ninafeel, as they are said
        add(text, INDICATIVE, 1, tensed=True)
    for text in ("tw", "mw"):  # twende, mwende
        add(text, SUBJUNCTIVE, 1)
    return found


def holds_tense(text: str) -> bool:
    """Whether `text` is an opening with a tense."""
    return any(opening.tensed for opening in openings().get(text, ()))
