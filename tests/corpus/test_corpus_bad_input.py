"""Files that cannot be read: one clear sentence with the file's name, nothing of its content."""

import io
import random
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document as WordDocument

from voices.corpus import Declared, Source, archives, read_source
from voices.errors import InputError, SourceError

SECRET = "Zacatepec"


def package(parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def word(edit: Callable[[bytes], bytes] = lambda xml: xml) -> bytes:
    """A Word file that says the secret, its main part edited."""
    document = WordDocument()
    document.add_paragraph(f"P1: {SECRET}")
    buffer = io.BytesIO()
    document.save(buffer)
    with zipfile.ZipFile(buffer) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["word/document.xml"] = edit(parts["word/document.xml"])
    return package(parts)


def entities(xml: bytes) -> bytes:
    declaration = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
    return xml.replace(b"<w:document", declaration + b"<w:document", 1)


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
NOISE = random.Random(3).randbytes(4000)

CASES: dict[str, tuple[str, bytes, str]] = {
    "corrupt docx": ("a.docx", b"PK\x03\x04" + NOISE, "damaged or not a Word file"),
    "docx that is text": ("a.docx", f"P1: {SECRET}".encode(), "damaged or not a Word file"),
    "truncated docx": ("a.docx", word()[:-400], "damaged or not a Word file"),
    "docx with broken xml": ("a.docx", word(lambda xml: xml[:-30]), "damaged or not a Word file"),
    "docx that is a zip": ("a.docx", package({"a.txt": SECRET.encode()}), "damaged or not a Word file"),
    "docx with entities": ("a.docx", word(entities), "declares entities"),
    "docx with a password": ("a.docx", OLE, "protected by a password"),
    "xlsx with a password": ("a.xlsx", OLE, "protected by a password"),
    "corrupt xlsx": ("a.xlsx", b"PK\x03\x04" + NOISE, "damaged or not an? Excel file"),
    "zip bomb": ("a.docx", package({"word/document.xml": bytes(30_000_000)}), "250-fold"),
    "empty": ("a.txt", b"", "it is empty"),
    "blank": ("a.txt", b" \r\n\n\t", "it is empty"),
    "noise": ("a.txt", NOISE, "the encoding cannot be re"),
    "all bytes": ("a.csv", bytes(range(256)) * 20, "the encoding cannot be re"),
    "damaged utf-16": ("a.txt", b"\xff\xfeP\x001\x00\xd8", "marked as utf-16-le but is damaged"),
    "pdf called txt": ("a.txt", b"%PDF-1.7\n" + SECRET.encode(), "this is a PDF"),
    "docx called txt": ("a.txt", word(), "this is a zip or Office file"),
    "only a moderator": ("a.txt", f"Moderator: {SECRET}?\nModerator: {SECRET}.\n".encode(), "no speaking turns"),
    "only a header": ("a.txt", f"Grupo: {SECRET}\nFecha: ayer\n".encode(), "no speaking turns"),
    "docx without text": ("a.docx", word(lambda x: x.replace(f"P1: {SECRET}".encode(), b"")), "no speaking turns"),
    "vtt without header": ("a.vtt", f"{SECRET}\n".encode(), "not a caption file"),
    "vtt with a damaged time": ("a.vtt", f"WEBVTT\n\n00:00:1d.890 --> 00:00\nP1: {SECRET}\n".encode(), "times in it"),
    "vtt without captions": ("a.vtt", b"WEBVTT\n", "not a caption file"),
    "vtt without words": ("a.vtt", b"WEBVTT\n\n00:01.000 --> 00:02.000\n\n", "no speaking turns"),
    "srt that is prose": ("a.srt", f"{SECRET} y {SECRET}\n".encode(), "not a caption file"),
    "csv with only a header": ("a.csv", b"id,q1\n", "no rows of answers"),
    "csv with closed questions": ("a.csv", b"id,q1\n1,yes\n2,no\n3,yes\n", "no column of it looks like an open"),
    "csv with an open quotation mark": ("a.csv", f'id,q1\n1,"{SECRET}\n'.encode(), "quotation mark"),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_read_refuses(tmp_path: Path, case: str) -> None:
    name, data, message = CASES[case]
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(SourceError, match=message) as caught:
        read_source(Source(path))
    error = caught.value
    assert str(error).startswith(f"{name}: ")
    assert SECRET not in str(error)
    assert error.__cause__ is None
    assert error.__suppress_context__ or error.__context__ is None
    assert str(tmp_path) not in str(error)


def test_read_refuses_a_file_that_is_gone(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"gone\.txt: it cannot be opened"):
        read_source(Source(tmp_path / "gone.txt"))


def test_read_refuses_a_format_it_does_not_know(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"a\.doc: its format is not read"):
        read_source(Source(tmp_path / "a.doc"))


def test_read_refuses_responses_that_are_no_table(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("P1: a\n", encoding="utf-8")
    with pytest.raises(SourceError, match="calls it responses"):
        read_source(Source(path, Declared(kind="responses")))


@pytest.mark.parametrize(
    ("limit", "value", "message"),
    [
        ("MAX_PARTS", 2, "more than 2 parts"),
        ("MAX_UNPACKED_BYTES", 1000, "unpacks to more than 0 MB"),
        ("MAX_PART_BYTES", 1000, "a part of it unpacks"),
    ],
)
def test_read_refuses_archives_past_a_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, value: int, message: str
) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(word())
    monkeypatch.setattr(archives, limit, value)
    with pytest.raises(SourceError, match=message):
        read_source(Source(path))


def test_read_refuses_a_file_past_the_limit_without_reading_it(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as stream:
        stream.truncate(archives.MAX_FILE_BYTES + 1)  # a hole: takes no room on the disk
    with pytest.raises(SourceError, match=r"a\.txt: it is larger than 100 MB"):
        read_source(Source(path))


def test_every_error_of_reading_is_an_input_error() -> None:
    assert issubclass(SourceError, InputError)


def test_read_hides_what_was_said_from_representations(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"Moderator: So?\nP1: {SECRET}\n", encoding="utf-8")
    assert SECRET not in repr(read_source(Source(path)))
