"""Projects as coding programs export them, made by code: one text, its codings, and a dialect's way to write both.

All texts are invented and were not reviewed by native speakers.
"""

from __future__ import annotations

import io
import uuid
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

TEXT = """Group: MAT-09
City: Mathare

Moderator: Karibuni. What worries you here?
P1: Maji. Mto uko karibu na nyumba 🌊🌊 and the water comes twice a week,
   when it comes at all.
P2: O‘zbekistonda ham shunday: suv yo‘q, oʻzimiz olib kelamiz.
P3: У нас воды нет с мая. 😀 Ҳеч ким жавоб бермайди!

[00:12] Moderator: And at night?
P1: Sí.
P2: No hay luz. Me da miedo volver a casa; a mi vecina la asaltaron dos veces.
P1: Sí.
P3: По ночам темно…
"""

CODED = (
    ("and the water comes twice a week,\n   when it comes at all.", "Water"),
    ("suv yo‘q, oʻzimiz olib kelamiz", "Water"),
    ("воды нет с мая. 😀 Ҳеч ким", "Water"),
    ("Ҳеч ким жавоб бермайди!", "Government"),
    ("No hay luz. Me da miedo volver a casa", "Night"),
    ("asaltaron dos veces.", "Robbery"),
    ("темно…", "Night"),
)
"""(words, code): the first place in the text where the words stand."""


@dataclass(frozen=True)
class Dialect:
    """How a program writes: its folder, file name, line ends, mark, counting, and what names of selections hold."""

    origin: str
    folder: str = "sources"
    qde: str = "project.qde"
    newline: str = "\n"
    mark: bool = False
    counts_pair: bool = True
    counts_mark: bool = False
    utf16: bool = False
    inclusive: bool = False
    xml_mark: bool = False
    braces: bool = False
    name: Callable[[str], str] = lambda words: words
    inline: bool = False


def cut(words: str) -> str:
    """As ATLAS.ti names a quotation: on one line, at most 100 characters."""
    line = " ".join(words.split())
    return line if len(line) <= 100 else f"{line[:99]}…"


QUALCODER = Dialect("QualCoder 3.6")
MAXQDA = Dialect(
    "MAXQDA 2022 (Release 22.4.0)", newline="\r\n", mark=True, utf16=True, name=lambda words: "", qde="Study.qde"
)
ATLAS = Dialect("ATLAS.ti 8.4.0 573 , macOS", newline="\r\n", counts_pair=False, name=cut, xml_mark=True)
NVIVO = Dialect("NVivo 14", folder="Sources", newline="\r\n", mark=True, braces=True, name=lambda words: "")
STANDARD = Dialect("Another program", inclusive=True)
DIALECTS = {"QualCoder": QUALCODER, "MAXQDA": MAXQDA, "ATLAS.ti": ATLAS, "NVivo": NVIVO, "as the standard": STANDARD}


@dataclass(frozen=True)
class Words:
    """A coded stretch, [start, end) in code points of the text with "\\n" as line end."""

    start: int
    end: int
    code: str = "Water"
    coder: str = "Coder"
    name: str | None = None


def coded_words(text: str = TEXT, coded: Sequence[tuple[str, str]] = CODED) -> list[Words]:
    return [Words(text.index(words), text.index(words) + len(words), code) for words, code in coded]


def position(text: str, place: int, dialect: Dialect) -> int:
    """`place` as the dialect counts it."""
    before = text[:place]
    if dialect.counts_pair:
        before = before.replace("\n", dialect.newline)
    length = len(before.encode("utf-16-le")) // 2 if dialect.utf16 else len(before)
    return length + (dialect.mark and dialect.counts_mark)


def guid(*of: object) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_OID, repr(of))).upper()


@dataclass(frozen=True)
class Made:
    """One source of a project in the making."""

    name: str
    text: str | None
    words: Sequence[Words] = ()
    extra: str = ""


def project_xml(
    sources: Sequence[Made],
    dialect: Dialect = QUALCODER,
    *,
    codes: str | None = None,
    coders: Sequence[str] = ("Coder",),
    more: str = "",
    before_sources: str = "",
) -> str:
    names = dict.fromkeys(words.code for source in sources for words in source.words)
    made = "".join(f'<Code guid="{_g(dialect, "code", n)}" name={quoteattr(n)} isCodable="true"/>' for n in names)
    users = "".join(f'<User guid="{_g(dialect, "user", name)}" name={quoteattr(name)}/>' for name in coders)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<Project xmlns="urn:QDA-XML:project:1.0" name="Study" origin={quoteattr(dialect.origin)}>'
        f"<Users>{users}</Users><CodeBook><Codes>{made if codes is None else codes}</Codes></CodeBook>{before_sources}"
        f"<Sources>{''.join(_source_xml(source, dialect) for source in sources)}</Sources>{more}</Project>"
    )


def _g(dialect: Dialect, *of: object) -> str:
    return f"{{{guid(*of).lower()}}}" if dialect.braces else guid(*of)


def _source_xml(source: Made, dialect: Dialect) -> str:
    key = guid("source", source.name, source.text)
    selections = "".join(_selection_xml(source, words, dialect) for words in source.words)
    path = "" if dialect.inline else f' plainTextPath="internal://{key}.txt"'
    content = f"<PlainTextContent>{escape(source.text or '')}</PlainTextContent>" if dialect.inline else ""
    return (
        f'<TextSource guid="{key}" name={quoteattr(source.name)}{path}>{content}{selections}{source.extra}</TextSource>'
    )


def _selection_xml(source: Made, words: Words, dialect: Dialect) -> str:
    text = source.text or ""
    name = dialect.name(text[words.start : words.end]) if words.name is None else words.name
    start, end = position(text, words.start, dialect), position(text, words.end, dialect) - dialect.inclusive
    return (
        f'<PlainTextSelection guid="{guid("selection", source.name, words)}" name={quoteattr(name)} '
        f'startPosition="{start}" endPosition="{end}"><Coding guid="{guid("coding", words)}" '
        f'creatingUser="{_g(dialect, "user", words.coder)}">'
        f'<CodeRef targetGUID="{_g(dialect, "code", words.code)}"/></Coding></PlainTextSelection>'
    )


def write_project(path: Path, sources: Sequence[Made], dialect: Dialect = QUALCODER, *, xml: str | None = None) -> Path:
    """A .qdpx at `path`, its texts beside the XML unless the dialect writes them inline."""
    head = b"\xef\xbb\xbf" if dialect.xml_mark else b""
    parts = {dialect.qde: head + (project_xml(sources, dialect) if xml is None else xml).encode("utf-8")}
    for source in sources:
        if source.text is not None and not dialect.inline:
            data = source.text.replace("\n", dialect.newline).encode("utf-8")
            key = guid("source", source.name, source.text)
            parts[f"{dialect.folder}/{key}.txt"] = (b"\xef\xbb\xbf" if dialect.mark else b"") + data
    path.write_bytes(package(parts))
    return path


def package(parts: dict[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", packing) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()
