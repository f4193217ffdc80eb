"""Amending a run: a missed identifier or a person is gone from every file, and all offsets hold.

The study is invented; "Zebedayo" is in no list of names and stands where no rule looks.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pandas as pd
import pytest

from leaks import places_of
from voices.amend import Amended, purge, withdraw
from voices.config import make_config
from voices.errors import InputError, RunError
from voices.pipeline import analyse
from voices.run import Run, open_run
from voices.steps import Tools

MISSED = "zebedayo"
SAID = [
    "Moderator: What worries you most here?",
    "P1: the boys at the stage take phones and zebedayo saw them, call 0722 418 395",
    "P2: water comes only at night and we queue with jerricans until morning",
    "P3: i told ZEBEDAYO that the lights on the path are broken since last year",
    "Moderator: And what else?",
    "P2: the police ask for money before they write down a robbery, grace wanjiru paid",
    "P1: matatus race and children are hit on the road near zebedayo every week",
    "P3: young people have no work and sit at the corner the whole day",
]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a run, its cache and its key."""
    folder = tmp_path_factory.mktemp("amend")
    (folder / "in").mkdir()
    (folder / "in" / "notes of zebedayo.txt").write_text("\n".join(SAID * 3) + "\n", encoding="utf-8")
    answers = ["respondent,city,What worries you most?"]
    answers += [f'r{n},Mathare,"{line.split(": ")[1]} number {n}"' for n, line in enumerate(SAID * 2)]
    (folder / "in" / "survey.csv").write_text("\n".join(answers) + "\n", encoding="utf-8")
    (folder / "in" / "documents.csv").write_text(
        "file,kind,city,country,group_id,text_columns,id_column\n"
        "notes of zebedayo.txt,transcript,Mathare,KE,MTH-01,,\n"
        "survey.csv,responses,Mathare,KE,,What worries you most?,respondent\n",
        encoding="utf-8",
    )
    analyse(
        folder / "in",
        out=folder / "run",
        config=make_config({"encoder": {"model": "hashing"}}),
        study_key=folder / "study.key",
        tools=Tools(cache=folder / "cache"),
    )
    return folder


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    """The same, to be changed."""
    for name in ("run", "cache"):
        shutil.copytree(made / name, tmp_path / name)
    shutil.copy(made / "study.key", tmp_path / "study.key")
    return tmp_path


def purged(folder: Path, *identifiers: str, label: str = "PERSON") -> Amended:
    return purge(
        folder / "run",
        identifiers,
        label=label,
        study_key=folder / "study.key",
        tools=Tools(cache=folder / "cache"),
    )


def check_offsets(run: Run) -> None:
    texts = run.utterances.set_index("utterance_id")["text"]
    for row in run.utterances.itertuples():
        assert run.source(row.document_id)[row.char_start : row.char_end] == row.text
    for table in (run.segments, run.quotes):
        assert [texts[r.utterance_id][r.start : r.end] for r in table.itertuples()] == table["text"].tolist()
    for row in run.redactions.itertuples():
        assert texts[row.utterance_id][row.start : row.end] == row.replacement


def test_purge_leaves_no_trace_of_what_was_missed(folder: Path) -> None:
    assert places_of([MISSED], folder / "run"), "the study is made so that it is missed"
    amended = purged(folder, "Zebedayo")
    assert amended.taken_out >= 9
    assert places_of([MISSED], folder / "run") == []
    check_offsets(amended.run)


def test_purge_gives_one_new_placeholder_a_document(folder: Path) -> None:
    before = {r.replacement for r in open_run(folder / "run").redactions.itertuples()}
    run = purged(folder, "Zebedayo").run
    new = run.redactions[run.redactions["detector"] == "reviewer"]
    assert (new.groupby("document_id")["replacement"].nunique() == 1).all()
    assert not set(new["replacement"]) & before
    assert new["reviewed"].all()
    assert set(run.redactions["replacement"]) >= before, "what was replaced before stays replaced"


