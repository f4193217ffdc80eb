"""The passphrase of a key file: asked for, never an argument, since arguments stand in histories and process lists."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from voices.privacy import KeyFile

VARIABLE = "VOICES_PASSPHRASE"
"""For scripts, where nobody can be asked."""


def new_key_file(path: Path) -> KeyFile:
    """A key file to be written; its passphrase is asked for twice."""
    return _key_file(path, confirm=True)


def known_key_file(path: Path) -> KeyFile:
    """A key file to be opened."""
    return _key_file(path, confirm=False)


def _key_file(path: Path, *, confirm: bool) -> KeyFile:
    from voices.privacy import KeyFile

    passphrase = os.environ.get(VARIABLE) or typer.prompt(
        f"Passphrase of {path.name}", hide_input=True, confirmation_prompt=confirm, err=True
    )
    return KeyFile(path, passphrase)
