"""SubRip captions: `Name: text`, the name often only where the speaker changes."""

from __future__ import annotations

from voices.corpus.content import Content
from voices.corpus.encodings import decode
from voices.corpus.formats.captions import caption_lines
from voices.errors import SourceError


def read(data: bytes, *, file: str) -> Content:
    """The captions of a SubRip file.

    Raises:
        SourceError: it is not SubRip, or its numbering or times are damaged.
    """
    import srt

    text = decode(data, file=file).strip() + "\n"
    try:
        captions = sorted(srt.parse(text))
    except (srt.SRTParseError, srt.TimestampParseError, ValueError):
        raise SourceError(
            file, "it is not a SubRip caption file, or a time in it is damaged.", "Export the captions again."
        ) from None
    return Content(tuple(line for caption in captions for line in caption_lines(caption.content)))
