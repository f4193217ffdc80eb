"""Names known in a document, found again wherever they are said in it.

A name introduced once ("me dicen Tambor", a speaker's label) is said again without any
cue: at the start of a sentence, in lower case, alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from voices.privacy.kin import is_kin
from voices.privacy.lexicon import lexicon, titles
from voices.privacy.morphology import AFFIX, FILIATIONS, stems
from voices.privacy.nameness import is_word
from voices.privacy.spans import SURE, Span
from voices.privacy.words import Turn, Word, cut

KNOWN = 0.7
"""A capitalised word that is a name elsewhere in the document."""

SPEAKER = 0.9
"""The same for a name that stands in a speaker's label."""

MIN_SHORTENED = 5
"""Letters of a speaker's name below which it has no short form to look for."""
MIN_SHORT = 3
"""Letters that a short form shares with the name."""
_ENDEARMENT = re.compile(
    r"(?:ie|y|i|u|o|c?it[oa]|in[ao]?|ochk\w|echk\w|enk\w|ushk\w|yush\w|[iy]k\w?|k[aiuy]|kin[yai]?|ok|a|ya|jon|hon|oy|bek|begim|sha?|ha)\Z"
)

MIN_LOWER = 4
"""In lower case shorter names are taken for words."""


@dataclass(frozen=True, repr=False)
class KnownNames:
    """Folded name parts -> confidence; `full` are whole names of two parts or more, `speakers` the
    parts of speakers' names that are long enough to be shortened."""

    parts: dict[str, float]
    full: tuple[tuple[str, ...], ...]
    speakers: tuple[str, ...] = ()


def collect(finds: Iterable[tuple[Turn, list[Span]]], speaker_names: Iterable[str]) -> KnownNames:
    """The names of a document: of its speakers, and those found with certainty in its turns."""
    parts: dict[str, float] = {}
    full: list[tuple[str, ...]] = []
    for turn, spans in finds:
        for span in spans:
            if span.label == "PERSON" and span.confidence > SURE:
                for key in _parts(turn.text[span.start : span.end], turn.lang):
                    parts.setdefault(key, KNOWN)
    for name in speaker_names:
        keys = tuple(_parts(name, "und", is_speaker=True))
        parts.update(dict.fromkeys(keys, SPEAKER))
        if len(keys) > 1:
            full.append(keys)
    long = tuple(key for key, confidence in parts.items() if confidence == SPEAKER and len(key) >= MIN_SHORTENED)
    return KnownNames(parts, tuple(full), long)


def find_known(turn: Turn, known: KnownNames) -> Iterator[Span]:
    """Further mentions in one turn, labelled PERSON."""
    if not known.parts:
        return
    words = turn.words
    keys = [word.key for word in words]
    for name in known.full:
        for index in range(len(keys) - len(name) + 1):
            if tuple(keys[index : index + len(name)]) == name:
                yield Span(words[index].start, words[index + len(name) - 1].end, "PERSON", "speaker", SPEAKER)
    for word in words:
        if is_kin(word):
            continue
        found = _known_word(turn, word, known) or _short_form(turn, word, known.speakers)
        if found:
            yield Span(word.start, word.start + found[0], "PERSON", "known_name", found[1])


def _known_word(turn: Turn, word: Word, known: KnownNames) -> tuple[int, float] | None:
    """Length of the part of a word that is a known name, and with which confidence."""
    lists = lexicon()
    capital = word.shape == "T" and turn.cased
    for key, length in stems(word.text, turn.lang) if capital or len(word.key) >= MIN_LOWER else ():
        affix = AFFIX.search(key)
        confidence = known.parts.get(key) or (known.parts.get(key[: affix.start()]) if affix else None)
        if confidence is None or not (capital or confidence == SPEAKER or key in lists.names):
            continue
        everyday = key in lists.ordinary and confidence < SPEAKER
        return None if not capital and (everyday or key in lists.capitals) else (length, confidence)
    return None


def _short_form(turn: Turn, word: Word, speakers: tuple[str, ...]) -> tuple[int, float] | None:
    """Fadhi for Fadhili, Людочка for Людмила, moni for Monicah: how those in the room call a speaker."""
    lists = lexicon()
    if len(word.key) < MIN_SHORT or word.key in lists.function_words or word.key in lists.capitals:
        return None
    if not (word.shape == "T" and turn.cased) and is_word(word.key):
        return None
    ending = _ENDEARMENT.search(word.key)
    stem = word.key[: ending.start()] if ending and ending.start() >= MIN_SHORT else word.key
    short = any(key.startswith((word.key, stem)) for key in speakers if key != word.key)
    return (len(word.text), KNOWN) if short else None


def _parts(name: str, lang: str, *, is_speaker: bool = False) -> Iterator[str]:
    """The parts of a name that may be said alone; of a speaker's also one that is a day or a month (Juma, Abril)."""
    kinds, lists = titles(), lexicon()
    skipped = kinds.before | kinds.relations | lists.function_words | FILIATIONS
    for word in cut(name):
        if len(word.key) > 2 and word.key not in skipped and (is_speaker or word.key not in lists.capitals):
            found = next((key for key, _ in stems(word.text, lang) if key in lists.names), word.key)
            yield found
