"""The language of one text: a cascade that says what it knows and how sure it is.

Script and letters first, then py3langid, its odds restricted to the study's languages; where
these are unsure, langdetect with our Uzbek profiles and the text's own function words are
weighed in; py3langid's unrestricted odds guard against a neighbour forced into one of ours.
What stays open goes to `backoff`, with the odds found so far.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from functools import cache

from voices.language import detectors
from voices.language.fold import fold
from voices.language.lexicon import every
from voices.language.lexicon.neighbours import NEIGHBOURS
from voices.language.lexicon.speech import words
from voices.language.script import NEIGHBOUR_CYRILLIC, NEIGHBOUR_LATIN, RUSSIAN_ONLY, UZBEK_CYRILLIC, script_of
from voices.language.transliterate import to_1995
from voices.language.words import plain, words_of

UNDETERMINED = "und"

MIN_WORDS = 3
"""Fewer words than this never settle a language by letters: detectors are wrong on one in six of them."""

SURE = 0.95
"""py3langid, restricted, at least this sure, on more than SHORT words, needs no second opinion."""

SHORT = 8
"""Up to so many words the second opinion is asked whatever the first says: it costs little there."""

SETTLED = 0.80
"""Odds at which a text of MIN_WORDS words needs no look at its speaker."""

DOUBT = 0.02
"""Added to every odds of an opinion before they are multiplied, so that none has a veto."""

SECOND_DOUBT = 0.3
"""The same for langdetect, whose odds saturate: it is as sure of its errors as of its hits."""

WORD_WEIGHT = 2.0
"""How many times likelier a language becomes for each of its own function words in the text."""

WORD_LIMIT = 6
"""Function words counted at most: after so many the detectors are sure as well."""

REPLY = 0.95
"""Odds for the language of a short reply all of whose words only that language has."""

NEIGHBOUR_OF_UZBEK = 0.30
NEIGHBOUR = 0.60
"""A foreign language at least this sure in the open py3langid outdoes ours. Lower for Uzbek: its
neighbours (Kazakh, Turkish, Azerbaijani, Tajik, Kirghiz, Tatar) are otherwise all called Uzbek."""

GUARD_WORDS = 4
"""The guard needs as many words; with fewer the open detector often names a language at random."""

NEIGHBOUR_WORDS, NEIGHBOUR_SHARE = 2, 0.2
"""Function words of a listed neighbour, and their share, from which a text is taken for that neighbour's."""

OWN_WORDS = 0.5
"""Where at least this share of the words are function words of the language found, the guard is silent."""

TRIVIAL = words("a e i o u y na no la le ni me ha si sa de da he an as am is it in at on do to")
"""Words too short and too common in foreign languages to speak against the guard."""


@dataclass(frozen=True)
class Verdict:
    """What one text says of its own language.

    Attributes:
        script: ISO 15924.
        odds: probability by language, {} where the text has no word.
        settled: no need to look at the speaker's other turns.
        foreign: in none of the study's languages; odds are those of a forced choice.
    """

    script: str
    odds: dict[str, float] = field(default_factory=dict)
    settled: bool = False
    foreign: bool = False


def identify(text: str, languages: tuple[str, ...]) -> Verdict:
    """Which of `languages` the text is in, by itself."""
    text = plain(text)
    script = script_of(text)
    said = words_of(text)
    if not said:
        return Verdict(script)
    possible = _by_script(script, languages)
    if not possible:
        return Verdict(script, foreign=True)
    alphabet = set(text.lower())
    if script == "Latn" and "uz" in possible:
        text = to_1995(text)
    if "uz" in possible and "ў" in alphabet and not alphabet & NEIGHBOUR_CYRILLIC:
        return Verdict(script, _certain("uz", possible), settled=len(said) >= MIN_WORDS)
    ranked = detectors.first(text)
    odds = _restricted(ranked, possible)
    forms = [fold(word) for word in said]
    if len(possible) > 1 and (max(odds.values()) < SURE or len(said) <= SHORT):
        second = {lang: p + SECOND_DOUBT for lang, p in detectors.second(text, possible).items()}
        odds = _weigh(odds, second, _own_words(forms, possible), _letters(alphabet, possible, script))
    best = best_of(odds)
    if _has_foreign_letters(alphabet, best, len(said)):
        return Verdict(script, odds, foreign=True)
    if len(said) < MIN_WORDS:
        reply = _reply(forms, possible)
        return Verdict(script, reply or odds, settled=bool(reply))
    if _is_neighbour(forms, best) or _is_foreign(ranked, best, forms, languages):
        return Verdict(script, odds, foreign=True)
    return Verdict(script, odds, settled=odds[best] >= SETTLED)


