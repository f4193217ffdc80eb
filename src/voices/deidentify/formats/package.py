"""Office packages: which parts of one are kept, and a new package made of them.

What is not known to be needed is left out: properties, thumbnails, comments, pictures, embedded files, macros,
attached templates, people's lists, custom XML.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections import Counter
from collections.abc import Mapping
from typing import Any

from voices.corpus.archives import check_archive
from voices.corpus.formats.xml import parse
from voices.errors import SourceError

TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
KEPT = {
    "styles": f"{_WORD}styles+xml",
    "numbering": f"{_WORD}numbering+xml",
    "header": f"{_WORD}header+xml",
    "footer": f"{_WORD}footer+xml",
    "footnotes": f"{_WORD}footnotes+xml",
    "endnotes": f"{_WORD}endnotes+xml",
    "settings": f"{_WORD}settings+xml",
    "theme": "application/vnd.openxmlformats-officedocument.theme+xml",
}
"""Kind of relationship of the main part -> content type of the part."""

MAIN = f"{_WORD}document.main+xml"
EPOCH = (1980, 1, 1, 0, 0, 0)
"""Time of every member of a package that is written: the first that zip can hold."""


class Package:
    """The parts of a Word file that are kept, parsed; `relations` are those among them, by id."""

    def __init__(self, data: bytes, *, file: str) -> None:
        check_archive(data, file=file, program="Word")
        self._damaged = SourceError(
            file, "it is damaged or not a Word file.", "Open it in Word, save it under a new name, try again."
        )
        self.cleaned: Counter[str] = Counter()
        self.parts: dict[str, tuple[str, Any]] = {}
        self.relations: dict[str, tuple[str, str]] = {}
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                self._read(archive)
        except SourceError:
            raise
        except Exception:  # zipfile, zlib and lxml raise a dozen kinds; all mean the same here
            raise self._damaged from None

    def _read(self, archive: zipfile.ZipFile) -> None:
        names = {name.lower(): name for name in archive.namelist()}
        main = "word/document.xml"
        for kind, _, target in _relations(archive, names, "_rels/.rels", ""):
            if kind == "officeDocument":
                main = target
        self.main = parse(archive.read(names[main.lower()]))
        folder, name = posixpath.split(main)
        for kind, relation, target in _relations(archive, names, f"{folder}/_rels/{name}.rels", folder):
            if kind in KEPT and target.lower() in names:
                kept = f"{kind}{len(self.parts) + 1}.xml"
                root = parse(archive.read(names[target.lower()]))
                self.parts[kept] = (kind, _settings(root) if kind == "settings" else root)
                self.relations[relation] = (kind, kept)
        for member in names:
            self.cleaned["macros"] += member.endswith("vbaproject.bin")
            self.cleaned["thumbnails"] += "thumbnail" in member

    def roots(self) -> list[tuple[str, Any]]:
        """(kind, root element) of the main part and of those beside it."""
        return [("document", self.main), *self.parts.values()]

    def damaged(self) -> SourceError:
        return self._damaged


def pack(main: Any, parts: Mapping[str, tuple[str, Any]], relations: Mapping[str, tuple[str, str]]) -> bytes:
    """A Word file of the main part and the parts beside it, without any property."""
    from lxml import etree

    overrides = {"/word/document.xml": MAIN} | {f"/word/{name}": KEPT[kind] for name, (kind, _) in parts.items()}
    types = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides.items())
    office = STRICT if str(main.tag).startswith("{http://purl.oclc.org/") else OFFICE
    links = "".join(
        f'<Relationship Id="{n}" Type="{office}/{kind}" Target="{name}"/>' for n, (kind, name) in relations.items()
    )
    members = {
        "[Content_Types].xml": f'<Types xmlns="{TYPES}"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{RELATIONS}"><Relationship Id="rId1" Type="{office}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{RELATIONS}">{links}</Relationships>',
    }
    xml = {name: '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + text for name, text in members.items()}
    roots = {"word/document.xml": main} | {f"word/{name}": root for name, (_, root) in parts.items()}
    content = {name: text.encode("utf-8") for name, text in xml.items()} | {
        name: etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        for name, root in roots.items()
    }
    return zipped(content)


def zipped(members: Mapping[str, bytes]) -> bytes:
    """A zip archive that says nothing of when and where it was made."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            member = zipfile.ZipInfo(name, date_time=EPOCH)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.external_attr = 0o600 << 16
            archive.writestr(member, content)
    return stream.getvalue()


def _settings(root: Any) -> Any:
    """Settings that say nothing but how pages are set: the others name people, templates and revisions."""
    space = str(root.tag).split("}", 1)[0].lstrip("{")
    has = {str(element.tag).rsplit("}", 1)[-1] for element in root}
    both = "<w:evenAndOddHeaders/>" if "evenAndOddHeaders" in has else ""
    mode = '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    return parse(f'<w:settings xmlns:w="{space}">{both}<w:compat>{mode}</w:compat></w:settings>'.encode())


def _relations(
    archive: zipfile.ZipFile, names: Mapping[str, str], part: str, folder: str
) -> list[tuple[str, str, str]]:
    """(kind, id, target) of a part's relationships; "" for a target outside the file."""
    if part.lower() not in names:
        return []
    found = []
    for element in parse(archive.read(names[part.lower()])):
        if not isinstance(element.tag, str):
            continue
        kind = str(element.get("Type", "")).rsplit("/", 1)[-1]
        target = str(element.get("Target", ""))
        inside = element.get("TargetMode") != "External"
        path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        found.append((kind, str(element.get("Id", "")), path if inside else ""))
    return found
