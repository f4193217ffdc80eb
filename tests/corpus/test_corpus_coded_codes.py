"""Codebooks, coders, cases, and what is coded on anything else than text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from coded_projects import (
    ATLAS,
    NVIVO,
    QUALCODER,
    TEXT,
    Made,
    Words,
    coded_words,
    guid,
    package,
    project_xml,
    write_project,
)

from voices.corpus import Codebook, Declared, Document, Source, find_sources, is_project, read_documents
from voices.corpus.coded.dialects import origin_of
from voices.errors import SourceError

NESTED = """<Code guid="A" name="Violence" isCodable="false"><Description>All of it</Description>
<Code guid="B" name="Robbery"><Code guid="C" name="of  phones"/></Code></Code><Code guid="D" name="Water"/>"""


def qdc(folder: Path, inner: str, namespace: str = "urn:QDA-XML:codebook:1.0") -> Path:
    path = folder / "codes.qdc"
    path.write_text(
        f'<?xml version="1.0"?><CodeBook xmlns="{namespace}" origin="NVivo 12 For Mac">{inner}</CodeBook>', "utf-8"
    )
    return path


def codes(book: Codebook | None) -> list[tuple[str, str | None, str, bool]]:
    assert book is not None
    names = {code.key: code.name for code in book.codes}
    return [(c.name, names.get(c.parent or ""), c.definition, c.codable) for c in book.codes]


@pytest.mark.parametrize(
    "namespace", ["urn:QDA-XML:codebook:1.0", "urn:QDA-XML:codebook:1:0", "urn:QDA-XML:codebook:1.5"]
)
@pytest.mark.parametrize("wrapped", [False, True])
def test_read_a_codebook_alone(tmp_path: Path, namespace: str, wrapped: bool) -> None:
    path = qdc(tmp_path, f"<Codes>{NESTED}</Codes>" if wrapped else NESTED, namespace)
    assert [source.path for source in find_sources([tmp_path])] == [path]
    assert is_project(Source(path))
    reading = read_documents(Source(path))
    assert reading.documents == ()
    assert reading.codebook is not None
    assert reading.codebook.origin == "NVivo"
    assert codes(reading.codebook) == [
        ("Violence", None, "All of it", False),
        ("Robbery", "Violence", "", True),
        ("of phones", "Robbery", "", True),
        ("Water", None, "", True),
    ]


@pytest.mark.parametrize("inner", ["", "<Codes/>", '<Codes><Code guid="A"/></Codes>'])
def test_read_refuses_a_codebook_without_codes(tmp_path: Path, inner: str) -> None:
    with pytest.raises(SourceError, match=r"codes\.qdc: it is a codebook without codes"):
        read_documents(Source(qdc(tmp_path, inner)))


def test_read_refuses_a_project_called_codebook(tmp_path: Path) -> None:
    path = tmp_path / "a.qdc"
    path.write_text(project_xml([Made("x", TEXT)]), encoding="utf-8")
    with pytest.raises(SourceError, match="not a codebook"):
        read_documents(Source(path))


def test_read_gives_codings_by_code_and_coder(tmp_path: Path) -> None:
    words = coded_words()
    source = Made("Group 9", TEXT, [words[0], replace(words[0], coder="Other"), replace(words[0], code="Far")])
    xml = project_xml([source], NVIVO, coders=("Coder", "Other"))
    reading = read_documents(Source(write_project(tmp_path / "a.qdpx", [source], NVIVO, xml=xml)))
    book = reading.codebook
    assert book is not None
    names = {code.key: code.name for code in book.codes}
    found = [(names[c.code], book.coders[c.coder]) for c in reading.documents[0].codings]
    assert found == [("Water", "Coder"), ("Water", "Other"), ("Far", "Coder")]


def test_read_counts_what_is_coded_on_no_text(tmp_path: Path) -> None:
    words = coded_words()[:1]
    code = f'<Coding guid="K"><CodeRef targetGUID="{guid("code", "Water")}"/></Coding>'
    other = '<Coding guid="K"><CodeRef targetGUID="X"/></Coding><Coding guid="L"/>'
    case = '<Coding guid="K"><CodeRef targetGUID="CASE"/></Coding>'
    extra = (
        f'{code}<PlainTextSelection guid="S" startPosition="40" endPosition="60">{other}{case}</PlainTextSelection>'
        '<PlainTextSelection guid="T" startPosition="40" endPosition="60"><Description>memo</Description>'
        "</PlainTextSelection>"
    )
    source = Made("Group 9", TEXT, words, extra)
    pictures = (
        f'<PictureSource guid="P" name="map"><PictureSelection guid="Q">{code}</PictureSelection>{code}</PictureSource>'
        f'<VideoSource guid="V" name="talk"><VideoSelection guid="W">{code}</VideoSelection></VideoSource></Sources>'
    )
    cases = '<Cases><Case guid="case" name="Household 1"/></Cases>'
    notes = '<Notes><Note guid="N" name="Diary"><PlainTextContent>secret</PlainTextContent></Note></Notes>'
    xml = project_xml([source], before_sources=cases, more=notes).replace("</Sources>", pictures)
    reading = read_documents(Source(write_project(tmp_path / "a.qdpx", [source], xml=xml)))
    assert len(reading.documents[0].codings) == 1
    assert reading.warnings == (
        "7 coding(s) of a project could not be placed in a turn: 3 on pictures, regions of a PDF, audio or video, "
        "2 to a code that the codebook lacks, 1 of a case, not of a code, 1 on a source as a whole.",
        "2 memo(s) of a project were left out: they are the coders' notes.",
    )


def test_read_takes_the_words_of_a_pdf_once(tmp_path: Path) -> None:
    """ATLAS.ti writes a selection of a PDF twice, under one GUID: the region and, in the text behind it, the words."""
    source = Made("Group 9", TEXT, coded_words()[:1])
    text = project_xml([source], ATLAS)
    selection = guid("selection", "Group 9", coded_words()[0])
    code = f'<Coding guid="K"><CodeRef targetGUID="{guid("code", "Water")}"/></Coding>'
    region = (
        f'<PDFSelection guid="{selection}" page="0">{code}</PDFSelection><PDFSelection guid="R">{code}</PDFSelection>'
    )
    text = text.replace("<TextSource ", f'<PDFSource guid="PDF" name="talk.pdf">{region}<Representation ')
    text = text.replace("</TextSource>", "</Representation></PDFSource>")
    reading = read_documents(Source(write_project(tmp_path / "a.qdpx", [source], ATLAS, xml=text)))
    assert len(reading.documents[0].codings) == 1
    assert reading.documents[0].title == "talk.pdf"
    assert reading.warnings == (
        "1 coding(s) of a project could not be placed in a turn: 1 on pictures, regions of a PDF, audio or video.",
    )


def test_read_takes_a_transcript_and_its_source_as_one(tmp_path: Path) -> None:
    """A recording's transcript is the same file as a source of its own; its codings stand between time marks."""
    words = coded_words()
    source = Made("Group 9", TEXT, words[:1])
    text = project_xml([source])
    path = text.split('plainTextPath="')[1].split('"')[0]
    marks = f'<SyncPoint guid="A" position="{words[5].start}"/><SyncPoint guid="B" position="{words[5].end}"/>'
    code = f'<Coding guid="K"><CodeRef targetGUID="{guid("code", "Water")}"/></Coding>'
    selection = f'<TranscriptSelection guid="S" fromSyncPoint="A" toSyncPoint="B">{code}</TranscriptSelection>'
    lost = f'<TranscriptSelection guid="S" fromSyncPoint="A" toSyncPoint="Z">{code}</TranscriptSelection>'
    video = (
        f'<VideoSource guid="V" name="talk.mp4"><Transcript guid="T" plainTextPath="{path}">{marks}{selection}{lost}'
        "</Transcript></VideoSource></Sources>"
    )
    xml = text.replace("</Sources>", video)
    reading = read_documents(Source(write_project(tmp_path / "a.qdpx", [source], xml=xml)))
    assert len(reading.documents) == 1
    turns = reading.documents[0].turns["text"].tolist()
    found = [turns[c.position][c.start : c.end] for c in reading.documents[0].codings]
    assert found[1:] == ["asaltaron dos veces."]
    assert "1 beyond the end of their text" in reading.warnings[0]


