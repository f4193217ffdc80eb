"""Word files: paragraphs, tables and text boxes in reading order, with tracked changes accepted.

The XML is walked here because python-docx leaves out what stands in insertions, content controls and text boxes, and
speech must not be lost silently. Page heads and feet are not part of the body; comments, footnotes and hidden text
are the team's: they are counted and left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from voices.corpus.archives import check_archive
from voices.corpus.content import Content, Grid, Line
from voices.corpus.formats.xml import MAX_DEPTH, Package

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"

_BREAKS = frozenset(("br", "cr"))
_TABS = frozenset(("tab", "ptab"))
_SILENT = frozenset(("instrText", "delText", "pPr", "rPr", "fldData", "tblPr", "tblGrid", "sectPr", "rubyPr", "rt"))
_COUNTED = {
    "del": "deletions",
    "moveFrom": "deletions",
    "commentReference": "comments",
    "footnoteReference": "footnotes",
    "endnoteReference": "footnotes",
}
_HYPHENS = {"noBreakHyphen": "-", "softHyphen": ""}


def read(data: bytes, *, file: str) -> Content:
    """The paragraphs, tables and text boxes of a Word file.

    Raises:
        SourceError: protected, damaged, too large, or not a Word file.
    """
    check_archive(data, file=file, program="Word")
    package = Package(data, file=file, program="Word")
    root = package.root(_main_part(package))
    body = next((child for child in root if _name(child) == "body"), None)
    if body is None:
        raise package.damaged()
    walker = _Walker()
    return Content(tuple(walker.blocks(body, 0)), left_out=dict(walker.left_out))


def _main_part(package: Package) -> str:
    """Where the document's text is: as the package says, since not every program calls it word/document.xml."""
    if package.has("_rels/.rels"):
        for relation in package.root("_rels/.rels").iter(_RELATIONS):
            if str(relation.get("Type", "")).endswith("/officeDocument"):
                return str(relation.get("Target", "")).lstrip("/")
    return "word/document.xml"


def _name(element: Any) -> str:
    """The element's name in Word's own vocabulary, "" for another's, comments and processing instructions."""
    tag = element.tag
    if not isinstance(tag, str):
        return ""
    return tag.removeprefix(_W).removeprefix(_STRICT) if tag.startswith((_W, _STRICT)) else ""


def _find(element: Any, *path: str) -> Any:
    """The first descendant along `path`, None where a step is missing."""
    for step in path:
        element = next((child for child in element if _name(child) == step), None) if element is not None else None
    return element


class _Walker:
    """One document's walk; what it leaves out it counts."""

    def __init__(self) -> None:
        self.left_out: Counter[str] = Counter()

    def blocks(self, element: Any, depth: int) -> Iterator[Line | Grid]:
        """Lines and grids below `element`; a paragraph whose mark is deleted runs into the next."""
        if depth > MAX_DEPTH:
            return
        before: list[str] = []
        boxes: list[Any] = []
        for child in element:
            name = _name(child)
            if name == "p":
                before.append(self._text(child, boxes))
                if _find(child, "pPr", "rPr", "del") is not None:
                    continue
                yield from _lines("".join(before))
                for box in boxes:
                    yield from self.blocks(box, depth + 1)
                before, boxes = [], []
            elif name == "tbl":
                yield Grid(tuple(tuple(self._cells(row, depth + 1)) for row in self._rows(child, depth)))
            elif name in _COUNTED:
                self.left_out[_COUNTED[name]] += 1
            elif name not in _SILENT and child.tag != _FALLBACK and isinstance(child.tag, str):
                yield from self.blocks(child, depth + 1)
        yield from _lines("".join(before))

    def _rows(self, table: Any, depth: int) -> Iterator[Any]:
        if depth > MAX_DEPTH:
            return
        for child in table:
            name = _name(child)
            if name == "tr":
                if _find(child, "trPr", "del") is None:
                    yield child
                else:
                    self.left_out["deletions"] += 1
            elif name not in _SILENT and name not in _COUNTED and isinstance(child.tag, str):
                yield from self._rows(child, depth + 1)

    def _cells(self, row: Any, depth: int) -> Iterator[str]:
        """The cells' texts; a table inside a cell is read as lines of the cell."""
        for child in row:
            name = _name(child)
            if name == "tc":
                yield "\n".join(self._cell_lines(child, depth))
            elif name in ("sdt", "sdtContent", "ins", "customXml") and depth <= MAX_DEPTH:
                yield from self._cells(child, depth + 1)

    def _cell_lines(self, cell: Any, depth: int) -> Iterator[str]:
        for block in self.blocks(cell, depth + 1):
            if isinstance(block, Line):
                yield block.text
            else:
                yield from (text for row in block.rows for text in row if text)

    def _text(self, paragraph: Any, boxes: list[Any]) -> str:
        """A paragraph's text, "\\n" for breaks inside it; text boxes anchored in it are added to `boxes`."""
        parts: list[str] = []
        waiting = [paragraph]
        while waiting:
            element = waiting.pop()
            name = _name(element)
            if name in _SILENT or element.tag == _FALLBACK:
                continue
            if name in _COUNTED:
                self.left_out[_COUNTED[name]] += 1
                continue
            if name == "txbxContent":
                boxes.append(element)
                continue
            if name == "r" and _is_on(_find(element, "rPr", "vanish")):
                self.left_out["hidden"] += 1
                continue
            if name == "t":
                parts.append(element.text or "")
            elif name in _BREAKS:
                parts.append("\n")
            elif name in _TABS:
                parts.append("\t")
            elif name in _HYPHENS:
                parts.append(_HYPHENS[name])
            waiting.extend(reversed(element))
        return "".join(parts)


def _is_on(switch: Any) -> bool:
    """Whether a property of a run is set; `<w:vanish w:val="0"/>` takes a style's setting back."""
    return switch is not None and not any(value in ("0", "false", "off") for value in switch.values())


def _lines(text: str) -> Iterator[Line]:
    for n, line in enumerate(text.split("\n")):
        if line.strip():
            yield Line(line.strip(), starts_block=n == 0)
