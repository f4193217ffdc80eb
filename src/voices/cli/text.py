"""Strings made safe for where they are shown."""

from __future__ import annotations

import unicodedata

SHOWN_AS = "\N{REPLACEMENT CHARACTER}"
KEPT = "\n\t"

# Marks that turn the direction of what follows can make a line read otherwise than it is
# stored (Unicode Technical Report 36, bidirectional spoofing). Zero-width joiners stay:
# emoji and some scripts need them.
DIRECTION = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def visible(text: str) -> str:
    """`text` without control characters, so that a file cannot steer the terminal it is shown on."""
    if text.isprintable():
        return text
    return "".join(SHOWN_AS if _steers(character) else character for character in text)


def cell(text: str) -> str:
    """`text` as the cell of a markdown table: on one line, with no mark that ends the cell or opens HTML."""
    line = visible(" ".join(text.split()))
    return line.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")


def _steers(character: str) -> bool:
    if character in DIRECTION:
        return True
    return unicodedata.category(character) in ("Cc", "Cs") and character not in KEPT
