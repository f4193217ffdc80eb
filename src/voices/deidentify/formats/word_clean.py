"""The XML of a Word part without what nobody sees: authors, changes, comments, hidden text, pictures, links, fields."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from typing import Any

_NAMESPACES = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}",
)
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}"

_REMOVED = {
    "del": "tracked changes", "moveFrom": "tracked changes", "delText": "",
    "delInstrText": "", "cellDel": "tracked changes",
    "commentReference": "comments", "annotationRef": "",
    "altChunk": "embedded files", "object": "embedded files", "control": "embedded files", "subDoc": "embedded files",
    "instrText": "", "fldChar": "fields", "fldData": "", "ffData": "",
}  # fmt: skip
"""Element -> what it is counted as; it goes with all that stands in it."""

_DROPPED = frozenset((
    "commentRangeStart", "commentRangeEnd", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart",
    "moveToRangeEnd", "customXmlInsRangeStart", "customXmlInsRangeEnd", "customXmlDelRangeStart",
    "customXmlDelRangeEnd", "customXmlMoveFromRangeStart", "customXmlMoveFromRangeEnd", "customXmlMoveToRangeStart",
    "customXmlMoveToRangeEnd", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange",
    "tblGridChange", "tcPrChange", "trPrChange", "numberingChange", "cellIns", "cellMerge", "bookmarkStart",
    "bookmarkEnd", "permStart", "permEnd", "proofErr", "lastRenderedPageBreak", "sdtPr", "sdtEndPr", "smartTagPr",
    "customXmlPr", "tblCaption", "tblDescription", "docVars", "attachedTemplate", "printerSettings", "embedRegular",
    "embedBold", "embedItalic", "embedBoldItalic", "numPicBullet", "background", "movie", "hdrShapeDefaults",
))  # fmt: skip
_UNWRAPPED = frozenset(("ins", "moveTo", "hyperlink", "smartTag", "customXml", "sdt", "sdtContent", "fldSimple"))
_OBJECTS = frozenset(("drawing", "pict"))
_ALTERNATIVES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_PICTURE_PARTS = frozenset(("pic", "imagedata", "blip", "blipFill", "OLEObject", "chart", "relIds", "hlinkClick",
                            "hlinkHover", "svgBlip", "contentPart"))  # fmt: skip
_TEXT_ATTRIBUTES = frozenset(("name", "descr", "title", "alt", "href", "id", "gfxdata", "spid", "tooltip", "string"))
_WHO = frozenset(("author", "initials", "date", "userId", "paraId", "textId"))
_RSID = re.compile(r"rsid\w*$", re.IGNORECASE)

RELATED = frozenset(("headerReference", "footerReference"))
"""Elements that point to a part that is kept."""


def name_of(element: Any) -> str:
    """The element's name in Word's own vocabulary, "" for another's."""
    tag = element.tag
    if not isinstance(tag, str) or not tag.startswith(_NAMESPACES):
        return ""
    return tag.rsplit("}", 1)[-1]


def clean(root: Any, *, cleaned: Counter[str], kept: frozenset[str], gate: Callable[[str], str]) -> None:
    """Take away, in place, what nobody sees on the page; tracked changes are accepted, fields show what they show.

    Args:
        root: of a part.
        cleaned: is told what was taken away.
        kept: ids of relationships to parts that are kept.
        gate: makes names of styles and list marks fit to be shown.
    """
    _drop_rows(root, cleaned)
    _join_paragraphs(root)
    _hide(root, cleaned)
    for element in list(root.iter()):
        name = name_of(element)
        if not isinstance(element.tag, str) or name in _DROPPED or element.tag == f"{_ALTERNATIVES}Fallback":
            _remove(element)
        elif name in _REMOVED:
            cleaned[_REMOVED[name]] += name != "fldChar" or _value(element, "fldCharType") == "begin"
            _remove(element)
        elif name == "hyperlink":
            cleaned["links"] += 1
    for element in [e for e in root.iter() if name_of(e) in _UNWRAPPED]:
        _unwrap(element)
    _objects(root, cleaned)
    for element in root.iter():
        _attributes(element, kept=kept, gate=gate)
    for element in [e for e in root.iter() if name_of(e) in RELATED and not element_id(e)]:
        _remove(element)


def element_id(element: Any) -> str:
    """The relationship that an element points to, "" for none."""
    return next((str(v) for k, v in element.attrib.items() if k.rsplit("}", 1)[-1] == "id"), "")


