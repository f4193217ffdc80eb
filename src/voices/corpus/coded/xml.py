"""XML of projects and codebooks, read with expat under rules of its own: no document types, no entities, limits.

Namespaces are set aside: programs write `urn:QDA-XML:project:1.0`, `codebook:1.0`, `codebook:1:0` and later versions.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from voices.errors import SourceError

MAX_DEPTH = 64
"""Elements inside one another. A codebook of ten levels has about 15; deeper is made to break readers."""

MAX_ELEMENTS = 1_000_000
"""100,000 coded selections make about 400,000 elements; this many take about half a gigabyte."""

_SKIPPED = frozenset({"Graphs", "Links", "Sets"})
"""What says nothing of texts and codes: diagrams, links between them, saved searches."""

_TEXTS = frozenset(
    {"PlainTextContent", "Description", "TextValue", "BooleanValue", "IntegerValue", "FloatValue", "DateValue"}
)
_ILLEGAL = re.compile(
    rb"[\x00-\x08\x0b\x0c\x0e-\x1f]|&#(?:x0*(?:[0-8bcef]|1[0-9a-f])|0*(?:[0-8]|1[124-9]|2\d|3[01]));", re.IGNORECASE
)
"""Control characters, which XML forbids and programs write all the same where somebody pasted them into a text. A
blank takes the place of each; and such files may say UTF-16 and be UTF-8."""

_REMEDY = "Export it again and give the new file."


def parse(data: bytes, *, file: str) -> Element:
    """The root of an XML file, tags without namespace.

    Raises:
        SourceError: it is not well formed, declares a document type or entities, or passes a limit.
    """
    data = data.removeprefix(BOM_UTF8).lstrip(b" \t\r\n")
    root = _parsed(data, file=file)
    if root is None and not data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        root = _parsed(_ILLEGAL.sub(b" ", data), file=file, encoding="utf-8")
    if root is None:
        raise SourceError(file, "its XML is damaged.", _REMEDY)
    return root


def _parsed(data: bytes, *, file: str, encoding: str | None = None) -> Element | None:
    """The root, or None: the library's message can quote the text, so it is not passed on."""
    try:
        return _Reader(file).read(data, encoding)
    except (expat.ExpatError, ValueError, LookupError, UnicodeError, AssertionError):
        return None


class _Reader:
    """The handlers of one parse, and what they count."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._builder = TreeBuilder()
        self._open: list[str] = []
        self._skipping = 0
        self._elements = 0

    def read(self, data: bytes, encoding: str | None) -> Element:
        parser = expat.ParserCreate(encoding)
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._data
        parser.StartDoctypeDeclHandler = self._refuse
        parser.EntityDeclHandler = self._refuse
        parser.Parse(data, True)
        return self._builder.close()

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        tag = name.rpartition(":")[2]
        self._open.append(tag)
        if len(self._open) > MAX_DEPTH:
            raise SourceError(self._file, f"its XML is nested more than {MAX_DEPTH} deep.", _REMEDY)
        if self._skipping or tag in _SKIPPED:
            self._skipping += 1
            return
        self._elements += 1
        if self._elements > MAX_ELEMENTS:
            raise SourceError(self._file, f"its XML has more than {MAX_ELEMENTS:,} elements.", "Export it in parts.")
        self._builder.start(tag, attributes)

    def _end(self, name: str) -> None:
        tag = self._open.pop()
        if self._skipping:
            self._skipping -= 1
        else:
            self._builder.end(tag)

    def _data(self, text: str) -> None:
        if not self._skipping and self._open[-1] in _TEXTS:
            self._builder.data(text)

    def _refuse(self, *_: object) -> None:
        raise SourceError(self._file, "its XML declares a document type or entities, which no export holds.", _REMEDY)
