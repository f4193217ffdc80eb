"""What was replaced where: the rows of redactions.csv, and counts for the closing summary. No original is in here."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

LOG = "redactions.csv"
COLUMNS = ("document", "place", "label", "replacement", "detector", "confidence", "reviewed")

EMPTIED = "COLUMN"
REMOVED = "PART"


@dataclass(frozen=True)
class Row:
    """One replacement, one emptied column or one kind of part that was taken out."""

    place: str
    label: str
    replacement: str
    detector: str
    confidence: float = 1.0
    reviewed: bool = False


@dataclass(frozen=True)
class Written:
    """One file of the output.

    Attributes:
        document_id: its id, through the gate; the stem of its name.
        name: its name in the output.
        rows: what was replaced.
        candidates: places that a person should look at: found with less than certainty.
        emptied: names of the columns that were emptied, through the gate.
        cleaned: how many comments, pictures, tracked changes ... were taken out.
        notes: sentences, without any text of the file.
    """

    document_id: str
    name: str
    rows: tuple[Row, ...]
    candidates: int = 0
    emptied: tuple[str, ...] = ()
    cleaned: dict[str, int] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    @property
    def counts(self) -> Counter[str]:
        """How many places of each kind were replaced."""
        return Counter(row.label for row in self.rows if row.label not in (EMPTIED, REMOVED))


def as_csv(files: Sequence[Written]) -> bytes:
    """The redaction log of a folder."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(COLUMNS)
    for file in files:
        for row in file.rows:
            reviewed = "yes" if row.reviewed else "no"
            confidence = f"{row.confidence:.2f}"
            writer.writerow([file.name, row.place, row.label, row.replacement, row.detector, confidence, reviewed])
    return stream.getvalue().encode("utf-8")
