from collections.abc import Mapping

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from priorities_study import Study, column, ranked, small_frame

from voices.errors import ConfigError, TableError
from voices.priorities import RankingSettings, load_areas
from voices.schema import validate

AREAS = ("a", "b", "c", "d")


def strong(area: str, intensity: int = 3) -> tuple[str, dict[str, object]]:
    return area, {"intensity": intensity}


def hand_study() -> Study:
    """g1: a by 3, b by 2 (strongly), c by 2, d by none; g2: a and c by one each, one silent."""
    study = Study().group("g1", {"p1": ["a", strong("b")], "p2": ["a", "b", "c"], "p3": ["a", "c"], "p4": []})
    return study.group("g2", {"p1": ["a"], "p2": ["c"]}, silent=["p3"])


def test_rank_areas_gives_the_scores_worked_out_by_hand() -> None:
    table = hand_study().rank(*AREAS)
    # Borda g1: a 1, b 3/4, c 2/4, d 0; g2: a and c share first and second, (2 + .5 + 1) / 4.
    scores = column(table, "score")
    assert scores == pytest.approx({"a": (1 + 0.875) / 2, "c": (0.5 + 0.875) / 2, "b": 0.375, "d": 0})
    assert column(table, "rank") == {"a": 1, "c": 2, "b": 3, "d": 4}
    assert column(table, "copeland_rank") == {"a": 1, "b": 2, "c": 2, "d": 4}
    assert column(table, "n_speakers") == {"a": 4, "c": 3, "b": 2, "d": 0}
    assert column(table, "prevalence") == pytest.approx({"a": 4 / 7, "c": 3 / 7, "b": 2 / 7, "d": 0})
    assert column(table, "breadth") == {"a": 1, "c": 1, "b": 0.5, "d": 0}
    assert column(table, "intensity")["b"] == 2
    assert pd.isna(column(table, "intensity")["d"])
    assert set(table["prevalence_of"]) == {"present"}
    assert set(table["interval_method"]) == {"none"}
    assert table[["rank_low", "rank_high", "tier", "p_top3", "interval_level"]].isna().all(axis=None)


def test_rank_areas_conforms_to_the_table_and_lists_every_area() -> None:
    table = hand_study().survey([["a"], ["b"]]).rank(*AREAS)
    assert validate("priorities", table).num_rows == len(AREAS) * 2 * 2
    assert list(table["city"].unique()) == ["Town", "all"]
    assert set(table["sdg_targets"]) == {"16.1;5.c"} and set(table["layer"]) == {"risk"}


def test_rank_areas_does_not_let_a_long_talker_win() -> None:
    study = Study().group("g", {"p1": ["a"] * 30, "p2": ["b"], "p3": ["b"]})
    assert column(study.rank(*AREAS), "rank") == {"b": 1, "a": 2, "c": 4, "d": 4}


def test_rank_areas_gives_leave_one_group_out_ranges_from_three_groups() -> None:
    study = Study()
    for group, areas in {"g1": "ab", "g2": "ab", "g3": "ca"}.items():
        study.group(group, {"p1": list(areas), "p2": [areas[0]]})
    table = study.rank(*AREAS)
    # Points g1, g2: a 1, b 3/4; g3: c 1, a 3/4. Left out: g1 or g2 -> a 7/8, c 1/2, b 3/8; g3 -> a 1, b 3/4.
    assert set(table["interval_method"]) == {"leave_one_group_out"}
    assert column(table, "rank") == {"a": 1, "b": 2, "c": 3, "d": 4}
    assert column(table, "rank_low") == {"a": 1, "b": 2, "c": 2, "d": 4}
    assert column(table, "rank_high") == {"a": 1, "b": 3, "c": 4, "d": 4}
    assert column(table, "tier") == {"a": 1, "b": 2, "c": 2, "d": 3}
    assert table[["p_top3", "p_top5", "interval_level"]].isna().all(axis=None)


