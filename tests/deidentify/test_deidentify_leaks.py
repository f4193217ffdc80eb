"""No name, number or address that was found is left anywhere in what is written."""

from __future__ import annotations

import zipfile
from pathlib import Path

import openpyxl
import pytest
from planted import NAMES, NUMBERS, Job

from leaks import places_of
from voices.corpus import open_material, read_document
from voices.deidentify import Options, deidentify
from voices.language import fold
from voices.privacy import KeyFile


def test_deidentify_leaves_no_name_in_any_part_of_any_file(job: Job) -> None:
    assert places_of([*NAMES, *NUMBERS], job.out) == []


def test_deidentify_writes_the_formats_that_came_in(job: Job) -> None:
    suffixes = sorted(Path(file.name).suffix for file in job.done.files)
    assert suffixes == [".csv", ".docx", ".html", ".srt", ".txt", ".txt", ".txt", ".vtt", ".xlsx"]


def test_deidentify_keeps_turns_speakers_and_roles(job: Job) -> None:
    before, after = read_all(job.source), read_all(job.out)
    assert sorted(before) == sorted(after) and len(before) == 9


def test_deidentify_names_the_file_that_failed_and_nothing_in_it(job: Job) -> None:
    assert [failure.file for failure in job.done.failures] == ["broken.docx"]
    assert "Hern" not in str(job.done.failures[0])


def test_deidentify_puts_the_sheet_through_the_gate(job: Job) -> None:
    sheet = (job.out / "documents.csv").read_text(encoding="utf-8")
    assert "PERSON.vtt,,transcript,Mathare,KE,MTH-01,friends of [PERSON]," in sheet
    assert "Juma" not in sheet


def test_deidentify_says_what_was_taken_out(job: Job) -> None:
    cleaned = {file.name: file.cleaned for file in job.done.files}
    word = next(counts for name, counts in cleaned.items() if name.endswith(".docx"))
    wanted = {"comments": 1, "hidden text": 1, "pictures": 1, "links": 1, "fields": 1, "tracked changes": 1}
    assert {what: word[what] for what in wanted} == wanted
    assert cleaned["encuesta.xlsx"] == {"comments": 1, "links": 1, "hidden sheets": 1}
    assert next(file for file in job.done.files if file.name == "encuesta.xlsx").emptied == ("nombre",)


def test_deidentify_logs_places_without_originals(job: Job) -> None:
    rows = job.rows("named.txt")
    assert "named.txt,line 3,PHONE,[PHONE-1],phone_parsed,0.95,no" in rows
    assert any(row.startswith("named.txt,line 1,PERSON,Moderator,speaker_label,1.00") for row in rows)
    assert "encuesta.xlsx,column 2,COLUMN,,identifying_column,1.00,no" in job.rows("encuesta.xlsx")


def test_deidentify_changes_nothing_in_its_own_output(job: Job, tmp_path: Path) -> None:
    deidentify(job.out, out=tmp_path / "again", options=Options(study_key=job.options.study_key))
    for file in job.done.files:
        assert content_of(tmp_path / "again" / file.name) == content_of(job.out / file.name), file.name


def test_deidentify_writes_archives_that_say_nothing_of_when_they_were_made(job: Job) -> None:
    for path in [*job.out.glob("*.docx"), *job.out.glob("*.xlsx")]:
        with zipfile.ZipFile(path) as archive:
            assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            assert not [name for name in archive.namelist() if "docProps" in name or "comment" in name.lower()]


@pytest.mark.parametrize("sample", [Path(__file__).parents[2] / "corpora" / "sample"])
def test_deidentify_keeps_the_sample_readable_and_changes_nothing_twice(tmp_path: Path, sample: Path) -> None:
    options = Options(study_key=tmp_path / "study.key")
    deidentify(sample, out=tmp_path / "once", options=options)
    assert sorted(read_all(sample)) == sorted(read_all(tmp_path / "once"))
    deidentify(tmp_path / "once", out=tmp_path / "twice", options=options)
    for path in (tmp_path / "once").iterdir():
        if path.name != "redactions.csv":
            assert content_of(path) == content_of(tmp_path / "twice" / path.name), path.name


def content_of(path: Path) -> object:
    """The bytes, of a workbook the values: Excel's styles are numbered anew each time."""
    if path.suffix != ".xlsx":
        return path.read_bytes()
    return [[cell.value for cell in row] for sheet in openpyxl.load_workbook(path) for row in sheet]


def read_all(folder: Path) -> list[tuple[object, ...]]:
    """What holds of each document whatever its speakers are called."""
    material = open_material([folder])
    found = []
    for source in material.sources:
        if source.path.name == "broken.docx":
            continue
        document = read_document(source, material, key=fold)
        turns, people = document.turns, document.participants
        roles = tuple(turns["role"])
        found.append((document.kind, roles, turns["speaker"].nunique(), turns["label"].nunique(), len(people)))
    return found


def test_deidentify_that_is_stopped_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object) -> bytes:
        raise KeyboardInterrupt

    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "talk.txt").write_text("P1: No hay agua.\nP2: Ni luz.\n", encoding="utf-8")
    monkeypatch.setattr("voices.deidentify.job.as_csv", stop)
    key = KeyFile(tmp_path / "names.key", "correct horse")
    with pytest.raises(KeyboardInterrupt):
        deidentify(tmp_path / "in", out=tmp_path / "out", options=Options(study_key=tmp_path / "s.key", keep_key=key))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in", "s.key"]
