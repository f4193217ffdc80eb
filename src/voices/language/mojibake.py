"""Text that was UTF-8, was read as Windows-1252 or -1251 and saved again: put right where that is certain."""

from __future__ import annotations

import re
from functools import cache, partial

WESTERN, CYRILLIC = "cp1252", "cp1251"
_SAFE_ALONE = frozenset("ÂÃâð")
"""Leading characters that make sense of a single pair; a lone "Ñ»" may well be Spanish in capitals."""

MIN_PAIRS = 2
"""Pairs a run needs when it opens with another character: "Ð¿Ñ€Ð¸..." as Cyrillic comes in Western
reading, "РџСЂРё..." in Cyrillic. Where one run has them, shorter runs of the text ("Рё", "и") go with it."""

_LIVING = frozenset("іІїЇєЄґҐўЎёЁ")
"""Second halves of misread pairs that capitals of some living alphabet may stand before ("ТІРІ", Kazakh)."""

_CYRILLIC_TEXT = frozenset(chr(code) for code in range(0x410, 0x450)) | frozenset("ёЁўЎқҚғҒҳҲʻʼ«»“”„‘’‐‑–—…№°½¾\u00a0")
"""What Russian and Uzbek texts hold; "МОЁ" would else make Greek of its last two letters."""


def repair(text: str) -> str:
    """`text` with every run of misread characters that decodes as UTF-8 put right; applied until none is left."""
    if text.isascii():
        return text
    while (repaired := _repair_once(text)) != text:
        text = repaired
    return text


def _repair_once(text: str) -> str:
    for codec in (WESTERN, CYRILLIC):
        runs = _runs(codec).findall(text)
        if any(_is_certain(run, codec) for run in runs):
            return _runs(codec).sub(partial(_put_right, codec=codec), text)
    return text


def _put_right(found: re.Match[str], *, codec: str) -> str:
    return _decoded(found.group(), codec) or found.group()


def _is_certain(run: str, codec: str) -> bool:
    if not _decoded(run, codec):
        return False
    if codec == WESTERN:
        return run[0] in _SAFE_ALONE or len(run) >= 2 * MIN_PAIRS
    return len(run) >= 2 * MIN_PAIRS and any(char not in _LIVING for char in run[1::2])


def _decoded(run: str, codec: str) -> str:
    """The run as UTF-8; "" where it is none, or Cyrillic would turn into something else."""
    try:
        decoded = b"".join(_byte(char, codec) for char in run).decode("utf-8")
    except UnicodeError:
        return ""
    return decoded if codec == WESTERN or set(decoded) <= _CYRILLIC_TEXT else ""


@cache
def _runs(codec: str) -> re.Pattern[str]:
    leading, continuation = (
        re.escape("".join(_char(byte, codec) for byte in part)) for part in (range(0xC2, 0xF5), range(0x80, 0xC0))
    )
    return re.compile(f"(?:[{leading}][{continuation}]{{1,3}})+")


def _char(byte: int, codec: str) -> str:
    # A few bytes have no character in these pages; readers pass them through as control characters.
    return bytes([byte]).decode(codec, errors="ignore") or chr(byte)


def _byte(char: str, codec: str) -> bytes:
    return bytes([ord(char)]) if 0x80 <= ord(char) < 0xA0 else char.encode(codec)