def test_rank_areas_bootstraps_from_six_groups() -> None:
    study = Study()
    for number in range(6):
        study.group(f"g{number}", {"p1": ["a", "b"], "p2": ["a"], "p3": ["c" if number < 2 else "d"]})
    table = study.rank(*AREAS)
    assert set(table["interval_method"]) == {"bootstrap"} and set(table["interval_level"]) == {0.9}
    assert column(table, "rank_low")["a"] == column(table, "rank_high")["a"] == 1
    assert column(table, "p_top3")["a"] == 1
    assert 0 < float(str(column(table, "p_top3")["c"])) < 1
    assert ((table["rank_low"] <= table["rank"]) & (table["rank"] <= table["rank_high"])).all()


def test_rank_areas_weighs_strata_equally_unless_told_otherwise() -> None:
    study = Study().group("m1", {"p": ["a"]}, stratum="men").group("m2", {"p": ["a"]}, stratum="men")
    study.group("m3", {"p": ["a"]}, stratum="men").group("w1", {"p": ["b"]}, stratum="women")
    assert column(study.rank(*AREAS), "score") == {"a": 0.5, "b": 0.5, "c": 0, "d": 0}
    weighted = study.rank(*AREAS, settings=RankingSettings(strata_weights={"men": 1, "women": 3}))
    assert column(weighted, "score") == {"b": 0.75, "a": 0.25, "c": 0, "d": 0}
    silenced = study.rank(*AREAS, settings=RankingSettings(strata_weights={"men": 1, "women": 0}))
    assert column(silenced, "score")["a"] == 1
    assert set(silenced["n_groups"]) == {3}
    with pytest.raises(ConfigError, match="1 of the strata"):
        study.rank(*AREAS, settings=RankingSettings(strata_weights={"men": 1}))


def test_rank_areas_weighs_cities_equally_over_all() -> None:
    study = Study().group("g1", {"p": ["a"]}, city="Town").group("g2", {"p": ["a"]}, city="Town")
    study.group("h1", {"p": ["b"]}, city="Village")
    table = study.rank(*AREAS)
    assert column(table, "score", city="all") == {"a": 0.5, "b": 0.5, "c": 0, "d": 0}
    assert column(table, "prevalence", city="all")["a"] == 0.5
    assert set(table.loc[table["city"] == "all", "n_groups"]) == {3}


def test_rank_areas_over_cities_gives_no_bootstrap_where_a_city_has_one_group() -> None:
    study = Study().group("h1", {"p": ["b"]}, city="Village")
    for number in range(6):
        study.group(f"g{number}", {"p": ["a", "c"]}, city="Town")
    table = study.rank(*AREAS)
    methods = table.groupby("city")["interval_method"].first().to_dict()
    assert methods == {"Town": "bootstrap", "Village": "none", "all": "leave_one_group_out"}


def test_rank_areas_takes_each_respondent_as_one_ballot() -> None:
    answers = [["a", "b"], ["a"], ["b", "b"], ["a"], []] * 6
    table = hand_study().survey(answers, blank=10).rank(*AREAS)
    assert column(table, "score", basis="survey") == pytest.approx({"a": 0.6, "b": 0.4, "c": 0, "d": 0})
    assert column(table, "rank", basis="survey") == {"a": 1, "b": 2, "c": 4, "d": 4}
    rows = table[(table["basis"] == "survey") & (table["city"] == "Town")]
    assert set(rows["interval_method"]) == {"bootstrap"} and set(rows["prevalence_of"]) == {"answered"}
    assert rows[["copeland_rank", "breadth"]].isna().all(axis=None)
    assert (rows["prevalence"] == rows["score"]).all() and set(rows["n_groups"]) == {0}
    assert column(table, "score") == column(hand_study().rank(*AREAS), "score")  # never pooled


def test_rank_areas_gives_no_range_to_a_survey_of_few() -> None:
    table = Study().survey([["a"]] * 19).rank(*AREAS)
    assert set(table["interval_method"]) == {"none"} and set(table["basis"]) == {"survey"}
    enough = Study().survey([["a"]] * 19, blank=5).rank(*AREAS, settings=RankingSettings(min_respondents=19))
    assert set(enough["interval_method"]) == {"bootstrap"}


