"""Filling the measured figures and the digests into models/README.md, between its marks."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from evaluate_encoder import Figures, report


def fill_card(card: Path, folder: Path, figures: Figures) -> None:
    """Replace what stands between the marks `figures` and `files` in `card`."""
    text = card.read_text(encoding="utf-8")
    text = _between(text, "figures", report(figures))
    text = _between(text, "files", _digests(folder))
    card.write_text(text, encoding="utf-8", newline="\n")


def _digests(folder: Path) -> str:
    rows = ["| file | bytes | sha256 |", "|---|---|---|"]
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix != ".md":
            content = path.read_bytes()
            name = path.relative_to(folder).as_posix()
            rows.append(f"| {name} | {len(content)} | `{hashlib.sha256(content).hexdigest()}` |")
    return "\n".join(rows)


def _between(text: str, mark: str, content: str) -> str:
    begin, end = f"<!-- {mark}: written by build_encoder.py -->", f"<!-- end of {mark} -->"
    pattern = re.compile(f"{re.escape(begin)}.*?{re.escape(end)}", re.DOTALL)
    if not pattern.search(text):
        raise SystemExit(f"The card has no place for {mark}: {begin} ... {end}")
    return pattern.sub(lambda _: f"{begin}\n{content}\n{end}", text)
