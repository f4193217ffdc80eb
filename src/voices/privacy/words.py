"""A turn cut into words, with what the detectors ask about each of them.

Cut here and not with a tokenizer of a language: turns mix languages within a sentence,
and every offset must point into the text as it stands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from voices.privacy.fold import APOSTROPHES, fold

_LETTER = "A-Za-zªºÀ-ÖØ-öø-ʯ\u02bb\u02bc\u0300-\u036f\u0370-\u052f\u1e00-\u1eff"
_WORD = re.compile(
    rf"[{_LETTER}]+(?:[{APOSTROPHES}][{_LETTER}]+)*(?:(?<=ng)['’])?"  # Achieng' keeps its apostrophe
)
_SENTENCE_END = re.compile(r"[.!?…:;\n«»\"“”„(\[\])¿¡*•>]|--|—|–|-\s|(?:^|\s)['‘’`]$")

TITLE_CASE_SHARE = 0.9
"""From this share of capitalised words (of four letters or more) the writer Capitalises
Everything, and a capital is no evidence."""

MIN_CASED_WORDS = 6
"""Fewer words than this cannot show how a writer uses capitals; they are believed."""


PREFIX = 5
"""Letters of a word that are compared before any pattern is tried: endings vary."""


class Word(NamedTuple):
    """One word: its text and place, its folded key, the shape of its letters (l lower,
    T Title, U UPPER), and whether it opens a sentence (where a capital is no evidence)."""

    text: str
    start: int
    end: int
    key: str
    shape: str
    opens: bool


@dataclass(frozen=True, repr=False)
class Turn:
    """A text with its language and its words; `cased` says whether capitals mean anything."""

    text: str
    lang: str = "und"
    region: str | None = None

    @cached_property
    def words(self) -> list[Word]:
        return cut(self.text)

    @cached_property
    def lower(self) -> str:
        """The text in lower case, code point by code point: offsets are the text's own."""
        low = self.text.lower()
        return low if len(low) == len(self.text) else "".join(_lower(c) for c in self.text)

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """The first letters of its words, for a quick test whether a word of a list can be in it."""
        return frozenset(word.key[:n] for word in self.words for n in range(PREFIX - 2, PREFIX + 1))

    @cached_property
    def has_digit(self) -> bool:
        return _DIGIT.search(self.text) is not None

    @cached_property
    def cased(self) -> bool:
        """False for all lower case, all capitals, or Every Word Capitalised."""
        shapes = [word.shape for word in self.words if len(word.text) > 1]
        if not any(word.shape != "l" for word in self.words) or (len(shapes) > 1 and set(shapes) == {"U"}):
            return False
        inner = [word for word in self.words if not word.opens and len(word.text) >= 4]
        if len(inner) < MIN_CASED_WORDS:
            upper = sum(len(w.text) for w in self.words if w.shape == "U" and len(w.text) > 3)
            return upper * 2 <= sum(len(w.text) for w in self.words)
        return sum(word.shape != "l" for word in inner) < TITLE_CASE_SHARE * len(inner)


_DIGIT = re.compile(r"\d")


def _lower(character: str) -> str:
    low = character.lower()
    return low if len(low) == 1 else character


_key = lru_cache(maxsize=1 << 15)(fold)
"""Speech repeats its words: most of them are folded once."""


def cut(text: str) -> list[Word]:
    """The words of a text, in order."""
    words: list[Word] = []
    previous_end = 0
    for match in _WORD.finditer(text):
        start, end = match.span()
        word = match.group()
        gap = text[previous_end:start]
        opens = not words or (gap != " " and _SENTENCE_END.search(gap) is not None)
        words.append(Word(word, start, end, _key(word), _shape(word), opens))
        previous_end = end
    return words


def _shape(word: str) -> str:
    if not word[0].isupper():
        return "l"
    if len(word) > 1 and word.isupper():
        return "U"
    return "T"
