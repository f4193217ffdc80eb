"""Utterances of one document in, redacted texts and the table of redactions out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from voices.errors import InputError, TableError
from voices.privacy.detect import detect
from voices.privacy.known import collect, find_known
from voices.privacy.pseudonyms import Pseudonyms
from voices.privacy.spans import Span, resolve
from voices.privacy.words import Turn

if TYPE_CHECKING:
    import pandas as pd

REGIONS = ("MX", "KE", "UZ")

REDACTION_COLUMNS = (
    "utterance_id",
    "start",
    "end",
    "label",
    "replacement",
    "detector",
    "confidence",
    "reviewed",
)


@dataclass(frozen=True)
class Redacted:
    """What `redact` gives back.

    text: redacted texts, on the index of the input. redactions: a row a replaced span
    (columns `REDACTION_COLUMNS`), in the order of the utterances, then of start; offsets
    count code points of the redacted text. names: placeholder -> what stood there first;
    in memory only, shown by no repr. replaced: (start, end) in the original text of each
    row of redactions; in memory only, to carry places of the original over.
    """

    text: pd.Series[str]
    redactions: pd.DataFrame
    names: Mapping[str, str] = field(repr=False)
    replaced: tuple[tuple[int, int], ...] = field(default=(), repr=False)


def redact(utterances: pd.DataFrame, *, speaker_names: Sequence[str] = (), region: str | None = None) -> Redacted:
    """Replace identifiers in the turns of one document by placeholders such as [PERSON-2].

    Args:
        utterances: one document, or one block of respondents: utterance_id, text, lang.
        speaker_names: real names in labels or captions; replaced wherever they are said.
        region: where it was recorded, "MX", "KE" or "UZ", for phone numbers; None tries
            all three.

    The same person, phone or place gets the same placeholder within the call; numbers
    follow the first mention in row order.

    Raises:
        TableError: a column is missing. InputError: an unknown region.
    """
    import pandas as pd

    missing = [column for column in ("utterance_id", "text", "lang") if column not in utterances.columns]
    if missing:
        raise TableError(f"utterances lack the column(s) {', '.join(missing)}")
    check_region(region)
    texts = ["" if pd.isna(text) else str(text) for text in utterances["text"]]
    langs = ["und" if pd.isna(lang) else str(lang) for lang in utterances["lang"]]
    turns = [Turn(text, lang, region) for text, lang in zip(texts, langs, strict=True)]
    finds = _find(turns, speaker_names)
    pseudonyms = Pseudonyms(texts, speaker_names)
    redacted: list[str] = []
    rows: list[dict[str, Any]] = []
    for utterance_id, turn, spans in zip(utterances["utterance_id"], turns, finds, strict=True):
        text, replaced = _replace(turn, spans, pseudonyms)
        redacted.append(text)
        rows.extend({"utterance_id": utterance_id, **row} for row in replaced)
    return Redacted(
        text=pd.Series(redacted, index=utterances.index, name="text", dtype=utterances["text"].dtype),
        redactions=_table(rows),
        names=dict(pseudonyms.originals),
        replaced=tuple((span.start, span.end) for spans in finds for span in spans),
    )


def check_region(region: str | None) -> None:
    """Raise InputError for a region whose numbering plan is not among `REGIONS`."""
    if region is not None and region not in REGIONS:
        raise InputError(f"unknown region for phone numbers; use one of {', '.join(REGIONS)}, or none to try all")


def _find(turns: list[Turn], speaker_names: Sequence[str]) -> list[list[Span]]:
    """Finds of every turn: by the detectors, then of the names that these made known."""
    finds = [detect(turn) for turn in turns]
    known = collect(zip(turns, finds, strict=True), speaker_names)
    result = []
    for turn, spans in zip(turns, finds, strict=True):
        further = [
            span
            for span in find_known(turn, known)
            if not any(span.start < other.end and other.start < span.end for other in spans)
            or span.detector == "speaker"
        ]
        result.append(resolve([*spans, *further]) if further else spans)
    return result


def _replace(turn: Turn, spans: list[Span], pseudonyms: Pseudonyms) -> tuple[str, list[dict[str, Any]]]:
    parts: list[str] = []
    rows: list[dict[str, Any]] = []
    position = length = 0
    for span in spans:
        replacement = pseudonyms.placeholder(span.label, turn.text[span.start : span.end], turn.lang)
        parts += [turn.text[position : span.start], replacement]
        start = length + span.start - position
        length = start + len(replacement)
        position = span.end
        rows.append(
            {
                "start": start,
                "end": length,
                "label": span.label,
                "replacement": replacement,
                "detector": span.detector,
                "confidence": span.confidence,
                "reviewed": False,
            }
        )
    parts.append(turn.text[position:])
    return "".join(parts), rows


def _table(rows: list[dict[str, Any]]) -> pd.DataFrame:
    import pandas as pd

    frame = pd.DataFrame(rows, columns=list(REDACTION_COLUMNS))
    types = {"start": "int64", "end": "int64", "confidence": "float64", "reviewed": "bool"}
    texts = dict.fromkeys(("utterance_id", "label", "replacement", "detector"), "str")
    return frame.astype({**types, **texts})
