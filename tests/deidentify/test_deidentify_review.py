"""A person's decisions are carried out on the next run, hold no text, and are told of when their place is gone."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import openpyxl
import pytest

from voices.deidentify import (
    Decision,
    Deidentified,
    Options,
    check_private,
    deidentify,
    read_decisions,
    read_review,
    write_decisions,
    write_review,
)
from voices.deidentify.decisions import decided
from voices.errors import ConfigError, InputError
from voices.privacy.spans import Span

TEXT = """Moderadora: ¿Qué les preocupa?

P1: Que nos asalten por el cerro del Venado, dijo luz cuando vino.

P2: No hay agua y la pipa nunca llega. El Tuercas la vende.

P1: Nos cobran los del Cartelito.
"""


@pytest.fixture()
def source(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "talk.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path / "in"


def run(source: Path, name: str, **options: object) -> Deidentified:
    out = source.parent / name
    return deidentify(source, out=out, options=Options(study_key=source.parent / "study.key", **options))  # type: ignore[arg-type]


def text_of(done: Deidentified) -> str:
    return (done.folder / "talk.txt").read_text(encoding="utf-8")


def fill(path: Path, column: str, value: str, *, row: int) -> None:
    book = openpyxl.load_workbook(path)
    book.active[f"{column}{row}"] = value
    book.save(path)


def place(done: Deidentified, words: str, decision: str = "replace") -> Decision:
    """A decision on `words` as the sheet makes one: through an addition."""
    from voices.deidentify import Addition

    again = run(done.folder.parent / "in", f"for {words}", additions=[Addition("talk", words, "PERSON")])
    found = again.decisions[0]
    return Decision(found.document, found.unit, found.start, found.end, found.label, decision, found.check)


def test_sheet_is_private_and_says_what_it_is(source: Path, tmp_path: Path) -> None:
    write_review(tmp_path / "review.xlsx", run(source, "out").candidates)
    assert stat.S_IMODE((tmp_path / "review.xlsx").stat().st_mode) == 0o600
    sheet = openpyxl.load_workbook(tmp_path / "review.xlsx").active
    assert "original words" in sheet["A1"].value
    assert sheet["J3"].value == "decision" and len(sheet.data_validations.dataValidation) == 2


def test_addition_is_replaced_in_every_spelling_and_becomes_places(source: Path, tmp_path: Path) -> None:
    done = run(source, "out")
    write_review(tmp_path / "review.xlsx", done.candidates)
    row = 4 + len(done.candidates)
    fill(tmp_path / "review.xlsx", "F", "cartelito", row=row)
    fill(tmp_path / "review.xlsx", "H", "ORG_LOCAL", row=row)
    decisions, additions, problems = read_review(tmp_path / "review.xlsx")
    assert (decisions, problems) == ([], []) and len(additions) == 1
    again = run(source, "again", additions=additions)
    assert "Cartelito" not in text_of(again)
    write_decisions(tmp_path / "decisions.jsonl", again.decisions)
    assert "artelito" not in (tmp_path / "decisions.jsonl").read_text(encoding="utf-8")
    kept, none = read_decisions(tmp_path / "decisions.jsonl")
    assert none == [] and text_of(run(source, "third", decisions=kept)) == text_of(again)


def test_sheet_decides_on_candidates(source: Path, tmp_path: Path) -> None:
    done = run(source, "out")
    assert done.candidates, "the text above holds doubtful places"
    write_review(tmp_path / "review.xlsx", done.candidates)
    for n, _ in enumerate(done.candidates):
        fill(tmp_path / "review.xlsx", "J", "accept" if n == 0 else "reject", row=4 + n)
    decisions, _, problems = read_review(tmp_path / "review.xlsx")
    assert problems == [] and len(decisions) == len(done.candidates)
    again = run(source, "again", decisions=decisions)
    assert done.candidates[0].words not in text_of(again)
    assert again.candidates == () and again.lost == ()
    rows = (again.folder / "redactions.csv").read_text(encoding="utf-8")
    assert ",reviewer,1.00,yes" in rows


def test_rejected_place_is_left(source: Path) -> None:
    done = run(source, "out", additions=())
    decision = place(done, "El Tuercas", "leave")
    assert "El Tuercas la vende" in text_of(run(source, "again", decisions=[decision]))


def test_decision_whose_place_is_gone_is_listed(source: Path) -> None:
    decision = place(run(source, "out"), "cobran")
    (source / "talk.txt").write_text(TEXT.replace("Nos cobran", "Otra vez nos cobran"), encoding="utf-8")
    again = run(source, "again", decisions=[decision])
    assert again.lost == (decision,) and "cobran" in text_of(again)


def test_decision_of_an_unknown_document_is_listed(source: Path) -> None:
    decision = Decision("other", "line 1", 0, 4, "PERSON", "replace", "00000000")
    assert run(source, "out", decisions=[decision]).lost == (decision,)


def test_ask_decides_before_anything_is_written(source: Path) -> None:
    asked: list[str] = []

    def accept(candidates: object) -> list[Decision]:
        asked.extend(candidate.words for candidate in candidates)  # type: ignore[attr-defined]
        return [candidate.place for candidate in candidates]  # type: ignore[attr-defined]

    done = run(source, "out", ask=accept)
    assert asked and not [words for words in asked if words in text_of(done)]
    assert len(done.decisions) == len(asked)


@pytest.mark.parametrize(
    "column, value, message",
    [
        ("J", "perhaps", "decision must be accept, reject or add"),
        ("H", "NAME", "must be one of PERSON"),
        ("C", "x", "its place was changed"),
    ],
)
def test_row_that_cannot_be_used_is_told_by_its_number(
    source: Path, tmp_path: Path, column: str, value: str, message: str
) -> None:
    write_review(tmp_path / "review.xlsx", run(source, "out").candidates)
    fill(tmp_path / "review.xlsx", "J", "accept", row=4)
    fill(tmp_path / "review.xlsx", column, value, row=4)
    decisions, _, problems = read_review(tmp_path / "review.xlsx")
    assert decisions == [] and len(problems) == 1
    assert problems[0].startswith("review.xlsx, row 4: ") and message in problems[0]


def test_other_workbook_is_no_sheet(tmp_path: Path) -> None:
    openpyxl.Workbook().save(tmp_path / "x.xlsx")
    with pytest.raises(InputError, match="no review sheet"):
        read_review(tmp_path / "x.xlsx")
    (tmp_path / "y.xlsx").write_bytes(b"Juana")
    with pytest.raises(InputError) as refused:
        read_review(tmp_path / "y.xlsx")
    assert "Juana" not in str(refused.value)


@pytest.mark.parametrize("line", ["{}", "[1]", "no", '{"document": 1}'])
def test_line_that_is_no_decision_is_told_by_its_number(tmp_path: Path, line: str) -> None:
    good = {
        "document": "a",
        "unit": "line 1",
        "start": 0,
        "end": 2,
        "label": "PERSON",
        "decision": "leave",
        "check": "x",
    }
    (tmp_path / "d.jsonl").write_text(f"{json.dumps(good)}\n\n{line}\n", encoding="utf-8")
    decisions, problems = read_decisions(tmp_path / "d.jsonl")
    assert len(decisions) == 1 and problems == ["d.jsonl, line 3: it is no decision."]


def test_place_for_the_sheet_must_be_outside_and_free(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "taken.xlsx").touch()
    for path, message in [
        (tmp_path / "out" / "x.xlsx", "neither in the input nor in the output"),
        (tmp_path / "taken.xlsx", "exists already"),
        (tmp_path / "none" / "x.xlsx", "does not exist"),
    ]:
        with pytest.raises(ConfigError, match=message):
            check_private(path, [tmp_path / "out"], what="a review sheet")


SPAN = Span(4, 10, "PERSON", "name", 0.8)


@pytest.mark.parametrize(
    "start, end, decision, after",
    [
        (4, 10, "leave", []),
        (0, 12, "leave", []),
        (5, 10, "leave", [SPAN]),  # a find that goes beyond the rejected place stays
        (12, 15, "replace", [SPAN, Span(12, 15, "PERSON", "reviewer", 1.0)]),
        (8, 15, "replace", [Span(4, 15, "PERSON", "reviewer", 1.0)]),
    ],
)
def test_decided(start: int, end: int, decision: str, after: list[Span]) -> None:
    assert decided([SPAN], [Decision("a", "line 1", start, end, "PERSON", decision, "x")]) == after
