"""What is known of each language as it is spoken: one module a language, one type for all.

`speech("sw")` gives the lists of a language; `every()` those of all. The lists were written
for this project from knowledge of the languages; no native speaker has reviewed them yet.
"""

from __future__ import annotations

from functools import cache

from voices.language.lexicon.speech import Speech

LANGUAGES = ("es", "sw", "uz", "en", "ru")


@cache
def every() -> dict[str, Speech]:
    """The lists of all languages, keyed by their BCP-47 primary tag."""
    from voices.language.lexicon import english, russian, spanish, swahili, uzbek

    modules = (spanish, swahili, uzbek, english, russian)
    return {module.SPEECH.code: module.SPEECH for module in modules}


@cache
def speech(lang: str) -> Speech:
    """The lists of `lang`; empty lists for a language that has none (und, kk, ...)."""
    return every().get(lang, Speech(code=lang, name=lang))
