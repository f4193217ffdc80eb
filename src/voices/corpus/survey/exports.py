"""An export's header rows understood: the platform, the columns' names and labels, where the answers start."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from voices.corpus.content import Grid
from voices.corpus.lexicon import fold
from voices.corpus.survey.cells import TIME
from voices.corpus.survey.platforms import PLATFORMS, QUALTRICS, REPEATED, Platform

_OPEN_ENDED = frozenset({"response", "open-ended response", "respuesta", "respuesta abierta"})
_TEXT_OF_CODE = re.compile(r"(?P<code>[\w-]{1,30}(?:\[[^\]]{1,40}\])?)\. (?P<text>.+)", re.DOTALL)
"""`q1. What worries you?`: LimeSurvey's headings of code and text."""

MAX_TITLE_ROWS, MAX_TITLE_CELLS, MIN_COLUMNS_BELOW_TITLE = 15, 2, 4
"""A title has one cell or two ("Survey", "Mathare 2024"); a table with fewer columns than four may be a header so
short, and is left as it is."""

_IMPORT_ID = "ImportId"


@dataclass(frozen=True)
class Table:
    """The answers of an export: equal rows under one header.

    Attributes:
        header: the columns' names, unique; where a name was empty, "column 3".
        short: the same folded and without group prefixes.
        labels: what each column asks in full, "" where the name is all there is.
    """

    header: tuple[str, ...]
    short: tuple[str, ...]
    labels: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...] = field(repr=False)
    platform: Platform | None = None
    warnings: tuple[str, ...] = ()


def short_name(column: str, *, separators: str = "/") -> str:
    """A header without the group prefix of Kobo and ODK (`about_you/gender`, `about_you-gender`), folded."""
    name = column.strip()
    if " " not in name:
        for separator in separators:
            name = name.rsplit(separator, 1)[-1] or name
    return fold(name).strip(" :?*¿")


def recognise(header: Sequence[str]) -> Platform | None:
    """The platform whose marks stand in `header`, None for a table of no known one."""
    names = {short_name(name) for name in header} | {short_name(name, separators="/-") for name in header}
    # A code and its text ("id. Response ID") are both names.
    names |= {fold(part) for name in header if (m := _TEXT_OF_CODE.fullmatch(name.strip())) for part in m.groups()}
    for platform in PLATFORMS:
        if platform.name == "Google Forms" and not _starts_as_google_forms(header, platform):
            continue
        if len(names & platform.marks) >= platform.enough:
            return platform
    return None


def _starts_as_google_forms(header: Sequence[str], platform: Platform) -> bool:
    """Its only mark is a common word: it must come first, and questions must follow as they were asked."""
    return short_name(header[0]) in platform.marks and any(" " in name.strip() for name in header[1:])


def read_table(grid: Grid) -> Table:
    """`grid` with its header rows understood: Qualtrics has three, SurveyMonkey and Qualtrics' Excel files two."""
    if not grid.rows:
        return Table((), (), (), ())
    names = [cell.strip() for cell in grid.rows[0]]
    rows = list(grid.rows[1:])
    platform = recognise(names) if names else None
    labels = list(grid.labels) or [""] * len(names)
    if (platform and platform.name == "Qualtrics") or any(_is_import_row(row) for row in rows[:2]):
        platform = QUALTRICS
        labels, rows = _qualtrics(names, rows)
    elif platform and platform.name == "SurveyMonkey" and rows and _is_second_header(rows[0]):
        names = _with_second_header(names, rows.pop(0))
    elif platform and platform.name == "LimeSurvey":
        pairs = [_TEXT_OF_CODE.fullmatch(name) for name in names]
        if sum(pair is not None for pair in pairs) * 2 > len(pairs):
            labels = [pair["text"].strip() if pair else "" for pair in pairs]
            names = [pair["code"] if pair else name for pair, name in zip(pairs, names, strict=True)]
    width = len(names)
    too_wide = sum(any(cell.strip() for cell in row[width:]) for row in rows)
    said = (f"{too_wide} row(s) have more cells than the header; the rest of them was left out.",) if too_wide else ()
    equal = tuple((*row[:width], *[""] * (width - len(row))) for row in rows)
    labels += [""] * (width - len(labels))
    separators = "/-" if platform and platform.name == "ODK Central" else "/"
    short = tuple(short_name(name, separators=separators) for name in names)
    return Table(_unique(names), short, tuple(labels), equal, platform, said)