def test_rank_areas_ranks_once_more_without_what_the_moderator_named() -> None:
    prompted = ("a", {"prompted": True})
    study = Study().group("g", {"p1": [prompted], "p2": [prompted, "b"], "p3": ["c", strong("b")]})
    table = study.rank(*AREAS)
    assert column(table, "rank") == {"b": 1, "a": 2, "c": 3, "d": 4}
    assert column(table, "unprompted_rank") == {"b": 1, "a": 4, "c": 2, "d": 4}


def test_rank_areas_averages_calibrated_probabilities_over_those_present() -> None:
    study = Study().group("g", {"p1": ["a"], "p2": []}, silent=["p3"])
    rows = [(f"g/{person}", area, p) for person, area, p in [("p1", "a", 0.9), ("p2", "a", 0.3), ("p1", "b", 0.2)]]
    probabilities = pd.DataFrame(rows, columns=["participant_id", "area_id", "probability"])
    found = column(study.rank("a", "b", participant_areas=probabilities), "prevalence_adjusted")
    assert found == pytest.approx({"a": 0.4, "b": 0.1})  # the silent one counts as 0; p2 has no row for b


@pytest.mark.parametrize("groups", [1, 3, 7])
def test_rank_areas_survives_that_nobody_raised_anything(groups: int) -> None:
    study = Study().survey([[], []])
    for number in range(groups):
        study.group(f"g{number}", {"p1": [], "p2": []})
    table = study.rank(*AREAS)
    validate("priorities", table)
    assert set(table["score"]) == {0} and set(table["rank"]) == {4} and set(table["n_groups"]) == {0}
    assert set(table["interval_method"]) == {"none"} and set(table["n_speakers"]) == {0}


def test_rank_areas_of_one_group_has_no_range() -> None:
    table = Study().group("g", {"p1": ["a"]}).rank(*AREAS)
    assert set(table["interval_method"]) == {"none"}
    assert column(table, "rank") == column(table, "rank", city="all") == {"a": 1, "b": 4, "c": 4, "d": 4}


def test_rank_areas_of_nobody_is_an_empty_table() -> None:
    tables = {name: part.iloc[:0] for name, part in hand_study().tables().items()}
    assert validate("priorities", ranked(tables, small_frame(*AREAS))).num_rows == 0


def test_rank_areas_refuses_a_city_called_all() -> None:
    with pytest.raises(TableError, match="rename it"):
        Study().group("g", {"p1": ["a"]}, city="all").rank(*AREAS)


def test_rank_areas_leaves_its_arguments_alone() -> None:
    tables = hand_study().survey([["a"]]).tables()
    before = {name: part.copy(deep=True) for name, part in tables.items()}
    ranked(tables, small_frame(*AREAS))
    for name, part in tables.items():
        pd.testing.assert_frame_equal(part, before[name])


def test_rank_areas_draws_the_same_for_a_city_whatever_other_cities_there_are() -> None:
    def town() -> Study:
        study = Study()
        for number in range(8):
            study.group(f"g{number}", {"p1": [AREAS[number % 4], "a"], "p2": [AREAS[number % 3]]})
        return study

    alone, beside = town().rank(*AREAS), town().group("h", {"p": ["d"]}, city="Village").rank(*AREAS)
    pd.testing.assert_frame_equal(
        alone[alone["city"] == "Town"].reset_index(drop=True), beside[beside["city"] == "Town"].reset_index(drop=True)
    )


@pytest.mark.parametrize(
    "wrong",
    [
        {"level": 1.0},
        {"resamples": 99},
        {"seed": -1},
        {"min_groups_loo": 1},
        {"min_groups_loo": 7},
        {"min_respondents": 0},
        {"strata_weights": {"women": -1.0}},
        {"strata_weights": {"women": float("nan")}},
    ],
)
def test_ranking_settings_refuse_what_makes_no_sense(wrong: Mapping[str, object]) -> None:
    with pytest.raises(ConfigError, match=rf"ranking: {next(iter(wrong))}"):
        RankingSettings(**wrong)  # type: ignore[arg-type]


