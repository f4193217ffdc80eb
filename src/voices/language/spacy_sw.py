"""Swahili for spaCy: `spacy.blank("sw")`, with Nairobi's spoken forms."""

from __future__ import annotations

import re

from spacy.attrs import LIKE_NUM, NORM, ORTH
from spacy.lang.punctuation import TOKENIZER_PREFIXES
from spacy.lang.tokenizer_exceptions import BASE_EXCEPTIONS
from spacy.language import BaseDefaults, Language
from spacy.util import update_exc

from voices.language.lexicon.speech import words
from voices.language.spacy_rules import INFIXES, SUFFIXES, abbreviations
from voices.language.stops import stop_words
from voices.orthography import APOSTROPHES

SPOKEN = {
    "apana": "hapana", "ata": "hata", "alafu": "halafu", "ivo": "hivyo", "ivyo": "hivyo", "hivo": "hivyo",
    "ndo": "ndio", "hio": "hiyo", "io": "hiyo", "uyo": "huyo", "apa": "hapa", "uku": "huku", "izi": "hizi",
    "ii": "hii", "yani": "yaani", "saii": "sasa", "sai": "sasa", "ju": "juu", "nyi": "nyinyi",
    "skul": "shule", "aje": "vipi",
}  # fmt: skip
"""How it is said and typed in Nairobi, and how it is written."""

_ONES = words("""
    sifuri moja mbili tatu nne tano sita saba nane tisa kumi ishirini thelathini arobaini hamsini sitini sabini
    themanini tisini mia elfu laki milioni bilioni nusu robo mosi pili thao thousand soo punch ngiri
""")
_COUNTED = words("moja wili tatu nne tano nane")
_CLASSES = ("m", "wa", "mi", "ma", "ki", "vi", "u", "pa", "ku", "")
_DIGITS = re.compile(r"[-+]?\d[\d.,\u00a0]*(?:/\d+)?(?:k|K|mb)?")


def norm(text: str) -> str:
    """`text` in lower case with an ASCII apostrophe (ng'ombe), spoken forms as they are written."""
    spelled = re.sub(f"[{APOSTROPHES}]", "'", text.lower())
    return SPOKEN.get(spelled, spelled)


def like_num(text: str) -> bool:
    """Whether `text` is a number: in digits, in words, or counting a noun class (watatu, viwili)."""
    word = norm(text)
    if word in _ONES or _DIGITS.fullmatch(text):
        return True
    return any(word.startswith(prefix) and word.removeprefix(prefix) in _COUNTED for prefix in _CLASSES)


_PREFIXES = [r"(?:[Kk][Ss]hs?|KSHS?|[Ss]h|SH|KES)\.?(?=\d)", *TOKENIZER_PREFIXES]
_SUFFIXES = [r"(?<=\d)/[=-]", r"(?<=\d/[=-])\.", rf"(?<![nN][gG])[{APOSTROPHES}]", *SUFFIXES]
_STOP_WORDS = set(stop_words("sw"))
_GETTERS = {LIKE_NUM: like_num, NORM: norm}


class SwahiliDefaults(BaseDefaults):
    """ng' is a letter; Ksh. and /= leave their numbers alone."""

    tokenizer_exceptions = update_exc(BASE_EXCEPTIONS, abbreviations("sw"), {"KSh.": [{ORTH: "KSh."}]})
    prefixes = _PREFIXES
    suffixes = _SUFFIXES
    infixes = INFIXES
    lex_attr_getters = _GETTERS
    stop_words = _STOP_WORDS


class Swahili(Language):
    """Swahili; lemmas and sentences come with "voices_lemmatizer" and "voices_sentences"."""

    lang = "sw"
    Defaults = SwahiliDefaults
