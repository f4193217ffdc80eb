"""Verb forms: the stem between what stands before it and what is hung behind it."""

from __future__ import annotations

from voices.language.swahili.extensions import MONOSYLLABLES, base_of
from voices.language.swahili.openings import (
    ADDRESSED,
    INDICATIVE,
    LONGEST,
    OBJECTS,
    PLAIN,
    RELATIVES,
    SUBJECTS,
    SUBJUNCTIVE,
    Opening,
    openings,
)

BEHIND = ("", "ni", "nga", "ga", "je")
"""Behind a verb: -ni, to several; Nairobi's -nga and -ga, of a habit (anasemaga); -je, how."""

DERIVED, WITH_OBJECT, BARE_SYLLABLE, NONE = 3, 2, 2, 99
"""Doubt for each derivation undone, for an object, for a stem of one syllable without its ku-; no stem at all."""


def verb(form: str) -> str:
    """The lemma of a verb form, of the reading with the least doubt; "" where no listed verb is in it."""
    best, least = "", NONE
    for behind in BEHIND:
        bare = form.removesuffix(behind)
        if (behind and bare == form) or (behind in ("nga", "ga") and not bare.endswith("a")):
            continue
        for start in range(min(len(bare) - 1, LONGEST) + 1):
            for opening in openings().get(bare[:start], ()):
                if behind == "ni" and opening.mood != SUBJUNCTIVE:
                    continue
                found, doubt = _after(bare[start:], opening, needs_object=opening == ADDRESSED and behind != "ni")
                doubt += opening.doubt + bool(behind)
                if found and doubt < least:
                    best, least = found, doubt
    return best or _before_a_relative(form)


def _after(rest: str, opening: Opening, needs_object: bool) -> tuple[str, int]:
    """The lemma of object and stem after `opening`, and its doubt.

    An order in -e has an object or -ni (nipe, tokeni): without them English one, some, site would be orders.
    """
    found, least = ("", NONE) if needs_object else _stem(rest, opening)
    for prefix in OBJECTS:
        if rest.startswith(prefix) and len(rest) > len(prefix) + 1:
            other, doubt = _stem(rest[len(prefix) :], opening)
            if doubt + WITH_OBJECT < least:
                found, least = other, doubt + WITH_OBJECT
    return found, least


def _stem(rest: str, opening: Opening) -> tuple[str, int]:
    if rest.startswith("ku") and rest[2:] in MONOSYLLABLES:
        return rest, 0
    in_a = rest[:-1] + "a"
    if rest[-1] == opening.mood and in_a in MONOSYLLABLES and opening not in (PLAIN, ADDRESSED):
        return MONOSYLLABLES[in_a], BARE_SYLLABLE
    # A loan keeps its own vowel in every mood; other stems change their -a for the mood's.
    stems = [rest] if opening.mood == INDICATIVE or rest[-1] != "a" else []
    if opening.mood != INDICATIVE and rest[-1] == opening.mood:
        stems.append(in_a)
    for stem in stems:
        base, steps = base_of(stem)
        if base:
            return base, DERIVED * steps
    return "", NONE


def _before_a_relative(form: str) -> str:
    """waendao, wapendao: the relative at the end of a verb without a tense."""
    for relative in RELATIVES:
        bare = form.removesuffix(relative)
        for subject in SUBJECTS:
            stem = bare.removeprefix(subject)
            if bare not in (form, stem) and stem.endswith("a") and len(stem) > 2:
                base, steps = base_of(stem)
                if base and steps <= 1:
                    return base
    return ""
