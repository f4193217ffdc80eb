"""Which files are found, and what documents.csv says of them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from voices.corpus import Declared, find_sources, read_source, skipped_files
from voices.corpus.metadata.sheet_cells import join_list, protected, split_list, unprotected
from voices.corpus.sources import READABLE, search
from voices.errors import InputError, NothingToAnalyse, SheetError

Rows = list[list[str]]

TALK = "Moderator: So?\nP1: Water.\n"


def folder(tmp_path: Path, *names: str, sheet: str | None = None) -> Path:
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(TALK, encoding="utf-8")
    if sheet is not None:
        (tmp_path / "documents.csv").write_text(sheet, encoding="utf-8")
    return tmp_path


def names(*inputs: Path) -> list[str]:
    return [source.path.name for source in find_sources(inputs)]


def test_find_sorts_by_name_not_by_argument(tmp_path: Path) -> None:
    where = folder(tmp_path, "b.txt", "a.txt", "sub/c.txt")
    assert names(where / "sub", where / "b.txt", where / "a.txt") == ["a.txt", "b.txt", "c.txt"]
    assert names(where / "a.txt", where / "b.txt", where / "sub") == ["a.txt", "b.txt", "c.txt"]


def test_find_gives_a_file_once(tmp_path: Path) -> None:
    where = folder(tmp_path, "a.txt")
    assert names(where, where / "a.txt", where / "." / "a.txt") == ["a.txt"]


def test_find_passes_over_what_goes_without_saying(tmp_path: Path) -> None:
    where = folder(
        tmp_path, "a.txt", "README.md", "README", "LICENSE.txt", "SOURCE.md", ".hidden.txt", ".git/x.txt", "~$a.docx",
        "voices.toml", sheet="file\na.txt\n",
    )  # fmt: skip
    assert names(where) == ["a.txt"]
    assert skipped_files([where]) == []


def test_skipped_files_name_what_is_not_read(tmp_path: Path) -> None:
    where = folder(tmp_path, "a.txt", "b.sqlite", "c.mp3", "d.xls")
    assert [name for name, _ in skipped_files([where])] == ["b.sqlite", "c.mp3", "d.xls"]
    assert [reason for _, reason in skipped_files([where])] == [
        f"its format is not read; known are {', '.join(sorted(READABLE))}",
        "sound and video are not read; give the transcript",
        "its format is not read; save it as xlsx and give that",
    ]


def test_find_takes_any_case_of_extension(tmp_path: Path) -> None:
    assert names(folder(tmp_path, "A.TXT")) == ["A.TXT"]


@pytest.mark.parametrize("content", [(), ("b.jpg",), ("README.txt",)])
def test_find_says_where_nothing_can_be_read(tmp_path: Path, content: tuple[str, ...]) -> None:
    with pytest.raises(NothingToAnalyse, match=tmp_path.name):
        find_sources([folder(tmp_path, *content)])


def test_find_says_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="nowhere: there is no such file or folder"):
        find_sources([tmp_path / "nowhere"])


def test_find_reads_the_sheet_with_columns_in_any_order(tmp_path: Path) -> None:
    sheet = (
        "\ufeffremark;Languages;File;text_columns;group id;kind;city;country;stratum;date;id_column;"
        'attribute_columns;document_id\nx;"es; sw";a.txt;"q1;q2";G1;Transcript;C;MX;women;2024;key;"zone;age";D1\n'
    )
    where = folder(tmp_path, "a.txt", "b.txt", sheet=sheet)
    first, second = find_sources([where])
    assert first.declared == Declared(
        document_id="D1", kind="transcript", city="C", country="MX", group_id="G1", stratum="women", date="2024",
        languages=("es", "sw"), text_columns=("q1", "q2"), id_column="key", attribute_columns=("zone", "age"),
    )  # fmt: skip
    assert second.declared == Declared()


@pytest.mark.parametrize(
    ("cell", "synthetic"), [("yes", True), ("Sí", True), ("TRUE", True), ("no", False), ("", False)]
)
def test_find_reads_whether_a_file_is_synthetic(tmp_path: Path, cell: str, synthetic: bool) -> None:
    source = find_sources([folder(tmp_path, "a.txt", sheet=f"file,synthetic\na.txt,{cell}\n")])[0]
    assert source.declared.synthetic is synthetic
    assert read_source(source).synthetic is synthetic


def test_find_reads_the_sheet_beside_a_single_file(tmp_path: Path) -> None:
    where = folder(tmp_path, "a.txt", sheet="file,city\na.txt,C\n")
    assert find_sources([where / "a.txt"])[0].declared.city == "C"
    assert read_source(find_sources([where / "a.txt"])[0]).city == "C"


def test_find_reads_the_sheets_of_folders_below_and_above(tmp_path: Path) -> None:
    where = folder(tmp_path, "one/a.txt", "two/a.txt", sheet="file,city\none/a.txt,C1\n")
    (where / "two" / "documents.csv").write_text("file,city\na.txt,C2\n", encoding="utf-8")
    assert [source.declared.city for source in find_sources([where])] == ["C1", "C2"]


@pytest.mark.parametrize(
    ("sheet", "message"),
    [
        ("file,city\nz.txt,C\n", r"documents.csv, row 2, column file: there is no file named z\.txt"),
        ("file,city\n\na.txt,C\n\nz.txt,C\n", r"row 5, column file: there is no file named z\.txt"),
        ("name,city\na.txt,C\n", r"documents.csv: it has no column named file"),
        ("", r"documents.csv: it has no column named file"),
        ("file,city\n,C\n", r"row 2, column file: it is empty"),
        ("file\na.txt\na.txt\n", r"row 3, column file: a\.txt stands there twice"),
        (
            "file,kind\na.txt,interview\n",
            r"row 2 \(a\.txt\), column kind: it must be transcript, responses, guide, ",
        ),
        ("file\n../a.txt\n", r"row 2, column file: the file must lie in the folder"),
        ("file,citty\na.txt,C\n", r"row 1, column citty: did you mean city\?"),
        ("file,city,Ciudad\na.txt,C,C\n", r"row 1: two columns mean city"),
        ("file,kind\na.txt,x\nz.txt,\n,transcript\n", r"(?s)3 problems\..*row 2.*row 3.*row 4"),
        ('file\n"a.txt\n', r"documents.csv: a quotation mark in it is not closed"),
        ("file\na.txt\x00\x01\x02\x03\x04\x05\n", r"documents.csv: the encoding cannot be read"),
    ],
)
def test_find_refuses_a_sheet_that_cannot_be_used(tmp_path: Path, sheet: str, message: str) -> None:
    with pytest.raises(SheetError, match=message):
        find_sources([folder(tmp_path, "a.txt", sheet=sheet)])


@pytest.mark.parametrize(
    ("header", "field"),
    [("archivo;ciudad", "city"), ("Faili;Jiji", "city"), ("файл;гуруҳ", "group_id"), ("FILE NAME;Fecha", "date")],
)
def test_find_reads_column_names_of_the_languages(tmp_path: Path, header: str, field: str) -> None:
    where = folder(tmp_path, "a.txt", sheet=f"{header}\na.txt;C\n")
    assert getattr(find_sources([where])[0].declared, field) == "C"


def as_text(delimiter: str, encoding: str, *, before: str = "", after: str = "\r\n") -> Callable[[Path, Rows], object]:
    """A writer of delimited text, `before` the first row and `after` each."""

    def write(path: Path, rows: Rows) -> None:
        text = before + "".join(delimiter.join(row) + after for row in rows)
        path.with_suffix(".csv").write_bytes(text.encode(encoding))

    return write


def as_workbook(path: Path, rows: Rows) -> None:
    workbook(path.with_suffix(".xlsx"), rows)


@pytest.mark.parametrize(
    "write",
    [
        as_text(";", "utf-8-sig"),
        as_text("\t", "utf-16"),
        as_text(",", "cp1252", before="sep=,\r\n", after=",,\r\n,,,\r\n"),
        as_workbook,
    ],
    ids=["semicolons", "unicode text", "old code page with stray cells", "workbook"],
)
def test_find_reads_sheets_as_excel_saves_them(tmp_path: Path, write: Callable[[Path, Rows], object]) -> None:
    where = folder(tmp_path, "a.txt")
    write(where / "documents", [["file", "city", "date", "venue type"], ["a.txt", "León", "2024-03-01", "school"]])
    declared = find_sources([where])[0].declared
    assert declared == Declared(city="León", date="2024-03-01", attributes={"venue_type": "school"})


def workbook(path: Path, rows: Rows) -> None:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    book.save(path)


def test_find_refuses_two_sheets(tmp_path: Path) -> None:
    where = folder(tmp_path, "a.txt", sheet="file\na.txt\n")
    workbook(where / "documents.xlsx", [["file"], ["a.txt"]])
    with pytest.raises(SheetError, match=r"documents.csv and documents.xlsx stand in one folder"):
        find_sources([where])


def test_sheet_keeps_further_columns_but_no_remark_and_nothing_personal(tmp_path: Path) -> None:
    sheet = (
        "file,venue,notes,moderator phone,transcriber name,wave\n"
        "a.txt,school,they came late because of the rain,+52 55 1234 5678,Ana Ruiz,1\n"
        "b.txt,church,,+52 55 1234 5679,Eva Paz,2\n"
    )
    found = search([folder(tmp_path, "a.txt", "b.txt", sheet=sheet)])
    assert [dict(source.declared.attributes) for source in found.sources] == [
        {"venue": "school", "wave": "1"},
        {"venue": "church", "wave": "2"},
    ]
    assert found.notes == (
        "documents.csv: further columns kept as attributes of the documents: venue, wave.",
        "documents.csv: columns left out, because they are empty, remarks or can name a person: "
        "notes, moderator_phone, transcriber_name.",
    )


@given(st.lists(st.text(min_size=1).filter(lambda text: text.strip() == text), max_size=5))
@settings(max_examples=100, deadline=None, derandomize=True)
def test_split_gives_back_the_items_of_join(items: list[str]) -> None:
    assert split_list(join_list(items)) == tuple(item for item in items)


@given(st.text())
@settings(max_examples=100, deadline=None, derandomize=True)
def test_unprotected_gives_back_what_was_protected(cell: str) -> None:
    assert unprotected(protected(cell)) == cell
    assert not protected(cell).startswith(("=", "+", "-", "@", "\t", "\r"))


@given(st.binary(max_size=300))
@settings(max_examples=100, deadline=None, derandomize=True)
def test_sheet_of_any_bytes_raises_nothing_but_its_own_error(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    where = folder(tmp_path_factory.mktemp("any"), "a.txt")
    (where / "documents.csv").write_bytes(b"file,city,kind\n" + data)
    try:
        find_sources([where])
    except SheetError as error:
        assert str(error).startswith("documents.csv")
