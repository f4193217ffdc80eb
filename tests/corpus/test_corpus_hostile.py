"""Files made to break readers: refused or harmless, never an error of another kind."""

from __future__ import annotations

import zipfile
import zlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made import Placed, assembled, docx, odt, package, paragraph, pdf, rtf

from voices.corpus import Source, read_source
from voices.corpus.formats import READERS, limits, read_content, xml
from voices.corpus.formats import pdf as pdf_reader
from voices.errors import SourceError, VoicesError

BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def read(tmp_path: Path, name: str, data: bytes) -> list[str]:
    path = tmp_path / name
    path.write_bytes(data)
    return list(read_source(Source(path)).turns["text"])


@pytest.mark.parametrize(("name", "part"), [("a.docx", "word/document.xml"), ("a.odt", "content.xml")])
def test_read_refuses_a_zip_bomb(tmp_path: Path, name: str, part: str) -> None:
    with pytest.raises(SourceError, match="250-fold"):
        read(tmp_path, name, package({part: bytes(30_000_000)}))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize(("name", "part"), [("a.docx", "word/document.xml"), ("a.odt", "content.xml")])
def test_read_refuses_entities(tmp_path: Path, name: str, part: str, encoding: str) -> None:
    xml = f'<?xml version="1.0" encoding="{encoding}"?>{BOMB}<x>&b;</x>'.encode(encoding)
    with pytest.raises(SourceError, match="declares entities"):
        read(tmp_path, name, package({part: xml}))


def test_read_expands_no_entity_of_a_web_page(tmp_path: Path) -> None:
    page = f"{BOMB}<p>Moderator: ?</p><p>P1: uno &b; &xxe;</p>".encode()
    (text,) = read(tmp_path, "a.html", page)[1:]
    assert "aaaa" not in text


