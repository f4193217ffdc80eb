"""The review sheet: candidates in their context for a person to decide on in Excel, and what she filled in.

It holds original words, so it is written only where the user says, readable by her alone, and says what it is.
"""

from __future__ import annotations

import io
import os
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from voices.corpus.archives import check_archive
from voices.corpus.lexicon import fold
from voices.deidentify.decisions import LABELS, LEAVE, REPLACE, Decision
from voices.deidentify.reviewing import Addition, Candidate
from voices.errors import ConfigError, InputError, SourceError
from voices.privacy.search import SHORTEST

WARNING = (
    "This sheet holds original words of participants. Keep it where the recordings are kept, send it to nobody, and "
    "delete it once its decisions are written."
)
HELP = (
    "accept = replace it, reject = leave it as it is said, empty = not decided. To add what was missed, give at the "
    'foot the document (empty for all), the words and what they are, with the decision "add".'
)
HEADER = ("document", "place", "start", "end", "before", "words", "after", "what it is", "now", "decision", "note",
          "check")  # fmt: skip
ANSWERS = ("accept", "reject", "add")
ADDITIONS = 40
"""Empty rows for additions."""

_FIRST = 4
_HIDDEN = "CDL"
"""Columns that only the program reads: offsets and what proves them."""

_WIDTHS = {"A": 16, "B": 20, "C": 7, "D": 7, "E": 45, "F": 24, "G": 45, "H": 14, "I": 10, "J": 10, "K": 24, "L": 10}


def write_review(path: Path, candidates: Sequence[Candidate]) -> None:
    """Write the sheet, readable by its owner alone.

    Raises:
        ConfigError: it cannot be written.
    """
    content = _workbook(candidates)
    try:
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
    except OSError as error:
        raise ConfigError(f"{path.name}: the review sheet cannot be written ({error.strerror}).") from None


def read_review(path: Path) -> tuple[list[Decision], list[Addition], list[str]]:
    """The decisions and additions of a filled sheet, and a sentence for each row that cannot be used.

    Raises:
        InputError: it is no review sheet.
    """
    decisions: list[Decision] = []
    additions: list[Addition] = []
    problems: list[str] = []
    for number, row in enumerate(_rows(path), start=_FIRST):
        cells = dict(zip(HEADER, row, strict=False))
        answer, label = fold(cells["decision"]), cells["what it is"].strip().upper()
        if not answer or (answer == "add" and not cells["words"].strip()):
            continue
        problem = _problem(cells, answer, label)
        if problem:
            problems.append(f"{path.name}, row {number}: {problem}")
        elif answer == "add":
            additions.append(Addition(cells["document"].strip(), cells["words"].strip(), label, number))
        else:
            decisions.append(
                Decision(
                    cells["document"],
                    cells["place"],
                    int(cells["start"]),
                    int(cells["end"]),
                    label,
                    REPLACE if answer == "accept" else LEAVE,
                    cells["check"],
                )
            )
    return decisions, additions, problems


def _problem(cells: dict[str, str], answer: str, label: str) -> str:
    if answer not in ANSWERS:
        return f"the decision must be {', '.join(ANSWERS[:-1])} or {ANSWERS[-1]}, or empty."
    if label not in LABELS:
        return f"what it is must be one of {', '.join(LABELS)}."
    if answer == "add":
        return "" if len(cells["words"].strip()) >= SHORTEST else f"give at least {SHORTEST} characters to add."
    numbers = cells["start"].isdigit() and cells["end"].isdigit() and int(cells["start"]) < int(cells["end"])
    return "" if numbers and cells["place"] and cells["check"] else "its place was changed; fill in a fresh sheet."


def _workbook(candidates: Sequence[Candidate]) -> bytes:
    import openpyxl
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
    from openpyxl.styles import Alignment, Font
    from openpyxl.worksheet.datavalidation import DataValidation

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "review"
    rows: list[list[str | int]] = [[WARNING], [HELP], list(HEADER), *(_row(candidate) for candidate in candidates)]
    rows += [["", "", "", "", "", "", "", "PERSON", "", "add", "", ""] for _ in range(ADDITIONS)]
    for r, row in enumerate(rows, start=1):
        for c, value in enumerate(row, start=1):
            cell = sheet.cell(r, c)
            if isinstance(value, str) and value:
                cell.value = ILLEGAL_CHARACTERS_RE.sub(" ", value)
                cell.data_type = "s"  # what was said is no formula
            else:
                cell.value = value
            cell.alignment = Alignment(wrap_text=r >= _FIRST, vertical="top")
    for r in (1, _FIRST - 1):
        for cell in sheet[r]:
            cell.font = Font(bold=True)
    last = len(rows)
    for column, choices in (("J", ANSWERS), ("H", LABELS)):
        allowed = DataValidation(type="list", formula1=f'"{",".join(choices)}"', allow_blank=True)
        allowed.add(f"{column}{_FIRST}:{column}{last}")
        sheet.add_data_validation(allowed)
    for letter, width in _WIDTHS.items():
        sheet.column_dimensions[letter].width = width
        sheet.column_dimensions[letter].hidden = letter in _HIDDEN
    sheet.freeze_panes = f"A{_FIRST}"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _row(candidate: Candidate) -> list[str | int]:
    place = candidate.place
    now = "replaced" if candidate.replaced else "left"
    return [place.document, place.unit, place.start, place.end, candidate.before, candidate.words, candidate.after,
            place.label, now, "", "", place.check]  # fmt: skip


def _rows(path: Path) -> list[list[str]]:
    """The rows below the header, all cells as text."""
    import openpyxl

    wrong = InputError(f"{path.name}: it is no review sheet. Give one that --review has written, or a .jsonl file.")
    try:
        data = path.read_bytes()
        check_archive(data, file=path.name, program="Excel")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
            rows = [[_text(value) for value in row] for row in book.worksheets[0].iter_rows(values_only=True)]
            book.close()
    except SourceError as error:
        raise InputError(str(error)) from None
    except Exception:  # openpyxl raises a dozen kinds; all mean the same here
        raise wrong from None
    if len(rows) < _FIRST - 1 or tuple(rows[_FIRST - 2][: len(HEADER)]) != HEADER:
        raise wrong
    return [row + [""] * (len(HEADER) - len(row)) for row in rows[_FIRST - 1 :]]


def _text(value: Any) -> str:
    if value is None:
        return ""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
