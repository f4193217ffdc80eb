"""The files of the input: which are read, which are not and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from voices.corpus.coded import EXTENSIONS
from voices.corpus.documents import Declared, Source
from voices.corpus.formats import READERS
from voices.corpus.sheet import SHEET_NAME, read_sheet
from voices.errors import InputError, NothingToAnalyse

READABLE = frozenset((*READERS, *EXTENSIONS))
_SILENT_STARTS = (".", "~$", "readme", "license", "licence", "source.")
_SILENT_NAMES = (SHEET_NAME, "voices.toml", "thumbs.db", "desktop.ini")


def find_sources(inputs: Sequence[Path]) -> list[Source]:
    """The readable files among `inputs` (files and folders, searched through), each once.

    Sorted by file name, then by path below the folder given, whatever the order of `inputs`. A folder's
    documents.csv speaks of the files below it; for a file given by itself the sheet beside it is read.

    Raises:
        InputError: one of `inputs` does not exist.
        SheetError: a documents.csv cannot be used.
        NothingToAnalyse: there is no file of a known format.
    """
    sheets: dict[Path, dict[Path, Declared]] = {}
    found: dict[Path, tuple[tuple[str, str], Source]] = {}
    for path, below in _files(inputs):
        if _extension(path) not in READABLE or _is_silent(path):
            continue
        resolved = path.resolve()
        declared = _declared_of(resolved, below, sheets)
        key = (path.name, below.as_posix())
        if resolved not in found or key < found[resolved][0]:
            found[resolved] = (key, Source(path, declared))
    if not found:
        skipped = len(skipped_files(inputs))
        raise NothingToAnalyse(
            f"{_names(inputs)}: no transcript or survey was found"
            + (f"; {skipped} file(s) have a format that is not read" if skipped else "")
            + f". Give files of the formats {', '.join(sorted(READABLE))}, or a folder that holds some."
        )
    return [source for _, source in sorted(found.values(), key=lambda item: (item[0], item[1].path.as_posix()))]


def skipped_files(inputs: Sequence[Path]) -> list[tuple[str, str]]:
    """(file name, reason) of the files that are not read, by name. What goes without saying is not listed: the
    sheet, hidden and lock files, README, LICENSE and SOURCE files.

    Raises:
        InputError: one of `inputs` does not exist.
    """
    reason = f"its format is not read; known are {', '.join(sorted(READABLE))}"
    found = {
        path.resolve(): (path.name, reason)
        for path, _ in _files(inputs)
        if _extension(path) not in READABLE and not _is_silent(path)
    }
    return sorted(found.values())


def _files(inputs: Sequence[Path]) -> Iterator[tuple[Path, Path]]:
    """Each file with its path below the folder that was given."""
    for given in inputs:
        if given.is_dir():
            for path in sorted(given.rglob("*")):
                below = path.relative_to(given)
                if path.is_file() and not any(part.startswith(".") for part in below.parts):
                    yield path, below
        elif given.is_file():
            yield given, Path(given.name)
        else:
            raise InputError(f"{given.name or given}: there is no such file or folder. Check the path.")


def _declared_of(path: Path, below: Path, sheets: dict[Path, dict[Path, Declared]]) -> Declared:
    """What the nearest sheet that names `path` says: its own folder's, else those above, up to the folder given."""
    folder = path.parent
    for _ in below.parts:
        if folder not in sheets:
            sheets[folder] = read_sheet(folder)
        if path in sheets[folder]:
            return sheets[folder][path]
        folder = folder.parent
    return Declared()


def _extension(path: Path) -> str:
    return path.suffix.lower().removeprefix(".")


def _is_silent(path: Path) -> bool:
    name = path.name.lower()
    return name in _SILENT_NAMES or name.startswith(_SILENT_STARTS) or path.stem.lower() == "source"


def _names(inputs: Sequence[Path]) -> str:
    return ", ".join(sorted({path.name or "." for path in inputs})) or "the input"
