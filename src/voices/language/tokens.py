"""Words for counting, and those that never count."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from voices.orthography import APOSTROPHES, normalise_apostrophes, to_1995, to_latin

if TYPE_CHECKING:
    from spacy.tokenizer import Tokenizer

SPACY = ("es", "sw", "uz", "en", "ru")
"""Languages with a tokenizer of spaCy: its own, and ours for Swahili and Uzbek."""

_APOSTROPHES = re.compile(f"[{APOSTROPHES}]")
_PLACEHOLDER = re.compile(r"\[[^\[\]]*\](?:['’ʻʼ-]?[^\W\d_]{1,6}(?![^\W\d_]))?")
"""A placeholder or a name that stands for one, with the suffix hung on it: [PERSON-2]ning, [doña Adriana]'s."""
_WORD = re.compile(r"[^\W\d_]+(?:['ʻʼ-][^\W\d_]+)*[ʻ]?")
_PARTICLES = frozenset(
    ["ku", "da", "mi", "chi", "a", "ya", "u", "yu", "to", "taki", "либо", "нибудь", "то", "таки", "ка"]
)


def tokens(text: str, lang: str) -> list[str]:
    """The words of `text`, lower-case, without punctuation, numbers and placeholders.

    Contractions stay whole (don't), particles after a hyphen go (bordi-ku, как-нибудь). Uzbek
    comes in the 1995 Latin alphabet with its own marks (oʻ gʻ U+02BB, tutuq U+02BC), whatever
    script or apostrophe it was written in, so that a word counts once; Swahili ng' keeps an
    ASCII apostrophe.
    """
    text = unicodedata.normalize("NFC", _PLACEHOLDER.sub(" ", text))
    text = to_latin(normalise_apostrophes(to_1995(text))) if lang == "uz" else _APOSTROPHES.sub("'", text)
    found: list[str] = []
    for piece in _pieces(text.lower(), lang):
        for word in _WORD.findall(piece):
            stem, _, particle = word.rpartition("-")
            found.append(stem if stem and particle in _PARTICLES else word)
    return found


def _pieces(text: str, lang: str) -> list[str]:
    """spaCy's tokens but addresses; what it cuts off a word (n't, 's, a hyphenated half) is put back."""
    pieces: list[str] = []
    glued = False
    for token in _tokenizer(lang if lang in SPACY else "xx")(text):
        if token.like_url or token.like_email:
            glued = False
            continue
        if glued and _inside(pieces[-1][-1]) and _inside(token.text[0]):
            pieces[-1] += token.text
        else:
            pieces.append(token.text)
        glued = not token.whitespace_
    return pieces


def _inside(char: str) -> bool:
    return char.isalpha() or char in "'ʻʼ-"


@cache
def _tokenizer(name: str) -> Tokenizer:
    import spacy

    # Ours are found without spaCy's entry points too, as in a checkout that was not installed.
    if name == "uz":
        from voices.language.spacy_uz import Uzbek

        return Uzbek().tokenizer
    if name == "sw":
        from voices.language.spacy_sw import Swahili

        return Swahili().tokenizer
    return spacy.blank(name).tokenizer
