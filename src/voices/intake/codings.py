"""Codings that people gave in other software -> places in redacted turns. A stretch of original text becomes a stretch
of what is left of it; neither its words nor its length in the original are kept."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from voices.corpus import Document
from voices.privacy import Redacted

if TYPE_CHECKING:
    import pandas as pd

Replaced = tuple[int, int, int, int]
"""(start, end) in the original text and (start, end) in the redacted text of one replaced span."""


def redacted_codings(document: Document, turns: pd.DataFrame, redacted: Redacted) -> pd.DataFrame:
    """The codings of one document as places in its redacted turns; codes and coders are still the project's keys.

    Args:
        document: as read; its codings count in `document.turns`.
        turns: the same rows with utterance_id and document_id.
        redacted: what the gate made of them.
    """
    import pandas as pd

    rows = redacted.redactions
    replaced: dict[str, list[Replaced]] = {}
    for utterance_id, old, start, end in zip(
        rows["utterance_id"], redacted.replaced, rows["start"], rows["end"], strict=True
    ):
        replaced.setdefault(utterance_id, []).append((*old, start, end))
    ids, owners = turns["utterance_id"].tolist(), turns["document_id"].tolist()
    placed = []
    for coding in document.codings:
        utterance_id = ids[coding.position]
        start, end = carried(coding.start, coding.end, replaced.get(utterance_id, ()))
        placed.append((owners[coding.position], utterance_id, start, end, coding.code, coding.coder, coding.check))
    columns = ["document_id", "utterance_id", "start", "end", "code", "coder", "checked"]
    return pd.DataFrame(placed, columns=columns).astype({"start": "int64", "end": "int64"})


def carried(start: int, end: int, replaced: Sequence[Replaced]) -> tuple[int, int]:
    """[start, end) of an original text in the redacted one; what touches a replaced span covers all its replacement.

    `replaced` are disjoint and in order.
    """
    return _carry(start, replaced, to_end=False), _carry(end, replaced, to_end=True)


def _carry(place: int, replaced: Sequence[Replaced], *, to_end: bool) -> int:
    """A start inside a replaced span goes to the head of the replacement, an end to its tail."""
    nth = bisect_right(replaced, place, key=lambda span: span[0]) - 1
    if nth < 0:
        return place
    old_start, old_end, start, end = replaced[nth]
    if place >= old_end:
        return place + end - old_end
    if place == old_start and to_end:
        return start
    return end if to_end else start
