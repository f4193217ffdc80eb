"""Which files are found, and what documents.csv says of them."""

from pathlib import Path

import pytest

from voices.corpus import Declared, find_sources, read_source, skipped_files
from voices.errors import InputError, NothingToAnalyse, SheetError

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
    where = folder(tmp_path, "a.txt", "b.doc", "c.mp3")
    assert [name for name, _ in skipped_files([where])] == ["b.doc", "c.mp3"]
    assert "docx" in skipped_files([where])[0][1]


def test_find_takes_any_case_of_extension(tmp_path: Path) -> None:
    assert names(folder(tmp_path, "A.TXT")) == ["A.TXT"]


@pytest.mark.parametrize("content", [(), ("b.doc",), ("README.txt",)])
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
        ("file,city\nz.txt,C\n", r"documents.csv, row 2: there is no file named z\.txt"),
        ("name,city\na.txt,C\n", r"documents.csv: it has no column named file"),
        ("", r"documents.csv: it has no column named file"),
        ("file,city\n,C\n", r"row 2: the column file is empty"),
        ("file\na.txt\na.txt\n", r"row 3: a\.txt stands there twice"),
        ("file,kind\na.txt,interview\n", r"row 2: kind must be transcript or responses"),
        ("file\n../a.txt\n", r"row 2: the file must lie in the folder"),
        ('file\n"a.txt\n', r"documents.csv: a quotation mark in it is not closed"),
        ("file\na.txt\x00\x01\x02\x03\x04\x05\n", r"documents.csv: the encoding cannot be read"),
    ],
)
def test_find_refuses_a_sheet_that_cannot_be_used(tmp_path: Path, sheet: str, message: str) -> None:
    with pytest.raises(SheetError, match=message):
        find_sources([folder(tmp_path, "a.txt", sheet=sheet)])
