"""What a person decided of places in a document: offsets and labels, never text."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from voices.errors import InputError
from voices.keys import keyed_id
from voices.privacy.spans import Span, resolve

LABELS = ("PERSON", "PHONE", "EMAIL", "HANDLE", "LINK", "ID", "ADDRESS", "PLACE_FINE", "ORG_LOCAL",
          "DATE_EXACT", "ROLE_RARE")  # fmt: skip
REVIEWER = "reviewer"
REPLACE, LEAVE = "replace", "leave"


@dataclass(frozen=True, order=True)
class Decision:
    """Code points [start, end) of the passage that starts at `unit`; `check` shows that its text is still the same."""

    document: str
    unit: str
    start: int
    end: int
    label: str
    decision: str
    check: str


def check_of(key: bytes, text: str) -> str:
    """What tells whether a passage is still the one that was decided on; says nothing without the study key."""
    return keyed_id(key, "passage", text, length=8)


def write_decisions(path: Path, decisions: Sequence[Decision]) -> None:
    """One JSON object a line.

    Raises:
        InputError: the file cannot be written.
    """
    lines = [json.dumps(asdict(decision), ensure_ascii=False) for decision in sorted(set(decisions))]
    try:
        path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    except OSError as error:
        raise InputError(f"{path.name}: the decisions cannot be written ({error.strerror}).") from None


def read_decisions(path: Path) -> tuple[list[Decision], list[str]]:
    """The decisions of a file, and a sentence for each line that is none.

    Raises:
        InputError: the file cannot be read.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        raise InputError(f"{path.name}: the decisions cannot be read. Give a sheet or a .jsonl file.") from None
    decisions, problems = [], []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        decision = _decision(line)
        if decision is None:
            problems.append(f"{path.name}, line {number}: it is no decision.")
        else:
            decisions.append(decision)
    return decisions, problems


def decided(spans: Sequence[Span], decisions: Sequence[Decision]) -> list[Span]:
    """The finds of one passage after what a person decided of it; a find that goes beyond a rejected place stays."""
    left = [d for d in decisions if d.decision == LEAVE]
    kept = [span for span in spans if not any(d.start <= span.start and span.end <= d.end for d in left)]
    wanted = [Span(d.start, d.end, d.label, REVIEWER, 1.0) for d in decisions if d.decision == REPLACE]
    return resolve([*kept, *wanted]) if wanted else kept


def _decision(line: str) -> Decision | None:
    try:
        made = Decision(**json.loads(line))
    except (TypeError, ValueError):
        return None
    types = (str, str, int, int, str, str, str)
    values = (made.document, made.unit, made.start, made.end, made.label, made.decision, made.check)
    sound = all(isinstance(value, kind) for value, kind in zip(values, types, strict=True))
    if not sound or made.label not in LABELS or made.decision not in (REPLACE, LEAVE):
        return None
    return made if 0 <= made.start < made.end else None
