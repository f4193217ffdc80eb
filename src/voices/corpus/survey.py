"""Content -> open answers: one row a respondent and question, blanks included."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from voices.corpus.columns import Columns, understand_columns
from voices.corpus.content import Content, Grid
from voices.corpus.documents import TURN_COLUMNS, Declared
from voices.corpus.people import age_group
from voices.errors import SourceError

if TYPE_CHECKING:
    import pandas as pd

_ROW_HASH_DIGITS = 16
"""Of SHA-256 in hexadecimal: 64 bits, no chance collision below some hundred million respondents."""


@dataclass(frozen=True)
class Survey:
    """What a survey export holds; the frames are those of `Document`."""

    turns: pd.DataFrame = field(repr=False)
    participants: pd.DataFrame = field(repr=False)
    warnings: tuple[str, ...]
    dropped_columns: tuple[str, ...]


def read_survey(content: Content, *, file: str, declared: Declared) -> Survey:
    """The open answers in the largest grid of `content`; `declared` is what the sheet says of its columns.

    Raises:
        SourceError: there is no row, a named column is missing, or no open question was found.
    """
    grid = max(content.grids, key=lambda g: len(g.rows), default=Grid(()))
    header, rows, warnings = _table(grid)
    if not rows:
        raise SourceError(file, "it has no rows of answers.", "Give the export with its header row and its answers.")
    columns = understand_columns(header, rows, declared=declared, file=file)
    speakers, doubtful = _speakers(rows, columns.identity)
    warnings += list(content.warnings) + _warnings(columns, doubtful)
    cities = [_cell(row, columns.city) or declared.city for row in rows]
    return Survey(
        _turns(header, rows, columns, speakers, cities),
        _participants(rows, columns, speakers, cities),
        tuple(warnings),
        tuple(header[i] for i in columns.dropped),
    )


def _table(grid: Grid) -> tuple[list[str], list[tuple[str, ...]], list[str]]:
    """Header and rows of equal width. Qualtrics writes the question and an ImportId under each header."""
    if not grid.rows:
        return [], [], []
    header = _unique([cell.strip() for cell in grid.rows[0]])
    rows = list(grid.rows[1:])
    if len(rows) >= 2 and sum("ImportId" in cell for cell in rows[1]) * 2 > len(rows[1]):
        rows = rows[2:]
    width = len(header)
    too_wide = sum(any(cell.strip() for cell in row[width:]) for row in rows)
    warnings = (
        [f"{too_wide} row(s) have more cells than the header; the rest of them was left out."] if too_wide else []
    )
    return header, [(*row[:width], *[""] * (width - len(row))) for row in rows], warnings


def _unique(names: Sequence[str]) -> list[str]:
    seen: Counter[str] = Counter()
    result = []
    for i, name in enumerate(names, start=1):
        name = name or f"column {i}"
        seen[name] += 1
        result.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return result


def _cell(row: Sequence[str], column: int | None) -> str | None:
    return (row[column].strip() or None) if column is not None else None


def _speakers(rows: Sequence[Sequence[str]], identity: int | None) -> tuple[list[str], int]:
    """An id a respondent, unique in the file, and how many the export did not give.

    Where the export has no id it is a hash of the row, so that the order of rows does not matter; of rows that are
    the same the second, third ... get its number.
    """
    seen: Counter[str] = Counter()
    speakers, doubtful = [], 0
    for row in rows:
        given = _cell(row, identity)
        content = "\x1f".join(row).encode("utf-8", "surrogatepass")
        base = given or "row-" + hashlib.sha256(content).hexdigest()[:_ROW_HASH_DIGITS]
        seen[base] += 1
        doubtful += given is None or seen[base] > 1
        speakers.append(base if seen[base] == 1 else f"{base}-{seen[base]}")
    return speakers, doubtful


def _warnings(columns: Columns, doubtful: int) -> list[str]:
    warnings = []
    if columns.guessed:
        n = len(columns.questions)
        warnings.append(f"{n} column(s) with people's own words were found by their content.")
    if columns.identity is None:
        warnings.append("No column identifies respondents; every row counts as one person.")
    elif doubtful:
        warnings.append(f"{doubtful} row(s) have no id or one that stood before; each counts as one person.")
    if columns.left_out:
        warnings.append(f"{columns.left_out} column(s) that are neither open questions nor attributes were left out.")
    return warnings


def _turns(
    header: Sequence[str],
    rows: Sequence[Sequence[str]],
    columns: Columns,
    speakers: Sequence[str],
    cities: Sequence[str | None],
) -> pd.DataFrame:
    import pandas as pd

    cells = [
        (speaker, "", "participant", header[q], city, _answer(row[q]))
        for row, speaker, city in zip(rows, speakers, cities, strict=True)
        for q in columns.questions
    ]
    numbered = [(i, *cell) for i, cell in enumerate(cells)]
    return pd.DataFrame(numbered, columns=list(TURN_COLUMNS), dtype=object).astype({"position": "int64"})


def _answer(cell: str) -> str:
    """A cell verbatim but for its line ends; "" for a blank one."""
    return cell.replace("\r\n", "\n").replace("\r", "\n") if cell.strip() else ""


def _participants(
    rows: Sequence[Sequence[str]], columns: Columns, speakers: Sequence[str], cities: Sequence[str | None]
) -> pd.DataFrame:
    import pandas as pd

    data: dict[str, list[object]] = {
        "speaker": list(speakers),
        "label": [""] * len(rows),
        "city": list(cities),
        "present": [True] * len(rows),
    }
    for name, i in columns.attributes.items():
        values = [_cell(row, i) for row in rows]
        # An exact age can identify; a band given by the export stays as it is.
        data[name] = [(age_group(v) or v) if v else None for v in values] if name == "age_group" else list(values)
    # As objects: pandas' text type would turn None into NaN.
    return pd.DataFrame(data, dtype=object).astype({"present": bool})
