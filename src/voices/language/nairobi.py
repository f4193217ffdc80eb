"""What one word says in Nairobi's speech: Swahili, Sheng or English.

A word is known by lists first, then by what Swahili hangs before a stem, then by its letters.
Swahili prefixes on an English stem (anaaccept, wamerenovate, maboy) are Swahili speech; on a Sheng
stem they are Sheng (tunabonga).
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache, lru_cache

from voices.language.lexicon import english, everyday_english, swahili
from voices.language.lexicon.speech import words
from voices.language.ngrams import LogOdds
from voices.language.profiles import word_forms
from voices.language.sheng.lexicon import NOUN, OTHER, VERB, heads
from voices.language.viterbi import Scores
from voices.language.words import known_words
from voices.orthography import fold

TAGS = ("en", "sheng", "sw")

CALENDAR = everyday_english.CALENDAR | swahili.CALENDAR
"""Words with a capital that are no names."""

LISTED = 4.0
"""Log-odds of a word that only one language's lists hold."""

SHAPE, SHAPE_LIMIT = 3.0, 3.0
"""What the mean log-odds a run of letters is multiplied by, and the most it can say either way."""

CONSONANT = 1.5
"""Swahili words end in a vowel: log-odds against it for one that does not."""

PREFIX = 2.5
"""Log-odds for Swahili of a word that ends so, but begins with a subject and a tense (aliconned)."""

NO_SHENG = -4.0
"""Sheng is a list: what is not on it is not taken for it."""

AMBIGUOUS: dict[str, Scores] = {"me": {"sheng": 1.5, "sw": -1.0, "en": 1.0}}
"""Words that are Sheng in one neighbourhood and English in the other."""

MIN_STEM = 3
"""Letters a stem needs to be looked up without its prefix or ending."""

STANDARD = words("""
    uko niko tuko wako mko iko ziko ni hizi juu hii hiyo hao hivyo nayo bado halafu yaani bwana sijui si unajua unaona
    vile kenye penye mwenye wenye yenye zenye lenye vitu kitu fulani ama au sawa bana
""")
"""Function words of Nairobi that standard Swahili has as well."""

MEMORY = 50_000
"""Words whose scores are kept."""

_ENDINGS = ("n't", "'s", "ing", "ers", "es", "ed", "er", "ly", "s")
_PLURALS = ("ma", "wa", "ki", "vi", "u", "m")


@lru_cache(maxsize=MEMORY)
def scores(form: str) -> Scores:
    """Log-odds of a folded word by tag."""
    if form in AMBIGUOUS:
        return AMBIGUOUS[form]
    if _is_sheng(form):
        return {"sheng": LISTED, "sw": 0.0, "en": 0.0 if form in _english() else -LISTED}
    in_swahili, in_english = form in _swahili(), form in _english() or _is_inflected_english(form)
    if form in swahili.SHARED:
        odds = 0.0
    elif in_swahili != in_english:
        odds = -LISTED if in_swahili else LISTED
    elif in_swahili:
        odds = 0.0
    elif _has_prefix(form):
        odds = -LISTED
    else:
        odds = SHAPE * _shape().score(form) + _edges(form)
        odds = max(-SHAPE_LIMIT, min(SHAPE_LIMIT, odds))
    return {"en": odds / 2, "sw": -odds / 2, "sheng": NO_SHENG}


@cache
def _swahili() -> frozenset[str]:
    own = known_words()
    listed = own["sw"] | swahili.SPEECH.hesitations | {fold(word) for word in swahili.NAIROBI_WORDS}
    # A listed word outdoes a form of the concern bank, which has stray words of the other language.
    return frozenset(listed | (word_forms("sw") - own["en"] - _everyday()))


@cache
def _english() -> frozenset[str]:
    own = known_words()
    return frozenset(own["en"] | ((word_forms("en") | _everyday()) - own["sw"] - swahili.NAIROBI_WORDS))


@cache
def _everyday() -> frozenset[str]:
    return everyday_english.EVERYDAY - known_words()["sw"] - {fold(word) for word in swahili.NAIROBI_WORDS}


@cache
def _sheng() -> frozenset[str]:
    listed = _sheng_stems() | {fold(word) for word in swahili.SHENG_FUNCTION_WORDS}
    return listed - english.SPEECH.stop_words - STANDARD


@cache
def _sheng_stems() -> frozenset[str]:
    lexicon = [spelling for part in (NOUN, VERB, OTHER) for spelling in heads(part)]
    at_home = {fold(word) for word in swahili.NAIROBI_WORDS | swahili.SHARED}
    return frozenset({*lexicon, *(fold(word) for word in swahili.SHENG_WORDS)} - at_home)


def _is_sheng(form: str) -> bool:
    if form in _sheng():
        return True
    stems = [form[len(prefix) :] for prefix in _PLURALS if form.startswith(prefix)]
    if found := _prefix_pattern().fullmatch(form):
        stems.append(found.group(1))
    return any(len(stem) >= MIN_STEM and stem in _sheng_stems() for stem in stems)


def _is_inflected_english(form: str) -> bool:
    return len(form) > MIN_STEM and _root(form) in _english_roots()


@cache
def _english_roots() -> frozenset[str]:
    return frozenset(_root(form) for form in _english() if len(form) >= MIN_STEM)


def _root(form: str) -> str:
    """A form without one English ending, and without what the ending did to the stem."""
    for ending in _ENDINGS:
        if form.endswith(ending) and len(form) - len(ending) >= MIN_STEM:
            form = form[: -len(ending)]
            break
    if form[-1:] == form[-2:-1]:
        form = form[:-1]
    return form[:-1] + "i" if form.endswith("y") else form.removesuffix("e")


def _has_prefix(form: str) -> bool:
    """Subject and tense before a stem, or a plural before an English one: Swahili, whatever the stem."""
    found = _prefix_pattern().fullmatch(form)
    if found and (form[-1] in "aeiou" or _is_english_stem(found.group(1))):
        return True
    return any(form.startswith(prefix) and _is_english_stem(form[len(prefix) :]) for prefix in ("ma", "ku"))


def _is_english_stem(stem: str) -> bool:
    return len(stem) >= MIN_STEM and (stem in _english() or _is_inflected_english(stem))


def _edges(form: str) -> float:
    """What the beginning and the end of an unlisted word say."""
    if form[-1:] in "aeiou'":
        return 0.0
    return -PREFIX if _prefix_pattern().fullmatch(form) else CONSONANT


@cache
def _prefix_pattern() -> re.Pattern[str]:
    def either(parts: Collection[str]) -> str:
        return "|".join(sorted(parts, key=lambda part: (-len(part), part)))

    tenses = either([tense for tense in swahili.TENSES if tense])
    return re.compile(f"(?:{either(swahili.SUBJECTS)})(?:{tenses})(?:{either(swahili.OBJECTS)})(.{{2,}})")


@cache
def _shape() -> LogOdds:
    """How English a word looks against how Swahili."""
    return LogOdds.fit(sorted(_english()), sorted(_swahili()))
