"""The word lists of this folder, read once."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def wordlist(name: str) -> dict[str, tuple[str, ...]]:
    """Words by the [section] of `name`.txt they stand in; those before any section are under ""."""
    sections: dict[str, list[str]] = {"": []}
    words = sections[""]
    for line in (files(__package__) / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            words = sections.setdefault(line.strip("[]"), [])
        elif not line.startswith("#"):
            words += line.split()
    return {section: tuple(found) for section, found in sections.items()}
