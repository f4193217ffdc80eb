"""One small fixture a trait of each format."""

from pathlib import Path

import pytest
from docx import Document as WordDocument
from docx.oxml import parse_xml
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from voices.corpus import Declared, Source, read_source
from voices.corpus.encodings import decode
from voices.corpus.formats import READERS, read_content
from voices.corpus.formats.delimited import sniff_delimiter
from voices.errors import VoicesError

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

TALK = "Moderadora: ¿Qué les preocupa?\nP1: La luz, señora.\nP2: El agua."
RUSSIAN = "Модератор: Что вас беспокоит?\nУчастник 1: Дороги, да и свет.\nУчастник 2: Ничего не работает."


def texts(path: Path) -> list[str]:
    return list(read_source(Source(path)).turns["text"])


def save(tmp_path: Path, name: str, data: bytes | str) -> Path:
    path = tmp_path / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_read_txt_in_western_encodings(tmp_path: Path, encoding: str) -> None:
    assert texts(save(tmp_path, "t.txt", TALK.encode(encoding))) == [
        "¿Qué les preocupa?",
        "La luz, señora.",
        "El agua.",
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1251", "koi8_r"])
def test_read_txt_in_russian_encodings(tmp_path: Path, encoding: str) -> None:
    assert texts(save(tmp_path, "t.txt", RUSSIAN.encode(encoding)))[1] == "Дороги, да и свет."


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_read_txt_with_any_line_end(tmp_path: Path, end: str) -> None:
    assert len(texts(save(tmp_path, "t.txt", TALK.replace("\n", end).encode()))) == 3


@settings(deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Co", "Cn")), min_size=1))
def test_decode_gives_utf8_back(text: str) -> None:
    if not text.startswith(("PK\x03\x04", "%PDF", "\ufeff")):
        assert decode(text.encode(), file="t.txt") == text


def test_read_md_with_bold_labels(tmp_path: Path) -> None:
    path = save(tmp_path, "t.md", "**Moderator:** So?\n\n**P1:** The **light**.\n")
    assert texts(path) == ["So?", "The **light**."]


def test_read_zoom_vtt(tmp_path: Path) -> None:
    cues = [
        "\ufeffWEBVTT",
        "NOTE synthetic\nGroup: Z1",
        "1\n00:00:01.000 --> 00:00:03.000\nAna Ruiz: ¿Qué",
        "2\n00:03.000 --> 00:05.000\nAna Ruiz: les preocupa?",
        "3\n00:05.000 --> 00:07.000\nP1: La luz &amp; ya.",
        "4\n00:07.000 --> 00:08.000\nAna Ruiz: ¿Y?",
    ]
    text = "\n\n".join(cues).replace("\n", "\r\n")
    document = read_source(Source(save(tmp_path, "t.vtt", text)))
    assert list(document.turns["text"]) == ["¿Qué les preocupa?", "La luz & ya.", "¿Y?"]
    assert document.group_id == "Z1"


def test_read_teams_vtt_with_voices_and_short_times(tmp_path: Path) -> None:
    text = (
        "WEBVTT\n\n6a1/12-0\n0:0:1.5 --> 0:00:03.500\n<v Ana Ruiz>So <b>what</b>\nis it?</v>\n\n"
        "0:00:03.50 --> 0:00:05.120\n<v P1>Water.</v>\n\n0:00:06.100 --> 0:00:07.120\n<v Ana Ruiz>Why?</v>\n"
    ).replace("0:0:1.5", "0:00:01.5")
    assert texts(save(tmp_path, "t.vtt", text)) == ["So what is it?", "Water.", "Why?"]


def test_read_vtt_keeps_what_a_damaged_time_stands_before(tmp_path: Path) -> None:
    good = "WEBVTT\n\n00:01.000 --> 00:02.000\nModerator: So?\n\n00:03.000 --> 00:04.000\nP1: Water.\n\n"
    damaged = "00:05.000 --> 00:0x.000\nP1: Light.\n"
    assert read_source(Source(save(tmp_path, "good.vtt", good))).warnings == ()
    document = read_source(Source(save(tmp_path, "t.vtt", good + damaged)))
    assert list(document.turns["text"]) == ["So?", "Water. Light."]
    assert document.warnings == ("1 caption(s) with a damaged time are kept where they stand.",)


def test_read_srt_with_names_only_on_change(tmp_path: Path) -> None:
    text = (
        "1\n00:00:01,000 --> 00:00:02,000\nModerator: So\n\n2\n00:00:02,000 --> 00:00:03,000\nwhat?\n\n"
        "3\n00:00:03,000 --> 00:00:04,000\nP1: <i>Water</i>.\n"
    )
    assert texts(save(tmp_path, "t.srt", text)) == ["So what?", "Water."]


def word_file(tmp_path: Path, document: object) -> Path:
    path = tmp_path / "t.docx"
    document.save(path)  # type: ignore[attr-defined]
    return path


def test_read_docx_accepts_tracked_changes(tmp_path: Path) -> None:
    document = WordDocument()
    document.add_paragraph("Moderator: So?")
    paragraph = document.add_paragraph("P1: ")
    paragraph._p.append(parse_xml(f'<w:ins {W} w:id="1"><w:r><w:t>Water.</w:t></w:r></w:ins>'))
    paragraph._p.append(parse_xml(f'<w:del {W} w:id="2"><w:r><w:delText>Beer.</w:delText></w:r></w:del>'))
    assert texts(word_file(tmp_path, document)) == ["So?", "Water."]


def test_read_docx_reads_breaks_tabs_and_content_controls(tmp_path: Path) -> None:
    document = WordDocument()
    document.add_paragraph("Moderator:\tSo?\nP1:\tWater.")
    control = f"<w:sdt {W}><w:sdtContent><w:p><w:r><w:t>P2: Light.</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    document.element.body.insert(1, parse_xml(control))
    assert texts(word_file(tmp_path, document)) == ["So?", "Water.", "Light."]


def test_read_docx_leaves_page_heads_and_feet_out(tmp_path: Path) -> None:
    document = WordDocument()
    document.sections[0].header.paragraphs[0].text = "P9: head"
    document.sections[0].footer.paragraphs[0].text = "P9: foot"
    document.add_paragraph("Moderator: So?")
    document.add_paragraph("P1: Water.")
    assert texts(word_file(tmp_path, document)) == ["So?", "Water."]


def test_read_docx_table_without_header_row(tmp_path: Path) -> None:
    document = WordDocument()
    table = document.add_table(rows=0, cols=2)
    for cells in [("Moderator:", "So?"), ("P1:", "Water.\nAnd light."), ("P2", "")]:
        row = table.add_row()
        row.cells[0].text, row.cells[1].text = cells
    assert texts(word_file(tmp_path, document)) == ["So?", "Water. And light."]


def test_read_docx_table_with_participants(tmp_path: Path) -> None:
    document = WordDocument()
    table = document.add_table(rows=0, cols=3)
    for cells in [("ID", "Sexo", "Edad"), ("P1", "F", "34"), ("P2", "M", "61")]:
        for cell, text in zip(table.add_row().cells, cells, strict=True):
            cell.text = text
    document.add_paragraph("Moderador: ¿Qué?")
    document.add_paragraph("P1: La luz.")
    people = read_source(Source(word_file(tmp_path, document))).participants
    assert people[["label", "present", "gender", "age_group"]].to_numpy().tolist() == [
        ["P1", True, "female", "25-34"],
        ["P2", True, "male", "60+"],
    ]


def workbook(tmp_path: Path, *rows: tuple[object, ...]) -> Path:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    path = tmp_path / "t.xlsx"
    book.save(path)
    return path


@pytest.mark.parametrize(
    "header",
    [("Speaker", "Text"), ("Hablante", "Intervención"), ("Msemaji", "Maneno"), ("Kim", "Matn"), ("Кто", "Текст")],
)
def test_read_xlsx_transcript_by_headers_of_five_languages(tmp_path: Path, header: tuple[str, str]) -> None:
    path = workbook(tmp_path, ("Group", "X1"), (), header, ("Moderator", "So?"), ("P1", "Water."), (None, "Light."))
    document = read_source(Source(path))
    assert list(document.turns["text"]) == ["So?", "Water. Light."]
    assert document.group_id == "X1"


def test_read_xlsx_survey(tmp_path: Path) -> None:
    rows = [(n, "f", f"There is no water in street {n} at all") for n in range(1, 6)]
    document = read_source(Source(workbook(tmp_path, ("id", "gender", "What worries you?"), *rows)))
    assert document.kind == "responses"
    assert list(document.turns["speaker"]) == ["1", "2", "3", "4", "5"]


def test_read_xlsx_with_a_stray_cell_at_the_edge(tmp_path: Path) -> None:
    book = Workbook()
    for row in [("Speaker", "Text"), ("Moderator", "So?"), ("P1", "Water.")]:
        book.active.append(row)
    book.active["XFD60000"] = " "
    path = tmp_path / "t.xlsx"
    book.save(path)
    assert texts(path) == ["So?", "Water."]


def test_read_csv_transcript(tmp_path: Path) -> None:
    path = save(tmp_path, "t.csv", "time;speaker;text\n0:01;Moderator;So?\n0:02;P1;Water, light.\n")
    assert texts(path) == ["So?", "Water, light."]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_sniff_delimiter_beside_commas_in_answers(delimiter: str) -> None:
    rows = [["id", "q"], ["1", '"no water, no light, nothing"'], ["2", "fear; at night"], ["3", "well"]]
    text = "\n".join(
        delimiter.join(row if delimiter not in ",;" else [f'"{c.strip(chr(34))}"' for c in row]) for row in rows
    )
    assert sniff_delimiter(text) == delimiter


def test_read_uses_what_the_sheet_declares_before_the_header(tmp_path: Path) -> None:
    path = save(tmp_path, "t.txt", f"Grupo: A\nFecha: ayer\n\n{TALK}")
    document = read_source(Source(path, Declared(group_id="B", languages=("es",), city="X")))
    assert (document.group_id, document.date, document.languages, document.city) == ("B", "ayer", ("es",), "X")
    assert set(document.participants["city"]) == {"X"}


@settings(deadline=None, max_examples=40)
@given(st.binary(max_size=400), st.sampled_from(sorted(READERS)))
def test_read_content_of_any_bytes_raises_nothing_but_ours(data: bytes, extension: str) -> None:
    try:
        read_content(data, extension, file="any")
    except VoicesError as error:
        assert str(error).startswith("any: ")


@settings(deadline=None, max_examples=40)
@given(st.text(max_size=300), st.sampled_from(["txt", "md", "csv", "srt", "vtt"]))
def test_read_content_of_any_text_raises_nothing_but_ours(text: str, extension: str) -> None:
    try:
        read_content(
            ("WEBVTT\n\n" + text if extension == "vtt" else text).encode("utf-8", "ignore"), extension, file="any"
        )
    except VoicesError as error:
        assert text.strip() not in str(error) or len(text.strip()) < 3


def test_read_leaves_the_bytes_alone(tmp_path: Path) -> None:
    path = save(tmp_path, "t.txt", TALK)
    before = path.read_bytes()
    read_source(Source(path))
    assert path.read_bytes() == before
