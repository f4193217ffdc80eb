"""Where files with original text, and folders without, may be written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from voices.deidentify.ledger import LOG
from voices.drafts import is_free
from voices.errors import ConfigError, RunError


def check_places(folder: Path, inputs: Sequence[Path], *, replace: bool) -> None:
    """Refuse, before any work, an output that would mix with the input or write over something else.

    Raises:
        RunError: the folder is taken, or lies in the input, or the input in it.
    """
    if any(_is_inside(folder, each) or _is_inside(each, folder) for each in inputs):
        raise RunError(
            f"{folder.name}: the output may not lie in the input, nor the input in it. Choose another --out."
        )
    if is_free(folder):
        return
    if not (folder / LOG).is_file():
        raise RunError(f"{folder.name} exists and was not written by this command. Choose another name with --out.")
    if not replace:
        raise RunError(
            f"{folder.name} holds an output already. Add --replace to write over it, or choose another --out."
        )


def check_private(file: Path, forbidden: Sequence[Path], *, what: str) -> None:
    """Refuse a place for a file that holds original text.

    Raises:
        ConfigError: it lies in one of `forbidden`, exists, or its folder does not.
    """
    if any(_is_inside(file, folder) for folder in forbidden):
        raise ConfigError(
            f"{file.name}: {what} holds original words and may lie neither in the input nor in the output."
        )
    if file.exists():
        raise ConfigError(f"{file.name} exists already. Choose another name; it may hold your decisions.")
    if not file.resolve().parent.is_dir():
        raise ConfigError(f"{file.name}: the folder it should lie in does not exist. Make it first.")


def _is_inside(path: Path, folder: Path) -> bool:
    place, around = path.resolve(), folder.resolve()
    return place == around or around in place.parents
