"""documents.csv of the output: what the sheets of the input say, through the gate, by the new names of the files."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from voices.corpus import Declared
from voices.corpus.sheet import COLUMNS, SHEET_NAME
from voices.corpus.sheet_cells import join_list, protected
from voices.intake import country_code
from voices.privacy import gate

SHEET = SHEET_NAME


def sheet_of(files: Sequence[tuple[Declared, str]]) -> bytes | None:
    """The sheet, None where the input had none.

    Args:
        files: what is declared of each file, and its new name.
    """
    if all(declared == Declared() for declared, _ in files):
        return None
    extra = list(dict.fromkeys(name for declared, _ in files for name in declared.attributes))
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow([*COLUMNS, *map(gate, extra)])
    for declared, name in files:
        region = country_code(declared.country)
        through = {
            column: _cell(declared, column, region) for column in COLUMNS if column not in ("file", "document_id")
        }
        more = [gate(declared.attributes.get(attribute, ""), region=region) for attribute in extra]
        cells = [name, "", *through.values(), *more]
        writer.writerow([protected(cell) for cell in cells])
    return stream.getvalue().encode("utf-8")


def _cell(declared: Declared, column: str, region: str | None) -> str:
    """Dates and countries are the study's, not a person's; lists are lists of columns or languages."""
    value = getattr(declared, column)
    if column == "synthetic":
        return "yes" if value else ""
    if column in ("kind", "country", "date", "languages"):
        return ";".join(value) if isinstance(value, tuple) else value or ""
    if isinstance(value, tuple):
        return join_list([gate(item, region=region) for item in value])
    return gate(value, region=region) if value else ""
