"""Section 2, what matters most: the ranked areas of each city, groups and survey apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from voices.report.people import cities

if TYPE_CHECKING:
    import pandas as pd

    from voices.run import Run

BASES = ("groups", "survey", "workshop")
"""Where a ranking comes from, in the order of the page; never pooled."""

ALL = "all"
"""The city of a ranking that weights the cities equally."""

TOP = 5
"""Areas named in words: what a reader keeps in mind."""


@dataclass(frozen=True)
class RankedArea:
    """One area in one ranking; numbers that a run does not have, or that may not be shown, are None."""

    area_id: str
    rank: int
    low: int | None
    high: int | None
    score: float | None
    people: int | None
    prevalence: float | None
    breadth: float | None
    p_top3: float | None
    tier: int | None
    unprompted_rank: int | None
    copeland_rank: int | None


@dataclass(frozen=True)
class BasisRanking:
    """One ranking: a city on one basis.

    Attributes:
        areas: those that enough people raised, best rank first.
        withheld: ids of the areas that fewer raised, or nobody: which of the two stays open.
        ranked: number of areas that have a rank, shown or not.
        voters: groups that vote, or respondents.
    """

    basis: str
    areas: list[RankedArea]
    withheld: list[str]
    ranked: int
    voters: int
    interval_method: str
    interval_level: float | None


@dataclass(frozen=True)
class CityRanking:
    """The rankings of one city, and what the ranking stage says of them in words."""

    city: str
    bases: list[BasisRanking]


def rankings(run: Run, *, least: int) -> list[CityRanking]:
    """Every city's rankings, "all" first where there are several cities."""
    order = cities(run)
    order = [ALL, *order] if len(order) > 1 else order
    found = []
    for city in order:
        bases = [ranking(run, city=city, basis=basis, least=least) for basis in BASES]
        found.append(CityRanking(city, [basis for basis in bases if basis]))
    return [city for city in found if city.bases]


def ranking(run: Run, *, city: str, basis: str, least: int) -> BasisRanking | None:
    """The ranking of one city on one basis; None where the run has none."""
    table = run.priorities
    rows = table[(table["city"] == city) & (table["basis"] == basis)].sort_values(["rank", "area_id"])
    if rows.empty:
        return None
    enough = rows["n_speakers"] >= least
    first, away = rows.iloc[0], _computable(table, basis, least) if city == ALL else set()
    return BasisRanking(
        basis=basis,
        areas=[_area(row, closed=row["area_id"] in away) for row in rows[enough].to_dict("records")],
        withheld=rows.loc[~enough, "area_id"].tolist(),
        ranked=len(rows),
        voters=_voters(run, city, basis, rows),
        interval_method=str(first["interval_method"]),
        interval_level=_real(first["interval_level"]),
    )


def rare_areas(run: Run, *, least: int) -> list[str]:
    """Ids of the areas that somebody raised, but over all cities fewer than `least` people."""
    table = run.priorities
    everywhere = table[table["city"] == ALL] if (table["city"] == ALL).any() else table
    people = everywhere.groupby("area_id")["n_speakers"].sum()
    return sorted(people.index[(people > 0) & (people < least)])


def sayable(sentences: Sequence[str], withheld_labels: Sequence[str]) -> list[str]:
    """The sentences that name none of the areas too few people raised; no headings."""
    whole = [sentence for sentence in sentences if sentence.rstrip().endswith(".")]
    return [sentence for sentence in whole if not any(label in sentence for label in withheld_labels)]


def _voters(run: Run, city: str, basis: str, rows: pd.DataFrame) -> int:
    if basis != "survey":
        return int(rows["n_groups"].max())
    people = run.participants[run.participants["spoke"] & run.participants["group_id"].isna()]
    return int(len(people) if city == ALL else (people["city"] == city).sum())


def _computable(table: pd.DataFrame, basis: str, least: int) -> set[str]:
    """Areas whose number over all cities would give away the number of a city that is not shown."""
    rows = table[(table["basis"] == basis) & (table["city"] != ALL)]
    away = set()
    for area, own in rows.groupby("area_id"):
        few = own.loc[own["n_speakers"] < least, "n_speakers"]
        if len(few) == 1 or 0 < few.sum() < least:
            away.add(str(area))
    return away


def _area(row: dict[Any, Any], *, closed: bool) -> RankedArea:
    """A row of the table; where `closed`, without the numbers that count people."""
    counts = closed and row["basis"] == "survey"  # there the score is a share of respondents
    return RankedArea(
        area_id=str(row["area_id"]),
        rank=int(row["rank"]),
        low=_whole(row["rank_low"]),
        high=_whole(row["rank_high"]),
        score=None if counts else float(row["score"]),
        people=None if closed else int(row["n_speakers"]),
        prevalence=None if closed else float(row["prevalence"]),
        breadth=_real(row["breadth"]),
        p_top3=_real(row["p_top3"]),
        tier=_whole(row["tier"]),
        unprompted_rank=_whole(row["unprompted_rank"]),
        copeland_rank=_whole(row["copeland_rank"]),
    )


def _whole(value: Any) -> int | None:
    number = _real(value)
    return None if number is None else int(number)


def _real(value: Any) -> float | None:
    """None for any kind of missing value; NaN is the only number unequal to itself."""
    import pandas as pd

    return None if pd.isna(value) else float(value)
