"""The open-set guard: a language that is not of the study must not be forced into one that is.

Detectors restricted to a few languages call Kazakh, Turkish or Tajik Uzbek in half of all
short texts and more. Letters, the unrestricted odds of py3langid, and for languages it does
not know their function words speak against that.
"""

from __future__ import annotations

from voices.language.lexicon.neighbours import NEIGHBOURS
from voices.language.lexicon.speech import words
from voices.language.script import NEIGHBOUR_CYRILLIC, NEIGHBOUR_LATIN
from voices.language.words import known_words

FEW = 3
"""Fewer Latin words than this may be a Spanish "vergüenza" guessed wrong, whatever their letters."""

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


def has_foreign_letters(alphabet: set[str], best: str, n_words: int) -> bool:
    """Letters that `best` has in no alphabet."""
    if best in ("uz", "ru") and alphabet & NEIGHBOUR_CYRILLIC:
        return True
    return best == "uz" and n_words >= FEW and bool(alphabet & NEIGHBOUR_LATIN)


def is_foreign(ranked: dict[str, float], best: str, forms: list[str], languages: tuple[str, ...]) -> bool:
    """Whether a language that is not asked for outdoes `best`, and its function words are missing."""
    if len(forms) < GUARD_WORDS:
        return False
    lang, probability = next(iter(ranked.items()))
    if lang in languages or lang in RELATED.get(best, ()):
        return False
    known = known_words()[best]
    own = sum(form in known and form not in TRIVIAL for form in forms) / len(forms)
    return own < OWN_WORDS and probability >= (NEIGHBOUR_OF_UZBEK if best == "uz" else NEIGHBOUR)


def is_neighbour(forms: list[str], best: str) -> bool:
    """Whether the function words of a language that no detector here knows outnumber those of `best`."""
    own = sum(form in known_words()[best] and form not in TRIVIAL for form in forms)
    hits = max(sum(form in listed for form in forms) for listed in NEIGHBOURS.values())
    return hits >= NEIGHBOUR_WORDS and hits > own and hits >= NEIGHBOUR_SHARE * len(forms)


RELATED: dict[str, frozenset[str]] = {
    "es": frozenset({"ast", "ext", "an"}),
    "en": frozenset({"pcm", "sco"}),
}
"""Close relatives the open detector names for speech that a study would call by the larger name."""
