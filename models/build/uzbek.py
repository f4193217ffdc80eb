"""Uzbek in its other spellings, for parallel and vocabulary text: Cyrillic, the newer Latin, every apostrophe."""

from __future__ import annotations

import re

from voices.orthography import to_cyrillic
from voices.orthography import to_newer as to_latin_2026

__all__ = ["APOSTROPHES", "to_cyrillic", "to_latin_2026", "with_apostrophe"]

APOSTROPHES = "'ʻʼ‘’`"
"""The marks people type most for the turned comma (oʻ, gʻ) and for the glottal stop."""


def with_apostrophe(text: str, mark: str) -> str:
    """`text` with every apostrophe written as `mark`."""
    return re.sub(f"[{APOSTROPHES}]", mark, text)
