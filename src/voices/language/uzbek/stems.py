"""What stems the lemmatiser knows, in the newer letters, read once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from voices.language.wordfiles import lemma_forms, listed
from voices.orthography import normalise_apostrophes, to_newer


@dataclass(frozen=True)
class Stems:
    """Nominals (numerals among them) and verbs; `forms` maps whole words that follow no rule to their lemma."""

    nominals: frozenset[str]
    numerals: frozenset[str]
    verbs: frozenset[str]
    forms: dict[str, str]


@cache
def stems() -> Stems:
    forms = {newer(form): newer(lemma) for form, lemma in lemma_forms(__package__, "forms.txt").items()}
    numerals = _words("numerals.txt")
    return Stems(nominals=_words("nominals.txt") | numerals, numerals=numerals, verbs=_words("verbs.txt"), forms=forms)


def _words(name: str) -> frozenset[str]:
    return frozenset(newer(word) for word in listed(__package__, name))


def newer(word: str) -> str:
    """A lower-case word of the 1995 alphabet in the newer letters, in which a letter is a sound."""
    return to_newer(normalise_apostrophes(word))
