"""`voices deidentify`: exit codes, refusals, what is said."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

TALK = "Moderator: What worries you?\n\n" + "\n\n".join(
    ["Juma Otieno: Boys with knives, call 0722 418 395.", "Grace Achieng: No water, Juma."] * 3
)


@pytest.fixture()
def study(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "talk.txt").write_text(TALK, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("VOICES_PASSPHRASE", "correct horse")
    return tmp_path


def run(invoke: Any, *arguments: str) -> Any:
    return invoke("deidentify", *arguments, "--study-key", "study.key")


def test_deidentify_says_what_it_did_and_what_is_left_to_do(invoke: Any, study: Path) -> None:
    result = run(invoke, "in", "--out", "out")
    assert result.exit_code == 0, result.output
    assert "talk.txt" in result.stdout and "3 phone numbers" in result.stdout and "Read the files" in result.stdout
    for word in ("Juma", "Otieno", "Achieng", "0722", "anonym"):
        assert word not in result.output
    assert "Juma" not in (study / "out" / "talk.txt").read_text(encoding="utf-8")


def test_deidentify_and_back(invoke: Any, study: Path) -> None:
    assert run(invoke, "in", "--out", "out", "--keep-key", "names.key").exit_code == 0
    result = invoke("deidentify", "--reverse", "out", "--key", "names.key", "--out", "back")
    assert result.exit_code == 0, result.output
    assert (study / "back" / "talk.txt").read_text(encoding="utf-8") == TALK
    assert "Juma" not in result.output


def test_deidentify_goes_on_past_a_file_that_cannot_be_read(invoke: Any, study: Path) -> None:
    (study / "in" / "broken.docx").write_bytes(b"PK\x03\x04 by Wanjiku Kamau")
    result = run(invoke, "in", "--out", "out")
    assert result.exit_code == 3
    assert "broken.docx" in result.stderr and "Wanjiku" not in result.output
    assert (study / "out" / "talk.txt").is_file()


def test_deidentify_leaves_nothing_where_nothing_could_be_read(invoke: Any, study: Path) -> None:
    (study / "in" / "talk.txt").write_bytes(b"PK\x03\x04 by Wanjiku Kamau")
    result = run(invoke, "in", "--out", "out")
    assert result.exit_code == 2 and not (study / "out").exists()
    assert not [path for path in study.iterdir() if path.name.startswith(".out")]


@pytest.mark.parametrize(
    "arguments, message",
    [
        (["in", "--out", "in/out"], "may not lie in the input"),
        (["in", "--out", "."], "may not lie in the input"),
        (["in", "--out", "taken"], "not written by this command"),
        (["in", "--out", "out", "--keep-key", "in/names.key"], "may not lie in in"),
        (["in", "--out", "out", "--keep-key", "out/names.key"], "may not lie in out"),
        (["in", "--out", "out", "--review", "out/review.xlsx"], "neither in the input nor in the output"),
        (["in", "--out", "out", "--decisions", "none.jsonl"], "cannot be read"),
        (["nowhere", "--out", "out"], "no such file or folder"),
    ],
)
def test_deidentify_refuses_before_any_work(invoke: Any, study: Path, arguments: list[str], message: str) -> None:
    (study / "taken").mkdir()
    (study / "taken" / "thesis.docx").touch()
    result = run(invoke, *arguments)
    assert result.exit_code == 2, result.output
    assert message in " ".join(result.stderr.split())
    assert not (study / "out").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["in"],
        ["--out", "out"],
        ["--reverse", "out", "--out", "back"],
        ["in", "--reverse", "out", "--key", "k", "-o", "b"],
    ],
)
def test_deidentify_needs_its_arguments(invoke: Any, study: Path, arguments: list[str]) -> None:
    result = run(invoke, *arguments)
    assert result.exit_code == 2 and "Give " in result.stderr


def test_deidentify_writes_over_its_own_output_only_when_told(invoke: Any, study: Path) -> None:
    assert run(invoke, "in", "--out", "out").exit_code == 0
    assert "--replace" in run(invoke, "in", "--out", "out").stderr
    assert run(invoke, "in", "--out", "out", "--replace").exit_code == 0


def test_review_sheet_decisions_and_back(invoke: Any, study: Path) -> None:
    import openpyxl

    assert run(invoke, "in", "--out", "out", "--review", "review.xlsx").exit_code == 0
    book = openpyxl.load_workbook("review.xlsx")
    empty = next(row for row in book.active.iter_rows(min_row=4) if row[9].value == "add")
    empty[5].value, empty[7].value = "knives", "ORG_LOCAL"
    book.active.cell(empty[5].row + 1, 6).value = "machetes"
    book.save("review.xlsx")
    arguments = ["in", "--out", "out", "--replace", "--decisions", "review.xlsx", "--write-decisions", "done.jsonl"]
    result = run(invoke, *arguments)
    assert result.exit_code == 0, result.output
    assert f"Row {empty[5].row + 1} of the sheet: these words stand in no file" in result.stderr
    assert "knives" not in (study / "out" / "talk.txt").read_text(encoding="utf-8")
    assert "knives" not in (study / "done.jsonl").read_text(encoding="utf-8")
    assert run(invoke, "in", "--out", "again", "--decisions", "done.jsonl").exit_code == 0
    assert (study / "again" / "talk.txt").read_bytes() == (study / "out" / "talk.txt").read_bytes()


def test_ask_needs_a_terminal(invoke: Any, study: Path) -> None:
    result = run(invoke, "in", "--out", "out", "--ask")
    assert result.exit_code == 2 and "--review" in result.stderr
    assert not (study / "out").exists()


def test_ask_takes_yes_no_and_quit(monkeypatch: pytest.MonkeyPatch) -> None:
    from voices.cli.asking import Asker
    from voices.deidentify import Candidate, Decision

    answers = iter(["y", "", "n", "q"])
    monkeypatch.setattr("typer.prompt", lambda *_, **__: next(answers))
    candidates = [
        Candidate(Decision("a", f"line {n}", 0, 3, "PERSON", "replace", "x"), "", "luz", "", False) for n in range(6)
    ]
    ask = Asker()
    decided = [*ask(candidates), *ask(candidates)]  # after q nothing more is asked, in no document
    assert [(d.unit, d.decision) for d in decided] == [("line 0", "replace"), ("line 2", "leave")]


def test_deidentify_that_fails_says_no_word_of_the_text(
    invoke: Any, study: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(found: list[Any], *_: object) -> None:
        raise ValueError(f"bad text: {found[0].text}")

    monkeypatch.setattr("voices.deidentify.document.reviewed", fail)
    result = run(invoke, "in", "--out", "out")
    assert result.exit_code == 1 and "ValueError" in result.stderr and "withheld" in result.stderr
    assert "worries" not in result.output and not (study / "out").exists()
