"""Tables of answers: delimited text, OpenDocument, Excel, SPSS and Stata give the same rows."""

from __future__ import annotations

import csv
import io
import zipfile
from pathlib import Path

import pandas as pd
import pyreadstat
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from voices.corpus import Declared, Source, read_source
from voices.corpus.formats import delimited, ods, read_content
from voices.corpus.formats.delimited import DELIMITERS, parse_rows
from voices.errors import SourceError

ODS_NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{prefix}:1.0"'
    for prefix in ("office", "table", "text", "style")
)

ANSWERS = ["no hay luz en la calle", "que nos roban en el micro", "=HYPERLINK(1) dijo el niño"]


def ods_file(sheets: str, styles: str = "") -> bytes:
    """A spreadsheet of nothing but what a reader needs."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "content.xml",
            f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {ODS_NAMESPACES}>'
            f"<office:automatic-styles>{styles}</office:automatic-styles>"
            f"<office:body><office:spreadsheet>{sheets}</office:spreadsheet></office:body></office:document-content>",
        )
    return stream.getvalue()


def ods_cell(text: str, attributes: str = "") -> str:
    return f'<table:table-cell office:value-type="string" {attributes}><text:p>{text}</text:p></table:table-cell>'


def ods_row(*cells: str, attributes: str = "") -> str:
    return f"<table:table-row {attributes}>{''.join(cells)}</table:table-row>"


def rows_of(data: bytes, extension: str) -> tuple[tuple[str, ...], ...]:
    return read_content(data, extension, file="t").grids[0].rows


# Delimited text

_CELL = st.text(st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="\u2028\u2029\x85"), max_size=12)


@given(
    st.sampled_from(DELIMITERS),
    st.sampled_from(["\n", "\r\n"]),
    st.lists(st.tuples(_CELL, _CELL, _CELL), min_size=1, max_size=6),
)
@settings(max_examples=150, deadline=None, derandomize=True)
def test_parse_gives_back_what_any_delimiter_and_quoting_wrote(
    delimiter: str, line_end: str, rows: list[tuple[str, str, str]]
) -> None:
    stream = io.StringIO()
    header = ("respondent", "city", "worry")
    csv.writer(stream, delimiter=delimiter, lineterminator=line_end, quoting=csv.QUOTE_ALL).writerows([header, *rows])
    filled = tuple(row for row in rows if any(cell.strip() for cell in row))
    assert parse_rows(stream.getvalue(), file="t") == (header, *filled)


@given(st.binary(max_size=400))
@settings(max_examples=150, deadline=None, derandomize=True)
def test_read_of_any_bytes_raises_nothing_but_its_own_error(data: bytes) -> None:
    try:
        delimited.read(data, file="t")
    except SourceError as error:
        assert str(error).startswith("t: ")


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("sep=;\na;b\n1;2\n", (("a", "b"), ("1", "2"))),
        ('"sep=|"\na|b\n1|2\n', (("a", "b"), ("1", "2"))),
        ("question\nfear, at night\nno water\n", (("question",), ("fear, at night",), ("no water",))),
        ('a,b\n"she said \\"no\\", twice",2\n', (("a", "b"), ('she said "no", twice', "2"))),
        ('a,b\n"one ""two""\nthree",2\n', (("a", "b"), ('one "two"\nthree', "2"))),
        ("a^b\n1^2\n", (("a", "b"), ("1", "2"))),
        ("a;b\n1,5;no hay agua, ni luz\n2;x\n", (("a", "b"), ("1,5", "no hay agua, ni luz"), ("2", "x"))),
    ],
)
def test_parse_reads_what_programs_write(text: str, rows: tuple[tuple[str, ...], ...]) -> None:
    assert parse_rows(text, file="t") == rows


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_read_takes_the_encodings_of_office_programs(encoding: str) -> None:
    data = "id;¿Qué le preocupa?\n1;los niños en la calle, señor\n".encode(encoding)
    assert rows_of(data, "csv")[1] == ("1", "los niños en la calle, señor")


# OpenDocument


def test_ods_unfolds_repeated_cells_and_rows_but_not_the_empty_edge() -> None:
    empty = '<table:table-cell table:number-columns-repeated="16000"/>'
    data = ods_file(
        '<table:table table:name="A">'
        + ods_row(ods_cell("a"), '<table:table-cell table:number-columns-repeated="2"/>', ods_cell("d"), empty)
        + ods_row(ods_cell("x", 'table:number-columns-repeated="2"'), attributes='table:number-rows-repeated="2"')
        + ods_row(empty, attributes='table:number-rows-repeated="1048000"')
        + "</table:table>"
    )
    assert rows_of(data, "ods") == (("a", "", "", "d"), ("x", "x"), ("x", "x"))


def test_ods_reads_text_as_shown_without_comments() -> None:
    cell = (
        '<table:table-cell office:value-type="string"><office:annotation><text:p>secret</text:p></office:annotation>'
        '<text:p>no<text:s text:c="2"/>hay<text:tab/>luz</text:p><text:p>y <text:span>agua</text:span></text:p>'
        "</table:table-cell>"
    )
    number = (
        '<table:table-cell office:value-type="float" office:value="1234"><text:p>1.234,00</text:p></table:table-cell>'
    )
    date = (
        '<table:table-cell office:value-type="date" office:date-value="2024-03-01T00:00:00"><text:p>1/3/24</text:p>'
        "</table:table-cell>"
    )
    formula = (
        '<table:table-cell table:formula="of:=1+1" office:value-type="string"><text:p>=2</text:p></table:table-cell>'
    )
    data = ods_file(f'<table:table table:name="A">{ods_row(cell, number, date, formula)}</table:table>')
    assert rows_of(data, "ods") == (("no  hay\tluz\ny agua", "1234", "2024-03-01", "=2"),)


def test_ods_leaves_hidden_sheets_out() -> None:
    hidden = '<style:table-properties table:display="false"/>'
    styles = f'<style:style style:name="hid" style:family="table">{hidden}</style:style>'
    sheet = '<table:table table:name="{0}" table:style-name="{1}">' + ods_row(ods_cell("{0}")) + "</table:table>"
    data = ods_file(sheet.format("A", "hid") + sheet.format("B", "shown"), styles)
    assert [grid.rows for grid in read_content(data, "ods", file="t").grids] == [(("B",),)]


@pytest.mark.parametrize(
    "sheets",
    [
        ods_row(ods_cell("x", 'table:number-columns-repeated="99999999"')),
        ods_row(
            ods_cell("x", 'table:number-columns-repeated="1000"'), attributes='table:number-rows-repeated="1000000"'
        ),
    ],
)
def test_ods_refuses_what_unfolds_without_end(sheets: str) -> None:
    with pytest.raises(SourceError):
        ods.read(ods_file(f'<table:table table:name="A">{sheets}</table:table>'), file="t")


@pytest.mark.parametrize("data", [b"PK\x03\x04", b"no archive", ods_file("<broken>"), ods_file("&boom;")])
def test_ods_refuses_what_is_damaged(data: bytes) -> None:
    with pytest.raises(SourceError):
        ods.read(data, file="t")


@given(st.binary(max_size=60), st.integers(0, 600))
@settings(max_examples=150, deadline=None, derandomize=True)
def test_ods_of_any_bytes_raises_nothing_but_its_own_error(noise: bytes, at: int) -> None:
    table = f'<table:table table:name="A">{ods_row(ods_cell("a"), ods_cell("b"))}{ods_row(ods_cell("c"))}</table:table>'
    data = ods_file(table)
    at %= len(data)
    for damaged in (noise, data[:at], data[:at] + noise + data[at + len(noise) :]):
        try:
            ods.read(damaged, file="t")
        except SourceError as error:
            assert str(error).startswith("t: ")


@given(st.text(st.characters(blacklist_categories=("Cs",)), max_size=200))
@settings(max_examples=100, deadline=None, derandomize=True)
def test_ods_of_any_xml_raises_nothing_but_its_own_error(text: str) -> None:
    try:
        ods.read(ods_file(text), file="t")
    except SourceError as error:
        assert str(error).startswith("t: ")


# SPSS and Stata


@pytest.fixture(params=["sav", "zsav", "dta"])
def statistical(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    frame = pd.DataFrame(
        {"folio": [1.0, 2.0, 3.0], "sexo": [1.0, 2.0, None], "q1": ANSWERS, "edad": [34.0, 17.0, 61.0]}
    )
    path = tmp_path / f"survey.{request.param}"
    labels = {"q1": "¿Qué le preocupa en su colonia?", "sexo": "Sexo"}
    codes = {"sexo": {1: "mujer", 2: "hombre"}}
    if request.param == "dta":
        pyreadstat.write_dta(frame, path, column_labels=labels, variable_value_labels=codes)
    else:
        pyreadstat.write_sav(
            frame, path, column_labels=labels, variable_value_labels=codes, compress=request.param == "zsav"
        )
    return path


def test_statistical_gives_labels_of_values_and_variables(statistical: Path) -> None:
    grid = read_content(statistical.read_bytes(), statistical.suffix[1:], file="t").grids[0]
    assert grid.rows[0] == ("folio", "sexo", "q1", "edad")
    assert grid.rows[1:] == (
        ("1", "mujer", ANSWERS[0], "34"),
        ("2", "hombre", ANSWERS[1], "17"),
        ("3", "", ANSWERS[2], "61"),
    )
    assert grid.labels == ("", "Sexo", "¿Qué le preocupa en su colonia?", "")


@pytest.mark.parametrize("cut", [0, 3, 200])
def test_statistical_refuses_what_is_damaged(statistical: Path, cut: int) -> None:
    data = statistical.read_bytes()[:cut] if cut else b"neither"
    with pytest.raises(SourceError, match="SPSS or Stata"):
        read_content(data, "sav", file="t")


# Excel


def test_excel_reads_formulas_as_text_or_by_their_last_result(tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(["id", "What worries you?"])
    book.active.append(["1", "the street is dark at night"])
    book.active.append(["2", "x"])
    book.active["B3"].value = '=HYPERLINK("http://example.org","click")'
    book.active["B3"].data_type = "s"  # typed as text, as an answer is
    book.save(tmp_path / "s.xlsx")
    document = read_source(Source(tmp_path / "s.xlsx", Declared(text_columns=("What worries you?",))))
    assert list(document.turns["text"])[1].startswith("=HYPERLINK(")
