"""Uzbek for spaCy: `spacy.blank("uz")`, Latin with any apostrophe and Cyrillic."""

from __future__ import annotations

import re

from spacy.attrs import LIKE_NUM, NORM, ORTH
from spacy.lang.char_classes import ALPHA, ALPHA_LOWER, ALPHA_UPPER
from spacy.lang.punctuation import TOKENIZER_PREFIXES
from spacy.lang.tokenizer_exceptions import BASE_EXCEPTIONS
from spacy.language import BaseDefaults, Language
from spacy.util import update_exc

from voices.language.lexicon.speech import words
from voices.language.spacy_rules import INFIXES, SUFFIXES, abbreviations
from voices.language.stops import stop_words
from voices.orthography import (
    APOSTROPHES,
    TURNED_COMMA,
    TUTUQ,
    normalise_apostrophes,
    to_1995,
    to_cyrillic,
    to_latin,
)

_LOWER, _UPPER = f"қғҳў{TURNED_COMMA}{TUTUQ}", "ҚҒҲЎ"
"""Letters of Uzbek that spaCy's classes of letters lack, so that a full stop stayed on йўқ. and bogʻ."""

_PARTICLE = rf"(?<=[{ALPHA}{_LOWER}{_UPPER}{APOSTROPHES}])-(?:ku|da|mi|chi|a|ya|yu|u|ку|да|ми|чи|а|я|ю|у)"
"""Written with a hyphen behind any word; every other hyphen stays inside its word (ota-ona)."""

SPOKEN = {
    "yoq": "yoʻq", "yoʼq": "yoʻq", "hop": "xoʻp", "xop": "xoʻp", "hoʻp": "xoʻp", "raxmat": "rahmat",
    "bopti": "boʻpti", "toʻgri": "toʻgʻri", "togri": "toʻgʻri", "kop": "koʻp", "manga": "menga", "sanga": "senga",
    "mani": "meni", "sani": "seni", "bizani": "bizni", "bizaga": "bizga", "qivotti": "qilyapti",
    "qilvotti": "qilyapti", "ketvotti": "ketyapti", "kevotti": "kelyapti", "boʻvotti": "boʻlyapti",
}  # fmt: skip
"""How Tashkent says and types it, and how it is written."""

_ONES = words("""
    nol bir ikki uch toʻrt besh olti yetti sakkiz toʻqqiz oʻn yigirma oʻttiz qirq ellik oltmish yetmish sakson toʻqson
    yuz ming million milliard yarim
""")
_ON_WORDS = ("", "ta", "tacha", "tadan", "tasi", "inchi", "nchi", "ov", "ala", "lab")
_DIGITS = re.compile(r"[-+]?\d[\d.,\u00a0]*(?:/\d+)?(?:-?(?:ta|tacha|tadan|tasi|chi|inchi|та|тача|чи|инчи))?")


def norm(text: str) -> str:
    """`text` in the lower-case 1995 Latin alphabet, spoken forms as they are written."""
    spelled = to_latin(normalise_apostrophes(to_1995(text)).lower())
    return SPOKEN.get(spelled, spelled)


def like_num(text: str) -> bool:
    """Whether `text` is a number, in digits or in words, with what Uzbek hangs on it (ikkita, 5-chi)."""
    if _DIGITS.fullmatch(text):
        return True
    word = norm(text)
    return any(word.endswith(ending) and word.removesuffix(ending) in _ONES for ending in _ON_WORDS)


def _typed() -> set[str]:
    """The stop words with every apostrophe."""
    return {word.replace(TURNED_COMMA, mark).replace(TUTUQ, mark) for word in stop_words("uz") for mark in APOSTROPHES}


def _lettered(rule: str) -> str:
    """A rule of spaCy that holds for every letter of Uzbek."""
    rule = rule.replace(ALPHA, ALPHA + _LOWER + _UPPER)
    return rule.replace(ALPHA_LOWER, ALPHA_LOWER + _LOWER).replace(ALPHA_UPPER, ALPHA_UPPER + _UPPER)


_INITIALS = {f"{letter}{mark}.": [{ORTH: f"{letter}{mark}."}] for letter in "OG" for mark in APOSTROPHES}
_SUFFIXES = [_PARTICLE, rf"(?<![oOgG])[{APOSTROPHES}]", *map(_lettered, SUFFIXES)]
_INFIXES = [_lettered(rule) for rule in INFIXES]
_GETTERS = {LIKE_NUM: like_num, NORM: norm}


class UzbekDefaults(BaseDefaults):
    """Apostrophes are letters, but for one that closes a quotation; -ku, -da, -mi, -chi are words of their own."""

    tokenizer_exceptions = update_exc(BASE_EXCEPTIONS, abbreviations("uz", also=to_cyrillic), _INITIALS)
    prefixes = TOKENIZER_PREFIXES
    suffixes = _SUFFIXES
    infixes = _INFIXES
    lex_attr_getters = _GETTERS
    stop_words = _typed()


class Uzbek(Language):
    """Uzbek in either script; lemmas and sentences come with "voices_lemmatizer" and "voices_sentences"."""

    lang = "uz"
    Defaults = UzbekDefaults
