"""The invented gold corpus beside what the pipeline makes of its renderings.

`corpora/sample` is read through the gate like any study; a turn of the gold and the
utterance read from its rendering are matched by group and position, an answer by
respondent and question. Everything here is synthetic.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from voices.config import Config
from voices.intake import Study, read_study
from voices.keys import keyed_id
from voices.language import fold

ROOT = Path(__file__).parents[2]
SAMPLE, GOLD, BANK = ROOT / "corpora" / "sample", ROOT / "corpora" / "gold", ROOT / "corpora" / "concerns"
KEY = bytes(32)  # ids of the invented respondents need no secret, but must be the same everywhere
BANK_LANGUAGES = ("en", "es", "sw", "uz")


@dataclass(frozen=True)
class GoldStudy:
    """The sample as read, and one gold row for every utterance that has one.

    gold columns: utterance_id, group ("survey" for answers), label, role, text (original),
    lang, script, mixed, areas (tuple), stance ("" = none), intensity (0 = none or not
    coded), substantive, pii (list of (type, text)).
    """

    study: Study
    gold: pd.DataFrame

    @property
    def aligned(self) -> pd.DataFrame:
        """Utterances with the gold's columns beside them, suffixed _gold where both have one."""
        return self.study.utterances.merge(self.gold, on="utterance_id", how="inner", suffixes=("", "_gold"))


def read_gold(sample: Path = SAMPLE) -> GoldStudy:
    """Read the sample and align it with the gold."""
    study = read_study([sample], key=KEY, config=Config(), on_progress=lambda done, total: None)
    by_place = {
        (row.group_id, row.position): row.utterance_id
        for row in study.utterances[study.utterances["group_id"].notna()].itertuples()
    }
    answers = study.utterances[study.utterances["group_id"].isna()]
    by_answer = {(row.speaker_id, row.question): row.utterance_id for row in answers.itertuples()}
    rows = []
    for place, row in gold_turns():
        rows.append({"utterance_id": by_place.get(place), **row})
    for (respondent, question), row in gold_answers():
        rows.append({"utterance_id": by_answer.get((f"r{keyed_id(KEY, 'respondent', respondent)}", question)), **row})
    return GoldStudy(study, pd.DataFrame(rows))


def gold_turns() -> Iterator[tuple[tuple[str, int], dict[str, Any]]]:
    """((group_id, position), gold row) of every turn."""
    for file in sorted(GOLD.glob("*.json")):
        group = json.loads(file.read_text(encoding="utf-8"))
        for position, turn in enumerate(group["turns"]):
            yield (
                (group["group_id"], position),
                {
                    "group": group["group_id"],
                    "label": turn["speaker"],
                    "role": turn["role"],
                    "text": turn["text"],
                    "lang": turn["lang"],
                    "script": turn.get("script", ""),
                    "mixed": ";".join(turn.get("mixed", [])),
                    "areas": tuple(turn["areas"]),
                    "stance": _or_none(turn["stance"]),
                    "intensity": turn["intensity"],
                    "substantive": bool(turn["areas"]),
                    "pii": [(p["type"], p["text"]) for p in turn["pii"]],
                },
            )


def gold_answers() -> Iterator[tuple[tuple[str, str], dict[str, Any]]]:
    """((respondent's id as exported, survey column), gold row) of every answer."""
    with (GOLD / "responses.csv").open(encoding="utf-8", newline="") as handle:
        answers = {row["_uuid"]: row for row in csv.DictReader(handle)}
    columns = {"q1": "q1_worry", "q2": "q2_first"}
    with (GOLD / "responses_gold.csv").open(encoding="utf-8", newline="") as handle:
        for row in csv.DictReader(handle):
            column = columns[row["question"]]
            yield (
                (row["_uuid"], column),
                {
                    "group": "survey",
                    "label": row["_uuid"],
                    "role": "participant",
                    "text": answers[row["_uuid"]][column],
                    "lang": row["lang"],
                    "script": "",
                    "mixed": row["mixed"],
                    "areas": tuple(a for a in row["areas"].split(";") if a),
                    "stance": _or_none(row["stance"]),
                    "intensity": 0,
                    "substantive": row["substantive"] == "1",
                    "pii": [tuple(p.split(":", 1)) for p in row["pii"].split(";") if ":" in p],
                },
            )


def coded_examples(gold: GoldStudy) -> pd.DataFrame:
    """Participants' analysed utterances as training examples; `raw` is the text to encode."""
    rows = gold.aligned.query("excluded_because == '' and text_clean != ''")
    return pd.DataFrame(
        {
            "utterance_id": rows["utterance_id"].to_numpy(),
            "raw": rows["text_clean"].to_numpy(),
            "text": rows["text_clean"].map(fold).to_numpy(),
            "areas": rows["areas"].to_numpy(),
            "stance": rows["stance"].to_numpy(),
            "intensity": rows["intensity"].to_numpy(),
            # Answers: five folds of respondents, so that calibration never sees the same person twice.
            "group": [_fold_of(group, label) for group, label in zip(rows["group"], rows["label"], strict=True)],
            "person": rows["participant_id"].to_numpy(),
            "lang": rows["lang"].to_numpy(),
        }
    )


def bank_examples(anchors: list[tuple[str, str, str]]) -> pd.DataFrame:
    """The first round of the concern bank and the areas' phrases as training examples.

    The second round (lines with a `writer`, Russian, other forms) waits for the next training
    of the encoder: heads fitted on it have not been measured.
    """
    rows = []
    for file in sorted(BANK.glob("*.jsonl")):
        for idea in map(json.loads, file.read_text(encoding="utf-8").splitlines()):
            if "writer" in idea:
                continue
            areas = (idea["area"], *idea["also"])
            rows += [(idea[lang], areas, _or_none(idea["stance"]), lang) for lang in BANK_LANGUAGES]
    rows += [(phrase, (area,), "", lang) for area, lang, phrase in anchors]
    frame = pd.DataFrame(rows, columns=["raw", "areas", "stance", "lang"])
    return frame.assign(text=frame["raw"].map(fold), intensity=0, group="bank", person="")


def _fold_of(group: str, label: str) -> str:
    return group if group != "survey" else f"survey-{int(label[:8], 16) % 5}"


def _or_none(stance: str) -> str:
    return "" if stance == "none" else stance