def test_read_fetches_nothing_that_a_file_points_to(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("P2: geheim", encoding="utf-8")
    include = f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{secret.as_uri()}" parse="text"/>'
    assert read(tmp_path, "a.docx", docx(paragraph("M: ?") + paragraph("P1: uno") + include)) == ["?", "uno"]
    page = f'<p>M: ?</p><p>P1: uno</p><iframe src="{secret.as_uri()}"></iframe><p>P1: dos</p>'
    assert read(tmp_path, "a.html", page.encode()) == ["?", "uno", "dos"]


@pytest.mark.parametrize(
    ("name", "data"), [("a.docx", docx(paragraph("P1: uno"))), ("a.odt", odt("<text:p>P1: uno</text:p>"))]
)
def test_read_writes_nothing_outside_for_paths_in_an_archive(tmp_path: Path, name: str, data: bytes) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    path = folder / name
    path.write_bytes(data)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("../evil.txt", "x")
        archive.writestr("/evil.txt", "x")
        archive.writestr("..\\evil.xml", "<x/>")
    assert list(read_source(Source(path)).turns["text"]) == ["uno"]
    assert [p.name for p in tmp_path.rglob("*")] == ["in", name]


@pytest.mark.parametrize("extension", sorted(READERS))
def test_read_refuses_500_megabytes_unread(tmp_path: Path, extension: str) -> None:
    path = tmp_path / f"a.{extension}"
    with path.open("wb") as stream:
        stream.truncate(500 * 2**20)  # a hole: takes no room on the disk
    with pytest.raises(SourceError, match="larger than 100 MB"):
        read_source(Source(path))


@pytest.mark.parametrize("extension", ["txt", "vtt", "rtf"])
def test_read_refuses_more_text_than_people_say(tmp_path: Path, extension: str) -> None:
    head = {"txt": "P1: ", "vtt": "WEBVTT\n\n", "rtf": "{\\rtf1 "}[extension]
    for body in ("a" * (limits.MAX_CHARACTERS + 1), "a\n" * (limits.MAX_LINES + 1)):
        with pytest.raises(SourceError, match="which no transcript does"):
            read(tmp_path, f"a.{extension}", (head + body).encode())


def test_read_refuses_a_web_page_too_large_for_its_tree(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="more than 4,000,000 characters"):
        read(tmp_path, "a.html", b"<p>" * (limits.MAX_MARKUP // 3 + 1))


@pytest.mark.parametrize("name", ["a.docx", "a.odt"])
def test_read_refuses_an_office_text_too_large_for_its_tree(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(xml, "MAX_PART", 100)
    with pytest.raises(SourceError, match="which no transcript does"):
        read(tmp_path, name, docx(paragraph("P1: uno")) if name == "a.docx" else odt("<text:p>P1: uno</text:p>"))


def test_read_takes_one_long_line_in_its_stride(tmp_path: Path) -> None:
    text = "P1: " + "palabra: (uno) [dos] - tres. " * 40_000
    assert len(read(tmp_path, "a.txt", text.encode())[0]) > 1_000_000


@pytest.mark.parametrize(
    "line",
    ["P1 " + "(" * 50_000, "[" * 50_000, " " * 50_000 + "P1:", "P1" + " -" * 50_000, "a" * 100_000, "1:00 " * 30_000,
     "P1: x. " + "A: " * 30_000, "**" * 50_000, "P1, " * 30_000, "\t" * 50_000 + "x"],
)  # fmt: skip
def test_read_does_not_hang_on_lines_made_for_it(tmp_path: Path, line: str) -> None:
    try:
        assert read(tmp_path, "a.txt", f"M: ?\n{line}\nP1: uno\n".encode())
    except VoicesError as refusal:
        assert str(refusal).startswith("a.txt")


def test_read_refuses_an_encrypted_zip_entry(tmp_path: Path) -> None:
    data = bytearray(package({"content.xml": "<x/>"}))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + offset] |= 1
    with pytest.raises(SourceError, match="protected by a password"):
        read(tmp_path, "a.odt", bytes(data))


def test_read_survives_deep_nesting(tmp_path: Path) -> None:
    deep = 3000
    said = paragraph("M: ?") + paragraph("P1: uno")
    with_tables = docx(said + "<w:tbl><w:tr><w:tc>" * 80 + paragraph("P1: dos") + "</w:tc></w:tr></w:tbl>" * 80)
    assert read(tmp_path, "a.docx", with_tables)[:2] == ["?", "uno"]
    assert read(tmp_path, "a.rtf", rtf("{" * deep + r"M: ?\par P1: uno\par " + "}" * deep)) == ["?", "uno"]
    assert read(tmp_path, "a.html", b"<div>" * 150 + b"M: ?<p>P1: uno" + b"</div>" * 150) == ["?", "uno"]
    with pytest.raises(SourceError):
        read(tmp_path, "a.odt", odt("<text:section>" * deep + "<text:p>P1: uno</text:p>" + "</text:section>" * deep))


def test_read_refuses_a_pdf_with_too_many_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_reader, "MAX_PAGES", 2)
    with pytest.raises(SourceError, match="more than 2 pages"):
        read(tmp_path, "a.pdf", pdf([[Placed(60, 60, "P1: uno")]] * 3))


def test_read_takes_a_limited_number_of_letters_of_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_reader, "MAX_GLYPHS", 50)
    content = read_content(pdf([[Placed(60, 60 + 13 * n, "P1: uno dos tres") for n in range(40)]]), "pdf", file="a.pdf")
    assert len(content.blocks) < 10


def test_read_survives_a_pdf_that_points_to_itself() -> None:
    loop = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 3/Kids[2 0 R 2 0 R 2 0 R]>>"]
    with pytest.raises(SourceError):
        read_content(assembled(loop), "pdf", file="a.pdf")


def test_read_survives_a_pdf_that_unpacks_to_much(tmp_path: Path) -> None:
    packed = zlib.compress(b"BT " * 2_000_000, 9)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(packed), packed),
    ]
    with pytest.raises(SourceError, match="scan"):
        read(tmp_path, "a.pdf", assembled(objects))


def test_read_keeps_formulas_as_text(tmp_path: Path) -> None:
    rows = 'speaker,text\nModerator,?\nP1,"=HYPERLINK(""http://x"",""y"")"\nP1,=1+1\n'
    assert read(tmp_path, "a.csv", rows.encode()) == ["?", '=HYPERLINK("http://x","y")', "=1+1"]


