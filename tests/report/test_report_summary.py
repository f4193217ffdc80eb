"""The theme summary."""

from __future__ import annotations

from pathlib import Path

import pytest
from report_study import Size, write_study

from voices.errors import ConfigError, RunError
from voices.report import summary
from voices.run import Run

COLUMNS = ["theme_id", "theme", "where", "people", "groups", "share", "terms", "quote", "quote_lang"]


def test_summary_has_a_row_a_theme_most_people_first(run: Run) -> None:
    frame = summary(run)
    assert list(frame.columns) == COLUMNS
    assert set(frame["theme_id"]) == set(run.themes["theme_id"])
    assert frame["people"].is_monotonic_decreasing


def test_summary_counts_people_once(run: Run) -> None:
    frame = summary(run).set_index("theme_id")
    heads = run.theme_codes.assign(utterance_id=run.theme_codes["segment_id"].str.split("#").str[0])
    joined = heads.merge(run.utterances, on="utterance_id")
    own = joined[joined["theme_id"] == "t1"]
    assert frame.loc["t1", "people"] == own["participant_id"].nunique()
    assert frame.loc["t1", "groups"] == own["group_id"].nunique()
    assert frame.loc["t1", "share"] == pytest.approx(own["participant_id"].nunique() / len(run.participants))


def test_summary_of_a_city_counts_its_people_only(run: Run) -> None:
    everywhere, there = summary(run).set_index("theme_id"), summary(run, city="Mathare").set_index("theme_id")
    assert set(there["where"]) == {"Mathare"}
    assert (there["people"] <= everywhere.loc[there.index, "people"]).all()
    assert there["groups"].max() <= 4
    assert set(there["quote_lang"]) <= {"sw", ""}
    people = run.participants[run.participants["city"] == "Mathare"]
    assert there.loc["t1", "share"] == pytest.approx(there.loc["t1", "people"] / len(people))


def test_summary_quotes_only_what_may_be_published(run: Run) -> None:
    quotes = [quote for quote in summary(run)["quote"] if quote]
    assert len(quotes) >= 5
    assert set(quotes) <= set(run.quotes.loc[run.quotes["publishable"], "text"])


def test_summary_terms_stand_by_language(run: Run) -> None:
    terms = summary(run).set_index("theme_id").loc["t1", "terms"]
    assert {part.split(": ")[0] for part in terms.split("; ")} == {"es", "sw", "uz"}


@pytest.mark.parametrize(
    ("lang", "label"), [("en", "Jobs and income 1"), ("sw", "Ajira na kipato 1"), ("uz", "Ish va daromad 1")]
)
def test_summary_labels_follow_the_language(run: Run, lang: str, label: str) -> None:
    assert summary(run, lang=lang).set_index("theme_id").loc["t1", "theme"] == label


def test_summary_of_an_unknown_city_names_those_there_are(run: Run) -> None:
    with pytest.raises(RunError, match="Chilonzor, Iztapalapa, Mathare"):
        summary(run, city="Nairobi")


def test_summary_refuses_an_unknown_language(run: Run) -> None:
    with pytest.raises(ConfigError, match="not in de"):
        summary(run, lang="de")


def test_summary_leaves_out_what_a_researcher_set_aside(tmp_path: Path, run: Run) -> None:
    other = write_study(tmp_path / "run", Size())
    themes = other.themes.copy()
    themes.loc[themes["theme_id"] == "t1", "status"] = "rejected"
    themes.to_parquet(other.folder / "tables" / "themes.parquet")
    assert "t1" not in set(summary(Run(other.folder))["theme_id"])
    assert "t1" in set(summary(run)["theme_id"])


def test_summary_of_a_run_without_themes_is_empty(tmp_path: Path) -> None:
    from voices.schema import empty

    other = write_study(tmp_path / "run", Size())
    for name in ("themes", "theme_codes", "theme_terms", "quotes"):
        empty(name).to_parquet(other.folder / "tables" / f"{name}.parquet")
    frame = summary(Run(other.folder))
    assert list(frame.columns) == COLUMNS
    assert frame.empty


def test_summary_changes_no_table(run: Run) -> None:
    before = {name: run.table(name).copy() for name in ("themes", "quotes", "utterances", "theme_codes")}
    summary(run, city="Iztapalapa")
    assert all(run.table(name).equals(frame) for name, frame in before.items())
