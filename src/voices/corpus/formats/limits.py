"""How much text a transcript may hold: far more than people say, far less than exhausts a laptop's memory."""

from __future__ import annotations

from voices.errors import SourceError

MAX_CHARACTERS = 8_000_000
"""Of a text file, rich text or captions, marks included. An hour of talk has about 60,000, its captions 200,000."""

MAX_MARKUP = 4_000_000
"""Of a web page, whose tree takes tens of times that in memory. An hour of talk saved by Word has about 2,000,000."""

MAX_PART = 25_000_000
"""Of the XML of an office text, whose tree takes ten times that. A day of talk has about 10,000,000."""

MAX_LINES = 400_000


def check_length(text: str, *, file: str, most: int = MAX_CHARACTERS) -> str:
    """`text` itself.

    Raises:
        SourceError: it has more characters than `most`, or more than `MAX_LINES` lines.
    """
    if len(text) > most or text.count("\n") > MAX_LINES:
        raise SourceError(
            file,
            f"it holds more than {most:,} characters or {MAX_LINES:,} lines, which no transcript does.",
            "Check what it is; split it if it is what it should be.",
        )
    return text
