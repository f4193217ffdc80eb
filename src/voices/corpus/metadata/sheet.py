"""documents.csv: what the study says of its files, as a person typed it or as Excel saved it.

Columns in any order, named in any of the languages; those beyond the contract's are attributes of the documents.
All problems are told at once, each with its row and column.
"""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from voices.corpus.archives import MAX_FILE_BYTES
from voices.corpus.documents import ASIDE_KINDS, KINDS, Declared
from voices.corpus.encodings import decode
from voices.corpus.formats import read_content
from voices.corpus.formats.delimited import parse_rows
from voices.corpus.lexicon import HEADER, NOTE, fold
from voices.corpus.metadata.sheet_cells import split_list, unprotected
from voices.corpus.survey.cells import identifies, is_open
from voices.errors import SheetError, SourceError

SHEET_NAME = "documents.csv"
SHEET_NAMES = (SHEET_NAME, "documents.xlsx")

ONE = ("document_id", "kind", "city", "country", "group_id", "stratum", "date", "id_column")
MANY = ("languages", "text_columns", "attribute_columns")
COLUMNS = ("file", "document_id", "kind", "city", "country", "group_id", "stratum", "date", "languages",
           "text_columns", "id_column", "attribute_columns", "synthetic")  # fmt: skip
"""The contract's columns, in the order in which a sheet is written."""

_YES = ("yes", "y", "true", "1", "x", "si", "sí", "ndiyo", "ha", "да")
_ALIASES = {
    **{word.replace(" ", "_"): "group_id" for word in HEADER["group"]},
    **{word.replace(" ", "_"): name for name in ("city", "country", "stratum", "date", "languages")
       for word in HEADER[name]},
    **dict.fromkeys(("filename", "file_name", "archivo", "nombre_de_archivo", "fichero", "faili", "fayl", "файл"),
                    "file"),
}  # fmt: skip

MIN_ALIKE = 0.84
"""Likeness (difflib's ratio) of an unknown column's name to a known one from which on it is taken for a misspelling."""

MAX_PROBLEMS = 8
"""Problems told at once; a sheet with more of them is wrong as a whole."""


@dataclass(frozen=True)
class Sheet:
    """One sheet: what it says of each file, by resolved path; `notes` are for the person who wrote it."""

    declared: Mapping[Path, Declared] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


def read_sheet(folder: Path) -> Sheet:
    """The sheet in `folder`; an empty one where there is none.

    Raises:
        SheetError: it cannot be parsed, lacks the column `file`, names a file that is not there or twice, or a
            kind that does not exist. The message names rows and columns.
    """
    there = [name for name in SHEET_NAMES if (folder / name).is_file()]
    if not there:
        return Sheet()
    if len(there) > 1:
        raise SheetError(f"{' and '.join(there)} stand in one folder. Keep the newer one and take the other out.")
    name = there[0]
    rows = _rows(folder / name)
    header = [_column_name(cell) for cell in rows[0]] if rows else []
    if "file" not in header:
        raise SheetError(f"{name}: it has no column named file. Its first row must name the columns.")
    problems = _problems_of_header(header, rows[0])
    table = [
        {column: unprotected(cell.strip()) for column, cell in zip(header, row, strict=False) if column}
        for row in rows[1:]
    ]
    extra = [column for column in dict.fromkeys(header) if column and column not in COLUMNS]
    attributes = [column for column in extra if _is_attribute(column, [row.get(column, "") for row in table])]
    declared: dict[Path, Declared] = {}
    for number, cells in enumerate(table, start=2):
        if not any(cells.values()):
            continue
        target, problem = _target(folder, cells.get("file", ""))
        kind = fold(cells.get("kind", ""))
        if target in declared:
            problem = f"{target.name} stands there twice. Keep one of the rows."
        if problem or target is None:
            problems.append(f"row {number}, column file: {problem}")
        elif kind and kind not in (*KINDS, *ASIDE_KINDS):
            problems.append(
                f"row {number} ({target.name}), column kind: it must be {', '.join((*KINDS, *ASIDE_KINDS[:-1]))} or "
                f"{ASIDE_KINDS[-1]}, or empty."
            )
        else:
            declared[target] = _declared(cells, kind, attributes)
    if problems:
        raise SheetError(_message(name, problems))
    return Sheet(declared, tuple(_notes(name, attributes, [c for c in extra if c not in attributes])))