MENTION = st.tuples(
    st.sampled_from(AREAS),
    st.fixed_dictionaries({"intensity": st.integers(1, 3), "prompted": st.booleans()}),
)
GROUP = st.lists(st.lists(MENTION, max_size=4), min_size=1, max_size=4)
STUDY = st.lists(st.tuples(st.sampled_from(["Town", "Village"]), st.sampled_from([None, "w", "y"]), GROUP), max_size=8)


def drawn_study(groups: list[tuple[str, str | None, list[list[object]]]], answers: list[list[object]]) -> Study:
    study = Study().group("first", {"p": ["a"]})
    for number, (city, stratum, people) in enumerate(groups):
        said = {f"p{person}": mentions for person, mentions in enumerate(people)}
        study.group(f"g{number}", said, city=city, stratum=stratum)
    return study.survey(answers) if answers else study


@settings(deadline=None, max_examples=15)
@given(STUDY, GROUP, st.integers(0, 2**32 - 1))
def test_rank_areas_does_not_depend_on_the_order_of_rows(groups: list, answers: list, seed: int) -> None:
    tables = drawn_study(groups, answers).tables()
    shuffled = {name: part.sample(frac=1, random_state=seed) for name, part in tables.items()}
    pd.testing.assert_frame_equal(ranked(tables, small_frame(*AREAS)), ranked(shuffled, small_frame(*AREAS)))


@settings(deadline=None, max_examples=15)
@given(STUDY, GROUP)
def test_rank_areas_does_not_depend_on_who_is_who(groups: list, answers: list) -> None:
    mirrored = [(city, stratum, people[::-1]) for city, stratum, people in groups]
    table = drawn_study(groups, answers).rank(*AREAS)
    pd.testing.assert_frame_equal(table, drawn_study(mirrored, answers[::-1]).rank(*AREAS))


@settings(deadline=None, max_examples=25)
@given(STUDY, GROUP)
def test_rank_areas_keeps_its_numbers_in_range(groups: list, answers: list) -> None:
    table = drawn_study(groups, answers).rank(*AREAS)
    validate("priorities", table)
    for name in ("score", "prevalence", "breadth", "p_top3", "p_top5"):
        assert table[name].dropna().between(0, 1).all()
    assert table["rank"].between(1, len(AREAS)).all() and table["unprompted_rank"].between(1, len(AREAS)).all()
    assert table["intensity"].dropna().between(1, 3).all()
    ranged = table[table["interval_method"] != "none"]
    assert (ranged["rank_low"] <= ranged["rank"]).all() and (ranged["rank"] <= ranged["rank_high"]).all()
    assert ranged["tier"].notna().all()
    assert ((table["score"] > 0) == (table["n_speakers"] > 0)).all()


@settings(deadline=None, max_examples=30)
@given(STUDY, GROUP, st.data())
def test_rank_areas_never_puts_an_area_lower_for_one_more_mention(groups: list, answers: list, data: object) -> None:
    study = drawn_study(groups, answers)
    spoken = [row for row in study.participants if row["participant_id"] != "first/p"]
    if not spoken:
        spoken = study.participants
    person = data.draw(st.sampled_from(spoken))  # type: ignore[attr-defined]
    mention = data.draw(MENTION)  # type: ignore[attr-defined]
    before = study.rank(*AREAS)
    study._say(person["participant_id"], person["group_id"], person["document_id"], person["city"], mention)
    after = study.rank(*AREAS)
    for city, basis in before.groupby(["city", "basis"]).groups:
        was, now = (column(table, "rank", city=city, basis=basis)[mention[0]] for table in (before, after))
        assert int(str(now)) <= int(str(was))


def test_rank_areas_takes_the_frame_of_the_package() -> None:
    frame = load_areas()
    tables = Study().group("g", {"p1": [frame.ids[3], frame.ids[5]], "p2": [frame.ids[5]]}).tables()
    table = ranked(tables, frame)
    assert list(table["area_id"].iloc[:3]) == [frame.ids[5], frame.ids[3], frame.ids[0]]
    assert len(table) == 2 * len(frame.ids)
