"""voices.toml first, flags over it -> Config."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from voices.config import Config

OPEN = 0.0
"""Guidance of themes by the priority areas when none is wanted."""


@dataclass(frozen=True)
class Flags:
    """What the command line says of settings; None = it does not say."""

    model: str | None = None
    themes: int | None = None
    granularity: str | None = None
    open_themes: bool = False
    seed: int | None = None
    pseudonyms: str | None = None


def settings(file: Path | None, flags: Flags) -> Config:
    """The settings of `file` (or the defaults), with the flags that were given over them.

    Raises:
        ConfigError: the file or a flag cannot be used.
    """
    from voices.config import Config, make_config, read_config

    config = Config() if file is None else read_config(file)
    merged: dict[str, object] = config.model_dump()
    for section, values in _overrides(flags).items():
        if section == "":
            merged.update(values)
        else:
            merged[section] = {**getattr(config, section).model_dump(), **values}
    return make_config(merged, origin="command line")


def _overrides(flags: Flags) -> dict[str, dict[str, object]]:
    """The flags that were given, by section of the settings; "" = the top."""
    given: dict[str, dict[str, object]] = {
        "": {"seed": flags.seed},
        "encoder": {"model": flags.model},
        "privacy": {"pseudonyms": flags.pseudonyms},
        "themes": {
            "themes": flags.themes,
            "granularity": flags.granularity,
            "guidance": OPEN if flags.open_themes else None,
        },
    }
    return {section: {k: v for k, v in values.items() if v is not None} for section, values in given.items()}
