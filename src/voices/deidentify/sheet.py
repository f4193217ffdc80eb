"""documents.csv of the output: what the sheets of the input say, through the gate, by the new names of the files."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass

from voices.corpus import Declared
from voices.corpus.metadata.sheet import COLUMNS, SHEET_NAME
from voices.corpus.metadata.sheet_cells import join_list, protected
from voices.intake import country_code, meeting_date
from voices.privacy import gate

SHEET = SHEET_NAME

_OF_THE_STUDY = ("kind", "languages")
"""Columns of words that the reader knows."""


@dataclass(frozen=True)
class Entry:
    """One file: its new name, what the input's sheet says of it, its group as it is called behind the gate."""

    name: str
    declared: Declared
    group: str | None


def sheet_of(entries: Sequence[Entry]) -> bytes | None:
    """The sheet, None where the input had none and no group's name was changed in its file."""
    if all(entry.declared == Declared() and "[" not in (entry.group or "") for entry in entries):
        return None
    extra = list(dict.fromkeys(name for entry in entries for name in entry.declared.attributes))
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow([*COLUMNS, *map(gate, extra)])
    for entry in entries:
        region = country_code(entry.declared.country)
        own = {"file": entry.name, "document_id": "", "group_id": entry.group or ""}
        cells = [own[column] if column in own else _cell(entry.declared, column, region) for column in COLUMNS]
        more = [gate(entry.declared.attributes.get(name, ""), region=region) for name in extra]
        writer.writerow([protected(cell) for cell in [*cells, *more]])
    return stream.getvalue().encode("utf-8")


def _cell(declared: Declared, column: str, region: str | None) -> str:
    value = getattr(declared, column)
    if column == "synthetic":
        return "yes" if value else ""
    if column in _OF_THE_STUDY:
        return ";".join(value) if isinstance(value, tuple) else value or ""
    if column == "date" and value:
        return meeting_date(value, lambda text: gate(text, region=region))
    if isinstance(value, tuple):
        return join_list([gate(item, region=region) for item in value])
    return gate(value, region=region) if value else ""
