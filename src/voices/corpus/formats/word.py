"""Word files: paragraphs and tables in reading order.

The XML is walked here because python-docx leaves out what stands in insertions and content controls, and speech
must not be lost silently. Headers, footers, comments, footnotes and text boxes are not part of the body and stay out.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from voices.corpus.archives import check_archive
from voices.corpus.content import Content, Grid, Line
from voices.errors import SourceError

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BREAKS = frozenset(_W + tag for tag in ("br", "cr"))
_TABS = frozenset(_W + tag for tag in ("tab", "ptab"))
_LEFT_OUT = frozenset(_W + tag for tag in ("del", "moveFrom", "txbxContent", "instrText", "pPr", "rPr", "fldData"))
_HYPHENS = {_W + "noBreakHyphen": "-", _W + "softHyphen": ""}
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"

MAX_DEPTH = 60
"""Nesting of tables and controls; Word itself gives up sooner. Deeper is made to break readers."""


def read(data: bytes, *, file: str) -> Content:
    """The paragraphs and tables of a Word file; tracked insertions are accepted, deletions left out.

    Raises:
        SourceError: protected, damaged, too large, or not a Word file.
    """
    import docx

    check_archive(data, file=file, program="Word")
    try:
        body = docx.Document(io.BytesIO(data)).element.body
        blocks = tuple(_blocks(body, 0))
    except Exception:  # python-docx and lxml raise a dozen kinds; all mean the same here
        raise SourceError(
            file, "it is damaged or not a Word file.", "Open it in Word, save it under a new name, try again."
        ) from None
    return Content(blocks)


def _blocks(element: Any, depth: int) -> Iterator[Line | Grid]:
    if depth > MAX_DEPTH:
        return
    for child in element:
        if child.tag == _W + "p":
            for n, text in enumerate(_text(child).split("\n")):
                if text.strip():
                    yield Line(text.strip(), starts_block=n == 0)
        elif child.tag == _W + "tbl":
            yield Grid(tuple(tuple(_cells(row, depth + 1)) for row in _rows(child, depth)))
        elif child.tag not in _LEFT_OUT and isinstance(child.tag, str):
            yield from _blocks(child, depth + 1)


def _rows(table: Any, depth: int) -> Iterator[Any]:
    if depth > MAX_DEPTH:
        return
    for child in table:
        if child.tag == _W + "tr":
            yield child
        elif child.tag not in _LEFT_OUT and isinstance(child.tag, str) and child.tag != _W + "tblPr":
            yield from _rows(child, depth + 1)


def _cells(row: Any, depth: int) -> Iterator[str]:
    """The cells' texts; a table inside a cell is read as lines of the cell."""
    for child in row:
        if child.tag == _W + "tc":
            yield "\n".join(text for text in (_text(p).strip() for p in child.iter(_W + "p")) if text)
        elif child.tag == _W + "sdt" and depth <= MAX_DEPTH:
            for content in child.iterchildren(_W + "sdtContent"):
                yield from _cells(content, depth + 1)


def _text(paragraph: Any) -> str:
    """A paragraph's text, "\\n" for breaks inside it."""
    parts: list[str] = []
    waiting = [paragraph]
    while waiting:
        element = waiting.pop()
        tag = element.tag
        if tag in _LEFT_OUT or tag == _FALLBACK:
            continue
        if tag == _W + "t":
            parts.append(element.text or "")
        elif tag in _BREAKS:
            parts.append("\n")
        elif tag in _TABS:
            parts.append("\t")
        elif tag in _HYPHENS:
            parts.append(_HYPHENS[tag])
        waiting.extend(reversed(element))
    return "".join(parts)
