"""One module a format: `open_file(data, *, file) -> Opened`, whose slots can be changed and written back."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import cast

from voices.deidentify.formats.opened import Opened
from voices.errors import SourceError

WRITERS = {
    "csv": "delimited",
    "docx": "word",
    "dta": "converted",
    "htm": "web",
    "html": "web",
    "md": "plain",
    "odt": "converted",
    "ods": "converted",
    "pdf": "converted",
    "rtf": "converted",
    "sav": "converted",
    "sbv": "captions",
    "srt": "captions",
    "tsv": "delimited",
    "txt": "plain",
    "vtt": "captions",
    "xlsm": "excel",
    "xlsx": "excel",
    "zsav": "converted",
}


def open_file(data: bytes, extension: str, *, file: str) -> Opened:
    """What stands in a file, ready to be changed and written back.

    Raises:
        SourceError: the bytes are not what the extension says, or the format is not written.
    """
    if extension not in WRITERS:
        raise SourceError(file, "a file of this format is not rewritten.", "Save its text as .docx and give that.")
    module = importlib.import_module(f"{__name__}.{WRITERS[extension]}")
    return cast(Callable[..., Opened], module.open_file)(data, extension=extension, file=file)
