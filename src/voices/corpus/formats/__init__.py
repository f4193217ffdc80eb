"""One module a format: `read(data, *, file) -> Content`. `READERS` says which extension is read by which."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import cast

from voices.corpus.content import Content

READERS = {
    "csv": "delimited",
    "docx": "word",
    "dta": "statistical",
    "htm": "web",
    "html": "web",
    "md": "plain",
    "odt": "opendocument",
    "ods": "ods",
    "pdf": "pdf",
    "rtf": "rich",
    "sav": "statistical",
    "sbv": "captions",
    "srt": "captions",
    "tsv": "delimited",
    "txt": "plain",
    "vtt": "captions",
    "xlsm": "excel",
    "xlsx": "excel",
    "zsav": "statistical",
}

TABULAR = ("csv", "dta", "ods", "sav", "tsv", "xlsm", "xlsx", "zsav")
"""Formats whose files are tables, and so may hold open answers."""


def read_content(data: bytes, extension: str, *, file: str) -> Content:
    """The lines and grids of `data`; the format's library is imported only now.

    Raises:
        SourceError: the bytes are not what the extension says.
    """
    module = importlib.import_module(f"{__name__}.{READERS[extension]}")
    return cast(Callable[..., Content], module.read)(data, file=file)
