"""What WebVTT and SubRip share: a caption's text -> lines with their speaker."""

from __future__ import annotations

import html
import re

from voices.corpus.content import Line

_VOICE = re.compile(r"<v(?:\.[\w.]+)?\s+(?P<name>[^<>]{1,120})>")
_TAG = re.compile(r"</?(?:c|i|b|u|v|ruby|rt|lang|font)(?:[.\s][^<>]{0,200})?>|<\d[\d:.,]{4,14}>", re.IGNORECASE)


def caption_lines(raw: str) -> list[Line]:
    """The lines of one caption: `<v Name>` gives the speaker of its line, other tags go, entities are read."""
    lines = []
    for text in raw.split("\n"):
        pieces = _VOICE.split(text)
        # split gives text, name, text, name, text ...: the first piece has no voice of its own.
        for n, piece in enumerate(pieces[::2]):
            speaker = html.unescape(pieces[2 * n - 1]).strip() if n else ""
            clean = html.unescape(_TAG.sub("", piece)).strip()
            if clean:
                lines.append(Line(clean, speaker=speaker, starts_block=False, caption=True))
    return lines
