"""The closing table: what was found, in words, from counts alone."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from voices.cli.closing import found, print_closing, spoken, top_areas, written
from voices.priorities import load_areas
from voices.run import Run
from voices.schema import empty


def test_say_what_was_found(run: Run) -> None:
    rows = dict(found(run, load_areas()))
    assert rows["Documents"] == "3"
    assert rows["Not read"] == "2 of other kinds"
    assert rows["Redacted"] == "2,048 names, numbers, dates and places replaced"
    assert rows["Groups"] == "2"
    assert rows["People"] == "14 in groups, 120 in surveys"
    assert rows["Turns"] == "1,234 turns and answers, 900 analysed; left out: 300 of moderators, 34 duplicates"
    assert rows["Languages"] == "Swahili 75 %, English 25 %"
    assert rows["Themes"] == "7; 12 % of concerns fall in none"
    assert rows["Quotes"] == "25 may be shown; 15 held back to protect who said them"


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ({}, ""),
        ({"codes": 0, "codings": 0, "coders": 0}, ""),
        ({"codes": 40, "codings": 0, "coders": 0}, "40 codes"),
        ({"codes": 40, "codings": 1300, "coders": 2}, "40 codes; 1,300 codings by 2 coder(s) placed in turns"),
    ],
)
def test_say_what_was_imported(run: Run, counts: dict[str, int], said: str) -> None:
    run.manifest["counts"].update(counts)
    assert dict(found(run, load_areas()))["Imported"] == said


def test_name_top_areas_of_each_city_in_the_language_of_the_report(run: Run) -> None:
    labels = load_areas().by_id
    tops = top_areas(run.priorities, load_areas(), lang="es")
    assert list(tops) == ["Chilonzor", "Mathare"]
    assert tops["Mathare"] == f"{labels['robbery_theft'].label['es']}; {labels['police_justice'].label['es']}"


def test_count_areas_tied_with_the_last_one_named(run: Run) -> None:
    frame = load_areas()
    tied = pd.concat([run.priorities.head(1)] * 5, ignore_index=True).assign(area_id=frame.ids[:5], rank=1)
    [text] = top_areas(tied, frame).values()
    named = sorted(frame.ids[:5])[:3]
    assert text == "; ".join(frame.by_id[area].label["en"] for area in named) + "; and 2 more, tied with the last"


def test_fall_back_to_survey_where_no_groups_met(run: Run) -> None:
    survey = run.priorities[run.priorities["basis"] == "survey"]
    label = load_areas().by_id["basic_services"].label["en"]
    assert top_areas(survey, load_areas()) == {"Mathare": f"{label} (survey)"}


def test_show_area_of_another_frame_by_its_id(run: Run) -> None:
    priorities = run.priorities.assign(area_id="flash_floods", city="Mathare").head(1)
    assert top_areas(priorities, load_areas()) == {"Mathare": "flash floods"}


def test_name_no_area_that_nobody_raised() -> None:
    assert top_areas(empty("priorities"), load_areas()) == {}


def test_count_only_what_is_analysed() -> None:
    frame = pd.DataFrame({"lang": ["sw", "es", "es"], "excluded_because": ["", "moderator", "empty"]})
    assert spoken(frame) == {"sw": 1.0}


def test_stand_manifest_without_counts(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    bare = Run(run.folder)
    bare._manifest = {}
    print_closing(bare)
    out = capsys.readouterr().out
    assert "Languages" in out and "Report" in out
    assert "Quotes" not in out and "None" not in out


def test_print_paths_from_here_and_notes_within_80_columns(
    run: Run, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(run.folder.parent)
    print_closing(run)
    out = capsys.readouterr().out
    paths = [str(Path("study", name)) for name in ("report.html", "priorities.json", "tables")]
    assert [line.split()[-1] for line in out.splitlines() if str(Path("study", "")) in line] == paths
    assert "[2] turns had no speaker." in out
    assert max(map(len, out.splitlines())) <= 80
    assert "\x1b" not in out and "…" not in out


def test_print_whole_path_of_run_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert dict(written(tmp_path / "there"))["Tables"] == str(tmp_path / "there" / "tables")
