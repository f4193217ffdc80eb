"""Content -> open answers: one row a respondent and question, blanks included."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from voices.corpus.attributes import attribute_value
from voices.corpus.content import Content
from voices.corpus.documents import TURN_COLUMNS, Declared
from voices.corpus.lexicon import fold
from voices.corpus.metadata.spellings import one_spelling, pairs
from voices.corpus.survey.cells import TIME
from voices.corpus.survey.columns import Columns, understand_columns
from voices.corpus.survey.exports import Table, largest_table
from voices.errors import SourceError

if TYPE_CHECKING:
    import pandas as pd

_ROW_HASH_DIGITS = 16
"""Of SHA-256 in hexadecimal: 64 bits, no chance collision below some hundred million respondents."""


@dataclass(frozen=True)
class Survey:
    """What a survey export holds; the frames are those of `Document`, and so are the other fields."""

    turns: pd.DataFrame = field(repr=False)
    participants: pd.DataFrame = field(repr=False)
    city: str | None
    platform: str
    warnings: tuple[str, ...]
    dropped_columns: tuple[str, ...]
    unused_columns: tuple[str, ...]
    sheet_columns: dict[str, tuple[str, ...]]


def read_survey(content: Content, *, file: str, declared: Declared) -> Survey:
    """The open answers in the largest table of `content`; `declared` is what the sheet says of its columns.

    Raises:
        SourceError: there is no row, a named column is missing, or no open question was found.
    """
    table = largest_table(content.grids)
    if not table.rows:
        raise SourceError(file, "it has no rows of answers.", "Give the export with its header row and its answers.")
    columns = understand_columns(table, declared=declared, file=file)
    if columns.asked is not None and columns.identity is not None:
        speakers, doubtful, repeated = [row[columns.identity].strip() for row in table.rows], 0, 0
    else:
        speakers, doubtful, repeated = _speakers(table.rows, columns.identity)
    cities, fallback = _cities(table, columns, declared)
    warnings = [*content.warnings, *table.warnings, *_warnings(columns, doubtful, repeated)]
    return Survey(
        turns=_turns(table, columns, speakers, cities),
        participants=_participants(table, columns, speakers, cities),
        city=fallback,
        platform=table.platform.name if table.platform else "",
        warnings=tuple(warnings),
        dropped_columns=tuple(table.header[i] for i in columns.dropped),
        unused_columns=tuple(table.header[i] for i in columns.unused),
        sheet_columns={
            "text_columns": tuple(table.header[i] for i in columns.questions),
            "id_column": () if columns.identity is None else (table.header[columns.identity],),
            "attribute_columns": tuple(table.header[i] for i in columns.attributes.values()),
        },
    )


def _cell(row: Sequence[str], column: int | None) -> str | None:
    return (row[column].strip() or None) if column is not None else None


def _cities(table: Table, columns: Columns, declared: Declared) -> tuple[list[str | None], str | None]:
    """The city of each row, and of the file where it has one.

    The sheet's city stands for a file whose rows name one city or none; else for rows that name none. With
    "Iztapalapa CDMX = Iztapalapa" it renames what stands in the rows. Case, accents and blanks make no second city.
    """
    given = [_cell(row, columns.city) for row in table.rows]
    same = one_spelling([city for city in given if city])
    renamed = pairs(declared.city or "")
    fallback = declared.city if not renamed else None
    found = {same[city] for city in given if city}
    if fallback and len(found) <= 1:
        return [fallback] * len(given), fallback
    cities = [renamed.get(fold(city), same[city]) if city else fallback for city in given]
    named = {city for city in cities if city}
    return cities, named.pop() if len(named) == 1 else fallback


def _speakers(rows: Sequence[Sequence[str]], identity: int | None) -> tuple[list[str], int, int]:
    """An id a respondent, how many the export did not give, and how many rows repeat an earlier one whole.

    A row that is the same in every cell is the same respondent, exported or sent twice, where it has an id or the
    time of its answer. Where the export has no id it is a hash of the row, so that the order of rows does not
    matter. An id that stands before with other answers is another person's: it gets its number.
    """
    timed = [sum(TIME.fullmatch(cell.strip()) is not None for cell in row) for row in rows]
    seen: Counter[str] = Counter()
    known: dict[tuple[str, ...], str] = {}
    speakers, doubtful, repeated = [], 0, 0
    for row, times in zip(rows, timed, strict=True):
        given = _cell(row, identity)
        if tuple(row) in known and (given or times):
            speakers.append(known[tuple(row)])
            repeated += 1
            continue
        content = "\x1f".join(row).encode("utf-8", "surrogatepass")
        base = given or "row-" + hashlib.sha256(content).hexdigest()[:_ROW_HASH_DIGITS]
        seen[base] += 1
        doubtful += given is None or seen[base] > 1
        speakers.append(base if seen[base] == 1 else f"{base}-{seen[base]}")
        known[tuple(row)] = speakers[-1]
    return speakers, doubtful, repeated


def _warnings(columns: Columns, doubtful: int, repeated: int) -> list[str]:
    warnings = []
    if columns.guessed:
        n = len(columns.questions)
        warnings.append(f"{n} column(s) with people's own words were found by their content.")
    if columns.identity is None:
        warnings.append("No column identifies respondents; every row counts as one person.")
    elif doubtful:
        warnings.append(f"{doubtful} row(s) have no id or one that stood before; each counts as one person.")
    if repeated:
        warnings.append(f"{repeated} row(s) are exact copies of an earlier one; their answers are marked duplicate.")
    if columns.unused:
        warnings.append(
            f"{len(columns.unused)} column(s) that are neither open questions nor attributes were left out."
        )
    return warnings


def _turns(table: Table, columns: Columns, speakers: Sequence[str], cities: Sequence[str | None]) -> pd.DataFrame:
    import pandas as pd

    asked = _questions(table, columns.questions)
    cells = [
        (speaker, "", "participant", question, city, _answer(row[q]))
        for row, speaker, city in zip(table.rows, speakers, cities, strict=True)
        for q, question in asked.items()
    ]
    if columns.asked is not None:
        cells = [(*cell[:3], _cell(row, columns.asked) or cell[3], *cell[4:])
                 for cell, row in zip(cells, table.rows, strict=True)]  # fmt: skip
    numbered = [(i, *cell) for i, cell in enumerate(cells)]
    return pd.DataFrame(numbered, columns=list(TURN_COLUMNS), dtype=object).astype({"position": "int64"})


def _questions(table: Table, columns: Sequence[int]) -> dict[int, str]:
    """What each column asks: its label, else its name without the group's; the name where two would be one."""
    names = {i: table.labels[i] or table.header[i].rsplit("/", 1)[-1].strip() for i in columns}
    if any(" " in table.header[i].strip() for i in columns):  # "y/o" inside a question is no group
        names = {i: table.labels[i] or table.header[i] for i in columns}
    counts = Counter(names.values())
    return {i: name if name and counts[name] == 1 else table.header[i] for i, name in names.items()}


def _answer(cell: str) -> str:
    """A cell verbatim but for its line ends; "" for a blank one."""
    return cell.replace("\r\n", "\n").replace("\r", "\n") if cell.strip() else ""


def _participants(
    table: Table, columns: Columns, speakers: Sequence[str], cities: Sequence[str | None]
) -> pd.DataFrame:
    import pandas as pd

    data: dict[str, list[object]] = {
        "speaker": list(speakers),
        "label": [""] * len(speakers),
        "city": list(cities),
        "present": [True] * len(speakers),
    }
    for name, i in columns.attributes.items():
        data[name] = [attribute_value(name, _cell(row, i)) for row in table.rows]
    # As objects: pandas' text type would turn None into NaN.
    frame = pd.DataFrame(data, dtype=object).astype({"present": bool})
    return frame.drop_duplicates("speaker").reset_index(drop=True)
