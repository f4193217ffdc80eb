"""Text that was UTF-8, was read as Windows-1252 and saved again: put right where that is certain."""

from __future__ import annotations

import re

_LEADING = "".join(bytes([byte]).decode("cp1252") for byte in range(0xC2, 0xF5))


def _continuation() -> str:
    # Five bytes have no character in Windows-1252; readers pass them through as control characters.
    decoded = (bytes([byte]).decode("cp1252", errors="ignore") or chr(byte) for byte in range(0x80, 0xC0))
    return "".join(decoded)


_RUN = re.compile(f"(?:[{re.escape(_LEADING)}][{re.escape(_continuation())}]{{1,3}})+")
_SAFE_ALONE = frozenset("ÂÃâð")
"""Leading characters that make sense of a single pair; a lone "Ñ»" may well be Spanish in capitals."""

MIN_PAIRS = 2
"""Pairs a run needs when it opens with another character (Cyrillic comes as "Ð¿Ñ€Ð¸...")."""


def repair(text: str) -> str:
    """`text` with every run of misread characters that decodes as UTF-8 put right; applied until none is left."""
    if text.isascii():
        return text
    while (repaired := _RUN.sub(_decode, text)) != text:
        text = repaired
    return text


def _decode(found: re.Match[str]) -> str:
    run = found.group()
    if run[0] not in _SAFE_ALONE and len(run) < 2 * MIN_PAIRS:
        return run
    try:
        return b"".join(_byte(char) for char in run).decode("utf-8")
    except UnicodeDecodeError:
        return run


def _byte(char: str) -> bytes:
    return bytes([ord(char)]) if 0x80 <= ord(char) < 0xA0 else char.encode("cp1252")