def best_of(odds: dict[str, float]) -> str:
    """The likeliest language; of equals the first by name, whatever order the languages were asked for in."""
    return min(odds, key=lambda lang: (-odds[lang], lang))


def _restricted(ranked: dict[str, float], possible: tuple[str, ...]) -> dict[str, float]:
    """The odds among `possible` alone; even ones where the detector gives none of them any."""
    total = sum(ranked[lang] for lang in possible)
    return {lang: ranked[lang] / total if total else 1.0 / len(possible) for lang in possible}


def _by_script(script: str, languages: tuple[str, ...]) -> tuple[str, ...]:
    scripts = {"Latn": {"es", "sw", "uz", "en"}, "Cyrl": {"uz", "ru"}}
    return tuple(lang for lang in languages if lang in scripts.get(script, ()))


def _certain(lang: str, possible: Collection[str]) -> dict[str, float]:
    rest = (1.0 - REPLY) / max(1, len(possible) - 1)
    return {each: REPLY if each == lang else rest for each in possible}


def _weigh(first: dict[str, float], *others: dict[str, float]) -> dict[str, float]:
    """The opinions multiplied (as if independent, which is why each is held back by DOUBT)."""
    product = {lang: p + DOUBT for lang, p in first.items()}
    for other in others:
        if other:
            product = {lang: p * (other[lang] + DOUBT) for lang, p in product.items()}
    total = sum(product.values())
    return {lang: p / total for lang, p in product.items()}


def _own_words(forms: list[str], possible: tuple[str, ...]) -> dict[str, float]:
    """Odds from function words and replies; a word that several languages have counts for each."""
    known = known_words()
    factor = {lang: WORD_WEIGHT ** min(WORD_LIMIT, sum(form in known[lang] for form in forms)) for lang in possible}
    total = sum(factor.values())
    return {lang: value / total for lang, value in factor.items()}


def _letters(alphabet: set[str], possible: tuple[str, ...], script: str) -> dict[str, float]:
    if script != "Cyrl" or len(possible) < 2:
        return {}
    if alphabet & UZBEK_CYRILLIC:
        return _certain("uz", possible)
    return _certain("ru", possible) if alphabet & RUSSIAN_ONLY else {}


def _reply(forms: list[str], possible: tuple[str, ...]) -> dict[str, float]:
    """Odds for a text of one or two words that stand in one language's lists and in no other's."""
    known = known_words()
    having = [lang for lang in possible if all(form in known[lang] for form in forms)]
    return _certain(having[0], possible) if len(having) == 1 else {}


def _has_foreign_letters(alphabet: set[str], best: str, n_words: int) -> bool:
    """Letters that `best` has in no alphabet. One or two Latin words may be a Spanish "vergüenza" guessed wrong."""
    if best in ("uz", "ru") and alphabet & NEIGHBOUR_CYRILLIC:
        return True
    return best == "uz" and n_words >= MIN_WORDS and bool(alphabet & NEIGHBOUR_LATIN)


def _is_foreign(ranked: dict[str, float], best: str, forms: list[str], languages: tuple[str, ...]) -> bool:
    """Whether a language that is not asked for outdoes `best`, and its function words are missing."""
    if len(forms) < GUARD_WORDS:
        return False
    lang, probability = next(iter(ranked.items()))
    if lang in languages or lang in RELATED.get(best, ()):
        return False
    known = known_words()[best]
    own = sum(form in known and form not in TRIVIAL for form in forms) / len(forms)
    return own < OWN_WORDS and probability >= (NEIGHBOUR_OF_UZBEK if best == "uz" else NEIGHBOUR)


def _is_neighbour(forms: list[str], best: str) -> bool:
    """Whether the function words of a language that no detector here knows outnumber those of `best`."""
    own = sum(form in known_words()[best] and form not in TRIVIAL for form in forms)
    hits = max(sum(form in listed for form in forms) for listed in NEIGHBOURS.values())
    return hits >= NEIGHBOUR_WORDS and hits > own and hits >= NEIGHBOUR_SHARE * len(forms)


RELATED: dict[str, frozenset[str]] = {
    "es": frozenset({"ast", "ext", "an"}),
    "en": frozenset({"pcm", "sco"}),
}
"""Close relatives the open detector names for speech that a study would call by the larger name."""


@cache
def known_words() -> dict[str, frozenset[str]]:
    """Folded function words and short replies, by language."""
    return {
        lang: frozenset(fold(word) for word in speech.stop_words | speech.replies | speech.negations)
        for lang, speech in every().items()
    }
