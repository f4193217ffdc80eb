"""The whole pipeline: the order of what is given changes nothing, and every offset holds.

Once on some files of the sample without a model, once on all of it with the encoder that ships.
"""

from __future__ import annotations

import csv
import random
import shutil
from pathlib import Path

import pandas as pd
import pytest

from voices.config import make_config
from voices.errors import NothingToAnalyse
from voices.pipeline import analyse
from voices.run import Run
from voices.schema import TABLES
from voices.steps import Tools

SAMPLE = Path(__file__).parents[1] / "corpora" / "sample"
HASHING = make_config({"encoder": {"model": "hashing"}})
CASES = {
    "hashing": (HASHING, ["MAT-02.txt", "IZT-02.vtt", "TAS-03.docx", "responses.csv"]),
    "model": (make_config({}), sorted(path.name for path in SAMPLE.iterdir())),
}


def copy_sample(folder: Path, names: list[str], *, shuffled: bool) -> list[Path]:
    """A folder of the sample's files; shuffled: the files one by one from the last, rows in another order."""
    folder.mkdir()
    for name in names:
        shutil.copy(SAMPLE / name, folder / name)
    if not shuffled:
        return [folder]
    for table in folder.glob("*.csv"):
        shuffle_rows(table)
    return sorted((path for path in folder.iterdir() if path.name != "documents.csv"), reverse=True)


def shuffle_rows(table: Path) -> None:
    with table.open(encoding="utf-8", newline="") as handle:
        head, *rows = list(csv.reader(handle))
    random.Random(4).shuffle(rows)
    with table.open("w", encoding="utf-8", newline="") as handle:
        csv.writer(handle).writerows([head, *rows])


@pytest.fixture(scope="module", params=["hashing", pytest.param("model", marks=pytest.mark.model)])
def runs(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[Run]:
    config, names = CASES[request.param]
    base = tmp_path_factory.mktemp("pipeline")
    made = []
    for name, shuffled in (("one", False), ("other", True)):
        inputs = copy_sample(base / f"in-{name}", names, shuffled=shuffled)
        tools = Tools(cache=base / f"cache-{name}")
        made.append(analyse(*inputs, out=base / name, config=config, study_key=base / "study.key", tools=tools))
    return made


@pytest.mark.parametrize("table", TABLES)
def test_analyse_gives_the_same_tables_for_any_order(runs: list[Run], table: str) -> None:
    pd.testing.assert_frame_equal(runs[0].table(table), runs[1].table(table))


def test_analyse_writes_utterances_that_equal_their_source(runs: list[Run]) -> None:
    sources = {d: runs[0].source(d) for d in runs[0].documents["document_id"]}
    for row in runs[0].utterances.itertuples():
        assert sources[row.document_id][row.char_start : row.char_end] == row.text


def test_analyse_writes_quotes_and_segments_that_are_slices(runs: list[Run]) -> None:
    texts = runs[0].utterances.set_index("utterance_id")["text"]
    for table in (runs[0].quotes, runs[0].segments):
        for row in table.itertuples():
            assert texts[row.utterance_id][row.start : row.end] == row.text


def test_analyse_leaves_redactions_in_place(runs: list[Run]) -> None:
    texts = runs[0].utterances.set_index("utterance_id")["text"]
    assert len(runs[0].redactions)
    for row in runs[0].redactions.itertuples():
        assert texts[row.utterance_id][row.start : row.end] == row.replacement


def test_analyse_refuses_when_nothing_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "broken.docx").write_bytes(b"not a zip")
    with pytest.raises(NothingToAnalyse, match=r"broken\.docx"):
        analyse(tmp_path / "broken.docx", out=tmp_path / "run", config=HASHING, study_key=tmp_path / "k")
    assert not (tmp_path / "run").exists()
