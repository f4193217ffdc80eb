"""A study without certain identifiers: in turns by numbered placeholders, in ids and fields by their kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from voices.amend.sources import lay_out_again
from voices.errors import InputError
from voices.language import clean_text
from voices.privacy import find_identifier
from voices.study import Study

if TYPE_CHECKING:
    import pandas as pd

LABELS = ("PERSON", "PHONE", "EMAIL", "ID", "ADDRESS", "PLACE_FINE", "ORG_LOCAL", "DATE_EXACT")
REVIEWER = "reviewer"  # the detector of a span that a person pointed out
TEXTS = ("text", "text_clean")  # columns with offsets into them, or made from those


@dataclass(frozen=True)
class _Piece:
    """A placeholder in a turn: where it stands, what stands there, and its row if it had one."""

    start: int
    end: int
    replacement: str
    row: Mapping[Any, Any]


def without_identifiers(study: Study, identifiers: Sequence[str], label: str) -> tuple[Study, int]:
    """The study with every place of `identifiers` replaced, and how many places there were.

    Raises:
        InputError: none of them stands anywhere.
    """
    utterances, redactions, in_turns = _in_turns(study, identifiers, label)
    scrub = _scrubber(identifiers, label)
    fields: Counter[str] = Counter()
    changed = replace(
        study,
        documents=_in_fields(study.documents, scrub, fields),
        participants=_in_fields(study.participants, scrub, fields),
        utterances=_in_fields(utterances, scrub, fields),
        redactions=_in_fields(redactions, scrub, fields),
        inputs={scrub(document_id): sha256 for document_id, sha256 in study.inputs.items()},
    )
    places = in_turns + fields.total()
    if not places:
        raise InputError("None of the identifiers stands in the run. Check the spelling; the run was left as it is.")
    return lay_out_again(changed), places


def _in_turns(study: Study, identifiers: Sequence[str], label: str) -> tuple[pd.DataFrame, pd.DataFrame, int]:
    """Utterances and redactions with the new placeholders, and how many were put in."""
    import pandas as pd

    standing: dict[str, list[_Piece]] = {}
    used: Counter[str] = Counter()
    for row in study.redactions.to_dict("records"):
        standing.setdefault(row["utterance_id"], []).append(_Piece(row["start"], row["end"], row["replacement"], row))
        used[row["document_id"]] = max(used[row["document_id"]], _number(row["replacement"], label))
    numbers: dict[tuple[str, str], str] = {}
    texts: list[str] = []
    rows: list[dict[Any, Any]] = []
    places = 0
    for utterance_id, document_id, text in study.utterances[["utterance_id", "document_id", "text"]].itertuples(
        index=False
    ):
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
        changed, moved = _put_in(text, sorted(pieces, key=lambda piece: piece.start))
        texts.append(changed)
        rows += moved
    utterances = study.utterances.assign(text=texts)
    utterances["text_clean"] = [clean_text(t, g) for t, g in zip(texts, utterances["lang"], strict=True)]
    return utterances, pd.DataFrame(rows, columns=list(study.redactions.columns)), places


def _put_in(text: str, pieces: Sequence[_Piece]) -> tuple[str, list[dict[Any, Any]]]:
    """The text with each piece's replacement in its place, and the rows of redactions where they stand now."""
    parts: list[str] = []
    rows: list[dict[Any, Any]] = []
    position = length = 0
    for piece in pieces:
        parts += [text[position : piece.start], piece.replacement]
        start = length + piece.start - position
        length = start + len(piece.replacement)
        position = piece.end
        rows.append({**piece.row, "start": start, "end": length, "replacement": piece.replacement})
    return "".join([*parts, text[position:]]), rows


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
