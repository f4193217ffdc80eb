"""What is derived from a verb's stem, taken off again: kuibiwa -> iba, tufahamiane -> fahamu."""

from __future__ import annotations

from functools import cache

from voices.language.sheng.lexicon import VERB, heads
from voices.language.swahili.wordlists import wordlist

MONOSYLLABLES = {
    "la": "kula", "ja": "kuja", "fa": "kufa", "nywa": "kunywa", "wa": "kuwa", "nya": "kunya", "pa": "kupa",
}  # fmt: skip
"""Stems of one syllable, with the lemma that keeps them apart from the connectives la, wa, pa."""

IRREGULAR = {
    "pewa": "kupa", "liwa": "kula", "nywewa": "kunywa", "uawa": "ua", "uliwa": "ua", "uana": "ua",
    "jia": "kuja", "njoo": "kuja",
    "kwenda": "enda", "nenda": "enda", "kwisha": "isha", "endea": "enda", "ipiwa": "iba", "pana": "kupa",
    "kuwako": "kuwa", "kuwapo": "kuwa", "kuwepo": "kuwa", "kuweko": "kuwa",
}  # fmt: skip
"""Forms too short, or too changed, for the rules below."""

SPOKEN = {
    "eza": "weza", "ezi": "weza", "skia": "sikia", "skiza": "sikiliza", "sikiza": "sikiliza", "chukuwa": "chukua",
    "tumiza": "tuma", "itaji": "hitaji", "fanyanga": "fanya", "ambiya": "ambia", "shitaki": "shtaki",
    "oneka": "onekana", "patikana": "pata", "eka": "weka", "lete": "leta",
}  # fmt: skip
"""Spellings of what is heard, and the few changes of sound, for which no ending is taken off."""

ENDINGS = (
    "ikana", "ekana", "ishana", "eshana", "iliwa", "elewa", "liwa", "lewa", "ishwa", "eshwa", "lisha", "lesha",
    "ilia", "elea", "isha", "esha", "izwa", "ezwa", "iana", "eana", "ika", "eka", "lika", "leka", "iwa", "ewa",
    "lia", "lea", "ia", "ea", "ana", "iza", "eza", "wa", "za",
)  # fmt: skip
"""The regular derivations with a final -a, the passives of them, the longest first."""

FINALS = "aiue"
"""Vowels in which a base may end; all but -a are of loans."""

MAX_DERIVATIONS = 3


@cache
def stems() -> frozenset[str]:
    """The verbs that are lemmas, as stems: Swahili's and Sheng's."""
    return frozenset((*wordlist("verbs")[""], *heads(VERB).values()))


@cache
def _respelled() -> dict[str, str]:
    """Forms whose lemma no rule finds."""
    return {form: lemma for form, lemma in (heads(VERB) | SPOKEN | IRREGULAR).items() if form != lemma}


def base_of(stem: str) -> tuple[str, int]:
    """The verb from which `stem` (in -a, or a loan's own vowel) is derived, and by how many steps.

    ("", 0) where no listed verb is found in it. A listed stem is its own base.
    """
    forms = [stem]
    for steps in range(MAX_DERIVATIONS + 1):
        known = [form for form in forms if form in stems() or form in _respelled()]
        if known:
            longest = max(known, key=len)  # ambiwa is the passive of ambia, not of amba
            return _respelled().get(longest, longest), steps
        forms = [shorter for form in forms for shorter in _one_derivation_less(form)]
    return "", 0


def _one_derivation_less(form: str) -> list[str]:
    """The forms that a derivation may have been made from, likelier first."""
    found: list[str] = []
    for ending in ENDINGS:
        root = form.removesuffix(ending)
        if root != form and root:
            finals = "a" if ending == "ana" else FINALS
            found += [root + vowel for vowel in finals]
    return found
