"""Plain text and Markdown: a line a line; a blank line starts a block."""

from __future__ import annotations

from voices.corpus.content import Content, Line
from voices.corpus.encodings import decode
from voices.corpus.formats.limits import check_length


def read(data: bytes, *, file: str) -> Content:
    """The lines of a text file in whatever encoding it is.

    Raises:
        SourceError: the encoding cannot be read.
    """
    lines: list[Line] = []
    after_blank = True
    # Not str.splitlines: it also breaks at form feeds and at marks that stand inside sentences.
    for text in check_length(decode(data, file=file), file=file).replace("\f", "\n\n").split("\n"):
        if text.strip():
            lines.append(Line(text.strip(), starts_block=after_blank))
        after_blank = not text.strip()
    return Content(tuple(lines))