def keep_blanks(element: Any) -> None:
    """Let Word keep blanks at the ends of a text."""
    element.set(f"{_SPACE}space", "preserve")


def _hide(root: Any, cleaned: Counter[str]) -> None:
    for run in [e for e in root.iter() if name_of(e) == "r"]:
        if _is_on(_find(run, "rPr", "vanish")):
            cleaned["hidden text"] += 1
            _remove(run)


def _drop_rows(root: Any, cleaned: Counter[str]) -> None:
    """Rows that are marked as deleted; a table goes with its last row."""
    for row in [e for e in root.iter() if name_of(e) == "tr" and _find(e, "trPr", "del") is not None]:
        table = row.getparent()
        _remove(row)
        cleaned["tracked changes"] += 1
        if not any(name_of(child) == "tr" for child in table):
            _remove(table)


def _join_paragraphs(root: Any) -> None:
    """A paragraph whose mark was deleted runs into the next."""
    for paragraph in [e for e in root.iter() if name_of(e) == "p"]:
        following = paragraph.getnext()
        gone = any(_find(paragraph, "pPr", "rPr", mark) is not None for mark in ("del", "moveFrom"))
        if not gone or following is None or name_of(following) != "p":
            continue
        at = 1 if len(following) and name_of(following[0]) == "pPr" else 0
        for child in [c for c in paragraph if name_of(c) != "pPr"]:
            following.insert(at, child)
            at += 1
        _remove(paragraph)


def _objects(root: Any, cleaned: Counter[str]) -> None:
    """Text boxes stay, without alternative texts; everything else that is drawn goes."""
    for element in [e for e in root.iter() if name_of(e) in _OBJECTS or e.tag == f"{_ALTERNATIVES}AlternateContent"]:
        if not any(name_of(inner) == "txbxContent" for inner in element.iter()):
            cleaned["pictures"] += 1
            _remove(element)
            continue
        for number, inner in enumerate(list(element.iter()), start=1):
            if isinstance(inner.tag, str) and inner.tag.rsplit("}", 1)[-1] in _PICTURE_PARTS:
                _remove(inner)
            elif not name_of(inner) and isinstance(inner.tag, str):
                for attribute in [a for a in inner.attrib if a.rsplit("}", 1)[-1] in _TEXT_ATTRIBUTES]:
                    del inner.attrib[attribute]
                if inner.tag.endswith(("}docPr", "}cNvPr")):  # these must have both
                    inner.set("id", str(number))
                    inner.set("name", f"Shape {number}")


def _attributes(element: Any, *, kept: frozenset[str], gate: Callable[[str], str]) -> None:
    for attribute in list(element.attrib):
        local = attribute.rsplit("}", 1)[-1]
        names_somebody = _RSID.match(local) or local in _WHO
        if names_somebody or (attribute.startswith(_RELATION) and element.attrib[attribute] not in kept):
            del element.attrib[attribute]
    if not name_of(element) and element.tag.endswith(("}theme", "Scheme")) and "name" in element.attrib:
        element.set("name", "Theme")
    if name_of(element) in ("name", "aliases", "lvlText") and not _is_built_in(element.getparent()):
        for attribute, value in element.attrib.items():
            element.set(attribute, gate(value))


def _is_built_in(style: Any) -> bool:
    return name_of(style) == "style" and _value(style, "customStyle") not in ("1", "true", "on")


def _remove(element: Any) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _unwrap(element: Any) -> None:
    parent = element.getparent()
    if parent is None:
        return
    if name_of(parent) in ("rPr", "trPr", "tblPr", "tcPr", "sectPr", "pPr"):
        parent.remove(element)  # there it only says who inserted the mark or the row
        return
    at = parent.index(element)
    for child in list(element):
        parent.insert(at, child)
        at += 1
    parent.remove(element)


def _find(element: Any, *path: str) -> Any:
    """The first descendant along `path`, None where a step is missing."""
    for step in path:
        element = next((child for child in element if name_of(child) == step), None) if element is not None else None
    return element


def _value(element: Any, name: str) -> str | None:
    return next((str(v) for k, v in element.attrib.items() if k.rsplit("}", 1)[-1] == name), None)


def _is_on(switch: Any) -> bool:
    return switch is not None and not any(value in ("0", "false", "off") for value in switch.values())