def test_purge_forgets_the_vectors_of_changed_texts_alone(folder: Path) -> None:
    from voices import keys
    from voices.encoder import CachedEncoder, HashingEncoder

    run = open_run(folder / "run")
    changed = [t for t in run.utterances["text_clean"] if MISSED in t.lower()]
    kept = [t for t in run.utterances["text_clean"] if MISSED not in t.lower()]
    purged(folder, "Zebedayo")

    class Counting(HashingEncoder):
        asked = 0

        def encode(self, texts, *, on_progress=None):  # type: ignore[no-untyped-def]
            Counting.asked += len(texts)
            return super().encode(texts, on_progress=on_progress)

    cached = CachedEncoder(Counting(), folder / "cache", keys.study_key(folder / "study.key"))
    cached.encode(kept)
    assert Counting.asked == 0
    cached.encode(changed)
    assert Counting.asked == len(set(changed))


@pytest.mark.parametrize(
    ("identifiers", "label", "message"),
    [
        (["Otieno"], "PERSON", "None of the identifiers stands in the run"),
        ([], "PERSON", "No identifier was given"),
        (["ab"], "PERSON", "fewer than 3"),
        (["Zebedayo"], "SECRET", "no kind of identifier"),
    ],
)
def test_purge_refuses_and_leaves_the_run_as_it_was(
    folder: Path, identifiers: list[str], label: str, message: str
) -> None:
    before = {p: p.read_bytes() for p in (folder / "run").rglob("*") if p.is_file()}
    with pytest.raises(InputError, match=message) as caught:
        purged(folder, *identifiers, label=label)
    assert "Otieno" not in str(caught.value)
    assert {p: p.read_bytes() for p in (folder / "run").rglob("*") if p.is_file()} == before


def test_purge_refuses_a_folder_that_is_no_run(tmp_path: Path) -> None:
    with pytest.raises(RunError, match="not a run folder"):
        purge(tmp_path, ["Zebedayo"], study_key=tmp_path / "key")


def test_withdraw_takes_one_person_out_everywhere(folder: Path) -> None:
    before = open_run(folder / "run")
    people, turns = before.participants, before.utterances
    person = "MTH-01:P2"
    amended = withdraw(folder / "run", person, study_key=folder / "study.key", tools=Tools(cache=folder / "cache"))
    run = amended.run
    check_offsets(run)
    assert amended.taken_out == 6
    assert set(run.participants["participant_id"]) == set(people["participant_id"]) - {person}
    kept = turns.loc[turns["participant_id"] != person, "utterance_id"]
    assert set(run.utterances["utterance_id"]) == set(kept), "other turns keep their ids"
    for name in ("area_codes", "segments", "redactions", "quotes"):
        assert set(run.table(name)["utterance_id"]) <= set(kept)
    assert person not in set(run.participant_areas["participant_id"])
    assert "queue with jerricans" not in run.source(str(turns["document_id"].iloc[0]))
    documents = run.documents.set_index("document_id")
    group = documents[documents["kind"] == "transcript"].iloc[0]
    assert (group["n_utterances"], group["n_participants"]) == (18, 2)


def test_withdraw_then_the_rest_is_counted_as_if_she_had_not_been_there(folder: Path) -> None:
    run = withdraw(folder / "run", "MTH-01:P2", study_key=folder / "study.key", tools=Tools(cache=folder / "cache")).run
    groups = run.priorities[run.priorities["basis"] == "groups"]
    assert groups["n_speakers"].max() <= 2


def test_withdraw_refuses_an_unknown_person(folder: Path) -> None:
    with pytest.raises(InputError, match="Nobody in the run has that id"):
        withdraw(folder / "run", "MTH-01:P9", study_key=folder / "study.key", tools=Tools(cache=folder / "cache"))


def test_amending_changes_nothing_else(folder: Path) -> None:
    """An identifier of one turn: every other turn keeps its row, but for where it lies in the source."""
    before = open_run(folder / "run").utterances.set_index("utterance_id")
    after = purged(folder, "jerricans until").run.utterances.set_index("utterance_id")
    untouched = before.index[~before["text"].str.contains("jerricans until")]
    columns = before.columns.drop(["char_start", "char_end"])
    pd.testing.assert_frame_equal(before.loc[untouched, columns], after.loc[untouched, columns])
