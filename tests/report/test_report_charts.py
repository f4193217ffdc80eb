"""The charts: what they hold, and that Vega can draw them."""

from __future__ import annotations

import json

import pytest
from report_study import AREA_NAMES, area_view

from voices.errors import RunError
from voices.report import AreaEntry, AreaView, heatmap, rank_chart
from voices.report.areas import plain
from voices.report.charts import CHART_ROWS, wrapped
from voices.report.palette import PAGE
from voices.run import Run


def rows_of(chart: object) -> list[dict[str, object]]:
    spec = chart.to_dict()  # type: ignore[attr-defined]
    return spec["data"]["values"]


def test_rank_chart_has_the_best_areas_first(run: Run) -> None:
    rows = rows_of(rank_chart(run, city="Mathare", areas=area_view()))
    table = run.priorities.query("city == 'Mathare' and basis == 'groups' and n_speakers >= 5").sort_values("rank")
    assert [row["rank"] for row in rows] == table["rank"].tolist()
    assert [row["low"] for row in rows] == table["rank_low"].tolist()
    assert rows[0]["name"] == AREA_NAMES[table["area_id"].iloc[0]][0]
    assert 0 < len(rows) <= CHART_ROWS


def test_rank_chart_names_areas_in_the_readers_language(run: Run) -> None:
    names = {row["name"] for row in rows_of(rank_chart(run, city="all", areas=area_view(), lang="sw"))}
    assert names <= {labels[2] for labels in AREA_NAMES.values()}


def test_rank_chart_without_a_codebook_shows_ids_in_plain_letters(run: Run) -> None:
    names = {row["name"] for row in rows_of(rank_chart(run, city="all"))}
    assert names <= {plain(area) for area in AREA_NAMES}


@pytest.mark.parametrize(("city", "basis"), [("Nairobi", "groups"), ("Mathare", "workshop")])
def test_rank_chart_without_a_ranking_says_which_there_are(run: Run, city: str, basis: str) -> None:
    with pytest.raises(RunError, match=r"Mathare \(groups\), Mathare \(survey\)"):
        rank_chart(run, city=city, basis=basis)


def test_heatmap_holds_no_number_of_a_hidden_cell(run: Run) -> None:
    rows = rows_of(heatmap(run, kind="area", by="stratum", areas=area_view()))
    closed = [row for row in rows if not row["shown"]]
    assert closed
    assert {(row["share"], row["text"]) for row in closed} == {(0, "–")}


def test_heatmap_of_themes_has_cities_in_columns(run: Run) -> None:
    rows = rows_of(heatmap(run))
    assert {row["level"] for row in rows} == {"Iztapalapa", "Mathare", "Chilonzor"}


def test_heatmap_without_a_comparison_says_where_to_look(run: Run) -> None:
    with pytest.raises(RunError, match=r"run\.comparisons"):
        heatmap(run, kind="area", by="gender")


def test_charts_of_notebooks_carry_no_page_variables(run: Run) -> None:
    for chart in (rank_chart(run, city="all"), heatmap(run)):
        assert "var(--" not in json.dumps(chart.to_dict())
    assert "var(--" in PAGE.accent


def test_charts_can_be_drawn(run: Run) -> None:
    import vl_convert

    ranks = rank_chart(run, city="all", areas=area_view())
    for chart, word in ((ranks, str(rows_of(ranks)[0]["name"])), (heatmap(run), "Mathare")):
        spec = chart.to_dict() | {"width": 500}
        assert word in vl_convert.vegalite_to_svg(json.dumps(spec), vl_version="6.1")


@pytest.mark.parametrize(
    ("text_in", "text_out"),
    [
        ("Gangs", "Gangs"),
        ("School dropout and lack of opportunities for youth", "School dropout and lack\nof opportunities for\nyouth"),
        ("", ""),
    ],
)
def test_wrapped_breaks_long_labels(text_in: str, text_out: str) -> None:
    assert wrapped(text_in) == text_out


def test_area_view_falls_back_on_english_and_then_on_the_id() -> None:
    view = AreaView(
        (AreaEntry("a_b", {"en": "Label"}, "layer"), AreaEntry("c_d", {}, "layer")), {"layer": {"en": "Name"}}
    )
    assert view.label("a_b", "uz") == "Label"
    assert view.label("c_d", "uz") == "C d"
    assert view.label("road_safety", "es") == "Road safety"
    assert view.layer_label("layer", "sw") == "Name"
    assert view.layer_label("local_risk", "sw") == "Local risk"
    assert [(layer, [area.id for area in areas]) for layer, areas in view.by_layer()] == [("layer", ["a_b", "c_d"])]
