"""PDF: the text layer, by its place on the page. Nothing in a PDF says what a line, a column or a page number is."""

from __future__ import annotations

import math
from typing import Any

from voices.corpus.content import Content, Line
from voices.corpus.formats.layout import Glyph
from voices.corpus.formats.pages import page_lines, without_running_lines
from voices.errors import SourceError

MAX_PAGES = 2000
"""An hour of talk is about 30 pages."""

MAX_GLYPHS = 20_000
"""Of one page. A page of a transcript has about 3,000; a million would be drawn over one another to exhaust readers."""

MAX_UNREADABLE = 0.1
"""Share of characters without a meaning, from which on the fonts give no text: they were embedded without a map."""

SLANTED = 0.07
"""Of a right angle: 6 degrees, more than a page that went crooked through a scanner."""

_LINE_ENDS = (0x0A, 0x0D)
_SOMETIMES_GENERATED = (0x20, 0x2D, 0x02)  # blanks and hyphens that PDFium adds; blanks are found here by place
_PASSWORD = 4  # PDFium's FPDF_ERR_PASSWORD


def read(data: bytes, *, file: str) -> Content:
    """The lines of a PDF in reading order, without running heads and page numbers.

    Raises:
        SourceError: a scan, protected, damaged, or without readable characters.
    """
    import pypdfium2

    if b"%PDF" not in data[:1024]:
        raise SourceError(file, "it is not a PDF.", "Give it its right extension, or save it again as PDF.")
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as failure:
        raise _refusal(file, failure) from None
    try:
        if len(document) > MAX_PAGES:
            raise SourceError(file, f"it has more than {MAX_PAGES:,} pages.", "Split it.")
        glyphs = [_glyphs(document, n) for n in range(len(document))]
    finally:
        document.close()
    return _content(glyphs, file=file)


def _refusal(file: str, failure: Exception) -> SourceError:
    if getattr(failure, "err_code", None) == _PASSWORD or "password" in str(failure).lower():
        return SourceError(file, "it is protected by a password.", "Save it without one and give it again.")
    return SourceError(file, "it is damaged or not a PDF.", "Open it in a reader, print it to a new PDF, try again.")


def _content(pages: list[list[Glyph]], *, file: str) -> Content:
    unreadable = sum(glyph.text == "\ufffd" for page in pages for glyph in page)
    total = sum(len(page) for page in pages)
    if not total:
        raise SourceError(
            file,
            "its pages are pictures without text (a scan).",
            "Run it through a program for text recognition (OCR) such as OCRmyPDF, or type it, and give the result.",
        )
    if unreadable > MAX_UNREADABLE * total:
        raise SourceError(
            file,
            "its fonts do not say which letters they draw, so the text cannot be read out.",
            "Export it again from the program it was made with, or run text recognition (OCR) on it.",
        )
    lines = without_running_lines([page_lines(page) for page in pages])
    empty = sum(not page for page in pages)
    return Content(
        tuple(Line(line.text, starts_block=line.starts_block) for page in lines for line in page),
        left_out={"pages without text": empty} if empty else {},
    )


def _glyphs(document: Any, number: int) -> list[Glyph]:
    """The characters of one page that stand the way most do; [] for a page that is damaged.

    Their boxes are turned upright, y growing downwards. What stands across (watermarks, margins) is left out.
    """
    import pypdfium2
    from pypdfium2 import raw

    try:
        page = document[number]
        text_page = page.get_textpage()
    except pypdfium2.PdfiumError:
        return []
    box, handle = raw.FS_RECTF(), text_page.raw
    turned: dict[int, list[Glyph]] = {}
    for n in range(min(raw.FPDFText_CountChars(handle), MAX_GLYPHS)):
        code = raw.FPDFText_GetUnicode(handle, n)
        if code in _LINE_ENDS or (code in _SOMETIMES_GENERATED and raw.FPDFText_IsGenerated(handle, n) == 1):
            continue
        quarters = raw.FPDFText_GetCharAngle(handle, n) / (math.pi / 2)
        if abs(quarters - round(quarters)) > SLANTED:
            continue
        # The loose box is as high as the type, whatever the letter.
        raw.FPDFText_GetLooseCharBox(handle, n, box)
        quarter = round(quarters) % 4
        place = _upright(box.left, box.right, box.bottom, box.top, quarter)
        turned.setdefault(quarter, []).append(Glyph(_character(code), *place))
    text_page.close()
    page.close()
    return max(turned.values(), key=len, default=[])


def _character(code: int) -> str:
    """What a code says; halves of pairs and private codes say nothing. 2 is PDFium's hyphen at a line's end."""
    if code == 2:
        return "\xad"
    if code < 32 or 0xD800 <= code < 0xF900 or code >= 0xFFF0:
        return "\ufffd"
    return chr(code)


def _upright(left: float, right: float, bottom: float, top: float, quarter: int) -> tuple[float, float, float, float]:
    """(x0, x1, y0, y1) of a box after turning text back that runs right, down, left or up the page."""
    return (
        (left, right, -top, -bottom),
        (-top, -bottom, -right, -left),
        (-right, -left, bottom, top),
        (bottom, top, left, right),
    )[quarter]
