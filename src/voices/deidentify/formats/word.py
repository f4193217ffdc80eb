"""Word files: the text of every run can be changed where it stands, so that what is not changed keeps its look."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from voices.deidentify.formats.opened import Opened
from voices.deidentify.formats.package import Package, pack
from voices.deidentify.formats.word_clean import clean, keep_blanks, name_of
from voices.deidentify.passages import Slot, Unit
from voices.privacy import gate

_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_FIXED = {"tab": "\t", "ptab": "\t", "noBreakHyphen": "-"}
_BREAKS = frozenset(("br", "cr"))
_SILENT = frozenset(("pPr", "rPr", "sectPr"))
_STYLE_USES = frozenset(("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link", "numStyleLink", "styleLink"))
_PLACES = {"document": "", "header": "page header, ", "footer": "page footer, ", "footnotes": "footnotes, ",
           "endnotes": "endnotes, "}  # fmt: skip

Texts = list[tuple[Any, Slot]]


def open_file(data: bytes, *, extension: str, file: str) -> Opened:
    """The lines of a Word file: of its body, then of its page heads and feet, footnotes and endnotes.

    Raises:
        SourceError: protected, damaged, too large, or not a Word file.
    """
    package = Package(data, file=file)
    texts: Texts = []
    try:
        units = tuple(_units(package, texts))
    except Exception:  # lxml raises a dozen kinds, and its messages quote the text
        raise package.damaged() from None

    def render() -> bytes:
        for element, slot in texts:
            if element.text != slot.text:
                element.text = slot.text
                keep_blanks(element)
        return pack(package.main, package.parts, package.relations)

    cleaned = {what: n for what, n in package.cleaned.items() if what and n}
    return Opened(units, extension, render, cleaned=cleaned)


def _units(package: Package, texts: Texts) -> Iterator[Unit]:
    kept = frozenset(package.relations)
    _rename_styles(package)
    for n, (kind, root) in enumerate(package.roots()):
        clean(root, cleaned=package.cleaned, kept=kept if n == 0 else frozenset(), gate=gate)
        if kind in _PLACES:
            for number, paragraph in enumerate((e for e in root.iter() if name_of(e) == "p"), start=1):
                yield from _lines(paragraph, f"{_PLACES[kind]}paragraph {number}", texts)


def _lines(paragraph: Any, place: str, texts: Texts) -> Iterator[Unit]:
    """The lines of one paragraph; text boxes in it are paragraphs of their own."""
    lines: list[list[Slot]] = [[]]
    waiting = [paragraph]
    while waiting:
        element = waiting.pop()
        name = name_of(element)
        if name == "txbxContent" or name in _SILENT:
            continue
        if name == "t" or element.tag == _MATH_TEXT:
            slot = Slot(element.text or "")
            texts.append((element, slot))
            lines[-1].append(slot)
        elif name in _BREAKS:
            lines.append([])
        elif name in _FIXED:
            lines[-1].append(Slot(_FIXED[name], fixed=True))
        waiting.extend(reversed(element))
    for n, slots in enumerate(lines):
        if any(slot.text.strip() for slot in slots):
            yield Unit(f"{place}, line {n + 1}" if n else place, tuple(slots), continues=n > 0)


def _rename_styles(package: Package) -> None:
    """Numbers for the ids of styles that people made: Word makes an id of the name that was given."""
    roots = [root for _, root in package.roots()]
    ids: dict[str, str] = {}
    for element in (e for root in roots for e in root.iter() if name_of(e) == "style"):
        values = {key.rsplit("}", 1)[-1]: (key, value) for key, value in element.attrib.items()}
        if "customStyle" in values and "styleId" in values:
            key, old = values["styleId"]
            ids[str(old)] = f"Style{len(ids) + 1}"
            element.set(key, ids[str(old)])
    for element in (e for root in roots for e in root.iter() if name_of(e) in _STYLE_USES):
        for key, value in element.attrib.items():
            if value in ids:
                element.set(key, ids[value])
