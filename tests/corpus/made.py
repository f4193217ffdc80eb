"""Files as programs write them, built byte by byte: what the tests of reading share. Everything said is invented."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
ODF = "urn:oasis:names:tc:opendocument:xmlns"

PAGE_WIDTH, PAGE_HEIGHT, SIZE, LEADING = 595, 842, 10, 13
LETTER = SIZE / 2  # the font has one width
MARGIN = 60


def package(parts: dict[str, bytes | str]) -> bytes:
    """A zip archive, as office files are."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def docx(body: str, *, main: str = "word/document.xml") -> bytes:
    """A Word file around the XML of a body, its elements with the prefix `w:`."""
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
        f'Target="{main}"/></Relationships>'
    )
    spaces = (
        f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
        'xmlns:v="urn:schemas-microsoft-com:vml"'
    )
    return package(
        {
            "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
            "_rels/.rels": relations,
            main: f"<w:document {spaces}><w:body>{body}</w:body></w:document>",
        }
    )


def paragraph(*texts: str) -> str:
    """A Word paragraph, a run a text."""
    runs = "".join(f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>' for text in texts)
    return f"<w:p>{runs}</w:p>"


def odt(body: str) -> bytes:
    """An OpenDocument text around the XML of `office:text`."""
    spaces = " ".join(
        f'xmlns:{prefix}="{ODF}:{kind}:1.0"'
        for prefix, kind in (("office", "office"), ("text", "text"), ("table", "table"), ("draw", "drawing"))
    )
    return package(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {spaces}><office:body><office:text>{body}</office:text>"
            "</office:body></office:document-content>",
        }
    )


def rtf(body: str, *, head: str = r"\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Arial;}}") -> bytes:
    """A rich text file; letters beyond ASCII as Word writes them, `\\u` and a question mark."""
    return ("{\\rtf1" + head + " " + rtf_text(body) + "}").encode("ascii")


def rtf_text(text: str) -> str:
    units = [int.from_bytes(pair, "little") for c in text for pair in _pairs(c.encode("utf-16-le"))]
    return "".join(chr(unit) if unit < 128 else f"\\u{unit if unit < 0x8000 else unit - 0x10000}?" for unit in units)


def _pairs(data: bytes) -> list[bytes]:
    return [data[i : i + 2] for i in range(0, len(data), 2)]


@dataclass(frozen=True)
class Placed:
    """Text at a place on a page: points from the left and from the top."""

    x: float
    y: float
    text: str
    turn: str = "1 0 0 1"  # of the text matrix


def pdf(pages: Sequence[Iterable[Placed]]) -> bytes:
    """A PDF with a text layer and without embedded fonts."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{' '.join(f'{6 + 2 * n} 0 R' for n in range(len(pages)))}]>>".encode(),
        b"<</Type/Font/Subtype/Type0/BaseFont/Helvetica/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>",
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/Helvetica/DW 500"
        b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>",
        _stream(_to_unicode()),
    ]
    for n, page in enumerate(pages):
        content = "\n".join(
            f"BT /F1 {SIZE} Tf {t.turn} {t.x} {PAGE_HEIGHT - t.y} Tm <{t.text.encode('utf-16-be').hex()}> Tj ET"
            for t in page
        )
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {PAGE_WIDTH} {PAGE_HEIGHT}]/Contents {7 + 2 * n} 0 R"
            "/Resources<</Font<</F1 3 0 R>>>>>>".encode()
        )
        objects.append(_stream(content.encode()))
    return assembled(objects)


def assembled(objects: Sequence[bytes]) -> bytes:
    """A PDF file of numbered objects, the first the catalogue."""
    data = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    data += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)
    return bytes(data)


def _stream(data: bytes) -> bytes:
    packed = zlib.compress(data)
    return b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(packed), packed)


def _to_unicode() -> bytes:
    ranges = [f"<{high:02X}00> <{high:02X}FF> <{high:02X}00>" for high in range(256) if not 0xD8 <= high < 0xE0]
    blocks = [ranges[i : i + 100] for i in range(0, len(ranges), 100)]
    body = "\n".join(f"{len(block)} beginbfrange\n" + "\n".join(block) + "\nendbfrange" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <FFFF> endcodespacerange\n{body}\nendcmap end end"
    ).encode()


def set_in_columns(blocks: Sequence[str], *, columns: int = 1, head: str = "", foot: str = "") -> list[list[Placed]]:
    """Paragraphs set in pages of one or two columns, with a running head and foot; `#` in them is the page's number."""
    gutter = 24
    width = (PAGE_WIDTH - 2 * MARGIN - gutter * (columns - 1)) / columns
    letters = int(width / LETTER)
    lines = [line for block in blocks for line in [*wrapped(block, letters), None]]
    per_column = int((PAGE_HEIGHT - 2 * MARGIN) / LEADING)
    pages: list[list[Placed]] = []
    column, row = columns, 0
    for line in lines:
        if row >= per_column or column == columns:
            column, row = column + 1, 0
            if column >= columns:
                pages.append([])
                column = 0
        if line is not None:
            pages[-1].append(Placed(MARGIN + column * (width + gutter), MARGIN + LEADING * row, line))
            row += 1
        elif row:
            row += 0.6
    for number, page in enumerate(pages, start=1):
        for text, y in ((head, 30), (foot, PAGE_HEIGHT - 25)):
            if text:
                page.append(Placed(MARGIN, y, text.replace("#", str(number))))
    return pages


def wrapped(text: str, width: int) -> list[str]:
    """`text` in lines; joined by one blank they are `text` again."""
    lines = [""]
    for word in text.split(" "):
        if lines[-1] and len(lines[-1]) + len(word) >= width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}" if lines[-1] else word
    return lines
