"""The files of the input: which are read, which are not and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from voices.corpus.coded import EXTENSIONS
from voices.corpus.documents import Declared, Source
from voices.corpus.formats import READERS
from voices.corpus.metadata.sheet import SHEET_NAMES, Sheet, read_sheet
from voices.errors import InputError, NothingToAnalyse

READABLE = frozenset((*READERS, *EXTENSIONS))
_SILENT_STARTS = (".", "~$", "readme", "license", "licence", "source.", "documents.csv.")
_SILENT_NAMES = (*SHEET_NAMES, "redactions.csv", "voices.toml", "thumbs.db", "desktop.ini")

_ADVICE = (
    (("doc", "dot", "wpd", "wps", "pages"), "its format is not read; save it as docx and give that"),
    (("xls", "xlsb", "numbers"), "its format is not read; save it as xlsx and give that"),
    (("por",), "its format is not read; save it as sav and give that"),
    (("mp3", "wav", "m4a", "ogg", "opus", "amr", "wma", "aac", "mp4", "mov", "3gp"),
     "sound and video are not read; give the transcript"),
    (("jpg", "jpeg", "png", "tif", "tiff", "heic"), "pictures are not read; give the text that stands in it, if any"),
    (("zip", "7z", "rar", "gz"), "archives are not opened; unpack it and give the folder"),
)  # fmt: skip
"""Extensions of files that teams often have in the folder, and what to do with them."""


@dataclass(frozen=True)
class Found:
    """What the input holds: readable files in a fixed order, the others with the reason, and notes on sheets."""

    sources: tuple[Source, ...]
    skipped: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]


def search(inputs: Sequence[Path]) -> Found:
    """The readable files among `inputs` (files and folders, searched through), each once, and the others.

    Sorted by file name, then by path below the folder given, whatever the order of `inputs`. A folder's
    documents.csv speaks of the files below it; for a file given by itself the sheet beside it is read. What goes
    without saying is not listed: the sheet, hidden and lock files, README, LICENSE and SOURCE files.

    Raises:
        InputError: one of `inputs` does not exist.
        SheetError: a documents.csv cannot be used.
        NothingToAnalyse: there is no file of a known format.
    """
    sheets: dict[Path, Sheet] = {}
    found: dict[Path, tuple[tuple[str, str], Source]] = {}
    skipped: dict[Path, tuple[str, str]] = {}
    for path, below in _files(inputs):
        if _is_silent(path):
            continue
        resolved = path.resolve()
        if _extension(path) not in READABLE:
            skipped[resolved] = (path.name, _reason(_extension(path)))
            continue
        declared = _declared_of(resolved, below, sheets)
        key = (path.name, below.as_posix())
        if resolved not in found or key < found[resolved][0]:
            found[resolved] = (key, Source(path, declared))
    if not found:
        raise NothingToAnalyse(
            f"{_names(inputs)}: no transcript or survey was found"
            + (f"; {len(skipped)} file(s) have a format that is not read" if skipped else "")
            + f". Give files of the formats {', '.join(sorted(READABLE))}, or a folder that holds some."
        )
    ordered = sorted(found.values(), key=lambda item: (item[0], item[1].path.as_posix()))
    notes = dict.fromkeys(note for sheet in sheets.values() for note in sheet.notes)
    return Found(tuple(source for _, source in ordered), tuple(sorted(skipped.values())), tuple(notes))


def find_sources(inputs: Sequence[Path]) -> list[Source]:
    """The readable files of `search`.

    Raises:
        InputError, SheetError, NothingToAnalyse: as `search`.
    """
    return list(search(inputs).sources)


def skipped_files(inputs: Sequence[Path]) -> list[tuple[str, str]]:
    """(file name, reason) of the files that are not read, by name.

    Raises:
        InputError, SheetError, NothingToAnalyse: as `search`.
    """
    return list(search(inputs).skipped)


def _reason(extension: str) -> str:
    advice = next((sentence for extensions, sentence in _ADVICE if extension in extensions), "")
    return advice or f"its format is not read; known are {', '.join(sorted(READABLE))}"


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


def _declared_of(path: Path, below: Path, sheets: dict[Path, Sheet]) -> Declared:
    """What the nearest sheet that names `path` says: its own folder's, else those above, up to the folder given."""
    folder = path.parent
    for _ in below.parts:
        if folder not in sheets:
            sheets[folder] = read_sheet(folder)
        if path in sheets[folder].declared:
            return sheets[folder].declared[path]
        folder = folder.parent
    return Declared()


def _extension(path: Path) -> str:
    return path.suffix.lower().removeprefix(".")


def _is_silent(path: Path) -> bool:
    name = path.name.lower()
    return name in _SILENT_NAMES or name.startswith(_SILENT_STARTS) or path.stem.lower() == "source"


def _names(inputs: Sequence[Path]) -> str:
    return ", ".join(sorted({path.name or "." for path in inputs})) or "the input"
