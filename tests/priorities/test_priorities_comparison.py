import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from priorities_study import Study

from voices.errors import ConfigError
from voices.priorities import compare
from voices.schema import validate


def compared(study: Study, *, themes: dict[int, str] | None = None, seed: int | None = None, **options: object):
    """Table `comparisons`; `themes` puts the one segment of the n-th utterance into a theme."""
    tables = study.tables()
    chosen = themes or {}
    utterances = tables["utterances"]["utterance_id"]
    tables["segments"] = pd.DataFrame({"segment_id": utterances + "#0", "utterance_id": utterances})
    labels = [chosen.get(number, "-1") for number in range(len(utterances))]
    tables["theme_codes"] = pd.DataFrame({"segment_id": utterances + "#0", "theme_id": labels})
    if seed is not None:
        tables = {name: part.sample(frac=1, random_state=seed) for name, part in tables.items()}
    return compare(**tables, **options)  # type: ignore[arg-type]


def cell(table: pd.DataFrame, item: str, by: str, level: str, kind: str = "area") -> pd.Series:
    rows = table[(table["kind"] == kind) & (table["id"] == item) & (table["by"] == by) & (table["level"] == level)]
    assert len(rows) == 1
    return rows.iloc[0]


def ten(raise_it: int, area: str = "a") -> dict[str, list[str]]:
    return {f"p{number}": [area] if number < raise_it else [] for number in range(10)}


def test_compare_gives_shares_of_people_by_city_and_stratum() -> None:
    study = Study().group("g1", ten(6), stratum="women").group("g2", ten(8), stratum="men")
    study.group("h1", ten(5), city="Village", stratum="women")
    table = compared(study)
    validate("comparisons", table)
    found = cell(table, "a", "city", "Town")
    assert (found["share"], found["n_speakers"], found["n_people"], found["n_groups"]) == (0.7, 14, 20, 2)
    assert cell(table, "a", "stratum", "women")["share"] == 0.55
    assert table[["ci_low", "ci_high", "p_raw", "p_bh", "p_min_attainable"]].isna().all(axis=None)
    assert set(table["contrast"]) == {"none"} and set(table["basis"]) == {"groups"}


@pytest.mark.parametrize(("raised", "suppressed"), [(4, True), (5, False)])
def test_compare_suppresses_cells_of_few_people(raised: int, suppressed: bool) -> None:
    found = cell(compared(Study().survey([["a"]] * raised + [[]] * 5)), "a", "city", "Town")
    assert found["suppressed"] == suppressed
    assert found[["share", "ci_low", "ci_high"]].isna().all() == suppressed
    assert found["n_speakers"] == raised


def test_compare_takes_the_smallest_cell_from_its_caller() -> None:
    study = Study().group("g", ten(4))
    assert cell(compared(study, min_people=4), "a", "city", "Town")["share"] == 0.4


def test_compare_gives_wilson_intervals_to_respondents() -> None:
    found = cell(compared(Study().survey([["a"]] * 10 + [[]] * 10, blank=7)), "a", "city", "Town")
    assert (found["share"], found["n_people"], found["n_groups"]) == (0.5, 20, 0)
    assert (found["ci_low"], found["ci_high"]) == pytest.approx((0.2993, 0.7007), abs=5e-5)


def test_compare_resamples_groups_from_six_on() -> None:
    study = Study()
    for number, raised in enumerate([8, 2, 7, 3, 6, 4]):
        study.group(f"g{number}", ten(raised))
    table = compared(study)
    found = cell(table, "a", "city", "Town")
    assert found["share"] == 0.5
    # 1.96 * sqrt(.056 / 6) = .19 over six groups; sixty people taken as independent would give .13.
    assert 0.28 < found["ci_low"] < 0.35 and 0.65 < found["ci_high"] < 0.72


def test_compare_never_pools_groups_and_respondents() -> None:
    study = Study().group("g", ten(5)).survey([["a"]] * 9 + [[]]).survey([["a"]] * 8, city="Village")
    table = compared(study)
    assert cell(table, "a", "city", "Town")["share"] == 0.5
    assert cell(table, "a", "city:survey", "Town")["share"] == 0.9
    assert cell(table, "a", "city:survey", "Village")["basis"] == "survey"
    assert "Village" not in set(table.loc[table["by"] == "city", "level"])


def test_compare_takes_attributes_of_participants() -> None:
    study = Study().group("g", ten(6), traits={"gender": "f"}).group("h", ten(7), traits={"gender": "m"})
    study.group("i", ten(9), traits={"gender": ""})
    table = compared(study, by=("gender",))
    assert set(table["level"]) == {"f", "m"}
    assert cell(table, "a", "gender", "m")["share"] == 0.7


def test_compare_counts_people_in_themes_once_and_leaves_out_the_unassigned() -> None:
    study = Study().group("g", {f"p{number}": ["a", "a"] for number in range(6)})
    themes = {0: "t1", 1: "t1", **{2 * number: "t1" for number in range(1, 5)}, 11: "t2"}
    table = compared(study, themes=themes)
    assert cell(table, "t1", "city", "Town", kind="theme")["n_speakers"] == 5
    assert cell(table, "t2", "city", "Town", kind="theme")["suppressed"]
    assert "-1" not in set(table["id"])


def test_compare_lists_every_item_at_every_level() -> None:
    study = Study().group("g", ten(6)).group("h", ten(6, "b"), city="Village")
    table = compared(study, by=("city",))
    assert len(table) == 4
    assert cell(table, "b", "city", "Town")["n_speakers"] == 0


def test_compare_says_which_columns_there_are() -> None:
    study = Study().group("g", ten(6), traits={"age_group": "18-24"})
    with pytest.raises(ConfigError, match=r"no column 'gender'.*city, stratum, age_group"):
        compared(study, by=("gender",))


def test_compare_of_nothing_raised_is_an_empty_table() -> None:
    table = compared(Study().group("g", {"p1": [("a", {"stance": "asset"})]}).group("h", ten(0)))
    assert validate("comparisons", table).num_rows == 0 and "n_people" in table


@settings(deadline=None, max_examples=15)
@given(st.lists(st.integers(0, 10), min_size=1, max_size=8), st.integers(0, 2**32 - 1))
def test_compare_does_not_depend_on_the_order_of_rows(counts: list[int], seed: int) -> None:
    study = Study().survey([["b"]] * 6)
    for number, count in enumerate(counts):
        study.group(f"g{number}", ten(count), stratum="wy"[number % 2])
    table = compared(study)
    pd.testing.assert_frame_equal(table, compared(study, seed=seed))
    shown = table[~table["suppressed"]]
    assert np.all(shown["share"].between(0, 1))
    ranged = shown.dropna(subset=["ci_low"])
    assert (ranged["ci_low"] <= ranged["share"]).all() and (ranged["share"] <= ranged["ci_high"]).all()
