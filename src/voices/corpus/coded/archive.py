"""A project file (.qdpx) is a zip archive: its parts are read in place, within limits, and never unpacked to disk."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from voices.corpus.archives import MAX_PART_BYTES, MAX_RATIO, zlib_error
from voices.errors import SourceError

MAX_PARTS = 50_000
"""A source or a picture each; large teams have some thousands."""

MAX_TEXT_BYTES = 80 * 2**20
"""Of all parts that are read from one project together: 500 hours of talk have about 50 MB in Cyrillic. Recordings
and pictures are not read and not counted."""

_RATIO_COUNTS_FROM = 10 * 2**20
_FOLDER = "sources"
_REMEDY = "Export the project again (REFI-QDA, .qdpx) and give the new file."
_TOO_MUCH = "Check where the file comes from; export the project in parts if it is what it should be."


class ProjectArchive:
    """The parts of one project file. A reference to a source is looked up among the names of the
    parts only, so that no path in it leads out of the archive."""

    def __init__(self, archive: zipfile.ZipFile, *, file: str) -> None:
        self._archive = archive
        self._file = file
        self._read = 0
        parts = [part for part in archive.infolist() if not part.is_dir()]
        if len(parts) > MAX_PARTS:
            raise SourceError(file, f"it holds more than {MAX_PARTS:,} parts.", _TOO_MUCH)
        self._parts = {_normal(part.filename): part for part in parts}

    def project(self) -> bytes:
        """The project's XML: the `.qde` part, whatever its name and folder.

        Raises:
            SourceError: there is none, or it cannot be read.
        """
        found = sorted((name for name in self._parts if name.endswith(".qde")), key=_project_first)
        if not found:
            raise SourceError(self._file, "it holds no project (.qde) inside.", _REMEDY)
        return self._bytes(self._parts[found[0]])

    def find(self, reference: str) -> str | None:
        """The name of the part that `internal://GUID.txt` speaks of; None where the archive lacks it.

        Programs spell the folder `sources` or `Sources`, and some leave out the scheme or name the folder.
        """
        scheme, mark, path = reference.partition("://")
        if mark and scheme.lower() != "internal":
            return None  # `relative://` and `absolute://` lie outside the project file: never opened
        wanted = _normal(path if mark else reference).rsplit("/", 1)[-1]
        if not wanted:
            return None
        if f"{_FOLDER}/{wanted}" in self._parts:
            return f"{_FOLDER}/{wanted}"
        return next((name for name in self._parts if name.rsplit("/", 1)[-1] == wanted), None)

    def read(self, part: str) -> bytes:
        """The bytes of a part that `find` has named.

        Raises:
            SourceError: a limit is passed, or the part is damaged or protected.
        """
        return self._bytes(self._parts[part])

    def _bytes(self, part: zipfile.ZipInfo) -> bytes:
        if part.file_size > MAX_PART_BYTES:
            limit = MAX_PART_BYTES // 2**20
            raise SourceError(self._file, f"a part of it unpacks to more than {limit} MB.", _TOO_MUCH)
        if part.file_size > _RATIO_COUNTS_FROM and part.file_size > MAX_RATIO * max(part.compress_size, 1):
            raise SourceError(self._file, f"a part of it grows more than {MAX_RATIO}-fold when unpacked.", _TOO_MUCH)
        self._read += part.file_size
        if self._read > MAX_TEXT_BYTES:
            limit = MAX_TEXT_BYTES // 2**20
            raise SourceError(self._file, f"its texts unpack to more than {limit} MB.", _TOO_MUCH)
        if part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise SourceError(self._file, "a part of it is packed in a way that no export is.", _REMEDY)
        if part.flag_bits & 1:
            raise SourceError(self._file, "it is protected by a password.", "Export it again without one.")
        try:
            with self._archive.open(part) as stream:
                return stream.read(part.file_size + 1)  # never more than was declared and checked
        except (zipfile.BadZipFile, OSError, ValueError, EOFError, RuntimeError, NotImplementedError, zlib_error()):
            raise SourceError(self._file, "a part of it is damaged.", _REMEDY) from None


@contextmanager
def open_archive(path: Path) -> Iterator[ProjectArchive]:
    """The archive in `path`; only its list of parts is read now, however large the file is.

    Raises:
        SourceError: it cannot be opened or is no project file.
    """
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, ValueError, NotImplementedError, UnicodeError):
        raise SourceError(path.name, "it is damaged or not a project file (.qdpx).", _REMEDY) from None
    except OSError:
        raise SourceError(path.name, "it cannot be opened.", "Check that it is there and may be read.") from None
    with archive:
        yield ProjectArchive(archive, file=path.name)


def _normal(name: str) -> str:
    return name.replace("\\", "/").casefold().strip("/ ")


def _project_first(name: str) -> tuple[bool, int, str]:
    """`project.qde` before another name, the top of the archive before a folder."""
    return name.rsplit("/", 1)[-1] != "project.qde", name.count("/"), name
