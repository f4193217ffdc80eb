"""Codes out of the XML of a project (.qde) or of a codebook alone (.qdc)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from voices.corpus.archives import MAX_PART_BYTES
from voices.corpus.coded.dialects import origin_of
from voices.corpus.coded.model import Code, Codebook
from voices.corpus.coded.xml import parse
from voices.errors import SourceError

MAX_CODES = 5_000
"""A large team's codebook has some hundreds."""

MAX_NAME = 200
"""Characters of a code's name; longer ones are cut."""

_REMEDY = "Export the codebook again (REFI-QDA, .qdc) and give the new file."


def read_codebook(path: Path) -> Codebook:
    """The codes of a `.qdc` file.

    Raises:
        SourceError: it cannot be opened, is too large, or is no codebook.
    """
    try:
        large = path.stat().st_size > MAX_PART_BYTES
        data = b"" if large else path.read_bytes()
    except OSError:
        raise SourceError(path.name, "it cannot be opened.", "Check that it is there and may be read.") from None
    if large:
        raise SourceError(path.name, f"it is larger than {MAX_PART_BYTES // 2**20} MB.", "Check what it is.")
    root = parse(data, file=path.name)
    if root.tag != "CodeBook":
        raise SourceError(path.name, "it is not a codebook (REFI-QDA).", _REMEDY)
    codes = codes_of(root, file=path.name)
    if not codes:
        raise SourceError(path.name, "it is a codebook without codes.", _REMEDY)
    return Codebook(origin_of(root.get("origin", "")), codes)


def codes_of(codebook: Element, *, file: str) -> tuple[Code, ...]:
    """Every code below `codebook`, parents before children; of two with one GUID the first stands.

    Raises:
        SourceError: there are more than anybody can have made.
    """
    found: dict[str, Code] = {}
    for element, parent in _walk(codebook):
        key = guid(element.get("guid", "")) or f"unnumbered {len(found)}"
        name = " ".join(element.get("name", "").split())[:MAX_NAME]
        if len(found) >= MAX_CODES:
            raise SourceError(file, f"its codebook has more than {MAX_CODES:,} codes.", "Check where it comes from.")
        if name and key not in found:
            codable = element.get("isCodable", "true").strip().lower() not in ("false", "0")
            found[key] = Code(key, name, parent, description(element), codable)
    return tuple(found.values())


def description(element: Element) -> str:
    return (element.findtext("Description") or "").strip()


def guid(text: str) -> str:
    """A GUID in one spelling: programs write it in capitals or not, in braces or not."""
    return text.strip().strip("{}").casefold()


def _walk(codebook: Element) -> Iterator[tuple[Element, str | None]]:
    """The `Code` elements with their parents' keys, in order, without recursion."""
    waiting: list[tuple[Element, str | None]] = [(codebook, None)]
    while waiting:
        element, parent = waiting.pop()
        key = parent
        if element.tag == "Code":
            yield element, parent
            if element.get("name", "").strip():
                key = guid(element.get("guid", "")) or parent
        waiting.extend((child, key) for child in reversed(element) if child.tag in ("Code", "Codes"))
