"""The redacted source: one labelled utterance a line, and where each utterance's text lies in it."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd


def lay_out(turns: pd.DataFrame) -> tuple[pd.DataFrame, str]:
    """The turns of one document with `char_start` and `char_end`, and the text that they count in.

    Args:
        turns: speaker_id and text (redacted), in source order.
    """
    lines, starts, at = [], [], 0
    for speaker, text in zip(turns["speaker_id"], turns["text"], strict=True):
        head = f"{speaker}: "
        starts.append(at + len(head))
        lines.append(f"{head}{text}\n")
        at += len(lines[-1])
    ends = [start + n for start, n in zip(starts, turns["text"].str.len(), strict=True)]
    return turns.assign(char_start=starts, char_end=ends), "".join(lines)


def source_hash(source_text: str) -> str:
    """What `documents.sha256` holds: of the redacted source, which does not depend on row order."""
    return hashlib.sha256(source_text.encode("utf-8")).hexdigest()
