"""Answers are searched, fields pass the gate, ids become pseudonyms, columns that identify are emptied."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from voices.corpus import Source, read_source
from voices.deidentify import Deidentified, Options, deidentify
from voices.intake import take_in
from voices.keys import study_key

WORDS = ["Suv faqat kechasi keladi va ish yo'q", "Kechqurun ko'chada chiroq yo'q, qo'rqamiz",
         "Mening ismim Dilnoza Karimova, politsiya kelmaydi"]  # fmt: skip


def rows(n: int = 9) -> list[list[str]]:
    header = ["_uuid", "phone", "stratum", "What worries you most?", "remark"]
    uuid = "5f0c2a1e-8f4b-4c55-9d1a-0000000000"
    return [header, *([f"{uuid}{i:02d}", "0722 418 395", "Dilnoza Karimova guruhi" if i == 1 else "mahalla",
                       f"{WORDS[i % 3]} {i}", "ok"] for i in range(n))]  # fmt: skip


def written(table: list[list[str]]) -> str:
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerows(table)
    return stream.getvalue()


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Deidentified:
    folder = tmp_path_factory.mktemp("survey")
    (folder / "in").mkdir()
    (folder / "in" / "answers.csv").write_text(written(rows()), encoding="utf-8")
    return deidentify(folder / "in", out=folder / "out", options=Options(study_key=folder / "study.key"))


def table_of(done: Deidentified) -> list[list[str]]:
    return list(csv.reader(io.StringIO((done.folder / "answers.csv").read_text(encoding="utf-8"))))


def test_empty_columns_that_identify_and_say_so(done: Deidentified) -> None:
    assert {row[1] for row in table_of(done)[1:]} == {""}
    assert done.files[0].emptied == ("phone",)


def test_call_respondents_as_an_analysis_does(done: Deidentified) -> None:
    path = done.folder.parent / "in" / "answers.csv"
    key = study_key(done.folder.parent / "study.key")
    batch = take_in(read_source(Source(path)), document_id="answers", key=key, languages=("uz",))
    expected = {str(who).partition(":")[2] for who in batch.participants["participant_id"]}
    assert {row[0] for row in table_of(done)[1:]} == expected


def test_search_answers_and_gate_fields(done: Deidentified) -> None:
    table = table_of(done)
    assert table[3][3] == "Mening ismim [PERSON-1], politsiya kelmaydi 2"
    assert "Dilnoza" not in table[2][2] and table[1][2] == "mahalla"
    assert [row[4] for row in table] == ["remark", *["ok"] * 9]


def test_keep_the_order_and_the_blank_cells(done: Deidentified) -> None:
    assert [row[3][-1] for row in table_of(done)[1:]] == [str(n) for n in range(9)]


def test_call_speakers_as_an_analysis_does(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    text = "\n\n".join(["Juma Otieno: Boys with knives.", "Grace Achieng: No water."] * 4)
    (tmp_path / "in" / "talk.txt").write_text(text, encoding="utf-8")
    deidentify(tmp_path / "in", out=tmp_path / "out", options=Options(study_key=tmp_path / "study.key"))
    key = study_key(tmp_path / "study.key")
    batch = take_in(read_source(Source(tmp_path / "in" / "talk.txt")), document_id="talk", key=key, languages=("en",))
    expected = [str(who) for who in batch.utterances["speaker_id"]]
    lines = (tmp_path / "out" / "talk.txt").read_text(encoding="utf-8").split("\n\n")
    found = [line.partition(":")[0].replace("Moderator", "M") for line in lines]
    assert found == expected
    again = take_in(read_source(Source(tmp_path / "out" / "talk.txt")), document_id="talk", key=key, languages=("en",))
    assert [str(who) for who in again.utterances["speaker_id"]] == expected
