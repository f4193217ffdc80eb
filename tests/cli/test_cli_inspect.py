"""`voices inspect`: what is shown of each file."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from voices.errors import NothingToAnalyse
from voices.inspection import Inspection

TALK = Inspection(
    file="grupo [norte].docx",
    kind="transcript",
    format="Word, a paragraph a turn",
    n_turns=1048,
    n_speakers=9,
    speakers=["P1", "P2"],
    moderator="Moderadora",
    moderator_is_guess=False,
    languages={"es": 0.97, "und": 0.03},
    city="Iztapalapa",
    group_id="IZT-01",
    stratum="women 25-44",
    date="2024-05-03",
    questions=[],
    dropped_columns=[],
    warnings=["3 turns have no speaker."],
    problem=None,
    preview=[
        ("Moderadora", "moderator", "es", "¿Qué les preocupa?"),
        ("P1", "participant", "es", "Los asaltos en el micro, [bold]diario[/bold]. " * 6),
    ],
)

SURVEY = replace(
    TALK,
    file="survey.csv",
    kind="responses",
    format="CSV",
    moderator=None,
    questions=["What worries you?", "And at night?"],
    dropped_columns=["phone", "gps"],
    warnings=[],
    preview=[],
)

BROKEN = replace(TALK, file="broken.docx", problem="is damaged. Save it again in Word.", warnings=[], preview=[])

PHOTO = Inspection("photo.jpg", problem="its format is not read", skipped=True)

GUIDE = Inspection("guide.docx", kind="guide", format="docx", questions=("What worries you?", "Who helps?"))


@pytest.fixture
def show(monkeypatch: pytest.MonkeyPatch, invoke: Any) -> Any:
    """`voices inspect` over given inspections."""

    def show(*inspections: Inspection, flags: tuple[str, ...] = ()) -> Any:
        def inspect(*inputs: Path) -> list[Inspection]:
            assert inputs == (Path("data"),)
            return list(inspections)

        monkeypatch.setattr("voices.inspection.inspect", inspect)
        return invoke("inspect", "data", *flags)

    return show


def test_show_transcript(show: Any) -> None:
    result = show(TALK)
    assert result.exit_code == 0, result.output
    facts = dict(re.findall(r"^(\w+)  +(\S.*?) *$", result.stdout, flags=re.MULTILINE))
    assert facts["Kind"] == "transcript, Word, a paragraph a turn"
    assert facts["Turns"] == "1,048"
    assert facts["Speakers"] == "9: P1, P2"
    assert facts["Moderator"] == "Moderadora"
    assert facts["Languages"] == "Spanish 97 %, not recognised 3 %"
    assert facts["Stratum"] == "women 25-44"
    assert facts["Note"] == "3 turns have no speaker."
    assert "grupo [norte].docx" in result.stdout
    assert "Questions" not in facts and "Dropped" not in facts and "Problem" not in facts


def test_show_whole_preview_within_80_columns(show: Any) -> None:
    out = show(TALK).stdout
    assert "¿Qué les preocupa?" in out
    assert out.count("[bold]") == 6 and out.count("diario") == 6
    assert max(map(len, out.splitlines())) <= 80
    assert "\x1b" not in out and "…" not in out


def test_leave_out_preview(show: Any) -> None:
    out = show(TALK, flags=("--no-preview",)).stdout
    assert "Speakers" in out
    assert "preocupa" not in out and "asaltos" not in out


def test_show_survey(show: Any) -> None:
    result = show(SURVEY)
    out = result.stdout
    assert "survey answers, CSV" in out
    assert "Respondents" in out and "Moderator" not in out
    assert "What worries you?" in out and "And at night?" in out
    assert "phone, gps (metadata, or can identify a person)" in out


def test_say_where_moderator_is_a_guess_or_missing(show: Any) -> None:
    assert "Moderadora (a guess" in show(replace(TALK, moderator_is_guess=True)).stdout
    assert "none found" in show(replace(TALK, moderator=None)).stdout


def test_shorten_long_list_of_speakers(show: Any) -> None:
    many = [f"P{number}" for number in range(1, 31)]
    out = " ".join(show(replace(TALK, speakers=many, n_speakers=30)).stdout.split())
    assert "30: P1, P2" in out and "P12 and 18 more" in out and "P13" not in out


@pytest.mark.parametrize(
    "inspections, code, closing",
    [
        ([TALK, SURVEY], 0, "2 of 2 files can be analysed."),
        ([TALK, BROKEN], 3, "1 of 2 files can be analysed."),
        ([BROKEN], 2, "0 of 1 files can be analysed."),
        ([TALK, PHOTO], 0, "1 of 1 files can be analysed. 1 of other kinds are not read."),
        ([TALK, GUIDE], 0, "1 of 1 files can be analysed. 1 more tell of them (guides, lists, codebooks)."),
        ([GUIDE, PHOTO], 2, "0 of 0 files can be analysed."),
    ],
)
def test_end_with_code_for_problems(show: Any, inspections: list[Inspection], code: int, closing: str) -> None:
    result = show(*inspections)
    assert result.exit_code == code
    assert closing in " ".join(result.stdout.split())
    assert ("is damaged. Save it again in Word." in result.stdout) == (BROKEN in inspections)


def test_show_no_control_character_of_a_file(show: Any) -> None:
    evil = replace(TALK, file="a\x1b]0;x.txt", preview=[("P1", "participant", "es", "\x1b[2J")], moderator="\x9b31m")
    out = show(evil).stdout
    assert "\x1b" not in out and "\x9b" not in out


def test_end_with_2_where_nothing_is_found(monkeypatch: pytest.MonkeyPatch, invoke: Any) -> None:
    def inspect(*inputs: Path) -> list[Inspection]:
        raise NothingToAnalyse("data: holds no file that can be analysed.")

    monkeypatch.setattr("voices.inspection.inspect", inspect)
    result = invoke("inspect", "data")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "Error: data: holds no file that can be analysed.\n"


def test_write_nothing(show: Any, tmp_path: Path) -> None:
    before = sorted(tmp_path.rglob("*"))
    show(TALK)
    assert sorted(tmp_path.rglob("*")) == before


def test_show_guides_lists_and_what_is_not_read(show: Any) -> None:
    people = Inspection("list.csv", kind="participants", format="csv", n_present=12, attributes=("gender",))
    out = show(TALK, GUIDE, people, PHOTO).stdout
    assert re.search(r"Kind +topic guide, docx", out) and "Who helps?" in out
    assert re.search(r"Kind +list of participants, csv", out) and re.search(r"People +12", out)
    assert re.search(r"Not read +its format is not read", out)


def test_show_who_was_there_and_what_is_known_of_them(show: Any) -> None:
    out = show(replace(TALK, n_present=11, attributes=("gender", "age_group"))).stdout
    assert "11, 2 of whom said nothing" in out
    assert "gender, age_group" in out


def test_show_all_files_in_one_table(show: Any) -> None:
    out = show(TALK, replace(TALK, file="b.txt", moderator=None, city=None), SURVEY, flags=("--no-preview",)).stdout
    rows = out[out.index("All files") :]
    assert re.search(r"b\.txt +1,048 +9 +none +- +IZT-01", rows)
    assert max(map(len, out.splitlines())) <= 80


def test_show_spellings_that_look_like_one(show: Any) -> None:
    long = replace(TALK, cities={"Iztapalapa, Mexico City": 1}, group_id="izt 1")
    survey = replace(SURVEY, cities={"Iztapalapa": 70}, group_id=None)
    out = " ".join(show(long, replace(TALK, cities={}), survey).stdout.split())
    assert 'City "Iztapalapa" and "Iztapalapa, Mexico City": as "Iztapalapa"?' in out
    assert 'Group "IZT-01" and "izt 1": as "IZT-01"?' in out
    assert "--write-sheet" in out


def test_print_json(show: Any) -> None:
    result = show(TALK, PHOTO, flags=("--format", "json"))
    content = json.loads(result.stdout)
    assert [entry["file"] for entry in content["files"]] == ["grupo [norte].docx", "photo.jpg"]
    assert content["files"][0]["preview"][0] == {
        "speaker": "Moderadora", "role": "moderator", "lang": "es", "text": "¿Qué les preocupa?",
    }  # fmt: skip
    assert content["files"][1]["skipped"] is True and content["spellings"] == []


def test_print_json_without_what_was_said(show: Any) -> None:
    out = show(TALK, flags=("--format", "json", "--no-preview")).stdout
    assert "preocupa" not in out and "preview" not in out


TALK_TEXT = "City: Mathare\n\nModerator: So?\nP1: Hakuna maji hapa mtaani.\nP2: Na stima pia hakuna.\nP1: Ndio.\n"


def test_write_sheet_and_never_over_one_unasked(invoke: Any, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(TALK_TEXT, encoding="utf-8")
    sheet = tmp_path / "in" / "documents.csv"
    result = invoke("inspect", "in", "--write-sheet")
    assert result.exit_code == 0, result.output
    assert "documents.csv was written" in result.stdout
    first = sheet.read_bytes()
    assert b"a.txt,,transcript,Mathare" in first
    refused = invoke("inspect", "in", "--write-sheet")
    assert (refused.exit_code, sheet.read_bytes()) == (2, first)
    assert "Add --replace" in refused.stderr
    sheet.write_bytes(first.replace(b"Mathare", b"Kibera"))
    assert invoke("inspect", "in", "--write-sheet", "--replace").exit_code == 0
    assert b"Kibera" in sheet.read_bytes() and b"Kibera" in (tmp_path / "in" / "documents.csv.bak").read_bytes()
    assert sorted(path.name for path in (tmp_path / "in").iterdir()) == ["a.txt", "documents.csv", "documents.csv.bak"]


@pytest.mark.parametrize("inputs", [("in/a.txt",), ("in", "in/a.txt")])
def test_write_sheet_only_for_one_folder(invoke: Any, tmp_path: Path, inputs: tuple[str, ...]) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(TALK_TEXT, encoding="utf-8")
    result = invoke("inspect", *inputs, "--write-sheet")
    assert result.exit_code == 2 and "folder" in result.stderr
    assert not (tmp_path / "in" / "documents.csv").exists()


def test_show_marks_and_field_notes(show: Any) -> None:
    notes = replace(TALK, file="n.txt", n_speakers=0, speakers=(), moderator=None, n_turns=7)
    out = show(replace(TALK, marks={"laughter": 12, "unclear": 3}), notes, flags=("--no-preview",)).stdout
    assert re.search(r"Marks +12 laughter, 3 unclear", out)
    assert re.search(r"Kind +field notes without speakers", out) and re.search(r"Paragraphs +7", out)
