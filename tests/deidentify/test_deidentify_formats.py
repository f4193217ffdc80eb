"""What is not replaced stays as it was: look, times, cells, delimiters."""

from __future__ import annotations

import contextlib
import random
import re
import zipfile
from pathlib import Path

import docx
import openpyxl
import pytest
from planted import Job

from voices.deidentify.formats import open_file
from voices.errors import SourceError


def word(job: Job) -> docx.document.Document:
    return docx.Document(str(next(job.out.glob("*.docx"))))


def test_word_keeps_the_look_of_runs_beside_a_name_that_crosses_them(job: Job) -> None:
    runs = [(run.text, run.bold, run.italic, run.underline) for run in word(job).paragraphs[0].runs if run.text]
    assert runs == [
        ("Moderadora: ", True, None, None),
        ("¿Qué más le preocupa, ", None, None, None),
        ("[PERSON-1]", None, True, None),
        ("? Diga ", None, None, None),
        ("por favor.", None, None, True),
    ]


def test_word_keeps_the_look_of_a_label(job: Job) -> None:
    label = word(job).paragraphs[1].runs[0]
    assert label.bold and re.fullmatch(r"s[0-9a-f]{6}: ", label.text)


def test_word_replaces_in_heads_feet_tables_and_text_boxes(job: Job) -> None:
    document = word(job)
    assert document.sections[0].header.paragraphs[0].text == "Transcribió: [PERSON-1]"
    assert document.sections[0].footer.paragraphs[0].text == "Tel. [PHONE-1] de [PERSON-1]"
    assert document.tables[0].cell(0, 1).text == "Me llamo [PERSON-1]"
    assert "una caja de [PERSON-1]" in "".join(document.element.body.itertext())


def test_word_accepts_changes_and_keeps_what_fields_and_links_show(job: Job) -> None:
    texts = [paragraph.text for paragraph in word(job).paragraphs]
    assert "P9: Hola a todas, no hay agua." in texts
    assert "P9: esto sigue aquí mismo." in texts
    assert "P9: llámenme" in texts and "P9: Hay un correo, [EMAIL-1]" in texts


def test_word_holds_no_author_revision_or_part_that_is_not_needed(job: Job) -> None:
    with zipfile.ZipFile(next(job.out.glob("*.docx"))) as archive:
        parts = {re.sub(r"\d+", "", name) for name in archive.namelist()}
        xml = archive.read("word/document.xml").decode("utf-8")
    assert parts <= {"[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/document.xml"} | {
        f"word/{kind}.xml" for kind in ("styles", "settings", "numbering", "theme", "header", "footer")
    }
    assert not re.findall(r"rsid|w:author|w:ins |w:del |bookmark|hyperlink|w:sdt|fldChar|r:embed", xml)


def test_workbook_keeps_values_and_look_and_shows_what_was_hidden(job: Job) -> None:
    sheet = openpyxl.load_workbook(job.out / "encuesta.xlsx").active
    assert sheet.title == "PERSON"
    assert sheet["C2"].value == 30 and sheet["D2"].font.bold
    assert sheet["D4"].value == "Me llamo [PERSON-1] y tengo miedo de salir 2"
    assert not sheet.row_dimensions[4].hidden and sheet["D4"].number_format == "General"


def test_captions_keep_times_and_settings(job: Job) -> None:
    before = (job.source / "FGD Juma Otieno.vtt").read_text(encoding="utf-8")
    after = next(job.out.glob("*PERSON.vtt")).read_text(encoding="utf-8")
    assert re.findall(r".*-->.*", after) == re.findall(r".*-->.*", before)
    assert after.startswith("WEBVTT - ")


def test_csv_keeps_its_delimiter(job: Job) -> None:
    lines = (job.out / "table.csv").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "speaker;text" and lines[1] == "Moderator;What worries you most in this estate?"


@pytest.mark.parametrize(
    "extension, text",
    [
        ("txt", "P1: uno\n\n  P2:  dos  \n\n\nP1: tres"),
        ("md", "# Grupo\n\n**P1:** uno\n- dos\n"),
        ("srt", "1\n00:00:01,000 --> 00:00:02,000\nP1: <i>uno</i> &amp; dos\n\n"),
        ("sbv", "0:00:01.000,0:00:02.000\nP1: uno\n"),
        ("vtt", "WEBVTT\n\n1\n00:01.000 --> 00:02.000 align:start\n<v P1>uno &amp; <i>dos</i></v>\n"),
        ("csv", 'a,b\n"uno, dos","tres\ncuatro"\n\n"el ""cinco""",\n'),
        ("tsv", "a\tb\nuno\tdos\n"),
    ],
)
def test_render_unchanged_slots_as_they_came(extension: str, text: str) -> None:
    opened = open_file(text.encode("utf-8"), extension, file=f"x.{extension}")
    assert opened.render().decode("utf-8") == text


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1251"])
def test_write_utf8_whatever_came_in(encoding: str) -> None:
    text = "P1: Кўча қоронғи эди, биз қўрқдик.\nP2: Ha.\n" if encoding != "cp1251" else "P1: Ночью темно, мы боимся.\n"
    opened = open_file(text.encode(encoding), "txt", file="x.txt")
    assert opened.render() == text.encode("utf-8")


@pytest.mark.parametrize("extension", ["docx", "xlsx", "odt", "pdf"])
def test_refuse_what_is_no_such_file_without_quoting_it(extension: str) -> None:
    with pytest.raises(SourceError) as refused:
        open_file(b"PK\x03\x04 Guadalupe Hernandez", extension, file=f"x.{extension}")
    assert "Guadalupe" not in str(refused.value) and refused.value.__cause__ is None


def test_refuse_a_format_that_is_not_written() -> None:
    with pytest.raises(SourceError, match="not rewritten"):
        open_file(b"x", "qdpx", file="x.qdpx")


def test_sheet_titles_of_one_name_stay_apart(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.title = "Juana Pérez"
    book.create_sheet("Pedro Gómez")["A1"] = "dos"
    book.active["A1"] = "uno"
    book.save(tmp_path / "x.xlsx")
    opened = open_file((tmp_path / "x.xlsx").read_bytes(), "xlsx", file="x.xlsx")
    (tmp_path / "y.xlsx").write_bytes(opened.render())
    assert openpyxl.load_workbook(tmp_path / "y.xlsx").sheetnames == ["PERSON", "PERSON 2"]


def test_page_with_control_characters_is_written() -> None:
    page = b"<html><body><p>P1: no hay\x0b agua\x1f</p></body></html>"
    assert b"P1: no hay agua" in open_file(page, "html", file="x.html").render()


@pytest.mark.parametrize("extension", ["docx", "xlsx", "html", "vtt", "srt"])
def test_damaged_files_are_written_or_refused(job: Job, extension: str) -> None:
    data = max((path.read_bytes() for path in job.source.glob(f"*.{extension}")), key=len)
    chance = random.Random(extension)
    for _ in range(25):
        damaged = bytearray(data)
        for _ in range(chance.choice([1, 5, 20])):
            at = chance.randrange(len(damaged))
            damaged[at : at + chance.randrange(3)] = bytes([chance.randrange(256)])
        with contextlib.suppress(SourceError):
            open_file(bytes(damaged), extension, file="x").render()
