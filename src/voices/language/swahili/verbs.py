"""Verb forms: what stands before the stem, and the vowel after it, by mood."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from voices.language.swahili.extensions import IRREGULAR, MONOSYLLABLES, SPOKEN, base_of
from voices.language.swahili.wordlists import wordlist

SUBJECTS = ("ni", "u", "a", "tu", "m", "mu", "wa", "i", "li", "ya", "ki", "vi", "zi", "ku", "pa", "ka")
"""With ka-, the diminutive that Nairobi uses for small and pitied ones (katoi kanalia)."""

NEGATIVE = ("si", "hu", "ha", "hatu", "ham", "hamu", "hawa", "hai", "hau", "haya", "hali", "haki", "havi", "hazi",
            "haku", "hapa")  # fmt: skip
TENSES = ("na", "li", "ta", "me", "ka", "ki", "nge", "ngali", "sha", "mesha", "lisha", "kisha", "tasha", "nasha")
NEGATIVE_TENSES = ("ta", "ku", "ja", "nge", "ngali")
RELATIVES = ("ye", "o", "cho", "vyo", "lo", "yo", "zo", "ko", "po", "mo")
OBJECTS = ("ni", "ku", "kw", "m", "mw", "mu", "tu", "wa", "i", "li", "ya", "ki", "vi", "zi", "u", "pa", "ji")

INDICATIVE, SUBJUNCTIVE, DENIAL = "a", "e", "i"
"""A mood, named by the vowel in which its verbs end."""


class Opening(NamedTuple):
    """What stands before object and stem. `doubt`: how unlikely it is, against the others.

    `tensed`: it holds a tense, so that an unlisted, foreign stem may follow.
    """

    mood: str
    doubt: int
    tensed: bool


def verb(form: str) -> str:
    """The lemma of a verb form, "" where no listed verb is found in it."""
    best, doubt = "", 99
    for ending, bare in (("", form), ("ni", form.removesuffix("ni")), ("ga", _without_habitual(form))):
        if ending and bare == form:
            continue
        for start in range(min(len(bare) - 1, LONGEST_OPENING) + 1):
            for opening in openings().get(bare[:start], ()):
                if ending == "ni" and opening.mood != SUBJUNCTIVE:
                    continue
                found, how = _after(bare[start:], opening, bare_stem=ending == "ni" or opening != ADDRESSED)
                how += opening.doubt + (ending != "")
                if found and how < doubt:
                    best, doubt = found, how
    return best or _relative_at_the_end(form)


def foreign(form: str) -> str:
    """The English stem under Swahili prefixes, "" where there is none."""
    for start in range(2, min(len(form) - 2, LONGEST_OPENING) + 1):
        if form[:start] not in openings():
            continue
        rest, tensed = form[start:], _tensed(form[:start])
        for stem in (rest, *(rest.removeprefix(o) for o in OBJECTS if rest.startswith(o) and tensed)):
            if found := _english(stem, long=not tensed):
                return found
    return ""


def unlisted(form: str) -> str:
    """The stem of an unlisted loan under two clear prefixes (wanaswipe -> swipe), or ""."""
    rest = form[4:]
    if len(rest) >= 4 and rest[-1] not in "aiuo" and form[:2] in ("ni", "tu", "wa") and form[2:4] in ("na", "li", "ta", "me"):
        return rest
    return ""


def _tensed(text: str) -> bool:
    return any(opening.tensed for opening in openings().get(text, ()))


def _after(rest: str, opening: Opening, bare_stem: bool) -> tuple[str, int]:
    """The best lemma of object and stem after `opening`, and how unlikely it is.

    An order in -e has an object or -ni (nipe, tokeni); without either it is rarer than English one, some, site.
    """
    found, doubt = _stem(rest, opening) if bare_stem else ("", 99)
    for prefix in OBJECTS:
        if rest.startswith(prefix) and len(rest) > len(prefix) + 1:
            other, how = _stem(rest[len(prefix) :], opening)
            if other and (not found or how + 2 < doubt):
                found, doubt = other, how + 2
    return found, doubt


def _stem(rest: str, opening: Opening) -> tuple[str, int]:
    mood = opening.mood
    if rest in IRREGULAR:
        return IRREGULAR[rest], 0
    if rest.startswith("ku") and rest[2:] in MONOSYLLABLES:
        return rest, 0
    if rest[-1] == mood and rest[:-1] + "a" in MONOSYLLABLES and opening not in (PLAIN, ADDRESSED):
        return MONOSYLLABLES[rest[:-1] + "a"], 2
    best, steps = base_of(rest) if rest[-1] == "a" or mood != INDICATIVE or rest[-1] in "iue" else ("", 0)
    if best and (rest[-1] != "a" or mood == INDICATIVE):
        return best, 3 * steps
    if mood != INDICATIVE and rest[-1] == mood:
        turned, steps = base_of(rest[:-1] + "a")
        if turned:
            return turned, 3 * steps
    if mood == DENIAL and rest in SPOKEN:
        return SPOKEN[rest], 0
    return "", 99


def _without_habitual(form: str) -> str:
    """Nairobi's anasemaga, wanakujanga: the stem without the ending of habit."""
    for ending in ("nga", "ga"):
        if form.endswith("a" + ending):
            return form.removesuffix(ending)
    return form


