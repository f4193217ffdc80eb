"""Office files are zip archives: what is refused before anything is unpacked or parsed."""

from __future__ import annotations

import io
import zipfile

from voices.errors import SourceError

MAX_FILE_BYTES = 100 * 2**20
"""Of any source. An hour of transcript is under 1 MB; a survey of 100,000 answers about 30."""

MAX_UNPACKED_BYTES = 300 * 2**20
"""Of all parts of an Office file together, photographs included."""

MAX_PART_BYTES = 60 * 2**20
"""Of one XML part: parsed, it takes about ten times that in memory. A day of transcript has about 10 MB."""

MAX_RATIO = 250
"""Unpacked to packed size of a part over 10 MB. Word's own XML reaches about 30, deflate's limit is 1,032."""

MAX_PARTS = 5000

_RATIO_COUNTS_FROM = 10 * 2**20
_CHUNK = 2**20
_ENCRYPTED = 1  # the bit of a zip entry's flags
_OLE = b"\xd0\xcf\x11\xe0"
_DECLARATIONS = tuple(
    text.encode(encoding) for text in ("<!DOCTYPE", "<!ENTITY") for encoding in ("ascii", "utf-16-le", "utf-16-be")
)


def check_archive(data: bytes, *, file: str, program: str) -> None:
    """Refuse an Office file that is protected, damaged, absurdly large or declares XML entities.

    Raises:
        SourceError: with the limit that was passed.
    """
    if data.startswith(_OLE):
        raise SourceError(
            file,
            f"it is protected by a password, or in {program}'s format of before 2007.",
            f"Open it in {program}, remove the password, save it in the current format and give it again.",
        )
    damaged = SourceError(
        file, f"it is damaged or not a {program} file.", f"Open it in {program}, save it under a new name, try again."
    )
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        raise damaged from None
    with archive:
        _check_sizes(archive.infolist(), file=file)
        if any(part.flag_bits & _ENCRYPTED for part in archive.infolist()):
            raise SourceError(file, "it is protected by a password.", "Save it without one and give it again.")
        try:
            entities = any(_declares_entities(archive, part) for part in archive.infolist())
        except (zipfile.BadZipFile, OSError, ValueError, EOFError, RuntimeError, NotImplementedError, zlib_error()):
            raise damaged from None
    if entities:
        raise SourceError(
            file, "its XML declares entities, which Office never writes.", f"Save it again in {program} and retry."
        )


def zlib_error() -> type[Exception]:
    """What a broken deflate stream raises (zipfile lets it through)."""
    import zlib

    return zlib.error


def _check_sizes(parts: list[zipfile.ZipInfo], *, file: str) -> None:
    remedy = "Check where the file comes from; split it if it is what it should be."
    if len(parts) > MAX_PARTS:
        raise SourceError(file, f"it holds more than {MAX_PARTS:,} parts.", remedy)
    if sum(part.file_size for part in parts) > MAX_UNPACKED_BYTES:
        raise SourceError(file, f"it unpacks to more than {MAX_UNPACKED_BYTES // 2**20} MB.", remedy)
    for part in parts:
        if _is_xml(part) and part.file_size > MAX_PART_BYTES:
            raise SourceError(file, f"a part of it unpacks to more than {MAX_PART_BYTES // 2**20} MB.", remedy)
        if part.file_size > _RATIO_COUNTS_FROM and part.file_size > MAX_RATIO * max(part.compress_size, 1):
            raise SourceError(file, f"a part of it grows more than {MAX_RATIO}-fold when unpacked.", remedy)


def _is_xml(part: zipfile.ZipInfo) -> bool:
    return part.filename.lower().endswith((".xml", ".rels", ".vml"))


def _declares_entities(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    """A document type in an XML part; "<" is escaped in text, so the bytes cannot stand there by chance."""
    if not _is_xml(part):
        return False
    overlap = max(map(len, _DECLARATIONS)) - 1
    tail = b""
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            window = tail + chunk
            if any(declaration in window for declaration in _DECLARATIONS):
                return True
            tail = window[-overlap:]
    return False
