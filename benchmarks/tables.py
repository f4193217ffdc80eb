"""What the benchmarks share: shares with their intervals, tables, and where the last run is kept."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from pathlib import Path

RESULTS = Path(__file__).parent / "results"
Z = 1.959964
FIGURES = ("what", "n (unit)", "figure")


def wilson(part: int, whole: int) -> tuple[float, float]:
    """The 95 % score interval of a share (Wilson 1927)."""
    p = part / whole
    middle = (p + Z * Z / (2 * whole)) / (1 + Z * Z / whole)
    half = Z * sqrt(p * (1 - p) / whole + Z * Z / (4 * whole * whole)) / (1 + Z * Z / whole)
    return max(0.0, middle - half), min(1.0, middle + half)


def share(part: int, whole: int) -> str:
    """A share with its interval, in per cent: "97.7 % [93.4, 99.2]"."""
    if not whole:
        return "none"
    low, high = wilson(part, whole)
    return f"{100 * part / whole:.1f} % [{100 * low:.1f}, {100 * high:.1f}]"


def markdown(rows: Sequence[Sequence[object]], columns: Sequence[str] = FIGURES) -> str:
    """A table; rows may leave their last cells out."""
    filled = ([*map(str, row), *[""] * (len(columns) - len(row))] for row in rows)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (columns, ["---"] * len(columns), *filled))


def keep(name: str, title: str, doc: str | None, text: str) -> None:
    """Print the tables of a run; keep them as results/NAME.md, under what the benchmark says of itself."""
    RESULTS.mkdir(exist_ok=True)
    about = (doc or "").split("\n\n", 1)[1].strip("\n")
    (RESULTS / f"{name}.md").write_text(f"# {title}\n\n{about}\n\n{text}\n", encoding="utf-8")
    print(text)
