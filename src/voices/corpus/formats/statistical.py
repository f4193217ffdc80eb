"""SPSS (sav, zsav) and Stata (dta): one grid, values by their labels, and what each variable asks.

The library underneath is written in C, and some damaged files make it end the process (measured by fuzzing); so it
works in a process of its own, `statistical_child`, which is given the bytes and gives back text, through pipes only.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from voices.corpus.content import Content, Grid
from voices.errors import SourceError

MAX_SECONDS = 120
"""A file of 100 MB takes about ten."""


def read(data: bytes, *, file: str) -> Content:
    """The rows of a data file under a header of variable names; `labels` of the grid are the variables' labels.

    Codes are replaced by their value labels, user-defined missing values by nothing.

    Raises:
        SourceError: damaged, too large, or neither SPSS nor Stata.
    """
    child = Path(__file__).with_name("statistical_child.py")
    try:
        done = subprocess.run(
            [sys.executable, "-P", str(child)], input=data, capture_output=True, timeout=MAX_SECONDS, check=True
        )
        table = json.loads(done.stdout)
        rows = (tuple(table["names"]), *map(tuple, table["rows"]))
    except (subprocess.SubprocessError, OSError, ValueError):
        raise SourceError(
            file,
            "it is damaged or too large, or not an SPSS or Stata file.",
            "Open it in SPSS or Stata, or export it as CSV UTF-8.",
        ) from None
    return Content((Grid(rows, labels=tuple(table["labels"])),))
