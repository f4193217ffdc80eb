"""Nouns of doing, made from any verb: wachomaji, those who burn."""

from __future__ import annotations

from voices.language.swahili.verbs import verb

VOWELS = "aeiou"


def agent(form: str) -> str:
    """The singular of an agent (wachomaji -> mchomaji), where its verb is listed; else ""."""
    for prefix in ("wa", "w", "mw", "m"):
        stem = form.removeprefix(prefix).removesuffix("ji")
        if form == prefix + stem + "ji" and stem[-1:] in tuple(VOWELS) and verb("ku" + stem):
            return ("mw" if stem[0] in VOWELS else "m") + stem + "ji"
    return ""
