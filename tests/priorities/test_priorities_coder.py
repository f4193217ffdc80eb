"""The area coder: what it learns, what it hands out, and what of it survives on disk.

The examples are planted: each area has its own words and its own direction in the vectors.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voices.errors import ModelError
from voices.priorities import AreaCoder, load_coder, save_coder
from voices.priorities.coder import calibrate, log_odds, person_features
from voices.priorities.coding import Texts, code_utterances, judge_segments
from voices.priorities.training import Examples, fit_coder

AREAS = ("theft", "water", "police")
WORDS = {
    "theft": "they snatched my phone at the stage and ran",
    "water": "the taps are dry and the tanker never comes",
    "police": "officers ask for a bribe and beat us",
    "": "good morning to all of you and thank you",
}
DIMENSIONS = 8


def vector(area: str, rng: np.random.Generator) -> np.ndarray:
    centre = np.zeros(DIMENSIONS)
    centre[[*AREAS, ""].index(area)] = 1
    found = centre + rng.normal(scale=0.15, size=DIMENSIONS)
    return found / np.linalg.norm(found)


def examples(n: int, *, seed: int, group: str | None = None) -> Examples:
    """n texts a kind, each area raised by five people of its own, in four groups (or in one, where it is named)."""
    rng = np.random.default_rng(seed)
    rows, vectors = [], []
    for i in range(n):
        for area, words in WORDS.items():
            said = rng.permutation(words.split())[:6]
            stance = ("concern", "proposal")[i % 4 == 3] if area else ""
            intensity = 1 + i % 3 if area else 0
            rows.append(
                (" ".join(said), (area,) if area else (), stance, intensity, group or f"g{i % 4}", f"{area}-{i % 5}")
            )
            vectors.append(vector(area, rng))
    columns = ["text", "areas", "stance", "intensity", "group", "person"]
    return Examples(pd.DataFrame(rows, columns=columns), np.stack(vectors))


@pytest.fixture(scope="module")
def coder() -> AreaCoder:
    return fit_coder(examples(20, seed=1), examples(6, seed=2, group="bank"), areas=AREAS, encoder_revision="planted")


@pytest.fixture(scope="module")
def unseen() -> Examples:
    return examples(10, seed=3)


def right(judged: np.ndarray, threshold: float, unseen: Examples) -> float:
    truth = np.array([[area in row for area in AREAS] for row in unseen.frame["areas"]])
    return float(((judged >= threshold) == truth).mean())


@pytest.mark.parametrize("with_vectors", [True, False])
def test_judge_finds_what_was_planted(coder: AreaCoder, unseen: Examples, with_vectors: bool) -> None:
    vectors = unseen.vectors if with_vectors else None
    judgement = coder.judge(unseen.frame["text"].tolist(), vectors)
    assert right(judgement.areas, judgement.threshold, unseen) > 0.95
    speaks = unseen.frame["areas"].map(bool).to_numpy()
    assert judgement.concern[speaks].mean() > judgement.concern[~speaks].mean() + 0.5


def test_judge_gives_probabilities(coder: AreaCoder, unseen: Examples) -> None:
    judgement = coder.judge(unseen.frame["text"].tolist(), unseen.vectors)
    for part in (judgement.areas, judgement.concern, judgement.stance):
        assert part.min() >= 0 and part.max() <= 1
    np.testing.assert_allclose(judgement.stance.sum(axis=1), 1)
    assert judgement.intensity.min() >= 1 and judgement.intensity.max() <= 3


def test_judge_does_not_depend_on_the_texts_beside_it(coder: AreaCoder, unseen: Examples) -> None:
    texts = unseen.frame["text"].tolist()
    whole = coder.judge(texts, unseen.vectors).areas
    alone = np.vstack([coder.judge([t], unseen.vectors[[i]]).areas for i, t in enumerate(texts)])
    np.testing.assert_allclose(whole, alone, atol=1e-9)


def test_judge_gives_an_area_that_nobody_raised_next_to_nothing() -> None:
    coder = fit_coder(examples(8, seed=1), examples(2, seed=2), areas=(*AREAS, "flood"), encoder_revision="planted")
    judgement = coder.judge(["the river came into the houses"], np.eye(DIMENSIONS)[[6]])
    assert judgement.areas[0, 3] < 0.05


def test_save_keeps_what_the_coder_says(coder: AreaCoder, unseen: Examples, tmp_path: Path) -> None:
    save_coder(coder, tmp_path / "heads", notes={"synthetic": "planted"})
    again = load_coder(tmp_path / "heads")
    texts = unseen.frame["text"].tolist()
    np.testing.assert_allclose(
        again.judge(texts, unseen.vectors).areas, coder.judge(texts, unseen.vectors).areas, atol=5e-3
    )
    assert (again.areas, again.encoder_revision) == (AREAS, "planted")


@pytest.mark.parametrize("damage", ["missing", "cut", "not json", "other arrays"])
def test_load_refuses_what_is_no_coder(coder: AreaCoder, tmp_path: Path, damage: str) -> None:
    folder = tmp_path / "heads"
    save_coder(coder, folder, notes={})
    if damage == "missing":
        (folder / "card.json").unlink()
    elif damage == "cut":
        (folder / "heads.safetensors").write_bytes((folder / "heads.safetensors").read_bytes()[:100])
    elif damage == "not json":
        (folder / "card.json").write_text("{", encoding="utf-8")
    else:
        (folder / "card.json").write_text("{}", encoding="utf-8")
    with pytest.raises(ModelError, match=r"heads holds no area coder.*build_areas"):
        load_coder(folder)


@settings(max_examples=50, deadline=None, derandomize=True)
@given(st.lists(st.floats(0.001, 0.999), min_size=2, max_size=20, unique=True), st.floats(0.2, 3), st.floats(-3, 3))
def test_calibrate_keeps_the_order(probabilities: list[float], slope: float, intercept: float) -> None:
    scores = np.array(sorted(probabilities))
    assert (np.diff(calibrate(scores, np.array([slope, intercept]))) >= 0).all()


def test_person_features_of_a_strong_turn_and_of_many_weak_ones() -> None:
    turns = np.array([[0.9], *[[0.05]] * 20, [0.6], [0.7]])
    persons = np.array([0, *[1] * 20, 2, 2])
    features = person_features(turns, persons, 4)
    assert features.shape == (4, 1, 3)
    strongest = features[:, 0, 0]
    assert strongest[0] > strongest[2] > strongest[1] > strongest[3], "the strongest turn decides; silence is last"
    np.testing.assert_allclose(features[2, 0, :2], log_odds(np.array([0.7, 0.6])))
    np.testing.assert_allclose(features[:, 0, 2], np.log1p([1, 20, 2, 0]))


def discussion(coder: AreaCoder) -> tuple[pd.DataFrame, pd.DataFrame, Texts]:
    """A moderator asks about water; one person answers that, one speaks of the police unasked, one is silent."""
    rng = np.random.default_rng(7)
    said = [
        ("moderator", None, "water", "moderator"),
        ("participant", "g:P1", "water", ""),
        ("participant", "g:P2", "police", ""),
        ("participant", "g:P1", "", ""),
    ]
    frame = pd.DataFrame(
        {
            "utterance_id": [f"g:{i:06d}" for i in range(len(said))],
            "document_id": "g",
            "position": range(len(said)),
            "role": [role for role, *_ in said],
            "participant_id": [person for _, person, *_ in said],
            "excluded_because": [reason for *_, reason in said],
            "assent": False,
        }
    )
    people = pd.DataFrame({"participant_id": ["g:P1", "g:P2", "g:P3"]})
    vectors = np.stack([vector(area, rng) for _, _, area, _ in said])
    texts = Texts(frame, [WORDS[area] for _, _, area, _ in said], vectors, ["g"] * len(said))
    return frame, people, texts


def test_code_utterances_tells_prompted_from_unprompted_and_leaves_moderators_out(coder: AreaCoder) -> None:
    _, people, texts = discussion(coder)
    codes, participants = code_utterances(texts, people, coder)
    found = {(row.utterance_id, row.area_id): row.prompted for row in codes.itertuples()}
    assert found == {("g:000001", "water"): True, ("g:000002", "police"): False}
    chance = participants.set_index(["participant_id", "area_id"])
    assert len(participants) == len(people) * len(AREAS)
    assert chance.at[("g:P1", "water"), "probability"] > 0.5 > chance.at[("g:P1", "water"), "unprompted"]
    assert chance.at[("g:P2", "police"), "unprompted"] > 0.5
    assert (chance.loc["g:P3", "probability"] == 0).all(), "who said nothing raised nothing"


def test_code_utterances_does_not_depend_on_the_order_of_rows(coder: AreaCoder) -> None:
    _, people, texts = discussion(coder)
    order = [2, 0, 3, 1]
    turned = Texts(
        texts.frame.iloc[order].reset_index(drop=True),
        [texts.folded[i] for i in order],
        texts.vectors[order],
        ["g"] * 4,
    )
    key = ["utterance_id", "area_id"]
    one, other = (code_utterances(t, people, coder)[0].sort_values(key, ignore_index=True) for t in (texts, turned))
    pd.testing.assert_frame_equal(one, other)


def test_judge_segments_assigns_from_the_threshold(coder: AreaCoder, unseen: Examples) -> None:
    frame = pd.DataFrame({"segment_id": [f"s{i}" for i in range(len(unseen.frame))]})
    texts = Texts(frame, unseen.frame["text"].tolist(), unseen.vectors, unseen.frame["group"].tolist())
    table, judgement = judge_segments(texts, coder)
    assert table["probability"].min() >= judgement.threshold
    assert len(table) == (judgement.areas >= judgement.threshold).sum()
