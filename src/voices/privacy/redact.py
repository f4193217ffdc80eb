"""Utterances of one document in, redacted texts and the table of redactions out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from voices.privacy.find import find_in, find_table, read_turns
from voices.privacy.local_names import NamePool
from voices.privacy.pseudonyms import Pseudonyms, name_parts
from voices.privacy.spans import REPLACED, Span
from voices.privacy.words import Turn

if TYPE_CHECKING:
    import pandas as pd

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
    count code points of the redacted text. candidates: a row a span that was left but
    should be looked at (columns `FIND_COLUMNS`; offsets in the redacted text, never
    text). names: placeholder -> what stood there first; in memory only, shown by no repr. replaced:
    (start, end) in the original text of each row of redactions; in memory only, to carry places of
    the original over.
    """

    text: pd.Series[str]
    redactions: pd.DataFrame
    candidates: pd.DataFrame
    names: Mapping[str, str] = field(repr=False)
    replaced: tuple[tuple[int, int], ...] = field(default=(), repr=False)


def redact(
    utterances: pd.DataFrame,
    *,
    speaker_names: Sequence[str] = (),
    region: str | None = None,
    pseudonyms: Literal["numbers", "names"] = "numbers",
) -> Redacted:
    """Replace identifiers in the turns of one document by placeholders such as [PERSON-2].

    Args:
        utterances: one document, or one block of respondents: utterance_id, text, lang.
        speaker_names: real names in labels or captions; replaced wherever they are said.
        region: where it was recorded, "MX", "KE" or "UZ", for phone numbers; None tries
            all three.
        pseudonyms: "numbers" ([PERSON-2]) or "names": for people a local name of the same
            gender, in brackets, that nobody in the document has.

    The same person, phone or place gets the same placeholder within the call; numbers
    follow the first mention in row order.

    Raises:
        TableError: a column is missing. InputError: an unknown region.
    """
    import pandas as pd

    turns = read_turns(utterances, region=region)
    finds = find_in(turns, speaker_names)
    pool = NamePool(_people(turns, finds, speaker_names), region=region) if pseudonyms == "names" else None
    persons = Pseudonyms((turn.text for turn in turns), speaker_names, pool=pool)
    texts: list[str] = []
    rows: list[dict[str, Any]] = []
    candidates: list[tuple[object, ...]] = []
    for utterance_id, turn, spans in zip(utterances["utterance_id"], turns, finds, strict=True):
        text, replaced, left = _replace(turn, spans, persons)
        texts.append(text)
        rows.extend({"utterance_id": utterance_id, **row} for row in replaced)
        candidates.extend((utterance_id, *span) for span in left)
    return Redacted(
        text=pd.Series(texts, index=utterances.index, name="text", dtype=utterances["text"].dtype),
        redactions=_table(rows),
        candidates=find_table(candidates),
        names=dict(persons.originals),
        replaced=tuple((s.start, s.end) for spans in finds for s in spans if s.confidence >= REPLACED),
    )


def _people(turns: Sequence[Turn], finds: Sequence[Sequence[Span]], speaker_names: Sequence[str]) -> set[str]:
    """The folded parts of every name in the document."""
    said = {
        part
        for turn, spans in zip(turns, finds, strict=True)
        for span in spans
        if span.label == "PERSON"
        for part in name_parts(turn.text[span.start : span.end], turn.lang)
    }
    return said.union(*(name_parts(name, "und") for name in speaker_names))


def _replace(turn: Turn, spans: Sequence[Span], pseudonyms: Pseudonyms) -> tuple[str, list[dict[str, Any]], list[Span]]:
    """The redacted text, its redactions, and its candidates, both at their places in it."""
    parts: list[str] = []
    rows: list[dict[str, Any]] = []
    candidates: list[Span] = []
    position = length = 0
    for span in spans:
        start = length + span.start - position
        if span.confidence < REPLACED:
            candidates.append(span._replace(start=start, end=start + span.end - span.start))
            continue
        replacement = pseudonyms.placeholder(span.label, turn.text[span.start : span.end], turn.lang)
        parts += [turn.text[position : span.start], replacement]
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
    return "".join(parts), rows, candidates


def _table(rows: list[dict[str, Any]]) -> pd.DataFrame:
    import pandas as pd

    frame = pd.DataFrame(rows, columns=list(REDACTION_COLUMNS))
    types = {"start": "int64", "end": "int64", "confidence": "float64", "reviewed": "bool"}
    texts = dict.fromkeys(("utterance_id", "label", "replacement", "detector"), "str")
    return frame.astype({**types, **texts})
