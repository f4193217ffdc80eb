"""Words that are not counted, and words that deny, by language."""

from __future__ import annotations

from functools import cache

from voices.language.lexicon import speech
from voices.orthography import fold, normalise_apostrophes, to_cyrillic


@cache
def stop_words(lang: str) -> frozenset[str]:
    """Words that never make a term of `lang`, spelled as `tokens` spells them, and in other spellings.

    Curated: negations and words that carry a worry are not among them; fillers, hesitations
    and, for Swahili, the function words of Sheng are.
    """
    known = speech(lang)
    listed = known.stop_words | known.hesitations | {phrase for phrase in known.fillers if " " not in phrase}
    listed -= known.negations
    if lang == "sw":
        from voices.language.lexicon.swahili import SHENG_FUNCTION_WORDS

        listed |= SHENG_FUNCTION_WORDS - known.negations
    if lang == "uz":
        spelled = {normalise_apostrophes(word) for word in listed}
        return frozenset(listed | spelled | {to_cyrillic(word) for word in listed})
    # Survey answers come without accents.
    return frozenset(listed | {fold(word) for word in listed if lang == "es"})


@cache
def negations(lang: str) -> frozenset[str]:
    """Words that deny, spelled as `tokens` spells them, and in other spellings: no term by themselves.

    They are no stop words, since they turn what is said round; empty for a language without lists.
    """
    listed = speech(lang).negations
    if lang == "uz":
        return frozenset(listed | {normalise_apostrophes(word) for word in listed} | {to_cyrillic(w) for w in listed})
    return listed
