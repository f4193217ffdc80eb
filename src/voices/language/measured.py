"""How well each language is served: figures that the benchmarks wrote into measured.toml."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

CAPABILITIES = ("identifies", "tokenises", "lemmatises", "embeds", "deidentifies")
"""What is measured by language, in the order in which text passes through."""


@dataclass(frozen=True)
class Measure:
    """One figure: what it is, of what and how many (`unit`), and the day it was measured (ISO)."""

    figure: str
    unit: str
    date: str

    def __str__(self) -> str:
        return f"{self.figure} of {self.unit} ({self.date})"


def measured(lang: str, capability: str) -> Measure | None:
    """The last figure of one of CAPABILITIES for `lang`; None where there is none."""
    found = _read().get(lang, {}).get(capability)
    return Measure(**found) if found else None


@cache
def _read() -> dict[str, dict[str, dict[str, str]]]:
    import tomllib

    return tomllib.loads(files(__package__).joinpath("measured.toml").read_text("utf-8"))
