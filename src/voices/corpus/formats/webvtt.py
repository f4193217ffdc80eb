"""WebVTT captions: Zoom (`Name: text`), Teams (`<v Name>text</v>`), NOTE blocks as header."""

from __future__ import annotations

import re

from voices.corpus.content import Content
from voices.corpus.encodings import decode
from voices.corpus.formats.captions import caption_lines
from voices.errors import SourceError

_SHORT_TIME = re.compile(r"(?<![\d:.,])(\d):(?=[0-5]\d:[0-5]\d)|(?<=\d)\.(\d{1,2})(?=\s|$)")

_TIMING = re.compile(r"^.*-->.*\n(?=.*\S)", re.MULTILINE)
"""The line of times of a caption that says something. The library passes over those that it cannot read."""


def read(data: bytes, *, file: str) -> Content:
    """The captions of a WebVTT file.

    Raises:
        SourceError: it is not WebVTT, or a time of it cannot be read.
    """
    import webvtt
    import webvtt.errors

    text = _repaired_times(decode(data, file=file))
    try:
        captions = webvtt.from_string(text)
    except (webvtt.errors.MalformedFileError, webvtt.errors.MalformedCaptionError, ValueError, IndexError):
        raise SourceError(
            file,
            "it is not a WebVTT caption file, or a time in it is damaged.",
            'Its first line must be "WEBVTT"; export the captions again.',
        ) from None
    header = [line for comment in captions.header_comments for line in comment.split("\n")]
    if captions.captions:
        header += [line for comment in captions.captions[0].comments for line in comment.split("\n")]
    lines = tuple(line for caption in captions for line in caption_lines(caption.raw_text))
    lost = len(_TIMING.findall(text)) - len(captions.captions)
    warnings = (f"{lost} caption(s) with a damaged time were left out.",) if lost > 0 else ()
    return Content(lines, tuple(header), warnings)


def _repaired_times(text: str) -> str:
    """Times as the standard has them: Teams has exported hours of one digit and fractions of fewer than three."""

    def repair(line: str) -> str:
        return _SHORT_TIME.sub(lambda m: f"0{m[1]}:" if m[1] else f".{m[2]:0<3}", line) if "-->" in line else line

    return "\n".join(repair(line) for line in text.split("\n"))
