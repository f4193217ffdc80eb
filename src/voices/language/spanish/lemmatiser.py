"""The lemma of a Spanish word: verbs by a table of their forms, nouns and adjectives by rules and lists.

Nouns keep their gender (niña is not niño), adjectives and participles lose it. A word that is
read as a noun far oftener than as a verb (robo, calle, vecino) is a noun.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from voices.language.lexicon.speech import words
from voices.language.spanish.conjugation import forms as verb_forms
from voices.language.wordfiles import lemma_forms, listed
from voices.orthography import without_accents

CACHED = 1 << 16

_CLITICS = re.compile(r"(?<=[raeon])(?:(?:me|te|se|nos)?(?:lo|la|los|las|le|les)|me|te|se|nos)$")
_UNKNOWN_VERB = re.compile(r"(?:ando|aron|aban|ábamos|ándo)$")
_MIN_VERB = 3
_E_PLURAL = re.compile(r"(?:[jvqg]|qu|gu|ch|ll|rr|[^aeiouáéíóú][bcdfglmnrt]|t|[^n]s|p|b|m|f|k)es$")
"""Plurals of words in -e: noches, calles, partes, bloques, padres."""

_S_AND_ES = words("meses países intereses reveses dioses gases autobuses microbuses ingleses franceses")
_ACUTE = {"a": "á", "e": "é", "i": "í", "o": "ó", "u": "ú"}


@dataclass(frozen=True)
class _Lists:
    forms: dict[str, str]
    nouns: frozenset[str]
    adjectives: dict[str, str]
    verbs: dict[str, str]
    plain: dict[str, str]


@cache
def _lists() -> _Lists:
    forms = lemma_forms(__package__, "forms.txt")
    nouns = listed(__package__, "words.txt")
    adjectives = {
        word[:-1] + ending: word for word in listed(__package__, "adjectives.txt") for ending in ("o", "a", "os", "as")
    }
    verbs = verb_forms()
    plain: dict[str, str] = {}
    for table in (forms, dict(zip(nouns, nouns, strict=True)), adjectives, verbs):
        for form, found in table.items():
            plain.setdefault(without_accents(form), found)
    return _Lists(forms=forms, nouns=nouns, adjectives=adjectives, verbs=verbs, plain=plain)


@lru_cache(maxsize=CACHED)
def lemma(word: str) -> str:
    """The dictionary form of `word`, in lower case; accents that were left out are put back where it is known."""
    spelled = word.lower()
    known = _lists()
    found = _known(spelled) or known.plain.get(spelled) or _with_clitics(spelled)
    if found:
        return found
    if (verb := _UNKNOWN_VERB.search(spelled)) and verb.start() >= _MIN_VERB:
        return f"{spelled[: verb.start()]}ar"
    return singular(spelled)


def _known(word: str) -> str:
    known = _lists()
    if word in known.forms:
        return known.forms[word]
    for spelled in (word, singular(word), word.removesuffix("s")):
        if spelled in known.nouns:
            return spelled
    return known.adjectives.get(word) or known.verbs.get(word) or ""


def _with_clitics(word: str) -> str:
    """The infinitive of a verb with pronouns behind it (robarle, quitándoles, ayúdenos)."""
    found = _CLITICS.search(word)
    if not found:
        return ""
    verbs = _lists().verbs
    bare = word[: found.start()]
    if not bare.endswith(("r", "ando", "iendo")) and bare == without_accents(bare):
        return ""  # an imperative with pronouns bears an accent; without one it is a noun (juguete)
    for spelled in (bare, without_accents(bare)):
        if spelled in verbs and len(spelled) > _MIN_VERB:
            return verbs[spelled]
    return ""


def singular(word: str) -> str:
    """The singular of a noun or an adjective, by its spelling."""
    if not word.endswith("s") or len(word) <= 3:
        return word
    if word.endswith("ces"):
        return f"{word[:-3]}z"
    if word.endswith("iones"):
        return f"{word[:-4]}ón"
    if word in _S_AND_ES:
        return _with_accent(word[:-2])
    if word.endswith("es") and not _E_PLURAL.search(word):
        return _with_accent(word[:-2])
    return word if word[-2] in "iuíú" else word[:-1]


def _with_accent(word: str) -> str:
    """The accent that a stressed last syllable in -n or -s bears in the singular (ladrón, interés)."""
    vowels = sum(letter in "aeiou" for letter in word)
    if word[-1] in "ns" and vowels > 1 and word[-2] in _ACUTE and not any(c in "áéíóú" for c in word):
        return word[:-2] + _ACUTE[word[-2]] + word[-1]
    return word