def _relative_at_the_end(form: str) -> str:
    for relative in RELATIVES:
        bare = form.removesuffix(relative)
        if bare != form and bare.endswith("a"):
            for subject in SUBJECTS:
                if bare.startswith(subject) and len(bare) > len(subject) + 2:
                    found, steps = base_of(bare[len(subject) :])
                    if found and steps <= 1:
                        return found
    return ""


@cache
def _english_verbs() -> frozenset[str]:
    return frozenset(wordlist("english")["verbs"])


def _english(stem: str, long: bool) -> str:
    if long and len(stem) < 4:
        return ""
    for ending in ("", "iwa", "iwe", "wa", "we", "ia", "ie", "d", "ed", "ing"):
        bare = stem.removesuffix(ending)
        if ending and bare == stem:
            continue
        for found in (bare, bare + "e" if ending else bare):
            if found in _english_verbs() and (not ending or len(found) >= 4):
                return found
    return ""


PLAIN = Opening(INDICATIVE, 2, False)
ADDRESSED = Opening(SUBJUNCTIVE, 2, False)
"""Nothing before the stem, and -eni after it: tokeni, msaidieni."""


@cache
def openings() -> dict[str, tuple[Opening, ...]]:
    """All that can stand before object and stem, with what each may be."""
    found: dict[str, tuple[Opening, ...]] = {"": (PLAIN, ADDRESSED)}

    def add(text: str, mood: str, doubt: int = 0, tensed: bool = False) -> None:
        if all(opening.mood != mood for opening in found.get(text, ())):
            found[text] = (*found.get(text, ()), Opening(mood, doubt, tensed))

    for subject in SUBJECTS:
        for tense in TENSES:
            add(subject + tense, INDICATIVE, tensed=True)
        for tense in ("na", "li", "taka", "si"):
            for relative in RELATIVES:
                add(subject + tense + relative, INDICATIVE, 1, tensed=True)
        add(subject + "singe", INDICATIVE, tensed=True)
        add(subject + "singali", INDICATIVE, tensed=True)
        for particle in ("", "si", "ka"):
            add(subject + particle, SUBJUNCTIVE, 1)
    for subject in NEGATIVE:
        for tense in NEGATIVE_TENSES:
            add(subject + tense, INDICATIVE, tensed=True)
        add(subject, DENIAL)
    for text in ("ku", "kuto", "kutoku", "hu"):
        add(text, INDICATIVE)
    for text, mood in (("tw", SUBJUNCTIVE), ("mw", SUBJUNCTIVE), ("nta", INDICATIVE), ("na", INDICATIVE)):
        add(text, mood, 1, tensed=text.endswith("a"))
    return found


LONGEST_OPENING = 9
