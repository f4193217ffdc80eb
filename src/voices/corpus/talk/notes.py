"""Field notes: what has no speakers, one note a paragraph or a bullet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from voices.corpus.content import Line
from voices.corpus.talk import timecodes
from voices.corpus.talk.header import MAX_HEADER_LINES, header_key
from voices.corpus.talk.turns import Turn

MIN_WORDS, MAX_WORDS = 40, 80
"""Of a note made of captions, which have no paragraphs: it ends where a sentence does after the first, at the second
anyway."""

_BULLET = re.compile(r"(?:[•·▪◦‣●○■□*]|[-–—](?=\s)|o(?=\t))\s*")
_NUMBERED = re.compile(r"(?:\d{1,2}|[a-zа-я])[.)]\s")
_SENTENCE_ENDS = (".", "?", "!", "…")


def read_notes(lines: Sequence[Line]) -> list[Turn]:
    """The notes of a file without speakers; lines such as `Fecha: 11 de marzo` at its head are not notes."""
    said = [
        line
        for n, line in enumerate(lines)
        if not timecodes.is_timecode(line.text) and not (n < MAX_HEADER_LINES and header_key(line.text))
    ]
    texts = _captioned(said) if said and all(line.caption for line in said) else _paragraphs(said)
    return [Turn("note:", "", "", "note", text) for text in texts if any(c.isalnum() for c in text)]


def _paragraphs(lines: Sequence[Line]) -> Iterator[str]:
    parts: list[str] = []
    for line in lines:
        bullet = _BULLET.match(line.text)
        if parts and (line.starts_block or bullet or _NUMBERED.match(line.text)):
            yield " ".join(parts)
            parts = []
        parts.append(line.text[bullet.end() :] if bullet else line.text)
    yield " ".join(parts)


def _captioned(lines: Sequence[Line]) -> Iterator[str]:
    words: list[str] = []
    for line in lines:
        words += line.text.removeprefix(">>").split()
        if len(words) >= MAX_WORDS or (len(words) >= MIN_WORDS and line.text.endswith(_SENTENCE_ENDS)):
            yield " ".join(words)
            words = []
    yield " ".join(words)
