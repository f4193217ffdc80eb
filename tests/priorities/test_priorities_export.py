import json

import jsonschema
import pytest
from priorities_study import Study, small_frame

from voices.priorities import load_areas, priorities_schema, to_json
from voices.schema import validate

AREAS = ("a", "b", "c")


def study_of(groups: int, answers: int) -> Study:
    study = Study()
    for number in range(groups):
        study.group(f"g{number}", {"p1": ["a", AREAS[number % 2]], "p2": ["a"]})
    return study.survey([["b"]] * answers) if answers else study


@pytest.mark.parametrize(("groups", "answers"), [(1, 0), (4, 5), (7, 25), (0, 3)])
def test_to_json_conforms_to_the_published_schema(groups: int, answers: int) -> None:
    schema = priorities_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    found = to_json(study_of(groups, answers).rank(*AREAS), small_frame(*AREAS), made={"voices": "0.1.0"})
    jsonschema.Draft202012Validator(schema).validate(json.loads(json.dumps(found, allow_nan=False)))


def test_to_json_of_the_frame_of_the_package_conforms() -> None:
    frame = load_areas()
    tables = study_of(0, 3)
    tables.codes = [code | {"area_id": frame.ids[0]} for code in tables.codes]
    found = to_json(tables.rank(*frame.ids), frame, made={})
    jsonschema.Draft202012Validator(priorities_schema()).validate(found)
    assert [area["id"] for area in found["frame"]["areas"]] == list(frame.ids)


def test_to_json_holds_the_numbers_of_the_table() -> None:
    table = study_of(4, 0).rank(*AREAS)
    found = to_json(table, small_frame(*AREAS), made={"seed": "20240"})
    town, over_all = found["rankings"]
    assert (town["city"], over_all["city"], town["basis"], town["n_groups"]) == ("Town", "all", "groups", 4)
    assert town["interval_method"] == "leave_one_group_out" and town["interval_level"] is None
    first, last = town["areas"][0], town["areas"][-1]
    assert (first["area_id"], first["rank"], first["rank_low"], first["p_top3"]) == ("a", 1, 1, None)
    assert (last["area_id"], last["score"], last["intensity"]) == ("c", 0, None)
    assert found["made"] == {"seed": "20240"}
    assert set(found["caveats"]) == {"en", "es", "sw", "uz"}


def test_to_json_is_the_same_from_a_table_that_was_written_and_read() -> None:
    table, frame = study_of(7, 25).rank(*AREAS), small_frame(*AREAS)
    read_back = validate("priorities", table).to_pandas()
    assert to_json(read_back, frame, made={}) == to_json(table, frame, made={})


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("rankings", 0, "areas", 0, "rank"), 0),
        (("rankings", 0, "areas", 0, "rank_low"), None),
        (("rankings", 0, "areas", 0, "score"), 1.5),
        (("rankings", 0, "interval_method"), "none"),
        (("rankings", 0, "basis"), "pooled"),
        (("format_version",), "2.0"),
        (("caveats",), {}),
        (("extra",), 1),
    ],
)
def test_the_schema_refuses_what_is_no_ranking(path: tuple[str | int, ...], value: object) -> None:
    found = to_json(study_of(4, 0).rank(*AREAS), small_frame(*AREAS), made={})
    place = found
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(priorities_schema()).validate(found)
