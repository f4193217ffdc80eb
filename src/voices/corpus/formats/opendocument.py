"""OpenDocument texts (LibreOffice): paragraphs, lists, tables and frames in reading order.

Tracked changes are accepted: OpenDocument keeps deletions apart, at the head of the text. Annotations and notes are
the team's: counted and left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from voices.corpus.archives import check_archive
from voices.corpus.content import Content, Grid, Line
from voices.corpus.formats.xml import MAX_DEPTH, Package
from voices.errors import SourceError

_SPACES = {
    f"{{urn:oasis:names:tc:opendocument:xmlns:{kind}:1.0}}": prefix
    for kind, prefix in (("office", "office"), ("text", "text"), ("table", "table"), ("drawing", "draw"))
}
_COUNTED = {"office:annotation": "comments", "text:note": "footnotes", "text:deletion": "deletions"}
_SILENT = frozenset((
    "text:insertion", "text:format-change", "text:sequence-decls", "office:forms", "office:annotation-end",
    "text:table-of-content", "text:ruby-text", "draw:object", "draw:object-ole",
))  # fmt: skip
_MANIFEST = "META-INF/manifest.xml"
_MAX_BLANKS = 200
"""Of one `text:s`, whose count is a number that the file gives."""


def read(data: bytes, *, file: str) -> Content:
    """The paragraphs, tables and frames of an OpenDocument text.

    Raises:
        SourceError: protected, damaged, too large, or not an OpenDocument text.
    """
    check_archive(data, file=file, program="LibreOffice")
    package = Package(data, file=file, program="LibreOffice")
    if package.has(_MANIFEST) and any(str(e.tag).endswith("encryption-data") for e in package.root(_MANIFEST).iter()):
        raise SourceError(
            file, "it is protected by a password.", "Open it in LibreOffice, save it without, and give it again."
        )
    root = package.root("content.xml")
    body = next((element for element in root.iter() if _name(element) == "office:text"), None)
    if body is None:
        raise package.damaged()
    walker = _Walker()
    return Content(tuple(walker.blocks(body, 0)), left_out=dict(walker.left_out))


def _name(element: Any) -> str:
    """`text:p` and the like, whatever prefix the file itself uses; "" for other vocabularies."""
    space, _, name = element.tag.rpartition("}") if isinstance(element.tag, str) else ("", "", "")
    prefix = _SPACES.get(space + "}")
    return f"{prefix}:{name}" if prefix else ""


class _Walker:
    """One document's walk; what it leaves out it counts."""

    def __init__(self) -> None:
        self.left_out: Counter[str] = Counter()

    def blocks(self, element: Any, depth: int) -> Iterator[Line | Grid]:
        if depth > MAX_DEPTH:
            return
        for child in element:
            name = _name(child)
            if name in ("text:p", "text:h"):
                yield from self._paragraph(child, depth)
            elif name == "table:table":
                yield Grid(tuple(tuple(self._cells(row, depth + 1)) for row in _rows(child, depth)))
            elif name in _COUNTED:
                self.left_out[_COUNTED[name]] += 1
            elif name and name not in _SILENT:
                yield from self.blocks(child, depth + 1)

    def _paragraph(self, paragraph: Any, depth: int) -> Iterator[Line | Grid]:
        boxes: list[Any] = []
        for n, line in enumerate(self._text(paragraph, boxes).split("\n")):
            if line.strip():
                yield Line(line.strip(), starts_block=n == 0)
        for box in boxes:
            yield from self.blocks(box, depth + 1)

    def _cells(self, row: Any, depth: int) -> Iterator[str]:
        for child in row:
            if _name(child) == "table:table-cell":
                yield "\n".join(self._cell_lines(child, depth))
            elif _name(child) == "table:covered-table-cell":
                yield ""

    def _cell_lines(self, cell: Any, depth: int) -> Iterator[str]:
        for block in self.blocks(cell, depth + 1):
            if isinstance(block, Line):
                yield block.text
            else:
                yield from (text for row in block.rows for text in row if text)

    def _text(self, paragraph: Any, boxes: list[Any]) -> str:
        """A paragraph's text, "\\n" for breaks inside it; blanks as LibreOffice shows them."""
        parts: list[str] = [_plain(paragraph.text)]
        waiting: list[Any] = list(reversed(paragraph))
        while waiting:
            element = waiting.pop()
            if isinstance(element, str):
                parts.append(_plain(element))
                continue
            name = _name(element)
            waiting.append(element.tail or "")
            if name in _COUNTED:
                self.left_out[_COUNTED[name]] += 1
            elif name == "draw:text-box":
                boxes.append(element)
            elif name == "text:s":
                parts.append(" " * _count(element))
            elif name == "text:tab":
                parts.append("\t")
            elif name == "text:line-break":
                parts.append("\n")
            elif name and name not in _SILENT:
                waiting.extend(reversed(element))
                parts.append(_plain(element.text))
        return "".join(parts)


def _rows(table: Any, depth: int) -> Iterator[Any]:
    if depth > MAX_DEPTH:
        return
    for child in table:
        if _name(child) == "table:table-row":
            yield child
        elif _name(child) in ("table:table-header-rows", "table:table-rows", "table:table-row-group"):
            yield from _rows(child, depth + 1)


def _count(blanks: Any) -> int:
    given = next((value for name, value in blanks.items() if name.endswith("}c")), "1")
    return min(int(given), _MAX_BLANKS) if given.isdecimal() else 1


def _plain(text: str | None) -> str:
    """Line ends and runs of blanks in the XML are one blank."""
    if not text:
        return ""
    words = " ".join(text.split())
    return f"{' ' * text[0].isspace()}{words}{' ' * (text[-1].isspace() and bool(words))}"
