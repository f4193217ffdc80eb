import numpy as np
import pandas as pd
import pytest
from priorities_study import Study

from voices.errors import TableError
from voices.priorities.ballots import counted_codes, group_ballots, mentions, people, survey_ballots

AREAS = ("a", "b", "c")


def counted(study: Study) -> list[tuple[str, str, int]]:
    """(person, area, intensity) for each that counts."""
    tables = study.tables()
    codes = counted_codes(area_codes=tables["area_codes"], utterances=tables["utterances"], area_ids=AREAS)
    return list(mentions(codes).itertuples(index=False, name=None))


def folk(study: Study) -> pd.DataFrame:
    tables = study.tables()
    codes = counted_codes(area_codes=tables["area_codes"], utterances=tables["utterances"], area_ids=AREAS)
    return people(
        participants=tables["participants"],
        documents=tables["documents"],
        utterances=tables["utterances"],
        codes=codes,
    )


@pytest.mark.parametrize(
    ("stance", "counts"), [("concern", True), ("proposal", True), ("asset", False), ("none", False)]
)
def test_counted_codes_take_concerns_and_proposals_only(stance: str, counts: bool) -> None:
    study = Study().group("g", {"p1": [("a", {"stance": stance})]})
    assert counted(study) == ([("g/p1", "a", 1)] if counts else [])


def test_counted_codes_leave_out_moderators_and_excluded_utterances() -> None:
    study = Study().group("g", {"p1": ["a", "b"]}).moderator("g", "c")
    study.utterances[0]["excluded_because"] = "duplicate"
    assert counted(study) == [("g/p1", "b", 1)]


def test_counted_codes_leave_out_residual_buckets() -> None:
    assert counted(Study().group("g", {"p1": ["emerging", "not_a_concern", "c"]})) == [("g/p1", "c", 1)]


def with_review(study: Study, *codes: dict[str, object]) -> Study:
    """The first utterance coded once more, by a reviewer."""
    first = study.codes[0]
    study.codes.extend(first | {"coder": "reviewer-1"} | code for code in codes)
    return study


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        ([{"area_id": "b", "intensity": 3}], [("g/p1", "b", 3), ("g/p1", "c", 1)]),
        ([{"stance": "asset"}], [("g/p1", "c", 1)]),
        ([{"area_id": "not_a_concern"}], [("g/p1", "c", 1)]),
        ([{}, {"area_id": "b", "coder": "reviewer-2"}], [("g/p1", "a", 1), ("g/p1", "b", 1), ("g/p1", "c", 1)]),
    ],
)
def test_counted_codes_let_a_reviewer_override_the_machine_on_that_utterance(
    codes: list[dict[str, object]], expected: list[tuple[str, str, int]]
) -> None:
    assert counted(with_review(Study().group("g", {"p1": ["a", "c"]}), *codes)) == expected


def test_mentions_count_a_person_once_with_her_strongest_statement() -> None:
    study = Study().group("g", {"p1": [("a", {"intensity": 1}), ("a", {"intensity": 3}), ("a", {"intensity": 2})]})
    assert counted(study) == [("g/p1", "a", 3)]


@pytest.mark.parametrize(
    ("column", "value", "says"),
    [("area_id", "dragons", "1 row.* frame"), ("utterance_id", "x:1", "1 row.* utterances")],
)
def test_counted_codes_refuse_codes_of_another_run(column: str, value: str, says: str) -> None:
    study = Study().group("g", {"p1": ["a", ("b", {column: value})]})
    with pytest.raises(TableError, match=says) as caught:
        counted(study)
    assert value not in str(caught.value)


def test_people_refuse_codes_of_strangers() -> None:
    study = Study().group("g", {"p1": ["a"], "p2": ["b"]})
    del study.participants[1]
    with pytest.raises(TableError, match="participants"):
        folk(study)


def test_people_count_those_present_and_those_who_spoke() -> None:
    study = Study().group("g", {"p1": ["a"], "p2": []}, silent=["p3", "p4"])
    study.participants[3]["present"] = False  # listed, but did not come
    study.participants[1]["present"] = False  # not on the list, but spoke
    found = folk(study).set_index("participant_id")
    assert list(found.index) == ["g/p1", "g/p2", "g/p3"]
    assert found["silent"].to_dict() == {"g/p1": False, "g/p2": False, "g/p3": True}


def test_people_of_a_survey_are_those_with_a_substantive_answer() -> None:
    found = folk(Study().survey([["a"], []], blank=3))
    assert list(found["participant_id"]) == ["survey-Town/0000", "survey-Town/0001"]
    assert set(found["basis"]) == {"survey"} and found["unit"].isna().all()


def test_people_of_a_transcript_without_group_id_are_one_group() -> None:
    study = Study().group("g", {"p1": ["a"], "p2": ["b"]})
    for row in (*study.documents, *study.participants, *study.utterances):
        row["group_id"] = None
    assert set(folk(study)["unit"]) == {"g"}


def test_people_take_city_and_stratum_from_whichever_document_of_the_group_says_them() -> None:
    study = Study().group("g", {"p1": ["a"], "p2": ["b"]}, city="Town", stratum=None)
    study.documents.append(
        {"document_id": "h", "kind": "transcript", "city": "Town", "group_id": "g", "stratum": "women"}
    )
    study.participants[1]["city"] = None
    found = folk(study)
    assert set(found["stratum"]) == {"women"} and set(found["city"]) == {"Town"}


def test_people_without_a_city_stand_under_unknown() -> None:
    study = Study().group("g", {"p1": ["a"]})
    study.documents[0]["city"] = study.participants[0]["city"] = None
    assert list(folk(study)["city"]) == ["unknown"]


def test_group_ballots_count_people_and_sum_their_strongest_intensities() -> None:
    study = Study().group("g", {"p1": [("a", {"intensity": 3}), "b"], "p2": ["a"], "p3": []})
    study.group("h", {"p1": []})  # nobody raised anything: no vote
    tables = study.tables()
    codes = counted_codes(area_codes=tables["area_codes"], utterances=tables["utterances"], area_ids=AREAS)
    found = group_ballots(folk(study), mentions(codes), AREAS)
    np.testing.assert_array_equal(found.raised, [[2, 1, 0]])
    np.testing.assert_array_equal(found.strength, [[4, 1, 0]])
    assert found.strata == ("",)


def test_survey_ballots_gather_respondents_with_the_same_answer() -> None:
    study = Study().survey([["a"], ["a", "a"], ["b", "a"], []], blank=1)
    tables = study.tables()
    codes = counted_codes(area_codes=tables["area_codes"], utterances=tables["utterances"], area_ids=AREAS)
    found = survey_ballots(folk(study), mentions(codes), AREAS)
    ballots = {tuple(row): int(n) for row, n in zip(found.approved.tolist(), found.times, strict=True)}
    assert ballots == {(False, False, False): 1, (True, False, False): 2, (True, True, False): 1}