VARIABLES = (
    '<Variables><Variable guid="V1" name="Ciudad" typeOfVariable="Text"/>'
    '<Variable guid="V2" name="Sexo" typeOfVariable="Text"/><Variable guid="V3" name="Edad" typeOfVariable="Integer"/>'
    '<Variable guid="V4" name="Occupation" typeOfVariable="Text"/><Variable guid="V5" name="Fecha"/>'
    '<Variable guid="V6" name="Date"/></Variables>'
)


def value(variable: str, text: str) -> str:
    return f'<VariableValue><VariableRef targetGUID="{variable}"/><TextValue>{text}</TextValue></VariableValue>'


def people(document: Document) -> dict[str, dict[str, object]]:
    frame = document.participants.set_index("label").drop(columns=["speaker", "present"])
    return {str(label): {k: v for k, v in row.items() if v == v and v is not None} for label, row in frame.iterrows()}


def test_read_knows_sources_by_their_variables(tmp_path: Path) -> None:
    text = TEXT.partition("\n\n")[2]
    known = value("V1", "Iztapalapa") + value("V4", "street vendors") + value("V5", "2024-05-03")
    source = Made("Group 9", text, [], known + value("V6", "in May, with Yolanda Quispe"))
    xml = project_xml([source], before_sources=VARIABLES)
    document = read_documents(Source(write_project(tmp_path / "a.qdpx", [source], xml=xml))).documents[0]
    assert (document.city, document.date) == ("Iztapalapa", "2024-05-03")
    assert "Yolanda" not in str(document)
    assert "street vendors" not in str(document)


