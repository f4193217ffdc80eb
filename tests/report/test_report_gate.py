"""What may be published: quotes, counts, cells."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from report_study import Size, write_study

from voices.report.crossings import crossing
from voices.report.gate import QUOTES_PER_SPEAKER, QUOTES_PER_THEME, complement, hidden, shareable_quotes, small_themes
from voices.report.people import min_people, theme_people
from voices.report.ranking import ranking
from voices.run import Run

counts = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 30), max_size=8)


def test_shareable_quotes_are_publishable(run: Run) -> None:
    chosen = shareable_quotes(run)
    publishable = run.quotes.loc[run.quotes["publishable"], "quote_id"]
    assert len(chosen) > 10
    assert set(chosen["quote_id"]) <= set(publishable)


def test_shareable_quotes_name_no_speaker_turn_or_source(run: Run) -> None:
    columns = ["quote_id", "theme_id", "text", "lang", "city", "translation", "rank"]
    assert list(shareable_quotes(run).columns) == columns


def test_shareable_quotes_keep_to_two_a_speaker(tmp_path: Path) -> None:
    written = write_study(tmp_path / "run", Size(people=1, respondents=0))  # few people: the limit binds
    written.quotes.assign(publishable=True).to_parquet(written.folder / "tables" / "quotes.parquet")
    run = Run(written.folder)
    chosen = shareable_quotes(run).merge(run.quotes[["quote_id", "utterance_id"]], on="quote_id")
    speakers = chosen.merge(run.utterances[["utterance_id", "participant_id"]], on="utterance_id")["participant_id"]
    available = run.quotes[run.quotes["publishable"]].merge(run.utterances, on="utterance_id")["participant_id"]
    assert available.value_counts().max() > QUOTES_PER_SPEAKER
    assert speakers.value_counts().max() == QUOTES_PER_SPEAKER


def test_shareable_quotes_keep_to_three_a_theme(run: Run) -> None:
    assert shareable_quotes(run)["theme_id"].value_counts().max() == QUOTES_PER_THEME


def test_shareable_quotes_print_no_sentence_twice(run: Run) -> None:
    texts = shareable_quotes(run)["text"].str.casefold()
    assert texts.is_unique


def test_shareable_quotes_prefer_another_language(run: Run) -> None:
    chosen = shareable_quotes(run)
    pool = run.quotes[run.quotes["publishable"]].groupby("theme_id")["lang"].nunique()
    heard = chosen.groupby("theme_id")["lang"].nunique()
    assert all(heard[theme] >= min(2, pool[theme]) for theme in heard.index)


def test_small_themes_are_those_of_few_people(run: Run) -> None:
    assert small_themes(run, least=5) == {"t8"}
    assert theme_people(run).query("theme_id == 't8'")["participant_id"].nunique() == 1


@pytest.mark.parametrize(
    ("sizes", "away"),
    [
        ({"a": 10, "b": 20}, set()),
        ({"a": 10, "b": 20, "c": 3}, {"a", "c"}),
        ({"a": 4, "b": 20, "c": 3}, {"a", "c"}),
        ({"a": 3}, {"a"}),
        ({"a": 0, "b": 3, "c": 9}, {"b", "c"}),
        ({"a": 1, "b": 1, "c": 20, "d": 9}, {"a", "b", "d"}),
        ({}, set()),
    ],
)
def test_hidden_takes_a_second_where_one_could_be_computed(sizes: dict[str, int], away: set[str]) -> None:
    assert hidden(sizes, least=5) == away


@given(counts)
@settings(deadline=None)
def test_hidden_never_leaves_a_small_count_that_follows_from_the_total(sizes: dict[str, int]) -> None:
    away = hidden(sizes, least=5)
    shown = {key: n for key, n in sizes.items() if key not in away}
    assert all(n == 0 or n >= 5 for n in shown.values())
    if any(shown.values()) and away:
        assert len(away) > 1
        assert sum(sizes[key] for key in away) >= 5


@given(counts, st.sets(st.sampled_from("abcdefgh")))
@settings(deadline=None)
def test_complement_hides_more_but_never_less(sizes: dict[str, int], closed: set[str]) -> None:
    away = complement(closed, sizes, least=5)
    assert closed <= away
    assert away - closed <= set(sizes)
    assert complement(away, sizes, least=5) == away
    assert len(away) != 1 or not set(sizes) - away


def test_crossing_shows_no_cell_that_the_run_suppresses(run: Run) -> None:
    found = crossing(run, kind="theme", by="city", order=[f"t{i}" for i in range(1, 9)], least=5)
    assert found is not None
    closed = run.comparisons[run.comparisons["suppressed"]]
    assert len(closed)
    assert all(
        found.cells[row.id, row.level].share is None
        for row in closed.itertuples()
        if row.by == "city" and row.id in found.ids
    )


def test_crossing_never_hides_a_single_cell_of_a_row(run: Run) -> None:
    found = crossing(run, kind="area", by="stratum", order=sorted(set(run.comparisons["id"])), least=5)
    assert found is not None
    away = Counter(row for (row, _), cell in found.cells.items() if cell.share is None)
    assert away
    assert 1 not in away.values()


def test_crossing_never_hides_a_single_stratum_of_a_city(run: Run) -> None:
    found = crossing(run, kind="area", by="stratum", order=sorted(set(run.comparisons["id"])), least=5)
    assert found is not None
    for _, strata in run.documents.dropna(subset="stratum").groupby("city")["stratum"]:
        for area in found.ids:
            assert sum(found.cells[area, level].share is None for level in set(strata)) != 1


def test_ranking_of_all_cities_hides_what_gives_one_city_away(tmp_path: Path) -> None:
    study = write_study(tmp_path / "run", Size())
    table = study.priorities.copy()
    table.loc[table["area_id"] == "gangs", "n_speakers"] = 10
    few = (table["area_id"] == "gangs") & (table["city"] == "Mathare")
    table.loc[few, "n_speakers"] = 2  # the two other cities are shown: 22 - 10 - 10 would tell
    table.loc[(table["area_id"] == "gangs") & (table["city"] == "all"), "n_speakers"] = 22
    table.to_parquet(study.folder / "tables" / "priorities.parquet")
    for basis in ("groups", "survey"):
        found = ranking(Run(study.folder), city="all", basis=basis, least=5)
        assert found is not None
        gangs = next(area for area in found.areas if area.area_id == "gangs")
        assert (gangs.people, gangs.prevalence) == (None, None)
        assert (gangs.score is None) == (basis == "survey")


def test_crossing_says_that_it_leaves_out_rows(run: Run) -> None:
    found = crossing(run, kind="theme", by="city", order=["t1", "t8"], least=5)
    assert found is not None
    assert (found.ids, found.dropped) == (["t1"], True)
    assert crossing(run, kind="theme", by="city", order=["t8"], least=5) is None
    assert crossing(run, kind="theme", by="gender", order=["t1"], least=5) is None


@pytest.mark.parametrize(("k", "least"), [(None, 5), (8, 8), (1, 2)])
def test_min_people_is_the_runs_own_rule(tmp_path: Path, k: int | None, least: int) -> None:
    config = {"privacy": {"k": k}} if k else {}
    run = write_study(tmp_path / "run", Size(people=2, groups=1, respondents=0, manifest={"config": config}))
    assert min_people(run) == least
