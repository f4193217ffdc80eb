"""The table `priorities` -> what is shown of it: a board for each city and basis."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from voices.errors import RunError

if TYPE_CHECKING:
    import pandas as pd

    from voices.priorities import AreaFrame

ALL_CITIES = "all"
"""What the table calls the ranking over cities."""

BASES = ("groups", "survey", "workshop")
"""Order of the boards of one city. They stand side by side and are never pooled."""


@dataclass(frozen=True)
class Board:
    """The top of one ranking: its rows of the table `priorities`, best first, with the areas' names."""

    city: str
    basis: str
    title: str
    rows: pd.DataFrame
    readings: tuple[str, ...]


@dataclass(frozen=True)
class Ranking:
    """The boards that were asked for, and what to keep in mind reading any of them."""

    boards: tuple[Board, ...]
    caveats: tuple[str, ...]
    lang: str


def ranking(
    priorities: pd.DataFrame,
    frame: AreaFrame,
    *,
    city: str | None = None,
    basis: str | None = None,
    top: int = 5,
    lang: str = "en",
) -> Ranking:
    """The first `top` areas of each city and basis; a tie with the last of them is shown too.

    Raises:
        RunError: the run has no such city or basis.
    """
    from voices.priorities import caveats, readings

    boards = []
    for place in _cities(priorities, city):
        for kind in [basis] if basis else BASES:
            block = priorities[(priorities["city"] == place) & (priorities["basis"] == kind)]
            # An area that nobody raised shares the last rank; it is not among the top of anything.
            rows = block[(block["rank"] <= top) & (block["score"] > 0)].sort_values(["rank", "area_id"])
            if rows.empty:
                continue
            title, *sentences = readings(block, frame, lang, top=top, with_caveats=False)
            names = [area_name(area, frame, lang) for area in rows["area_id"]]
            boards.append(Board(place, kind, title, rows.assign(area=names), tuple(sentences)))
    if not boards:
        raise RunError(_nothing(priorities, city=city, basis=basis))
    return Ranking(boards=tuple(boards), caveats=tuple(caveats(lang)), lang=lang)


def area_name(area_id: str, frame: AreaFrame, lang: str) -> str:
    """The area's label; its id in plain letters where a run of another version has an area of its own."""
    return frame.by_id[area_id].label[lang] if area_id in frame.by_id else area_id.replace("_", " ")


def _cities(priorities: pd.DataFrame, wanted: str | None) -> list[str]:
    """The cities to show, "all" last; one city alone needs no ranking over cities."""
    names = sorted(set(priorities["city"]) - {ALL_CITIES})
    if wanted is None:
        return names if len(names) == 1 else [*names, ALL_CITIES]
    found = [name for name in [*names, ALL_CITIES] if name.casefold() == wanted.casefold()]
    if not found:
        raise RunError(f'The run has no city "{wanted}". It has: {", ".join([*names, ALL_CITIES])}.')
    return found


def _nothing(priorities: pd.DataFrame, *, city: str | None, basis: str | None) -> str:
    where = f" in {city}" if city else ""
    if basis is None:
        return f"No priority area was raised{where}, so there is nothing to rank."
    others = sorted(set(priorities["basis"]) - {basis})
    hint = f" Try --basis {others[0]}." if others else ""
    return f"The run has no ranking by {basis}{where}.{hint}"
