"""What the frames of `places_caseless` ask of words: plain, a name, one space apart."""

from __future__ import annotations

from voices.privacy.lexicon import folded, lexicon
from voices.privacy.morphology import looks_like_swahili_verb
from voices.privacy.words import Turn, Word

FRAMED = 0.6
"""A word of kind with a listed name, a saint, or "called"."""
LIKELY = 0.45
"""A word of kind with a noun that is not plain: usually a name, sometimes the start of a clause."""


def is_plain(word: Word, lang: str) -> bool:
    """A word that any place can have beside it: the big one, the one of the quarter, our own, that of the state."""
    return (
        word.key in lexicon().function_words
        or (word.key in lexicon().capitals and lang in ("sw", "uz"))
        or (lang == "sw" and not is_name(word) and looks_like_swahili_verb(word.key))
        or word.key in folded("kinds.txt", f"plain {lang}")
        or len(word.key) < 2
    )


def is_name(word: Word) -> bool:
    return word.key in lexicon().names and word.key not in lexicon().function_words


def at(turn: Turn, offset: int) -> int | None:
    """The word that starts at an offset."""
    return next((index for index, word in enumerate(turn.words) if word.start == offset), None)


def following(turn: Turn, offset: int) -> int | None:
    """The word that follows an offset after one space."""
    return at(turn, offset + 1) if turn.lower[offset : offset + 1] == " " else None


def spaced(turn: Turn, index: int) -> bool:
    """Whether another word follows after one space."""
    return index + 1 < len(turn.words) and turn.text[turn.words[index].end : turn.words[index + 1].start] == " "