def _rows(path: Path) -> Sequence[Sequence[str]]:
    try:
        if path.stat().st_size > MAX_FILE_BYTES:
            raise SheetError(f"{path.name}: it is larger than any sheet of files. Check what it is.")
        data = path.read_bytes()
        if path.suffix == ".csv":
            return parse_rows(decode(data, file=path.name), file=path.name, keep_blank=True)
        grids = read_content(data, "xlsx", file=path.name).grids
    except SourceError as error:
        raise SheetError(str(error)) from None
    except OSError:
        raise SheetError(f"{path.name}: it cannot be opened. Check its permissions.") from None
    return grids[0].rows if grids else ()


def _column_name(cell: str) -> str:
    name = re.sub(r"[\s\-.]+", "_", fold(cell)).strip("_")
    squeezed = {known.replace("_", ""): known for known in COLUMNS}
    return squeezed.get(name.replace("_", ""), _ALIASES.get(name, name))


def _problems_of_header(header: Sequence[str], typed: Sequence[str]) -> list[str]:
    problems = [
        f"row 1: two columns mean {name}. Keep one of them."
        for name, n in Counter(header).items()
        if n > 1 and name in COLUMNS
    ]
    for name, cell in zip(header, typed, strict=True):
        alike = difflib.get_close_matches(name, COLUMNS, n=1, cutoff=MIN_ALIKE) if name not in COLUMNS else []
        if alike:
            problems.append(f"row 1, column {cell.strip()}: did you mean {alike[0]}? Correct it, or rename the column.")
    return problems


def _message(name: str, problems: Sequence[str]) -> str:
    if len(problems) == 1:
        return f"{name}, {problems[0]}"
    more = len(problems) - MAX_PROBLEMS
    lines = [f"- {problem}" for problem in problems[:MAX_PROBLEMS]] + ([f"- and {more} more"] if more > 0 else [])
    return "\n".join([f"{name}: {len(problems)} problems.", *lines])


def _is_attribute(column: str, values: Sequence[str]) -> bool:
    """Remarks, free text and what names a person are the team's own and no attribute."""
    filled = [value for value in values if value]
    plain = column.replace("_", " ")
    return bool(filled) and plain not in NOTE and not is_open(filled) and not identifies(plain, filled)


def _notes(name: str, attributes: Sequence[str], left_out: Sequence[str]) -> list[str]:
    notes = []
    if attributes:
        notes.append(f"{name}: further columns kept as attributes of the documents: {', '.join(attributes)}.")
    if left_out:
        notes.append(
            f"{name}: columns left out, because they are empty, remarks or can name a person: {', '.join(left_out)}."
        )
    return notes


def _target(folder: Path, name: str) -> tuple[Path | None, str]:
    """The file that a row is about, or what is wrong with its name."""
    if not name:
        return None, "it is empty. Name the file or delete the row."
    target = (folder / name.replace("\\", "/")).resolve()
    if not target.is_relative_to(folder.resolve()):
        return None, "the file must lie in the folder of the sheet."
    if not target.is_file():
        return None, f"there is no file named {Path(name).name}. Correct the name or delete the row."
    return target, ""


def _declared(cells: Mapping[str, str], kind: str, attributes: Sequence[str]) -> Declared:
    one = {name: cells.get(name) or None for name in ONE}
    many = {name: split_list(cells.get(name, "")) for name in MANY}
    return Declared(
        document_id=one["document_id"],
        kind=kind or None,
        city=one["city"],
        country=one["country"],
        group_id=one["group_id"],
        stratum=one["stratum"],
        date=one["date"],
        languages=many["languages"],
        text_columns=many["text_columns"],
        id_column=one["id_column"],
        attribute_columns=many["attribute_columns"],
        synthetic=fold(cells.get("synthetic", "")) in _YES,
        attributes={name: cells[name] for name in attributes if cells.get(name)},
    )
