"""A study without one person."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from voices.amend.sources import lay_out_again
from voices.errors import InputError
from voices.intake import Study

if TYPE_CHECKING:
    import pandas as pd


def without_person(study: Study, participant_id: str) -> tuple[Study, int]:
    """The study without a participant's row, turns and redactions, and how many utterances went.

    Other turns keep their ids and positions, so that a coding or a decision still finds them.

    Raises:
        InputError: nobody has that id, or nobody else is left.
    """
    people, turns = study.participants, study.utterances
    if participant_id not in set(people["participant_id"]):
        raise InputError("Nobody in the run has that id. Ids stand in the table participants, as GROUP:SPEAKER.")
    hers = turns["participant_id"] == participant_id
    others = turns[~hers & (turns["role"] == "participant")]
    if others.empty:
        raise InputError("Nobody else is left in the run. Delete the run folder instead.")
    kept = turns[~hers]
    documents = study.documents[study.documents["document_id"].isin(kept["document_id"])]
    return (
        lay_out_again(
            replace(
                study,
                documents=documents.reset_index(drop=True),
                participants=people[people["participant_id"] != participant_id].reset_index(drop=True),
                utterances=kept.reset_index(drop=True),
                redactions=_of(study.redactions, kept),
                candidates=_of(study.candidates, kept),
                codings=_of(study.codings, kept),
                inputs={d: study.inputs[d] for d in documents["document_id"]},
            )
        ),
        int(hers.sum()),
    )


def _of(table: pd.DataFrame, utterances: pd.DataFrame) -> pd.DataFrame:
    return table[table["utterance_id"].isin(utterances["utterance_id"])].reset_index(drop=True)
