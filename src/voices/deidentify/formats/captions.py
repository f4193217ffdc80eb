"""Captions: times are kept as they stand, voices are speakers, what only sets the look is taken away."""

from __future__ import annotations

import html
import re
from collections import Counter
from dataclasses import dataclass

from voices.corpus.encodings import decode
from voices.deidentify.formats.opened import Opened
from voices.deidentify.passages import Slot, Unit

_TIMES = re.compile(
    r"\s*(?:\d{1,3}:)?\d{1,2}:\d{1,2}(?:[.,]\d{1,3})?\s*(?:-->|,)\s*(?:\d{1,3}:)?\d{1,2}:\d{1,2}(?:[.,]\d{1,3})?"
)
_ARROW = re.compile(r"\s*\d[\d:.,a-z]*\s*-->\s*[\d:.,a-z]*", re.IGNORECASE)
_SETTING = re.compile(r"(?:align|position|line|size|vertical):[\w.,%-]+")
_COMMENT = re.compile(r"(?P<mark>NOTE(?:\s|$)|WEBVTT[ \t]?)")
_STYLE = re.compile(r"(?:STYLE|REGION)\s*$")
_PLAIN_ID = re.compile(r"[\d\s]+|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:[/-]\d+)*", re.IGNORECASE)
_TAG = re.compile(r"(</?[a-z][^<>]{0,200}>|<\d[\d:.,]{4,14}>)", re.IGNORECASE)
_VOICE = re.compile(r"<v(?:\.[\w.]+)?\s+(?P<name>[^<>]+)>", re.IGNORECASE)


@dataclass(frozen=True)
class _Voice:
    slot: Slot


Piece = str | Slot | _Voice
"""Of a line: what is kept as it stands, what is said (entities read), who says it."""


def open_file(data: bytes, *, extension: str, file: str) -> Opened:
    """The captions of a file and its comments.

    Raises:
        SourceError: the encoding cannot be read.
    """
    reading = _Reading(escaped=extension == "vtt")
    reading.read(decode(data, file=file).split("\n"))

    def render() -> bytes:
        return "\n".join("".join(map(reading.written, line)) for line in reading.lines).encode("utf-8")

    return Opened(tuple(reading.units), extension, render, tuple(reading.voices), dict(reading.cleaned))


class _Reading:
    """One file's lines, as pieces, and its units."""

    def __init__(self, *, escaped: bool) -> None:
        self.lines: list[list[Piece]] = []
        self.units: list[Unit] = []
        self.voices: list[Slot] = []
        self.cleaned: Counter[str] = Counter()
        self._escaped = escaped
        self._cues = self._line = 0
        self._voice: Slot | None = None

    def read(self, lines: list[str]) -> None:
        state = "head"
        for n, line in enumerate(lines):
            after_blank = n == 0 or not lines[n - 1].strip()
            if found := _TIMES.match(line) or _ARROW.match(line):
                self._cues += 1
                self._line = 0
                self._voice = None
                settings = _SETTING.findall(line[found.end() :])
                self.lines.append([" ".join([found[0].strip(), *settings])])
                state = "cue"
            elif after_blank and (note := _COMMENT.match(line)):
                state = "comment"
                self._text(line[note.end() :], f"comment at line {n + 1}", before=note["mark"])
            elif after_blank and _STYLE.match(line):
                self.cleaned["styles"] += 1
                state = "style"
            elif not line.strip():
                self.lines.append([line])
                state = "cue" if self._cues else "head"
            elif _is_identifier(lines, n):
                if _PLAIN_ID.fullmatch(line.strip()):
                    self.lines.append([line.strip()])
                else:
                    self.cleaned["ids of captions"] += 1
            elif state == "cue":
                self._caption(line)
            elif state != "style":
                self._text(line, f"comment at line {n + 1}")

    def written(self, piece: Piece) -> str:
        """A piece as it stands in the file; only WebVTT has entities."""
        if isinstance(piece, str):
            return piece
        if isinstance(piece, _Voice):
            return f"<v {html.escape(piece.slot.text, quote=False)}>"
        return html.escape(piece.text, quote=False) if self._escaped else piece.text

    def _text(self, text: str, place: str, *, before: str = "") -> None:
        slot = Slot(text)
        self.lines.append([before, slot])
        if text.strip():
            self.units.append(Unit(place, (slot,)))

    def _caption(self, line: str) -> None:
        pieces: list[Piece] = []
        said: list[Slot] = []
        for n, part in enumerate(_TAG.split(line)):
            if n % 2 == 0:
                if part:
                    said.append(Slot(html.unescape(part) if self._escaped else part))
                    pieces.append(said[-1])
            elif voice := _VOICE.fullmatch(part):
                self._unit(said)
                said = []
                self._voice = Slot(html.unescape(voice["name"]).strip())
                self.voices.append(self._voice)
                pieces.append(_Voice(self._voice))
            else:
                pieces.append(re.sub(r"^(</?[a-z]+)[.\s][^<>]*", r"\1", part, flags=re.IGNORECASE))
        self._unit(said)
        self.lines.append(pieces)

    def _unit(self, said: list[Slot]) -> None:
        if any(slot.text.strip() for slot in said):
            self._line += 1
            place = f"caption {self._cues}" + (f", line {self._line}" if self._line > 1 else "")
            self.units.append(Unit(place, tuple(said), voice=self._voice, continues=True))


def _is_identifier(lines: list[str], n: int) -> bool:
    """A line between a blank one and the times."""
    following = lines[n + 1] if n + 1 < len(lines) else ""
    before_blank = n == 0 or not lines[n - 1].strip()
    return before_blank and bool(_TIMES.match(following) or _ARROW.match(following))