TEXT = "Moderadora: ¿Qué?\nP1 (mujer, 34): La luz -- [risas]\n\n00:01:02,000 --> 00:01:03,000\nУчастник 2: Да.\n"
ROW = f"<w:tr><w:tc>{paragraph('P2')}</w:tc></w:tr>"
CELL = "<table:table-row><table:table-cell/></table:table-row>"
SEEDS = {
    "csv": b"speaker;text\nModerator;?\nP1;\"uno\"\n",
    "docx": docx(paragraph("M: ?") + paragraph("P1: uno") + f"<w:tbl>{ROW}</w:tbl>"),
    "html": b"<table><tr><td>P1<td>uno</table><p>P2: dos<br>tres &amp; <a href='#cmnt1'>x</a>",
    "odt": odt(f"<text:p>M: ?</text:p><table:table>{CELL}</table:table>"),
    "pdf": pdf([[Placed(60, 60, "M: ?"), Placed(60, 80, "P1: uno")]] * 2),
    "rtf": rtf(r"{\b M:} ?\par \trowd\intbl P1\cell u\u241?o\cell\row\pard{\footnote x}\'e9"),
    "sbv": b"0:00:01.000,0:00:02.000\nP1: uno\n\n0:00:03.000,0:00:04.000\nM: ?\n",
    "srt": b"1\n00:00:01,000 --> 00:00:02,000\nP1: uno\n\n2\n00:00:03,000 --> 00:00:04,000\nM: ?\n",
    "txt": TEXT.encode(),
    "vtt": b"WEBVTT\n\nNOTE x\n\n1\n00:01.000 --> 00:02.000\n<v Ana>uno</v>\n\n00:03.000 --> 00:04.000\nM: ?\n",
}  # fmt: skip


TAGS = ["w:p", "w:tbl", "w:tr", "w:tc", "w:t", "w:del", "text:p", "table:table", "table:table-row",
        "table:table-cell", "text:s", "draw:text-box"]  # fmt: skip
TEXTUAL = ["txt", "md", "vtt", "srt", "sbv", "rtf", "html", "csv"]
PIECES = [
    "P1: ",
    "M: ",
    "\n",
    "\n\n",
    "00:01.000 --> 00:02.000\n",
    "0:00:01.0,0:00:02.0\n",
    "WEBVTT\n",
    "<v Ana>",
    "</v>",
    "NOTE ",
    "{\\rtf1 ",
    "\\par ",
    "\\cell",
    "\\row ",
    "}",
    "{",
    "\\'e",
    "\\u-9 ",
    "<table><tr><td>",
    "</td>",
    "&#0;",
    "&nbsp;",
    "[",
    "]",
    "(mujer, 34)",
    "**",
    "- ",
    "\t",
    ",",
    '"',
    ";",
    "¿Qué?",
    "Участник 2: ",
    "3-ishtirokchi: ",
    "Ana Ruiz  0:49",
    "Todas: ",
    "\x00",
    "\ufeff",
]
FUZZ = settings(
    max_examples=200, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def survives(data: bytes, extension: str, folder: Path) -> None:
    """The whole way of a file, to turns or to a refusal."""
    path = folder / f"a.{extension}"
    path.write_bytes(data)
    try:
        frame = read_source(Source(path)).turns
    except VoicesError:
        return
    assert len(frame)
    assert all("\n" not in text for text in frame["text"]) or extension in ("csv", "tsv", "xlsx")


@FUZZ
@given(st.sampled_from(sorted(SEEDS)), st.data())
def test_read_survives_bytes_changed_at_will(tmp_path: Path, extension: str, data: st.DataObject) -> None:
    changed = bytearray(SEEDS[extension])
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(changed) - 1))
        kind = data.draw(st.sampled_from(["set", "cut", "insert", "repeat"]))
        if kind == "set":
            changed[place] = data.draw(st.integers(0, 255))
        elif kind == "cut":
            del changed[place : place + data.draw(st.integers(1, 40))]
        elif kind == "insert":
            changed[place:place] = data.draw(st.binary(max_size=20))
        else:
            changed[place:place] = changed[place : place + 30] * data.draw(st.integers(1, 20))
        if not changed:
            return
    survives(bytes(changed), extension, tmp_path)


@FUZZ
@given(st.sampled_from(["docx", "odt"]), st.text(max_size=200), st.data())
def test_read_survives_any_xml_in_an_archive(tmp_path: Path, extension: str, text: str, data: st.DataObject) -> None:
    """What changed bytes hardly reach: a whole archive, its XML not what it should be."""
    tags = data.draw(st.lists(st.sampled_from(TAGS)))
    inner = "".join(f"<{tag}>" for tag in tags) + text + "".join(f"</{tag}>" for tag in reversed(tags))
    survives(docx(inner) if extension == "docx" else odt(inner), extension, tmp_path)


@FUZZ
@given(st.sampled_from(TEXTUAL), st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=40))
def test_read_survives_pieces_in_any_order(tmp_path: Path, extension: str, pieces: list[str]) -> None:
    survives("".join(pieces).encode("utf-8", "surrogatepass"), extension, tmp_path)
