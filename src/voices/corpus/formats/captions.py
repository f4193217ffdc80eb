"""Captions: WebVTT, SubRip and YouTube's SBV, as Zoom, Teams, YouTube and hand editors write them.

One tolerant reader for the three, since the files in the field keep to none of the standards: times without hours,
with hours of one digit or fractions of two, cues without a blank line between them, blank lines inside a cue.
Whatever stands after a line of times is what that caption says.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from voices.corpus.content import Content, Line
from voices.corpus.encodings import decode
from voices.corpus.formats.limits import check_length
from voices.errors import SourceError

MIN_REPEATS = 2
MIN_ROLL_UP = 0.4
"""Share of captions that start with the line on which the one before ends, from which on captions roll up: YouTube
shows each line twice, and a 10 ms caption between. Speakers who repeat themselves reach a few percent."""

_TIME = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?"
_TIMES = re.compile(rf"\s*{_TIME}\s*(?:-->|,)\s*{_TIME}(?=\s|$)")
_ARROW = re.compile(r"\s*\d[\d:.,a-z]*\s*-->", re.IGNORECASE)
_COMMENT = re.compile(r"NOTE(?:\s|$)")
_STYLE = re.compile(r"(?:STYLE|REGION)\s*$")

_VOICE = re.compile(r"<v(?:\.[\w.]+)?\s+(?P<name>[^<>]{1,120})>")
_TAG = re.compile(r"</?(?:c|i|b|u|v|ruby|rt|lang|font)(?:[.\s][^<>]{0,200})?>|<\d[\d:.,]{4,14}>", re.IGNORECASE)


@dataclass(frozen=True)
class _Cue:
    """One caption: when it starts (seconds), and its lines as they stand."""

    start: float
    lines: list[str] = field(default_factory=list)


@dataclass
class _Parsed:
    """A file's captions in its order; `damaged` of them have no time that can be read."""

    header: list[str] = field(default_factory=list)
    cues: list[_Cue] = field(default_factory=list)
    damaged: int = 0
    comments: int = 0


def read(data: bytes, *, file: str) -> Content:
    """The captions of a file, by their start; comments before the first are the header.

    Raises:
        SourceError: no time of a caption in it can be read.
    """
    parsed = _parse(check_length(decode(data, file=file), file=file).split("\n"))
    if parsed.damaged == len(parsed.cues):
        raise SourceError(
            file, "it is not a caption file, or the times in it are damaged.", "Export the captions again."
        )
    lines = [caption_lines(cue.lines) for cue in sorted(parsed.cues, key=lambda cue: cue.start)]
    return Content(
        tuple(line for cue in _unrolled(lines) for line in cue),
        tuple(line.strip() for line in parsed.header if line.strip()),
        (f"{parsed.damaged} caption(s) with a damaged time are kept where they stand.",) if parsed.damaged else (),
        {"comments": parsed.comments} if parsed.comments else {},
    )


def caption_lines(raw: Sequence[str]) -> list[Line]:
    """The lines of one caption: `<v Name>` gives the speaker of what follows, other tags go, entities are read."""
    found: list[Line] = []
    speaker = ""
    for text in raw:
        pieces = _VOICE.split(text)
        # split gives text, name, text, name, text ...: the first piece has the voice of the line before, if any.
        for n, piece in enumerate(pieces[::2]):
            speaker = html.unescape(pieces[2 * n - 1]).strip() if n else speaker
            clean = html.unescape(_TAG.sub("", piece)).replace("\n", " ").strip()
            if clean:
                found.append(Line(clean, speaker=speaker, starts_block=False, caption=True))
    return found


def _parse(lines: Sequence[str]) -> _Parsed:
    parsed = _Parsed()
    state = "head"
    for n, line in enumerate(lines):
        after_blank = n == 0 or not lines[n - 1].strip()
        if times := _TIMES.match(line):
            parsed.cues.append(_Cue(_seconds(times)))
            state = "cue"
        elif _ARROW.match(line):
            parsed.damaged += 1
            parsed.cues.append(_Cue(parsed.cues[-1].start if parsed.cues else 0.0))
            state = "cue"
        elif after_blank and (note := _COMMENT.match(line)):
            parsed.comments += bool(parsed.cues)
            state = "comment" if parsed.cues else "head"
            parsed.header += [] if parsed.cues else [line[note.end() :]]
        elif after_blank and _STYLE.match(line):
            state = "style"
        elif not line.strip():
            # A blank line ends a comment; inside a caption it may be the typist's.
            state = "cue" if parsed.cues else "head"
        elif state == "head":
            parsed.header.append(line)
        elif state == "cue" and not _is_identifier(lines, n):
            parsed.cues[-1].lines.append(line)
    return parsed


def _is_identifier(lines: Sequence[str], n: int) -> bool:
    """A line between a blank one and the times: a number, a GUID, whatever it is."""
    following = lines[n + 1] if n + 1 < len(lines) else ""
    return not lines[n - 1].strip() and bool(_TIMES.match(following) or _ARROW.match(following))


def _seconds(times: re.Match[str]) -> float:
    hours, minutes, seconds, fraction = times.group(1, 2, 3, 4)
    return int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds) + float(f"0.{fraction or 0}")


def _unrolled(cues: Sequence[list[Line]]) -> Iterator[list[Line]]:
    """`cues` without the lines that a roll-up shows again."""
    spoken = [cue for cue in cues if cue]
    again = sum(_overlap(one, two) > 0 for one, two in pairwise(spoken))
    if again < max(MIN_REPEATS, MIN_ROLL_UP * (len(spoken) - 1)):
        yield from spoken
        return
    shown: list[Line] = []
    for cue in spoken:
        yield cue[_overlap(shown, cue) :]
        shown = cue


def _overlap(one: Sequence[Line], two: Sequence[Line]) -> int:
    """How many lines at the end of `one` stand again at the start of `two`."""
    texts, again = [(line.speaker, line.text) for line in one], [(line.speaker, line.text) for line in two]
    return max((n for n in range(1, min(len(texts), len(again)) + 1) if texts[-n:] == again[:n]), default=0)
