"""Section 4, where and by whom: shares of participants by city and by stratum."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from voices.report.gate import complement

if TYPE_CHECKING:
    import pandas as pd

    from voices.run import Run


@dataclass(frozen=True)
class Cell:
    """Share of the participants of one level who raised one thing; None = not shown."""

    share: float | None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True)
class Crossing:
    """A table of shares: themes or areas in rows, cities or strata in columns.

    Attributes:
        ids: rows that have at least one shown cell.
        levels: columns that have one.
        cells: (id, level) -> cell; complete.
        dropped: whether rows or columns were left out because no cell of theirs may be shown.
    """

    kind: str
    by: str
    ids: list[str]
    levels: list[str]
    cells: dict[tuple[str, str], Cell]
    dropped: bool

    @property
    def highest(self) -> float:
        """The largest share shown: the end of the colour scale."""
        return max((cell.share for cell in self.cells.values() if cell.share is not None), default=0.0)


def crossing(run: Run, *, kind: str, by: str, order: Sequence[str], least: int) -> Crossing | None:
    """The shares of `kind` (theme, area) by `by` (city, stratum), rows in the order given.

    Ids that `order` does not name are left out. None where the run has no such comparison,
    or nothing of it may be shown.
    """
    table = run.comparisons
    rows = table[(table["kind"] == kind) & (table["by"] == by) & table["id"].isin(list(order))]
    if rows.empty:
        return None
    levels = sorted(rows["level"].unique())
    cells = {key: Cell(None) for key in ((i, level) for i in order for level in levels)}
    for area, row in rows.groupby("id"):
        cells |= _row(str(area), row, _parts(run, by, levels), least)
    ids = [i for i in order if any(cells[i, level].share is not None for level in levels)]
    if not ids:
        return None
    open_levels = [level for level in levels if any(cells[i, level].share is not None for i in ids)]
    shown = {(i, level): cells[i, level] for i in ids for level in open_levels}
    dropped = (len(ids), len(open_levels)) != (len(order), len(levels))
    return Crossing(kind, by, ids, open_levels, shown, dropped=dropped)


def _parts(run: Run, by: str, levels: list[str]) -> list[set[str]]:
    """Sets of levels whose people add up to a number that the report shows elsewhere.

    Cities add up to the study; the strata of a city add up to that city, whose numbers
    stand in the ranking.
    """
    parts = [set(levels)]
    if by == "stratum":
        parts += [
            set(own) & set(levels) for _, own in run.documents.dropna(subset="stratum").groupby("city")["stratum"]
        ]
    return parts


def _row(row_id: str, rows: pd.DataFrame, parts: list[set[str]], least: int) -> dict[tuple[str, str], Cell]:
    """One row's cells, with others hidden where a suppressed one could be computed."""
    closed = rows["suppressed"] | rows["share"].isna()
    counts = dict(zip(rows["level"], rows["n_speakers"].astype(int), strict=True))
    away = set(rows.loc[closed, "level"])
    for part in parts:
        away |= complement(away & part, {level: n for level, n in counts.items() if level in part}, least=least)
    return {
        (row_id, str(row["level"])): Cell(float(row["share"]), _number(row["ci_low"]), _number(row["ci_high"]))
        for row in rows.to_dict("records")
        if row["level"] not in away
    }


def _number(value: object) -> float | None:
    number = float(value)  # type: ignore[arg-type]
    return None if number != number else number
