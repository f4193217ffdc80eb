"""What stems the lemmatiser knows, in the newer letters, read once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

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
    forms: dict[str, str] = {}
    for line in _lines("forms.txt"):
        lemma, _, listed = line.partition(":")
        forms |= dict.fromkeys(listed.split() or [lemma], lemma)
    numerals = _words("numerals.txt")
    return Stems(nominals=_words("nominals.txt") | numerals, numerals=numerals, verbs=_words("verbs.txt"), forms=forms)


def _words(name: str) -> frozenset[str]:
    return frozenset(word for line in _lines(name) for word in line.split())


def _lines(name: str) -> list[str]:
    text = files(__package__).joinpath(name).read_text("utf-8")
    return [newer(line) for line in text.splitlines() if line.strip() and not line.startswith("#")]


def newer(word: str) -> str:
    """A lower-case word of the 1995 alphabet in the newer letters, in which a letter is a sound."""
    return to_newer(normalise_apostrophes(word))
