"""Keeping a benchmark's figure by language where `voices models` reads it."""

from __future__ import annotations

import datetime
import json
import tomllib
from pathlib import Path

FILE = Path(__file__).parents[1] / "src" / "voices" / "language" / "measured.toml"
HEAD = (
    "# Figures by language and capability, each with its unit and day: written by the commands in benchmarks/,\n"
    "# or copied from results they kept.\n"
)


def record(lang: str, capability: str, *, figure: str, unit: str) -> None:
    """Put a figure of `lang` in the file; it takes the place of the last one of that capability."""
    known = tomllib.loads(FILE.read_text(encoding="utf-8")) if FILE.exists() else {}
    today = datetime.date.today().isoformat()
    known.setdefault(lang, {})[capability] = {"figure": figure, "unit": unit, "date": today}
    text = HEAD
    for code in sorted(known):
        for name in sorted(known[code]):
            fields = known[code][name]
            text += f"\n[{code}.{name}]\n"
            text += "".join(f"{key} = {json.dumps(fields[key], ensure_ascii=False)}\n" for key in sorted(fields))
    FILE.write_text(text, encoding="utf-8")
