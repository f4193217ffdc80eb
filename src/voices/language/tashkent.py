"""What one word says in Tashkent's speech: Uzbek or Russian, in either script.

Both scripts fold to one, in which a Russian word is known with the Uzbek endings hung on it
(podyezdda, участковойга). Loans that stand in every Uzbek dictionary are Uzbek; other words
that look Russian are a switch. In a Russian turn it is the other way round: Uzbek is what
only Uzbek has, with Russian endings or without (махалле, раису).
"""

from __future__ import annotations

from functools import cache, lru_cache

from voices.language.lexicon import everyday_russian
from voices.language.lexicon.russian import LOANS, UZBEK_LOANS
from voices.language.lexicon.speech import words
from voices.language.lexicon.uzbek import ENDINGS
from voices.language.ngrams import LogOdds
from voices.language.profiles import word_forms
from voices.language.script import RUSSIAN_ONLY, UZBEK_CYRILLIC, script_of
from voices.language.viterbi import Scores
from voices.language.words import known_words
from voices.orthography import fold

TAGS = ("ru", "uz")

LISTED = 4.0
"""Log-odds of a word that only one language's lists hold, or of a letter only one has."""

LOAN = 3.2
"""The same of a loan that half of its speakers take for their own language's: by itself it makes no turn mixed."""

BANK = 2.0
"""The same of a form met in the concern bank's Uzbek, some of which is borrowed."""

RUSSIAN = 1.0
"""Log-odds of a word of a Russian turn that nothing is known of."""

SHAPE, SHAPE_LIMIT = 3.0, 3.0
"""What the mean log-odds a run of letters is multiplied by, and the most it can say either way."""

MIN_STEM = 4
"""Letters a Russian stem needs to be known before an ending."""

MEMORY = 50_000
"""Words whose scores are kept."""

_CASES = words("a u e i y ye ya yu oy om am ami ax ix ov ey")


@lru_cache(maxsize=MEMORY)
def scores(word: str, lang: str) -> Scores:
    """Log-odds of a word (lower-case, as written) by tag, in a turn in `lang`."""
    odds = _russian_odds(word, lang)
    return {"ru": odds / 2, "uz": -odds / 2}


def _russian_odds(word: str, lang: str) -> float:
    form, script = fold(word), script_of(word)
    letters = set(word)
    if letters & UZBEK_CYRILLIC or "'" in form:
        return -LISTED
    if lang == "ru" and script == "Latn":
        return -LISTED
    if letters & RUSSIAN_ONLY:
        return LISTED
    return _in_russian_turn(form) if lang == "ru" else _in_uzbek_turn(form)


def _in_russian_turn(form: str) -> float:
    own = known_words()
    if (loan := _without_case(form)) in UZBEK_LOANS:
        return -LISTED if loan in own["uz"] else -LOAN
    if form in own["ru"] or form in _russian() or form in everyday_russian.DICTIONARY_LOANS:
        return LISTED
    if form in own["uz"] or (form in word_forms("uz") and _shape().score(form) < 0):
        return -BANK
    return RUSSIAN


def _in_uzbek_turn(form: str) -> float:
    own = known_words()
    if _stem_in(form, everyday_russian.UZBEK_HOMOGRAPHS, 3):
        return -LISTED
    if _stem_in(form, LOANS, 3):
        return LISTED
    if form in own["uz"]:
        return 0.0 if form in own["ru"] and len(form) > 2 else -LISTED
    if _stem_in(form, everyday_russian.DICTIONARY_LOANS, MIN_STEM):
        return -LISTED
    if form in own["ru"] and len(form) > 2:
        return LISTED
    if _stem_in(form, _russian(), MIN_STEM):
        return LOAN
    return max(-SHAPE_LIMIT, min(SHAPE_LIMIT, SHAPE * _shape().score(form))) - (BANK if form in word_forms("uz") else 0)


def _stem_in(form: str, stems: frozenset[str], shortest: int) -> bool:
    """Whether a stem is there, bare or with Uzbek endings."""
    return form in stems or any(
        form[:cut] in stems and _is_ending(form[cut:]) for cut in range(len(form) - 1, shortest - 1, -1)
    )


def _without_case(form: str) -> str:
    """A word of Russian speech without its case, where what is left is an Uzbek loan."""
    if form in UZBEK_LOANS:
        return form
    for cut in range(len(form) - 1, 2, -1):
        if form[cut:] in _CASES:
            for stem in (form[:cut], form[:cut] + "a"):
                if stem in UZBEK_LOANS:
                    return stem
    return form


@cache
def _russian() -> frozenset[str]:
    uzbek = known_words()["uz"]
    return frozenset({fold(word) for word in everyday_russian.EVERYDAY} - uzbek - everyday_russian.DICTIONARY_LOANS)


@cache
def _shape() -> LogOdds:
    """How Russian a folded word looks against how Uzbek."""
    russian = _russian() | (known_words()["ru"] - known_words()["uz"])
    return LogOdds.fit(sorted(russian), sorted(word_forms("uz") - russian))


def _is_ending(ending: str) -> bool:
    """One Uzbek ending, or two in a row."""
    if ending in ENDINGS:
        return True
    return any(ending[:cut] in ENDINGS and ending[cut:] in ENDINGS for cut in range(1, len(ending)))
