"""PDFs: reading order, running heads, scans and what else stands on a page."""

from __future__ import annotations

import pytest
from made import Placed, assembled, pdf, set_in_columns, wrapped

from voices.corpus.content import Content, Line
from voices.corpus.formats import read_content
from voices.errors import SourceError

TURNS = [
    "Moderadora: ¿Qué les preocupa a ustedes aquí en la colonia?",
    "P1: " + "La luz, las calles y el agua que no llega. " * 9,
    "Иштирокчи 2: " + "Йўллар бузилган, чироқ ўчади, болалар қўрқади. " * 12,
    "P3: O‘tkir aka aytganidek, suv yo‘q.",
] * 5


def read(data: bytes) -> Content:
    return read_content(data, "pdf", file="t.pdf")


def lines(content: Content) -> list[str]:
    return [block.text for block in content.blocks if isinstance(block, Line)]


@pytest.mark.parametrize(("columns", "width"), [(1, 95), (2, 45)])
def test_read_pdf_in_reading_order_without_heads_and_numbers(columns: int, width: int) -> None:
    pages = set_in_columns([t.strip() for t in TURNS], columns=columns, head="Grupo focal – confidencial", foot="- # -")
    assert len(pages) > 1
    assert lines(read(pdf(pages))) == [line for turn in TURNS for line in wrapped(turn.strip(), width)]


def test_read_pdf_starts_a_block_where_paragraphs_are_set_apart() -> None:
    pages = set_in_columns(["P1: " + "uno dos tres " * 20, "P2: " + "cuatro cinco " * 20])
    starts = [block.text[:2] for block in read(pdf(pages)).blocks if isinstance(block, Line) and block.starts_block]
    assert starts == ["P2"]


@pytest.mark.parametrize("foot", ["Página # de 9", "#", "p. #", "Стр. #", "#-bet", "Page # / 9"])
def test_read_pdf_knows_page_numbers_even_on_one_page(foot: str) -> None:
    pages = set_in_columns(["P1: uno", "P2: dos"], foot=foot)
    assert lines(read(pdf(pages))) == ["P1: uno", "P2: dos"]


def test_read_pdf_keeps_short_turns_at_the_edge_of_pages() -> None:
    pages = [[Placed(60, 60, f"P{n}: Sí."), Placed(60, 400, "M: ¿Y luego?")] for n in (3, 5)]
    assert lines(read(pdf(pages))) == ["P3: Sí.", "M: ¿Y luego?", "P5: Sí.", "M: ¿Y luego?"]


def test_read_pdf_reads_labels_in_a_column_of_their_own_across() -> None:
    rows = [(f"P{n}:", f"palabra {n} " * 6) for n in range(1, 9)]
    page = [Placed(x, 60 + 14 * n, text) for n, row in enumerate(rows) for x, text in zip((60, 110), row, strict=True)]
    assert lines(read(pdf([page]))) == [f"{label} {text.strip()}" for label, text in rows]


def test_read_pdf_reads_a_title_over_two_columns_first() -> None:
    pages = set_in_columns(["P1: " + "uno dos tres cuatro " * 150], columns=2)[:1]
    pages[0].append(Placed(60, 40, "Transcripción del grupo focal de la colonia, con título de lado a lado"))
    assert lines(read(pdf(pages)))[0].startswith("Transcripción del grupo")


@pytest.mark.parametrize("turn", ["0 1 -1 0", "-1 0 0 -1", "0 -1 1 0"])
def test_read_pdf_turns_pages_upright(turn: str) -> None:
    places = {
        "0 1 -1 0": ((300, 700), (313, 700)),
        "-1 0 0 -1": ((500, 113), (500, 100)),
        "0 -1 1 0": ((313, 100), (300, 100)),
    }
    page = [Placed(x, y, text, turn) for (x, y), text in zip(places[turn], ("P1: uno", "P2: dos"), strict=True)]
    assert lines(read(pdf([page]))) == ["P1: uno", "P2: dos"]


def test_read_pdf_leaves_a_watermark_out() -> None:
    page = [Placed(60, 60 + 13 * n, f"P{n}: palabra palabra palabra") for n in range(1, 6)]
    page.append(Placed(100, 140, "BORRADOR", "0.7 0.7 -0.7 0.7"))
    assert lines(read(pdf([page]))) == [f"P{n}: palabra palabra palabra" for n in range(1, 6)]


def test_read_pdf_closes_words_that_a_soft_hyphen_parts() -> None:
    page = [Placed(60, 60, "P1: la preocu\xad"), Placed(60, 73, "pación de la gente"), Placed(60, 86, "que -- no")]
    assert lines(read(pdf([page]))) == ["P1: la preocupación", "de la gente", "que -- no"]


def test_read_pdf_refuses_a_scan_and_names_ocr() -> None:
    with pytest.raises(SourceError, match=r"pictures without text \(a scan\).*OCR"):
        read(pdf([[], []]))


def test_read_pdf_counts_pages_without_text() -> None:
    assert read(pdf([[Placed(60, 60, "P1: uno")], []])).left_out == {"pages without text": 1}


def test_read_pdf_refuses_fonts_without_letters() -> None:
    with pytest.raises(SourceError, match="which letters they draw"):
        read(pdf([[Placed(60, 60, "P1: " + "".join(chr(0xE000 + n) for n in range(60)))]]))


PROTECTED = assembled([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 0/Kids[]>>"]).replace(
    b"/Root 1 0 R",
    b"/Root 1 0 R/ID[<00><00>]/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -4/O<"
    + b"11" * 32
    + b">/U<"
    + b"22" * 32
    + b">>>",
)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (PROTECTED, "protected by a password"),
        (b"%PDF-1.7\n" + bytes(200), "damaged or not a PDF"),
        (b"P1: uno", "it is not a PDF"),
    ],
)
def test_read_pdf_refuses(data: bytes, message: str) -> None:
    with pytest.raises(SourceError, match=message) as caught:
        read(data)
    assert caught.value.__suppress_context__ or caught.value.__context__ is None
