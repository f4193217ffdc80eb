"""What the sections of `languages.py` share: the columns, and shares with their intervals."""

from __future__ import annotations

from math import sqrt

COLUMNS = ("what", "n (unit)", "voices", "others", "asked")
Row = tuple[str, ...]
"""One cell for each of COLUMNS, from the left; the last ones may be left out."""

Z = 1.959964


def share(right: int, n: int) -> str:
    """A share with Wilson's 95 % interval, in per cent."""
    if not n:
        return "none"
    low, high = wilson(right, n)
    return f"{100 * right / n:.1f} % [{100 * low:.1f}, {100 * high:.1f}]"


def wilson(right: int, n: int) -> tuple[float, float]:
    p = right / n
    middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n)
    half = Z * sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n)
    return max(0.0, middle - half), min(1.0, middle + half)
