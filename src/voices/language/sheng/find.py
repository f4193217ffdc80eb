"""Where Sheng stands in a text, and what it means there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from voices.language.sheng.lexicon import NOUN, Entry, by_spelling
from voices.orthography import fold

_WORD = re.compile(r"[^\W_]+(?:['’ʼʻ‘`´-][^\W_]+)*")
_BETWEEN = re.compile(r"[\s-]+")
"""What may stand between the words of a phrase: no punctuation."""


@dataclass(frozen=True)
class Span:
    """A word or phrase of Sheng: `text[start:end]` is as it was said, `entry` what it means."""

    start: int
    end: int
    entry: Entry


def find(text: str, *, ambiguous: bool = False) -> list[Span]:
    """The Sheng in `text`, in order, the longest phrase first, without overlap.

    Swahili prefixes and plurals are seen through (wanahanya, masonko). Words that are also
    standard Swahili, English or names are left out unless `ambiguous`: chai is a bribe only at
    times, so what such a match says must be checked by whoever reads it.
    """
    words = list(_WORD.finditer(text))
    forms = [fold(word.group()) for word in words]
    spans: list[Span] = []
    index = 0
    while index < len(words):
        entry, length = _entry_at(forms, index)
        pieces = words[index : index + length]
        gaps = (text[left.end() : right.start()] for left, right in pairwise(pieces))
        if not all(_BETWEEN.fullmatch(gap) for gap in gaps):
            entry, length = _word(forms[index]), 1
        if entry and (ambiguous or not entry.ambiguous):
            spans.append(Span(words[index].start(), words[index + length - 1].end(), entry))
        index += length
    return spans


def gloss(tokens: Sequence[str]) -> list[Entry | None]:
    """The entry that begins at each of the words `tokens`, None where none does.

    A phrase is given at its first word; the words inside it are given as they are alone.
    Ambiguous entries are among those given; `Entry.ambiguous` says so.
    """
    forms = [fold(token) for token in tokens]
    return [_entry_at(forms, index)[0] for index in range(len(forms))]


def _entry_at(forms: Sequence[str], index: int) -> tuple[Entry | None, int]:
    """The longest entry that begins at a word, and its length in words."""
    for first in dict.fromkeys((forms[index], _lemma(forms[index]))):
        for words, entry in _phrases().get(first, ()):
            if tuple(forms[index + 1 : index + len(words)]) == words[1:]:
                return entry, len(words)
    return _word(forms[index]), 1


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], Entry]]]:
    """First word -> the phrases that begin with it, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
    for spelling, entry in by_spelling().items():
        words = tuple(spelling.split())
        if len(words) > 1:
            found.setdefault(words[0], []).append((words, entry))
    return {first: sorted(phrases, key=lambda phrase: -len(phrase[0])) for first, phrases in found.items()}


def _word(form: str) -> Entry | None:
    known = by_spelling()
    if form in known:
        return known[form]
    entry = known.get(_lemma(form))
    if entry is None and (place := known.get(form.removesuffix("ni"))) and place.part == NOUN:
        return place  # mtaani, kejani
    return entry


def _lemma(form: str) -> str:
    # Here, not above: the lemmas know the lexicon's words, and so import this package.
    from voices.language.swahili import lemma

    return lemma(form)
