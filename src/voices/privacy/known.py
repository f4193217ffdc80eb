"""Names known in a document, found again wherever they are said in it.

A name introduced once ("me dicen Tambor", a speaker's label) is said again without any
cue: at the start of a sentence, in lower case, alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from voices.privacy.kin import is_kin
from voices.privacy.lexicon import lexicon, titles
from voices.privacy.morphology import FILIATIONS, stems
from voices.privacy.spans import SURE, Span
from voices.privacy.words import Turn, cut

KNOWN = 0.7
"""A capitalised word that is a name elsewhere in the document."""

SPEAKER = 0.9
"""The same for a name that stands in a speaker's label."""

MIN_LOWER = 4
"""In lower case shorter names are taken for words."""


@dataclass(frozen=True, repr=False)
class KnownNames:
    """Folded name parts -> confidence; `full` are whole names of two parts or more."""

    parts: dict[str, float]
    full: tuple[tuple[str, ...], ...]


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
        keys = tuple(_parts(name, "und"))
        parts.update(dict.fromkeys(keys, SPEAKER))
        if len(keys) > 1:
            full.append(keys)
    return KnownNames(parts, tuple(full))


def find_known(turn: Turn, known: KnownNames) -> Iterator[Span]:
    """Further mentions in one turn, labelled PERSON."""
    if not known.parts:
        return
    words, lists = turn.words, lexicon()
    keys = [word.key for word in words]
    for name in known.full:
        for index in range(len(keys) - len(name) + 1):
            if tuple(keys[index : index + len(name)]) == name:
                yield Span(words[index].start, words[index + len(name) - 1].end, "PERSON", "speaker", SPEAKER)
    for word in words:
        if is_kin(word):
            continue
        capital = word.shape == "T" and turn.cased
        for key, length in stems(word.text, turn.lang) if capital or len(word.key) >= MIN_LOWER else ():
            confidence = known.parts.get(key)
            if confidence is None:
                continue
            if capital or confidence == SPEAKER or key in lists.names:
                if not capital and (key in lists.ordinary or key in lists.capitals):
                    break
                yield Span(word.start, word.start + length, "PERSON", "known_name", confidence)
                break


def _parts(name: str, lang: str) -> Iterator[str]:
    kinds, lists = titles(), lexicon()
    skipped = kinds.before | kinds.relations | lists.function_words | FILIATIONS
    for word in cut(name):
        if len(word.key) > 2 and word.key not in skipped and word.key not in lists.capitals:
            found = next((key for key, _ in stems(word.text, lang) if key in lists.names), word.key)
            yield found
