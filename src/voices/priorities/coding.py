"""A coder's judgements become the tables area_codes, segment_areas and participant_areas."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from voices.priorities.coder import STANCES, Coder, Judgement, person_features
from voices.schema import empty

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd

    Array = npt.NDArray[np.float64]

MACHINE = "machine"


@dataclass(frozen=True)
class Texts:
    """n texts to be judged, aligned.

    Args:
        frame: utterances, or segments joined with their utterances.
        folded: cleaned, folded texts.
        vectors: (n, d), or None where the coder does not know these vectors.
        groups: the group of each text, or its document where it is of no group.
    """

    frame: pd.DataFrame
    folded: list[str]
    vectors: Array | None
    groups: list[str]


def code_utterances(texts: Texts, participants: pd.DataFrame, coder: Coder) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The tables area_codes and participant_areas.

    Args:
        texts: utterances in source order: utterance_id, document_id, position, role,
            participant_id, excluded_because. Moderators' turns are judged only to tell
            whether they named an area; they carry no code.
    """
    judgement = coder.judge(texts.folded, texts.vectors, texts.groups)
    prompted = _prompted(texts.frame, judgement)
    analysed = (texts.frame["excluded_because"] == "").to_numpy()
    codes = _assigned(texts.frame, judgement, prompted, analysed, coder)
    people = _of_participants(texts, participants, judgement, prompted, analysed, codes, coder)
    return codes, people


def judge_segments(texts: Texts, coder: Coder) -> tuple[pd.DataFrame, Judgement]:
    """The table segment_areas, and the judgement it was read off."""
    import numpy as np
    import pandas as pd

    judgement = coder.judge(texts.folded, texts.vectors, texts.groups)
    rows, columns = np.nonzero(judgement.areas >= judgement.threshold)
    if len(rows) == 0:
        return empty("segment_areas"), judgement
    table = pd.DataFrame(
        {
            "segment_id": texts.frame["segment_id"].to_numpy()[rows],
            "area_id": np.array(coder.areas)[columns],
            "probability": judgement.areas[rows, columns],
        }
    )
    return table, judgement


def _prompted(utterances: pd.DataFrame, judgement: Judgement) -> npt.NDArray[np.bool_]:
    """(n, areas): whether the moderator's last turn before this one named the area."""
    import numpy as np

    named = judgement.areas >= judgement.threshold
    order = np.lexsort((utterances["position"], utterances["document_id"]))
    roles, documents = utterances["role"].to_numpy(), utterances["document_id"].to_numpy()
    prompted = np.zeros_like(named)
    last: int | None = None
    for row in order:
        if last is not None and documents[last] != documents[row]:
            last = None
        if roles[row] == "moderator":
            last = int(row)
        elif last is not None:
            prompted[row] = named[last]
    return prompted


def _assigned(
    utterances: pd.DataFrame,
    judgement: Judgement,
    prompted: npt.NDArray[np.bool_],
    analysed: npt.NDArray[np.bool_],
    coder: Coder,
) -> pd.DataFrame:
    import numpy as np
    import pandas as pd

    rows, columns = np.nonzero((judgement.areas >= judgement.threshold) & analysed[:, None])
    if len(rows) == 0:
        return empty("area_codes")
    return pd.DataFrame(
        {
            "utterance_id": utterances["utterance_id"].to_numpy()[rows],
            "area_id": np.array(coder.areas)[columns],
            "probability": judgement.areas[rows, columns],
            "stance": np.array(STANCES)[judgement.stance.argmax(axis=1)][rows],
            "intensity": np.clip(np.rint(judgement.intensity), 1, 3).astype(int)[rows],
            "prompted": prompted[rows, columns],
            "assent": utterances["assent"].to_numpy()[rows],
            "coder": MACHINE,
        }
    )


def _of_participants(
    texts: Texts,
    participants: pd.DataFrame,
    judgement: Judgement,
    prompted: npt.NDArray[np.bool_],
    analysed: npt.NDArray[np.bool_],
    codes: pd.DataFrame,
    coder: Coder,
) -> pd.DataFrame:
    """Every participant x every area: the chance that the person raised it at all."""
    import numpy as np
    import pandas as pd

    ids = participants["participant_id"].tolist()
    if not ids:
        return empty("participant_areas")
    person = texts.frame["participant_id"].map({p: i for i, p in enumerate(ids)})
    spoken = analysed & person.notna().to_numpy()
    persons = person[spoken].to_numpy(dtype=np.intp)
    areas = judgement.areas[spoken]
    with_vectors = texts.vectors is not None
    silent = np.bincount(persons, minlength=len(ids)) == 0

    def raised(probabilities: Array) -> Array:
        features = person_features(probabilities, persons, len(ids))
        chances = coder.participants(features, with_vectors=with_vectors)
        return np.where(silent[:, None], 0.0, chances)

    table = pd.DataFrame(
        {
            "participant_id": np.repeat(ids, len(coder.areas)),
            "area_id": np.tile(coder.areas, len(ids)),
            "probability": raised(areas).ravel(),
            "unprompted": raised(np.where(prompted[spoken], 0.0, areas)).ravel(),
        }
    )
    return table.merge(_mean_intensity(texts.frame, codes), on=["participant_id", "area_id"], how="left").fillna(
        {"intensity": 0.0}
    )


def _mean_intensity(utterances: pd.DataFrame, codes: pd.DataFrame) -> pd.DataFrame:
    coded = codes.merge(utterances[["utterance_id", "participant_id"]], on="utterance_id")
    return coded.groupby(["participant_id", "area_id"])[["intensity"]].mean().reset_index()
