"""XML parts of office files, parsed so that nothing outside them is read and no entity is expanded."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from voices.corpus.formats.limits import MAX_PART
from voices.errors import SourceError

MAX_DEPTH = 60
"""Nesting of tables and frames; office programs give up sooner. Deeper is made to break readers."""


def parse(data: bytes) -> Any:
    """The root element of `data`.

    Raises:
        ValueError: it is not XML.
    """
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(data, parser)
    except etree.LxmlError:
        raise ValueError("not XML") from None  # lxml's own message quotes the text


class Package:
    """The parts of an office file whose archive has been checked (`archives.check_archive`)."""

    def __init__(self, data: bytes, *, file: str, program: str) -> None:
        self._archive = zipfile.ZipFile(io.BytesIO(data))
        self._names = set(self._archive.namelist())
        self._file = file
        self._damaged = SourceError(
            file,
            f"it is damaged or not a {program} file.",
            f"Open it in {program}, save it under a new name, try again.",
        )

    def has(self, name: str) -> bool:
        return name in self._names

    def root(self, name: str) -> Any:
        """The root element of a part.

        Raises:
            SourceError: there is no such part, or it cannot be read.
        """
        if self.has(name) and self._archive.getinfo(name).file_size > MAX_PART:
            raise SourceError(
                self._file,
                f"its text takes more than {MAX_PART // 10**6} MB unpacked, which no transcript does.",
                "Check what it is; split it if it is what it should be.",
            )
        try:
            return parse(self._archive.read(name))
        except Exception:  # zipfile and zlib raise a dozen kinds; all mean the same here
            raise self._damaged from None

    def damaged(self) -> SourceError:
        return self._damaged
