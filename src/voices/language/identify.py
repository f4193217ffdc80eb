"""The language of one text: a cascade that says what it knows and how sure it is.

Script and letters first, then py3langid, its odds restricted to the study's languages; where
these are unsure, langdetect with our Uzbek profiles and the text's own function words are
weighed in; py3langid's unrestricted odds guard against a neighbour forced into one of ours.
What stays open goes to `backoff`, with the odds found so far.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from voices.language import detectors
from voices.language.guard import has_foreign_letters, is_foreign, is_neighbour
from voices.language.script import NEIGHBOUR_CYRILLIC, RUSSIAN_ONLY, UZBEK_CYRILLIC, script_of
from voices.language.transliterate import to_1995
from voices.language.words import form_of, known_words, plain, words_of

UNDETERMINED = "und"

MIN_WORDS = 3
"""Fewer words than this never settle a language by letters: detectors are wrong on one in six of them."""

SURE = 0.95
"""py3langid, restricted, at least this sure, on more than SHORT words, needs no second opinion."""

SHORT = 8
"""Up to so many words the text's own function words are asked whatever py3langid says, and langdetect, which
costs most, where they do not agree with it."""

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
    forms = [form_of(word) for word in said]
    if len(possible) > 1 and (max(odds.values()) < SURE or len(said) <= SHORT):
        opinions = [_own_words(forms, possible), _letters(alphabet, possible, script)]
        if max(odds.values()) < SURE or len(said) < MIN_WORDS or not _leads(best_of(odds), opinions[0]):
            second = detectors.second(text, possible)
            opinions.append({lang: p + SECOND_DOUBT for lang, p in second.items()})
        odds = _weigh(odds, *opinions)
    best = best_of(odds)
    if has_foreign_letters(alphabet, best, len(said)):
        return Verdict(script, odds, foreign=True)
    if len(said) < MIN_WORDS:
        reply = _reply(forms, possible)
        return Verdict(script, reply or odds, settled=bool(reply))
    if is_neighbour(forms, best) or is_foreign(ranked, best, forms, languages):
        return Verdict(script, odds, foreign=True)
    return Verdict(script, odds, settled=odds[best] >= SETTLED)


def best_of(odds: dict[str, float]) -> str:
    """The likeliest language; of equals the first by name, whatever order the languages were asked for in."""
    return min(odds, key=lambda lang: (-odds[lang], lang))


def _leads(lang: str, odds: dict[str, float]) -> bool:
    """Whether no other language comes up to `lang`."""
    return all(p < odds[lang] for other, p in odds.items() if other != lang)


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