def largest_table(grids: Sequence[Grid]) -> Table:
    """The respondents' table of a workbook: the longest, with the sheets of the same header below it.

    A sheet of repeated answers (a roster of Kobo or ODK) may be longer and is passed over.
    """
    by_header: dict[tuple[str, ...], list[Grid]] = {}
    for grid in map(_without_title, grids):
        if len(grid.rows) > 1:
            by_header.setdefault(tuple(short_name(cell) for cell in grid.rows[0]), []).append(grid)
    if not by_header:
        return Table((), (), (), ())
    main = max(by_header, key=lambda names: (not REPEATED & set(names), sum(len(g.rows) for g in by_header[names])))
    same = by_header[main]
    table = read_table(Grid((*same[0].rows, *(row for grid in same[1:] for row in grid.rows[1:])), same[0].labels))
    left_out = sum(len(sheets) for names, sheets in by_header.items() if names != main)
    warnings = list(table.warnings)
    if left_out:
        warnings.append(f"{left_out} other sheet(s) or table(s) of the file were left out.")
    if REPEATED & set(main):
        warnings.append("This is a table of repeated answers; each of its rows counts as one person.")
    return replace(table, warnings=tuple(warnings))


def _without_title(grid: Grid) -> Grid:
    """`grid` from its header on: by hand people write a title or a note above it."""
    filled = [sum(bool(cell.strip()) for cell in row) for row in grid.rows[:MAX_TITLE_ROWS]]
    if max(filled, default=0) < MIN_COLUMNS_BELOW_TITLE:
        return grid
    start = next((i for i, n in enumerate(filled) if n > MAX_TITLE_CELLS), 0)
    return grid if start == 0 else Grid(grid.rows[start:])


def _qualtrics(names: list[str], rows: list[tuple[str, ...]]) -> tuple[list[str], list[tuple[str, ...]]]:
    """The labels, and the rows below them: a row of texts and, in CSV and TSV, one of ImportIds."""
    for n, row in enumerate(rows[:2]):
        if _is_import_row(row):
            return (list(rows[0]) if n else [""] * len(names)), rows[n + 1 :]
    dates = [i for i, name in enumerate(names) if short_name(name) in ("startdate", "recordeddate", "enddate")]
    if rows and dates and not any(TIME.fullmatch(rows[0][i].strip()) for i in dates if i < len(rows[0])):
        return list(rows[0]), rows[1:]
    return [""] * len(names), rows


def _is_import_row(row: Sequence[str]) -> bool:
    return sum(_IMPORT_ID in cell for cell in row) * 2 > len(row)


def _is_second_header(row: Sequence[str]) -> bool:
    filled = [fold(cell) for cell in row if cell.strip()]
    return bool(filled) and any(cell in _OPEN_ENDED for cell in filled)


def _with_second_header(names: Sequence[str], second: Sequence[str]) -> list[str]:
    """`names`, each with what stands below it; an empty name goes on with the one before it."""
    result, above = [], ""
    for i, name in enumerate(names):
        above = name or above
        below = second[i].strip() if i < len(second) else ""
        result.append(above if not below or fold(below) in _OPEN_ENDED else f"{above} - {below}")
    return result


def _unique(names: Sequence[str]) -> tuple[str, ...]:
    seen: Counter[str] = Counter()
    result = []
    for i, name in enumerate(names, start=1):
        name = name or f"column {i}"
        seen[name] += 1
        result.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return tuple(result)
