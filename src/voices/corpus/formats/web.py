"""Web pages: blocks, lists and tables in reading order, as word processors and transcription sites export them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from voices.corpus.content import Content, Grid, Line
from voices.corpus.encodings import decode
from voices.corpus.formats.limits import MAX_MARKUP, check_length
from voices.errors import SourceError

MAX_DEPTH = 200
"""Nesting of elements; the parser itself gives up a little above."""

_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,20})""", re.IGNORECASE)
_BLANKS = re.compile(" {2,}")
_HEAD_BYTES = 4096
_SILENT = frozenset((
    "head", "script", "style", "template", "noscript", "svg", "math", "iframe", "object", "audio", "video",
    "select", "button", "nav", "textarea", "input", "img", "form-control",
))  # fmt: skip
_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li",
    "main", "ol", "p", "pre", "section", "summary", "details", "table", "tbody", "td", "tfoot", "th", "thead",
    "tr", "ul",
))  # fmt: skip
_NOTE_LINK = re.compile(r"#(?:_?cmnt|_?ftn|_?edn|_msocom|sdfootnote|sdendnote)")
_NOTE_BACK = re.compile(r"#(?:_?cmnt_?ref|_?ftnt?_?ref|_?ednref|_msoanchor|sd(?:foot|end)note\d+anc)")
_COMMENT_LINK = re.compile(r"#(?:_?cmnt|_msocom|_msoanchor)")


def read(data: bytes, *, file: str) -> Content:
    """The text of a web page; scripts, comments, footnotes and struck-out changes are left out.

    Raises:
        SourceError: the encoding cannot be read, or there is no text in it.
    """
    import lxml.html
    from lxml import etree

    page = check_length(_decoded(data, file=file), file=file, most=MAX_MARKUP)
    parser = lxml.html.HTMLParser(huge_tree=False, remove_comments=True)
    try:
        root = lxml.html.document_fromstring(page, parser=parser)
    except (etree.LxmlError, ValueError):
        raise SourceError(file, "it is not a web page, or holds no text.", "Save it again as .html or .docx.") from None
    walker = _Walker()
    walker.walk(root, 0)
    walker.close()
    return Content(tuple(walker.blocks), left_out=dict(walker.left_out))


def _decoded(data: bytes, *, file: str) -> str:
    """The page's text; a declared code page is believed only where the bytes are not UTF-8."""
    declared = _CHARSET.search(data[:_HEAD_BYTES])
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = ""
    if not text and declared and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            text = data.decode(declared[1].decode("ascii"))
        except (UnicodeDecodeError, LookupError):
            text = ""
    # What a declaration in the text says would mislead the parser, which is given characters, not bytes.
    text = re.sub(r"\A\s*<\?xml[^>]*\?>", "", text or decode(data, file=file))
    return text.replace("\x00", "")


class _Walker:
    """One page's walk; what it leaves out it counts."""

    def __init__(self) -> None:
        self.blocks: list[Line | Grid] = []
        self.left_out: Counter[str] = Counter()
        self._text: list[str] = []
        self._starts_block = True

    def walk(self, element: Any, depth: int) -> None:
        tag = element.tag if isinstance(element.tag, str) else ""
        if depth > MAX_DEPTH or not tag or tag in _SILENT or self._is_left_out(element, tag):
            return
        if tag == "table" and _is_data(element):
            self.close()
            self.blocks.append(Grid(tuple(self._row(row, depth) for row in element.iter("tr"))))
            return
        if tag == "br":
            self._end_line(starts_block=False)
        if tag in _BLOCKS:
            self.close()
        self._add(element.text, keep_lines=tag == "pre")
        for child in element:
            self.walk(child, depth + 1)
            self._add(child.tail, keep_lines=tag == "pre")
        if tag in _BLOCKS:
            self.close()

    def close(self) -> None:
        """End a block: what follows starts a new one."""
        self._end_line(starts_block=True)

    def _end_line(self, *, starts_block: bool) -> None:
        text = _BLANKS.sub(" ", "".join(self._text)).strip()
        self._text.clear()
        if text:
            self.blocks.append(Line(text, starts_block=self._starts_block))
            self._starts_block = starts_block
        self._starts_block = self._starts_block or starts_block

    def _add(self, text: str | None, *, keep_lines: bool) -> None:
        if not text:
            return
        if not keep_lines:
            self._text.append(re.sub(r"[ \t\r\n\f]+", " ", text))
            return
        first, *others = text.split("\n")
        self._text.append(first)
        for line in others:
            self._end_line(starts_block=not "".join(self._text).strip())
            self._text.append(line)

    def _row(self, row: Any, depth: int) -> tuple[str, ...]:
        return tuple(self._cell(cell, depth) for cell in row if cell.tag in ("td", "th"))

    def _cell(self, cell: Any, depth: int) -> str:
        inner = _Walker()
        inner.walk(cell, depth + 1)
        inner.close()
        self.left_out += inner.left_out
        return "\n".join(block.text for block in inner.blocks if isinstance(block, Line))

    def _is_left_out(self, element: Any, tag: str) -> bool:
        """Deletions, links to comments and notes, and the blocks that hold these at the page's foot."""
        if tag == "del":
            self.left_out["deletions"] += 1
            return True
        if tag == "a" and _NOTE_LINK.match(element.get("href") or "") and not _NOTE_BACK.match(element.get("href")):
            self.left_out["comments" if _COMMENT_LINK.match(element.get("href")) else "footnotes"] += 1
            return True
        if tag in ("p", "div", "li") and any(_NOTE_BACK.match(link.get("href") or "") for link in element.iter("a")):
            # A page's foot, not a block around the whole talk.
            return sum(1 for _ in element.iter("p", "div", "li", "td")) <= _MAX_NOTE_BLOCKS
        return "display:none" in (element.get("style") or "").replace(" ", "")


_MAX_NOTE_BLOCKS = 10
"""Blocks inside one comment or footnote at the foot of a page."""


def _is_data(table: Any) -> bool:
    """Whether a table holds data: not another table, and two cells or more in a row. Others only lay out."""
    rows: Iterator[Any] = table.iter("tr")
    widths = [sum(cell.tag in ("td", "th") for cell in row) for row in rows]
    nested = any(inner is not table for inner in table.iter("table"))
    return not nested and max(widths, default=0) > 1
