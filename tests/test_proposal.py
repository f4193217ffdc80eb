"""The sheet that is proposed: everything inferred, nothing computed, read back as it was understood."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voices.corpus import Declared, Source
from voices.corpus.metadata.sheet import read_sheet
from voices.errors import SheetError
from voices.inspection import Inspection, inspect, propose, write_sheet

TALK = "{head}Moderator: So?\nP1: Hakuna maji hapa mtaani kwetu.\nP2: Na stima pia hakuna usiku.\nP1: Ndio, kweli.\n"
SURVEY = (
    '_uuid;ciudad;sexo;"¿Qué le preocupa; y por qué?"\n'
    'a;Iztapalapa;Mujer;"que no hay agua, nunca"\nb;Iztapalapa;Hombre;"los asaltos, en el micro"\n'
    'c;Iztapalapa CDMX;Mujer;"que mi hija camine sola"\nd;Mathare;Hombre;"=la calle sin luz de noche"\n'
)


def folder(tmp_path: Path) -> Path:
    files = {
        "IZT-01.txt": TALK.format(head="Group: IZT-01\nCity: Iztapalapa, Mexico City\n\n"),
        "IZT-02.txt": TALK.format(head="Group: IZT-02\nCity: Iztapalapa\n\n"),
        "IZT-03.txt": TALK.format(head=""),
        "sub/-last.txt": TALK.format(head="City: Mathare\n\n"),
        "survey.csv": SURVEY,
        "guide.txt": "1. What worries you most here?\n2. Who helps you then?\n3. What do you ask for?\n",
        "broken.csv": "a,b\n1,2\n",
        "photo.jpg": "x",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def written(where: Path, **kwargs: bool) -> dict[str, dict[str, str]]:
    path = write_sheet(where, inspect(where), **kwargs)
    rows = csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline=""))
    return {row["file"]: row for row in rows}


def test_sheet_holds_what_was_inferred_and_what_is_proposed(tmp_path: Path) -> None:
    rows = written(folder(tmp_path))
    assert list(rows) == [
        "IZT-01.txt", "IZT-02.txt", "IZT-03.txt", "broken.csv", "guide.txt", "sub/-last.txt", "survey.csv",
    ]  # fmt: skip
    assert {name: row["kind"] for name, row in rows.items() if row["kind"] != "transcript"} == {
        "broken.csv": "", "guide.txt": "guide", "survey.csv": "responses",
    }  # fmt: skip
    assert [rows[f"IZT-0{n}.txt"]["city"] for n in (1, 2, 3)] == ["Iztapalapa"] * 3
    assert [rows[f"IZT-0{n}.txt"]["group_id"] for n in (1, 2, 3)] == ["IZT-01", "IZT-02", "IZT-03"]
    assert rows["survey.csv"]["city"] == "Iztapalapa = Iztapalapa; Iztapalapa CDMX = Iztapalapa CDMX; Mathare = Mathare"
    assert rows["survey.csv"]["text_columns"] == '"¿Qué le preocupa; y por qué?"'
    assert (rows["survey.csv"]["id_column"], rows["survey.csv"]["attribute_columns"]) == ("_uuid", "sexo")
    assert rows["IZT-01.txt"]["languages"] == "sw;en"


def test_sheet_reads_back_as_it_was_understood(tmp_path: Path) -> None:
    where = folder(tmp_path)
    before = {i.file: i for i in inspect(where)}
    write_sheet(where, list(before.values()))
    after = {i.file: i for i in inspect(where)}
    assert list(after) == list(before)
    for name, old in before.items():
        new = after[name]
        for field in ("kind", "n_turns", "n_speakers", "n_present", "moderator", "questions", "attributes", "problem"):
            assert getattr(new, field) == getattr(old, field), (name, field)
    assert propose(list(after.values())).filled == ()
    assert after["IZT-01.txt"].city == "Iztapalapa"
    assert written(where, replace=True) == written(where, replace=True)


def test_sheet_settles_the_spellings_of_a_surveys_rows(tmp_path: Path) -> None:
    where = folder(tmp_path)
    sheet = write_sheet(where, inspect(where))
    text = sheet.read_text(encoding="utf-8-sig").replace("CDMX = Iztapalapa CDMX", "CDMX = Iztapalapa")
    sheet.write_text(text, encoding="utf-8")
    after = {i.file: i for i in inspect(where)}
    assert after["survey.csv"].cities == {"Iztapalapa": 3, "Mathare": 1}
    assert propose(list(after.values())).cities == ()


def test_sheet_keeps_what_was_declared_and_further_columns(tmp_path: Path) -> None:
    where = folder(tmp_path)
    sheet = "file,venue,document_id,country,synthetic\nIZT-01.txt,school,D1,MX,yes\nIZT-02.txt,-5,,,\n"
    (where / "documents.csv").write_text(sheet, encoding="utf-8")
    rows = written(where, replace=True)
    row = rows["IZT-01.txt"]
    assert (row["venue"], row["document_id"], row["country"], row["synthetic"]) == ("school", "D1", "MX", "yes")
    assert rows["IZT-02.txt"]["venue"] == "'-5"
    assert (where / "documents.csv.bak").read_text(encoding="utf-8") == sheet
    assert read_sheet(where).declared[where / "IZT-02.txt"].attributes == {"venue": "-5"}


def test_sheet_keeps_the_kind_of_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    where = folder(tmp_path)
    (where / "empty guide.txt").write_text("Welcome.\n", encoding="utf-8")
    sheet = "file,kind\nempty guide.txt,guide\nbroken.csv,participants\n"
    (where / "documents.csv").write_text(sheet, encoding="utf-8")
    rows = written(where, replace=True)
    assert (rows["empty guide.txt"]["kind"], rows["broken.csv"]["kind"]) == ("guide", "participants")


def test_sheet_is_never_written_over_unasked(tmp_path: Path) -> None:
    where = folder(tmp_path)
    write_sheet(where, inspect(where))
    before = (where / "documents.csv").read_bytes()
    with pytest.raises(SheetError, match="--replace"):
        write_sheet(where, inspect(where))
    assert (where / "documents.csv").read_bytes() == before


def test_sheet_is_not_written_beside_a_workbook_of_the_same_name(tmp_path: Path) -> None:
    where = folder(tmp_path)
    found = inspect(where)
    (where / "documents.xlsx").write_bytes(b"x")
    with pytest.raises(SheetError, match=r"documents\.xlsx is there already"):
        write_sheet(where, found)


_TEXT = st.text(st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp", "Zs")), min_size=1, max_size=12)


@given(st.fixed_dictionaries({name: _TEXT for name in ("city", "group_id", "stratum", "date", "country")}))
@settings(max_examples=60, deadline=None, derandomize=True)
def test_sheet_gives_back_any_text_and_holds_no_formula(
    tmp_path_factory: pytest.TempPathFactory, said: dict[str, str]
) -> None:
    where = tmp_path_factory.mktemp("sheet")
    (where / "a.txt").write_text("M: So?\n", encoding="utf-8")
    one = Inspection("a.txt", kind="transcript", cities={said["city"]: 1}, source=Source(where / "a.txt"),
                     **{name: text for name, text in said.items() if name != "city"})  # fmt: skip
    path = write_sheet(where, [one])
    _, cells = csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline=""))
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)
    assert read_sheet(where).declared[where / "a.txt"] == Declared(kind="transcript", **said)
