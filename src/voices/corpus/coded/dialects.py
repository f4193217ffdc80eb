"""Programs that write REFI-QDA, and how each counts positions where its selections do not tell.

What is written here is where the search starts, not what is believed: `anchoring` measures it against the words that
selections give. Sources: issues and source code of QualCoder (August 2026), the sample project of the standard.
"""

from __future__ import annotations

from voices.corpus.coded.offsets import Counting

ORIGINS = (
    "ATLAS.ti",
    "MAXQDA",
    "NVivo",
    "QualCoder",
    "Quirkos",
    "Dedoose",
    "f4analyse",
    "Taguette",
    "webQDA",
    "QDA Miner",
)
"""Names that may stand in the run; whatever else an export says of its origin is free text."""

OTHER = "REFI-QDA"

_AS_ONE = Counting(newline="one")
_AS_STORED = Counting(newline="stored")


def origin_of(text: str) -> str:
    """The program named in the attribute `origin` (`ATLAS.ti 8.4.0 573, macOS ...`), else "REFI-QDA"."""
    folded = text.casefold().replace(" ", "")
    return next((name for name in ORIGINS if name.casefold().replace(" ", "") in folded), OTHER)


def counting_of(origin: str) -> Counting:
    """How `origin` counts: ATLAS.ti a line end as one character whatever the file holds, others as it is stored."""
    return _AS_ONE if origin == "ATLAS.ti" else _AS_STORED
