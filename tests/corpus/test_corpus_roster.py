"""Lists of participants beside transcripts: who was there, and what is known of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from voices.corpus import Document
from voices.corpus.asides.material import open_material, read_document

TALK = "M: So?\nP1: The water.\nP2: The road.\nM: And?\nP1: The night.\n"
NAMED = "Moderator: So?\nRosa: The water.\nJuma: The road.\nModerator: And?\nRosa: Night.\nJuma: Yes, the night.\n"


def read(folder: Path, name: str) -> Document:
    material = open_material([folder])
    source = next(source for source in material.sources if source.path.name == name)
    return read_document(source, material, key=str.lower)


def people(document: Document, *columns: str) -> list[tuple[object, ...]]:
    frame = document.participants
    return [tuple(row) for row in frame[list(columns)].astype(object).where(frame[list(columns)].notna(), None).values]


def test_list_adds_attributes_and_those_who_were_silent(tmp_path: Path) -> None:
    (tmp_path / "G1.txt").write_text(TALK, encoding="utf-8")
    (tmp_path / "participants.csv").write_text("speaker,gender,age\nP1,F,34\nP2,M,17\nP3,F,61\n", encoding="utf-8")
    document = read(tmp_path, "G1.txt")
    assert people(document, "label", "present", "gender", "age_group") == [
        ("P1", True, "female", "25-34"),
        ("P2", True, "male", "16-17"),
        ("P3", True, "female", "60+"),
    ]


@pytest.mark.parametrize(
    "header",
    ["group,code,sex,age", "Kikundi;Mshiriki;Jinsia;Umri", "file,participant,gender,age", "гуруҳ;иштирокчи;жинс;ёш"],
)
def test_list_of_several_groups_gives_each_its_own(tmp_path: Path, header: str) -> None:
    for name in ("G1", "G2"):
        (tmp_path / f"{name}.txt").write_text(TALK, encoding="utf-8")
    sign = ";" if ";" in header else ","
    rows = ["G1,P1,f,34", "G1,P2,m,17", "G2,P1,m,61", "G2,P2,m,41"]
    (tmp_path / "list.csv").write_text("\n".join([header, *(r.replace(",", sign) for r in rows)]), encoding="utf-8")
    assert people(read(tmp_path, "G1.txt"), "label", "gender") == [("P1", "female"), ("P2", "male")]
    assert people(read(tmp_path, "G2.txt"), "label", "gender") == [("P1", "male"), ("P2", "male")]


def test_list_of_names_finds_people_by_first_name_and_keeps_the_names_for_redaction(tmp_path: Path) -> None:
    (tmp_path / "talk.txt").write_text(NAMED, encoding="utf-8")
    rows = ["name,gender,education,phone", "Rosa Pérez,f,primary,551234", "Juma Otieno,m,none,551235"]
    (tmp_path / "participants.csv").write_text("\n".join(rows), encoding="utf-8")
    document = read(tmp_path, "talk.txt")
    assert people(document, "speaker", "gender", "education") == [
        ("Rosa", "female", "primary"),
        ("Juma", "male", "none"),
    ]
    assert list(document.participants.columns[4:]) == ["gender", "education"]
    assert document.known_names == ("Rosa Pérez", "Juma Otieno")


def test_list_with_labels_and_names_goes_by_labels(tmp_path: Path) -> None:
    (tmp_path / "talk.txt").write_text(TALK, encoding="utf-8")
    (tmp_path / "washiriki.csv").write_text(
        "jina,mshiriki,jinsia\nRosa Pérez,P1,mke\nJuma O,P2,mume\n", encoding="utf-8"
    )
    document = read(tmp_path, "talk.txt")
    assert people(document, "label", "gender") == [("P1", "female"), ("P2", "male")]
    assert document.known_names == ("Rosa Pérez", "Juma O")
    assert "Rosa" not in repr(document)


def test_list_says_who_did_not_come(tmp_path: Path) -> None:
    (tmp_path / "talk.txt").write_text(TALK, encoding="utf-8")
    rows = "speaker,gender,attended\nP1,f,yes\nP3,m,no\nP4,m,sí\n"
    (tmp_path / "participants.csv").write_text(rows, encoding="utf-8")
    assert people(read(tmp_path, "talk.txt"), "label", "present") == [
        ("P1", True),
        ("P2", True),
        ("P3", False),
        ("P4", True),
    ]


def test_what_the_transcript_says_goes_before_the_list(tmp_path: Path) -> None:
    (tmp_path / "talk.txt").write_text(TALK.replace("P1:", "P1 (hombre):"), encoding="utf-8")
    (tmp_path / "participants.csv").write_text("speaker,gender,age\nP1,f,34\n", encoding="utf-8")
    assert people(read(tmp_path, "talk.txt"), "label", "gender", "age_group")[0] == ("P1", "male", "25-34")


def test_sheet_names_further_attributes_of_a_list(tmp_path: Path) -> None:
    (tmp_path / "talk.txt").write_text(TALK, encoding="utf-8")
    (tmp_path / "people.csv").write_text("code,Displaced\nP1,yes\nP2,no\n", encoding="utf-8")
    sheet = "file,kind,attribute_columns\npeople.csv,participants,displaced\n"
    (tmp_path / "documents.csv").write_text(sheet, encoding="utf-8")
    assert people(read(tmp_path, "talk.txt"), "label", "displaced") == [("P1", "yes"), ("P2", "no")]


def test_tab_of_a_workbook_lists_its_participants(tmp_path: Path) -> None:
    book = Workbook()
    for row in (("speaker", "text"), ("M", "So?"), ("P1", "Water."), ("P2", "Road."), ("P1", "Night.")):
        book.active.append(row)
    tab = book.create_sheet("participants")
    for row in (("speaker", "gender", "age"), ("P1", "f", 34), ("P2", "m", 17), ("P3", "f", 61)):
        tab.append(row)
    book.save(tmp_path / "talk.xlsx")
    assert people(read(tmp_path, "talk.xlsx"), "label", "gender", "age_group") == [
        ("P1", "female", "25-34"),
        ("P2", "male", "16-17"),
        ("P3", "female", "60+"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        'id,gender,age,q1\n1,f,34,"the street is dark here"\n2,m,17,"they steal phones at night"\n',
        "speaker,text\nP1,the street is dark here\nM,and at night?\nP2,they steal phones\nP1,yes they do\n",
    ],
)
def test_surveys_and_talk_are_no_lists(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.csv").write_text(text, encoding="utf-8")
    material = open_material([tmp_path])
    assert (len(material.sources), material.rosters) == (1, ())


LIST = "speaker,name,gender\nP1,Rosa Pérez,f\nP2,Juma Otieno,m\n"


def two_talks(folder: Path) -> None:
    for name in ("north", "south"):
        (folder / f"{name}.txt").write_text(TALK, encoding="utf-8")


def test_list_of_no_group_beside_two_is_refused_since_p1_is_two_people(tmp_path: Path) -> None:
    two_talks(tmp_path)
    (tmp_path / "participants.csv").write_text(LIST, encoding="utf-8")
    material = open_material([tmp_path])
    assert [str(failure) for _, failure in material.failures] == [
        "participants.csv: it does not say of which group its people are. "
        "Add a column group to it, or give it a group_id in documents.csv."
    ]
    document = read(tmp_path, "north.txt")
    assert "gender" not in document.participants
    assert document.known_names == ("Rosa Pérez", "Juma Otieno")


@pytest.mark.parametrize(
    ("name", "sheet"),
    [
        ("participants north.csv", ""),
        ("participants.csv", "file,group_id\nparticipants.csv,G1\nnorth.txt,G1\nsouth.txt,G2\n"),
    ],
)
def test_list_belongs_to_the_group_of_its_name_or_of_the_sheet(tmp_path: Path, name: str, sheet: str) -> None:
    two_talks(tmp_path)
    (tmp_path / name).write_text(LIST, encoding="utf-8")
    if sheet:
        (tmp_path / "documents.csv").write_text(sheet, encoding="utf-8")
    assert people(read(tmp_path, "north.txt"), "gender") == [("female",), ("male",)]
    other = read(tmp_path, "south.txt")
    assert "gender" not in other.participants
    assert other.known_names == ("Rosa Pérez", "Juma Otieno")  # they may be spoken of there too


def test_list_belongs_to_the_talk_in_its_folder_and_to_its_parts(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        for part in (1, 2):
            (tmp_path / folder / f"{folder} part {part}.txt").write_text(TALK, encoding="utf-8")
    (tmp_path / "one" / "participants.csv").write_text(LIST, encoding="utf-8")
    assert people(read(tmp_path, "one part 2.txt"), "gender") == [("female",), ("male",)]
    assert "gender" not in read(tmp_path, "two part 1.txt").participants
