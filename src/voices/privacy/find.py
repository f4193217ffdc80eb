"""Where the identifiers of one document stand: by the detectors, then by the names these made known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from voices.errors import InputError, TableError
from voices.privacy.detect import survey
from voices.privacy.known import KnownNames, collect, find_known
from voices.privacy.spans import REPLACED, Span, settle
from voices.privacy.words import Turn

if TYPE_CHECKING:
    import pandas as pd

REGIONS = ("MX", "KE", "UZ")

FIND_COLUMNS = ("utterance_id", "start", "end", "label", "detector", "confidence")


def find(utterances: pd.DataFrame, *, speaker_names: Sequence[str] = (), region: str | None = None) -> pd.DataFrame:
    """A row a find in the turns of one document (columns `FIND_COLUMNS`), in their order.

    Offsets count code points of the text as it stands. Finds of a turn do not overlap;
    those of a confidence below `REPLACED` are candidates, which `redact` does not replace.
    Arguments and errors are those of `redact`.
    """
    turns = read_turns(utterances, region=region)
    rows = [
        (utterance_id, *span)
        for utterance_id, spans in zip(utterances["utterance_id"], find_in(turns, speaker_names), strict=True)
        for span in spans
    ]
    return find_table(rows)


def find_in(turns: Sequence[Turn], speaker_names: Iterable[str] = ()) -> list[list[Span]]:
    """The disjoint finds of every turn of a document, candidates included."""
    finds = [survey(turn) for turn in turns]
    known = collect(zip(turns, finds, strict=True), speaker_names)
    if not known.parts:
        return finds
    return [_with_known(turn, spans, known) for turn, spans in zip(turns, finds, strict=True)]


def _with_known(turn: Turn, spans: list[Span], known: KnownNames) -> list[Span]:
    """A speaker's name counts everywhere; another known name only where nothing else was found."""
    replaced = [span for span in spans if span.confidence >= REPLACED]
    further = [
        span
        for span in find_known(turn, known)
        if span.detector == "speaker" or not any(span.start < r.end and r.start < span.end for r in replaced)
    ]
    return settle([*spans, *further]) if further else spans


def read_turns(utterances: pd.DataFrame, *, region: str | None) -> list[Turn]:
    """The rows of a table of utterances, as the detectors take them.

    Raises:
        TableError: a column is missing. InputError: an unknown region.
    """
    missing = [column for column in ("utterance_id", "text", "lang") if column not in utterances.columns]
    if missing:
        raise TableError(f"utterances lack the column(s) {', '.join(missing)}")
    check_region(region)
    missed = utterances[["text", "lang"]].isna()
    texts = ["" if gone else str(text) for text, gone in zip(utterances["text"], missed["text"], strict=True)]
    langs = ["und" if gone else str(lang) for lang, gone in zip(utterances["lang"], missed["lang"], strict=True)]
    return [Turn(text, lang, region) for text, lang in zip(texts, langs, strict=True)]


def check_region(region: str | None) -> None:
    """Raise InputError for a region whose numbering plan is not among `REGIONS`."""
    if region is not None and region not in REGIONS:
        raise InputError(f"unknown region for phone numbers; use one of {', '.join(REGIONS)}, or none to try all")


def find_table(rows: Iterable[tuple[object, ...]]) -> pd.DataFrame:
    """A frame of finds with its types, also where there is none."""
    import pandas as pd

    frame = pd.DataFrame(list(rows), columns=list(FIND_COLUMNS))
    texts = dict.fromkeys(("utterance_id", "label", "detector"), "str")
    return frame.astype({"start": "int64", "end": "int64", "confidence": "float64", **texts})
