"""`voices priorities`: boards by city and basis, never pooled, with readings and caveats."""

from __future__ import annotations

import json
from typing import Any

import pytest

from voices.cli.priorities import cells
from voices.cli.ranking import ranking
from voices.errors import RunError
from voices.priorities import caveats, load_areas
from voices.run import Run


def test_order_boards_by_city_and_basis(run: Run) -> None:
    found = ranking(run.priorities, load_areas())
    assert [(board.city, board.basis) for board in found.boards] == [
        ("Chilonzor", "groups"),
        ("Mathare", "groups"),
        ("Mathare", "survey"),
        ("all", "groups"),
    ]
    assert found.caveats == tuple(caveats("en"))
    assert all(board.readings for board in found.boards)


def test_leave_out_what_nobody_raised(run: Run) -> None:
    found = ranking(run.priorities, load_areas(), city="Mathare", basis="groups")
    assert found.boards[0].rows["area_id"].tolist() == ["robbery_theft", "police_justice"]


def test_show_tie_with_the_last(run: Run) -> None:
    found = ranking(run.priorities, load_areas(), city="chilonzor", top=1)
    assert found.boards[0].rows["area_id"].tolist() == ["basic_services", "robbery_theft"]


@pytest.mark.parametrize("lang", ["en", "es", "sw", "uz"])
def test_label_in_language(run: Run, lang: str) -> None:
    found = ranking(run.priorities, load_areas(), city="all", lang=lang)
    board = found.boards[0]
    assert board.rows["area"].tolist() == [load_areas().by_id["robbery_theft"].label[lang]]
    assert found.caveats == tuple(caveats(lang))


def test_skip_ranking_over_cities_where_there_is_one(run: Run) -> None:
    one = run.priorities[run.priorities["city"].isin(["Mathare", "all"])]
    assert {board.city for board in ranking(one, load_areas()).boards} == {"Mathare"}


def test_name_cities_where_city_is_unknown(run: Run) -> None:
    with pytest.raises(RunError, match=r'no city "Nairobi".*Chilonzor, Mathare, all'):
        ranking(run.priorities, load_areas(), city="Nairobi")


def test_point_to_other_basis(run: Run) -> None:
    with pytest.raises(RunError, match=r"no ranking by survey in Chilonzor\. Try --basis groups"):
        ranking(run.priorities, load_areas(), city="Chilonzor", basis="survey")


def test_say_so_where_nothing_was_raised(run: Run) -> None:
    with pytest.raises(RunError, match="nothing to rank"):
        ranking(run.priorities.assign(score=0.0), load_areas())


def test_show_area_of_another_version_by_its_id(run: Run) -> None:
    one = run.priorities.head(1).assign(area_id="flash_floods")
    assert ranking(one, load_areas(), lang="sw").boards[0].rows["area"].tolist() == ["flash floods"]


def test_write_figures_and_leave_out_what_does_not_exist(run: Run) -> None:
    found = ranking(run.priorities, load_areas(), city="Mathare")
    labels = {area.id: area.label["en"] for area in load_areas().areas}
    assert cells(found.boards[0].rows)[0] == ["1", labels["robbery_theft"], "1–2", "0.91", "11", "3/4"]
    assert cells(found.boards[1].rows)[0] == ["1", labels["basic_services"], "", "0.33", "11", ""]


def test_print_tables_with_words_and_caveats(run: Run, invoke: Any) -> None:
    result = invoke("priorities", run.folder)
    assert result.exit_code == 0, result.output
    flat = " ".join(result.stdout.split())
    assert "Mathare: focus groups (4)" in flat and "Mathare: survey answers" in flat
    assert "All cities, weighed equally: focus groups" in flat
    for sentence in caveats("en"):
        assert sentence in flat.replace(" - ", " ")
    assert max(map(len, result.stdout.splitlines())) <= 80
    assert "\x1b" not in result.stdout and "…" not in result.stdout
    assert result.stderr == ""


def test_print_markdown(run: Run, invoke: Any) -> None:
    result = invoke("priorities", run.folder, "--city", "Mathare", "--format", "markdown", "--lang", "es")
    assert result.exit_code == 0, result.output
    lines = result.stdout.splitlines()
    assert lines[0] == "## Mathare: grupos focales (4)"
    assert lines[2].startswith("| Lugar | Área prioritaria |")
    assert "## Mathare: respuestas de la encuesta" in lines
    assert [line for line in lines if line.startswith("- ")][-len(caveats("es")) :] == [
        f"- {sentence}" for sentence in caveats("es")
    ]


def test_print_json(run: Run, invoke: Any) -> None:
    result = invoke("priorities", run.folder, "--basis", "survey", "-f", "json", "--lang", "uz")
    assert result.exit_code == 0, result.output
    content = json.loads(result.stdout)
    assert content["caveats"] == list(caveats("uz"))
    [board] = content["rankings"]
    assert (board["city"], board["basis"]) == ("Mathare", "survey")
    [area] = board["areas"]
    assert (area["area_id"], area["rank"], area["rank_low"]) == ("basic_services", 1, None)
    assert area["area"] == load_areas().by_id["basic_services"].label["uz"]


@pytest.mark.parametrize(
    "arguments, printed",
    [
        (["nowhere"], "nowhere is not a run folder"),
        (["study", "--city", "Nairobi"], 'no city "Nairobi"'),
    ],
)
def test_end_with_2_where_it_cannot_be_shown(run: Run, invoke: Any, arguments: list[str], printed: str) -> None:
    result = invoke("priorities", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("Error: ") and printed in result.stderr
