"""Noun classes: from a plural, or a place in -ni, to the singular."""

from __future__ import annotations

from functools import cache

from voices.language.sheng.lexicon import NOUN, heads
from voices.language.swahili.wordlists import wordlist

LOCATIVE = "ni"
KIN = ("baba", "mama", "kaka", "dada", "bwana", "mwana", "babu", "nyanya", "mke", "mume")
"""Nouns to which the owner is joined: mamake, kakangu."""


@cache
def singulars() -> frozenset[str]:
    """The nouns that are listed, in the singular: Swahili's and Sheng's."""
    listed = (noun.split("/")[0] for nouns in wordlist("nouns").values() for noun in nouns)
    return frozenset((*listed, *heads(NOUN).values()))


@cache
def plurals() -> dict[str, str]:
    """Plural or variant spelling -> singular. A form that is itself a listed singular is not among them."""
    found: dict[str, str] = {}
    for kind, nouns in wordlist("nouns").items():
        for noun in nouns:
            singular, *given = noun.split("/")
            for plural in given or [_plural(singular, kind)]:
                if plural and plural not in singulars():
                    found.setdefault(plural, singular)
    for spelling, form in (heads(NOUN) | {noun: noun for noun in wordlist("english")["nouns"]}).items():
        for other in ("ma" + spelling, spelling):
            if other not in singulars():
                found.setdefault(other, form)
    return found


def singular(form: str) -> str:
    """The singular of `form`, "" where no listed noun is found in it."""
    for bare in (form, form.removesuffix(LOCATIVE)):
        if bare in singulars():
            return bare
        if bare in plurals():
            return plurals()[bare]
    return _kin().get(form, "")


@cache
def _kin() -> dict[str, str]:
    owners = ("ngu", "ko", "ke")
    return {kin + owner: kin for kin in KIN for owner in owners if kin + owner not in singulars()}


def _plural(singular: str, kind: str) -> str:
    match kind:
        case "m-wa":
            return "wa" + singular.removeprefix("m").removeprefix("w")
        case "m-mi":
            return "mi" + singular.removeprefix("m").removeprefix("w")
        case "ki-vi":
            return "vi" + singular.removeprefix("ki")
        case "ji-ma":
            return "ma" + singular
    return ""
