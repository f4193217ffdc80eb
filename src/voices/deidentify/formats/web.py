"""Web pages: the text of every node can be changed; scripts, links' targets, pictures and comments are taken away."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from voices.corpus.encodings import decode
from voices.deidentify.formats.opened import Opened
from voices.deidentify.passages import Slot, Unit
from voices.errors import SourceError

_REMOVED = {
    "script": "scripts", "style": "styles", "link": "links", "meta": "", "base": "", "template": "hidden text",
    "noscript": "hidden text", "img": "pictures", "svg": "pictures", "picture": "pictures", "object": "embedded files",
    "embed": "embedded files", "iframe": "embedded files", "audio": "embedded files", "video": "embedded files",
    "canvas": "pictures", "map": "pictures", "input": "", "select": "", "button": "", "textarea": "", "nav": "",
    "del": "tracked changes", "math": "",
}  # fmt: skip
_KEPT = frozenset(("colspan", "rowspan", "align", "valign", "dir", "lang", "border", "start", "type", "style"))
_INLINE = frozenset((
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "dfn", "em", "font", "i", "ins", "kbd", "label",
    "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
))  # fmt: skip
_NOTE_LINK = re.compile(r"#(?:_?cmnt|_?ftn|_?edn|_msocom|_msoanchor|sdfootnote|sdendnote)")
_NOTE_BACK = re.compile(r"#(?:_?cmnt_?ref|_?ftnt?_?ref|_?ednref|_msoanchor|sd(?:foot|end)note\d+anc)")
_LOOKS = re.compile(r"url|content|expression|@|behavior", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Characters that XML does not hold: lxml reads them in pages, and refuses to write them."""

_BLANKS = re.compile(r"\s+")

MAX_NOTE_BLOCKS = 10
"""Blocks inside one comment or footnote at the foot of a page; more of them are the talk itself."""

Node = tuple[Any, str, list[Slot]]
"""(element, "text" or "tail", its lines)."""


def open_file(data: bytes, *, extension: str, file: str) -> Opened:
    """The text of a web page, line by line.

    Raises:
        SourceError: the encoding cannot be read, or there is no text in it.
    """
    import lxml.html
    from lxml import etree

    text = re.sub(r"\A\s*<\?xml[^>]*\?>", "", _CONTROL.sub("", decode(data, file=file)))
    try:
        parser = lxml.html.HTMLParser(huge_tree=False, remove_comments=True, remove_pis=True)
        root = lxml.html.document_fromstring(text, parser=parser)
    except (etree.LxmlError, ValueError):
        raise SourceError(file, "it is not a web page, or holds no text.", "Save it again as .html or .docx.") from None
    cleaned: Counter[str] = Counter()
    _clean(root, cleaned)
    walk = _Walk()
    walk.element(root)
    walk.end()

    def render() -> bytes:
        for element, where, lines in walk.nodes:
            setattr(element, where, "\n".join(line.text for line in lines))
        page: str = lxml.html.tostring(root, encoding="unicode", doctype="<!DOCTYPE html>")
        return page.replace("<head>", '<head><meta charset="utf-8">', 1).encode("utf-8")

    counts = {what: n for what, n in cleaned.items() if what and n}
    return Opened(tuple(walk.units), extension, render, cleaned=counts)


class _Walk:
    """The nodes of a page and its lines, in reading order."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self.units: list[Unit] = []
        self._line: list[Slot] = []
        self._block = 0
        self._continues = False

    def element(self, element: Any, *, keep_lines: bool = False) -> None:
        inline = element.tag in _INLINE
        keep_lines = keep_lines or element.tag == "pre"
        if element.tag == "br":
            self.end(continues=True)
        elif not inline:
            self.end()
        self._text(element, "text", keep_lines=keep_lines)
        for child in element:
            self.element(child, keep_lines=keep_lines)
            self._text(child, "tail", keep_lines=keep_lines)
        if not inline and element.tag != "br":
            self.end()

    def end(self, *, continues: bool = False) -> None:
        """End a line; the next goes on with it where only a break stands between."""
        if any(slot.text.strip() for slot in self._line):
            self._block += 1
            self.units.append(Unit(f"block {self._block}", tuple(self._line), continues=self._continues))
            self._continues = continues
        self._line = []
        self._continues = self._continues and continues

    def _text(self, element: Any, where: str, *, keep_lines: bool) -> None:
        text = getattr(element, where)
        if not text:
            return
        lines = [Slot(line) for line in text.split("\n")] if keep_lines else [Slot(_BLANKS.sub(" ", text))]
        self.nodes.append((element, where, lines))
        for n, line in enumerate(lines):
            if n:
                self.end(continues=bool(lines[n - 1].text.strip()))
            self._line.append(line)


def _clean(root: Any, cleaned: Counter[str]) -> None:
    for element in list(root.iter()):
        if not isinstance(element.tag, str):
            element.drop_tree()
        elif element.tag in _REMOVED:
            cleaned[_REMOVED[element.tag]] += 1
            element.drop_tree()
        elif _is_note(element):
            cleaned["comments"] += 1
            element.drop_tree()
        elif "display:none" in (element.get("style") or "").replace(" ", ""):
            cleaned["hidden text"] += 1
            element.drop_tree()
    for element in root.iter():
        cleaned["links"] += "href" in element.attrib
        for name in [n for n in element.attrib if n not in _KEPT or _LOOKS.search(element.attrib[n])]:
            del element.attrib[name]


def _is_note(element: Any) -> bool:
    """A link to a comment or note, or the block at the page's foot that holds one; readers leave them out too."""
    target = element.get("href") or ""
    if element.tag == "a" and _NOTE_LINK.match(target) and not _NOTE_BACK.match(target):
        return True
    if element.tag not in ("p", "div", "li"):
        return False
    backs = any(_NOTE_BACK.match(link.get("href") or "") for link in element.iter("a"))
    return backs and sum(1 for _ in _blocks(element)) <= MAX_NOTE_BLOCKS


def _blocks(element: Any) -> Iterator[Any]:
    yield from element.iter("p", "div", "li", "td")