def test_read_knows_people_by_their_cases(tmp_path: Path) -> None:
    """A case that bears a speaker's label; an occupation is left out, as beside a label."""
    source = Made("Group 9", TEXT, coded_words()[:1])
    selection = guid("selection", "Group 9", coded_words()[0])
    cases = (
        f'<Cases><Case guid="C1" name="P1">{value("V2", "mujer")}{value("V3", "34")}{value("V4", "teacher")}'
        f'<SelectionRef targetGUID="{selection}"/></Case><Case guid="C2" name="P2">{value("V2", "hombre")}</Case>'
        f'<Case guid="C3" name="Somebody">{value("V2", "hombre")}<SourceRef targetGUID="{selection}"/></Case></Cases>'
    )
    xml = project_xml([source], before_sources=VARIABLES + cases)
    document = read_documents(Source(write_project(tmp_path / "a.qdpx", [source], xml=xml))).documents[0]
    assert people(document)["P1"] == {"city": "Mathare", "gender": "female", "age_group": "25-34"}
    assert people(document)["P2"] == {"city": "Mathare"}  # nothing says that this case is of this source


def test_read_knows_the_one_person_of_an_interview(tmp_path: Path) -> None:
    text = "Moderator: So?\nP1: No water.\nModerator: Since when?\nP1: May.\n"
    source = Made("Interview", text)
    cases = (
        f'<Cases><Case guid="C1" name="Household 3">{value("V2", "mujer")}'
        f'<SourceRef targetGUID="{guid("source", "Interview", text)}"/></Case></Cases>'
    )
    xml = project_xml([source], before_sources=VARIABLES + cases)
    document = read_documents(Source(write_project(tmp_path / "a.qdpx", [source], xml=xml))).documents[0]
    assert people(document)["P1"] == {"gender": "female"}


def test_read_heeds_the_sheet(tmp_path: Path) -> None:
    path = write_project(tmp_path / "a.qdpx", [Made("One", TEXT), Made("Two", TEXT + "P1: Ndiyo.\n")])
    declared = Declared(document_id="study", city="Nairobi", country="KE", synthetic=True)
    documents = read_documents(Source(path, declared)).documents
    assert [d.document_id for d in documents] == ["study-s01", "study-s02"]
    assert {(d.city, d.country, d.group_id, d.synthetic) for d in documents} == {("Nairobi", "KE", "MAT-09", True)}


@pytest.mark.parametrize(
    ("said", "origin"),
    [
        ("ATLAS.ti 8.4.0 573 , macOS Version 10.14.3", "ATLAS.ti"),
        ("MAXQDA 2022 (Release 22.4.0)", "MAXQDA"),
        ("NVivo for Windows 12.6", "NVivo"),
        ("QualCoder 3.6", "QualCoder"),
        ("f4analyse 3", "f4analyse"),
        ("made by Lupita", "REFI-QDA"),
        ("", "REFI-QDA"),
    ],
)
def test_origin_names_programs_only(said: str, origin: str) -> None:
    assert origin_of(said) == origin


@pytest.mark.parametrize("folder", ["sources", "Sources", "SOURCES", "x/sources", ""])
@pytest.mark.parametrize("reference", ["internal://{}", "Internal://{}", "internal://sources/{}", "Sources\\{}", "{}"])
def test_read_finds_sources_however_they_are_spelled(tmp_path: Path, folder: str, reference: str) -> None:
    source = Made("Group 9", TEXT, coded_words())
    text = project_xml([source])
    key = text.split("internal://")[1].split('"')[0]
    xml = text.replace(f"internal://{key}", reference.format(key))
    dialect = replace(QUALCODER, folder=folder or ".", qde="x/Any Name.QDE")
    path = write_project(tmp_path / "a.qdpx", [source], dialect, xml=xml)
    assert len(read_documents(Source(path)).documents[0].codings) == len(coded_words())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
def test_read_takes_texts_in_older_encodings(tmp_path: Path, encoding: str) -> None:
    text = "Модератор: Что беспокоит?\r\nУчастник 1: У нас воды нет с мая.\r\nУчастник 2: И света нет.\r\n"
    plain = text.replace("\r\n", "\n")
    start = plain.index("воды")
    source = Made("x", plain, [Words(start, start + 8)])
    xml = project_xml([source])
    key = xml.split("internal://")[1].split('"')[0]
    path = tmp_path / "a.qdpx"
    path.write_bytes(package({"project.qde": xml.encode(), f"sources/{key}": text.encode(encoding)}))
    document = read_documents(Source(path)).documents[0]
    turns = document.turns["text"].tolist()
    assert [turns[c.position][c.start : c.end] for c in document.codings] == ["воды нет"]
    assert document.codings[0].check == "text"
