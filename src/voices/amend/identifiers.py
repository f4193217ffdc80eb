"""A study without certain identifiers: in turns by numbered placeholders, in ids and fields by their kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from voices.amend.sources import lay_out_again
from voices.errors import InputError
from voices.intake import Study
from voices.intake.codings import Replaced, carried
from voices.language import clean_text
from voices.privacy import find_identifier

if TYPE_CHECKING:
    import pandas as pd

LABELS = ("PERSON", "PHONE", "EMAIL", "ID", "ADDRESS", "PLACE_FINE", "ORG_LOCAL", "DATE_EXACT")
REVIEWER = "reviewer"  # the detector of a span that a person pointed out
TEXTS = ("text", "text_clean")  # columns with offsets into them, or made from those


@dataclass(frozen=True)
class _Piece:
    """A placeholder in a turn: the span it stands in for, what it says, and its row of redactions."""

    start: int
    end: int
    replacement: str
    row: Mapping[Any, Any]


@dataclass(frozen=True)
class _Changed:
    """Turns and redactions with the new placeholders in place."""

    utterances: pd.DataFrame
    redactions: pd.DataFrame
    replaced: dict[str, list[Replaced]]
    """By utterance: every placeholder, where it or its original stood and where it stands now."""
    places: int


def without_identifiers(study: Study, identifiers: Sequence[str], label: str) -> tuple[Study, int]:
    """The study with every place of `identifiers` replaced, and how many places there were.

    Raises:
        InputError: none of them stands anywhere.
    """
    turns = _in_turns(study, identifiers, label)
    scrub = _scrubber(identifiers, label)
    fields: Counter[str] = Counter()

    def scrubbed(table: pd.DataFrame) -> pd.DataFrame:
        return _in_fields(table, scrub, fields)

    changed = replace(
        study,
        documents=scrubbed(study.documents),
        participants=scrubbed(study.participants),
        utterances=scrubbed(turns.utterances),
        redactions=scrubbed(turns.redactions),
        candidates=scrubbed(_carried(study.candidates, turns.replaced)),
        codings=scrubbed(_carried(study.codings, turns.replaced)),
        codebook=scrubbed(study.codebook),
        inputs={scrub(document_id): sha256 for document_id, sha256 in study.inputs.items()},
    )
    places = turns.places + fields.total()
    if not places:
        raise InputError("None of the identifiers stands in the run. Check the spelling; the run was left as it is.")
    return lay_out_again(changed), places


def _in_turns(study: Study, identifiers: Sequence[str], label: str) -> _Changed:
    import pandas as pd

    standing: dict[str, list[_Piece]] = {}
    used: Counter[str] = Counter()
    for row in study.redactions.to_dict("records"):
        standing.setdefault(row["utterance_id"], []).append(_Piece(row["start"], row["end"], row["replacement"], row))
        used[row["document_id"]] = max(used[row["document_id"]], _number(row["replacement"], label))
    numbers: dict[tuple[str, str], str] = {}
    texts: list[str] = []
    rows: list[dict[Any, Any]] = []
    replaced: dict[str, list[Replaced]] = {}
    places = 0
    columns = study.utterances[["utterance_id", "document_id", "text"]]
    for utterance_id, document_id, text in columns.itertuples(index=False):
        pieces = standing.get(utterance_id, [])
        for identifier in identifiers:
            for start, end in find_identifier(text, identifier):
                if any(start < piece.end and piece.start < end for piece in pieces):
                    continue
                if (document_id, identifier) not in numbers:
                    used[document_id] += 1
                    numbers[document_id, identifier] = f"[{label}-{used[document_id]}]"
                new = {
                    "document_id": document_id,
                    "utterance_id": utterance_id,
                    "label": label,
                    "detector": REVIEWER,
                    "confidence": 1.0,
                    "reviewed": True,
                }
                pieces = [*pieces, _Piece(start, end, numbers[document_id, identifier], new)]
                places += 1
        pieces = sorted(pieces, key=lambda piece: piece.start)
        changed, replaced[utterance_id] = _put_in(text, pieces)
        texts.append(changed)
        rows += [
            {**piece.row, "start": start, "end": end, "replacement": piece.replacement}
            for piece, (_, _, start, end) in zip(pieces, replaced[utterance_id], strict=True)
        ]
    utterances = study.utterances.assign(text=texts)
    utterances["text_clean"] = [clean_text(t, g) for t, g in zip(texts, utterances["lang"], strict=True)]
    return _Changed(utterances, pd.DataFrame(rows, columns=list(study.redactions.columns)), replaced, places)


def _put_in(text: str, pieces: Sequence[_Piece]) -> tuple[str, list[Replaced]]:
    """The text with each piece's replacement in its place, and where each stood and stands."""
    parts: list[str] = []
    places: list[Replaced] = []
    position = length = 0
    for piece in pieces:
        parts += [text[position : piece.start], piece.replacement]
        start = length + piece.start - position
        length = start + len(piece.replacement)
        position = piece.end
        places.append((piece.start, piece.end, start, length))
    return "".join([*parts, text[position:]]), places


def _carried(table: pd.DataFrame, replaced: Mapping[str, Sequence[Replaced]]) -> pd.DataFrame:
    """A table of spans (utterance_id, start, end) of the turns as they were, over the turns as they are."""
    rows = zip(table["utterance_id"], table["start"], table["end"], strict=True)
    spans = [carried(start, end, replaced[utterance_id]) for utterance_id, start, end in rows]
    return table.assign(start=[start for start, _ in spans], end=[end for _, end in spans]).astype(
        {"start": "int64", "end": "int64"}
    )


def _number(placeholder: str, label: str) -> int:
    name, _, number = placeholder.strip("[]").rpartition("-")
    return int(number) if name == label and number.isdigit() else 0


def _scrubber(identifiers: Sequence[str], label: str) -> Callable[[str], str]:
    """Replaces identifiers in ids and fields; the same everywhere, so that keys still meet."""

    @cache
    def scrub(value: str) -> str:
        for identifier in identifiers:
            for start, end in reversed(find_identifier(value.replace("_", " "), identifier)):
                value = f"{value[:start]}{label}{value[end:]}"
        return value

    return scrub


def _in_fields(table: pd.DataFrame, scrub: Callable[[str], str], places: Counter[str]) -> pd.DataFrame:
    """The table with every string but those of `TEXTS` scrubbed; changed values are counted by column."""
    changed = {}
    for column in [c for c in table.columns if c not in TEXTS]:
        texts = [value for value in table[column].unique() if isinstance(value, str)]
        new = {value: scrub(value) for value in texts if scrub(value) != value}
        if new:
            places[column] += len(new)
            changed[column] = table[column].replace(new)
    return table.assign(**changed)
